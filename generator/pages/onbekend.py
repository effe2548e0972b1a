"""Wat weten we niet?: for each question how often there is an answer."""

from __future__ import annotations

from collections.abc import Collection

from generator.layout.answers import not_known, theme_columns
from generator.layout.blocks import Section, block_page
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.site_map import SiteMap, thema_path
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page
from generator.layout.unknown import counted_questions, unknown_table
from generator.layout.words import GEEN_ACTIES, STANDEN, listed
from generator.layout.zin import Zin
from generator.model.acties import Thema
from generator.model.fields import Onderwerp

_OOK_WAT_NIET = "Wij laten ook zien wat wij niet weten."
_VRAAG = Zin("Bij **{zoveel}** {actie|acties}: {vraag} Dat weten wij niet.", geen="")
_GETAL = Zin(
    "Van {zoveel} {streefcijfer|streefcijfers} kennen wij het getal niet.",
    geen="",
    enige="Van het enige streefcijfer kennen wij het getal niet.",
)
_AFSPRAKEN = Zin("Bij {zoveel} {afspraak|afspraken} weten wij niet hoe wij meten.", geen="")
_RISICOS = Zin("Wij kennen {n} {risico|risico’s}.", geen="")
_GEVOELIG = Zin(
    "{n} daarvan {is gevoelig. Dat|zijn gevoelig. Die} laten wij niet zien.",
    geen="",
    alle="Ze zijn gevoelig. Wij laten ze niet zien.",
    enige="Het is gevoelig. Wij laten het niet zien.",
)

# The parts that the last section is about, as its heading names them.
_OVER: tuple[tuple[Onderwerp, str], ...] = (
    ("streefcijfers", "cijfers"),
    ("afspraken", "afspraken"),
    ("risicos", "risico’s"),
)

# How many questions the page begins with: those that most often have no answer.
_IN_KORT = 3


def pages(context: Context) -> list[Page]:
    """The one page of what is not known."""
    return [later_page(context, SiteMap.ONBEKEND.page("data/acties"), _page)]


def _page(context: Context, page: Page) -> Page:
    acties = list(context.figures.acties.values())
    vragen = counted_questions(context, acties)
    aantal = len(acties)
    most = sorted(vragen, key=lambda asked: -asked[1])[:_IN_KORT]  # equal ones stay in their order
    meest = [_VRAAG(n=onbekend, m=aantal, vraag=_asked(vraag)) for vraag, onbekend in most]
    kort = [_OOK_WAT_NIET, *(filter(None, meest) if acties else [GEEN_ACTIES])]
    over_acties = Section("over-acties", "Over de acties", table=unknown_table(vragen, aantal))
    over_themas = [_over_themas(context)] if context.met("themas") else []
    sections = [over_acties, *over_themas, _over_cijfers(context)]
    return block_page(context, page, kort, sections, ())


def _asked(vraag: str) -> str:
    """A question inside a sentence: without what the table explains behind it."""
    question, mark, _ = vraag.partition("?")
    return f"{question[0].lower()}{question[1:]}{mark}"


def _over_themas(context: Context) -> Section:
    columns = theme_columns(context)
    rows = tuple(
        (Cell(thema.titel, target=thema_path(thema.id)), *_known(context, thema, columns))
        for thema in context.themas()
    )
    table = Table("Wat weten wij per thema?", ("Thema", *columns.values()), rows)
    return Section("over-themas", "Over de thema’s", table=table)


def _known(context: Context, thema: Thema, questions: Collection[str]) -> list[Cell]:
    """For each of these questions whether there is an answer."""
    return [
        Cell(sign=STANDEN["onbekend"]) if answer.sign else Cell("Bekend")
        for answer in not_known(context, thema)
        if answer.question in questions
    ]


def _over_cijfers(context: Context) -> Section:
    cijfers = context.register.streefcijfers
    zonder = sum(cijfer.doel_is_onbekend for cijfer in cijfers)
    afspraken, risicos = context.register.afspraken, context.register.risicos
    ongemeten = sum(afspraak.meetbron == "onbekend" for afspraak in afspraken)
    gevoelig = sum(risico.gevoelig == "ja" for risico in risicos)
    zinnen = [
        _GETAL(n=zonder, m=len(cijfers)),
        _AFSPRAKEN(n=ongemeten, m=len(afspraken)),
        f"{_RISICOS(n=len(risicos))} {_GEVOELIG(n=gevoelig, m=len(risicos))}".strip(),
    ]
    over = listed([name for part, name in _OVER if context.met(part)])
    return Section("over-cijfers", f"Over {over}", items=tuple(filter(None, zinnen)))
