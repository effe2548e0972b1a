"""A street with a number, and a postcode: where somebody lives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.letters import CAPITAL, Span

_STREET = (
    "straat|str\\.|laan|weg|plein|kade|gracht|singel|dijk|steeg|plantsoen|dreef|pad|hof|markt|boulevard|wal|"
    "brink|voorhout"
)
# Words that stand before a street by itself: "Oude Gracht".
_SORT = "Oude|Nieuwe|Lange|Korte|Grote|Kleine|Hoge|Lage|Eerste|Tweede|Derde|[1-3]e"
_HOUSE = r"(?:nr\.?\s|nummer\s)?\d{1,4}(?:\s?-?\s?(?:[a-zA-Z]|hs|huis|bis|I{1,3}|\d{1,3}))?(?![\w%]|[.,]\d)"
_ADDRESS = re.compile(
    rf"(?<!\w)((?:(?:{_SORT})\s(?i:{_STREET})|{CAPITAL}\w+(?:{_STREET})))\s({_HOUSE})(\s[a-z]+)?"
)
_SMALL = re.compile(
    rf"(?<!\w)[a-z]{{3,30}}(?:straat|laan|gracht|kade|singel|plantsoen)\s{_HOUSE}(?!\s[a-z])"
)
# "Wonen" is also what a directorate is about. Then no word stands between it and a name.
_LIVES = re.compile(
    r"\b(?i:(?:woont|woonde|woonachtig|(?:woon|thuis|huis)adres)(?:\s|:\s)|wonen\s(?=(?-i:op|aan|in)\s))"
    rf"(?:(?:is|op|aan|in|de|het)\s){{0,3}}({CAPITAL}\w+(?:\s{CAPITAL}\w+){{0,2}}\s{_HOUSE})"
)
# "SA", "SD" and "SS" are given to nobody.
_POSTCODE = re.compile(
    r"(?<![\w.,/€-])([1-9]\d{3})( ?)(?!SA|SD|SS)([A-Z]{2})(?!\w)(?:(\s[A-Z]\w+)|(\s[a-z]))?"
)
_SMALL_POSTCODE = re.compile(r"(?<![\w.,/€-])([1-9]\d{3})\s?([a-z]{2})\s[A-Z][a-z]+")
_BOX = re.compile(r"(?i:\b(?:postbus|antwoordnummer)\s\d{1,6})[,\s]{1,2}$")
_BACK = 30
_YEARS = range(1900, 2100)
# Behind a year these are short for something else.
_SHORT = frozenset(
    [
        "EU",
        "VN",
        "IT",
        "HR",
        "PO",
        "OR",
        "NS",
        "UK",
        "US",
        "VS",
        "AI",
        "BV",
        "NV",
        "OM",
        "OV",
        "PR",
        "CV",
        "TV",
        "CO",
        "GB",
        "MB",
        "KB",
        "AD",
    ]
)
_WORDS = frozenset(
    [
        "en",
        "in",
        "op",
        "is",
        "te",
        "we",
        "of",
        "om",
        "al",
        "er",
        "na",
        "zo",
        "ja",
        "je",
        "ze",
        "ik",
        "wij",
        "de",
        "km",
        "cm",
        "mm",
        "kg",
        "uu",
    ]
)
# A number behind a word such as "weg" counts these.
_COUNTED = frozenset(
    {"acties", "keer", "stappen", "procent", "mensen", "van", "banken", "bomen", "plekken"}
)


def home_addresses(text: str) -> Iterator[Span]:
    """Where an address stands: a street with a number, or a postcode that is not of a post box."""
    for found in _ADDRESS.finditer(text):
        if _is_street(found):
            yield found.start(1), found.end(2)
    yield from (found.span() for found in _SMALL.finditer(text))
    yield from (found.span(1) for found in _LIVES.finditer(text))
    for found in _POSTCODE.finditer(text):
        if _is_postcode(found, text):
            yield found.start(1), found.end(3)
    for found in _SMALL_POSTCODE.finditer(text):
        if found[2] not in _WORDS and int(found[1]) not in _YEARS:
            yield found.start(1), found.end(2)


def _is_street(found: re.Match[str]) -> bool:
    number, behind = found[2], (found[3] or "").strip()
    if behind in _COUNTED:
        return False
    return not (number.isdigit() and int(number) in _YEARS)


def _is_postcode(found: re.Match[str], text: str) -> bool:
    """Whether this is no year or number with a short word behind it, and no post box before it."""
    if _BOX.search(text[max(found.start() - _BACK, 0) : found.start()]):
        return False
    if found[2] == "":
        return True
    if int(found[1]) in _YEARS:
        return bool(found[4]) and found[3] not in _SHORT
    return not found[5]
