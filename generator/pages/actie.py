"""A page per action."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from markupsafe import escape

from generator.alphabet import capital
from generator.figures.antwoorden import zonder_antwoord
from generator.figures.stand import ActieStand
from generator.layout.answers import ONBEKEND, how_far, needs, needs_about, waits_for
from generator.layout.context import Context
from generator.layout.elsewhere import ReadMore, in_language, readings
from generator.layout.follow import actie_feed
from generator.layout.more_than_one import moves_of
from generator.layout.page import Crumb, Page
from generator.layout.quotes import Quotes, places, quotes
from generator.layout.sensitive import is_for_readers
from generator.layout.site_map import actie_path, start, thema_path
from generator.layout.successor import Successor, successors_of_action
from generator.layout.tables import Cell, Table, questions
from generator.layout.template import Values, make_page
from generator.layout.words import JA_NEE, RESULTATEN, listed, maanden_oud, stand_sign
from generator.layout.zin import Zin
from generator.model.acties import Actie, Plan, Stap, StapStand, Thema, Voortgang
from generator.model.fields import Citaat, een_of_meer
from generator.model.keuzes import stand_woord
from generator.model.uitvraag import Ronde
from generator.moment import dag

_HANGT_AF = "Waar hangt het van af?"
# How far it is. Only what is known; old news is called old.
_ARCHIEF = Zin("Wij volgen deze actie **niet meer** sinds {dag}. Je ziet hier de laatste stand.")
_STAND = Zin("Stand: **{stand}**.")
_STAND_OUD = Zin("Stand {wanneer}: **{stand}**. Daarna hoorden wij niets meer.")
_GEEN_ANTWOORD = Zin("Wij vroegen nieuws op {dag}. Wij kregen **geen antwoord**.")
_NIET_AANGELEVERD = Zin("In {ronde} van {dag} stond **geen nieuws** over deze actie.")
_EEN_RONDE = "de ronde"
_HERE = "\ue000"
_GESTOPT = Zin("Dat wij hiermee stoppen, hoorden wij {wanneer}. {reden}")
_TE_LAAT = Zin("De actie is **te laat**. De eerste einddatum was: {einde}.")
_NIEUWE_DATUM = Zin("Er is een nieuwe datum: {einde}.")
_NIEUWE_DATUM_VOORBIJ = Zin("De nieuwe datum was: {einde}. Die is voorbij.")
_TE_LAAT_KLAAR = Zin(
    "De actie was **{lang} te laat** klaar, voor zover wij weten. De eerste einddatum was: {einde}. "
    "Dat de actie klaar is, hoorden wij {wanneer}."
)
_TE_LAAT_GESTOPT = Zin(
    "Toen wij stopten, was de actie **{lang} te laat**. De eerste einddatum was: {einde}."
)
_OP_TIJD = "De actie was op tijd klaar."
_GEEN_NIEUWE_DATUM = "Wij kennen **geen nieuwe datum**."
_RESULTAAT = Zin("Het resultaat: **{resultaat}**.")
_RESULTAAT_ONBEKEND = "Wat het opleverde, weten wij **niet**."
# The steps.
_GEEN_STAPPEN = "In het register staan geen losse stappen."
_GEDAAN = Zin(
    "**{Zoveel}** {stap|stappen} {n:is|zijn} klaar.",
    enige_niet="**De enige** stap is nog niet klaar.",
)
_GEDAAN_HIER = Zin(
    "**{Zoveel}** {stap die hier staat|stappen die hier staan}, {n:is|zijn} klaar.",
    enige_niet="**De enige** stap die hier staat, is nog niet klaar.",
)
_WETEN_NIET = Zin("Van {n} {stap|stappen} weten wij het niet.", geen="")
_WETEN_NIETS = Zin(
    "Van de {n} stappen weten wij niet of ze klaar zijn.",
    geen="",
    een="Van 1 stap weten wij niet of die klaar is.",
)
_NIET_AF = "Daarmee is de actie nog niet klaar."
_STAPPEN_VAN = Zin("Dit hoorden wij {wanneer}.")
_ANDERE_VERBORGEN = Zin("Andere stappen laten wij hier niet zien. {reden}")
_ALLE_VERBORGEN = Zin("De stappen laten wij hier niet zien. {reden}")
_NIET_HERKENNEN = "Wij willen niet dat je mensen kunt herkennen."
# What the source says in its own words and figures; both are shown as given.
_PROCENT = Zin("De bron zegt: {n} procent.")
_WOORD = Zin("De bron noemt het: “{woord}”.")
# What is involved, and what changed.
_DOET_MEE = Zin("Doet mee: {rol}")
_STAND_WERD = Zin("Stand: {stand}. Resultaat: {resultaat}.")
_STAND_BLEEF = Zin("De stand bleef: {stand}. Resultaat: {resultaat}.")
_NIEUWE_EINDDATUM = Zin("Nieuwe einddatum: {einde}.")
_NIEUWE_TREKKER = Zin("Nieuwe trekker: {rol}.")
_NIEUW_THEMA = Zin("Verhuisd naar het thema: {themas}.")
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
    plannen: Sequence[Plan]
    verhuisd: Sequence[str]
    hoe_ver: Table
    toelichting: Sequence[str]
    let_op: str
    opvolgers: Sequence[Successor]
    van_bron: Sequence[str]
    lezen: Sequence[ReadMore]
    wacht_op: Sequence[Actie]
    stappen: Table
    stappen_zin: str
    verborgen: str
    nodig: Table
    betrokken: Sequence[str]
    tijdlijn: Sequence[tuple[str, str]]
    beloofd: str
    officieel: Sequence[str]
    bronnen: Sequence[str]
    invullen: bool
    citaten: Quotes


def pages(context: Context) -> list[Page]:
    """Each action, in the order of the register."""
    silent = zonder_antwoord(context.register, context.figures.today)
    return [
        _actie(context, stand, silent.get(stand.actie.code))
        for stand in context.figures.acties.values()
    ]


def _actie(context: Context, stand: ActieStand, silent: Ronde | None) -> Page:
    actie = stand.actie
    themas = [context.thema(thema) for thema in stand.themas]
    thema = themas[0]
    crumbs = start(Crumb(thema.titel, thema_path(thema.id)), Crumb(f"Actie {actie.code}"))
    page = Page(
        actie_path(actie.code),
        actie.titel,
        f"data/acties/{actie.code}.yml",
        crumbs,
        feed=actie_feed(actie.code),
    )
    values = _Values(
        kort=[*in_short(stand), *_stil(stand, silent), *actie.in_het_kort],
        actie=actie,
        themas=themas,
        plannen=[context.plan(plan) for plan in stand.plannen],
        verhuisd=moves_of(context, stand),
        hoe_ver=questions(f"Stand van actie {actie.code}", how_far(context, stand)),
        toelichting=_alineas(stand.laatste.toelichting) if stand.laatste else (),
        let_op=" ".join(stand.laatste.let_op) if stand.laatste else "",
        opvolgers=successors_of_action(context, stand),
        van_bron=_van_bron(stand.laatste) if stand.laatste else (),
        lezen=readings(chain(actie.links, *(nieuws.links for nieuws in stand.nieuws))),
        wacht_op=waits_for(context, actie),
        stappen=_stappen(stand),
        stappen_zin=_stappen_zin(stand),
        verborgen=_verborgen(actie),
        nodig=_nodig(context, actie),
        betrokken=[_DOET_MEE(rol=context.rol(rol)) for rol in actie.betrokken],
        tijdlijn=_tijdlijn(context, stand.nieuws),
        beloofd=_BELOOFD(dag=actie.sinds.zin) if actie.sinds and not actie.bron else "",
        officieel=_officieel(actie),
        bronnen=[*places(context, (actie, *stand.nieuws)), *_verteld(context, stand.nieuws)],
        invullen=stand.afgesloten is None,
        citaten=quotes(context, [(actie, _citaten(stand))]),
    )
    return make_page(context, page, actie.code, values)


def _nodig(context: Context, actie: Actie) -> Table:
    """What the action needs; no rows when nobody asks and it depends on nothing."""
    caption = capital(needs_about(context)) or _HANGT_AF
    return questions(caption, needs(context, actie))


def _officieel(actie: Actie) -> list[str]:
    """What the source calls the steps that may be shown."""
    shown = (stap.officiele_titel for stap in actie.stappen if is_for_readers(stap))
    return [naam for naam in shown if naam]


def _stil(stand: ActieStand, silent: Ronde | None) -> list[str]:
    """That nobody answered when we asked, as long as no other news came and the action is not over."""
    if silent is None or not stand.oud:
        return []
    if silent.bron:
        ronde = f"‘{silent.titel}’" if silent.titel else _EEN_RONDE
        return [_NIET_AANGELEVERD(ronde=ronde, dag=silent.op.zin)]
    return [_GEEN_ANTWOORD(dag=silent.op.zin)]


def in_short(stand: ActieStand) -> list[str]:
    """The state of an action in words. Only what is known; old news is called old."""
    return [*_stand_zinnen(stand), *_datum_zinnen(stand), *_resultaat_zinnen(stand)]


def _stand_zinnen(stand: ActieStand) -> list[str]:
    if stand.afgesloten:
        return [_ARCHIEF(dag=dag(stand.afgesloten)), *_laatste_stand(stand)]
    return _laatste_stand(stand)


def _laatste_stand(stand: ActieStand) -> list[str]:
    woord = stand_sign(stand.stand).word.lower()
    if not stand.laatste:
        return [_STAND(stand=woord)]
    wanneer = stand.laatste.peildatum.wanneer
    zinnen = [_STAND_OUD(wanneer=wanneer, stand=woord) if stand.oud else _STAND(stand=woord)]
    if stand.stand == "gestopt":
        zinnen.append(_GESTOPT(wanneer=wanneer, reden=stand.laatste.toelichting))
    return zinnen


def _datum_zinnen(stand: ActieStand) -> list[str]:
    zinnen = [_TE_LAAT(einde=stand.actie.eerste_deadline.einde)] if stand.te_laat else []
    zinnen += _op_tijd_zinnen(stand)
    if stand.nieuwe_deadline and stand.nieuwe_deadline.voorbij(stand.today):
        zinnen.append(_NIEUWE_DATUM_VOORBIJ(einde=stand.nieuwe_deadline.einde))
    elif stand.nieuwe_deadline:
        zinnen.append(_NIEUWE_DATUM(einde=stand.nieuwe_deadline.einde))
    elif stand.te_laat:
        zinnen.append(_GEEN_NIEUWE_DATUM)
    return zinnen


def _op_tijd_zinnen(stand: ActieStand) -> list[str]:
    """Whether what is over was over in time, as far as we heard. What was late stays told."""
    einde = stand.actie.eerste_deadline
    if stand.lang_te_laat:
        lang = maanden_oud(*stand.lang_te_laat)
        if not stand.klaar:
            return [_TE_LAAT_GESTOPT(lang=lang, einde=einde.einde)]
        return [_TE_LAAT_KLAAR(lang=lang, einde=einde.einde, wanneer=stand.af_wanneer)]
    unclear = stand.laatste is not None and stand.laatste.let_op
    if not stand.klaar or einde.tot is None or stand.actie.doorlopend == "ja" or unclear:
        return []
    return [_OP_TIJD]


def _resultaat_zinnen(stand: ActieStand) -> list[str]:
    if stand.resultaat != "onbekend":
        return [_RESULTAAT(resultaat=RESULTATEN[stand.resultaat].word.lower())]
    return [_RESULTAAT_ONBEKEND] if stand.klaar else []


def _citaten(stand: ActieStand) -> list[Citaat]:
    """Every quote of an action and of its updates so far."""
    later = chain.from_iterable(nieuws.citaten for nieuws in stand.nieuws)
    return [*stand.actie.citaten, *later]


def _stappen(stand: ActieStand) -> Table:
    """The steps that may be shown, each with whether it is done."""
    rows = tuple(
        (
            Cell(stap.titel, small=_stap_nieuws(stand, stap)),
            Cell(capital(stap.eerste_deadline.einde)),
            Cell(sign=ONBEKEND) if klaar == "onbekend" else Cell(JA_NEE[klaar]),
        )
        for stap, klaar in stand.stappen
        if is_for_readers(stap)
    )
    return Table("Stappen van deze actie", ("Stap", "Eerste einddatum", "Klaar?"), rows)


def _stap_nieuws(stand: ActieStand, stap: Stap) -> str:
    """The newest that was told of a step, in the words and figures of its source."""
    told = stand.stap_nieuws.get(stap.code)
    if told is None:
        return ""
    return " ".join([*filter(None, (told.toelichting,)), *_van_bron(told)])


def _van_bron(told: Voortgang | StapStand) -> list[str]:
    """The percentage and the word that a source gives: shown, and never counted."""
    zinnen = [] if told.percentage is None else [_PROCENT(n=told.percentage)]
    if told.woord_van_bron:
        taal = told.woord_taal if isinstance(told, Voortgang) else None
        zinnen.append(_met_taal(_WOORD, told.woord_van_bron, taal))
    return zinnen


def _met_taal(zin: Zin, woord: str, taal: str | None) -> str:
    """A sentence in which one word is in another language."""
    if taal is None:
        return zin(woord=woord)
    before, after = zin(woord=_HERE).split(_HERE)
    return escape(before) + in_language(woord, taal) + escape(after)


def _stappen_zin(stand: ActieStand) -> str:
    """How many steps are done. Steps that may not be recognised are not counted out loud."""
    klaar = [klaar for stap, klaar in stand.stappen if is_for_readers(stap)]
    if not klaar:
        return "" if stand.actie.stappen else _GEEN_STAPPEN
    gedaan, onbekend = klaar.count("ja"), klaar.count("onbekend")
    if onbekend == len(klaar):
        return _WETEN_NIETS(n=onbekend)
    alles_gedaan = gedaan == len(klaar)
    zin = _GEDAAN if len(klaar) == len(stand.stappen) else _GEDAAN_HIER
    zinnen = (
        zin(n=gedaan, m=len(klaar)),
        _WETEN_NIET(n=onbekend),
        _NIET_AF if alles_gedaan and stand.loopt_nog and stand.stand != "onbekend" else "",
        _stappen_van(stand),
    )
    return " ".join(filter(None, zinnen))


def _stappen_van(stand: ActieStand) -> str:
    """Of when the news about the steps is, where later news said nothing about them."""
    told = next((nieuws for nieuws in stand.nieuws if nieuws.stappen), None)
    if told is None or told is stand.laatste:
        return ""
    return _STAPPEN_VAN(wanneer=told.peildatum.wanneer)


def _verborgen(actie: Actie) -> str:
    """That there are steps that may not be shown, and why; empty when all are shown."""
    gevoelig = [not is_for_readers(stap) for stap in actie.stappen]
    if not any(gevoelig):
        return ""
    zin = _ALLE_VERBORGEN if all(gevoelig) else _ANDERE_VERBORGEN
    return zin(reden=actie.gevoelig_reden or _NIET_HERKENNEN)


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
    if nieuws.percentage is not None:
        zinnen.append(_PROCENT(n=nieuws.percentage))
    if nieuws.nieuwe_deadline:
        zinnen.append(_NIEUWE_EINDDATUM(einde=nieuws.nieuwe_deadline.einde))
    if nieuws.nieuwe_trekker:
        zinnen.append(_NIEUWE_TREKKER(rol=context.rolnamen(een_of_meer(nieuws.nieuwe_trekker))))
    if nieuws.nieuw_thema:
        themas = context.thema_namen(een_of_meer(nieuws.nieuw_thema))
        zinnen.append(_NIEUW_THEMA(themas=listed(themas)))
    if nieuws.gemeld_door:
        zinnen.append(_GEMELD(rol=context.rol(nieuws.gemeld_door)))
    if nieuws.verbeterd:
        zinnen.append(_VERBETERD(dag=nieuws.verbeterd.zin))
    return zinnen
