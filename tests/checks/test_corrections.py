"""What is put right counts at once, so its day has been (issue 14)."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.checks.all_rules import read_and_check
from generator.cli import main
from generator.register.ids import IDS_FILE
from tests.conftest import GOED

ACTION = "acties/A1.yml"
OTHER = "eerste_deadline: Q1 2024"
# No clock has come this far.
LATER = "2099-06-01"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The right register, of which the first deadline of an action was put right."""
    shutil.copytree(GOED, tmp_path / "goed")
    data = tmp_path / "goed" / "data"
    assert main(["schema", "--data", str(data), "--today", "2024-06-30"]) == 0
    file = data / ACTION
    told = file.read_text(encoding="utf-8").replace("eerste_deadline: Q4 2023", OTHER, 1)
    assert OTHER in told
    file.write_text(told, encoding="utf-8")
    return data


def put_right(folder: Path, day: str, reason: str = "Hier stond eerst Q4 2023.") -> None:
    with (folder / ACTION).open("a", encoding="utf-8") as file:
        file.write(f"verbeterd:\n  - dag: {day}\n    waarom: {reason}\n")


@pytest.mark.parametrize(
    ("day", "today", "expected"),
    [
        ("2024-06-30", date(2024, 6, 30), []),
        # A site of a past day, of a register that was put right since.
        ("2024-07-01", date(2024, 6, 30), ["warning"]),
        ("2025-06-01", date(2024, 6, 30), ["warning"]),
        # A day that nobody has seen yet, also on a site of a past day, and when nobody asks for a day.
        (LATER, date(2024, 6, 30), ["error"]),
        (LATER, date(2099, 5, 31), ["error"]),
        (LATER, None, ["error"]),
        # The site of that day itself.
        (LATER, date(2099, 6, 1), []),
    ],
)
def test_what_is_put_right_counts_from_the_day_it_was_done(
    day: str, today: date | None, expected: list[str], folder: Path
) -> None:
    put_right(folder, day)

    _, _, problems = read_and_check(folder, folder.parent / "content", today)

    found = [one for one in problems if one.rule == "verbetering-is-geweest"]
    assert [one.severity for one in found] == expected
    assert {one.file for one in found} <= {f"data/{ACTION}"}


def test_the_list_keeps_the_old_deadline_until_the_day_has_come(folder: Path) -> None:
    kept = folder / IDS_FILE
    before = kept.read_text(encoding="utf-8")
    put_right(folder, LATER)

    main(["schema", "--data", str(folder), "--today", "2099-05-31"])
    assert kept.read_text(encoding="utf-8") == before

    main(["schema", "--data", str(folder), "--today", LATER])
    assert "acties A1 = Q1 2024 " in kept.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2099, 5, 31), "error"),
        (date(2024, 4, 30), "error"),
        (date(2099, 6, 1), ""),
    ],
)
def test_what_is_withdrawn_is_gone_at_once(today: date, expected: str, folder: Path) -> None:
    file = folder / "ingetrokken.yml"
    told = file.read_text(encoding="utf-8").replace("2024-05-01", LATER)
    file.write_text(told, encoding="utf-8")

    _, _, problems = read_and_check(folder, folder.parent / "content", today)

    found = [one.severity for one in problems if one.line == 4 and "ingetrokken" in one.file]
    assert found == ([expected] if expected else [])
