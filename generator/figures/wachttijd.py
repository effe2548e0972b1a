"""How long reactions wait for an answer, or waited: counted up to the day on which we asked for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.reacties import Reactie
from generator.model.register import Register
from generator.moment import Moment


@dataclass(frozen=True, slots=True)
class Wachttijd:
    """A reaction with how many days it waits for its answer, or waited. `te_laat`: longer than we promise."""

    reactie: Reactie
    dagen: int
    te_laat: bool

    @property
    def wacht(self) -> bool:
        """Whether there is no answer yet."""
        return self.reactie.beantwoord is None


@dataclass(frozen=True, slots=True)
class Reactiestand:
    """All reactions that are known, the newest first, and the day up to which we know them."""

    op: date
    alle: tuple[Wachttijd, ...]

    @property
    def wachtend(self) -> Sequence[Wachttijd]:
        """Those without an answer, the one that waits longest first."""
        return [one for one in reversed(self.alle) if one.wacht]

    def over(self, sleutel: str) -> Sequence[Wachttijd]:
        """Those about one item: the code of an action, agreement or advice, or the key of a theme."""
        return [one for one in self.alle if one.reactie.over == sleutel]


def reactiestand(register: Register, today: date) -> Reactiestand | None:
    """The reactions of a register as it was known on `today`; None when nobody ever asked for them."""
    if not register.ophalingen:
        return None
    ophaling = register.ophalingen[0]
    op = min(_day(ophaling.op), today)
    known = sorted(ophaling.reacties, key=lambda one: _day(one.gevraagd), reverse=True)
    limit = register.organisatie.antwoord_dagen
    return Reactiestand(op, tuple(_wachttijd(one, op, limit) for one in known))


def _wachttijd(reactie: Reactie, op: date, limit: int) -> Wachttijd:
    end = _day(reactie.beantwoord or reactie.gevraagd)
    if reactie.beantwoord is None:
        end = max(op, end)
    days = max((end - _day(reactie.gevraagd)).days, 0)
    return Wachttijd(reactie, days, days > limit)


def _day(moment: Moment) -> date:
    """The day itself. The model lets through nothing else here."""
    return moment.van or date.max
