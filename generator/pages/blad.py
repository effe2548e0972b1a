"""Thema op één blad: what somebody takes to a meeting about a theme, on one sheet of paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from generator.figures.verhuisd import changes_of_theme
from generator.layout.attention import attention
from generator.layout.blocks import Link, Section, block_page
from generator.layout.changes import NOG_GEEN
from generator.layout.context import Context
from generator.layout.page import Crumb, Page, address, link
from generator.layout.site_map import SiteMap, blad_path, start, thema_path
from generator.layout.targets import targets_of
from generator.layout.template import later_page
from generator.layout.theme_state import theme_sentences
from generator.layout.themes_table import strip
from generator.layout.told import NIETS_KOMT, Told, last_days, stop_after, told_changes
from generator.layout.zin import Deel, Zin
from generator.model.acties import Thema

_TITEL = Deel("{thema} op één blad")
_KRUIMEL = "Op één blad"
_HOE_VER = "Hoe ver zijn wij?"
_AANDACHT = "Wat vraagt aandacht?"
_GEEN_AANDACHT = "Van geen actie weten wij dat het misgaat."
_VERANDERD = "Wat veranderde er het laatst?"
_KOMT = "Wat komt er?"
_CIJFERS = "Wat willen wij halen?"
_MEER = Zin("Er {is|zijn} er nog {n}. Die {staat|staan} op de site.", geen="")
_ACTIE = Deel("**{code}** {titel}{punt} {woorden}")
_LEES = "Alles over dit thema"
_ALLES = Deel("Lees alles over het thema {thema}")
_ADRES = Zin("Het adres is: {adres}")

# More does not fit on one sheet beside everything else.
_MOST_LATE = 4
_MOST_NEWS = 2
_MOST_TARGETS = 4


def pages(context: Context) -> list[Page]:
    """The sheet of each theme."""
    return [_blad(context, thema) for thema in context.themas()]


def _blad(context: Context, thema: Thema) -> Page:
    above = (SiteMap.THEMAS.crumb, Crumb(thema.titel, thema_path(thema.id)))
    page = Page(
        blad_path(thema.id),
        _TITEL(thema=thema.titel),
        f"data/themas/{thema.id}.yml",
        start(*above, Crumb(_KRUIMEL)),
        searched=False,  # the page of the theme says all of this
    )
    return later_page(context, page, partial(_sheet, thema=thema))


def _sheet(context: Context, page: Page, thema: Thema) -> Page:
    groep = context.figures.van_thema(thema.id)
    kort = [*theme_sentences(context, thema, groep), *thema.in_het_kort[:1]]
    sections = [
        Section("stand", _HOE_VER, table=strip(context, thema)),
        *(_told(context, thema) if groep else []),
        _targets(context, thema),
        _more(context, page, thema),
    ]
    made = block_page(context, page, kort, sections, ())
    body = f'<div class="blad">\n{made.body}</div>\n'
    return made.filled(made.head, body, made.files)


def _told(context: Context, thema: Thema) -> list[Section]:
    """What asks for attention, what changed and what comes."""
    groep = context.figures.van_thema(thema.id)
    today = context.figures.today
    wrong = [
        _line(one.stand.actie.code, one.stand.actie.titel, one.reason) for one in attention(groep)
    ]
    afspraken = [one for one in context.register.afspraken if one.thema == thema.id]
    found = changes_of_theme(list(context.figures.acties.values()), thema.id, afspraken, today)
    news = _lines(told_changes(context, found[:_MOST_NEWS]))
    coming = _lines(last_days(groep, today))
    return [
        _listed("aandacht", _AANDACHT, wrong[:_MOST_LATE], len(wrong), _GEEN_AANDACHT),
        _listed("veranderd", _VERANDERD, news, len(found), NOG_GEEN),
        _listed("komt", _KOMT, coming[:_MOST_NEWS], len(coming), NIETS_KOMT),
    ]


def _lines(told: Sequence[Told]) -> list[str]:
    return [_line(one.code, one.title, one.words) for one in told]


def _listed(name: str, title: str, lines: Sequence[str], total: int, none: str) -> Section:
    """The first lines, and how many more of the `total` there are; or the sentence that there are none."""
    after = _MEER(n=total - len(lines))
    return Section(
        name,
        title,
        () if lines else (none,),
        tuple(lines),
        after=(after,) if after else (),
    )


def _targets(context: Context, thema: Thema) -> Section:
    """The target figures of the theme; nothing when there are none."""
    table = targets_of(context, thema.id)
    left = max(len(table.rows) - _MOST_TARGETS, 0)
    after = _MEER(n=left)
    shown = replace(table, rows=table.rows[:_MOST_TARGETS])
    return Section(
        "cijfers", _CIJFERS, table=shown if shown.rows else None, after=(after,) if after else ()
    )


def _more(context: Context, page: Page, thema: Thema) -> Section:
    """Where everything stands: a link, and its whole address for who reads it on paper."""
    site = context.register.organisatie.site
    path = thema_path(thema.id)
    adres = (_ADRES(adres=f"{site}{address(path)}"),) if site else ()
    return Section(
        "meer",
        _LEES,
        adres,
        links=(Link(_ALLES(thema=thema.titel), link(page.path, path)),),
    )


def _line(code: str, title: str, words: str) -> str:
    return _ACTIE(code=code, titel=title, punt=stop_after(title), woorden=words)
