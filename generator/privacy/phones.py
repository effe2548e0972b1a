"""Telephone numbers in every way people write them, and not the money, dates and codes that look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.letters import Span

# Spaces, brackets and dashes stand in a number in any order. Dots and a slash stand in dates,
# amounts and versions too, so those count only in ten digits that begin like a number; after a plus
# the number is of any country.
DASH = r"\u2010-\u2015\u2212-"
_BETWEEN = rf"[ (){DASH}]{{0,4}}"
_NOT_BEFORE = rf"(?<![\w/#{DASH}])(?<!\d[.,])(?<!97[89]\s)(?<!ISBN\s)(?<!ISBN:\s)"
_CALLED = r"(?i:(?<=tel)|(?<=tel\.)|(?<=tel:)|(?<=nr)|(?<=_))"
_PHONE = re.compile(
    rf"(?:{_NOT_BEFORE}|{_CALLED})(?:"
    rf"\(?(?:(?:\+31|0031){_BETWEEN}|0(?=\d|\)))(?:\d{_BETWEEN}){{8,9}}(?!(?<=[-])\d)"
    r"|(?=0(?:[./_]?\d){9}(?![.]?\d))(?:06|0\d{2,3})[./_]\d+(?:\.\d+)*"
    r"|(?=0(?:[ /-]?\d){9}(?!\d))0\d{2,3}/\d(?:[ -]?\d)+"
    rf"|(?<!\+)(?!\+\d{{1,3}}(?:\.\d{{3}})+(?![\d.]))\+[1-9](?:[ ./{DASH}]?(?:\(0\)\s?)?\d){{7,12}}"
    r")(?!\d|B\d\d|[^\W\d_]|-\d)"
)
# A number without its area, behind a word that says what it is.
_LOCAL = re.compile(
    r"\b(?i:tel(?:efoon(?:nummer)?)?)[.: ]{1,3}(?=(?:\d[ -]?){6,8}(?!\d))[1-9](?:[ -]?\d){5,7}"
)


def phone_numbers(text: str) -> Iterator[Span]:
    """Where a telephone number stands."""
    for pattern in (_PHONE, _LOCAL):
        for found in pattern.finditer(text):
            if _can_be_called(found[0]):
                yield found.start(), found.end() - _loose(found[0])


def _can_be_called(text: str) -> bool:
    """Whether somebody can have this number: digits in their own order are an example, or code."""
    return "".join(filter(str.isdigit, text)) not in "01234567890"


def _loose(text: str) -> int:
    """How many characters at the end belong to what follows."""
    return len(text) - len(text.rstrip(" (-"))
