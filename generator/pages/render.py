"""All pages of the site. A new kind of page is one module and one name here."""

from __future__ import annotations

from generator.figures.figures import Figures
from generator.layout.context import make_context
from generator.layout.page import Page
from generator.model.register import Register
from generator.pages import (
    actie,
    afspraken,
    cijfers,
    geschreven,
    home,
    ingetrokken,
    lijst,
    meepraten,
    onbekend,
    plan,
    planning,
    schrijfhulp,
    thema,
    veranderd,
    zoeken,
)
from generator.pages import verklaring as toegankelijkheid
from generator.pages import wie as overleg
from generator.register.content import Text

_KINDS = (
    home.pages,
    thema.pages,
    lijst.pages,
    actie.pages,
    plan.pages,
    afspraken.pages,
    planning.pages,
    overleg.pages,
    meepraten.pages,
    cijfers.pages,
    veranderd.pages,
    onbekend.pages,
    ingetrokken.pages,
    toegankelijkheid.pages,
    schrijfhulp.pages,
)


def render(register: Register, figures: Figures, texts: list[Text]) -> list[Page]:
    """Every page, as HTML. The same input gives the same bytes."""
    context = make_context(register, figures, texts)
    made = [page for pages in _KINDS for page in pages(context)]
    made += geschreven.pages(context, frozenset(page.path for page in made))
    return made + zoeken.pages(context, made)
