"""Where a performance agreement stands on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from generator.model.agenda import Afspraak, AfspraakToestand
from generator.model.fields import AfspraakStand
from generator.moment import volgorde


def toestanden(afspraak: Afspraak, today: date) -> list[AfspraakToestand]:
    """The states of an agreement up to `today`, oldest first. The order in the file does not matter."""
    tot_nu = [toestand for toestand in afspraak.standen if toestand.peildatum.begonnen(today)]
    return sorted(tot_nu, key=lambda toestand: volgorde(toestand.peildatum))


def standen_nu(afspraken: Sequence[Afspraak], today: date) -> Counter[AfspraakStand]:
    """How many agreements are in each state on `today`; one without news is `onbekend`."""
    return Counter(_stand_nu(afspraak, today) for afspraak in afspraken)


def _stand_nu(afspraak: Afspraak, today: date) -> AfspraakStand:
    bekend = toestanden(afspraak, today)
    if not bekend:
        return "onbekend"
    return bekend[-1].stand
