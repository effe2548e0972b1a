"""Where one action stands on a day: the newest update on or before that day, judged by the first deadline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain, takewhile

from generator.model.acties import Actie, Stap
from generator.model.eigenaars import TREKKER_ONBEKEND, eigenaars
from generator.model.fields import Resultaat, Stand, Weten, een_of_meer
from generator.model.register import Register
from generator.model.voortgang import StapStand, Voortgang
from generator.moment import Moment, volgorde

AF = frozenset({"gereed", "gestopt"})
THEMA_ONBEKEND = "onbekend"


@dataclass(frozen=True)  # without slots, because what all pages ask is kept
class ActieStand:
    """One action on one day. `nieuws` is the history up to that day, newest first; it may be empty.

    `afgesloten` is the day its plan or the agenda ended. Then `today` is that day: the last state stands, as in an
    archive, and nothing becomes late or old any more. `gekomen` is when the action came, as exact as its source says.
    """

    actie: Actie
    nieuws: tuple[Voortgang, ...]
    today: date
    ritme_maanden: int
    afgesloten: date | None = None
    gekomen: Moment | None = None

    @property
    def sinds(self) -> date | None:
        """The first day on which the action can have come; None when nobody knows."""
        return self.gekomen.van if self.gekomen else None

    @cached_property
    def laatste(self) -> Voortgang | None:
        """The newest update, if there is one."""
        return next(iter(self.nieuws), None)

    @cached_property
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
    def te_laat_sinds(self) -> date | None:
        """The first day on which it was late: the one after the last day that its first deadline can mean."""
        einde = self.actie.eerste_deadline.tot
        return einde + timedelta(days=1) if self.te_laat and einde else None

    @property
    def recent(self) -> bool:
        """Whether there was an update within the rhythm, also one that says that nothing changed."""
        nieuws = self.laatste if self.afgesloten is None else None
        return nieuws is not None and binnen(dag_van(nieuws), self.today, self.ritme_maanden)

    @property
    def oud(self) -> bool:
        """No recent news of an action that is not over: then nobody can say it goes well."""
        followed = self.afgesloten is None and self.stand not in AF
        return followed and not self.recent and not self.nieuw

    @property
    def nieuw(self) -> bool:
        """No update yet of an action that came within the rhythm: nobody is silent for too long."""
        return (
            self.laatste is None
            and self.sinds is not None
            and binnen(self.sinds, self.today, self.ritme_maanden)
        )

    @property
    def nieuws_uiterlijk(self) -> date | None:
        """The last day on which its news is not old; None when it is followed no more, or nobody knows since when it is there."""
        eerst = dag_van(self.laatste) if self.laatste else self.sinds
        if eerst is None or self.afgesloten is not None or self.stand in AF:
            return None
        return maanden_later(eerst, self.ritme_maanden)

    @property
    def af_wanneer(self) -> str:
        """The words of that day, to follow a verb; of a month they name no day. Empty when it is not over."""
        op = self.af_op
        return next((n.peildatum.wanneer for n in self.nieuws if op and dag_van(n) == op), "")

    @property
    def af_op(self) -> date | None:
        """The day on which we heard that it was over: of the first update since which it is; None when it is not."""
        since = list(takewhile(lambda nieuws: nieuws.stand == self.stand, self.nieuws))
        if self.stand not in AF:
            return None
        return dag_van(since[-1])

    @property
    def was_te_laat(self) -> bool:
        """It is over, and we heard so after every day the first deadline can mean. That stays told."""
        return (
            self.af_op is not None
            and self.actie.doorlopend == "nee"
            and self.actie.eerste_deadline.voorbij(self.af_op)
        )

    @property
    def lang_te_laat(self) -> tuple[date, date] | None:
        """The first last day, and the later day on which we heard that it was over; None when it was in time."""
        einde = self.actie.eerste_deadline.tot
        if not self.was_te_laat or einde is None or self.af_op is None:
            return None
        return einde, self.af_op

    @property
    def nieuwe_deadline(self) -> Moment | None:
        """The newest deadline that replaced the first, if any. What is over has none, and "n.t.b." is none."""
        newest = next((n.nieuwe_deadline for n in self.nieuws if n.nieuwe_deadline), None)
        if newest is None or not newest.bekend or self.stand in AF:
            return None
        return newest

    @cached_property
    def trekkers(self) -> tuple[str, ...]:
        """The roles that own the action on this day: one or more, or `onbekend` alone."""
        newest = next((n.nieuwe_trekker for n in self.nieuws if n.nieuwe_trekker), None)
        return een_of_meer(newest) or eigenaars(self.actie).op(self.today)

    @property
    def trekker_onbekend(self) -> bool:
        """Whether nobody knows who owns the action on this day."""
        return TREKKER_ONBEKEND in self.trekkers

    @cached_property
    def themas(self) -> tuple[str, ...]:
        """The themes to which the action belongs on this day; none when nobody knows."""
        newest = next((n.nieuw_thema for n in self.nieuws if n.nieuw_thema), None)
        found = een_of_meer(newest or self.actie.thema)
        return tuple(thema for thema in found if thema != THEMA_ONBEKEND)

    @property
    def thema_onbekend(self) -> bool:
        """Whether nobody knows to which theme the action belongs on this day."""
        return not self.themas

    @property
    def plannen(self) -> tuple[str, ...]:
        """The plans in which the action stands; none when it stands in no plan."""
        return een_of_meer(self.actie.plan)

    @property
    def stap_nieuws(self) -> dict[str, StapStand]:
        """The newest that was told of each step, by its code."""
        oldest_first = (nieuws.stappen for nieuws in reversed(self.nieuws))
        return {stap.code: stap for stap in chain.from_iterable(oldest_first)}

    @property
    def stappen(self) -> tuple[tuple[Stap, Weten], ...]:
        """Each step with whether it is done, in the order of the action. They never make the action done."""
        told = self.stap_nieuws
        return tuple(
            (stap, told[stap.code].klaar if stap.code in told else "onbekend")
            for stap in self.actie.stappen
        )


def standen(register: Register, today: date) -> tuple[ActieStand, ...]:
    """The state of every action on `today`, in the order of the register. The order of updates does not matter."""
    nieuws: dict[str, list[Voortgang]] = {}
    for update in register.voortgang:
        if update.peildatum.begonnen(today):
            nieuws.setdefault(update.code, []).append(update)
    ritme = register.organisatie.ritme_maanden
    ended = ended_plans(register, today)
    came = {bron.id: bron.datum for bron in register.bronnen}
    return tuple(
        ActieStand(
            actie,
            _newest_first(nieuws.get(actie.code, [])),
            _ended(actie, ended) or today,
            ritme,
            _ended(actie, ended),
            came.get(actie.bron) if actie.bron else actie.sinds,
        )
        for actie in register.acties
    )


def _ended(actie: Actie, ended: Mapping[str, date]) -> date | None:
    """The day on which an action was followed no more: that of the last of its plans; None while one goes on."""
    plannen = een_of_meer(actie.plan)
    days = [ended[plan] for plan in plannen if plan in ended]
    return max(days) if days and len(days) == len(plannen) else None


def ended_plans(register: Register, today: date) -> dict[str, date]:
    """The plans that ended up to `today`, with the day. With the agenda everything ends."""
    found: dict[str, date] = {}
    for plan in register.plannen:
        ends = [whole.beeindigd.op.van for whole in (plan, register.agenda) if whole.beeindigd]
        days = [day for day in ends if day and day <= today]
        if days:
            found[plan.id] = min(days)
    return found


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
