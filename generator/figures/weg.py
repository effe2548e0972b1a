"""The way of an action: what was promised and what came of it, in the order of the days, with the day of the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from generator.figures.stand import ActieStand, dag_van
from generator.moment import dag

Soort = Literal["stuk", "beloofd", "begonnen", "eerste", "nieuw", "gereed", "gestopt", "vandaag"]
# What can stand on one day is told in this order.
_ORDER: tuple[Soort, ...] = get_args(Soort)
_BEGUN = frozenset({"loopt", "doorlopend"})


@dataclass(frozen=True, slots=True)
class Halte:
    """One stop on the way: what it is, the day it is put in order by, and the moment in words."""

    soort: Soort
    day: date
    words: str


def weg(stand: ActieStand) -> tuple[Halte, ...]:
    """The stops of an action, oldest first. A moment without a day is no stop: no day is ever made up.

    The first deadline stays, also when a later one was told. The day of the site is the last stop but for what is
    still to come.
    """
    return tuple(sorted(_haltes(stand), key=_place))


def _place(halte: Halte) -> tuple[date, int]:
    return halte.day, _ORDER.index(halte.soort)


def _haltes(stand: ActieStand) -> Iterator[Halte]:
    yield from _start(stand)
    yield from _deadlines(stand)
    yield from _einde(stand)
    yield Halte("vandaag", stand.today, dag(stand.today))


def _start(stand: ActieStand) -> Iterator[Halte]:
    """Since when it is known, and the first news that something is done."""
    if stand.gekomen is not None and stand.gekomen.van is not None:
        # A source may be younger than the promise in it; without one it was promised that day.
        soort: Soort = "stuk" if stand.actie.bron else "beloofd"
        yield Halte(soort, stand.gekomen.van, stand.gekomen.zin)
    oldest_first = reversed(stand.nieuws)
    begun = next((nieuws for nieuws in oldest_first if nieuws.stand in _BEGUN), None)
    if begun is not None:
        yield Halte("begonnen", dag_van(begun), begun.peildatum.zin)


def _deadlines(stand: ActieStand) -> Iterator[Halte]:
    eerste, nieuw = stand.actie.eerste_deadline, stand.nieuwe_deadline
    if eerste.tot is not None and not stand.doorlopend:
        yield Halte("eerste", eerste.tot, eerste.einde)
    if nieuw is not None and nieuw.tot is not None:
        yield Halte("nieuw", nieuw.tot, nieuw.einde)


def _einde(stand: ActieStand) -> Iterator[Halte]:
    """The news since which it is over, if it is."""
    for nieuws in stand.nieuws:
        if dag_van(nieuws) == stand.af_op:
            yield Halte("gereed" if stand.klaar else "gestopt", stand.af_op, nieuws.peildatum.zin)
            return
