"""Afspraken: each performance agreement with the day of each of its states."""

from __future__ import annotations

from generator.figures.afspraakstanden import standen_nu, toestanden
from generator.layout.answers import needs
from generator.layout.blocks import Section, block_page, official, react_to
from generator.layout.context import Context
from generator.layout.page import Crumb, Page
from generator.layout.tables import Cell, Table
from generator.layout.template import start
from generator.layout.words import STANDEN, Sign, capital, plural
from generator.model.agenda import Afspraak, AfspraakToestand
from generator.model.fields import AfspraakStand

_NU: dict[AfspraakStand, Sign] = {
    "verkend": Sign("Verkend", "nog", "Wij keken of dit kan."),
    "afgesproken": Sign("Afgesproken", "loopt", "Wij spraken dit af."),
    "in uitvoering": Sign("In uitvoering", "loopt", "Wij doen dit."),
    "stil": STANDEN["stil"],
    "gestopt": STANDEN["gestopt"],
    "onbekend": STANDEN["onbekend"],
}
_KOLOMMEN: tuple[AfspraakStand, ...] = ("verkend", "afgesproken", "in uitvoering")


# An agreement that is carried out has been made, also when no source names the day.
_GEMAAKT = frozenset({"afgesproken", "in uitvoering"})


def pages(context: Context) -> list[Page]:
    """The one page of all agreements."""
    afspraken = context.register.afspraken
    page = Page("afspraken.md", "Afspraken", "", "", "data/afspraken", start(Crumb("Afspraken")))
    sections = [_tabel(context, afspraken), *_uitleg(context, afspraken)]
    namen = official([(afspraak.code, afspraak.officiele_titel) for afspraak in afspraken])
    return [
        block_page(
            context, page, _kort(context), [*sections, namen], [*afspraken, *_toestanden(context)]
        )
    ]


def _kort(context: Context) -> list[str]:
    aantal = len(context.register.afspraken)
    if not aantal:
        return ["Op deze dag kenden wij nog geen afspraken."]
    nu = standen_nu(context.register.afspraken, context.figures.today)
    zinnen = [
        f"De stukken noemen **{aantal}** mogelijke {plural(aantal, 'afspraak', 'afspraken')} met managers."
    ]
    zinnen += [
        f"De laatste stand van **{nu[stand]} van de {aantal}**: {_NU[stand].word.lower()}."
        for stand in nu
    ]
    gemaakt = sum(
        any(t.stand in _GEMAAKT for t in toestanden(afspraak, context.figures.today))
        for afspraak in context.register.afspraken
    )
    deel = f"**{gemaakt} van de {aantal}** afspraken" if gemaakt else "**geen enkele** afspraak"
    zinnen.append(f"Van {deel} weten wij dat die echt gemaakt is.")
    return zinnen


def _toestanden(context: Context) -> list[AfspraakToestand]:
    return [
        toestand
        for afspraak in context.register.afspraken
        for toestand in toestanden(afspraak, context.figures.today)
    ]


def _tabel(context: Context, afspraken: tuple[Afspraak, ...]) -> Section:
    columns = ("Afspraak", "Verkend", "Afgesproken", "In uitvoering", "Nu")
    rows = tuple(
        _rij(afspraak, toestanden(afspraak, context.figures.today)) for afspraak in afspraken
    )
    note = "Van links naar rechts: van kijken naar doen. De datum is de dag van het stuk. Het kan eerder gebeurd zijn."
    return Section(
        "stand",
        "Hoe ver zijn de afspraken?",
        table=Table("De afspraken en hun stand", columns, rows, note),
    )


def _rij(afspraak: Afspraak, toestanden: list[AfspraakToestand]) -> tuple[Cell, ...]:
    dagen = {toestand.stand: toestand.peildatum.zin for toestand in toestanden}
    nu = toestanden[-1] if toestanden else None
    laatste = (
        Cell(sign=_NU[nu.stand], small=f"(stand van {nu.peildatum.zin})")
        if nu
        else Cell(sign=_NU["onbekend"])
    )
    return (
        Cell(afspraak.titel, code=afspraak.code),
        *(Cell(dagen.get(stand, "Niet bekend")) for stand in _KOLOMMEN),
        laatste,
    )


def _punten(context: Context, afspraak: Afspraak) -> list[str]:
    """One agreement in points: news, where it is written down, how it is measured, what is not known."""
    vragen = needs(afspraak)
    onbekend = sum(answer.sign is not None for answer in vragen)
    return [
        *(
            f"{capital(toestand.peildatum.zin)}: {toestand.toelichting}"
            for toestand in reversed(toestanden(afspraak, context.figures.today))
        ),
        f"Waar leggen wij het vast? {capital(afspraak.borging)}",
        f"Hoe meten wij het? {capital(afspraak.meetbron)}",
        *(f"{answer.question} {answer.text}" for answer in vragen if not answer.sign),
        *(
            [
                f"Wij weten nog geen antwoord op {onbekend} {plural(onbekend, 'vraag', 'vragen')} over geld, tijd en de ondernemingsraad (OR)."
            ]
            if onbekend
            else []
        ),
    ]


def _uitleg(context: Context, afspraken: tuple[Afspraak, ...]) -> list[Section]:
    """What holds for all agreements is said once, then each agreement in its own words."""
    punten = {afspraak.code: _punten(context, afspraak) for afspraak in afspraken}
    samen = [
        punt
        for punt in next(iter(punten.values()), [])
        if all(punt in eigen for eigen in punten.values())
    ]
    alle = (
        [Section("alle", "Voor alle afspraken", items=tuple(samen))]
        if len(afspraken) > 1 and samen
        else []
    )
    return [
        *alle,
        *(
            Section(
                afspraak.code.lower(),
                f"{afspraak.code} {afspraak.titel}",
                (" ".join(afspraak.in_het_kort),),
                tuple(punt for punt in punten[afspraak.code] if not alle or punt not in samen),
                links=(react_to(context, "afspraak", afspraak.code, afspraak.titel),),
            )
            for afspraak in afspraken
        ),
    ]
