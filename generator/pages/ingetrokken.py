"""What was withdrawn: its page keeps its address, with one sentence why."""

from __future__ import annotations

from functools import partial

from generator.layout.blocks import Link, Section, block_page
from generator.layout.context import Context
from generator.layout.page import Crumb, Page, link
from generator.layout.site_map import plan_path, start, thema_path
from generator.layout.template import later_page
from generator.layout.zin import Zin
from generator.model.naslag import Ingetrokken

# Kinds with a page for each record. The others are only named on the page of changes.
_PATHS = {"themas": thema_path, "plannen": plan_path}

_INGETROKKEN = Zin("Deze pagina is ingetrokken op **{dag}**.")


def pages(context: Context) -> list[Page]:
    """A page at each address that had one."""
    return [
        later_page(context, _place(weg), partial(_page, weg=weg))
        for weg in context.register.ingetrokken
        if weg.soort in _PATHS
    ]


def _place(weg: Ingetrokken) -> Page:
    """The address that it had, still without text."""
    path = _PATHS[weg.soort](weg.sleutel)
    return Page(path, weg.titel, "data/ingetrokken.yml", start(Crumb(weg.titel)))


def _page(context: Context, page: Page, weg: Ingetrokken) -> Page:
    path = _PATHS[weg.soort]
    kort = [_INGETROKKEN(dag=weg.sinds.zin), weg.reden]
    links = (
        (Link(_title(context, weg.opvolger), link(page.path, path(weg.opvolger))),)
        if weg.opvolger
        else ()
    )
    return block_page(
        context, page, kort, [Section("verder", "Waar vind je het nu?", links=links)], ()
    )


def _title(context: Context, key: str) -> str:
    """The title of the theme or plan that took its place; a rule made sure that it is there."""
    titles = {thema.id: thema.titel for thema in context.register.themas}
    return (titles | {plan.id: plan.titel for plan in context.register.plannen})[key]
