"""How the counts went: the same count on the last day of each quarter, as it was known on that day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.figures.as_known import as_known
from generator.figures.stand import ActieStand, dag_van, standen
from generator.figures.telling import Telling, count
from generator.model.register import Register

MAX_QUARTERS = 8


@dataclass(frozen=True, slots=True)
class Peiling:
    """Measuring day: the counts of a group of actions on the last day of a quarter, or on the day of the site."""

    day: date
    telling: Telling


def verloop(register: Register, today: date) -> Mapping[str, tuple[Peiling, ...]]:
    """For each theme (by id) its counts over at most eight quarters, oldest first; the last is `today`.

    It begins with the quarter of the first update: before that nobody knew anything. Each quarter knows what was
    known then, so an action or a source of later changes nothing in it.
    """
    found: dict[str, list[Peiling]] = {thema.id: [] for thema in register.themas}
    first = min((dag_van(update) for update in register.voortgang), default=today)
    for day in measuring_days(first, today):
        for thema, groep in _by_theme(standen(as_known(register, day), day), found).items():
            if groep or day == today:
                found[thema].append(Peiling(day, count(groep)))
    return {thema: tuple(peilingen) for thema, peilingen in found.items()}


def _by_theme(stands: Iterable[ActieStand], themas: Iterable[str]) -> dict[str, list[ActieStand]]:
    """The actions of each theme on their day: those that belong to it then."""
    groepen: dict[str, list[ActieStand]] = {thema: [] for thema in themas}
    for stand in stands:
        for thema in dict.fromkeys(stand.themas):
            groepen[thema].append(stand)
    return groepen


def measuring_days(first: date, today: date) -> list[date]:
    """The last days of the quarters from the one of `first` up to `today`, and `today`; the newest eight."""
    days = [today]
    day = _last_of_quarter_before(today)
    while day >= first and len(days) < MAX_QUARTERS:
        days.append(day)
        day = _last_of_quarter_before(day)
    return days[::-1]


def _last_of_quarter_before(day: date) -> date:
    """The last day of the quarter that was over before `day` began."""
    return date(day.year, day.month - (day.month - 1) % 3, 1) - timedelta(days=1)
