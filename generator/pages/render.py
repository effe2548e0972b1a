"""All pages of the site. A new kind of page is one module, imported and named here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import chain
from typing import Protocol

from generator.figures.figures import Figures
from generator.layout.context import Context, make_context
from generator.layout.page import Page, PageFile
from generator.layout.site_map import pages_left_out
from generator.model.register import Register
from generator.pages import (
    aanpassen,
    actie,
    actielijst,
    afspraken,
    archief,
    blad,
    blok,
    bronnen,
    cijfers,
    contacten,
    gegevens,
    geschreven,
    home,
    ingetrokken,
    invullen,
    lijst,
    meepraten,
    middelen,
    navragen,
    onbekend,
    plan,
    planning,
    rapport,
    rol,
    rollen,
    rondes,
    schrijfhulp,
    thema,
    veranderd,
    verklaring,
    volgen,
    zoeken,
)
from generator.register.content import Text


class PageKind(Protocol):
    """A kind of page: a module that makes all its pages."""

    __name__: str

    def pages(self, context: Context) -> list[Page]:
        """Every page of this kind."""


# In the order in which the pages are listed. The last two look at what the others made.
PAGE_KINDS: tuple[PageKind, ...] = (
    home,
    thema,
    blad,
    lijst,
    actie,
    plan,
    afspraken,
    planning,
    contacten,
    rollen,
    rol,
    actielijst,
    meepraten,
    cijfers,
    middelen,
    veranderd,
    rondes,
    rapport,
    archief,
    onbekend,
    bronnen,
    volgen,
    blok,
    gegevens,
    ingetrokken,
    verklaring,
    schrijfhulp,
    invullen,
    geschreven,
    zoeken,
)


# Of these only some organisations have a page.
WHEN_ASKED: tuple[PageKind, ...] = (aanpassen,)
# For who works on the site, and for nobody else.
PREVIEW_KINDS: tuple[PageKind, ...] = (navragen,)


def render(
    register: Register,
    figures: Figures,
    texts: list[Text],
    papers: Mapping[int, tuple[PageFile, ...]] | None = None,
) -> list[Page]:
    """Every page, as HTML. The same input gives the same bytes. `papers` are the files of the report of each year."""
    context = make_context(register, figures, texts)
    made = render_kinds(replace(context, papers=papers or {}))
    return list(chain.from_iterable(made.values()))


def render_preview(register: Register, figures: Figures, texts: list[Text]) -> list[Page]:
    """The pages that only a live preview has, beside all others."""
    context = make_context(register, figures, texts)
    return list(chain.from_iterable(kind.pages(context) for kind in PREVIEW_KINDS))


def render_kinds(context: Context) -> dict[str, list[Page]]:
    """Every page by the name of its kind, in order."""
    made: dict[str, list[Page]] = {}
    left_out = pages_left_out(context.register.organisatie)
    for kind in (*WHEN_ASKED, *PAGE_KINDS):
        before = tuple(chain.from_iterable(made.values()))
        pages = kind.pages(replace(context, made=before))
        made[kind_name(kind)] = [page for page in pages if not _is_left_out(page, left_out)]
    return made


def _is_left_out(page: Page, left_out: Collection[str]) -> bool:
    """Whether a page is one that the organisation does without, or stands below one."""
    return page.path in left_out or any(crumb.path in left_out for crumb in page.crumbs)


def kind_name(kind: PageKind) -> str:
    """The name of a kind: that of its module."""
    return kind.__name__.rpartition(".")[2]
