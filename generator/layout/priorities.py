"""What comes first in the coming years, in sentences."""

from __future__ import annotations

from generator.layout.context import Context


def voorrang(context: Context) -> list[str]:
    """What comes first in the coming years, or that nobody chose yet."""
    prioriteiten = sorted(context.register.agenda.prioriteiten, key=lambda p: (p.jaar, p.rang))
    if not prioriteiten:
        return ["Wat voorgaat in de komende 2 jaar, weten wij **niet**."]
    return [
        f"**{p.jaar}, nummer {p.rang}**: {context.thema(p.thema).titel}. {p.reden}"
        for p in prioriteiten
    ]
