"""The first last day of an action in words, and why there is none."""

from __future__ import annotations

from generator.alphabet import capital
from generator.figures.stand import ActieStand
from generator.layout.zin import Deel
from generator.moment import dag

_SINDS = Deel("sinds {dag}")
_GEEN_EINDE = "Geen"
_LOOPT_DOOR = "Deze actie loopt altijd door."
_WELKE_DAG = "Wij weten niet welke dag dat is."
_GEEN_EINDDATUM = "In het register staat geen einddatum."
_OP_TIJD = "Wij kunnen dus niet zeggen of de actie op tijd is."
_OP_TIJD_GEWEEST = "Wij kunnen dus niet zeggen of de actie op tijd was."


def late_since(stand: ActieStand) -> str:
    """Since which day an action is late, in words; empty when it is not."""
    return _SINDS(dag=dag(stand.te_laat_sinds)) if stand.te_laat_sinds else ""


def first_last_day(stand: ActieStand) -> str:
    """The first last day in words, also where a table has no more room than that."""
    return _GEEN_EINDE if _without_end(stand) else capital(stand.actie.eerste_deadline.einde)


def no_last_day(stand: ActieStand) -> str:
    """Why there is no last day, and what cannot be said without one."""
    if _without_end(stand):
        return _LOOPT_DOOR
    vague = stand.actie.eerste_deadline.van is not None
    if stand.stand == "gestopt":  # nobody asks any more whether it is in time
        return _WELKE_DAG if vague else _GEEN_EINDDATUM
    in_time = _OP_TIJD_GEWEEST if stand.klaar else _OP_TIJD
    return f"{_WELKE_DAG} {in_time}" if vague else in_time


def _without_end(stand: ActieStand) -> bool:
    return stand.doorlopend and stand.actie.eerste_deadline.van is None
