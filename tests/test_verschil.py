"""The command `verschil`: two days of one register, or two folders on one day."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from tests.conftest import GOED

DATA = str(GOED / "data")
DAYS = ("--van", "2024-03-10", "--tot", "2024-07-01")


def run(*options: str) -> int:
    return main(["verschil", "--data", DATA, *options])


def test_two_days_are_compared_in_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(*DAYS)

    said = capsys.readouterr().out
    assert code == 0
    assert said.startswith("Wat veranderde er van 10 maart 2024 tot 1 juli 2024?\n")
    assert "  A1, 15 juni 2024: Loopt\n" in said
    assert "  Zonder trekker: eerst 2, nu 1\n" in said


def test_a_program_gets_the_same_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(*DAYS, "--format", "json")

    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (told["from"], told["to"]) == ("2024-03-10", "2024-07-01")
    assert {"name": "Zonder trekker", "before": "2", "after": "1"} in told["counts"]
    assert [len(one) for one in told["fingerprints"]] == [64, 64]


def test_a_merge_request_gets_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(*DAYS, "--markdown")

    said = capsys.readouterr().out
    assert code == 0
    assert "| Zonder trekker | 2 | 1 |\n" in said
    assert "- A1, 15 juni 2024: Loopt\n" in said


def test_twice_is_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    run(*DAYS)
    first = capsys.readouterr().out

    run(*DAYS)

    assert capsys.readouterr().out == first


def test_another_folder_is_compared_on_one_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tmp_path / "eerst"
    shutil.copytree(GOED / "data", before)
    (before / "voortgang" / "A1" / "2024-06-15.yml").unlink()
    (before / ".ids").unlink(missing_ok=True)

    code = run("--van-map", str(before), "--tot", "2024-07-01")

    said = capsys.readouterr().out
    assert code == 0
    assert said.startswith("Dit verandert er op de site van 1 juli 2024\n")
    assert "  Nieuw: voortgang A1/2024-06-15\n" in said
    assert "veranderingen." not in said


def test_the_same_folder_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("--van-map", DATA, "--tot", "2024-07-01")

    assert code == 0
    assert "Op de site verandert er niets." in capsys.readouterr().out


def test_a_wrong_register_is_refused_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tmp_path / "eerst"
    shutil.copytree(GOED / "data", before)
    (before / "acties" / "A1.yml").write_text("code: [", encoding="utf-8")

    code = run("--van-map", str(before))

    assert code == 1
    assert "eerst/acties/A1.yml:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ((), "Kies met --van een dag"),
        (("--van", "2024-07-01", "--tot", "2024-07-01"), "Kies een eerdere dag bij --van."),
        (
            ("--van", "2024-07-01", "--tot", "2024-01-01"),
            "De dag bij --van (1 juli 2024) is niet eerder dan de dag bij --tot (1 januari 2024).",
        ),
        (("--van", "2024-07-01", "--van-map", DATA), "niet allebei"),
        ((*DAYS, "--markdown", "--format", "json"), "niet allebei"),
        (("--van", "morgen"), "'morgen' is geen dag"),
        (("--van", ""), "'' is geen dag"),
        (("--van", "2024-02-30"), "'2024-02-30' bestaat niet: februari 2024 heeft 29 dagen."),
        (("--van", "2024-06"), "'2024-06' is geen dag. Schrijf bijvoorbeeld: 2024-06-30."),
        (("--van", "Q2 2024"), "'Q2 2024' is geen dag. Schrijf bijvoorbeeld: 2024-06-30."),
        (("--van", "1999-12-31"), "Kies een dag van 2000 tot en met 2099."),
        (("--van", "0001-01-01"), "Kies een dag van 2000 tot en met 2099."),
        (("--van", "9999-12-31"), "Kies een dag van 2000 tot en met 2099."),
        (("--van-map", "er-niet"), "Bij '--van-map' hoort een map die er is."),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(
    options: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(*options)

    said = capsys.readouterr().err
    assert code == 2
    assert sentence in said
    assert "Traceback" not in said


@pytest.mark.parametrize("van", ["10 maart 2024", "10-03-2024", "10/3/2024", "2024-3-10"])
def test_a_day_may_be_written_as_people_do(van: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(*DAYS)
    expected = capsys.readouterr().out

    code = run("--van", van, *DAYS[2:])

    assert code == 0
    assert capsys.readouterr().out == expected


def test_of_a_day_that_is_still_to_come_it_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(*DAYS[:2], "--tot", "2099-12-31")

    said = capsys.readouterr()
    assert code == 0
    assert said.err == "31 december 2099 komt nog. Nieuws van na vandaag kennen wij niet.\n"
    assert said.out.startswith("Wat veranderde er van 10 maart 2024 tot 31 december 2099?\n")
