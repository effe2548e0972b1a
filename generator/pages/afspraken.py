"""Afspraken: each performance agreement with the day of each of its states."""

from __future__ import annotations

from itertools import chain

from generator.alphabet import capital
from generator.figures.afspraakstanden import standen_nu, toestanden
from generator.layout.answers import needs
from generator.layout.blocks import Section, block_page, official, react_to
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.reacted import reaction_table
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.words import STANDEN, Sign
from generator.layout.zin import Deel, Zin
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
_GEEN_AFSPRAKEN = "Op deze dag kenden wij nog geen afspraken."
_AANTAL = Zin("Er {staat|staan} **{n}** {afspraak|afspraken} in het register.")
_LAATSTE_STAND = Zin(
    "De laatste stand van **{zoveel}** {afspraak|afspraken}: {stand}.",
    geen="",
    enige="De laatste stand: {stand}.",
)
_GEMAAKT_ZIN = Zin(
    "Bij **{zoveel}** {afspraak|afspraken} staat in het register dat {n:die gemaakt is|ze gemaakt zijn}.",
    geen="Bij **geen enkele** afspraak staat in het register dat die gemaakt is.",
    enige_niet="In het register staat niet dat die gemaakt is.",
    enige="In het register staat dat die gemaakt is.",
)
_VAN_KIJKEN_NAAR_DOEN = "Van links naar rechts: van kijken naar doen. De datum is de dag van het stuk. Het kan eerder gebeurd zijn."
_STAND_VAN = Deel("(stand van {dag})")
_NIET_BEKEND = "Niet bekend"
_OP_DAG = Zin("{dag}: {toelichting}")
_VASTGELEGD = Zin("Waar leggen wij het vast? {waar}")
_GEMETEN = Zin("Hoe meten wij het? {hoe}")
_ANTWOORD = Deel("{vraag} {antwoord}")
_GEEN_ANTWOORD = Zin(
    "Wij weten nog geen antwoord op {n} {vraag|vragen} over geld, tijd en de ondernemingsraad (OR).",
    geen="",
)

# An agreement that is carried out has been made, also when no source names the day.
_GEMAAKT = frozenset({"afgesproken", "in uitvoering"})
_TOGETHER = 2


def pages(context: Context) -> list[Page]:
    """The one page of all agreements."""
    afspraken = context.register.afspraken
    page = SiteMap.AFSPRAKEN.page("data/afspraken")
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
        return [_GEEN_AFSPRAKEN]
    nu = standen_nu(context.register.afspraken, context.figures.today)
    gemaakt = sum(
        any(t.stand in _GEMAAKT for t in toestanden(afspraak, context.figures.today))
        for afspraak in context.register.afspraken
    )
    return [
        _AANTAL(n=aantal),
        *(_LAATSTE_STAND(n=nu[stand], m=aantal, stand=_NU[stand].word.lower()) for stand in nu),
        _GEMAAKT_ZIN(n=gemaakt, m=aantal),
    ]


def _toestanden(context: Context) -> list[AfspraakToestand]:
    today = context.figures.today
    standen = (toestanden(afspraak, today) for afspraak in context.register.afspraken)
    return list(chain.from_iterable(standen))


def _tabel(context: Context, afspraken: tuple[Afspraak, ...]) -> Section:
    columns = ("Afspraak", "Verkend", "Afgesproken", "In uitvoering", "Nu")
    rows = tuple(
        _rij(afspraak, toestanden(afspraak, context.figures.today)) for afspraak in afspraken
    )
    return Section(
        "stand",
        "Hoe ver zijn de afspraken?",
        table=Table("De afspraken en hun stand", columns, rows, _VAN_KIJKEN_NAAR_DOEN),
    )


def _rij(afspraak: Afspraak, toestanden: list[AfspraakToestand]) -> tuple[Cell, ...]:
    dagen = {toestand.stand: toestand.peildatum.zin for toestand in toestanden}
    nu = toestanden[-1] if toestanden else None
    laatste = (
        Cell(sign=_NU[nu.stand], small=_STAND_VAN(dag=nu.peildatum.zin))
        if nu
        else Cell(sign=_NU["onbekend"])
    )
    return (
        Cell(afspraak.titel, code=afspraak.code),
        *(Cell(dagen.get(stand, _NIET_BEKEND)) for stand in _KOLOMMEN),
        laatste,
    )


def _punten(context: Context, afspraak: Afspraak) -> list[str]:
    """One agreement in points: news, where it is written down, how it is measured, what is not known."""
    vragen = needs(afspraak)
    onbekend = sum(answer.sign is not None for answer in vragen)
    tot_nu = toestanden(afspraak, context.figures.today)
    punten = [
        *(
            _OP_DAG(dag=capital(toestand.peildatum.zin), toelichting=toestand.toelichting)
            for toestand in reversed(tot_nu)
        ),
        _VASTGELEGD(waar=capital(afspraak.borging)),
        _GEMETEN(hoe=capital(afspraak.meetbron)),
        *(_ANTWOORD(vraag=a.question, antwoord=a.text) for a in vragen if not a.sign),
        _GEEN_ANTWOORD(n=onbekend),
    ]
    return list(filter(None, punten))


def _uitleg(context: Context, afspraken: tuple[Afspraak, ...]) -> list[Section]:
    """What holds for all agreements is said once, then each agreement in its own words."""
    punten = {afspraak.code: _punten(context, afspraak) for afspraak in afspraken}
    samen = _in_common(list(punten.values()))
    eigen = [
        Section(
            afspraak.code.lower(),
            f"{afspraak.code} {afspraak.titel}",
            (" ".join(afspraak.in_het_kort),),
            tuple(punt for punt in punten[afspraak.code] if punt not in samen),
            table=reaction_table(context, afspraak.code, f"afspraak {afspraak.code}"),
            links=(react_to(context, "afspraak", afspraak.code, afspraak.titel),),
        )
        for afspraak in afspraken
    ]
    if not samen:
        return eigen
    return [Section("alle", "Voor alle afspraken", items=samen), *eigen]


def _in_common(lists: list[list[str]]) -> tuple[str, ...]:
    """The points that every list has, in the order of the first; one list has nothing in common."""
    if len(lists) < _TOGETHER:
        return ()
    first, *others = lists
    return tuple(punt for punt in first if all(punt in other for other in others))
