"""What gives a person away in a text: the patterns that the register, the texts and the finished site share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# A letter of any alphabet that is not a small one: Python has no short name for it.
_GROOT = rf"[^\W\d_{''.join(filter(str.islower, map(chr, range(0x2000))))}]"
# What stands between a title or initials and a name: "van der", "el"; also written to it, as "d'".
_TUSSEN_TEXT = (
    "van|von|de|der|den|des|ten|ter|te|el|al|la|le|du|da|das|do|dos|di|del|della|bin|ben|bint|ibn|zu|zur|"
    "(?:in|op|aan|bij|uit|over|onder|voor)\\s(?:de|der|den|het|['’‘]?t)|het|['’‘]?[ts]"
)
_NAAM = rf"(?:(?i:{_TUSSEN_TEXT})[\s-])*(?:(?i:[dlmo])['’])?{_GROOT}"
_LETTERS = rf"(?:{_GROOT}\.\s?){{0,8}}"
_MW = r"(?<!\d\s)mw"  # after a number it is megawatt
# Titles are the one sign of a person that never occurs in the name of a department.
# In capitals a short title is often another word (ING, IR), so then there must be a full stop.
AANHEF = re.compile(
    rf"\b(?i:dhr|mevr|mej|{_MW})(?:\.\s?|\s){_LETTERS}{_NAAM}\w+"
    rf"|\b(?i:drs|mr|ing|ir|prof)\.\s?{_LETTERS}{_NAAM}\w+"
    rf"|\b(?i:dhr|mevr|{_MW}|drs|mr|ing|ir|prof)\s?{_GROOT}(?!{_GROOT})[^\W\d_]+"
    rf"|\b(?i:meneer|mevrouw|mejuffrouw|de\sheer)\s{_LETTERS}{_NAAM}\w+"
)
VOORLETTER = re.compile(
    rf"\b{_GROOT}\.\s?{_LETTERS}(?:(?:(?:{_TUSSEN_TEXT})\s)+(?:[dl]['’])?|[dl]['’]){_GROOT}\w+"
)
# How the Open Government Act (Woo) marks a name that was blacked out.
WOO = re.compile(
    r"\b5\.[12](?:[.,]\s?[12][.,]?\s?[a-z]"
    r"|[.,]?\s(?:(?i:lid)\s[1-5]|(?i:eerste|tweede|vijfde)\s(?i:lid))[.,]?\s(?i:(?:aanhef\sen\s)?(?:onder|sub|onderdeel)\s)?(?i:[a-i]))\b"
)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Spaces, brackets and dashes stand in a number in any order. Dots and a slash stand in dates,
# amounts and versions too, so those count only in ten digits that begin like a number; after a plus
# the number is of any country.
_STREEP = r"\u2010-\u2015\u2212-"
_WIT = r" \u00a0\u2009\u202f"
_TUSSEN = rf"[{_WIT}(){_STREEP}]*"
TELEFOON = re.compile(
    rf"(?<![\d/{_STREEP}])(?<!\d[.,])(?<!97[89]\s)(?<!ISBN\s)(?<!ISBN:\s)(?:"
    rf"\(?(?:\+31|0031|0){_TUSSEN}(?:\d{_TUSSEN}){{8,9}}"
    r"|(?=0(?:[./]?\d){9}(?![.]?\d))(?:06|0\d{2,3})[./]\d+(?:\.\d+)*"
    rf"|(?=0(?:[{_WIT}/-]?\d){{9}}(?!\d))0\d{{2,3}}/\d(?:[{_WIT}-]?\d)+"
    rf"|(?<![\w+])(?!\+\d{{1,3}}(?:\.\d{{3}})+(?![\d.]))\+[1-9](?:[{_WIT}./{_STREEP}]?(?:\(0\)\s?)?\d){{7,12}}"
    r")(?!\d|B\d\d)"
)
_VERMELDING = re.compile(r"(?<![\w.@/])@[A-Za-z][\w-]{2,}\b(?!\.\w)")
_BSN = re.compile(
    rf"(?:(?<![\w.,/-])|(?<=[Bb][Ss][Nn])|(?<=[Bb][Ss][Nn][._-]))"
    rf"(?:\d{{9}}|\d{{3}}[.{_WIT}{_STREEP}]\d{{3}}[.{_WIT}{_STREEP}]\d{{3}}|\d{{4}}[.{_WIT}]\d{{2}}[.{_WIT}]\d{{3}})(?![\w/-]|[.,]\d)"
)
_REDACTIE = re.compile(
    r"\b(?:TODO|FIXME|XXX|TBD)\b|(?i:\btodo\s?:)|(?i:\blorem ipsum\b|\[?\b(?:nog (?:in te vullen|aan te vullen|nakijken)|hier komt nog)\b\]?|\bnoot v(?:an de|\.d\.) redactie\b)|\?\?\?"
)

# Soft hyphens, spaces without width, marks of direction.
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

# The weights of the eleven test ("elfproef"), which every citizen service number passes.
_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELF = 11


@dataclass(frozen=True, slots=True)
class Trace:
    """A sign of a person: what it is in plain Dutch, the words, and where they begin in the text."""

    kind: str
    text: str
    start: int


def is_bsn(text: str) -> bool:
    """Whether nine digits pass the eleven test; all zeros do not count."""
    digits = [int(character) for character in text if character.isdigit()]
    if len(digits) != len(_GEWICHTEN) or not any(digits):
        return False
    return sum(weight * digit for weight, digit in zip(_GEWICHTEN, digits, strict=True)) % _ELF == 0


def _is_number(text: str) -> bool:
    """Whether somebody can have this number: digits in their own order are an example, or code."""
    return "".join(filter(str.isdigit, text)) not in "01234567890"


def _always(_: str) -> bool:
    return True


_SIGNS: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("een naam van een mens", AANHEF, _always),
    ("een naam van een mens", VOORLETTER, _always),
    ("een teken van weggelakte tekst", WOO, _always),
    ("een mailadres", MAIL, _always),
    ("een telefoonnummer", TELEFOON, _is_number),
    ("een burgerservicenummer", _BSN, is_bsn),
    ("een verwijzing naar een mens", _VERMELDING, _always),
    ("een opmerking van de redactie", _REDACTIE, _always),
)


def traces(text: str) -> Iterator[Trace]:
    """Every sign of a person or of unfinished work in `text`, kind by kind."""
    for kind, pattern, holds in _SIGNS:
        for words, start in matches(pattern, text):
            if holds(words):
                yield Trace(kind, words.strip(), start)


def matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, int]]:
    """What `pattern` finds in a text as one reads it, and where that begins in the text itself."""
    read = without_unseen(text)
    places = (
        None
        if len(read) == len(text)
        else [place for place, sign in enumerate(text) if not _UNSEEN.match(sign)]
    )
    for found in pattern.finditer(read):
        yield found[0], places[found.start()] if places else found.start()


def without_unseen(text: str) -> str:
    """A text without characters that nobody sees, such as a soft hyphen. They could hide a name from us."""
    return _UNSEEN.sub("", text)
