"""Reactions of colleagues and what we answered: never who they were."""

from __future__ import annotations

from typing import ClassVar, Literal

from generator.model.fields import Dag, NieuwsVan, Record, Sleutel, Tekst, veld

ReactieStand = Literal["open", "beantwoord", "overgenomen", "deels", "niet", "gesloten"]


class Reactie(Record):
    """Reaction: when a colleague asked something and what we answered. Never who asked it."""

    PLEK: ClassVar[str] = "pagina waar de reactie over gaat, en Meepraten"

    nummer: Sleutel = veld("Welk nummer heeft de reactie?", "12")
    over: Sleutel | None = veld(
        "Waarover gaat het? Een code of een korte naam. Niets: over de hele site.",
        "A1",
        default=None,
    )
    gevraagd: Dag = veld("Op welke dag kwam de reactie?", "2024-09-02")
    stand: ReactieStand = veld("Wat deden wij ermee?", "open")
    beantwoord: Dag | None = veld(
        "Op welke dag gaven wij antwoord, of sloten wij de reactie?", "2024-09-09", default=None
    )
    tekst: Tekst | None = veld(
        "Wat vroeg de lezer? Alleen als wij dat mogen laten zien.",
        "Kan dit ook in de avond?",
        default=None,
    )
    antwoord: Tekst | None = veld(
        "Wat is ons antwoord, in gewone taal?", "Ja, vanaf maart.", default=None
    )
    nieuws: NieuwsVan | None = veld(
        "Welk nieuws laat zien wat er veranderde? Schrijf de actie en de dag.",
        "A1 2024-09-30",
        default=None,
    )


class Ophaling(Record):
    """Fetch: what the issue tracker held on one day. A command writes it; nobody types it."""

    PLEK: ClassVar[str] = "Meepraten"

    op: Dag = veld("Van welke dag is deze stand?", "2024-10-01")
    kenmerk: Tekst | None = veld(
        "Hoe noemt het programma deze stand? Dan halen wij hetzelfde geen twee keer op.",
        'W/"5a"',
        default=None,
        plek="niet op de site",
    )
    reacties: tuple[Reactie, ...] = veld("Welke reacties waren er?", [], default=())
