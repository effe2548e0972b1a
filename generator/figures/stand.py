"""Where one action stands on a day: the newest update on or before that day, judged by the first deadline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from generator.model.acties import Actie, Stap, Voortgang
from generator.model.fields import Resultaat, Stand, Weten
from generator.model.register import Register
from generator.moment import Moment, volgorde

AF = frozenset({"gereed", "gestopt"})


@dataclass(frozen=True, slots=True)
class ActieStand:
    """One action on one day. `nieuws` is the history up to that day, newest first; it may be empty."""

    actie: Actie
    nieuws: tuple[Voortgang, ...]
    today: date
    ritme_maanden: int

    @property
    def laatste(self) -> Voortgang | None:
        """The newest update, if there is one."""
        return next(iter(self.nieuws), None)

    @property
    def stand(self) -> Stand:
        """What was done. Without any update nobody knows."""
        if self.laatste is None:
            return "onbekend"
        return self.laatste.stand

    @property
    def resultaat(self) -> Resultaat:
        """What it brought, which is not the same as what was done."""
        if self.laatste is None:
            return "onbekend"
        return self.laatste.resultaat

    @property
    def klaar(self) -> bool:
        """Only an action that says so itself; ticks and finished steps do not count."""
        return self.stand == "gereed"

    @property
    def doorlopend(self) -> bool:
        """An action without an end: it cannot be late."""
        return self.actie.doorlopend == "ja" or self.stand == "doorlopend"

    @property
    def loopt_nog(self) -> bool:
        """It can be finished and is not over."""
        return self.stand not in AF and not self.doorlopend

    @property
    def te_laat(self) -> bool:
        """Not finished after every day the first deadline can mean. A later deadline does not change this."""
        return self.loopt_nog and self.actie.eerste_deadline.voorbij(self.today)

    @property
    def recent(self) -> bool:
        """Whether there was an update within the rhythm, also one that says that nothing changed."""
        return self.laatste is not None and binnen(
            dag_van(self.laatste), self.today, self.ritme_maanden
        )

    @property
    def oud(self) -> bool:
        """No recent news of an action that is not over: then nobody can say it goes well."""
        return self.stand not in AF and not self.recent

    @property
    def nieuwe_deadline(self) -> Moment | None:
        """The newest deadline that replaced the first, if any."""
        return next((n.nieuwe_deadline for n in self.nieuws if n.nieuwe_deadline), None)

    @property
    def trekker(self) -> str:
        """The role that owns the action on this day, or `onbekend`."""
        return next((n.nieuwe_trekker for n in self.nieuws if n.nieuwe_trekker), self.actie.trekker)

    @property
    def stappen(self) -> tuple[tuple[Stap, Weten], ...]:
        """Each step with whether it is done, in the order of the action. They never make the action done."""
        oldest_first = (nieuws.stappen for nieuws in reversed(self.nieuws))
        bekend = {stap.code: stap.klaar for stap in chain.from_iterable(oldest_first)}
        return tuple((stap, bekend.get(stap.code, "onbekend")) for stap in self.actie.stappen)


def standen(register: Register, today: date) -> tuple[ActieStand, ...]:
    """The state of every action on `today`, in the order of the register. The order of updates does not matter."""
    nieuws: dict[str, list[Voortgang]] = {}
    for update in register.voortgang:
        if update.peildatum.begonnen(today):
            nieuws.setdefault(update.code, []).append(update)
    ritme = register.organisatie.ritme_maanden
    return tuple(
        ActieStand(actie, _newest_first(nieuws.get(actie.code, [])), today, ritme)
        for actie in register.acties
    )


def _newest_first(updates: Sequence[Voortgang]) -> tuple[Voortgang, ...]:
    return tuple(sorted(updates, key=_volgorde, reverse=True))


def _volgorde(update: Voortgang) -> tuple[date, int]:
    return volgorde(update.peildatum)


def dag_van(update: Voortgang) -> date:
    """The day from which an update holds: of a month that is its last day."""
    return update.peildatum.van or date.max


def binnen(dag: date, today: date, maanden: int) -> bool:
    """Whether `dag` lies in the last so many months up to `today`, both ends included."""
    return dag <= today <= maanden_later(dag, maanden)


def maanden_later(eerst: date, maanden: int) -> date:
    """The day so many months later; the last day of the month where that day does not exist."""
    jaar, maand = divmod(eerst.year * 12 + eerst.month - 1 + maanden, 12)
    for dag in (eerst.day, 30, 29):
        try:
            return date(jaar, maand + 1, dag)
        except ValueError:
            continue
    return date(jaar, maand + 1, 28)
