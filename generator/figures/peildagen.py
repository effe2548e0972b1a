"""The measuring days: the last day of each quarter that is over, and today, with all that was known on it.

Whoever tells of past quarters takes them from here, so that a quarter is worked out once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from generator.figures.as_known import as_known
from generator.figures.stand import ActieStand, dag_van, standen
from generator.model.register import Register

MAX_QUARTERS = 8


@dataclass(frozen=True, slots=True)
class Peildag:
    """One measuring day: the register as it was known on it, and the state of every action."""

    day: date
    register: Register
    standen: tuple[ActieStand, ...]


def peildagen(register: Register, today: date) -> tuple[Peildag, ...]:
    """At most eight measuring days, oldest first; the last is `today`.

    They begin with the quarter of the first update: before that nobody knew anything. Each knows what was known then,
    so an action or a source of later changes nothing in it.
    """
    first = min((dag_van(update) for update in register.voortgang), default=today)
    states = ((day, as_known(register, day)) for day in measuring_days(first, today))
    return tuple(Peildag(day, known, standen(known, day)) for day, known in states)


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
