"""A period that is written well and cannot be: a fifth quarter, a thirteenth month, an end before its begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.moment import Moment, MomentError, parse_moment

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# 2016-17 is no month, but may be two years.
_TWO_YEARS = re.compile(r"\d\d(?P<one>\d\d)-(?P<other>\d\d)")
# Where nobody wrote the year.
_A_YEAR = "2024"
_ORDER = {"derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8}
_RANK = rf"(?P<rank>\d{{1,2}}(?=e|de|ste)|{'|'.join(_ORDER)})(?:e|de|ste)?"
_CUT = re.compile(r" (?:tot en met|t/m|tm|tot|en) | ?[-–—] ?", re.IGNORECASE)
_BEFORE = re.compile(r"(?:vanaf|van|tussen) ", re.IGNORECASE)
# Longer is no period but a story.
_MOST = 100


@dataclass(frozen=True, slots=True)
class Impossible:
    """Why a period cannot be, as a sentence, and a text that can be."""

    why: str
    near: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a year: its patterns, why the number cannot be, the last number, and how it is written well."""

    pattern: re.Pattern[str]
    why: str
    last: int
    form: str


def _part(pattern: str, why: str, last: int, form: str) -> _Part:
    return _Part(re.compile(pattern, re.IGNORECASE), why, last, form)


_PARTS = (
    _part(rf"\b(?:q|k|kw\.? ?|kwartaal )(?P<number>\d{{1,2}})(?!\d)|\d{{4}}[- ]?[qk](?P<behind>\d{{1,2}})\b|\b{_RANK} kwartaal\b",
          "Een jaar heeft 4 kwartalen: 1 tot en met 4.", 4, "Q{number} {year}"),
    _part(rf"\bh(?P<number>\d{{1,2}})(?!\d)|\d{{4}}[- ]?h(?P<behind>\d{{1,2}})\b|\b{_RANK} (?:helft|halfjaar|half jaar)\b",
          "Een jaar heeft 2 helften: 1 en 2.", 2, "H{number} {year}"),
    _part(r"(?<![\d/.-])(?P<number>\d\d)[-/](?:19|20)\d\d(?![\d/.-])|(?<![\d/.-])(?:19|20)\d\d-(?P<behind>\d\d)(?![\d/.-])",
          "Een jaar heeft 12 maanden: 1 tot en met 12.", 12, "{year}-{number:02}"),
    _part(r"\b(?:week|wk\.?) ?(?P<number>\d{1,2})(?!\d)", "Een jaar heeft 52 weken, soms 53.", 53, "week 52 van {year}"),
)  # fmt: skip


def impossible_period(text: str, read: Callable[[str], Moment] = parse_moment) -> Impossible | None:
    """Why a text that is no moment cannot be, with a text that `read` takes; None when it is wrong in another way."""
    if len(text) > _MOST:
        return None
    found = (*_wrong_parts(text), *_turned(text))
    return next((one for one in found if readable(one.near, read)), None)


def readable(text: str, read: Callable[[str], Moment]) -> bool:
    """Whether `read` takes this text, so that it may be advised."""
    try:
        read(text)
    except MomentError:
        return False
    return True


def _wrong_parts(text: str) -> Iterator[Impossible]:
    year = (_YEAR.search(text) or [_A_YEAR])[0]
    for part in _PARTS:
        for found in part.pattern.finditer(text):
            number = _number(found)
            if not 1 <= number <= part.last and not _may_be_years(found[0]):
                near = part.form.format(number=min(max(number, 1), part.last), year=year)
                yield Impossible(part.why, near)


def _number(found: re.Match[str]) -> int:
    typed = next(filter(None, found.groups()))
    return _ORDER.get(typed.lower()) or int(typed)


def _may_be_years(typed: str) -> bool:
    years = _TWO_YEARS.fullmatch(typed)
    return years is not None and years["other"] > years["one"]


def _turned(text: str) -> Iterator[Impossible]:
    """The two ends of a period the other way around, where the first lies after the last."""
    before = _BEFORE.match(text)
    word, rest = (before[0], text[before.end() :]) if before else ("", text)
    for cut in _CUT.finditer(rest):
        first, last = rest[: cut.start()], rest[cut.end() :]
        begin, end = _first_day(first), _first_day(last)
        if begin and end and end < begin:
            why = f"Het eind ({last}) ligt voor het begin ({first})."
            yield Impossible(why, f"{word}{last}{cut[0]}{first}")


def _first_day(text: str) -> date | None:
    try:
        return parse_moment(text).van
    except MomentError:
        return None
