"""Whom to ask about an action of which nobody knows the owner: a role that stands near it in the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.figures.stand import ActieStand
from generator.layout.words import listed
from generator.layout.zin import Zin
from generator.model.fields import een_of_meer
from generator.model.register import Register

_ASK = Zin("Vraag het aan: {rollen} ({waarom}).")
_THEME = "trekker van het thema"
_PLAN = "maker van het plan"
_BEFORE = "eerdere trekker"
_TAKES_PART = "doet mee"


def whom_to_ask(register: Register, stand: ActieStand) -> str:
    """A sentence that names who may know it; empty when the owner is known, or nobody stands near the action."""
    if not stand.trekker_onbekend:
        return ""
    names = {rol.id: rol.naam for rol in register.rollen}
    for why, roles in _near(register, stand):
        known = [names[rol] for rol in dict.fromkeys(roles) if rol in names]
        if known:
            return _ASK(rollen=listed(known), waarom=why)
    return ""


def _near(register: Register, stand: ActieStand) -> Iterator[tuple[str, Iterable[str]]]:
    """Roles around an action, the nearest first, with what they have to do with it."""
    actie = stand.actie
    yield _THEME, [t.trekker for t in register.themas if t.id in stand.themas]
    plans = [plan for plan in register.plannen if plan.id in een_of_meer(actie.plan)]
    yield _PLAN, [plan.organisatieonderdeel for plan in plans]
    yield _BEFORE, [earlier.rol for earlier in actie.eerdere_trekkers][-1:]
    yield _TAKES_PART, actie.betrokken
