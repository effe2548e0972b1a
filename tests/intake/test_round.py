"""A round is kept as a record: what was asked stands there once, and what was answered is found in the news."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.checks.all_rules import read_and_check
from generator.cli import main
from generator.figures.antwoorden import antwoorden
from generator.figures.as_known import as_known
from generator.intake.round_file import with_end
from generator.model.register import Register
from generator.model.uitvraag import Ronde
from generator.model.voortgang import Voortgang
from generator.problem import errors
from generator.register.read import read_register
from tests.conftest import GOED
from tests.intake.test_workbook import FILLED, fill

RECORD = """op: 2024-12-01
uiterlijk: 2024-12-15
gevraagd:
  - code: A1
    rol: team-zorg
    bekend: 2024-06-15
  - code: A2
    rol: bureau
    bekend: 2024-06-01
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(GOED / "data", tmp_path / "data")
    return tmp_path / "data"


def ronde(data: Path, *more: str, today: str = "2024-12-01") -> int:
    return main(["ronde", "--data", str(data), "--today", today, *more])


def ask(data: Path, *more: str) -> Path:
    """Ask all owners, and return the record of the round."""
    assert ronde(data, "--naar", str(data.parent / "ronde"), *more) == 0
    return data / "rondes/2024-12-01.yml"


def answer(data: Path, owner: str, code: str, cells: dict[str, object]) -> Path:
    file = data.parent / f"ronde/ronde-2024-12-01-{owner}.xlsx"
    file.write_bytes(fill(file.read_bytes(), code, cells))
    return file


def news(code: str, day: str, **more: object) -> Voortgang:
    given = {"stand": "loopt", "resultaat": "deels", "toelichting": "Wij schreven 3 brieven."}
    return Voortgang.model_validate(
        {"code": code, "peildatum": day, "gemeld_door": "team-zorg"} | given | more
    )


def outcome(bekend: str | None, gesloten: str | None, *came: Voortgang) -> str:
    """The day of the answer about A1 in a round of 1 December, seen on 1 July later; empty when there is none."""
    register = read_register(GOED / "data").register
    assert register is not None
    asked = {"code": "A1", "rol": "team-zorg"} | ({"bekend": bekend} if bekend else {})
    given = {"op": "2024-12-01", "uiterlijk": "2024-12-15", "gevraagd": (asked,)}
    record = Ronde.model_validate(given | ({"gesloten": gesloten} if gesloten else {}))
    told = register.model_copy(update={"voortgang": came})
    (one,) = antwoorden(record, told, date(2025, 7, 1))
    return one.nieuws.peildatum.tekst if one.nieuws else ""


def test_asking_writes_down_what_was_asked_once(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = ask(data)

    assert record.read_text("utf-8") == RECORD
    assert "De ronde staat in data/rondes/2024-12-01.yml." in capsys.readouterr().out
    _, _, problems = read_and_check(data, GOED / "content", date(2024, 12, 1))
    assert not errors(problems)


def test_the_last_day_can_be_chosen_but_not_before_the_round(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = ronde(data, "--naar", str(data.parent / "x"), "--uiterlijk", "2024-11-30")
    record = ask(data, "--uiterlijk", "2024-12-20")

    assert wrong == 2
    assert "Kies een latere dag bij --uiterlijk." in capsys.readouterr().err
    assert "uiterlijk: 2024-12-20\n" in record.read_text("utf-8")
    assert not (data.parent / "x").exists()


def test_who_wants_workbooks_only_keeps_nothing(data: Path) -> None:
    record = ask(data, "--niet-vastleggen")

    assert not record.exists()


def test_a_second_workbook_of_the_same_round_changes_nothing(data: Path) -> None:
    record = ask(data)
    before = record.stat()

    again = ronde(data, "--naar", str(data.parent / "kwijt"), "--trekker", "bureau")

    assert again == 0
    assert (record.stat().st_mtime_ns, record.read_text("utf-8")) == (before.st_mtime_ns, RECORD)


def test_a_round_cannot_ask_more_later(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask(data, "--trekker", "bureau")
    capsys.readouterr()

    code = ronde(data, "--naar", str(data.parent / "meer"), "--trekker", "team-zorg")

    assert code == 2
    assert (
        "De ronde van 1 december 2024 is er al, en vroeg niet naar: A1." in capsys.readouterr().err
    )
    assert not (data.parent / "meer").exists()


def test_answers_of_before_count_when_more_come_back(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask(data)
    first = answer(data, "team-zorg", "A1", FILLED | {"Van wanneer": "2024-11-20"})
    second = answer(data, "bureau", "A2", {"Is er nieuws?": "nee"})
    ronde(data, "--lees", str(first))
    capsys.readouterr()

    ronde(data, "--lees", str(second), "--format", "json", today="2024-12-03")

    told = json.loads(capsys.readouterr().out)
    assert (told["news"], told["unchanged"], told["silent"]) == (["A1"], ["A2"], [])


def test_closing_adds_one_line_and_tells_who_answered(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = ask(data)
    ronde(data, "--lees", str(answer(data, "team-zorg", "A1", FILLED)))
    capsys.readouterr()

    code = ronde(data, "--sluit", today="2024-12-16")

    told = capsys.readouterr().out
    assert code == 0
    assert record.read_text("utf-8") == f"{RECORD}gesloten: 2024-12-16\n"
    assert told.startswith(
        "De ronde van 1 december 2024 is gesloten op 16 december 2024.\n"
        "  A1, 1 december 2024: loopt. Wij herschreven 3 brieven.\n"
    )
    assert "Wij vroegen naar 2 acties.\nMet nieuws: 1 (A1).\nZonder antwoord: 1.\n" in told
    assert "  bureau Inclusie: A2.\n" in told


def test_an_example_of_closing_writes_nothing(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = ask(data)
    capsys.readouterr()

    ronde(data, "--sluit", "--voorbeeld", today="2024-12-16")

    assert record.read_text("utf-8") == RECORD
    assert "De ronde van 1 december 2024 is nog open." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Er is geen open ronde."),
        (["--dag", "2024-05-15"], "is al gesloten, op 20 juni 2024. Er veranderde niets."),
        (["--dag", "2024-08-01"], "Van 1 augustus 2024 is er geen ronde. Rondes zijn er van: 15"),
    ],
)
def test_what_cannot_be_closed_is_told(
    data: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    before = (data / "rondes/2024-05-15.yml").read_bytes()

    code = ronde(data, "--sluit", *arguments)

    assert code == 2
    assert says in capsys.readouterr().err
    assert (data / "rondes/2024-05-15.yml").read_bytes() == before


def test_closing_twice_is_a_sentence(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = ask(data)
    ronde(data, "--sluit", today="2024-12-16")
    closed = record.read_bytes()

    code = ronde(data, "--sluit", "--dag", "2024-12-01", today="2024-12-17")

    assert code == 2
    assert "is al gesloten, op 16 december 2024." in capsys.readouterr().err
    assert record.read_bytes() == closed


def test_of_two_open_rounds_one_is_chosen(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask(data)
    ronde(data, "--naar", str(data.parent / "later"), today="2025-03-01")
    capsys.readouterr()

    code = ronde(data, "--sluit", today="2025-03-20")

    assert code == 2
    assert "Er zijn 2 open rondes: 1 maart 2025, 1 december 2024." in capsys.readouterr().err
    assert ronde(data, "--sluit", "--dag", "2025-03-01", today="2025-03-20") == 0


def test_a_round_that_is_still_to_come_is_not_closed(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask(data)

    code = ronde(data, "--sluit", "--dag", "2024-12-01", today="2024-11-01")

    assert code == 2
    assert "is nog niet begonnen" in capsys.readouterr().err


def test_a_record_that_somebody_typed_in_another_way_stays_as_it_is(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = data / "rondes/2024-12-01.yml"
    record.write_text(
        "{op: 2024-12-01, uiterlijk: 2024-12-15, gevraagd: [{code: A1, rol: team-zorg}]}\n", "utf-8"
    )
    before = record.read_bytes()

    code = ronde(data, "--sluit", today="2024-12-16")

    assert code == 2
    assert "Zet er zelf onderaan: gesloten: 2024-12-16" in capsys.readouterr().err
    assert record.read_bytes() == before


@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("last", [True, False], ids=["whole", "cut"])
def test_the_end_keeps_every_byte_that_was_there(end: bytes, *, last: bool) -> None:
    record = b"op: 2024-12-01" + end + b"# met de hand" + (end if last else b"")

    closed = with_end(record, date(2024, 12, 16))

    assert closed.startswith(record)
    assert closed.removeprefix(record).strip() == b"gesloten: 2024-12-16"
    assert closed.count(b"\r") == record.count(b"\r") * (
        3 if end == b"\r\n" and not last else 1
    ) + (1 if end == b"\r\n" and last else 0)


@pytest.mark.parametrize(
    ("bekend", "gesloten", "day", "counts"),
    [
        ("2024-06-15", None, "2024-06-15", False),
        ("2024-06-15", None, "2024-05-01", False),
        ("2024-06-15", None, "2024-06-16", True),
        ("2024-06-15", None, "2024-11", True),
        ("2024-12-01", None, "2024-12-01", True),
        (None, None, "2020-01-01", True),
        ("2024-06-15", "2024-12-16", "2024-12-16", True),
        ("2024-06-15", "2024-12-16", "2024-12-17", False),
    ],
)
def test_an_answer_is_newer_than_what_was_known_and_came_before_the_end(
    bekend: str | None, gesloten: str | None, day: str, *, counts: bool
) -> None:
    found = outcome(bekend, gesloten, news("A1", day))

    assert found == (day if counts else "")


def test_news_from_a_document_is_no_answer_of_an_owner() -> None:
    assert outcome("2024-06-15", None, news("A1", "2024-12-02", gemeld_door=None)) == ""
    assert outcome("2024-06-15", None, news("A2", "2024-12-02")) == ""


@pytest.mark.parametrize(
    ("today", "count", "closed"),
    [
        (date(2024, 5, 14), 0, False),
        (date(2024, 5, 15), 1, False),
        (date(2024, 6, 19), 1, False),
        (date(2024, 6, 20), 1, True),
    ],
)
def test_a_past_day_knows_the_rounds_of_then(
    goed: tuple[Register, list[object]], today: date, count: int, *, closed: bool
) -> None:
    known = as_known(goed[0], today).rondes

    assert len(known) == count
    assert any(one.gesloten for one in known) is closed
