"""Home: where do we stand, in five figures, then per theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.figures.afspraakstanden import standen_nu
from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.figures.telling import Telling
from generator.layout.attention import attention, attention_table
from generator.layout.changes import period, recent
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.priorities import voorrang
from generator.layout.reacted import counted
from generator.layout.site_map import SiteMap, thema_path
from generator.layout.tables import Blocks, Cell, Row, Table
from generator.layout.template import Values, make_page
from generator.layout.words import (
    ACTIES,
    GEEN_ACTIES,
    STANDEN,
    door_zin,
    klaar_van,
    klaar_zin,
    laat_klaar_zin,
    listed,
)
from generator.layout.zin import Deel, Zin
from generator.model.acties import Plan, Thema
from generator.model.agenda import Agenda
from generator.model.fields import AfspraakStand, Stand
from generator.model.organisatie import Bron
from generator.moment import dag

# The figures of the first screen once more, as sentences.
_AANTAL = Zin("Er {is|zijn} {n} {actie|acties}.", geen="")
_EEN_DEEL = Zin(
    "Ze komen allemaal uit plannen van 1 deel van de organisatie: {deel}.",
    een="Die komt uit een plan van 1 deel van de organisatie: {deel}.",
)
_BEEINDIGD = Zin("De agenda is **beëindigd** op {dag}.")
_LAATSTE_STAND = "Je ziet hier de laatste stand."
_TWIJFEL = Zin("Bij {acties} is de bron daar niet duidelijk over: {codes}.")
_ALLE_ACTIES = Deel("{n} {actie|acties}", een="1 actie", alle="{zoveel}")
_NIET_MEE = Zin("{zin} Die tellen wij niet mee bij ‘klaar’.")
_NIEUWS = Zin("Het laatste nieuws over de acties is van {dag}.")
_GEEN_RESULTAAT = Zin("Van {n} {actie|acties} weten wij het resultaat niet.", geen="")
_PLANNING = Zin(
    "Van **{zoveel}** {stap die al gebeurd moest zijn|stappen die al gebeurd moesten zijn}, "
    "weten wij niet of {n:die gebeurd is|ze gebeurd zijn}.",
    geen="",
)
# The table of themes.
_BLOKJE = "1 blokje is 1 actie. Grijs: te lang geen nieuws."
_GEEN_THEMAS = "Er zijn nog geen thema’s."
_NOG_GEEN = "Nog geen acties bekend"
_LEEG = Zin("Bij {n} {thema|thema’s} kennen wij nog geen acties. Wij verzinnen er geen.", geen="")
# When nothing asks for attention.
_GEEN_AANDACHT = Zin(
    "Van geen actie weten wij dat het misgaat. Van {n} {actie|acties} hoorden wij te lang niets.",
    geen="Van geen actie weten wij dat het misgaat.",
)
# The words below the figures of the first screen.
_CIJFER_VAN = Deel("{n} van {m}")
_CIJFER_KLAAR = Deel("{m:actie|acties} klaar")
_CIJFER_TE_LAAT = Deel("{actie is|acties zijn} te laat")
_CIJFER_OUD = Deel("{actie|acties} zonder nieuws")
_CIJFER_TREKKER = Deel("{actie|acties}: trekker onbekend")
_CIJFER_VERANDERD = Deel("{verandering|veranderingen} in {periode}")
# What the first screen says of agreements, by the state that most of them are in.
_AFSPRAKEN: dict[AfspraakStand, Deel] = {
    "verkend": Deel("{afspraak is|afspraken zijn} alleen verkend"),
    "afgesproken": Deel("{afspraak is|afspraken zijn} gemaakt"),
    "in uitvoering": Deel("{afspraak loopt|afspraken lopen}"),
    "stil": Deel("{afspraak ligt|afspraken liggen} stil"),
    "gestopt": Deel("{afspraak is|afspraken zijn} gestopt"),
    "onbekend": Deel("{afspraak|afspraken} zonder nieuws"),
}

# The order of the columns: what is finished first, then what goes on, then what stands still.
KOLOMMEN: tuple[Stand, ...] = (
    "gereed",
    "loopt",
    "te herzien",
    "doorlopend",
    "niet gestart",
    "stil",
    "gestopt",
    "onbekend",
)
_ALTIJD = frozenset({"gereed", "loopt", "doorlopend"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the first screen: number and words are one link to the list behind it."""

    number: str
    words: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(Values):
    template = "home.html.j2"
    stand_op: str
    cijfers: Sequence[Figure]
    zinnen: str
    themas: Table
    leeg: str
    aandacht: Table
    geen_aandacht: str
    voorrang: Sequence[str]
    plannen: Sequence[tuple[Plan, str]]
    agenda: Agenda | None
    bronnen: Sequence[Bron]


def pages(context: Context) -> list[Page]:
    """The home page."""
    register, cijfers = context.register, context.figures
    alles, totaal = list(cijfers.acties.values()), cijfers.totaal
    values = _Values(
        kort=(),  # the figures are that
        stand_op=dag(cijfers.today),
        cijfers=[*_cijfers(totaal), *_afspraken(context), _veranderd(context)],
        zinnen=" ".join(filter(None, _zinnen(context, totaal, alles))),
        themas=_themas(context),
        leeg=_LEEG(n=sum(not telling.totaal for telling in cijfers.per_thema.values())),
        aandacht=attention_table(attention(alles)),
        geen_aandacht=_geen_aandacht(totaal),
        voorrang=voorrang(context),
        plannen=[(plan, ACTIES(n=len(cijfers.van_plan(plan.id)))) for plan in register.plannen],
        agenda=register.agenda if context.already(register.agenda.bron) else None,
        bronnen=[bron for bron in register.bronnen if context.already(bron.id)],
    )
    page = Page(SiteMap.HOME.path, SiteMap.HOME.title, "data/acties")
    return [make_page(context, page, "Stand", values)]


def _zinnen(context: Context, totaal: Telling, alles: list[ActieStand]) -> list[str]:
    """The figures of the first screen once more, as sentences."""
    doorlopend = door_zin(totaal)
    nieuws = laatste_nieuws(alles)
    return [
        *_archief(context.register.agenda),
        _AANTAL(n=totaal.totaal),
        _een_deel(context),
        klaar_zin(totaal),
        _twijfel(alles),
        _NIET_MEE(zin=doorlopend) if doorlopend else "",
        laat_klaar_zin(totaal),
        _NIEUWS(dag=nieuws.zin) if nieuws else "",
        _GEEN_RESULTAAT(n=totaal.zonder_resultaat) if totaal.totaal else "",
        _planning(context),
        *counted(context),
    ]


def _archief(agenda: Agenda) -> list[str]:
    """That the agenda ended and why; empty while it goes on."""
    if agenda.beeindigd is None:
        return []
    return [_BEEINDIGD(dag=agenda.beeindigd.op.zin), agenda.beeindigd.waarom, _LAATSTE_STAND]


def _een_deel(context: Context) -> str:
    """That all actions are of one part of the organisation; then the figures are not about the whole."""
    delen = {
        plan.organisatieonderdeel
        for plan in context.register.plannen
        if context.figures.van_plan(plan.id)
    }
    if len(delen) != 1:
        return ""
    return _EEN_DEEL(n=context.figures.totaal.totaal, deel=context.rol(delen.pop()))


def _twijfel(alles: list[ActieStand]) -> str:
    """The finished actions of which the source contradicts itself, with their codes."""
    codes = [
        stand.actie.code
        for stand in alles
        if stand.klaar and stand.laatste and stand.laatste.let_op
    ]
    if not codes:
        return ""
    klaar = sum(stand.klaar for stand in alles)
    return _TWIJFEL(acties=_ALLE_ACTIES(n=len(codes), m=klaar), codes=listed(codes))


def _planning(context: Context) -> str:
    """Of how many planned steps that should be past nobody knows whether they happened."""
    voorbij = [
        stap for stap in context.register.planning if stap.moment.voorbij(context.figures.today)
    ]
    onbekend = sum(stap.gebeurd == "onbekend" for stap in voorbij)
    return _PLANNING(n=onbekend, m=len(voorbij))


def _themas(context: Context) -> Table:
    """Per theme how many actions are in each state, as numbers and as blocks; the totals stand below."""
    totaal = context.figures.totaal
    kolommen = [stand for stand in KOLOMMEN if stand in _ALTIJD or totaal.per_stand[stand]]
    return Table(
        "Acties per thema",
        ("Thema", *(STANDEN[stand].word for stand in kolommen), "Te laat", "Zonder nieuws"),
        tuple(_thema(context, thema, kolommen) for thema in context.themas()),
        _BLOKJE,
        _GEEN_THEMAS,
        foot=((Cell("Samen"), *_tellingen(totaal, kolommen)),) if totaal.totaal else (),
    )


def _thema(context: Context, thema: Thema, kolommen: Sequence[Stand]) -> Row:
    telling = context.figures.per_thema[thema.id]
    naam = Cell(thema.titel, target=thema_path(thema.id))
    if not telling.totaal:
        return (naam, Cell(_NOG_GEEN))
    cellen = _tellingen(telling, kolommen)
    stroken = [
        Blocks(STANDEN[s].sign, telling.per_stand[s], telling.oud_per_stand[s]) for s in kolommen
    ]
    return (
        naam,
        *(replace(cel, blocks=strook) for cel, strook in zip(cellen, stroken, strict=False)),
        *cellen[-2:],
    )


def _tellingen(telling: Telling, kolommen: Sequence[Stand]) -> list[Cell]:
    per_stand = [
        Cell(klaar_van(telling), bold=True)
        if stand == "gereed"
        else Cell(str(telling.per_stand[stand]))
        for stand in kolommen
    ]
    return [*per_stand, Cell(str(telling.te_laat)), Cell(str(telling.oud))]


def _geen_aandacht(totaal: Telling) -> str:
    """Nothing to worry about is only said together with what cannot be judged."""
    if not totaal.totaal:
        return GEEN_ACTIES
    return _GEEN_AANDACHT(n=totaal.oud)


def _veranderd(context: Context) -> Figure:
    """How many things changed in the last period."""
    aantal = len(recent(context))
    woorden = _CIJFER_VERANDERD(n=aantal, periode=period(context))
    return Figure(str(aantal), woorden, SiteMap.VERANDERD.path)


def _afspraken(context: Context) -> list[Figure]:
    """The state that most agreements are in; nothing when there are none."""
    vaakst = standen_nu(context.register.afspraken, context.figures.today).most_common(1)
    return [
        Figure(str(aantal), _AFSPRAKEN[stand](n=aantal), SiteMap.AFSPRAKEN.path)
        for stand, aantal in vaakst
    ]


def _cijfers(totaal: Telling) -> list[Figure]:
    klaar = _CIJFER_VAN(n=totaal.klaar, m=totaal.telbaar)
    tellingen = (
        (totaal.te_laat, _CIJFER_TE_LAAT, SiteMap.TE_LAAT),
        (totaal.oud, _CIJFER_OUD, SiteMap.GEEN_NIEUWS),
        (totaal.zonder_trekker, _CIJFER_TREKKER, SiteMap.GEEN_TREKKER),
    )
    return [
        Figure(klaar, _CIJFER_KLAAR(m=totaal.telbaar), SiteMap.KLAAR.path),
        *(
            Figure(str(aantal), woorden(n=aantal), lijst.path)
            for aantal, woorden, lijst in tellingen
        ),
    ]
