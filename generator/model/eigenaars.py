"""Who owned an action or theme on which day, in so far as it tells itself; updates of an action may tell otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.acties import Actie, Thema
from generator.model.fields import een_of_meer

TREKKER_ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Periode:
    """The days on which a role owned an action, both included; None where the first or the last is not known."""

    rol: str
    van: date | None
    tot: date | None

    def op(self, day: date) -> bool:
        """Whether the role owned the action on this day."""
        return (self.van is None or self.van <= day) and not self.voorbij(day)

    def voorbij(self, day: date) -> bool:
        """Whether its last day has been. Never true without one."""
        return self.tot is not None and day > self.tot


@dataclass(frozen=True, slots=True)
class Eigenaars:
    """The last owners of an action or theme, and the periods of those before them."""

    trekkers: tuple[str, ...]
    eerder: tuple[Periode, ...] = ()

    def op(self, day: date) -> tuple[str, ...]:
        """The owners on a day: those of then, or the last ones.

        Between two owners of before, and before the first of them, nobody knows the owner.
        """
        if not any(periode.tot and not periode.voorbij(day) for periode in self.eerder):
            return self.trekkers
        then = (periode.rol for periode in self.eerder if periode.op(day))
        return tuple(dict.fromkeys(then)) or (TREKKER_ONBEKEND,)


def eigenaars(owned: Actie | Thema) -> Eigenaars:
    """What an action or a theme tells of its owners."""
    periods = (Periode(een.rol, een.van.van, een.tot.tot) for een in owned.eerdere_trekkers)
    return Eigenaars(een_of_meer(owned.trekker), tuple(periods))
