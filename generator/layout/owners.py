"""Who owned an action or theme before, and what was put right of what stood there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.layout.context import Context
from generator.layout.zin import Zin
from generator.model.acties import Actie, Thema
from generator.model.vroeger import EerdereTrekker

_TREKT_TOT = Zin("Voor {rol} is dat tot en met {einde}.")
_TROK_VAN = Zin("Van {begin} tot en met {einde} was dat: {rol}.")
_TROK = Zin("Tot en met {einde} was dat: {rol}.")
_VERBETERD = Zin("Verbeterd op {dag}: {waarom}")


def owners_before(context: Context, owned: Actie | Thema, today: date) -> Iterator[str]:
    """A sentence for each owner of before, or of now until a day; none for one that is still to come."""
    for eerder in owned.eerdere_trekkers:
        if not eerder.van.later(today):
            yield _owned_before(context, eerder, today)


def corrections(owned: Actie | Thema) -> list[str]:
    """What was put right, and when. It is told of every day, because every day shows it as it is right."""
    return [_VERBETERD(dag=fout.dag.zin, waarom=fout.waarom) for fout in owned.verbeterd]


def _owned_before(context: Context, eerder: EerdereTrekker, today: date) -> str:
    rol = context.rol(eerder.rol)
    if not eerder.tot.voorbij(today):
        return _TREKT_TOT(rol=rol, einde=eerder.tot.einde)
    if eerder.van.van:
        return _TROK_VAN(rol=rol, begin=eerder.van.begin, einde=eerder.tot.einde)
    return _TROK(rol=rol, einde=eerder.tot.einde)
