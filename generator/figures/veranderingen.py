"""What changed: states, results, deadlines and owners, and deadlines that passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.figures.afspraakstanden import toestanden
from generator.figures.stand import ActieStand, binnen, dag_van
from generator.model.acties import Actie
from generator.model.agenda import Afspraak
from generator.model.eigenaars import eigenaars
from generator.model.fields import een_of_meer
from generator.model.keuzes import stand_woord
from generator.moment import dag

_EEN_DAG = timedelta(days=1)
# When an owner went of whom only the last day is written.
_NA = "na {}"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one item of a kind ("acties" or "afspraken"). `was` is empty when it was not known.

    `day` is for counting and sorting, `when` are its words: of what happened in a month they name no day. An action
    is late from the day after its last day; the words name that last day. `corrected` is when its news, or news
    before it, was put right.
    """

    day: date
    when: str
    code: str
    kind: str
    what: str
    was: str
    now: str
    corrected: date | None = None


def samen(sleutels: Sequence[str]) -> str:
    """The keys of owners or themes as one value of a change. A key holds no space."""
    return " ".join(sleutels)


def changes(
    acties: Sequence[ActieStand], afspraken: Sequence[Afspraak], today: date
) -> list[Change]:
    """Everything that ever changed up to `today`, newest first."""
    found: list[Change] = []
    for stand in acties:
        found += [*_of_updates(stand), *_of_periods(stand), *_passed(stand)]
    for afspraak in afspraken:
        found += _of_agreement(afspraak, today)
    real = [change for change in found if stand_woord(change.was) != stand_woord(change.now)]
    return in_order(real)


def in_order(found: Sequence[Change]) -> list[Change]:
    """Changes with the newest first, and those of one day by what they are about."""
    by_name = sorted(found, key=lambda change: (change.kind, change.code, change.what))
    return sorted(by_name, key=lambda change: change.day, reverse=True)


def recent_changes(found: Sequence[Change], today: date, maanden: int) -> list[Change]:
    """The changes of the last so many months up to `today`."""
    return [change for change in found if binnen(change.day, today, maanden)]


def _of_updates(stand: ActieStand) -> Iterator[Change]:
    """State, result, deadline and owner of each update beside those before it, also when they are the same."""
    code, was, resultaat = stand.actie.code, "", "onbekend"
    deadline = stand.actie.eerste_deadline.einde
    thema = samen(een_of_meer(stand.actie.thema))
    trekker = ""
    corrected: date | None = None
    for nieuws in reversed(stand.nieuws):
        day, when = dag_van(nieuws), nieuws.peildatum.zin
        known = nieuws.verbeterd.van if nieuws.verbeterd else None
        corrected = max(filter(None, (known, corrected)), default=None)
        yield Change(day, when, code, "acties", "stand", was, nieuws.stand, corrected)
        yield Change(day, when, code, "acties", "resultaat", resultaat, nieuws.resultaat, corrected)
        was, resultaat = nieuws.stand, nieuws.resultaat
        if nieuws.nieuwe_deadline:
            nieuw = nieuws.nieuwe_deadline.einde
            yield Change(day, when, code, "acties", "einddatum", deadline, nieuw, corrected)
            deadline = nieuw
        if nieuws.nieuw_thema:
            nieuw = samen(een_of_meer(nieuws.nieuw_thema))
            yield Change(day, when, code, "acties", "thema", thema, nieuw, corrected)
            thema = nieuw
        if nieuws.nieuwe_trekker:
            # Until the day before, somebody of a period may have owned it.
            trekker = trekker or samen(eigenaars(stand.actie).op(day - _EEN_DAG))
            nieuw = samen(een_of_meer(nieuws.nieuwe_trekker))
            yield Change(day, when, code, "acties", "trekker", trekker, nieuw, corrected)
            trekker = nieuw


def _of_periods(stand: ActieStand) -> Iterator[Change]:
    """Owners that came and went by what the action itself tells, until an update tells who it is."""
    told = [dag_van(nieuws) for nieuws in stand.nieuws if nieuws.nieuwe_trekker]
    until = min((*told, stand.today + _EEN_DAG))
    days: dict[date, str] = {}
    corrected = _put_right(stand.actie)
    for eerder in stand.actie.eerdere_trekkers:
        if eerder.tot.tot:
            days.setdefault(eerder.tot.tot + _EEN_DAG, _NA.format(eerder.tot.einde))
    for eerder in stand.actie.eerdere_trekkers:
        if eerder.van.van:
            days[eerder.van.van] = eerder.van.begin
    for day, when in sorted(days.items()):
        if day < until:
            was = samen(eigenaars(stand.actie).op(day - _EEN_DAG))
            now = samen(eigenaars(stand.actie).op(day))
            yield Change(day, when, stand.actie.code, "acties", "trekker", was, now, corrected)


def _put_right(actie: Actie) -> date | None:
    """When what an action itself tells was put right last."""
    days = (fout.dag.van for fout in actie.verbeterd)
    return max(filter(None, days), default=None)


def _passed(stand: ActieStand) -> Iterator[Change]:
    """A first deadline that passed is a change too: from that day the action is late."""
    deadline, code = stand.actie.eerste_deadline, stand.actie.code
    if (stand.te_laat or stand.was_te_laat) and deadline.tot:
        yield Change(
            deadline.tot + timedelta(days=1),
            dag(deadline.tot),
            code,
            "acties",
            "te laat",
            deadline.einde,
            "te laat",
        )


def _of_agreement(afspraak: Afspraak, today: date) -> Iterator[Change]:
    was = ""
    for toestand in toestanden(afspraak, today):
        day, when = toestand.peildatum.van or date.max, toestand.peildatum.zin
        yield Change(day, when, afspraak.code, "afspraken", "stand", was, toestand.stand)
        was = toestand.stand
