"""Planning: what should happen when, what came of it, and the phases of the work."""

from __future__ import annotations

from generator.layout.blocks import Section, block_page, official
from generator.layout.context import Context
from generator.layout.page import Crumb, Page
from generator.layout.tables import Cell, Table
from generator.layout.template import start
from generator.layout.words import JA_NEE, STANDEN, Sign, capital, listed, plural
from generator.model.fields import Weten
from generator.model.overleg import Fase, Planstap

_GEBEURD: dict[Weten, Sign] = {
    "ja": Sign(JA_NEE["ja"], "klaar", ""),
    "nee": Sign(JA_NEE["nee"], "niet", ""),
    "onbekend": STANDEN["onbekend"],
}


def pages(context: Context) -> list[Page]:
    """The one page of all planned steps and phases."""
    stappen = context.register.planning
    page = Page("planning.md", "Planning", "", "", "data/planning.yml", start(Crumb("Planning")))
    today = context.figures.today
    voorbij = [
        s for s in stappen if s.moment.voorbij(today) or (s.moment.tot and s.gebeurd == "ja")
    ]
    komt = [
        stap
        for stap in stappen
        if stap.moment.tot and not stap.moment.voorbij(today) and stap.gebeurd != "ja"
    ]
    zonder = [stap for stap in stappen if not stap.moment.tot]
    sections = [
        _sectie(context, "komt", "Wat komt er nog?", komt),
        _sectie(context, "voorbij", "Wat is gebeurd, of moest al gebeurd zijn?", voorbij),
        _sectie(context, "zonder", "Wat heeft geen duidelijke datum?", zonder),
        _fasen(context.register.fasen),
        official(
            [(stap.titel, stap.officiele_titel) for stap in stappen]
            + [(fase.titel, fase.officiele_titel) for fase in context.register.fasen]
        ),
    ]
    return [
        block_page(
            context,
            page,
            _kort(voorbij, komt, zonder),
            sections,
            [*stappen, *context.register.fasen],
        )
    ]


def _kort(voorbij: list[Planstap], komt: list[Planstap], zonder: list[Planstap]) -> list[str]:
    weten_niet = sum(stap.gebeurd == "onbekend" for stap in voorbij)
    if not (voorbij or komt or zonder):
        return ["Op deze dag kenden wij nog geen stappen."]
    return [
        f"**{len(voorbij)}** {plural(len(voorbij), 'stap moest', 'stappen moesten')} al gebeurd zijn.",
        *(
            [f"Van **{weten_niet} van de {len(voorbij)}** weten wij niet of het gebeurd is."]
            if voorbij
            else []
        ),
        f"**{len(komt)}** {plural(len(komt), 'stap komt', 'stappen komen')} nog.",
        *(
            [
                f"Bij **{len(zonder)}** {plural(len(zonder), 'stap', 'stappen')} weten wij geen datum."
            ]
            if zonder
            else []
        ),
        "Soms noemt een stuk twee dagen, of alleen een maand.",
    ]


def _sectie(context: Context, name: str, title: str, stappen: list[Planstap]) -> Section:
    """A table by date: the moment as the source gives it, because no day is ever made up."""
    if not stappen:
        return Section(name, title, ("Geen enkele stap, voor zover wij weten.",))
    rows = tuple(
        (
            Cell(stap.titel, small=stap.hoe or ""),
            Cell(capital(stap.moment.zin)),
            Cell(capital(listed([context.rol(rol) for rol in stap.wie])) or "Onbekend"),
            Cell("Moet nog komen")
            if name == "komt" and stap.gebeurd == "onbekend"
            else Cell(sign=_GEBEURD[stap.gebeurd]),
        )
        for stap in sorted(stappen, key=lambda stap: (str(stap.moment.van), str(stap.moment.tot)))
    )
    aantal = f"{len(stappen)} {plural(len(stappen), 'stap', 'stappen')}"
    return Section(
        name, title, table=Table(aantal, ("Wat", "Wanneer", "Wie", "Is het gebeurd?"), rows)
    )


def _fasen(fasen: tuple[Fase, ...]) -> Section:
    rows = tuple(
        (
            Cell(fase.titel, code=f"Fase {fase.nummer}"),
            Cell(capital(fase.periode.zin)),
            Cell(sign=STANDEN[fase.stand]),
            Cell(sign=_GEBEURD[fase.beoordeeld]),
        )
        for fase in sorted(fasen, key=lambda fase: fase.nummer)
    )
    if not fasen:
        return Section("fasen", "De fasen", ("Op deze dag kenden wij nog geen fasen.",))
    zin = "Het plan is: na elke fase kijken wij wat nodig is voor de volgende."
    voorbehoud = listed(list(dict.fromkeys(deel for fase in fasen for deel in fase.voorbehoud)))
    table = Table(
        "De fasen van de opdracht", ("Fase", "Wanneer", "Stand", "Keken wij terug?"), rows
    )
    return Section(
        "fasen",
        "De fasen",
        (zin, *([f"De planning hangt af van: {voorbehoud}."] if voorbehoud else [])),
        (),
        table,
    )
