"""Words of the product, and what an organisation says of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.register.product_words import PRODUCT
from generator.register.read import Reading, read_register
from tests.conftest import GOED

WORD = """
- term: {term}
  schrijf: {schrijf}
  zeker: nee
  bron: Eigen lijst
  datum: 2024-01-01
  gebruiken: {gebruiken}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The right example."""
    shutil.copytree(GOED / "data", tmp_path / "data")
    return tmp_path / "data"


def say(folder: Path, term: str, schrijf: str = "over", gebruiken: str = "ja") -> None:
    with (folder / "taal/vervang.yml").open("a", encoding="utf-8") as file:
        file.write(WORD.format(term=term, schrijf=schrijf, gebruiken=gebruiken))


def stiff(reading: Reading) -> dict[str, str]:
    assert reading.register is not None
    return {word.term: word.schrijf for word in reading.register.vervang}


def test_every_organisation_has_the_words_of_the_product(folder: Path) -> None:
    (folder / "taal/vervang.yml").unlink()

    words = stiff(read_register(folder))

    assert words["aangaande"] == "over"
    assert len(words) > 100


def test_the_lists_of_the_product_hold_no_mistake_and_name_no_role_of_anybody() -> None:
    reading = read_register(PRODUCT)

    wrong = [problem for problem in reading.problems if problem.file.startswith("product/taal/")]
    owners = {item.record.eigenaar for item in reading.items if item.kind.name == "voorkeur"}

    assert wrong == []
    assert owners == {"onbekend"}


@pytest.mark.parametrize("term", ["aangaande", "Aangaande"])
def test_what_the_organisation_says_of_a_word_goes_first(folder: Path, term: str) -> None:
    say(folder, term, schrijf="betreffende")

    reading = read_register(folder)

    assert stiff(reading)[term] == "betreffende"
    assert [word for word in stiff(reading) if word.casefold() == "aangaande"] == [term]
    assert not reading.problems


def test_a_word_can_be_switched_off(folder: Path) -> None:
    say(folder, "aangaande", gebruiken="nee")

    reading = read_register(folder)

    assert "aangaande" not in stiff(reading)
    assert "aanvangen" in stiff(reading)
    assert not any(item.key == ("aangaande",) for item in reading.items)


def test_words_can_be_taken_over_into_a_list_that_says_it_is_empty(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "taal/vervang.yml").write_text("# Eigen woorden.\n[]\n", encoding="utf-8")
    (tmp_path / "eigen.csv").write_text("term;schrijf\nzulks;dat\n", encoding="utf-8")

    code = main(["language", "--data", str(folder), "--import", str(tmp_path / "eigen.csv")])

    assert (code, capsys.readouterr().err) == (0, "")
    assert stiff(read_register(folder))["zulks"] == "dat"


def test_a_list_that_says_it_is_empty_is_right(folder: Path) -> None:
    (folder / "taal/vervang.yml").write_text("# Eigen woorden.\n[]\n", encoding="utf-8")

    assert not read_register(folder).problems
