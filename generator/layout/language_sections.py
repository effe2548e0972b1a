"""What may be claimed about the language of the site: who read it, what was checked, and what is excused."""

from __future__ import annotations

from generator.language.help import RULES
from generator.layout.blocks import Section
from generator.layout.context import Context
from generator.layout.words import capital, plural
from generator.model.taal import Testlezing, Uitzondering

_CLAIM = (
    "Wij controleren elke tekst op lange zinnen, stijve woorden, afkortingen en officiële woorden zonder uitleg.",
    "Wij kijken ook of je kunt zien wie iets doet. Dat bewijst niet dat een tekst taalniveau B1 heeft.",
)


def secties(context: Context) -> list[Section]:
    """The part of 'Over deze site' on language."""
    return [
        Section("taal", "Hoe controleren wij de taal?", (*_CLAIM, *_gelezen(context))),
        Section("uitzonderingen", "Welke zinnen mogen afwijken?", *_uitzonderingen(context)),
    ]


def _gelezen(context: Context) -> tuple[str, ...]:
    known = [
        lezing
        for lezing in context.register.testlezingen
        if _day(lezing) <= context.figures.today.isoformat()
    ]
    if not known:
        return (
            "Testlezers: **nog niet gelezen**. Wij weten dus niet of iedereen de teksten begrijpt.",
        )
    last = max(known, key=_day)
    readers = f"{last.aantal} {plural(last.aantal, 'testlezer', 'testlezers')}"
    changed = "Dat weten wij niet." if last.veranderd == "onbekend" else capital(last.veranderd)
    return (
        f"Het laatst gelezen door **{readers}**, op {last.datum.zin}. {last.gelezen}",
        f"Wat is er daarna veranderd? {changed}",
    )


def _day(lezing: Testlezing) -> str:
    return lezing.datum.tekst


def _uitzonderingen(context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = context.register.uitzonderingen
    if not found:
        return ("Geen enkele zin.",), ()
    return ("Een zin mag afwijken om een reden, en tot een dag.",), tuple(
        _uitzondering(context, one) for one in found
    )


def _uitzondering(context: Context, one: Uitzondering) -> str:
    asks = RULES[one.regel].asks if one.regel in RULES else one.regel
    return (
        f"“{one.tekst} …” De regel is: {asks} Waarom mag het? {one.reden} "
        f"Wie beslist dit? {capital(context.rol(one.eigenaar))}. Dit mag tot en met {one.tot.zin}."
    )
