"""A day that is written well and does not exist, such as 31 februari 2027."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

from generator.moment.calendar_words import MAAND_NUMMER, MAANDEN, een_van

_FORMS = (
    re.compile(r"\b(?P<jaar>\d{4})-(?P<maand>\d{1,2})-(?P<dag>\d{1,2})\b"),
    re.compile(r"\b(?P<dag>\d{1,2})(?P<teken>[-/.])(?P<maand>\d{1,2})(?P=teken)(?P<jaar>\d{4})\b"),
    re.compile(rf"\b(?P<dag>\d{{1,2}})\s+(?P<woord>{een_van(MAAND_NUMMER)})\b\.?(?:\s+(?P<jaar>\d{{4}})\b)?", re.IGNORECASE),
)  # fmt: skip
_MONTHS = 12
# Where nobody wrote the year February may have all its days.
_LEAP_YEAR = 2096


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """What was typed, why it is no day, and a day that may be meant: the last one of that month; '' when nobody can say."""

    typed: str
    why: str
    near: str


def no_such_day(text: str) -> NoSuchDay | None:
    """The first day in a text that does not exist; None when there is none."""
    for form in _FORMS:
        for found in form.finditer(text):
            if wrong := _wrong(found):
                return wrong
    return None


def _wrong(found: re.Match[str]) -> NoSuchDay | None:
    parts = found.groupdict()
    day = int(parts["dag"])
    word = parts.get("woord")
    month = MAAND_NUMMER[word.lower()] if word else int(parts["maand"])
    year = int(parts["jaar"] or _LEAP_YEAR)
    if not 1 <= month <= _MONTHS:
        return NoSuchDay(found[0], f"maand {month} is er niet", "")
    last = monthrange(max(1, year), month)[1]
    if 1 <= day <= last:
        return None
    named = f"{MAANDEN[month - 1]} {parts['jaar'] or ''}".strip()
    if day == 0:
        return NoSuchDay(found[0], "een maand begint op dag 1", _iso(parts["jaar"], month, 1))
    return NoSuchDay(found[0], f"{named} heeft {last} dagen", _iso(parts["jaar"], month, last))


def _iso(year: str | None, month: int, day: int) -> str:
    return f"{year}-{month:02}-{day:02}" if year else ""
