"""Each advice with its answer, or how long it waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.alphabet import capital
from generator.figures.stand import binnen
from generator.layout.context import Context
from generator.layout.reacted import changed
from generator.layout.tables import Cell, Table
from generator.layout.words import STANDEN, maanden_oud
from generator.layout.zin import Deel, Zin
from generator.model.meedenken import Advies, Antwoord, Besluit

_ADVIEZEN = Zin(
    "Wij kennen **{n}** {advies|adviezen}. Zonder antwoord: **{zonder}**. Wacht te lang: **{te_lang}**.",
    geen="Wij kennen nog **geen adviezen**.",
)
# The numbers of what waits are told once something waits.
_BEANTWOORD = Zin(
    "Wij kennen **{n}** {advies|adviezen}. Op elk advies gaven wij antwoord.",
    een="Wij kennen **1** advies. Wij gaven antwoord.",
)
_GEEN_ADVIEZEN = "Wij kennen nog geen adviezen."
_GEEN_ANTWOORD = "Nog geen antwoord"
_WACHT = Zin("Wacht {lang}.")
_BESLUIT = Deel("{door}, {dag}: {besluit}")
_BESLUITEN: Mapping[Besluit, str] = {
    "overgenomen": "overgenomen",
    "deels": "deels overgenomen",
    "niet": "niet overgenomen",
    "nog geen": "nog geen besluit",
}


def advice_sentence(context: Context) -> str:
    """How much advice there is, and how much of it waits."""
    adviezen = context.register.adviezen
    zonder = sum(advies.antwoord is None for advies in adviezen)
    if adviezen and not zonder:
        return _BEANTWOORD(n=len(adviezen))
    te_lang = sum(_wacht_te_lang(context, advies) for advies in adviezen)
    return _ADVIEZEN(n=len(adviezen), zonder=zonder, te_lang=te_lang)


def advice_table(context: Context, adviezen: Sequence[Advies]) -> Table:
    """Each advice: from whom, what we answered or how long it waits, and what changed."""
    rows = tuple(
        (
            Cell(advies.titel, code=advies.code, small=advies.advies),
            Cell(capital(context.rol(advies.van)), small=advies.datum.zin),
            Cell("Ja" if advies.gevraagd == "ja" else "Nee"),
            *_antwoord(context, advies),
        )
        for advies in adviezen
    )
    columns = ("Advies", "Van wie", "Vroegen wij erom?", "Antwoord", "Wat veranderde er?")
    return Table("Adviezen en wat wij ermee deden", columns, rows, empty=_GEEN_ADVIEZEN)


def _antwoord(context: Context, advies: Advies) -> tuple[Cell, Cell]:
    """What was answered and what changed by it, or how long the advice waits."""
    antwoord = advies.antwoord
    if antwoord is None:
        return _zonder_antwoord(context, advies), Cell(sign=STANDEN["onbekend"])
    besluit = _BESLUIT(
        door=capital(context.rol(antwoord.door)),
        dag=antwoord.datum.zin,
        besluit=_BESLUITEN[antwoord.besluit],
    )
    return Cell(antwoord.tekst, small=besluit), _veranderd(context, antwoord)


def _veranderd(context: Context, antwoord: Antwoord) -> Cell:
    """What changed, in our words; with a link to the update that shows it."""
    nieuws = changed(context, antwoord.nieuws)
    if nieuws is None:
        return Cell(capital(antwoord.veranderd))
    if antwoord.veranderd == "onbekend":
        return nieuws
    return replace(nieuws, small=capital(antwoord.veranderd))


def _wacht_te_lang(context: Context, advies: Advies) -> bool:
    """An advice without an answer for longer than the rhythm of the organisation."""
    ritme = context.register.organisatie.ritme_maanden
    return advies.antwoord is None and not binnen(
        advies.datum.van or date.max, context.figures.today, ritme
    )


def _zonder_antwoord(context: Context, advies: Advies) -> Cell:
    """How long an advice waits for its answer."""
    wacht = maanden_oud(advies.datum.van or context.figures.today, context.figures.today)
    late = _wacht_te_lang(context, advies)
    return Cell(_GEEN_ANTWOORD, small=_WACHT(lang=wacht), late=late)
