"""On which day a mail was written. Of a mail that was sent on that is the day of the first one, not of sending it on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from generator.intake.mail_parts import bodies, header, mails_in, parsed, subject_of

# Who sends a mail on with its text in it. An answer ("RE: FW: …") has a day of its own.
_SENT_ON = re.compile(r"\s*(?:fwd?|doorst|doorgestuurd)\s*:", re.IGNORECASE)
# The line that says when, in what mail programs write above a mail that is sent on.
_WHEN = re.compile(r"[\s>*|]*(?:verzonden|datum|sent|date)[*\s]*:[*\s]*(?P<when>.+)", re.IGNORECASE)
_NUMBERS = re.compile(r"\b(?P<d>\d{1,2})[-/](?P<m>\d{1,2})[-/](?P<y>\d{4})\b")
_ISO = re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b")
_DAY_FIRST = re.compile(
    r"\b(?P<d>\d{1,2})\.? (?P<word>[a-z]{3,9})\.?,? (?P<y>\d{4})\b", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    r"\b(?P<word>[a-z]{3,9})\.? (?P<d>\d{1,2}),? (?P<y>\d{4})\b", re.IGNORECASE
)
_SHAPES = (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST)
# How a month begins in Dutch and in English.
_MONTHS = (
    ("jan",), ("feb",), ("maa", "mrt", "mar"), ("apr",), ("mei", "may"), ("jun",),
    ("jul",), ("aug",), ("sep",), ("okt", "oct"), ("nov",), ("dec",),
)  # fmt: skip
# No mail to us is older.
_FIRST_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Head:
    """What a mail says of itself: what it is about (of a mail in it too), what it is known by, and its day."""

    subjects: tuple[str, ...]
    known_by: str
    day: date


def head_of(mail: bytes, today: date) -> Head | None:
    """The head of a mail, or of the first one when it was sent on as a mail in it; None when it cannot be read."""
    message = parsed(mail)
    if message is None:
        return None
    first = [*mails_in(message)][:2][-1]
    subjects = tuple(dict.fromkeys([subject_of(message), subject_of(first)]))
    return Head(subjects, header(first, "message-id"), written_on(first, today))


def written_on(message: EmailMessage, today: date) -> date:
    """The day on which a mail was written; `today` when it says none, or one that cannot be. Never raises."""
    told = [_day_of(message), today]
    if _SENT_ON.match(subject_of(message)):
        told.insert(0, _day_above(message))
    return next(day for day in told if day and (_FIRST_DAY <= day <= today or day == today))


def _day_of(message: EmailMessage) -> date | None:
    """The day in the head of a mail."""
    try:
        return parsedate_to_datetime(header(message, "date")).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _day_above(message: EmailMessage) -> date | None:
    """The day that stands above the text that was sent on; the first, for below it older mails may stand."""
    for text in bodies(message):
        for line in text.splitlines():
            found = _WHEN.match(line)
            if found and (day := told_day(found["when"])):
                return day
    return None


def told_day(text: str) -> date | None:
    """The day in what a mail program wrote: 'maandag 3 juni 2024 10:00', 'June 3, 2024', '3-6-2024'."""
    for shape in _SHAPES:
        if found := shape.search(text):
            return _date(found)
    return None


def _date(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    try:
        month = int(parts["m"]) if "m" in parts else _month(parts["word"])
        return date(int(parts["y"]), month, int(parts["d"]))
    except ValueError:
        return None


def _month(word: str) -> int:
    """The number of a month; 0 for a word that is none."""
    start = word.lower()[:3]
    return next((number for number, starts in enumerate(_MONTHS, 1) if start in starts), 0)
