"""A period that cannot be is told as such, and what is advised is accepted."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import ErrorDetails, PydanticCustomError

from generator.model.typed import read_moment, read_peildatum
from generator.moment import parse_moment, parse_peildatum
from generator.register.impossible_period import impossible_period
from generator.register.wording import sentence_for

REFUSED = Path(__file__).parents[1] / "moment" / "refused.txt"
QUARTERS = "Een jaar heeft 4 kwartalen: 1 tot en met 4."
HALVES = "Een jaar heeft 2 helften: 1 en 2."
MONTHS = "Een jaar heeft 12 maanden: 1 tot en met 12."
DAYS = st.dates(min_value=date(2000, 1, 2), max_value=date(2090, 1, 1))


@pytest.mark.parametrize(
    ("text", "why", "near"),
    [
        ("Q5 2023", QUARTERS, "Q4 2023"),
        ("2023-Q0", QUARTERS, "Q1 2023"),
        ("5e kwartaal 2023", QUARTERS, "Q4 2023"),
        ("Vijfde kwartaal van 2023", QUARTERS, "Q4 2023"),
        ("vanaf Q5 2023 tot Q6 2024", QUARTERS, "Q4 2023"),
        ("H3 2023", HALVES, "H2 2023"),
        ("derde helft 2024", HALVES, "H2 2024"),
        ("3e halfjaar 2024", HALVES, "H2 2024"),
        ("2024-13", MONTHS, "2024-12"),
        ("13-2024", MONTHS, "2024-12"),
        ("00-2024", MONTHS, "2024-01"),
        ("week 54 van 2024", "Een jaar heeft 52 weken, soms 53.", "week 52 van 2024"),
        ("vanaf 2024-06-01 tot 2024-01-01", "Het eind (2024-01-01) ligt voor het begin (2024-06-01).",
         "vanaf 2024-01-01 tot 2024-06-01"),
        ("juni 2024 t/m maart 2024", "Het eind (maart 2024) ligt voor het begin (juni 2024).",
         "maart 2024 t/m juni 2024"),
        ("Tussen 2024 en 2023", "Het eind (2023) ligt voor het begin (2024).", "Tussen 2023 en 2024"),
    ],
)  # fmt: skip
def test_a_period_that_cannot_be_is_explained(text: str, why: str, near: str) -> None:
    found = impossible_period(text)

    assert found is not None
    assert (found.why, found.near) == (why, near)
    assert parse_moment(found.near)


@pytest.mark.parametrize(
    "text",
    ["2016-17", "2016/2017", "binnenkort", "november - februari 2025", "31-12-25", "agustus 2016", "", "Q4",
     "winter 2024", "tweede helft", "1234-56-78", "06-12345678", "-", "januari 2025 - januari 2025"],
)  # fmt: skip
def test_what_is_wrong_in_another_way_is_left_to_others(text: str) -> None:
    assert impossible_period(text) is None


def _said(kind: str, typed: str) -> str:
    """What an editor is told; empty when it is right."""
    try:
        (read_peildatum if kind == "peildatum" else read_moment)(typed)
    except PydanticCustomError as error:
        details = ErrorDetails(
            type=error.type, loc=("veld",), msg="", input=typed, ctx=error.context or {}
        )
        return sentence_for("veld", details)
    return ""


@pytest.mark.parametrize("kind", ["moment", "peildatum"])
@pytest.mark.parametrize(
    "text", [line.split(";")[0] for line in REFUSED.read_text("utf-8").splitlines()[1:]]
)
def test_what_may_be_meant_is_accepted_by_that_field(kind: str, text: str) -> None:
    meant = re.search(r"Bedoel je '([^']+)'\?", _said(kind, text))

    assert meant is None or _said(kind, meant[1]) == ""


def test_the_sentence_says_what_is_wrong_and_what_to_type() -> None:
    assert _said("moment", "Q5 2023") == (
        "'Q5 2023' kan niet bij 'veld'. Een jaar heeft 4 kwartalen: 1 tot en met 4. Schrijf bijvoorbeeld: Q4 2023."
    )
    assert "H2" not in _said("peildatum", "H3 2023")
    assert "Bedoel je" not in _said("peildatum", "vanaf 2024-06-01 tot 2024-01-01")
    assert "De dag '31 februari 2024' bestaat niet" in _said("moment", "vanaf 31 februari 2024")


@given(DAYS, st.integers(1, 3000), st.sampled_from(["vanaf {} tot {}", "{} t/m {}", "{} - {}"]))
def test_an_end_before_its_begin_is_turned_around(day: date, days: int, form: str) -> None:
    later = day + timedelta(days=days)

    found = impossible_period(form.format(later, day))

    assert found is not None
    assert found.near == form.format(day, later)
    assert (parse_moment(found.near).van, parse_moment(found.near).begonnen(day)) == (day, True)


@given(st.text("Qhk0123456789 -/.eweektodmanjrivplf", max_size=30))
def test_what_is_advised_is_accepted(text: str) -> None:
    for read in (parse_moment, parse_peildatum):
        found = impossible_period(text, read)
        assert found is None or read(found.near)
