"""Afspraken: each performance agreement with the day of each of its states."""

from __future__ import annotations

from itertools import chain

from generator.alphabet import capital
from generator.figures.afspraakstanden import toestanden
from generator.layout.agreed import agreed_sentences, agreed_table
from generator.layout.answers import needs, needs_about
from generator.layout.blocks import Section, block_page, official, react_to
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.reacted import reaction_table
from generator.layout.site_map import SiteMap
from generator.layout.template import later_page
from generator.layout.zin import Deel, Zin
from generator.model.agenda import Afspraak, AfspraakToestand

_OP_DAG = Zin("{dag}: {toelichting}")
_VASTGELEGD = Zin("Waar leggen wij het vast? {waar}")
_GEMETEN = Zin("Hoe meten wij het? {hoe}")
_ANTWOORD = Deel("{vraag} {antwoord}")
_GEEN_ANTWOORD = Zin(
    "Wij weten nog geen antwoord op {n} {vraag|vragen} over {waarover}.",
    geen="",
)
_OR = "de ondernemingsraad (OR)"

_TOGETHER = 2


def pages(context: Context) -> list[Page]:
    """The one page of all agreements."""
    return [later_page(context, SiteMap.AFSPRAKEN.page("data/afspraken"), _page)]


def _page(context: Context, page: Page) -> Page:
    afspraken = context.register.afspraken
    stand = Section("stand", "Hoe ver zijn de afspraken?", table=agreed_table(context))
    sections = [stand, *_uitleg(context, afspraken)]
    namen = official([(one.code, one.officiele_titel, one.officiele_taal) for one in afspraken])
    return block_page(
        context,
        page,
        agreed_sentences(context),
        [*sections, namen],
        [*afspraken, *_toestanden(context)],
    )


def _toestanden(context: Context) -> list[AfspraakToestand]:
    today = context.figures.today
    standen = (toestanden(afspraak, today) for afspraak in context.register.afspraken)
    return list(chain.from_iterable(standen))


def _punten(context: Context, afspraak: Afspraak) -> list[str]:
    """One agreement in points: news, where it is written down, how it is measured, what is not known."""
    vragen = needs(context, afspraak)
    onbekend = sum(answer.sign is not None for answer in vragen)
    tot_nu = toestanden(afspraak, context.figures.today)
    punten = [
        *(
            _OP_DAG(dag=capital(toestand.peildatum.zin), toelichting=toestand.toelichting)
            for toestand in reversed(tot_nu)
        ),
        _VASTGELEGD(waar=capital(afspraak.borging)),
        _GEMETEN(hoe=capital(afspraak.meetbron)),
        *(_ANTWOORD(vraag=a.question, antwoord=a.text) for a in vragen if not a.sign),
        _GEEN_ANTWOORD(n=onbekend, waarover=needs_about(context, _OR)),
    ]
    return list(filter(None, punten))


def _uitleg(context: Context, afspraken: tuple[Afspraak, ...]) -> list[Section]:
    """What holds for all agreements is said once, then each agreement in its own words."""
    punten = {afspraak.code: _punten(context, afspraak) for afspraak in afspraken}
    samen = _in_common(list(punten.values()))
    eigen = [
        Section(
            afspraak.code.lower(),
            f"{afspraak.code} {afspraak.titel}",
            (" ".join(afspraak.in_het_kort),),
            tuple(punt for punt in punten[afspraak.code] if punt not in samen),
            table=reaction_table(context, afspraak.code, f"afspraak {afspraak.code}"),
            links=(react_to(context, "afspraak", afspraak.code, afspraak.titel),),
        )
        for afspraak in afspraken
    ]
    if not samen:
        return eigen
    return [Section("alle", "Voor alle afspraken", items=samen), *eigen]


def _in_common(lists: list[list[str]]) -> tuple[str, ...]:
    """The points that every list has, in the order of the first; one list has nothing in common."""
    if len(lists) < _TOGETHER:
        return ()
    first, *others = lists
    return tuple(punt for punt in first if all(punt in other for other in others))
