"""A street with a number, and a postcode: where somebody lives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.letters import CAPITAL, Span

_STREET = "straat|laan|weg|plein|kade|gracht|singel|dijk|steeg|plantsoen|dreef|pad|hof|markt|boulevard|wal|brink"
_HOUSE = r"\d{1,4}(?:\s?-?\s?(?:[a-zA-Z]|hs|huis|bis|I{1,3}|\d{1,3}))?(?![\w%]|[.,]\d)"
_ADDRESS = re.compile(rf"(?<!\w)({CAPITAL}\w*(?:{_STREET}))\s({_HOUSE})(\s[a-z]+)?")
# "SA", "SD" and "SS" are given to nobody.
_POSTCODE = re.compile(r"(?<![\w.,/€-])([1-9]\d{3})( ?)(?!SA|SD|SS)([A-Z]{2})(?!\w)(\s[A-Z]\w+)?")
_BOX = re.compile(r"(?i:\b(?:postbus|antwoordnummer)\s\d{1,6})[,\s]{1,2}$")
_BACK = 30
_YEARS = range(1900, 2100)
# A number behind a word such as "weg" counts these.
_COUNTED = frozenset(
    {"acties", "keer", "stappen", "procent", "mensen", "van", "banken", "bomen", "plekken"}
)


def home_addresses(text: str) -> Iterator[Span]:
    """Where an address stands: a street with a number, or a postcode that is not of a post box."""
    for found in _ADDRESS.finditer(text):
        if _is_street(found):
            yield found.start(1), found.end(2)
    for found in _POSTCODE.finditer(text):
        if _is_postcode(found, text):
            yield found.start(1), found.end(3)


def _is_street(found: re.Match[str]) -> bool:
    street, number, behind = found[1], found[2], (found[3] or "").strip()
    if behind in _COUNTED or street.lower() in _STREET.split("|"):
        return False
    return not (number.isdigit() and int(number) in _YEARS)


def _is_postcode(found: re.Match[str], text: str) -> bool:
    if _BOX.search(text[max(found.start() - _BACK, 0) : found.start()]):
        return False
    if found[2] == "":
        return True
    # "In 2024 EU" and "1015 AB tests" are no postcodes; a town behind it makes one.
    return bool(found[4]) and int(found[1]) not in _YEARS
