"""The list of what was published also says when something came that says so nowhere itself (issue: time)."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.figures.as_known import as_known
from generator.figures.figures import figures
from generator.figures.origins import later_sources
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import read_texts
from generator.register.ids import CAME, IDS_FILE, read_ids, undated
from generator.register.read import read_register
from tests.conftest import GOED

TERM = """
- id: nieuw-woord
  term: nieuw woord
  uitleg: Een woord dat er pas later kwam.
"""
BEFORE, AFTER = date(2024, 12, 31), date(2025, 6, 2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The right example, of which the list holds its terms."""
    shutil.copytree(GOED, tmp_path / "goed")
    with (tmp_path / "goed/data" / IDS_FILE).open("a", encoding="utf-8") as ids:
        ids.write("begrippen trekker\n")
    return tmp_path / "goed"


def add(folder: Path, name: str, text: str) -> None:
    with (folder / "data" / name).open("a", encoding="utf-8") as file:
        file.write(text)


def register_of(folder: Path) -> Register:
    reading = read_register(folder / "data")
    assert reading.register is not None, reading.problems
    return reading.register


def site_of(folder: Path, day: date) -> list[tuple[str, str, str]]:
    register = register_of(folder)
    texts, _ = read_texts(folder / "content")
    pages = render(register, figures(register, day), texts)
    return [(page.path, page.title, page.head + page.body) for page in pages]


def test_what_says_no_day_is_not_there_before_it_was_published(folder: Path) -> None:
    before = site_of(folder, BEFORE)
    add(folder, "begrippen.yml", TERM)
    add(folder, IDS_FILE, "begrippen nieuw-woord = 2025-06-01\n")

    assert site_of(folder, BEFORE) == before
    known = as_known(register_of(folder), AFTER).begrippen
    assert "nieuw-woord" in [begrip.id for begrip in known]


def test_its_own_day_goes_before_that_of_the_list(folder: Path) -> None:
    add(folder, "begrippen.yml", TERM + "  sinds: 2024-02-01\n")
    add(folder, IDS_FILE, "begrippen nieuw-woord = 2025-06-01\n")

    known = as_known(register_of(folder), BEFORE).begrippen

    assert "nieuw-woord" in [begrip.id for begrip in known]


def test_a_source_that_nobody_dated_comes_on_the_day_of_the_list(folder: Path) -> None:
    source = "- id: stuk\n  titel: Een stuk\n  soort: notitie\n  datum: onbekend\n"
    add(folder, "bronnen.yml", source)
    add(folder, IDS_FILE, "bronnen stuk = 2025-06-01\n")
    register = register_of(folder)

    assert later_sources(register.bronnen, BEFORE) == {"stuk"}
    assert later_sources(register.bronnen, AFTER) == frozenset()


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("", True),
        ("begrippen nieuw-woord\n", False),
        ("begrippen nieuw-woord = 2025-06-01\n", False),
    ],
)
def test_what_is_new_in_the_list_is_seen(folder: Path, line: str, *, new: bool) -> None:
    add(folder, "begrippen.yml", TERM)
    add(folder, IDS_FILE, line)

    published, problems = read_ids(folder / "data")

    assert problems == []
    assert undated(register_of(folder), published) == (
        {("begrippen", "nieuw-woord")} if new else set()
    )


def test_a_list_that_never_held_terms_says_nothing_of_them() -> None:
    published, _ = read_ids(GOED / "data")

    assert not {ooit.kind for ooit in published} & set(CAME)
    assert undated(register_of(GOED), published) == set()


@pytest.mark.parametrize("day", ["morgen", "2025-02-30", "1 juni"])
def test_a_day_that_is_none_is_told(
    folder: Path, day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    add(folder, IDS_FILE, f"begrippen trekker = {day}\n")

    code = main(["check", "--data", str(folder / "data"), "--content", str(folder / "content")])

    assert code == 1
    assert f"'{day}' is geen dag. Schrijf bijvoorbeeld: 'begrippen trekker = 2025-01-15'." in (
        capsys.readouterr().out
    )
