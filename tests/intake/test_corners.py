"""Corners of what a sender and a planner hear: no file, no answer, no day, a row of mails in mails."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.intake.inbox import read_letter
from generator.intake.offered import Offered
from generator.intake.take import Judged, take
from generator.layout.asked import LABELS
from generator.register.read import read_register
from tests.conftest import GOED

TODAY = date(2024, 12, 1)
READING = read_register(GOED / "data")
RIGHT = {
    "code": "A1",
    "gemeld_door": "team Zorg",
    "peildatum": "1 oktober 2024",
    "stand": "Loopt",
    "resultaat": "Deels gehaald",
    "toelichting": "Wij herschreven 3 brieven.",
}
BLANK = "".join(f"{label}:{' A1' if label == 'Actie' else ''}\n" for label in LABELS.values())


def typed(answers: dict[str, str]) -> str:
    return "\n".join(f"{LABELS[name]}: {text}" for name, text in answers.items())


def judge(answers: dict[str, str]) -> Judged:
    found = read_letter("brief.txt", typed(answers).encode(), TODAY)
    (judged,) = take(READING, [one for one in found if isinstance(one, Offered)], TODAY)
    return judged


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(GOED / "data", tmp_path / "data")
    return tmp_path


def where(folder: Path) -> list[str]:
    return ["--data", str(folder / "data"), "--today", str(TODAY)]


def test_a_name_is_told_too_when_the_day_has_news_already() -> None:
    """The day of other news cannot be judged as a new file, and hides nothing."""
    says = judge(RIGHT | {"peildatum": "2024-06-15", "stand": "bezig", "toelichting": "Mevrouw Jansen hielp."}).says  # fmt: skip

    assert len(says) == 2
    assert "'Mevrouw Jansen'" in says[1]


def test_who_tells_other_news_hears_what_is_wrong_with_the_words_too() -> None:
    other = judge(RIGHT | {"peildatum": "2024-06-15", "toelichting": "Mevrouw Jansen hielp."})
    plain = judge(RIGHT | {"peildatum": "2024-06-15", "toelichting": "Wij hielpen 3 teams."})
    late = Offered(other.offered.answers | {"peildatum": "2024-10-01"}, TODAY, based_on="ander")
    (later,) = take(READING, [late], TODAY)

    assert [one.verdict for one in (other, plain, later)] == ["conflict"] * 3
    assert [len(one.says) for one in (other, plain, later)] == [2, 1, 2]
    assert "er al ander nieuws" in other.says[0]
    assert "kwam er ander nieuws" in later.says[0]
    assert "'Mevrouw Jansen'" in other.says[1]
    assert "'Mevrouw Jansen'" in later.says[1]
    assert other.file == "voortgang/A1/2024-06-15.yml"


@pytest.mark.parametrize(
    ("lacking", "words"),
    [
        ("stand", "Kies uit: nog niet gestart, loopt, klaar, opnieuw bekijken, ligt stil"),
        ("resultaat", "Kies uit: gehaald, deels gehaald"),
        ("gemeld_door", "Kies uit: team Zorg, bureau Inclusie."),
    ],
)
def test_who_forgot_an_answer_hears_what_there_is_to_choose(lacking: str, words: str) -> None:
    (says,) = judge({name: text for name, text in RIGHT.items() if name != lacking}).says

    assert words in says
    assert "altijd door" not in says


def test_a_planner_can_find_what_was_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text("Hallo\n\n" + typed(RIGHT | {"stand": "bezig"}), "utf-8")

    assert main(["intake", str(folder / "a.txt"), *where(folder)]) == 1
    assert "A1, a.txt, regel 3: niet aangenomen\n" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["x" * 400 + ".txt", "data/bronnen.yml/brief.txt", "a\0b.txt"])
def test_a_name_that_no_file_can_have_stops_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (folder / "a.txt").write_text(typed(RIGHT), "utf-8")

    assert main(["intake", f"{folder}/{name}", str(folder / "a.txt"), *where(folder)]) == 1

    told = capsys.readouterr()
    assert told.err == ""
    assert "Dit bestand is er niet." in told.out
    assert "A1, a.txt: aangenomen" in told.out


def test_a_file_in_a_folder_is_named_with_its_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for team in ("zorg", "werk"):
        (folder / "post" / team).mkdir(parents=True)
    (folder / "post/zorg/nieuws.txt").write_text(typed(RIGHT), "utf-8")
    (folder / "post/werk/nieuws.txt").write_text("Hallo", "utf-8")

    main(["intake", str(folder / "post"), *where(folder)])

    told = capsys.readouterr().out
    assert "A1, zorg/nieuws.txt: aangenomen" in told
    assert "werk/nieuws.txt: Hier staat geen nieuws in." in told


def test_a_round_with_a_missing_file_says_the_same(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ronde", "--lees", str(folder / "weg.xlsx"), *where(folder)]) == 1
    assert "weg.xlsx: Dit bestand is er niet." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", BLANK),
        ("a.txt", "Alles gaat goed!\n\n> " + BLANK.replace("\n", "\n> ")),
        ("a.eml", "Subject: Re: [A1] Nieuws\n\nGoed!\n\n" + BLANK),
    ],
)
def test_questions_that_nobody_answered_are_told(name: str, text: str) -> None:
    (found,) = read_letter(name, text.encode(), TODAY)

    assert not isinstance(found, Offered)
    assert "niemand vulde er iets in" in found.says


def test_mails_in_mails_without_end_stop_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = b"Subject: [A1] x\nContent-Type: message/rfc822\n\n" * 3000 + typed(RIGHT).encode()
    (folder / "a.eml").write_bytes(whole)

    assert main(["intake", str(folder / "a.eml"), *where(folder)]) == 1
    assert re.search("a.eml: Hier zit een mail in een mail", capsys.readouterr().out)
