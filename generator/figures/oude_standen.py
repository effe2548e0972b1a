"""Old states: the counts of each quarter that is over, as they were known on its last day, with their fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.figures.peildagen import Peildag, peildagen
from generator.figures.telling import Telling, count
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
    return oude_standen_op(peildagen(register, today))


def oude_standen_op(days: Sequence[Peildag]) -> tuple[OudeStand, ...]:
    """The same of measuring days that were worked out already; the last of them is not over."""
    past = days[-2::-1] if len(days) > 1 else ()
    afdrukken = vingerafdrukken((one.register, one.day) for one in past)
    return tuple(
        OudeStand(one.day, count(one.standen), afdruk)
        for one, afdruk in zip(past, afdrukken, strict=True)
    )
