"""What each role does: the actions and themes it owns, the actions it joins, the advice it gave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.figures.stand import ActieStand
from generator.layout.context import Context
from generator.model.acties import Thema
from generator.model.meedenken import Advies
from generator.model.naslag import Rol


@dataclass(frozen=True, slots=True)
class Doing:
    """What one role does on the day of the site."""

    trekt: Sequence[ActieStand]
    doet_mee: Sequence[ActieStand]
    themas: Sequence[Thema]
    adviezen: Sequence[Advies]

    @property
    def anything(self) -> bool:
        """Whether there is something to say about the role besides what it is."""
        return bool(self.trekt or self.doet_mee or self.themas or self.adviezen)


def doing(context: Context) -> list[tuple[Rol, Doing]]:
    """Each role that does something, in the order of the register. An owner of now counts, not one of before."""
    found = [(rol, _of(context, rol.id)) for rol in context.rollen()]
    return [(rol, what) for rol, what in found if what.anything]


def _of(context: Context, rol: str) -> Doing:
    stands = list(context.figures.acties.values())
    register = context.register
    return Doing(
        trekt=[stand for stand in stands if rol in stand.trekkers],
        doet_mee=[stand for stand in stands if _joins(stand, rol)],
        themas=[thema for thema in register.themas if thema.trekker == rol],
        adviezen=[advies for advies in register.adviezen if advies.van == rol],
    )


def _joins(stand: ActieStand, rol: str) -> bool:
    return rol in stand.actie.betrokken and rol not in stand.trekkers
