"""What changed in the last period: states, results, deadlines and owners, and deadlines that passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.figures.afspraken import toestanden
from generator.figures.stand import ActieStand, dag_van, maanden_later
from generator.model.agenda import Afspraak


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one item on one day. `was` is empty when it was not known before."""

    day: date
    code: str
    what: str
    was: str
    now: str


def changes(acties: Sequence[ActieStand], afspraken: Sequence[Afspraak], today: date, maanden: int) -> list[Change]:
    """Everything that changed in the last so many months up to `today`, newest first."""
    found = [
        *(change for stand in acties for change in (*_of_updates(stand), *_passed(stand))),
        *(change for afspraak in afspraken for change in _of_agreement(afspraak, today)),
    ]
    recent = [change for change in found if change.day <= today < maanden_later(change.day, maanden)]
    by_name = sorted(recent, key=lambda change: (change.code, change.what))
    return sorted(by_name, key=lambda change: change.day, reverse=True)


def _of_updates(stand: ActieStand) -> Iterator[Change]:
    """What each update changed, compared with the one before it."""
    oudste_eerst = list(reversed(stand.nieuws))
    deadline, trekker = stand.actie.eerste_deadline.einde, stand.actie.trekker
    for index, nieuws in enumerate(oudste_eerst):
        vorige = oudste_eerst[index - 1] if index else None
        day, code = dag_van(nieuws), stand.actie.code
        if vorige is None or vorige.stand != nieuws.stand:
            yield Change(day, code, "stand", vorige.stand if vorige else "", nieuws.stand)
        if vorige is not None and vorige.resultaat != nieuws.resultaat:
            yield Change(day, code, "resultaat", vorige.resultaat, nieuws.resultaat)
        if nieuws.nieuwe_deadline:
            yield Change(day, code, "einddatum", deadline, nieuws.nieuwe_deadline.einde)
            deadline = nieuws.nieuwe_deadline.einde
        if nieuws.nieuwe_trekker:
            yield Change(day, code, "trekker", trekker, nieuws.nieuwe_trekker)
            trekker = nieuws.nieuwe_trekker


def _passed(stand: ActieStand) -> Iterator[Change]:
    """A first deadline that passed is a change too: from that day the action is late."""
    einde = stand.actie.eerste_deadline.tot
    if stand.te_laat and einde:
        yield Change(einde, stand.actie.code, "te laat", stand.actie.eerste_deadline.einde, "te laat")


def _of_agreement(afspraak: Afspraak, today: date) -> Iterator[Change]:
    was = ""
    for toestand in toestanden(afspraak, today):
        yield Change(toestand.peildatum.van or date.max, afspraak.code, "stand", was, toestand.stand)
        was = toestand.stand
