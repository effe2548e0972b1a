"""A page per action."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from generator.alphabet import capital
from generator.figures.antwoorden import zonder_antwoord
from generator.figures.stand import ActieStand
from generator.layout.action_steps import hidden_steps, steps_sentence, steps_table
from generator.layout.answers import means_about, needs_beside_facts, waits_for
from generator.layout.context import Context
from generator.layout.elsewhere import ReadMore, readings
from generator.layout.facts import Feit, facts
from generator.layout.follow import actie_feed
from generator.layout.given import given_by_source, percentage_given
from generator.layout.more_than_one import moves_of
from generator.layout.owners import corrections
from generator.layout.page import Crumb, Page
from generator.layout.quotes import Quotes, places, quotes
from generator.layout.sensitive import is_for_readers
from generator.layout.site_map import SiteMap, actie_path, start, thema_path
from generator.layout.successor import Successor, successors_of_action
from generator.layout.tables import Table, questions
from generator.layout.template import Values, later_page, make_page
from generator.layout.unanswered import parted
from generator.layout.way import Stop, way_of
from generator.layout.words import RESULTATEN, listed, stand_sign
from generator.layout.zin import Zin
from generator.model.acties import Actie, Plan, Stap, Thema
from generator.model.fields import een_of_meer
from generator.model.keuzes import stand_woord
from generator.model.shared import Citaat
from generator.model.uitvraag import Ronde
from generator.model.voortgang import Voortgang

_NODIG = "Wat is er nodig?"
_HANGT_AF = "Waar hangt het van af?"
_GEEN_ANTWOORD = Zin("Wij vroegen nieuws op {dag}. Wij kregen **geen antwoord**.")
_NIET_AANGELEVERD = Zin("In {ronde} van {dag} stond **geen nieuws** over deze actie.")
_EEN_RONDE = "de ronde"
# What is involved, and what changed.
_DOET_MEE = Zin("Doet mee: {rol}")
_STAND_WERD = Zin("Stand: {stand}. Resultaat: {resultaat}.")
_STAND_BLEEF = Zin("De stand bleef: {stand}. Resultaat: {resultaat}.")
_NIEUWE_EINDDATUM = Zin("Nieuwe einddatum: {einde}.")
_NIEUWE_TREKKER = Zin("Nieuwe trekker: {rol}.")
_NIEUW_THEMA = Zin("{Het thema is|De thema’s zijn} nu: {themas}.")
_GEMELD = Zin("Dit vertelde: {rol}.")
_VERTELD = Zin("Nieuws van {dag}: verteld door {rol}")
_VERBETERD = Zin("Verbeterd op {dag}.")
_LET_OP = "Let op: de bron was niet duidelijk."
# Where it comes from, when that is no source.
_BELOOFD = Zin("Beloofd op: {dag}. Er is geen stuk van deze actie.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(Values):
    template = "actie.html.j2"
    actie: Actie
    themas: Sequence[Thema]
    thema_onbekend: bool
    plannen: Sequence[Plan]
    verhuisd: Sequence[str]
    feiten: Sequence[Feit]
    over: Sequence[str]
    toelichting: Sequence[str]
    let_op: str
    opvolgers: Sequence[Successor]
    van_bron: Sequence[str]
    lezen: Sequence[ReadMore]
    wacht_op: Sequence[Actie]
    stappen: Table
    stappen_zin: str
    verborgen: str
    weg: Sequence[Stop]
    over_nodig: str
    nodig: Table
    nodig_onbekend: str
    betrokken: Sequence[str]
    tijdlijn: Sequence[tuple[str, str]]
    verbeterd: Sequence[str]
    beloofd: str
    officieel: Sequence[Stap]
    bronnen: Sequence[str]
    invullen: bool  # not when it is followed no more
    citaten: Quotes


def pages(context: Context) -> list[Page]:
    """Each action, in the order of the register."""
    silent = zonder_antwoord(context.register, context.figures.today)
    return [
        _actie(context, stand, silent.get(stand.actie.code))
        for stand in context.figures.acties.values()
    ]


def _actie(context: Context, stand: ActieStand, silent: Ronde | None) -> Page:
    place = _place(stand.actie, _themas(context, stand))
    return later_page(context, place, partial(_page, stand=stand, silent=silent))


def _themas(context: Context, stand: ActieStand) -> list[Thema]:
    return [context.thema(thema) for thema in stand.themas]


def _page(context: Context, page: Page, stand: ActieStand, silent: Ronde | None) -> Page:
    actie = stand.actie
    nodig, onbekend = parted(needs_beside_facts(context, actie))
    values = _Values(
        kort=_stil(stand, silent),
        actie=actie,
        themas=_themas(context, stand),
        thema_onbekend=_no_theme(context, stand),
        plannen=[context.plan(plan) for plan in stand.plannen],
        verhuisd=moves_of(context, stand),
        feiten=facts(context, stand),
        over=actie.in_het_kort,
        toelichting=_alineas(stand.laatste.toelichting) if stand.laatste else (),
        let_op=" ".join(stand.laatste.let_op) if stand.laatste else "",
        opvolgers=successors_of_action(context, stand),
        van_bron=given_by_source(actie, stand.laatste) if stand.laatste else (),
        lezen=readings(chain(actie.links, *(nieuws.links for nieuws in stand.nieuws))),
        wacht_op=waits_for(context, actie),
        stappen=steps_table(stand),
        stappen_zin=steps_sentence(stand),
        verborgen=hidden_steps(actie),
        weg=way_of(stand),
        over_nodig=_over_nodig(context),
        nodig=questions(_NODIG, nodig),
        nodig_onbekend=onbekend,
        betrokken=[_DOET_MEE(rol=context.rol(rol)) for rol in actie.betrokken],
        tijdlijn=_tijdlijn(context, stand.nieuws),
        verbeterd=corrections(actie),
        beloofd=_BELOOFD(dag=actie.sinds.zin) if actie.sinds and not actie.bron else "",
        officieel=_officieel(actie),
        bronnen=[*places(context, (actie, *stand.nieuws)), *_verteld(context, stand.nieuws)],
        invullen=stand.afgesloten is None,
        citaten=quotes(context, [(actie, _citaten(stand))]),
    )
    return make_page(context, page, actie.code, values)


def _place(actie: Actie, themas: Sequence[Thema]) -> Page:
    """Where the page of an action stands, still without text: below its first theme, or all actions where it has none."""
    above = SiteMap.ALLE_ACTIES.crumb
    if themas:
        above = Crumb(themas[0].titel, thema_path(themas[0].id))
    crumbs = start(above, Crumb(f"Actie {actie.code}"))
    source, feed = f"data/acties/{actie.code}.yml", actie_feed(actie.code)
    return Page(actie_path(actie.code), actie.titel, source, crumbs, feed=feed)


def _over_nodig(context: Context) -> str:
    """What the questions are about that everybody asks of an action."""
    return capital(means_about(context)) or _HANGT_AF


def _no_theme(context: Context, stand: ActieStand) -> bool:
    """Whether the page says that nobody knows the theme: not where there are no themes."""
    return stand.thema_onbekend and context.met("themas")


def _officieel(actie: Actie) -> list[Stap]:
    """The steps that may be shown and have a name in the source."""
    return [stap for stap in actie.stappen if is_for_readers(stap) and stap.officiele_titel]


def _stil(stand: ActieStand, silent: Ronde | None) -> list[str]:
    """That nobody answered when we asked, as long as no other news came and the action is not over."""
    if silent is None or not stand.oud:
        return []
    if silent.bron:
        ronde = f"‘{silent.titel}’" if silent.titel else _EEN_RONDE
        return [_NIET_AANGELEVERD(ronde=ronde, dag=silent.op.zin)]
    return [_GEEN_ANTWOORD(dag=silent.op.zin)]


def _citaten(stand: ActieStand) -> list[Citaat]:
    """Every quote of an action and of its updates so far."""
    later = chain.from_iterable(nieuws.citaten for nieuws in stand.nieuws)
    return [*stand.actie.citaten, *later]


def _tijdlijn(context: Context, nieuws: Sequence[Voortgang]) -> list[tuple[str, str]]:
    """Each day with news and all that it said, newest first. The newest explanation stands above already."""
    lijn = []
    for bericht, eerder in zip(nieuws, [*nieuws[1:], None], strict=False):
        uitleg = [] if bericht is nieuws[0] else _uitleg(bericht)
        zinnen = [*uitleg, *_bericht(context, bericht, eerder)]
        lijn.append((bericht.peildatum.zin, " ".join(zinnen)))
    return lijn


def _verteld(context: Context, nieuws: Sequence[Voortgang]) -> list[str]:
    """The news that somebody told, instead of a source: of which day, and which role told it."""
    return [
        _VERTELD(dag=bericht.peildatum.zin, rol=context.rol(bericht.gemeld_door))
        for bericht in nieuws
        if bericht.gemeld_door
    ]


def _alineas(tekst: str) -> tuple[str, ...]:
    """The paragraphs of a text: an empty line stands between them."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", tekst) if part.strip())


def _uitleg(bericht: Voortgang) -> list[str]:
    """What older news explained, with what was not clear in its source."""
    if not bericht.let_op:
        return [bericht.toelichting]
    return [bericht.toelichting, _LET_OP, *bericht.let_op]


def _bericht(context: Context, nieuws: Voortgang, eerder: Voortgang | None) -> list[str]:
    """What one piece of news says of the state, the result, the last day and the owner."""
    bleef = eerder is not None and stand_woord(eerder.stand) == stand_woord(nieuws.stand)
    zin = _STAND_BLEEF if bleef else _STAND_WERD
    stand = stand_sign(nieuws.stand).word.lower()
    zinnen = [zin(stand=stand, resultaat=RESULTATEN[nieuws.resultaat].word.lower())]
    zinnen += percentage_given(nieuws)
    if nieuws.nieuwe_deadline:
        zinnen.append(_NIEUWE_EINDDATUM(einde=nieuws.nieuwe_deadline.einde))
    if nieuws.nieuwe_trekker:
        zinnen.append(_NIEUWE_TREKKER(rol=context.rolnamen(een_of_meer(nieuws.nieuwe_trekker))))
    if nieuws.nieuw_thema:
        themas = context.thema_namen(een_of_meer(nieuws.nieuw_thema))
        zinnen.append(_NIEUW_THEMA(n=len(themas), themas=listed(themas)))
    if nieuws.gemeld_door:
        zinnen.append(_GEMELD(rol=context.rol(nieuws.gemeld_door)))
    if nieuws.verbeterd:
        zinnen.append(_VERBETERD(dag=nieuws.verbeterd.zin))
    return zinnen
