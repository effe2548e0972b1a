"""A mail that was sent on is of the day on which somebody wrote it, and is the same mail."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.inbox import read_letter
from generator.intake.offered import Offered
from generator.intake.sent_on import head_of, told_day
from tests.intake.test_mail_parts import TOLD

TODAY, WRITTEN, SENT_ON = date(2024, 12, 1), date(2024, 11, 4), date(2024, 11, 20)
OUTLOOK = "Ter info.\n\n-----Oorspronkelijk bericht-----\nVan: Team Zorg\nVerzonden: maandag 4 november 2024 10:12\nAan: Inclusie\nOnderwerp: [A1] vraag\n\n"
OUTLOOK_NEW = "Ter info.\n\n________________________________\nVan: Team Zorg\n**Verzonden:** maandag 4 november 2024 10:12\nAan: Inclusie\n\n"
ENGLISH = "From: Team Zorg\nSent: Monday, November 4, 2024 10:12 AM\nTo: Inclusie\n\n"
GMAIL = "---------- Forwarded message ---------\nVan: Team Zorg\nDate: ma 4 nov 2024 om 10:12\nSubject: [A1]\n\n"
APPLE = (
    "Begin doorgestuurd bericht:\n\n> Van: Team Zorg\n> Datum: 4 november 2024 om 10:12:00 CET\n>\n"
)
THUNDERBIRD = "-------- Doorgestuurd bericht --------\nOnderwerp: [A1]\nDatum: \tMon, 4 Nov 2024 10:12:00 +0100\n\n"
NUMBERS = "Van: Team Zorg\nVerzonden: 4-11-2024 10:12\n\n"


def mail(subject: str, text: str, day: date = SENT_ON, number: str = "<1@proef>") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["Message-ID"] = number
    message["Date"] = f"{day:%a, %d %b %Y} 09:00:00 +0100"
    message.set_content(text)
    return message


def days(message: EmailMessage) -> list[date]:
    came = read_letter("brief.eml", message.as_bytes(), TODAY)
    return [one.received for one in came if isinstance(one, Offered)]


@pytest.mark.parametrize("prefix", ["FW: ", "Fwd: ", "Doorst: ", "fw: RE: "])
@pytest.mark.parametrize(
    "above", [OUTLOOK, OUTLOOK_NEW, ENGLISH, GMAIL, APPLE, THUNDERBIRD, NUMBERS]
)
def test_news_that_was_sent_on_is_of_the_day_it_was_written(prefix: str, above: str) -> None:
    assert days(mail(f"{prefix}[A1] Nieuws", above + TOLD)) == [WRITTEN]


@pytest.mark.parametrize("subject", ["RE: [A1] Nieuws", "[A1] Nieuws", "RE: FW: [A1] Nieuws"])
def test_an_answer_is_of_the_day_it_was_sent(subject: str) -> None:
    """Below an answer stands what was asked, with its own day."""
    assert days(mail(subject, OUTLOOK + TOLD)) == [SENT_ON]


def test_a_mail_in_a_mail_has_a_day_of_its_own() -> None:
    outer = mail("Zie bijlage", "Ter info.")
    outer.add_attachment(mail("[A1] Nieuws", TOLD, WRITTEN))
    beside = mail("[A1] Nieuws", TOLD)
    beside.add_attachment(mail("Oud", "Een mail van eerder.", WRITTEN))

    assert days(outer) == [WRITTEN]
    assert days(beside) == [SENT_ON]


def test_a_reaction_that_was_sent_on_is_the_same_reaction() -> None:
    first = mail("[A1] vraag", "Mag ik meelezen?", WRITTEN, "<7@proef>")
    outer = mail("Zie bijlage", "Ter info.")
    outer.add_attachment(first)

    alone, sent_on = (head_of(one.as_bytes(), TODAY) for one in (first, outer))

    assert alone
    assert sent_on
    assert "[A1] vraag" in sent_on.subjects
    assert (sent_on.known_by, sent_on.day) == (alone.known_by, alone.day) == ("<7@proef>", WRITTEN)


@pytest.mark.parametrize(
    "above",
    ["Verzonden: morgen\n", "Datum: 31 februari 2024\n", "Datum: 4 nov 1824\n", "Date: 4 xyz 2024\n", ""],
)  # fmt: skip
def test_without_a_day_that_can_be_it_is_the_day_it_was_sent_on(above: str) -> None:
    assert days(mail("FW: [A1] Nieuws", above + TOLD)) == [SENT_ON]


@given(st.text())
def test_nothing_that_stands_there_stops_us(text: str) -> None:
    day = told_day(text)
    head = head_of(f"Subject: FW: {text}\n\nDatum: {text}".encode("utf-8", "replace"), TODAY)

    assert day is None or any(letter.isdigit() for letter in text), "no day is made up"
    assert head is None or head.day is None or head.day <= TODAY
