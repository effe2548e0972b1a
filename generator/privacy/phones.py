"""Telephone numbers in every way people write them, and not the money, dates and codes that look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, starmap

from generator.privacy.banks import bank_accounts
from generator.privacy.letters import DASH, Span

_BETWEEN = rf"[ (){DASH}]{{0,4}}"
# What stands before a number of something else: a path, a code, an amount, a book.
_NOT_BEFORE = rf"(?<![\w/#{DASH}])(?<!\d[.,])(?<!97[89]\s)(?<!ISBN\s)(?<!ISBN:\s)"
_CALLED = r"(?i:(?<=tel)|(?<=tel\.)|(?<=tel:)|(?<=nr)|(?<=_))"
# Spaces, brackets and dashes stand in a number in any order.
_ABROAD_DUTCH = rf"\(?(?:\+\s?31|00\s?31){_BETWEEN}(?:0{_BETWEEN})?(?:\d{_BETWEEN}){{8,9}}"
_DUTCH = rf"\(?0(?=\d|\)){_BETWEEN}(?:\d{_BETWEEN}){{9}}|{_ABROAD_DUTCH}"
# An action O6 or O61 may have a day or years behind it.
_YEAR = r"20[0-3]\d"
_DAY = rf"(?:{_YEAR}-[01]\d-[0-3]\d|[0-3]?\d-[01]?\d-{_YEAR}|{_YEAR}-{_YEAR})(?!\d)"
# One digit at a time, the letter O, or no plus before the country.
_ODD = rf"0(?: \d){{9}}(?! ?\d)|O6(?!\d?[ ({DASH}]{{1,4}}{_DAY})(?:{_BETWEEN}\d){{8}}|316\d{{8}}"
# Dots and a slash stand in dates, amounts and versions too, so those count only in ten digits that
# begin like a number.
_DOTTED = r"(?=0(?:[./_]?\d){9}(?![.]?\d))(?:06|0\d{2,3})[./_]\d(?:[./_]?\d){4,7}"
_SLASHED = r"06/\d\d(?: \d\d){3}|(?=0(?:[.-]?\d){9}(?!\d))0\d{2,3}-\d{2,4}(?:\.\d{2,3}){1,2}|(?=0(?:[ /-]?\d){9}(?!\d))0\d{2,3}/\d(?:[ -]?\d){4,7}"
# After a plus the number is of any country.
_ABROAD = (
    rf"(?<!\+)(?!\+\d{{1,3}}(?:\.\d{{3}})+(?![\d.]))\+[1-9](?:[ ./{DASH}]?(?:\(0\)\s?)?\d){{7,12}}"
)
_NOT_BEHIND = r"(?!\d|B\d\d|[^\W\d_]|-\d)"
_PHONE = re.compile(
    rf"(?:{_NOT_BEFORE}|{_CALLED})(?:{_DUTCH}|{_DOTTED}|{_SLASHED}|{_ABROAD}|{_ODD}){_NOT_BEHIND}"
)
_FIRST = re.compile(r"[(+0O3]")
# A number without its area, behind a word that says what it is.
_LOCAL = re.compile(
    r"\b(?i:tel(?:efoon(?:nummer)?)?)[.: ]{1,3}(?=(?:\d[ -]?){6,8}(?!\d))[1-9](?:[ -]?\d){5,7}"
)


def phone_numbers(text: str) -> Iterator[Span]:
    """Where a telephone number stands that is no part of the number of a bank account."""
    accounts = frozenset(chain.from_iterable(starmap(range, bank_accounts(text))))
    for found in chain(_with_area(text), _LOCAL.finditer(text)):
        if _can_be_called(found[0]) and found.start() not in accounts:
            yield found.start(), found.end() - _loose(found[0])


def _with_area(text: str) -> Iterator[re.Match[str]]:
    """Whole numbers; looked for only where one can begin, which is many times faster."""
    last = 0
    for first in _FIRST.finditer(text):
        found = _PHONE.match(text, first.start())
        if found and found.start() >= last:
            last = found.end()
            yield found


def _can_be_called(text: str) -> bool:
    """Whether somebody can have this number: digits in their own order are an example, or code."""
    return "".join(filter(str.isdigit, text)) not in "01234567890"


def _loose(text: str) -> int:
    """How many characters at the end belong to what follows."""
    return len(text) - len(text.rstrip(" (-"))
