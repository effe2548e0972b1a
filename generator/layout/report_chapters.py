"""The chapters of a year report: the same sentences and tables as the pages, of the day of the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from generator.figures.verhuisd import changes_of_theme
from generator.layout.advised import advice_sentence, advice_table
from generator.layout.agreed import agreed_sentences, agreed_table
from generator.layout.answers import not_known
from generator.layout.blocks import Section
from generator.layout.changes import sentence_of_year, table_of_year
from generator.layout.compared import compared_sections
from generator.layout.context import Context
from generator.layout.elsewhere import with_language
from generator.layout.means import means_section, means_sentence
from generator.layout.more_than_one import of_all_themes, of_theme
from generator.layout.planned import steps_section
from generator.layout.priorities import voorrang
from generator.layout.tables import Table, actions
from generator.layout.targets import (
    target_sections,
    target_sentences,
    targets_by_classification,
)
from generator.layout.theme_state import theme_sentences
from generator.layout.themes_table import standing_per, themes_table
from generator.layout.unknown import counted_questions, unknown_table
from generator.layout.words import GEEN_ACTIES
from generator.layout.zin import Deel, Zin
from generator.model.acties import Thema
from generator.model.meedenken import Advies
from generator.model.naslag import Bron

_ACTIES = Zin("{n} {actie|acties} bij dit thema.")
_WETEN_NIET = Zin(
    "Op **{n} {vraag|vragen}** over dit thema weten wij het antwoord niet: {vragen}",
)
# What was asked is said: with a question or two this is no praise.
_WETEN = Zin("Over dit thema weten wij het antwoord op {deze vraag|deze vragen}: {vragen}")
_GEEN_ACTIES = "Bij deze thema’s kennen wij nog geen acties. Wij verzinnen er geen."
_WAT_VOORGAAT = "Wat gaat voor?"
_STAPPEN = Deel("Welke stappen waren er in {jaar}?")
_GEEN_MIDDELEN = Zin("Over extra middelen voor {jaar} staat niets in het register.")
_GEEN_ADVIES = Zin("In {jaar} kwam er geen advies en geen antwoord, voor zover wij weten.")
_STUK = Deel("{titel}, {dag}")
_GEEN_STUK = "Op deze dag kenden wij nog geen stukken."
_KLEINE_GROEP = "Een kleine groep mensen laten wij nooit zien. Ook niet in dit rapport."
_TELLEN = (
    "Wij tellen wat in het register staat. Wat er niet in staat, verzinnen wij niet.",
    "Stand: wat wij deden. Resultaat: wat het opleverde. Bij oud nieuws staat van welke dag het is.",
    "Een actie is klaar als het register dat zegt. Dat zegt nog niets over het resultaat.",
    "Een actie is te laat als de eerste einddatum voorbij is. Een nieuwe datum maakt een actie niet op tijd.",
    "Een actie zonder einde tellen wij niet mee bij ‘klaar’.",
    _KLEINE_GROEP,
    "Dit rapport en de site komen uit dezelfde gegevens. De getallen zijn dus gelijk.",
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with its parts. A part without a title stands directly below the heading."""

    id: str
    titel: str
    delen: tuple[Section, ...]


def chapters(context: Context, year: int) -> tuple[Chapter, ...]:
    """Every chapter of a report about everything. A chapter with nothing in it is left out."""
    found = (
        Chapter("themas", "Per thema", _themes(context, year)),
        Chapter("afspraken", "Afspraken", _agreed(context)),
        Chapter("besluiten", "Besluiten en stappen", _decided(context, year)),
        Chapter("adviezen", "Advies en antwoord", _advised(context, year)),
        Chapter("cijfers", "Cijfers", _targets(context)),
        Chapter("middelen", "Middelen", _means(context, year)),
        Chapter("onbekend", "Wat weten we niet?", _unknown(context)),
        *_end(context),
    )
    return tuple(filter(None, map(_filled, found)))


def theme_chapters(context: Context, thema: Thema, year: int) -> tuple[Chapter, ...]:
    """The chapters of a report about one theme."""
    own = Chapter("themas", "Het thema", (_theme(context, thema, year),))
    return (own, *_end(context))


def standings(context: Context) -> Chapter:
    """Where everything stands together."""
    table = _without_blocks(themes_table(context))
    more = filter(None, [of_all_themes(context.figures.acties.values())])
    per = standing_per(context)
    title = f"Stand per {per}" if per else "Stand"
    return Chapter("stand", title, (Section("samen", "", tuple(more), table=table),))


def _without_blocks(table: Table) -> Table:
    """The table in numbers alone, because not every form of the report can draw blocks."""
    rows = tuple(tuple(replace(cell, blocks=None) for cell in row) for row in table.rows)
    return replace(table, rows=rows, note="")


def _filled(chapter: Chapter) -> Chapter | None:
    """The chapter with only the parts that say something; None when none does."""
    parts = tuple(part for part in chapter.delen if part.says_something)
    return replace(chapter, delen=parts) if parts else None


def _themes(context: Context, year: int) -> tuple[Section, ...]:
    """Each theme with actions, then the names of those without."""
    empty = [thema for thema in context.themas() if not context.figures.per_thema[thema.id].totaal]
    filled = [thema for thema in context.themas() if thema not in empty]
    names = tuple(thema.titel for thema in empty)
    rest = Section("zonder-acties", "Thema’s zonder acties", (_GEEN_ACTIES,), names)
    return (*(_theme(context, thema, year) for thema in filled), *([rest] if empty else []))


def _theme(context: Context, thema: Thema, year: int) -> Section:
    """What was promised and what came of it, what is not known, and what changed in the year."""
    group = context.figures.van_thema(thema.id)
    own = [afspraak for afspraak in context.register.afspraken if afspraak.thema == thema.id]
    acties = list(context.figures.acties.values())
    known = changes_of_theme(acties, thema.id, own, context.figures.today)
    found = [one for one in known if one.day.year == year]
    changed = table_of_year(context, found, year)
    table = actions(context, _ACTIES(n=len(group)), group, beside=())
    return Section(
        f"thema-{thema.id}",
        thema.titel,
        (
            *theme_sentences(context, thema, group),
            *of_theme(context, thema, group),
            _known(context, thema),
            *filter(None, [sentence_of_year(found, year)]),
        ),
        table=replace(table, note="") if group else None,
        series=(changed,) if changed else (),
    )


def _known(context: Context, thema: Thema) -> str:
    """Which questions about a theme have no answer; that all of them have one is said with what was asked."""
    asked = not_known(context, thema)
    still_open = [answer.question for answer in asked if answer.sign]
    questions = still_open or [answer.question for answer in asked]
    zin = _WETEN_NIET if still_open else _WETEN
    return zin(n=len(questions), vragen=" ".join(questions))


def _agreed(context: Context) -> tuple[Section, ...]:
    if not context.register.afspraken:
        return ()
    sentences = tuple(filter(None, agreed_sentences(context)))
    return (Section("stand-van-afspraken", "", sentences, table=agreed_table(context)),)


def _decided(context: Context, year: int) -> tuple[Section, ...]:
    """What comes first, and the planned steps that end in the year."""
    steps = [
        one for one in context.register.planning if one.moment.tot and one.moment.tot.year == year
    ]
    first = Section("voorrang", _WAT_VOORGAAT, items=tuple(voorrang(context)))
    # A part that says nothing is left out of its chapter.
    if not steps:
        return (first,)
    section = steps_section(context, "stappen", _STAPPEN(jaar=year), steps)
    return (first, replace(section, table=_names_only(section.table)) if section.table else section)


def _names_only(table: Table) -> Table:
    """The table without the small print of its first column: how it is done stands on the page."""
    rows = tuple((replace(first, small=""), *others) for first, *others in table.rows)
    return replace(table, rows=rows)


def _advised(context: Context, year: int) -> tuple[Section, ...]:
    """The advice of the year: asked, answered, or still waiting."""
    known = context.register.adviezen
    if not known:
        return ()
    here = [advies for advies in known if _is_of(advies, year)]
    table = advice_table(context, here) if here else None
    none = () if here else (_GEEN_ADVIES(jaar=year),)
    return (Section("adviezen-van-het-jaar", "", (advice_sentence(context), *none), table=table),)


def _is_of(advies: Advies, year: int) -> bool:
    days = [advies.datum.van, advies.antwoord.datum.van if advies.antwoord else None]
    return advies.antwoord is None or any(day and day.year == year for day in days)


def _targets(context: Context) -> tuple[Section, ...]:
    """The target figures with all their measurements, as far as they may be shown."""
    targets = context.register.streefcijfers
    if not targets:
        return ()
    measured = chain.from_iterable(target_sections(context, target)[1:] for target in targets)
    sentences = tuple(target_sentences(context))
    return (
        Section("streefcijfers", "", sentences),
        *targets_by_classification(context, targets),
        *compared_sections(context),
        *measured,
    )


def _means(context: Context, year: int) -> tuple[Section, ...]:
    """The means of the year; that nothing is known of them is said, once there are any."""
    known = context.register.agenda.middelen
    here = [one for one in known if one.jaar == year]
    if known and not here:
        return (Section("middelen-onbekend", "", (_GEEN_MIDDELEN(jaar=year),)),)
    return tuple(
        replace(means_section(context, one), sentences=(means_sentence(one),)) for one in here
    )


def _unknown(context: Context) -> tuple[Section, ...]:
    acties = list(context.figures.acties.values())
    if not acties:
        return (Section("over-acties", "", (GEEN_ACTIES,)),)
    vragen = counted_questions(context, acties)
    return (Section("over-acties", "", table=unknown_table(vragen, len(acties))),)


def _end(context: Context) -> Iterator[Chapter]:
    """The sources, and how is counted."""
    sources = [bron for bron in context.register.bronnen if context.already(bron.id)]
    none = () if sources else (_GEEN_STUK,)
    yield Chapter(
        "stukken", "Bronnen", (Section("bronnen", "", none, tuple(map(_source, sources))),)
    )
    counting = tuple(zin for zin in _TELLEN if context.met("streefcijfers") or zin != _KLEINE_GROEP)
    yield Chapter("tellen", "Hoe tellen wij?", (Section("zo-tellen-wij", "", items=counting),))


def _source(bron: Bron) -> str:
    dag = bron.datum.zin
    return with_language(lambda titel: _STUK(titel=titel, dag=dag), bron.titel, bron.taal)
