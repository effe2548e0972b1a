"""What somebody typed in a field, as a value: text, a moment, a number, an amount, a colour; or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Literal

from pydantic_core import PydanticCustomError

from generator.model.dutch_numbers import TwoReadingsError, numbers_in, read_number
from generator.moment import Moment, MomentError, parse_moment, parse_peildatum

# A billion with cents is the most a municipality writes down; more digits are a slip of the
# keyboard.
MAX_CIJFERS = 12
# The number in an amount, between the signs and words for euro. It begins with a digit.
_EURO = re.compile(
    r"(?:(?:€|EUR|euro)\s*)?(?P<getal>[0-9](?:[0-9.,]*[0-9])?)(?:,[-–—=]+)?(?:\s*(?:€|EUR|euro))?",
    re.IGNORECASE,
)
# A keyboard gives the first, Excel sometimes one of the others.
_MIN = ("-", "−", "–")


def read_onbekend(waarde: object) -> object:
    """`onbekend` however that was typed; anything else stays what it is."""
    if isinstance(waarde, str) and waarde.strip().lower().rstrip(".") == "onbekend":
        return "onbekend"
    return waarde


def read_moment(waarde: object) -> Moment:
    """Read a moment, or say which form is the nearest."""
    return _read("moment", parse_moment, waarde)


def read_peildatum(waarde: object) -> Moment:
    """Read the moment of a state: a day, month, quarter or year."""
    return _read("peildatum", parse_peildatum, waarde)


def _read(kind: str, parse: Callable[[str], Moment], waarde: object) -> Moment:
    try:
        return parse(read_tekst(waarde))
    except MomentError as fout:
        context = {"waarde": str(waarde), "bedoeld": fout.bedoeld or ""}
        raise PydanticCustomError(kind, "geen moment", context) from fout


def read_dag(waarde: object) -> Moment:
    """Read a moment that is one day, written in one way, so that two of them are the same day when they look it."""
    tekst = read_tekst(waarde)
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", tekst):
        raise PydanticCustomError("dag", "geen dag", {"waarde": tekst})
    return read_moment(tekst)


def read_tekst(waarde: object) -> str:
    """A scalar, stripped. A list or a group of fields is a mistake of its own kind, an empty value too."""
    if not isinstance(waarde, str):
        raise PydanticCustomError("geen_tekst", "geen tekst")
    if not waarde.strip():
        raise PydanticCustomError("leeg", "leeg")
    return waarde.strip()


def read_woorden(waarde: object) -> str:
    """A text with something to read in it: '-' or '...' is a heading without words."""
    tekst = read_tekst(waarde)
    if not any(map(str.isalnum, tekst)):
        raise PydanticCustomError("geen_woorden", "geen woorden")
    return tekst


def read_of_onbekend(waarde: object) -> str:
    """A text, or `onbekend` however that was typed: then it is counted as not known."""
    return str(read_onbekend(read_woorden(waarde)))


def read_getal(waarde: object) -> Decimal | Literal["onbekend"]:
    """Read a number as it is written in Dutch (1.250,5), or `onbekend`. Never negative, never absurdly long."""
    tekst = read_of_onbekend(waarde)
    if tekst == "onbekend":
        return "onbekend"
    return _gelezen(tekst)


def read_getal_met_min(waarde: object) -> Decimal | Literal["onbekend"]:
    """The same, also below nought: a number with a sign before it."""
    tekst = read_tekst(waarde)
    below = tekst.startswith(_MIN)
    gelezen = read_getal(tekst[below:].strip())
    if isinstance(gelezen, str):
        return gelezen
    return -gelezen if below and gelezen else gelezen


def read_euro(waarde: object) -> Decimal | Literal["onbekend"]:
    """Read a number of euros, also with the sign or the word: '€ 165.000,-' is 165.000."""
    tekst = read_tekst(waarde)
    found = _EURO.fullmatch(tekst)
    return read_getal(found["getal"] if found else tekst)


def _gelezen(tekst: str) -> Decimal:
    """The number that is typed, or what is wrong with it in the words of pydantic."""
    if sum(map(str.isdecimal, tekst)) > MAX_CIJFERS:
        raise PydanticCustomError("getal_te_lang", "te lang", {"waarde": tekst})
    try:
        return read_number(tekst)
    except TwoReadingsError as fout:
        ways = {"een": fout.ways[0], "ander": fout.ways[1]}
        raise PydanticCustomError("getal_dubbel", "twee getallen", ways) from fout
    except ValueError as fout:
        raise PydanticCustomError("getal", "geen getal", {"bedoeld": str(fout)}) from fout


def read_heel_getal(waarde: object) -> object:
    """A whole number as it is typed, by the same rule; what is no text is for pydantic to judge."""
    if not isinstance(waarde, str) or not waarde.strip():
        return waarde
    try:
        gelezen = _gelezen(waarde.strip())
    except PydanticCustomError as fout:
        if fout.type == "getal" and not (fout.context or {}).get("bedoeld"):
            raise _geen_heel_getal() from fout
        raise
    if gelezen != int(gelezen):
        raise _geen_heel_getal()
    return int(gelezen)


def _geen_heel_getal() -> PydanticCustomError:
    return PydanticCustomError("heel_getal", "geen heel getal")


def read_kleur(waarde: object) -> str:
    """Read a colour of six signs, with or without #, as #rrggbb in small letters."""
    tekst = read_tekst(waarde)
    if not re.fullmatch(r"#?[0-9a-fA-F]{6}", tekst):
        raise PydanticCustomError("kleur", "geen kleur", {"waarde": tekst})
    return f"#{tekst.removeprefix('#').lower()}"


def read_bedrag(waarde: object) -> str:
    """An amount in words and numbers, like "ongeveer 5.000 euro", or `onbekend`. Without a number it is no amount."""
    tekst = read_of_onbekend(waarde)
    getallen = numbers_in(tekst)
    if tekst != "onbekend" and not getallen:
        raise PydanticCustomError("bedrag", "geen bedrag", {"waarde": tekst})
    for een in getallen:
        _gelezen(een)
    return tekst


def keep_vrij(waarde: str) -> str:
    """Keep the words that already mean something else: the address of a list, and not knowing."""
    if waarde in {"index", "onbekend"}:
        raise PydanticCustomError("bezet", "bezet", {"waarde": waarde})
    return waarde
