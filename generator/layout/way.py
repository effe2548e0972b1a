"""The way of an action in words: one line of stops on a wide screen, a list for ears, paper and narrow screens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.figures.stand import ActieStand
from generator.figures.weg import Halte, Soort, weg
from generator.layout.zin import Deel

_NAMEN: Mapping[Soort, str] = {
    "stuk": "Eerste stuk dat wij kennen",
    "beloofd": "Beloofd",
    "begonnen": "Wij hoorden dat dit loopt",
    "eerste": "Eerste einddatum",
    "nieuw": "Nieuwe einddatum",
    "gereed": "Wij hoorden dat dit klaar is",
    "gestopt": "Wij hoorden dat dit stopt",
    "vandaag": "Nu",
}
_VOORBIJ = Deel("{moment}, voorbij")
_DEADLINES = frozenset({"eerste", "nieuw"})
# A promise and a day of today alone show no way.
_MIN_STOPS = 3


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: its name, its moment in words, and whether it is the day of the site, passed by, or still to come."""

    name: str
    words: str
    look: str
    now: bool


def way_of(stand: ActieStand) -> tuple[Stop, ...]:
    """The stops of an action; none when there is too little to show, or when it is followed no more."""
    haltes = weg(stand)
    if stand.afgesloten is not None or len(haltes) < _MIN_STOPS:
        return ()
    return tuple(_stop(stand, halte) for halte in haltes)


def _stop(stand: ActieStand, halte: Halte) -> Stop:
    look = _look(stand, halte)
    words = _VOORBIJ(moment=halte.words) if look == "laat" else halte.words
    return Stop(_NAMEN[halte.soort], words, look, halte.soort == "vandaag")


def _look(stand: ActieStand, halte: Halte) -> str:
    """Whether a stop is now, a last day that was missed, still to come, or behind us. A last day is a day to go."""
    if halte.soort == "vandaag":
        return "nu"
    is_deadline = halte.soort in _DEADLINES
    if halte.day > stand.today or (is_deadline and halte.day == stand.today):
        return "komt"
    return "laat" if is_deadline and stand.loopt_nog else "geweest"
