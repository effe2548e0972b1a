"""Read one moment: cleaned, without or with a year, or refused with the nearest right form."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from generator.moment.calendar_words import MAAND_NUMMER, SEIZOENEN, een_van
from generator.moment.forms import lees_vorm
from generator.moment.nearest import dichtstbij
from generator.moment.periods import NEUTRAAL, PERIODES
from generator.moment.points import JAAR, lees_punt
from generator.moment.rhythm import zonder_einde
from generator.moment.value import Moment, MomentError

_STREPEN = str.maketrans({"–": "-", "—": "-", "’": "'", "‘": "'", "\u00a0": " "})
_EEUW = re.compile(r"'(\d\d)\b")
_VANAF_1950 = 50
# A year that nobody writes, and a leap year: it stands for the year that is not there.
_GEEN_JAAR = "2096"
_ONBEKEND = "(jaar onbekend)"
# Without a year only what is a part of every year. A week or weekday needs one.
_IN_ELK_JAAR = re.compile(
    rf"\b(?:{een_van(MAAND_NUMMER)}|{een_van(SEIZOENEN)}|q[1-4]|kwartaal|halfjaar)\b"
)
_NIET_ZONDER_JAAR = re.compile(rf"{JAAR}|week|wk|dag\b")


@lru_cache(maxsize=4096)  # a register has many moments, and few that differ
def parse_moment(tekst: str) -> Moment:
    """Read one moment, both ends and all years. Raises MomentError when the text is none of the known forms."""
    schoon = re.sub(r"\s+", " ", tekst.translate(_STREPEN).strip())
    kaal = _EEUW.sub(_met_eeuw, schoon.lower().replace("vóór ", "voor ").removesuffix(_ONBEKEND))
    try:
        moment = _lees(kaal.strip())
    except MomentError as fout:
        raise MomentError(tekst, fout.bedoeld or dichtstbij(kaal.strip(), _lees)) from fout
    return replace(moment, tekst=moment.tekst or schoon)


def _met_eeuw(gevonden: re.Match[str]) -> str:
    cijfers = gevonden.group(1)
    return f"{19 if int(cijfers) >= _VANAF_1950 else 20}{cijfers}"


def _lees(kaal: str) -> Moment:
    if zonder := zonder_einde(kaal):
        return zonder
    try:
        return _met_jaar(kaal)
    except MomentError as fout:
        if _NIET_ZONDER_JAAR.search(kaal) or not _IN_ELK_JAAR.search(kaal):
            raise
        return _zonder_jaar(kaal, fout)


def _met_jaar(kaal: str) -> Moment:
    kern = NEUTRAAL.sub("", kaal)
    try:
        punt = lees_punt(kern)
    except MomentError as fout:
        if fout.bedoeld:
            raise
        return lees_vorm(kern, PERIODES)
    return Moment("", punt.zin, punt.begin, punt.einde, punt.van, punt.tot)


def _zonder_jaar(kaal: str, fout: MomentError) -> Moment:
    """Without a year there is no first and no last day, and the words say so."""
    try:
        moment = _met_jaar(f"{kaal} {_GEEN_JAAR}")
    except MomentError:
        raise fout from None
    zin, begin, einde = (
        deel.replace(f" van {_GEEN_JAAR}", f" {_GEEN_JAAR}").replace(_GEEN_JAAR, _ONBEKEND)
        for deel in (moment.zin, moment.begin, moment.einde)
    )
    return Moment("", zin, begin, einde)
