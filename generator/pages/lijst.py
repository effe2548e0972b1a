"""Alle acties: one table, and the same table for each question people ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from generator.figures.stand import ActieStand
from generator.later import Later
from generator.layout.action_lists import AANDACHT, ALLE, Groep, Lijst, groups
from generator.layout.context import Context
from generator.layout.overall import finished_sentences
from generator.layout.page import Crumb, Page
from generator.layout.site_map import SiteMap, start
from generator.layout.tables import Beside, Table, actions
from generator.layout.template import Values, later_page, make_page
from generator.layout.words import GEEN_ACTIES, laat_zin, listed
from generator.layout.zin import Deel, Zin

_ALLE = Zin("Er {is|zijn} **{n} {actie|acties}**.", geen=GEEN_ACTIES)
_DEEL = Zin(
    "Dit {n:is|zijn} **{zoveel}** {actie|acties}.",
    geen="**Geen enkele** actie staat in deze lijst.",
)
_CODES = Zin("Het gaat om: {codes}.")
_WETEN_NIET = Zin("Van **{n} {actie|acties}** weten wij dit niet.", geen="")
_ONBEKEND = Deel("{n} onbekend")
_EN_ONBEKEND = Deel("{aantal}, en {n} onbekend")
_TABEL = Zin("{n} {actie|acties}.")

# More codes in a row are not read any more.
_MOST_CODES = 15


# The actions of each list, by its path.
_Rows = Mapping[str, list[ActieStand]]


@dataclass(frozen=True, slots=True)
class _Choice:
    """A list to choose from on the page of another list, with how many actions it has, as far as we know."""

    path: str
    name: str
    mark: str
    count: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(Values):
    template = "lijst.html.j2"
    alle: bool
    gefilterd: bool
    groepen: Sequence[tuple[str, Sequence[_Choice]]]
    acties: Table
    aantal: int


def pages(context: Context) -> list[Page]:
    """The table of all actions, and each list that is made from it."""
    groepen = groups(context)
    lijsten = [ALLE, *chain.from_iterable(groep.lists for groep in groepen)]
    alles = list(context.figures.acties.values())
    rijen: Later[_Rows] = Later(
        lambda: {lijst.path: list(filter(lijst.holds, alles)) for lijst in lijsten}
    )
    return [
        later_page(
            context, _place(lijst), partial(_lijst, lijst=lijst, groepen=groepen, per_lijst=rijen)
        )
        for lijst in lijsten
    ]


def _place(lijst: Lijst) -> Page:
    """Where a list stands, still without text."""
    if lijst is ALLE:
        return SiteMap.ALLE_ACTIES.page("data/acties")
    crumbs = start(SiteMap.ALLE_ACTIES.crumb, Crumb(lijst.name))
    return Page(lijst.path, lijst.title, "data/acties", crumbs)


def _lijst(
    context: Context,
    page: Page,
    lijst: Lijst,
    groepen: Sequence[Groep],
    per_lijst: Later[_Rows],
) -> Page:
    alle, rijen = lijst is ALLE, per_lijst()
    groep = rijen[lijst.path]
    marks = _marks(groepen, rijen) if alle else ()
    columns: tuple[Beside, ...] = ("Thema", "Trekker") if alle else ("Thema",)
    offered = [(keuze.name, _offered(keuze, lijst, rijen)) for keuze in groepen]
    values = _Values(
        kort=[*_how_many(context, lijst, groep), *_niet_bekend(lijst, rijen), *_rule(lijst)],
        alle=alle,
        gefilterd=alle and len(groep) > 1,
        groepen=[(name, choices) for name, choices in offered if choices],
        acties=actions(context, _TABEL(n=len(groep)), groep, beside=columns, marks=marks),
        aantal=len(groep),
    )
    return make_page(context, page, page.title if alle else lijst.name, values)


def _how_many(context: Context, lijst: Lijst, groep: Sequence[ActieStand]) -> list[str]:
    """How many actions are in a list, and which as long as somebody reads that."""
    alles = list(context.figures.acties.values())
    if lijst is ALLE:
        late = [stand.actie.code for stand in alles if stand.te_laat]
        some = bool(alles) and len(late) <= _MOST_CODES
        return [_ALLE(n=len(alles)), *([laat_zin(context.figures.totaal, late)] if some else [])]
    if lijst.path == SiteMap.KLAAR.path:  # the same figure as at home, and not one of all actions
        return finished_sentences(context.figures.totaal, alles)
    codes = [stand.actie.code for stand in groep]
    named = [_CODES(codes=listed(codes))] if 0 < len(codes) <= _MOST_CODES else []
    return [_DEEL(n=len(codes), m=len(alles)), *named]


def _rule(lijst: Lijst) -> list[str]:
    """What makes an action belong in the list; in that of all of them there is nothing to explain."""
    return [] if lijst is ALLE else [lijst.rule]


def _niet_bekend(lijst: Lijst, rijen: Mapping[str, list[ActieStand]]) -> list[str]:
    """Of how many actions nobody knows whether they belong in the list: an empty list is no proof."""
    aantal = _unknown(lijst, rijen)
    return [_WETEN_NIET(n=aantal)] if aantal else []


def _offered(groep: Groep, hier: Lijst, rijen: Mapping[str, list[ActieStand]]) -> list[_Choice]:
    """The lists to choose from with their numbers. An empty one is only offered when its emptiness is news."""
    choices = []
    for lijst in groep.lists:
        aantal, current = len(rijen[lijst.path]), lijst is hier
        if aantal or current or lijst in AANDACHT:
            count = _count(aantal, _unknown(lijst, rijen))
            choices.append(_Choice(lijst.path, lijst.name, lijst.mark, count, current))
    return choices


def _count(aantal: int, onbekend: int) -> str:
    """How many actions are in a list. What nobody knows is told apart, so that 0 is never said of it."""
    if not onbekend:
        return str(aantal)
    return _ONBEKEND(n=onbekend) if not aantal else _EN_ONBEKEND(n=onbekend, aantal=str(aantal))


def _unknown(lijst: Lijst, rijen: Mapping[str, list[ActieStand]]) -> int:
    """Of how many actions nobody knows whether they belong in a list."""
    return sum(map(lijst.unknown, rijen[ALLE.path])) if lijst.unknown else 0


def _marks(groepen: Sequence[Groep], rijen: Mapping[str, list[ActieStand]]) -> tuple[str, ...]:
    """For each action the names of the lists it is in, in the order of the table of all actions."""
    marks: dict[str, list[str]] = {stand.actie.code: [] for stand in rijen[ALLE.path]}
    for lijst in chain.from_iterable(groep.lists for groep in groepen):
        for stand in rijen[lijst.path]:
            marks[stand.actie.code].append(lijst.mark)
    return tuple(" ".join(found) for found in marks.values())
