"""What changed: states, results, deadlines and owners, and deadlines that passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.figures.afspraakstanden import toestanden
from generator.figures.stand import ActieStand, binnen, dag_van
from generator.model.agenda import Afspraak


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one item of a kind ("acties" or "afspraken") on one day. `was` is empty when it was not known."""

    day: date
    code: str
    kind: str
    what: str
    was: str
    now: str


def changes(
    acties: Sequence[ActieStand], afspraken: Sequence[Afspraak], today: date
) -> list[Change]:
    """Everything that ever changed up to `today`, newest first."""
    found = [
        *(change for stand in acties for change in (*_of_updates(stand), *_passed(stand))),
        *(change for afspraak in afspraken for change in _of_agreement(afspraak, today)),
    ]
    real = [change for change in found if change.was != change.now]
    by_name = sorted(real, key=lambda change: (change.kind, change.code, change.what))
    return sorted(by_name, key=lambda change: change.day, reverse=True)


def recent_changes(found: Sequence[Change], today: date, maanden: int) -> list[Change]:
    """The changes of the last so many months up to `today`."""
    return [change for change in found if binnen(change.day, today, maanden)]


def _of_updates(stand: ActieStand) -> Iterator[Change]:
    """What each update says against the one before it; `changes` leaves out what stayed the same."""
    oudste_eerst = list(reversed(stand.nieuws))
    deadline, trekker = stand.actie.eerste_deadline.einde, stand.actie.trekker
    for index, nieuws in enumerate(oudste_eerst):
        day, code = dag_van(nieuws), stand.actie.code
        vorige = oudste_eerst[index - 1] if index else None
        yield Change(day, code, "acties", "stand", vorige.stand if vorige else "", nieuws.stand)
        yield Change(
            day,
            code,
            "acties",
            "resultaat",
            vorige.resultaat if vorige else "onbekend",
            nieuws.resultaat,
        )
        if nieuws.nieuwe_deadline:
            yield Change(day, code, "acties", "einddatum", deadline, nieuws.nieuwe_deadline.einde)
            deadline = nieuws.nieuwe_deadline.einde
        if nieuws.nieuwe_trekker:
            yield Change(day, code, "acties", "trekker", trekker, nieuws.nieuwe_trekker)
            trekker = nieuws.nieuwe_trekker


def _passed(stand: ActieStand) -> Iterator[Change]:
    """A first deadline that passed is a change too: from that day the action is late."""
    einde = stand.actie.eerste_deadline.tot
    if stand.te_laat and einde:
        yield Change(
            einde,
            stand.actie.code,
            "acties",
            "te laat",
            stand.actie.eerste_deadline.einde,
            "te laat",
        )


def _of_agreement(afspraak: Afspraak, today: date) -> Iterator[Change]:
    was = ""
    for toestand in toestanden(afspraak, today):
        yield Change(
            toestand.peildatum.van or date.max,
            afspraak.code,
            "afspraken",
            "stand",
            was,
            toestand.stand,
        )
        was = toestand.stand
