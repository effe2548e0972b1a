"""Whose an action was on a past day, and its first deadlines, do not change unseen (issue 14)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.register.ids import IDS_FILE, KeptKey, lagging, still_kept
from generator.register.kept_action import kept_of, lost_period, replaced_owners, same_action
from generator.register.read import read_register
from tests.conftest import GOED

BEFORE = "Q4 2023 | trekker team-zorg"
TWO = "Q4 2023 | trekker team-zorg bureau"
ENDED = "Q4 2023 | trekker bureau | eerder team-zorg ../2024-06-30"


@pytest.mark.parametrize(
    ("kept", "now", "same"),
    [
        # A list of before owners were kept.
        ("Q4 2023", BEFORE, True),
        ("Q4 2023", "Q1 2024 | trekker team-zorg", False),
        (BEFORE, BEFORE, True),
        (BEFORE, "Q4 2023 | trekker bureau", False),
        (BEFORE, "Q4 2023 | trekker onbekend", False),
        (BEFORE, TWO, False),
        ("Q4 2023 | trekker onbekend", BEFORE, True),
        ("Q4 2023 | trekker onbekend", TWO, True),
        # The order of owners tells nothing.
        (TWO, "Q4 2023 | trekker bureau team-zorg", True),
        # The way to date it.
        (BEFORE, ENDED, True),
        (BEFORE, "Q4 2023 | trekker onbekend | eerder team-zorg ../2024-06-30", True),
        (TWO, "Q4 2023 | trekker bureau | eerder team-zorg ../2024-06-30", False),
        (
            TWO,
            "Q4 2023 | trekker bureau | eerder team-zorg ../2024-06-30 | eerder bureau ../2024-06-30",
            True,
        ),
        # Two changes since: only the last day of the owner of then was asked for.
        (BEFORE, f"{ENDED.replace('bureau', 'team-weg')} | eerder bureau ../2025-06-30", True),
        # What came before the owner of then says nothing of when that one stopped.
        (BEFORE, "Q4 2023 | trekker bureau | eerder team-weg ../2023-06-30", False),
        (BEFORE, "Q4 2023 | trekker team-zorg | eerder team-weg ../2023-06-30", True),
        (ENDED, ENDED, True),
        (ENDED, "Q4 2023 | trekker bureau", False),
        (ENDED, "Q4 2023 | trekker bureau | eerder team-zorg ../2024-03-31", False),
        (ENDED, "Q4 2023 | trekker bureau | eerder team-zorg 2023-01-01/2024-06-30", True),
        (ENDED, f"{ENDED} | eerder bureau ../2024-12-31", True),
        (ENDED, ENDED.replace("bureau", "team-weg"), False),
        (
            ENDED,
            f"{ENDED.replace('bureau', 'team-weg')} | eerder bureau 2024-07-01/2024-12-31",
            True,
        ),
        # A day on which the kept owner had not begun yet is no end.
        (
            ENDED,
            f"{ENDED.replace('bureau', 'team-weg')} | eerder bureau 2023-01-01/2024-03-31",
            False,
        ),
        (f"{BEFORE} | stap A1.1 Q3 2023", f"{BEFORE} | stap A1.1 Q4 2023", False),
        (f"{BEFORE} | stap A1.1 Q3 2023", f"{BEFORE} | stap A1.2 Q4 2023", True),
    ],
)
def test_past_days_keep_their_owner(kept: str, now: str, *, same: bool) -> None:
    assert same_action(kept, now) == same
    published = [KeptKey("acties", "A1", ("data/.ids", 1, 1), kept)]
    assert still_kept(published, {("acties", "A1"): now}) == {
        ("acties", "A1"): now if same else kept
    }


def test_a_broken_line_keeps_what_can_be_read() -> None:
    broken = "Q4 2023 | trekker bureau | eerder | eerder team-zorg 31 juni/ooit | wat"

    assert lost_period(broken, BEFORE) is None
    assert replaced_owners(broken, BEFORE) == ("bureau",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(GOED, tmp_path / "goed")
    return tmp_path / "goed"


def change_owner(folder: Path, text: str) -> None:
    file = folder / "data/acties/A1.yml"
    told = file.read_text(encoding="utf-8")
    file.write_text(told.replace("trekker: team-zorg\n", text), encoding="utf-8")


def run(command: str, folder: Path) -> int:
    content = ["--content", str(folder / "content")] if command == "check" else []
    return main([command, "--data", str(folder / "data"), *content, "--today", "2024-08-01"])


def test_the_list_follows_who_owns_and_guards_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("schema", folder) == 0
    change_owner(folder, "trekker: bureau\n")
    assert run("check", folder) == 1
    assert "data/acties/A1.yml:10:10: De trekker was eerst 'team-zorg'." in capsys.readouterr().out

    change_owner_back = "eerdere_trekkers:\n  - rol: team-zorg\n    tot: 2024-06-30\n"
    with (folder / "data/acties/A1.yml").open("a", encoding="utf-8") as file:
        file.write(change_owner_back)
    assert run("check", folder) == 0
    assert "Van A1 staat in deze lijst nog niet wie nu de trekker is" in capsys.readouterr().out
    run("schema", folder)
    assert run("check", folder) == 0
    assert "Van A1" not in capsys.readouterr().out
    kept = (folder / "data" / IDS_FILE).read_text(encoding="utf-8")
    assert "acties A1 = Q4 2023 | trekker bureau | eerder team-zorg ../2024-06-30 | stap" in kept


def test_a_new_owner_after_a_dated_one_is_not_silent_either(folder: Path) -> None:
    change_owner(
        folder, "trekker: bureau\neerdere_trekkers:\n  - rol: team-zorg\n    tot: 2023-12-31\n"
    )
    run("schema", folder)
    file = folder / "data/acties/A1.yml"
    told = file.read_text(encoding="utf-8")
    file.write_text(told.replace("trekker: bureau\n", "trekker: onbekend\n"), encoding="utf-8")

    assert run("check", folder) == 1


def test_a_list_without_anything_kept_does_not_nag() -> None:
    reading = read_register(GOED / "data")
    assert reading.register is not None

    assert lagging(reading.register, reading.published) == []
    old = [KeptKey("acties", "A1", ("data/.ids", 1, 1), "Q4 2023")]
    assert lagging(reading.register, old) == ["A1"]
    told = kept_of(next(actie for actie in reading.register.acties if actie.code == "A1"))
    assert lagging(reading.register, [KeptKey("acties", "A1", ("x", 1, 1), told)]) == []
