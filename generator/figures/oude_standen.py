"""Old states: the counts of each quarter that is over, as they were known on its last day, with their fingerprint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.figures.as_known import as_known
from generator.figures.stand import dag_van, standen
from generator.figures.telling import Telling, count
from generator.figures.verloop import measuring_days
from generator.figures.vingerafdruk import vingerafdrukken
from generator.model.register import Register


@dataclass(frozen=True, slots=True)
class OudeStand:
    """The counts on the last day of a quarter, and the fingerprint of all that was known then."""

    day: date
    telling: Telling
    vingerafdruk: str


def oude_standen(register: Register, today: date) -> tuple[OudeStand, ...]:
    """The quarters that are over on `today`, newest first: the same as in the series of a theme.

    They begin with the quarter of the first update. News that came later changes nothing in them.
    """
    first = min((dag_van(update) for update in register.voortgang), default=today)
    days = [day for day in measuring_days(first, today) if day < today][::-1]
    states = [(as_known(register, day), day) for day in days]
    return tuple(
        OudeStand(day, count(standen(known, day)), afdruk)
        for (known, day), afdruk in zip(states, vingerafdrukken(states), strict=True)
    )
