"""Where everything stands together, in sentences."""

from __future__ import annotations

from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.figures.telling import Telling
from generator.layout.context import Context
from generator.layout.reacted import counted
from generator.layout.themes_table import most_late
from generator.layout.words import (
    GEEN_ACTIES,
    door_zin,
    einddatum_zin,
    klaar_zin,
    laat_klaar_zin,
    listed,
)
from generator.layout.zin import Deel, Zin
from generator.model.agenda import Agenda

_EEN_DEEL = Zin(
    "Alle {n} acties komen uit plannen van {deel}.",
    een="De enige actie komt uit een plan van {deel}.",
)
_BEEINDIGD = Zin("De agenda is **beëindigd** op {dag}.")
_LAATSTE_STAND = "Je ziet hier de laatste stand."
_TWIJFEL = Zin("De bron is niet duidelijk bij {acties}: {codes}.")
_ALLE_ACTIES = Deel(
    "{n} {actie die klaar is|acties die klaar zijn}",
    alle="{zoveel} acties die klaar zijn",
    enige="de enige actie die klaar is",
)
_NIET_MEE = Zin("{zin} Die tellen wij niet mee bij ‘klaar’.")
_NIEUWS = Zin("Het laatste nieuws over een actie is van {dag}.")
_STAAT_BOVEN = "Van welke acties wij geen nieuws of trekker kennen, zie je bij ‘In het kort’."
_GEEN_RESULTAAT = Zin("Van **{n}** {actie|acties} weten wij het resultaat niet.", geen="")
_NIETS = "Van elke actie kennen wij trekker, nieuws en resultaat."
_PLANNING = Zin(
    "Van **{zoveel}** {stap die voorbij is|stappen die voorbij zijn}, "
    "weten wij niet of {n:die gebeurd is|ze gebeurd zijn}.",
    geen="",
)


def overall_sentences(context: Context, totaal: Telling, alles: list[ActieStand]) -> list[str]:
    """What is finished and how sure that is, of how many actions, and of when the news is."""
    nieuws = laatste_nieuws(alles)
    return [
        *_archief(context.register.agenda),
        f"{klaar_zin(totaal)} {door_zin(totaal)}".rstrip(),
        _twijfel(alles),
        laat_klaar_zin(totaal),
        most_late(context),
        _een_deel(context),
        _NIEUWS(dag=nieuws.zin) if nieuws else "",
        " ".join(counted(context)),
    ]


def finished_sentences(totaal: Telling, alles: list[ActieStand]) -> list[str]:
    """How many actions are finished, of which that is not sure, and which are not counted."""
    doorlopend = door_zin(totaal)
    sentences = [
        klaar_zin(totaal),
        _twijfel(alles),
        _NIET_MEE(zin=doorlopend) if doorlopend else "",
        laat_klaar_zin(totaal),
    ]
    return list(filter(None, sentences))


def unknown_sentences(context: Context, totaal: Telling) -> list[str]:
    """What nobody knows of everything together, beside the figures of the first screen.

    That nothing is unknown is not said of no actions at all.
    """
    zinnen = [
        einddatum_zin(totaal),
        _GEEN_RESULTAAT(n=totaal.zonder_resultaat),
        _planning(context),
    ]
    return list(filter(None, zinnen)) or [_nothing_else(totaal)]


def _nothing_else(totaal: Telling) -> str:
    if not totaal.totaal:
        return GEEN_ACTIES
    return _STAAT_BOVEN if totaal.oud or totaal.zonder_trekker else _NIETS


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
