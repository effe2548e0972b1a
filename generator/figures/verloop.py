"""How the counts went: the same count on the last day of each quarter, as it was known on that day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.figures.peildagen import Peildag, peildagen
from generator.figures.stand import ActieStand
from generator.figures.telling import Telling, count
from generator.model.register import Register


@dataclass(frozen=True, slots=True)
class Peiling:
    """Measuring day: the counts of a group of actions on the last day of a quarter, or on the day of the site."""

    day: date
    telling: Telling


def verloop(register: Register, today: date) -> Mapping[str, tuple[Peiling, ...]]:
    """For each theme (by id) its counts over at most eight quarters, oldest first; the last is `today`."""
    return verloop_op(peildagen(register, today), [thema.id for thema in register.themas])


def verloop_op(days: Sequence[Peildag], themas: Iterable[str]) -> Mapping[str, tuple[Peiling, ...]]:
    """The same of measuring days that were worked out already."""
    found: dict[str, list[Peiling]] = {thema: [] for thema in themas}
    for one in days:
        for thema, groep in _by_theme(one.standen, found).items():
            if groep or one is days[-1]:
                found[thema].append(Peiling(one.day, count(groep)))
    return {thema: tuple(peilingen) for thema, peilingen in found.items()}


def _by_theme(stands: Iterable[ActieStand], themas: Iterable[str]) -> dict[str, list[ActieStand]]:
    """The actions of each theme on their day: those that belong to it then."""
    groepen: dict[str, list[ActieStand]] = {thema: [] for thema in themas}
    for stand in stands:
        for thema in dict.fromkeys(stand.themas):
            groepen[thema].append(stand)
    return groepen
