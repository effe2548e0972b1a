"""Wat is er veranderd?: every change of the last period, newest first."""

from __future__ import annotations

from generator.layout.blocks import Link, Section, block_page
from generator.layout.changes import (
    COLUMNS,
    NOTE,
    change_row,
    history,
    period,
    recent,
    was_unknown,
)
from generator.layout.context import Context
from generator.layout.page import Page, link
from generator.layout.site_map import RONDES, SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page
from generator.layout.told import newest_changes
from generator.layout.zin import Deel, Zin

_AANTAL = Zin("In de laatste {periode}: **{n}** {verandering|veranderingen}.")
_VOOR_HET_EERST = Zin("Bij **{n}** daarvan was het eerst onbekend.", geen="")
_NIEUWS = Zin(
    "Over **{zoveel}** {actie|acties} kwam in de laatste {periode} nieuws.",
    geen="Over **geen enkele** actie kwam in de laatste {periode} nieuws.",
)
_LAATSTE = Zin("Het laatste dat wij hoorden: ‘{titel}’. {woorden}")
_OUD = "Lees hoe het eerder was"
_RAPPORTEN = "Lees wat er in een heel jaar gebeurde"
_VOLGEN = "Volg de veranderingen zonder account"
_TABEL = Deel("Wat veranderde in de laatste {periode}?")
_EERDER = "Wat veranderde daarvoor?"
_RONDES = "Bekijk de rondes: wij vroegen nieuws aan trekkers"
_NIETS = Zin("In de laatste {periode} veranderde er niets, voor zover wij weten.")


def pages(context: Context) -> list[Page]:
    """The one page of changes."""
    return [later_page(context, SiteMap.VERANDERD.page("data/voortgang"), _page)]


def _page(context: Context, page: Page) -> Page:
    cijfers = context.figures
    nieuw = recent(context)
    eerste = sum(map(was_unknown, nieuw))
    stil = sum(not stand.recent for stand in cijfers.acties.values())
    totaal, periode = cijfers.totaal.totaal, period(context)
    kort = (
        _AANTAL(n=len(nieuw), periode=periode),
        _VOOR_HET_EERST(n=eerste),
        _NIEUWS(n=totaal - stil, m=totaal, periode=periode) if totaal else "",
        "" if nieuw else _last_news(context),
    )
    table = Table(
        _TABEL(periode=periode),
        COLUMNS,
        tuple(change_row(context, change) for change in nieuw),
        NOTE,
        _NIETS(periode=periode),
    )
    weg = (
        Section("ingetrokken", "Wat is ingetrokken?", table=_ingetrokken(context))
        if context.register.ingetrokken
        else None
    )
    sections = [
        Section("lijst", "De veranderingen", table=table, links=_verder(context, page)),
        *([] if nieuw else [_eerder(context)]),
        *([weg] if weg else []),
    ]
    if context.register.rondes:
        rounds = Link(_RONDES, link(page.path, RONDES))
        sections.append(Section("rondes", "Wie gaf antwoord?", links=(rounds,)))
    return block_page(context, page, list(filter(None, kort)), sections, ())


def _last_news(context: Context) -> str:
    """What came last, so that a quiet time does not hide it; empty when nothing ever came."""
    newest = newest_changes(context)[:1]
    return "".join(_LAATSTE(titel=f"{one.code} {one.title}", woorden=one.words) for one in newest)


def _eerder(context: Context) -> Section:
    """The newest changes from before the period, so that a quiet time does not hide what came last."""
    acties = list(context.figures.acties.values())
    table = history(context, acties, context.register.afspraken)
    return Section("eerder", _EERDER, table=table if table.rows else None)


def _verder(context: Context, page: Page) -> tuple[Link, ...]:
    """How to hear of changes, and where the older ones stand."""
    follow = Link(_VOLGEN, link(page.path, SiteMap.VOLGEN.path))
    year = Link(_RAPPORTEN, link(page.path, SiteMap.RAPPORTEN.path))
    before = Link(_OUD, link(page.path, SiteMap.ARCHIEF.path))
    return (follow, year, before) if context.met("rapport") else (follow, before)


def _ingetrokken(context: Context) -> Table:
    """Everything that ever left the register, with the reason."""
    rows = tuple(
        (Cell(weg.titel, small=weg.sleutel), Cell(weg.reden), Cell(weg.sinds.zin))
        for weg in sorted(
            context.register.ingetrokken, key=lambda weg: weg.sinds.tekst, reverse=True
        )
        if not weg.sinds.later(context.figures.today)
    )
    return Table("Dit staat niet meer in het register", ("Wat", "Waarom", "Sinds"), rows)
