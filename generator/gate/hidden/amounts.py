"""Numbers and days as they stand on a page or in a table: '1.250 mensen', '7,5 %', '31-12-2024'. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Literal

from generator.moment import MAANDEN

Kind = Literal["mensen", "procent", "totaal"]

PEOPLE = r"(?:mensen|mens|personen|persoon|medewerkers?|werknemers?|collega['’]?s?|ambtenaren|leden|deelnemers?)"
_PERCENT = r"(?:%|procent\b|percent\b|pct\b)"
_SPACE = " \u00a0\u202f"
_NUMBER = rf"(?<![\w.,])(?:\d{{1,3}}(?:[.,{_SPACE}]\d{{3}})+|\d+(?:[.,]\d+)?)(?![\w]|[.,]\d)"
_ONE = re.compile(rf"(?P<number>{_NUMBER})(?:\s*(?P<percent>{_PERCENT}))?")
# Words that may stand beside a number without making it the number of something else.
_BESIDE = re.compile(
    rf"\b(?:ongeveer|circa|ca|van|de|het|totaal|samen|aantal|n|{PEOPLE})(?!\w)|[()=/,.:;~≈|]"
)
# What a page says for a share that it may not round to nobody or everybody.
_EDGES = (("minder dan 1 procent", "0 procent"), ("meer dan 99 procent", "100 procent"))
_WORDS_TEXT = "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf"
_WORDS = _WORDS_TEXT.split()
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
LIMIT = re.compile(
    r"(?:(?:minder|meer|hoger|lager|kleiner|groter) dan|vanaf|hooguit|hoogstens|maximaal|minimaal|ten minste|onder|boven|grens van|drempel van|[<>≤≥])\s*(?:de |een )?$"
)
_OUT_OF = re.compile(r"(?:\bvan(?: de| het)?|/)\s*$")
_DAY = re.compile(
    r"(?<!\d)(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?!\d)"
    r"|(?<!\d)(?P<d2>\d{1,2})[-/.](?P<m2>\d{1,2})[-/.](?P<y2>\d{4})(?!\d)"
    rf"|(?<!\d)(?P<d3>\d{{1,2}})\s+(?P<name>{'|'.join(MAANDEN)})\s+(?P<y3>\d{{4}})(?!\d)"
)
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![.,]?\d)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it counts; `start` and `end` are its place in the text.

    `step` is what its last digit is worth: 0.1 for '7,5'.
    """

    value: Decimal
    kind: Kind
    step: Decimal
    start: int
    end: int


def amounts(text: str) -> Iterator[Amount]:
    """Every number in a text of small letters; '1.250' can be two. Limits ('minder dan 10') are none."""
    text = _in_digits(text)
    for found in _ONE.finditer(text):
        before = text[: found.start()]
        if not LIMIT.search(before):
            kind = _kind(found, before)
            for number in _readings(found["number"]):
                yield Amount(number, kind, _step(number), found.start(), found.end())


def only_amounts(text: str) -> tuple[Amount, ...]:
    """The numbers that a cell of a table consists of; none when it says something else too, or is a day."""
    text = _in_digits(text)
    if not any(character.isdigit() for character in text) or days_in([text]):
        return ()
    rest = _BESIDE.sub("", _ONE.sub("", text))
    if rest.strip():
        return ()
    return tuple(amounts(text))


def days_in(texts: Iterable[str]) -> set[date]:
    """Every whole day that is named."""
    found = chain.from_iterable(map(_DAY.finditer, texts))
    return {day for day in map(_day, found) if day is not None}


def years_in(texts: Iterable[str]) -> set[int]:
    """Every year that is named, without those of whole days."""
    without_days = (_DAY.sub(" ", text) for text in texts)
    return set(map(int, chain.from_iterable(map(_YEAR.findall, without_days))))


def is_year(text: str) -> bool:
    """Whether a cell is a year and nothing else."""
    return _YEAR.fullmatch(text) is not None


def _kind(found: re.Match[str], before: str) -> Kind:
    """What a number counts, by the sign behind it and the text before it."""
    if found["percent"]:
        return "procent"
    if _OUT_OF.search(before):
        return "totaal"
    return "mensen"


def _in_digits(text: str) -> str:
    """The text with digits for words ('drie'), and spaces to keep every place in it the same."""
    for edge, said in _EDGES:
        text = text.replace(edge, said.rjust(len(edge)))
    return _WORD.sub(lambda found: str(_WORDS.index(found[0])).rjust(len(found[0])), text)


def _readings(number: str) -> Iterator[Decimal]:
    """'1.250' is a thousand and more, or one and a quarter: spreadsheets write both."""
    if re.fullmatch(r"\d+", number):
        yield Decimal(number)
        return
    if re.fullmatch(rf"\d{{1,3}}(?:[.,{_SPACE}]\d{{3}})+", number):
        yield Decimal(re.sub(r"\D", "", number))
    if re.fullmatch(r"\d+[.,]\d+", number):
        yield Decimal(number.replace(",", "."))


def _step(number: Decimal) -> Decimal:
    """What the last digit of a number is worth."""
    return Decimal(1).scaleb(int(number.as_tuple().exponent))


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    year = parts["y"] or parts["y2"] or parts["y3"]
    month = parts["m"] or parts["m2"] or MAANDEN.index(parts["name"]) + 1
    try:
        return date(int(year), int(month), int(parts["d"] or parts["d2"] or parts["d3"]))
    except ValueError:
        return None
