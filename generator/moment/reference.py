"""The moment of a state: a day, month, quarter or year, each with one fixed form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.moment.understood import parse_moment
from generator.moment.value import Moment, MomentError

_KWARTAAL = 3


def parse_peildatum(tekst: str) -> Moment:
    """Read the moment of a state. `tekst` of what comes back is the fixed form: 2016-08-04, 2016-08, 2016-Q3 or 2016.

    A state holds from the last day that it can mean, so that is both `van` and `tot`. The words name
    no day that nobody wrote. Raises MomentError for every other moment, with the nearest form that can.
    """
    moment = parse_moment(tekst)
    vast = _vaste_vorm(moment.van, moment.tot)
    if vast is None or parse_moment(vast).zin != moment.zin:
        raise MomentError(tekst, vast)
    return replace(moment, tekst=vast, van=moment.tot)


def volgorde(peildatum: Moment) -> tuple[date, int]:
    """To sort states: by their last day, and on one day the most precise is the newest."""
    return peildatum.tot or date.max, _nauwkeurig(peildatum.tekst)


def _nauwkeurig(vast: str) -> int:
    """From a year to a day: 0, 1 (quarter), 2 (month), 3."""
    return 1 if "Q" in vast else (0, 2, 3)[vast.count("-")]


def _vaste_vorm(van: date | None, tot: date | None) -> str | None:
    """How these days are written in the name of a file; None when they are no day, month, quarter or year."""
    if van is None or tot is None:
        return None
    nummer = (van.month + 2) // _KWARTAAL
    vormen = (f"{van}", f"{van:%Y-%m}", f"{van.year}-Q{nummer}", f"{van.year}")
    return next((vorm for vorm in vormen if _dagen(vorm) == (van, tot)), None)


def _dagen(vorm: str) -> tuple[date | None, date | None]:
    moment = parse_moment(vorm)
    return moment.van, moment.tot
