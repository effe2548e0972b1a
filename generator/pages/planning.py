"""Planning: what should happen when, what came of it, and the phases of the work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain

from generator.alphabet import capital
from generator.layout.blocks import Link, Section, block_page, official
from generator.layout.context import Context
from generator.layout.follow import PLANNING_ICS
from generator.layout.page import Page, file_link, link
from generator.layout.planned import GEBEURD, is_behind_us, steps_section
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page
from generator.layout.words import STANDEN, listed
from generator.layout.zin import Deel, Zin
from generator.model.overleg import Fase, Planstap

_VOORBIJ_KOP = "Wat is gebeurd, of moest al gebeurd zijn?"
_JAAR_KOP = Deel("Wat gebeurde in {jaar}, of moest toen gebeuren?")
_GEEN_STAPPEN = "Op deze dag kenden wij nog geen stappen."
_VOORBIJ = Zin(
    "**{n}** {stap is gebeurd, of moest|stappen zijn gebeurd, of moesten} al gebeurd zijn.",
    geen="Er is nog **geen** stap voorbij.",
)
_WETEN_NIET = Zin(
    "Van **{zoveel}** weten wij niet of {n:die gebeurd is|ze gebeurd zijn}.",
    geen="",
    enige="Of die gebeurd is, weten wij **niet**.",
)
_KOMT = Zin(
    "**{n}** {stap komt|stappen komen} nog.",
    geen="Er komt **geen** stap meer, voor zover wij weten.",
)
_ZONDER_DATUM = Zin("Bij **{n}** {stap|stappen} weten wij geen datum.", geen="")
_GEEN_FASEN = "Op deze dag kenden wij nog geen fasen."
_HANGT_AF = Zin("De planning hangt af van: {waarvan}.")
_AGENDA = "Zet de planning in je eigen agenda (iCalendar)"
_LEES_HOE = "Lees hoe dat werkt"
_FASE = Deel("Fase {nummer}")


def pages(context: Context) -> list[Page]:
    """The one page of all planned steps and phases."""
    return [later_page(context, SiteMap.PLANNING.page("data/planning.yml"), _page)]


def _page(context: Context, page: Page) -> Page:
    stappen, fasen = context.register.planning, context.register.fasen
    zonder, komt, voorbij = _by_date(stappen, context.figures.today)
    namen = [
        *((stap.titel, stap.officiele_titel, None) for stap in stappen),
        *((fase.titel, fase.officiele_titel, None) for fase in fasen),
    ]
    sections = [
        steps_section(context, "komt", "Wat komt er nog?", komt),
        *_per_year(context, voorbij),
        steps_section(context, "zonder", "Wat heeft geen duidelijke datum?", zonder),
        _fasen(context, fasen),
        _agenda(page),
        official(namen),
    ]
    kort = _kort(voorbij, komt, zonder)
    return block_page(context, page, kort, sections, [*stappen, *fasen])


def _per_year(context: Context, voorbij: list[Planstap]) -> list[Section]:
    """What is over, a part for each year, newest first: the past only grows."""
    years = sorted({_year(stap) for stap in voorbij}, reverse=True)
    if not years:
        return [steps_section(context, "voorbij", _VOORBIJ_KOP, [])]
    return [
        steps_section(
            context,
            f"voorbij-{year}",
            _JAAR_KOP(jaar=year),
            [stap for stap in voorbij if _year(stap) == year],
        )
        for year in years
    ]


def _year(stap: Planstap) -> int:
    """The year of the last day of a step that has one."""
    return (stap.moment.tot or date.max).year


def _agenda(page: Page) -> Section:
    links = (
        Link(_AGENDA, file_link(page.path, PLANNING_ICS)),
        Link(_LEES_HOE, link(page.path, SiteMap.VOLGEN.path)),
    )
    return Section("agenda", "Wil je dit in je agenda?", links=links)


def _by_date(
    stappen: Sequence[Planstap], today: date
) -> tuple[list[Planstap], list[Planstap], list[Planstap]]:
    """The steps without a last day, those still to come, and those that are over."""
    zonder = [stap for stap in stappen if not stap.moment.tot]
    dated = [stap for stap in stappen if stap.moment.tot]
    voorbij = [stap for stap in dated if is_behind_us(stap, today)]
    komt = [stap for stap in dated if not is_behind_us(stap, today)]
    return zonder, komt, voorbij


def _kort(voorbij: list[Planstap], komt: list[Planstap], zonder: list[Planstap]) -> list[str]:
    weten_niet = sum(stap.gebeurd == "onbekend" for stap in voorbij)
    if not (voorbij or komt or zonder):
        return [_GEEN_STAPPEN]
    zinnen = (
        _KOMT(n=len(komt)),
        _VOORBIJ(n=len(voorbij)),
        _WETEN_NIET(n=weten_niet, m=len(voorbij)),
        _ZONDER_DATUM(n=len(zonder)),
    )
    return list(filter(None, zinnen))


def _fasen(context: Context, fasen: tuple[Fase, ...]) -> Section:
    rows = tuple(
        (
            Cell(fase.titel, code=_FASE(nummer=fase.nummer)),
            Cell(capital(fase.periode.zin)),
            Cell(sign=STANDEN[fase.stand], day=_stand_van(context, fase)),
            Cell(sign=GEBEURD[fase.beoordeeld]),
        )
        for fase in sorted(fasen, key=lambda fase: fase.nummer)
    )
    if not fasen:
        return Section("fasen", "De fasen", (_GEEN_FASEN,))
    voorbehouden = chain.from_iterable(fase.voorbehoud for fase in fasen)
    voorbehoud = listed(list(dict.fromkeys(voorbehouden)))
    table = Table(
        "De fasen van de opdracht", ("Fase", "Wanneer", "Stand", "Keken wij terug?"), rows
    )
    return Section(
        "fasen",
        "De fasen",
        (_HANGT_AF(waarvan=voorbehoud),) if voorbehoud else (),
        (),
        table,
    )


def _stand_van(context: Context, fase: Fase) -> str:
    """The day of the source that says how far a phase is, once its period is over; empty when it says nothing."""
    if fase.stand == "onbekend" or not fase.periode.voorbij(context.figures.today):
        return ""
    return context.bron(fase.bron).datum.zin
