"""Home: where do we stand, in five figures, then per theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.figures.afspraakstanden import standen_nu
from generator.figures.telling import Telling
from generator.layout.attention import attention, attention_told
from generator.layout.changes import period, recent
from generator.layout.context import Context
from generator.layout.headline import Figure, headline
from generator.layout.more_than_one import beside_plans
from generator.layout.overall import overall_sentences, unknown_sentences
from generator.layout.page import Page
from generator.layout.priorities import chosen, not_chosen
from generator.layout.site_map import SiteMap
from generator.layout.successor import Successor, successor
from generator.layout.tables import Table
from generator.layout.template import Values, later_page, make_page
from generator.layout.themes_table import standing_per, themes_table
from generator.layout.told import Told, coming, newest_changes, worked_and_not
from generator.layout.words import ACTIES, GEEN_ACTIES
from generator.layout.zin import Deel, Zin
from generator.model.acties import Plan, Thema
from generator.model.agenda import Agenda
from generator.model.fields import AfspraakStand
from generator.moment import dag

# When nothing asks for attention.
_GEEN_AANDACHT = Zin(
    "Van geen actie weten wij dat het misgaat. Van {n} {actie|acties} hoorden wij te lang niets.",
    geen="Van geen actie weten wij dat het misgaat.",
)
_AANDACHT = Zin(
    "Dit zijn {n} van de {m} acties die aandacht vragen. Ook wat stilligt, stopte of niet lukte, telt mee.",
    geen="",
    alle="Ook wat stilligt, stopte of niet lukte, telt hier mee.",
    enige="",
)
# What worked, what did not, and what comes.
_NIETS_GEHAALD = "Van geen actie weten wij dat het resultaat is **gehaald**."
_NIETS_GEMIST = "Van geen actie weten wij dat het resultaat **niet** is gehaald."
_KOMT = Zin(
    "Dit zijn de eerste {n} van de {m}.",
    geen="Niets met een datum, voor zover wij weten.",
    alle="",
    enige="",
)
# The words below the figures of the first screen.
_CIJFER_VERANDERD = Deel("{verandering|veranderingen} in {periode}")
# What the first screen says of agreements, by the state that most of them are in.
_AFSPRAKEN: dict[AfspraakStand, Deel] = {
    "verkend": Deel("{afspraak is|afspraken zijn} alleen verkend"),
    "afgesproken": Deel("{afspraak is|afspraken zijn} gemaakt"),
    "in uitvoering": Deel("{afspraak loopt|afspraken lopen}"),
    "stil": Deel("{afspraak ligt|afspraken liggen} stil"),
    "gestopt": Deel("{afspraak is|afspraken zijn} gestopt"),
    "onbekend": Deel("{afspraak|afspraken} zonder nieuws"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(Values):
    template = "home.html.j2"
    stand_op: str
    cijfers: Sequence[Figure]
    zinnen: Sequence[str]
    opvolger: Successor | None
    per: str
    themas: Table
    leeg: Sequence[Thema]
    veranderd: Sequence[Told]
    resultaten: Sequence[Told]
    geen_resultaat: Sequence[str]
    komt: Sequence[Told]
    komt_zin: str
    met_planning: bool
    onbekend: Sequence[str]
    aandacht: Sequence[Told]
    aandacht_zin: str
    geen_aandacht: str
    voorrang: Sequence[str]
    met_rapport: bool
    plannen: Sequence[tuple[Plan, str]]
    plannen_zin: str  # empty when each action is in one plan
    agenda: Agenda | None


def pages(context: Context) -> list[Page]:
    """The home page."""
    return [later_page(context, Page(SiteMap.HOME.path, SiteMap.HOME.title, "data/acties"), _page)]


def _page(context: Context, page: Page) -> Page:
    register, cijfers = context.register, context.figures
    alles, totaal = list(cijfers.acties.values()), cijfers.totaal
    gelukt, mislukt = worked_and_not(context)
    komt, hoeveel = coming(context)
    wrong = attention(alles)
    values = _Values(
        kort=(),  # the figures are that
        stand_op=dag(cijfers.today),
        cijfers=[*headline(totaal), *_afspraken(context), _veranderd(context)],
        zinnen=list(filter(None, overall_sentences(context, totaal, alles))),
        opvolger=successor(context, register.agenda.beeindigd),
        per=standing_per(context),
        themas=_with_actions(context),
        leeg=[one for one in context.themas() if not cijfers.per_thema[one.id].totaal],
        veranderd=newest_changes(context),
        resultaten=list(filter(None, [gelukt, mislukt])),
        geen_resultaat=[
            zin for told, zin in ((gelukt, _NIETS_GEHAALD), (mislukt, _NIETS_GEMIST)) if not told
        ],
        komt=komt,
        komt_zin=_KOMT(n=len(komt), m=hoeveel),
        met_planning=context.met("planning"),
        onbekend=[*unknown_sentences(context, totaal), *not_chosen(context)],
        aandacht=attention_told(wrong),
        aandacht_zin=_AANDACHT(n=len(attention_told(wrong)), m=len(wrong)),
        geen_aandacht=_geen_aandacht(totaal),
        voorrang=chosen(context) if context.met("prioriteiten") else [],
        met_rapport=context.met("rapport"),
        plannen=[(plan, ACTIES(n=len(cijfers.van_plan(plan.id)))) for plan in register.plannen],
        plannen_zin=beside_plans(alles),
        agenda=register.agenda if _tells_agenda(context) else None,
    )
    return make_page(context, page, "Stand", values)


def _with_actions(context: Context) -> Table:
    """The state per theme, where there is one; the other themes are named below it."""
    table = themes_table(context)
    told = tuple(row for row in table.rows if len(row) == len(table.columns))
    return replace(table, rows=told) if told else table


def _geen_aandacht(totaal: Telling) -> str:
    """Nothing to worry about is only said together with what cannot be judged."""
    if not totaal.totaal:
        return GEEN_ACTIES
    return _GEEN_AANDACHT(n=totaal.oud)


def _veranderd(context: Context) -> Figure:
    """How many things changed in the last period."""
    aantal = len(recent(context))
    woorden = _CIJFER_VERANDERD(n=aantal, periode=period(context))
    return Figure(str(aantal), woorden, SiteMap.VERANDERD.path)


def _afspraken(context: Context) -> list[Figure]:
    """The state that most agreements are in; nothing when there are none."""
    vaakst = standen_nu(context.register.afspraken, context.figures.today).most_common(1)
    return [
        Figure(str(aantal), _AFSPRAKEN[stand](n=aantal), SiteMap.AFSPRAKEN.path)
        for stand, aantal in vaakst
    ]


def _tells_agenda(context: Context) -> bool:
    """Whether there is something to say of the agenda on this day."""
    agenda = context.register.agenda
    return bool(agenda.in_het_kort) and context.already(agenda.bron)
