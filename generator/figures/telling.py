"""Counts over a group of actions. Never a mean, never one figure that hides another.

Every action is in exactly one group, that of its state now. So an ongoing action that stands still is counted among
those that stand still, on every page: all counts of one page together are all actions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.figures.stand import ActieStand
from generator.model.fields import Stand

STANDEN: tuple[Stand, ...] = get_args(Stand)


@dataclass(frozen=True, slots=True)
class Telling:
    """How many actions are in each state. All counts are numbers of actions.

    `telbaar` are the actions of which `klaar` are counted: all but those in the group `doorlopend`. A stopped action
    stays in it, so that stopping an action never makes the figures look better; so does an ongoing one that stands
    still. `zonder_einddatum` are those that are not over and have no last day: nobody can say whether they are late. `laat_klaar` are those of `klaar` that came after their first last day.
    """

    totaal: int
    per_stand: Mapping[Stand, int]
    oud_per_stand: Mapping[Stand, int]
    telbaar: int
    klaar: int
    zonder_einddatum: int
    zonder_resultaat: int
    te_laat: int
    laat_klaar: int
    oud: int
    zonder_trekker: int


def count(groep: Sequence[ActieStand]) -> Telling:
    """Count a group of actions, which may be empty."""
    per_stand = Counter(map(groep_van, groep))
    oud = Counter(groep_van(actie) for actie in groep if actie.oud)
    return Telling(
        totaal=len(groep),
        per_stand={stand: per_stand[stand] for stand in STANDEN},
        oud_per_stand={stand: oud[stand] for stand in STANDEN},
        telbaar=len(groep) - per_stand["doorlopend"],
        klaar=per_stand["gereed"],
        zonder_einddatum=sum(map(_is_zonder_einddatum, groep)),
        zonder_resultaat=sum(actie.resultaat == "onbekend" for actie in groep),
        te_laat=sum(actie.te_laat for actie in groep),
        laat_klaar=sum(actie.klaar and actie.was_te_laat for actie in groep),
        oud=oud.total(),
        zonder_trekker=sum(actie.trekker_onbekend for actie in groep),
    )


def groep_van(actie: ActieStand) -> Stand:
    """The one group in which an action is counted."""
    return actie.stand


def _is_zonder_einddatum(actie: ActieStand) -> bool:
    return actie.loopt_nog and actie.actie.eerste_deadline.tot is None
