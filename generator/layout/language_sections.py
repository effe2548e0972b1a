"""What may be claimed about the language of the site: who read it, what was checked, and what is excused."""

from __future__ import annotations

from generator.language.help import RULES
from generator.layout.blocks import Section
from generator.layout.context import Context
from generator.layout.words import capital
from generator.layout.zin import Deel, Zin
from generator.model.taal import Testlezing, Uitzondering

_CLAIM = (
    "Wij controleren elke tekst op lange zinnen, stijve woorden, afkortingen en officiële woorden zonder uitleg.",
    "Wij kijken ook of je kunt zien wie iets doet. Dat bewijst niet dat een tekst taalniveau B1 heeft.",
)

_NIET_GELEZEN = (
    "Testlezers: **nog niet gelezen**. Wij weten dus niet of iedereen de teksten begrijpt."
)
_LEZERS = Deel("{n} {testlezer|testlezers}")
_GELEZEN = Zin("Het laatst gelezen door **{lezers}**, op {dag}. {wat}")
_VERANDERD = Zin("Wat is er daarna veranderd? {wat}")
_WETEN_NIET = "Dat weten wij niet."
_GEEN_UITZONDERING = "Geen enkele zin."
_MAG_AFWIJKEN = "Een zin mag afwijken om een reden, en tot een dag."
_UITZONDERING = Zin(
    "“{zin} …” De regel is: {regel} Waarom mag het? {reden} Wie beslist dit? {eigenaar}. "
    "Dit mag tot en met {tot}."
)


def secties(context: Context) -> list[Section]:
    """The part of 'Over deze site' on language."""
    return [
        Section("taal", "Hoe controleren wij de taal?", (*_CLAIM, *_gelezen(context))),
        Section("uitzonderingen", "Welke zinnen mogen afwijken?", *_uitzonderingen(context)),
    ]


def _gelezen(context: Context) -> tuple[str, ...]:
    today = context.figures.today
    known = [lezing for lezing in context.register.testlezingen if lezing.datum.begonnen(today)]
    if not known:
        return (_NIET_GELEZEN,)
    last = max(known, key=_day)
    changed = _WETEN_NIET if last.veranderd == "onbekend" else capital(last.veranderd)
    return (
        _GELEZEN(lezers=_LEZERS(n=last.aantal), dag=last.datum.zin, wat=last.gelezen),
        _VERANDERD(wat=changed),
    )


def _day(lezing: Testlezing) -> str:
    return lezing.datum.tekst


def _uitzonderingen(context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = context.register.uitzonderingen
    if not found:
        return (_GEEN_UITZONDERING,), ()
    return (_MAG_AFWIJKEN,), tuple(_uitzondering(context, one) for one in found)


def _uitzondering(context: Context, one: Uitzondering) -> str:
    return _UITZONDERING(
        zin=one.tekst,
        regel=RULES[one.regel].asks if one.regel in RULES else one.regel,
        reden=one.reden,
        eigenaar=capital(context.rol(one.eigenaar)),
        tot=one.tot.zin,
    )
