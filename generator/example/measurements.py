"""Made-up measurements: how many people of a group there are, per quarter, in the whole and in three parts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from random import Random

from generator.example.history import KWARTALEN, bron_van
from generator.model.metingen import GEHEEL

GROEP = "herkomst buiten Europa"
_ANDERS = "andere herkomst"
_HEAD = "peildatum;indeling;onderdeel;groep;waarde;totaal;bron"
# The last part is small, so that its figures have to be hidden.
_PARTS = {"team Dienstverlening": 2400, "team Ruimte": 1900, "team Advies": 140}


def measurements(random: Random) -> str:
    """The lines of one table: groups add up to their total, and parts to the whole."""
    lines = chain.from_iterable(_quarter(random, einde) for einde in KWARTALEN)
    return "\n".join([_HEAD, *lines]) + "\n"


def _quarter(random: Random, einde: str) -> Iterator[str]:
    totals = {part: people + random.randint(-20, 20) for part, people in _PARTS.items()}
    found = {part: round(total * random.uniform(0.18, 0.3)) for part, total in totals.items()}
    totals = {GEHEEL: sum(totals.values()), **totals}
    found = {GEHEEL: sum(found.values()), **found}
    for part, total in totals.items():
        for group, people in ((GROEP, found[part]), (_ANDERS, total - found[part])):
            yield f"{einde};cbs-2022;{part};{group};{people};{total};{bron_van(einde)}"
