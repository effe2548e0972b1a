"""What data/toegestaan.yml lets through at check, as at the gate."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.checks.all_rules import read_and_check

GOED = Path(__file__).parent.parent / "examples" / "goed"
PAGE = "---\ntitle: Over deze site\n---\n{}\n"
ALLOWED = "- id: uitzondering\n  tekst: {}\n  reden: Dit is geen mens.\n  door: directie-po\n  tot: 2025-06-30\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(GOED, tmp_path / "goed")


def rules(folder: Path, said: str, allowed: str, today: date) -> set[str]:
    (folder / "content" / "over-deze-site.md").write_text(PAGE.format(said), encoding="utf-8")
    (folder / "data" / "toegestaan.yml").write_text(ALLOWED.format(allowed), encoding="utf-8")
    _, _, problems = read_and_check(folder / "data", folder / "content", today)
    return {problem.rule for problem in problems if problem.file.startswith("content/")}


def test_a_name_that_is_nobody_may_stand_there_with_a_reason(folder: Path) -> None:
    said = "Wij werken in het gebouw Sanne Smit."

    assert rules(folder, said, "Jan Smit", date(2025, 1, 1)) == {"geen-persoonsnamen"}
    assert rules(folder, said, "Sanne Smit", date(2025, 1, 1)) == set()


def test_an_exception_ends_on_its_day(folder: Path) -> None:
    said = "Ons kantoor is op Dorpsstraat 12."

    assert rules(folder, said, "Dorpsstraat 12", date(2025, 6, 30)) == set()
    assert rules(folder, said, "Dorpsstraat 12", date(2025, 7, 1)) == {"geen-gegevens-van-mensen"}


def test_the_number_of_a_citizen_never_may(folder: Path) -> None:
    found = rules(folder, "Zijn nummer is 111222333.", "111222333", date(2025, 1, 1))

    assert "geen-gegevens-van-mensen" in found
