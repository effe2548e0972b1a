"""A page per theme, and the list of all themes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from typing import TypeVar

from generator.alphabet import capital
from generator.figures.stand import ActieStand
from generator.figures.veranderingen import Change
from generator.figures.verhuisd import changes_of_theme
from generator.figures.verloop import Peiling, verloop_op
from generator.later import Later
from generator.layout.answers import not_known
from generator.layout.changes import history_of
from generator.layout.context import Context
from generator.layout.follow import has_last_days, thema_feed, thema_ics
from generator.layout.more_than_one import of_theme
from generator.layout.owners import corrections
from generator.layout.page import Crumb, Page
from generator.layout.quarters import quarters_table, unchanged_since
from generator.layout.quotes import Quotes, places, quotes
from generator.layout.sensitive import is_for_readers
from generator.layout.site_map import SiteMap, start, thema_path
from generator.layout.story import story
from generator.layout.tables import Table, actions, questions
from generator.layout.template import Values, later_page, make_page
from generator.layout.theme_state import theme_sentences
from generator.layout.themes_table import strip
from generator.layout.unanswered import parted
from generator.layout.words import listed
from generator.layout.zin import Deel, Zin
from generator.model.acties import Thema
from generator.model.agenda import Afspraak
from generator.model.overleg import Instrument, Risico
from generator.model.voortgang import Voortgang

# The list of themes.
_AANTAL = Zin("Er {is|zijn} **{n} {thema|thema’s}**.")
_ZONDER_ACTIES = Zin(
    "Bij **{zoveel}** {thema|thema’s} kennen wij nog geen acties.",
    geen="",
    enige="Wij kennen nog geen acties.",
)
_AANTAL_ACTIES = Deel("{n} {actie|acties}", geen="nog geen acties bekend")
_ZONDER_TREKKER = Zin(
    "Bij **{zoveel}** {thema|thema’s} weten wij niet wie de trekker is.",
    geen="",
    enige="Wie het trekt, weten wij niet.",
)
# One theme.
_ACTIES = Zin("{n} {actie|acties} bij dit thema.")
_WANNEER = Zin("Wanneer? {moment}.")
_GEBEURD_ONBEKEND = "Of dit gebeurde, weten wij niet."
_RISICOS = Zin("Wij kennen {n} {risico|risico’s} bij dit thema.", geen="")
_GEVOELIG = Zin(
    "{n} daarvan {is gevoelig. Dat|zijn gevoelig. Die} laten wij hier niet zien.",
    geen="",
    alle="Ze zijn gevoelig. Wij laten ze hier niet zien.",
    enige="Het is gevoelig. Wij laten het hier niet zien.",
)
_ADVISEUR = Zin("{rol}: is voorgesteld als adviseur.")
_DOET_MEE = Zin("{rol}: doet mee.")

_VRAGEN = Zin("{n} {vraag|vragen} over dit thema.")
_NIETS_OVER = Zin("In het register staat niets over {onderwerpen}.")
_RISICO = "risico’s"
_HULP = "hulpmiddelen"
_KNELPUNTEN = "punten waar wij op letten"
_WIE = "wie er meedoet"

_Item = TypeVar("_Item", Afspraak, Instrument, Risico)


@dataclass(frozen=True, slots=True, kw_only=True)
class _ListValues(Values):
    template = "themas.html.j2"
    themas: Sequence[tuple[Thema, str]]
    bronnen: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(Values):
    template = "thema.html.j2"
    thema: Thema
    hoort_bij: Thema | None
    over: Sequence[str]
    verhaal: str  # empty when editors wrote one
    strook: Table | None
    acties: Table
    verloop: Table | None
    vragen: Table
    onbekend: Sequence[str]
    meedoen: Sequence[str]
    risico_zin: str  # empty when there are none
    risicos: Sequence[str]
    instrumenten: Sequence[tuple[Instrument, str]]
    veranderd: Table
    verbeterd: Sequence[str]
    bronnen: Sequence[str]
    citaten: Quotes
    agenda: str  # where its calendar stands; empty when there is none


def pages(context: Context) -> list[Page]:
    """The list of themes, then each theme."""
    themas = [thema.id for thema in context.register.themas]
    over_time = Later(lambda: verloop_op(context.peildagen(), themas))
    return [
        later_page(context, SiteMap.THEMAS.page("data/themas"), _list),
        *(
            later_page(context, _place(thema), partial(_thema, thema=thema, over_time=over_time))
            for thema in context.themas()
        ),
    ]


def _place(thema: Thema) -> Page:
    """Where the page of a theme stands, still without text."""
    crumbs = start(SiteMap.THEMAS.crumb, Crumb(thema.titel))
    source, feed = f"data/themas/{thema.id}.yml", thema_feed(thema.id)
    return Page(thema_path(thema.id), thema.titel, source, crumbs, feed=feed)


def _list(context: Context, page: Page) -> Page:
    aantal = len(context.register.themas)
    zonder = sum(not telling.totaal for telling in context.figures.per_thema.values())
    zonder_trekker = sum(thema.trekker == "onbekend" for thema in context.register.themas)
    kort = [
        _AANTAL(n=aantal),
        _ZONDER_ACTIES(n=zonder, m=aantal),
        _ZONDER_TREKKER(n=zonder_trekker, m=aantal),
    ]
    per_thema = context.figures.per_thema
    values = _ListValues(
        kort=list(filter(None, kort)),
        themas=[
            (thema, _AANTAL_ACTIES(n=per_thema[thema.id].totaal)) for thema in context.themas()
        ],
        bronnen=places(context, context.register.themas),
    )
    return make_page(context, page, page.title, values)


def _thema(
    context: Context,
    page: Page,
    thema: Thema,
    over_time: Later[Mapping[str, tuple[Peiling, ...]]],
) -> Page:
    register, peilingen = context.register, over_time()[thema.id]
    groep = context.figures.van_thema(thema.id)
    vragen, onbekend = parted(not_known(context, thema))
    meedoen = _meedoen(context, thema)
    risicos, hulp = _van(thema, register.risicos), _van(thema, register.instrumenten)
    getoond = list(filter(is_for_readers, risicos))
    veranderd = _changes(context, thema)
    values = _Values(
        kort=[
            *theme_sentences(context, thema, groep),
            *of_theme(context, thema, groep),
            *unchanged_since(peilingen),
        ],
        over=thema.in_het_kort,
        thema=thema,
        hoort_bij=context.thema(thema.hoort_bij) if thema.hoort_bij else None,
        verhaal="" if _written(context, thema) else story(context, groep, veranderd),
        strook=strip(context, thema),
        acties=actions(context, _ACTIES(n=len(groep)), groep, beside=()),
        verloop=quarters_table(peilingen),
        vragen=questions(_VRAGEN(n=len(vragen)), vragen),
        onbekend=list(filter(None, [onbekend, _niets_over(context, thema, meedoen)])),
        meedoen=meedoen,
        risico_zin=_risico_zin(risicos),
        risicos=[risico.titel for risico in getoond],
        instrumenten=[(ding, _verwacht(ding, context.figures.today)) for ding in hulp],
        veranderd=history_of(context, veranderd),
        verbeterd=corrections(thema),
        bronnen=places(context, (thema, *getoond, *hulp, *_nieuws(groep))),
        citaten=quotes(context, [(item, item.citaten) for item in (thema, *risicos)]),
        agenda=_agenda(context, thema),
    )
    return make_page(context, page, thema.titel, values)


def _written(context: Context, thema: Thema) -> bool:
    """Whether editors wrote the story of a theme."""
    text = context.texts.get(thema_path(thema.id))
    return text is not None and bool(text.body.strip())


def _agenda(context: Context, thema: Thema) -> str:
    """The path of the calendar of a theme; empty when there is none."""
    has_one = has_last_days(context.figures.van_thema(thema.id))
    return thema_ics(thema.id) if has_one and context.met("planning") else ""


def _changes(context: Context, thema: Thema) -> list[Change]:
    """What changed at a theme, also of an action that left it."""
    afspraken = _van(thema, context.register.afspraken)
    acties = list(context.figures.acties.values())
    return changes_of_theme(acties, thema.id, afspraken, context.figures.today)


def _van(thema: Thema, items: Sequence[_Item]) -> list[_Item]:
    """What belongs to a theme."""
    return [item for item in items if item.thema == thema.id]


def _nieuws(groep: Sequence[ActieStand]) -> list[Voortgang]:
    return list(chain.from_iterable(stand.nieuws for stand in groep))


def _meedoen(context: Context, thema: Thema) -> list[str]:
    """The roles that advise, and those that take part."""
    adviseurs = [_ADVISEUR(rol=capital(context.rol(rol))) for rol in thema.adviesrollen]
    betrokken = [_DOET_MEE(rol=capital(context.rol(rol))) for rol in thema.betrokken]
    return [*adviseurs, *betrokken]


def _niets_over(context: Context, thema: Thema, meedoen: Sequence[str]) -> str:
    """What the register holds nothing of, in one sentence; empty when there is something of everything."""
    asked = (
        (context.met("risicos") and not _van(thema, context.register.risicos), _RISICO),
        (context.met("instrumenten") and not _van(thema, context.register.instrumenten), _HULP),
        (not thema.knelpunten, _KNELPUNTEN),
        (not meedoen, _WIE),
    )
    onderwerpen = [name for lacking, name in asked if lacking]
    return _NIETS_OVER(onderwerpen=listed(onderwerpen)) if onderwerpen else ""


def _verwacht(hulp: Instrument, today: date) -> str:
    """When an instrument should be there; nobody knows whether it came."""
    wanneer = _WANNEER(moment=capital(hulp.verwacht.zin))
    return f"{wanneer} {_GEBEURD_ONBEKEND}" if hulp.verwacht.begonnen(today) else wanneer


def _risico_zin(risicos: list[Risico]) -> str:
    """How many risks there are; a sensitive one is counted and never shown."""
    gevoelig = sum(risico.gevoelig == "ja" for risico in risicos)
    return f"{_RISICOS(n=len(risicos))} {_GEVOELIG(n=gevoelig, m=len(risicos))}".rstrip()
