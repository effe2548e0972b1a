"""What comes first in the coming years, in sentences."""

from __future__ import annotations

from generator.layout.context import Context
from generator.layout.zin import Zin

_WETEN_NIET = "Wij weten **niet** welk thema voorgaat."
_GAAT_VOOR = Zin("**{jaar}, nummer {rang}**: {thema}. {reden}")


def voorrang(context: Context) -> list[str]:
    """What comes first in the coming years, or that nobody chose yet; nothing when nobody asks."""
    if not context.met("prioriteiten"):
        return []
    return not_chosen(context) or chosen(context)


def not_chosen(context: Context) -> list[str]:
    """That nobody chose yet what comes first; nothing when nobody asks."""
    asked = context.met("prioriteiten") and not context.register.agenda.prioriteiten
    return [_WETEN_NIET] if asked else []


def chosen(context: Context) -> list[str]:
    """What was chosen to come first, year by year."""
    prioriteiten = sorted(context.register.agenda.prioriteiten, key=lambda p: (p.jaar, p.rang))
    return [
        _GAAT_VOOR(jaar=p.jaar, rang=p.rang, thema=context.thema(p.thema).titel, reden=p.reden)
        for p in prioriteiten
    ]
