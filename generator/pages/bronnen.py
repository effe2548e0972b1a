"""Bronnen: the sources of the site, and what came from each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.alphabet import capital
from generator.layout.blocks import Section, block_page
from generator.layout.context import Context
from generator.layout.elsewhere import readings, with_language
from generator.layout.page import Page
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page
from generator.layout.zin import Zin
from generator.model.naslag import Bron
from generator.model.register import KINDS
from generator.model.shared import Onderbouwing

_STUKKEN = Zin(
    "Deze site is gemaakt uit **{n}** {stuk|stukken}.",
    geen="Op deze dag kenden wij nog geen stukken.",
)
_NIET_GEBRUIKT = Zin("Uit **{n}** {stuk|stukken} haalden wij nog niets.", geen="")
_UIT_WELK_STUK = (
    "Bij elk onderdeel staat uit welk stuk het komt. Weten wij de regel, dan staat die erbij."
)
_NIET_HIER = Zin(
    "De stukken zelf staan niet op deze site. {n} {stuk|stukken} kun je wel openen.",
    geen="De stukken zelf staan niet op deze site.",
)
_NOG_NIETS = "Nog niets"
# What an editor calls the records of a kind, for 1 and for more.
SOORTEN = {
    "themas": Zin("{n} {thema|thema’s}."),
    "plannen": Zin("{n} {plan|plannen}."),
    "acties": Zin("{n} {actie|acties}."),
    "voortgang": Zin("{n} {bericht over een actie|berichten over acties}."),
    "afspraken": Zin("{n} {afspraak|afspraken}."),
    "streefcijfers": Zin("{n} {streefcijfer|streefcijfers}."),
    "planning": Zin("{n} {stap|stappen} in de planning."),
    "fasen": Zin("{n} {fase|fasen}."),
    "contacten": Zin("{n} {gesprek|gesprekken}."),
    "stuurgroep": Zin("{n} {plek|plekken} in de stuurgroep."),
    "actielijst": Zin("{n} {punt|punten} op de actielijst."),
    "adviezen": Zin("{n} {advies|adviezen}."),
    "instrumenten": Zin("{n} {training of hulpmiddel|trainingen en hulpmiddelen}."),
    "risicos": Zin("{n} {risico|risico’s}."),
    "agenda": Zin("{n} {agenda|agenda’s}."),
    "participatie": Zin("{n} {plan|plannen} voor gesprekken."),
}
# In the order of the register.
_NAMES = tuple(kind.name for kind in KINDS if kind.name in SOORTEN)


def pages(context: Context) -> list[Page]:
    """The one page of all sources that were there on the day of the site."""
    return [later_page(context, SiteMap.BRONNEN.page("data/bronnen.yml"), _page)]


def _page(context: Context, page: Page) -> Page:
    gebruik = _gebruik(context)
    bronnen = sorted(map(context.bron, gebruik), key=lambda bron: str(bron.datum.van))
    rows = tuple(_bron(bron, gebruik[bron.id]) for bron in bronnen)
    columns = ("Stuk", "Soort", "Datum", "Wat halen wij eruit?")
    table = Table("De stukken, met de oudste eerst", columns, rows)
    kort = _in_short(bronnen, used=sum(map(bool, gebruik.values())))
    return block_page(context, page, kort, [Section("stukken", "De stukken", table=table)], ())


def _in_short(bronnen: Sequence[Bron], used: int) -> list[str]:
    """From how many sources the site is made, how many gave nothing yet, and how many can be opened."""
    sentences = [
        _STUKKEN(n=used) if used or not bronnen else "",
        _NIET_GEBRUIKT(n=len(bronnen) - used),
        _UIT_WELK_STUK,
        _NIET_HIER(n=sum(bool(bron.links) for bron in bronnen)),
    ]
    return list(filter(None, sentences))


def _gebruik(context: Context) -> dict[str, Counter[str]]:
    """For each source that was there how many records of each kind came from it."""
    gebruik = {bron.id: Counter[str]() for bron in context.bronnen()}
    for kind in _NAMES:
        for record in _records(context, kind):
            if record.bron in gebruik:
                gebruik[record.bron][kind] += 1
    return gebruik


def _records(context: Context, kind: str) -> list[Onderbouwing]:
    found = getattr(context.register, kind)
    records = found if isinstance(found, tuple) else (found,)
    return [record for record in records if isinstance(record, Onderbouwing)]


def _title(bron: Bron) -> Cell:
    """The title of a source. It leads to where everybody can read it, when somebody told where."""
    small = bron.bestand or ""
    if not bron.links:
        return Cell(bron.titel, small=small, lang=bron.taal or "")
    first = readings(bron.links)[0]
    about = first.about
    # Only the title is in the language of the source.
    words = with_language(lambda titel: f"{titel}{about}", bron.titel, bron.taal)
    return Cell(words, small=small, address=first.address)


def _bron(bron: Bron, gebruik: Counter[str]) -> tuple[Cell, ...]:
    delen = [SOORTEN[soort](n=aantal) for soort, aantal in gebruik.items()]
    return (
        _title(bron),
        Cell(capital(bron.soort)),
        Cell(capital(bron.datum.zin)),
        Cell(" ".join(delen) or _NOG_NIETS),
    )
