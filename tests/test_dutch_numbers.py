"""One rule for numbers, in every field that takes one (case C12)."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.layout.getal import met_eenheid
from generator.model.dutch_numbers import TwoReadingsError, numbers_in, read_number
from generator.model.typed import read_euro
from generator.problem import Problem
from generator.register.read import read_register
from tests.conftest import GOED


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        *(("0", "0"), ("7", "7"), ("12500", "12500"), ("1.000", "1000"), ("12.500", "12500")),
        *(("1.000.000", "1000000"), ("1,5", "1.5"), ("0,125", "0.125"), ("12,50", "12.5")),
        *(("1.250,5", "1250.5"), ("1.000,000", "1000"), ("12500,125", "12500.125")),
    ],
)
def test_a_number_is_read_as_in_dutch(typed: str, number: str) -> None:
    assert read_number(typed) == Decimal(number)


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("165,000", ("165.000", "165")),
        ("1,250", ("1.250", "1,25")),
        ("12,345", ("12.345", "12,345")),
    ],
)
def test_what_can_be_two_numbers_is_refused(typed: str, ways: tuple[str, str]) -> None:
    with pytest.raises(TwoReadingsError) as error:
        read_number(typed)

    assert error.value.ways == ways


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(
            ("1.5", "1,5"),
            ("12.50", "12,5"),
            ("0.5", "0,5"),
            ("1.00", "1"),
            ("1,000.50", "1.000,5"),
        ),
        *(("1,000,000", "1.000.000"), ("0.500", "0,5"), ("1000.25", "1.000,25")),
        *(
            ("1_0", ""),
            ("0x10", ""),
            ("1e3", ""),
            ("1.00.0", ""),
            ("١٢", ""),
            ("+5", ""),
            ("-5", ""),
        ),
        *(
            ("", ""),
            ("½", ""),
            ("1 000", ""),
            ("5%", ""),
            ("1,", ""),
            (",5", ""),
            ("007", ""),
            ("²", ""),
        ),
    ],
)
def test_what_is_no_dutch_number_is_refused_with_what_may_be_meant(typed: str, meant: str) -> None:
    with pytest.raises(ValueError, match=r".*") as error:
        read_number(typed)

    assert not isinstance(error.value, TwoReadingsError)
    assert str(error.value) == meant


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_what_the_site_writes_is_read_as_the_same_number(number: Decimal) -> None:
    assert read_number(met_eenheid(number, "onbekend")) == number


def test_numbers_stand_in_a_sentence() -> None:
    assert numbers_in("tussen 5.000 en 10.000,50 euro, in 2025.") == ["5.000", "10.000,50", "2025"]


_FIELDS = [
    ("agenda.yml", "rang: 1", "rang: {}"),
    ("agenda.yml", "jaar: 2025", "jaar: {}"),
    ("acties/A1.yml", "bron_regel: 12", "bron_regel: {}"),
    ("streefcijfers/SC1.yml", "nulmeting: onbekend", "nulmeting: {}"),
    ("streefcijfers/SC1.yml", "waarde: 80", "waarde: {}"),
    ("metingen/SC1.csv", ";300;2000;", ";300;{};"),
    ("organisatie.yml", "site_naam:", "ritme_maanden: {}\nsite_naam:"),
]


@pytest.mark.parametrize("typed", ["1_0", "0x10", "1e3", "165,000", "1.5", "١٢", "1.00.0"])
@pytest.mark.parametrize(("file", "old", "new"), _FIELDS)
def test_every_field_with_a_number_has_the_same_rule(
    file: str, old: str, new: str, typed: str, tmp_path: Path
) -> None:
    problems = _with(tmp_path, file, old, new.format(typed))

    assert problems
    assert all(typed in problem.message for problem in problems)


@pytest.mark.parametrize(
    "typed", ["165,000 euro", "ongeveer 1.5 miljoen euro", "1_0 euro", "van 5.00 tot 9.000 euro"]
)
def test_an_amount_in_words_has_the_same_rule(typed: str, tmp_path: Path) -> None:
    problems = _with(tmp_path, "acties/A1.yml", "geld: onbekend", f"geld: {typed}")

    assert [problem.rule for problem in problems if "geld" in problem.message]


@pytest.mark.parametrize(
    "typed",
    ["€ 165.000", "ongeveer 1,5 miljoen euro", "€ 5.000,-", "5.000 tot 10.000 euro", "klasse 2"],
)
def test_an_amount_in_words_is_kept_as_typed(typed: str, tmp_path: Path) -> None:
    assert not _with(tmp_path, "acties/A1.yml", "geld: onbekend", f'geld: "{typed}"')


def _with(tmp_path: Path, file: str, old: str, new: str) -> list[Problem]:
    """What is wrong in the example when one field of a file is typed in another way."""
    data = tmp_path / "data"
    shutil.copytree(GOED / "data", data)
    text = (data / file).read_text(encoding="utf-8")
    assert old in text, f"'{old}' is not in {file}: change the test"
    (data / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [problem for problem in read_register(data).problems if file in problem.file]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("€ 165.000", "165000"),
        ("€165.000", "165000"),
        ("€\u00a0165.000,-", "165000"),
        ("165.000 euro", "165000"),
        ("EUR 12.000,50", "12000.50"),
        ("165.000", "165000"),
        ("Onbekend", "onbekend"),
    ],
)
def test_euros_are_read_with_their_sign_or_word(typed: str, number: str) -> None:  # C6, C12
    assert str(read_euro(typed)) == number


@pytest.mark.parametrize("typed", ["€ 165,000", "165k", "€", "euro", "1 2 euro", "ongeveer 5 euro"])
def test_what_is_no_single_number_of_euros_is_refused(typed: str) -> None:  # C12
    with pytest.raises(PydanticCustomError):
        read_euro(typed)
