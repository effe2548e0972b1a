"""Where everything stands together, in sentences."""

from __future__ import annotations

from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.figures.telling import Telling
from generator.layout.context import Context
from generator.layout.reacted import counted
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

_AANTAL = Zin("Er {is|zijn} {n} {actie|acties}.", geen="")
_EEN_DEEL = Zin(
    "Ze komen allemaal uit plannen van {deel}.",
    een="Die komt uit een plan van {deel}.",
)
_BEEINDIGD = Zin("De agenda is **beëindigd** op {dag}.")
_LAATSTE_STAND = "Je ziet hier de laatste stand."
_TWIJFEL = Zin("Bij {acties} is de bron daar niet duidelijk over: {codes}.")
_ALLE_ACTIES = Deel("{n} {actie|acties}", een="1 actie", alle="{zoveel}")
_NIET_MEE = Zin("{zin} Die tellen wij niet mee bij ‘klaar’.")
_NIEUWS = Zin("Het laatste nieuws over de acties is van {dag}.")
_ZONDER_NIEUWS = Zin(
    "Van **{n}** {actie|acties} die niet klaar of gestopt {n:is|zijn}, hoorden wij te lang niets.",
    geen="",
)
_ZONDER_TREKKER = Zin("Van **{n}** {actie|acties} kennen wij de trekker niet.", geen="")
_GEEN_RESULTAAT = Zin("Van **{n}** {actie|acties} weten wij het resultaat niet.", geen="")
_NIETS = "Van elke actie kennen wij trekker, nieuws en resultaat."
_PLANNING = Zin(
    "Van **{zoveel}** {stap die al gebeurd moest zijn|stappen die al gebeurd moesten zijn}, "
    "weten wij niet of {n:die gebeurd is|ze gebeurd zijn}.",
    geen="",
)


def overall_sentences(context: Context, totaal: Telling, alles: list[ActieStand]) -> list[str]:
    """The figures of the first screen once more, as sentences."""
    nieuws = laatste_nieuws(alles)
    return [
        *_archief(context.register.agenda),
        _AANTAL(n=totaal.totaal),
        _een_deel(context),
        *finished_sentences(totaal, alles),
        _NIEUWS(dag=nieuws.zin) if nieuws else "",
        *counted(context),
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
    """What nobody knows of everything together; that nothing is unknown is not said of no actions at all."""
    zinnen = [
        _ZONDER_NIEUWS(n=totaal.oud),
        _ZONDER_TREKKER(n=totaal.zonder_trekker),
        einddatum_zin(totaal),
        _GEEN_RESULTAAT(n=totaal.zonder_resultaat),
        _planning(context),
    ]
    return list(filter(None, zinnen)) or [_NIETS if totaal.totaal else GEEN_ACTIES]


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
