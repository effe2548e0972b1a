"""A workbook that came back from Excel gives what was typed, whatever Excel made of it."""

from __future__ import annotations

import shutil
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from generator.cli import main
from generator.intake.inbox import Unread, read_letter
from generator.intake.offered import Offered
from tests.conftest import GOED
from tests.intake.excel import (
    ONLY_SAVES,
    Cell,
    Habits,
    Rich,
    Serial,
    Wrong,
    saved_by_excel,
    with_password,
)
from tests.intake.test_workbook import DAY, FILLED, book, fill, judge

TOLD, WHEN, END, STATE = "Wat gebeurde er", "Van wanneer", "Nieuwe einddatum", "Stand"
NEWS = "Is er nieuws?"


def excel(
    cells: dict[str, Cell],
    habits: Habits = ONLY_SAVES,
    more: dict[tuple[str, str], Cell] | None = None,
) -> bytes:
    filled = {("A1", name): value for name, value in (FILLED | cells).items()}
    return saved_by_excel(book(), filled | (more or {}), habits)


def texts(data: bytes) -> list[str]:
    return [one.text for one in judge(data) if one.verdict == "taken"]


def says(data: bytes) -> str:
    (found,) = read_letter("ronde.xlsx", data, DAY)
    assert isinstance(found, Unread)
    return found.says


def test_what_excel_saved_is_what_was_typed() -> None:
    assert texts(excel({})) == texts(fill(book(), "A1", FILLED))
    assert len(texts(excel({}))) == 1


def test_a_workbook_that_excel_opened_and_saved_brings_nothing() -> None:
    assert read_letter("ronde.xlsx", saved_by_excel(book(), {}), DAY) == []


@pytest.mark.parametrize("mac_days", [False, True])
@pytest.mark.parametrize("style", [0, 2, 3])
def test_a_day_is_a_day_however_excel_keeps_it(mac_days: bool, style: int) -> None:  # noqa: FBT001
    days = {
        WHEN: Serial(date(2024, 11, 20), style),
        END: Serial(date(2025, 6, 30), style),
    }

    (text,) = texts(excel(days, Habits(mac_days=mac_days)))

    assert "peildatum: 2024-11-20\n" in text
    assert "nieuwe_deadline: 2025-06-30\n" in text


@pytest.mark.parametrize(
    ("typed", "day"), [(2024, "2024"), ("20-11-2024", "2024-11-20"), ("45616", "")]
)
def test_a_year_stays_a_year_and_a_number_as_text_is_told(typed: Cell, day: str) -> None:
    (one,) = judge(excel({WHEN: typed}))

    assert (f"peildatum: {day}\n" in one.text) == bool(day)
    assert day or "'45616' kan niet bij ‘Van wanneer’" in one.says[0]


@pytest.mark.parametrize("answer", [False, "nee", "Nee.", "ONWAAR", "geen", "geen nieuws"])
def test_no_news_is_heard_however_it_is_said(answer: Cell) -> None:
    (one,) = judge(saved_by_excel(book(), {("A1", NEWS): answer}))

    assert one.verdict == "taken"
    assert "toelichting: Er is niets veranderd." in one.text


@pytest.mark.parametrize("answer", [True, "ja", "een beetje"])
def test_who_says_there_is_news_and_writes_none_hears_what_is_lacking(answer: Cell) -> None:
    (one,) = judge(saved_by_excel(book(), {("A1", NEWS): answer}))

    assert one.verdict == "refused"
    assert any("‘Wat gebeurde er’" in sentence for sentence in one.says)


def test_true_with_news_is_news() -> None:
    assert texts(excel({NEWS: True})) == texts(fill(book(), "A1", FILLED))


def test_rows_that_a_filter_hides_are_read_and_bring_nothing_by_themselves() -> None:
    habits = Habits(filtered=[3, 4])

    assert texts(excel({}, habits)) == texts(excel({}))
    assert [one.offered.actie for one in judge(excel({}, habits, {("A2", NEWS): "nee"}))] == [
        "A1",
        "A2",
    ]


def test_of_cells_that_were_made_one_the_first_row_has_the_answer() -> None:
    more: dict[tuple[str, str], Cell] = {
        ("A2", STATE): "Doorlopend",
        ("A2", "Resultaat"): "Onbekend",
    }

    first, second = judge(excel({}, Habits(merged=["J2:J3"]), more))

    assert first.verdict == "taken"
    assert second.verdict == "refused"
    assert "vak J3" in second.says[0] or "vak A3" in second.says[0]


def test_a_sheet_of_somebody_himself_is_left_alone() -> None:
    assert texts(excel({}, Habits(more_sheets=True))) == texts(excel({}))


def test_bold_words_and_line_ends_of_windows_are_words_and_line_ends() -> None:
    (bold,) = texts(excel({TOLD: Rich("Wij herschreven ", "3 brieven.")}))
    (lines,) = texts(excel({TOLD: "Wij herschreven\r\n3 brieven."}))

    assert "toelichting: Wij herschreven 3 brieven.\n" in bold
    assert "x000D" not in lines
    assert '"Wij herschreven\\n3 brieven."' in lines


def test_an_error_of_excel_is_no_news() -> None:
    (found,) = read_letter("ronde.xlsx", excel({TOLD: Wrong()}), DAY)

    assert isinstance(found, Offered)
    assert found.unreadable == (
        "Blad Voortgang, vak J2: hier staat de fout #N/A. Schrijf de woorden zelf."
    )


def test_a_workbook_with_a_password_is_told() -> None:
    assert says(with_password()).startswith("Op deze werkmap staat een wachtwoord.")
    assert says(with_password("Workbook")).startswith("Dit is een werkmap van een oude soort")


@pytest.mark.parametrize("ending", [".xlsm", ".xlsb", ".xls", ".xltx"])
def test_a_workbook_of_another_kind_is_told_also_in_a_mail(ending: str) -> None:
    message = EmailMessage()
    message["Subject"] = "[A1] Nieuws"
    message.set_content("Zie de bijlage.")
    message.add_attachment(
        excel({}), maintype="application", subtype="x", filename=f"ronde{ending}"
    )

    (alone,) = read_letter(f"ronde{ending}", excel({}), DAY)
    (sent,) = read_letter("brief.eml", message.as_bytes(), DAY)

    for found in (alone, sent):
        assert isinstance(found, Unread)
        assert "Bewaar de werkmap in Excel als .xlsx." in found.says
    assert "brief.eml, bijlage 3: ronde" in f"{sent.file}"


def test_a_workbook_sent_with_a_mail_is_read() -> None:
    message = EmailMessage()
    message.set_content("Zie de bijlage.")
    message.add_attachment(excel({}), maintype="application", subtype="x", filename="ronde.xlsx")

    (found,) = read_letter("brief.eml", message.as_bytes(), DAY)

    assert isinstance(found, Offered)


def test_nothing_that_excel_adds_is_said_to_the_planner(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    (tmp_path / "ronde.xlsx").write_bytes(excel({}))

    code = main(["ronde", "--lees", str(tmp_path / "ronde.xlsx"), "--data", str(tmp_path / "data"), "--today", "2024-12-01"])  # fmt: skip

    told = capfd.readouterr()
    assert told.err == ""
    assert code == 0
    assert "A1, ronde.xlsx: aangenomen" in told.out
