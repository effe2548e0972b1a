"""A report that was published is kept: what it was made from, and a new version for each correction."""

from __future__ import annotations

import shutil
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from generator.checks.all_rules import read_and_check
from generator.cli import main
from generator.figures.figures import figures
from generator.pages.render import render
from generator.register.read import read_register
from tests.conftest import GOED

AFTER = "2025-01-15"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The right example."""
    shutil.copytree(GOED, tmp_path / "goed")
    return tmp_path / "goed"


def keep(folder: Path, *more: str, today: str = AFTER) -> int:
    places = ("--data", str(folder / "data"), "--content", str(folder / "content"))
    out = ("--uit", str(folder / "uit"), "--opnieuw", "--today", today)
    return main(["rapport", "--jaar", "2024", "--bewaar", *places, *out, *more])


def correct(folder: Path) -> None:
    """Change the past: a title of an action."""
    file = folder / "data/acties/A2.yml"
    file.write_text(
        file.read_text("utf-8")
        .replace("titel:", "titel: Nu beter:", 1)
        .replace("beter:", "beter", 1),
        "utf-8",
    )


def record(folder: Path) -> Path:
    return folder / "data/rapporten/2024.yml"


def page(folder: Path, today: date) -> str:
    register = read_register(folder / "data").register
    assert register is not None
    made = render(register, figures(register, today), [])
    return next(one.body for one in made if one.path == "rapport/2024.md")


def test_the_first_version_names_each_file_as_it_is(folder: Path) -> None:
    code = keep(folder)

    register = read_register(folder / "data").register
    assert (code, register is not None) == (0, True)
    [versie] = register.rapporten[0].versies
    for file in versie.bestanden:
        assert sha256((folder / "uit" / file.naam).read_bytes()).hexdigest() == file.vingerafdruk
    assert {file.naam for file in versie.bestanden} >= {"rapport-2024.html", "rapport-2024.md"}


def test_the_same_data_give_the_same_files_and_no_new_version(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(folder)
    before = record(folder).read_bytes()
    files = {file: file.read_bytes() for file in (folder / "uit").iterdir()}

    code = keep(folder, today="2025-03-01")

    assert code == 0
    assert "was al bewaard, op 15 januari 2025" in capsys.readouterr().out
    assert record(folder).read_bytes() == before
    assert files == {file: file.read_bytes() for file in (folder / "uit").iterdir()}


def test_a_correction_is_a_new_version_that_says_why(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(folder)
    correct(folder)
    before = {file: file.read_bytes() for file in (folder / "uit").iterdir()}

    without = keep(folder, today="2025-03-01")
    unchanged = {file: file.read_bytes() for file in (folder / "uit").iterdir()}
    code = keep(folder, "--waarom", "De titel van A2 klopte niet.", today="2025-03-01")

    assert (without, code) == (2, 0)
    assert unchanged == before
    assert '--waarom "..."' in capsys.readouterr().err
    told = record(folder).read_text("utf-8")
    assert told.count("gegevens:") == 2
    assert "Versie 2, bewaard op 1 maart 2025. De titel van A2 klopte niet." in page(
        folder, date(2025, 3, 1)
    )
    assert "Versie 2" not in page(folder, date(2025, 2, 1))


def test_check_says_that_a_kept_report_came_from_other_data(folder: Path) -> None:
    keep(folder)
    fine = read_and_check(folder / "data", folder / "content")[2]
    correct(folder)

    problems = read_and_check(folder / "data", folder / "content")[2]

    told = [problem for problem in problems if problem.rule == "rapport-klopt-nog"]
    assert not [problem for problem in fine if problem.rule == "rapport-klopt-nog"]
    assert [problem.severity for problem in told] == ["warning"]
    assert told[0].file == "data/rapporten/2024.yml"


@pytest.mark.parametrize(
    ("more", "today", "told"),
    [((), "2024-12-31", "is nog niet voorbij"), (("--thema", "taal"), AFTER, "het hele rapport")],
)
def test_what_is_not_whole_is_not_kept(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    more: tuple[str, ...],
    today: str,
    told: str,
) -> None:
    code = keep(folder, *more, today=today)

    assert code == 2
    assert told in capsys.readouterr().err
    assert not record(folder).exists()
