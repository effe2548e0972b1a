"""Whose an action was on a past day, and its first deadlines, do not change unseen (issue 14)."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.figures.as_known import as_known
from generator.register.ids import IDS_FILE, KeptKey, kept_values, lagging, still_kept
from generator.register.kept_action import kept_of, lost_period, replaced_owners, same_action
from generator.register.read import read_register
from tests.conftest import GOED

BEFORE = "Q4 2023 | trekker team-zorg"
TWO = "Q4 2023 | trekker team-zorg bureau"
ENDED = "Q4 2023 | trekker bureau | eerder team-zorg ../2024-06-30"

RIGHT = "verbeterd 2024-07-01 Een typefout."


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
        # A step that is gone, or that has another code.
        (f"{BEFORE} | stap A1.1 Q3 2023", f"{BEFORE} | stap A1.2 Q3 2023", False),
        (f"{BEFORE} | stap A1.1 Q3 2023", BEFORE, False),
        (BEFORE, f"{BEFORE} | stap A1.1 Q3 2023", True),
        (BEFORE, f"{BEFORE} | thema taal", True),
        (f"{BEFORE} | thema taal", f"{BEFORE} | thema leeg", False),
        (f"{BEFORE} | thema taal", f"{BEFORE} | thema taal leeg", False),
        (f"{BEFORE} | thema taal leeg", f"{BEFORE} | thema leeg taal", True),
        (f"{BEFORE} | thema taal", f"{BEFORE} | thema onbekend", False),
        (f"{BEFORE} | thema onbekend", f"{BEFORE} | thema taal", True),
        (f"{BEFORE} | sinds 2026-01-10", f"{BEFORE} | sinds 2025-01-10", False),
        (f"{BEFORE} | sinds 2026-01-10", BEFORE, False),
        (BEFORE, f"{BEFORE} | sinds 2026-01-10", True),
        (f"{BEFORE} | doorlopend nee", f"{BEFORE} | doorlopend ja", False),
        (f"{BEFORE} | doorlopend nee", f"{BEFORE} | doorlopend ja | {RIGHT}", True),
        # Beside a correction anything may be put right; of a first deadline it says what it was.
        (ENDED, f"{BEFORE} | {RIGHT}", True),
        (f"{BEFORE} | stap A1.1 Q3 2023 | thema taal", f"{BEFORE} | thema leeg | {RIGHT}", True),
        (f"{ENDED} | {RIGHT}", f"{BEFORE} | {RIGHT}", False),
        (f"{BEFORE} | {RIGHT}", BEFORE, False),
        (f"{BEFORE} | {RIGHT}", f"{BEFORE} | {RIGHT} Echt.", False),
        (BEFORE, f"{BEFORE.replace('Q4', 'Q1')} | {RIGHT}", False),
        (BEFORE, f"{BEFORE.replace('Q4', 'Q1')} | {RIGHT} Het was Q4 2023.", True),
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


def change(folder: Path, was: str, now: str, name: str = "acties/A1.yml") -> None:
    file = folder / "data" / name
    told = file.read_text(encoding="utf-8")
    assert was in told
    file.write_text(told.replace(was, now, 1), encoding="utf-8")


def change_owner(folder: Path, text: str) -> None:
    change(folder, "trekker: team-zorg\n", text)


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
    assert (
        "Van A1 staat in deze lijst nog niet alles wat moet blijven staan"
        in capsys.readouterr().out
    )
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
    now = kept_values(reading.register)

    assert lagging(now, reading.published) == []
    old = [KeptKey("acties", "A1", ("data/.ids", 1, 1), "Q4 2023")]
    assert lagging(now, old) == [("acties", "A1")]
    theme = KeptKey("themas", "taal", ("data/.ids", 2, 1))
    assert lagging(now, [theme]) == []
    assert lagging(now, [*old, theme])[-1] == ("themas", "taal")
    told = kept_of(next(actie for actie in reading.register.acties if actie.code == "A1"))
    assert lagging(now, [KeptKey("acties", "A1", ("x", 1, 1), told)]) == []


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (
            "code: A1.1",
            "code: A1.9",
            "data/acties/A1.yml:15:11: De code van deze stap was 'A1.1'. Zet die terug.",
        ),
        (
            "  - code: A1.2\n    titel: Brieven testen met lezers\n    officiele_titel: Test\n    eerste_deadline: Q3\n",
            "",
            "Stap 'A1.2' stond hier eerst, maar is nu weg. Zet de stap terug.",
        ),
        (
            "thema: taal",
            "thema: leeg",
            "Zet 'taal' terug, en schrijf een nieuw bestand in data/voortgang/A1 met bij 'nieuw_thema'",
        ),
        (
            "doorlopend: nee",
            "doorlopend: ja",
            "Bij 'doorlopend' stond eerst 'nee'. Zet dat terug: dagen van vroeger rekenen ermee.",
        ),
        (
            "    officiele_titel: Gesprek\n    eerste_deadline: onbekend\n",
            "    officiele_titel: Gesprek\n    eerste_deadline: Q4 2024\n",
            "De eerste einddatum van deze stap was 'onbekend'. Zet die terug. Weet je die nu wel?",
        ),
        (
            "eerste_deadline: Q4 2023",
            "eerste_deadline: Q4 2022",
            "data/acties/A1.yml:12:18: De eerste einddatum was 'Q4 2023'. Zet die terug.",
        ),
    ],
)
def test_what_changed_of_the_past_is_told_until_it_is_put_right(
    was: str, now: str, told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("schema", folder)
    change(folder, was, now)
    assert run("check", folder) == 1
    out = capsys.readouterr().out
    assert told in out
    assert "onder 'verbeterd' de dag van vandaag" in out
    assert "'- dag: 2024-08-01'" in out

    right = "verbeterd:\n  - dag: 2024-07-30\n    waarom: Hier stond eerst Q4 2023, en bij de stap onbekend.\n"
    change(folder, "code: A1\n", f"code: A1\n{right}")
    news = folder / "data/voortgang/A1/2024-03-07.yml"
    told_of_steps = news.read_text(encoding="utf-8")
    run("check", folder)
    out = capsys.readouterr().out
    assert told not in out
    assert "onder 'verbeterd'" not in out
    assert news.read_text(encoding="utf-8") == told_of_steps


def test_a_first_deadline_is_put_right_only_beside_what_it_was(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("schema", folder)
    change(folder, "eerste_deadline: Q4 2023", "eerste_deadline: Q4 2022")
    right = "verbeterd:\n  - dag: 2024-07-30\n    waarom: Een typefout.\n"
    change(folder, "code: A1\n", f"code: A1\n{right}")

    assert run("check", folder) == 1
    assert "Schrijf dan bij 'waarom' ook wat er eerst stond: 'Q4 2023'." in capsys.readouterr().out


def test_a_correction_stays(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    right = "verbeterd:\n  - dag: 2024-07-30\n    waarom: Een typefout.\n"
    change(folder, "code: A1\n", f"code: A1\n{right}")
    run("schema", folder)
    change(folder, "Een typefout.", "Niets bijzonders.")

    assert run("check", folder) == 1
    assert "Hier stond een verbetering van '2024-07-30'. Zet die terug" in capsys.readouterr().out


def test_the_owner_of_a_theme_is_dated_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theme = "themas/leeg.yml"
    run("schema", folder)
    change(folder, "trekker: team-zorg", "trekker: bureau", theme)
    assert run("check", folder) == 1
    assert (
        "data/themas/leeg.yml:5:10: De trekker was eerst 'team-zorg'. Dagen van vroeger houden die "
        "trekker. Is er een nieuwe trekker? Schrijf onder 'eerdere_trekkers'"
    ) in capsys.readouterr().out

    dated = "trekker: bureau\neerdere_trekkers:\n  - rol: team-zorg\n    tot: 2024-06-30"
    change(folder, "trekker: bureau", dated, theme)
    assert run("check", folder) == 0
    register = read_register(folder / "data").register
    assert register is not None
    for day, owner in ((date(2024, 6, 30), "team-zorg"), (date(2024, 7, 1), "bureau")):
        known = {thema.id: thema for thema in as_known(register, day).themas}
        assert known["leeg"].trekker == owner
