"""Rows of a table of questions: what is asked, what we know, and why we do not know it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.alphabet import capital
from generator.figures.stand import AF, ActieStand
from generator.layout.context import Context
from generator.layout.owners import owners_before
from generator.layout.words import (
    OR_ROLLEN,
    RESULTATEN,
    STANDEN,
    WERKPLANNEN,
    Sign,
    listed,
    maanden_oud,
    stand_sign,
)
from generator.layout.zin import Deel, Zin
from generator.model.acties import Actie, Thema
from generator.model.fields import Onderwerp
from generator.model.shared import Inventaris, Uren
from generator.moment import dag


@dataclass(frozen=True, slots=True)
class Question:
    """A question, with what stands beside its answer and beside the sign for unknown."""

    text: str
    known: str
    not_known: str


# How far an action is.
_STAND = "Stand van de actie"
_GEEN_NIEUWS_MEER = "Daarna hoorden wij niets meer."
_RESULTAAT = "Resultaat"
_EERSTE_DATUM = Question(
    "Eerste einddatum",
    "Deze datum blijft staan, ook als het later wordt.",
    "Wij kunnen dus niet zeggen of de actie op tijd is.",
)
_OP_TIJD_GEWEEST = "Wij kunnen dus niet zeggen of de actie op tijd was."
_WELKE_DAG = "Wij weten niet welke dag dat is."
_GEEN_EINDDATUM = "In het register staat geen einddatum."
_GEEN_EINDE = "Geen"
_LOOPT_DOOR = "Deze actie loopt altijd door."
_PERIODE = Zin("In het register staat: {periode}. {uitleg}")
_NIEUWE_DATUM = Question(
    "Nieuwe einddatum",
    "Een nieuwe datum maakt een actie niet op tijd.",
    "Wij kennen geen nieuwe datum.",
)
_TREKKER = "Trekker"
_TREKT = Deel("De trekkers zorgen samen voor deze actie.", een="De trekker zorgt voor deze actie.")
_TROKKEN = Deel(
    "De trekkers zorgden samen voor deze actie.", een="De trekker zorgde voor deze actie."
)
_WIE_TREKT = "Wij weten niet wie dit trekt."
_WIE_TROK = "Wij weten niet wie dit trok."
_NIEUWS = "Laatste nieuws"
_SINDS = Deel("sinds {dag}")
_DATUM_VOORBIJ = "Deze datum is voorbij."
_NIEUWS_ARCHIEF = "Wij volgen deze actie niet meer."
_NIEUWS_OUD = Zin("Dat is {lang} oud.")
_NOG_GEEN_NIEUWS = "Wij hoorden nog niets over deze actie."

# What something needs.
_NODIG = Question(
    "Is er geld of tijd nodig?", "Dat staat in het register.", "Dit staat niet in het register."
)
_GELD = Question(
    "Hoeveel geld kost het?",
    "Dat staat in het register.",
    "In het register staat niet wat het kost.",
)
_TIJD = Question(
    "Hoeveel tijd kost het?", "Deze uren staan in het register.", "In het register staan geen uren."
)
_UREN = Deel("{wie} {uren} uur per week")
_UREN_ONGEVEER = Deel("{wie} ongeveer {uren} uur per week")
_OR = Question(
    "Wat doet de ondernemingsraad (OR)?",
    "Dat staat in het register.",
    "Dit staat niet in het register.",
)
_HANGT_AF = "Waar hangt het van af?"
_PLANNING_KAN_ANDERS = "Dit kan de planning veranderen."
_KAN_LATER = "Hierdoor kan het later worden."

# What every theme is asked.
_TREKT_THEMA = Question(
    "Wie is de trekker?", "De trekker zorgt voor dit thema.", "Wij weten niet wie dit trekt."
)
_LIGT_BIJ = Zin("Dit thema ligt bij: {plek}. Of die ook de trekker is, weten wij niet.")
_VOORSTEL = Zin("Voorgesteld is: {voorstel}. Of dat besloten is, weten wij niet.")
_WERKPLAN = Question(
    "Is er een werkplan?",
    "Dat staat in het register.",
    "Wij weten niet of er een werkplan is.",
)
_GEEN_STUK = "Op deze dag kenden wij hier nog geen stuk over."
_VOOR = Question(
    "Gaat dit thema voor?",
    "Dit thema staat niet op de lijst van wat voorgaat.",
    "Er is nog geen keuze bekend over wat voorgaat.",
)
_GAAT_VOOR = Deel("Ja, in {jaar} als nummer {rang}")

# The questions of a theme that stand in one table for all themes, with the parts they belong to.
_IN_A_TABLE: tuple[tuple[Question, str, tuple[Onderwerp, ...]], ...] = (
    (_TREKT_THEMA, "Trekker", ()),
    (_WERKPLAN, "Werkplan", ("werkplannen",)),
    (_NODIG, "Geld of tijd nodig?", ("geld", "uren")),
    (_GELD, "Hoeveel geld?", ("geld",)),
    (_TIJD, "Hoeveel tijd?", ("uren",)),
)

ONBEKEND = STANDEN["onbekend"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One row. `sign` when the answer is a state, else `text`. `day` when the state is old news.

    `bare`: nobody knows the answer, and there is nothing more to say about that.
    """

    question: str
    explanation: str
    text: str = ""
    sign: Sign | None = None
    day: str = ""
    late: bool = False
    since: str = ""
    bare: bool = False


def answered(question: Question, answer: str, not_known: str = "") -> Answer:
    """An answer in words, or the sign for unknown with the reason."""
    if answer.lower() == "onbekend":
        return _unknown(question, not_known)
    return Answer(question.text, question.known, text=answer)


def _unknown(question: Question, not_known: str = "") -> Answer:
    return Answer(question.text, not_known or question.not_known, sign=ONBEKEND, bare=not not_known)


def how_far(context: Context, stand: ActieStand) -> list[Answer]:
    """How far an action is: always the same questions in the same order."""
    return [
        _state(stand),
        _result(stand),
        *_deadlines(stand),
        _owner(context, stand),
        _latest(stand),
    ]


def _owner(context: Context, stand: ActieStand) -> Answer:
    """Who owns it now, and who did before as far as the action itself tells."""
    before = owners_before(context, stand.actie, stand.today)
    over = stand.stand in AF or stand.afgesloten is not None
    if stand.trekker_onbekend:
        said = " ".join([_WIE_TROK if over else _WIE_TREKT, *before])
        return Answer(_TREKKER, said, sign=ONBEKEND)
    known = (_TROKKEN if over else _TREKT)(n=len(stand.trekkers))
    return Answer(_TREKKER, " ".join([known, *before]), text=capital(context.trekkers(stand)))


def _state(stand: ActieStand) -> Answer:
    sign = stand_sign(stand.stand)
    if stand.oud and stand.laatste:
        return Answer(_STAND, _GEEN_NIEUWS_MEER, sign=sign, day=stand.laatste.peildatum.zin)
    return Answer(_STAND, sign.meaning, sign=sign)


def _result(stand: ActieStand) -> Answer:
    sign = RESULTATEN[stand.resultaat]
    return Answer(_RESULTAAT, sign.meaning, sign=sign)


def _deadlines(stand: ActieStand) -> list[Answer]:
    rows = [_first_deadline(stand)]
    if stand.nieuwe_deadline:
        nieuw = capital(stand.nieuwe_deadline.einde)
        over = stand.nieuwe_deadline.voorbij(stand.today)
        uitleg = _DATUM_VOORBIJ if over else _NIEUWE_DATUM.known
        rows.append(Answer(_NIEUWE_DATUM.text, uitleg, text=nieuw))
    elif stand.te_laat:
        rows.append(_unknown(_NIEUWE_DATUM))
    return rows


def _first_deadline(stand: ActieStand) -> Answer:
    """The first last day. One that cannot be known is shown in the words of the source."""
    eerste = stand.actie.eerste_deadline
    uitleg = _EERSTE_DATUM.known if eerste.tot else _no_last_day(stand)
    if eerste.tot and eerste.zin.startswith("van "):
        uitleg = _PERIODE(periode=eerste.zin, uitleg=uitleg)
    return Answer(
        _EERSTE_DATUM.text,
        uitleg,
        text=first_last_day(stand),
        late=stand.te_laat,
        since=late_since(stand),
    )


def late_since(stand: ActieStand) -> str:
    """Since which day an action is late, in words; empty when it is not."""
    return _SINDS(dag=dag(stand.te_laat_sinds)) if stand.te_laat_sinds else ""


def first_last_day(stand: ActieStand) -> str:
    """The first last day in words, also where a table has no more room than that."""
    return _GEEN_EINDE if _without_end(stand) else capital(stand.actie.eerste_deadline.einde)


def _without_end(stand: ActieStand) -> bool:
    return stand.doorlopend and stand.actie.eerste_deadline.van is None


def _no_last_day(stand: ActieStand) -> str:
    """Why there is no last day, and what cannot be said without one."""
    if _without_end(stand):
        return _LOOPT_DOOR
    vague = stand.actie.eerste_deadline.van is not None
    if stand.stand == "gestopt":  # nobody asks any more whether it is in time
        return _WELKE_DAG if vague else _GEEN_EINDDATUM
    in_time = _OP_TIJD_GEWEEST if stand.klaar else _EERSTE_DATUM.not_known
    return f"{_WELKE_DAG} {in_time}" if vague else in_time


def _latest(stand: ActieStand) -> Answer:
    if not stand.laatste or not stand.laatste.peildatum.van:
        return Answer(_NIEUWS, _NOG_GEEN_NIEUWS, sign=ONBEKEND)
    dag = stand.laatste.peildatum
    if stand.afgesloten:
        return Answer(_NIEUWS, _NIEUWS_ARCHIEF, text=dag.zin)
    lang = maanden_oud(stand.laatste.peildatum.van, stand.today)
    return Answer(_NIEUWS, _NIEUWS_OUD(lang=lang), text=dag.zin)


def needs(context: Context, item: Inventaris) -> list[Answer]:
    """What an item needs: means, money, time, the works council, and what it depends on."""
    rows = []
    if context.met("geld", "uren"):
        rows.append(answered(_NODIG, capital(item.middelen_nodig)))
    if context.met("geld"):
        rows.append(answered(_GELD, capital(item.geld)))
    if context.met("uren"):
        rows.append(_time(item))
    if context.met("ondernemingsraad"):
        rows.append(answered(_OR, OR_ROLLEN[item.or_]))
    if item.voorbehoud:
        later = _PLANNING_KAN_ANDERS if context.met("planning") else _KAN_LATER
        rows.append(Answer(_HANGT_AF, later, text=capital(listed(item.voorbehoud))))
    return rows


def needs_about(context: Context, ondernemingsraad: str = "de ondernemingsraad") -> str:
    """What the questions of `needs` are about, in a row; empty when none is asked."""
    about: tuple[tuple[Onderwerp, str], ...] = (
        ("geld", "geld"),
        ("uren", "tijd"),
        ("ondernemingsraad", ondernemingsraad),
    )
    return listed([words for part, words in about if context.met(part)])


def _time(item: Inventaris) -> Answer:
    if isinstance(item.capaciteit, str):
        return _unknown(_TIJD)
    hours = capital(listed([hours_in_words(deel) for deel in item.capaciteit]))
    return Answer(_TIJD.text, _TIJD.known, text=hours)


def hours_in_words(deel: Uren) -> str:
    """How much time one role needs: de trekker 8 uur per week."""
    uren = _UREN_ONGEVEER if deel.ongeveer == "ja" else _UREN
    return uren(wie=deel.wie, uren=deel.uren_per_week)


def not_known(context: Context, thema: Thema) -> list[Answer]:
    """What every theme is asked, whether there is an answer or not."""
    no_source = "" if context.already(thema.bron) else _GEEN_STUK
    owner = capital(context.rol(thema.trekker))
    first = answered(_TREKT_THEMA, owner, no_source or _who(context, thema))
    before = owners_before(context, thema, context.figures.today)
    rows = [replace(first, explanation=" ".join([first.explanation, *before]))]
    if context.met("werkplannen"):
        rows.append(answered(_WERKPLAN, WERKPLANNEN[thema.werkplan], no_source))
    rows += needs(context, thema)
    if context.met("prioriteiten"):
        rows.append(_priority(context, thema))
    return rows


def theme_columns(context: Context) -> dict[str, str]:
    """The questions that every theme is asked and that fit beside each other, each with its short name."""
    return {question.text: short for question, short, parts in _IN_A_TABLE if context.met(*parts)}


def _who(context: Context, thema: Thema) -> str:
    """What the source says of the owner: with whom the theme lies is a fact, a proposal is none. Empty if nothing."""
    if thema.ligt_bij:
        return _LIGT_BIJ(plek=listed([context.rol(rol) for rol in thema.ligt_bij]))
    if thema.trekker_voorstel:
        return _VOORSTEL(voorstel=listed([context.rol(rol) for rol in thema.trekker_voorstel]))
    return ""


def _priority(context: Context, thema: Thema) -> Answer:
    """Whether the theme comes first in some year, and why."""
    prioriteiten = context.register.agenda.prioriteiten
    if not prioriteiten:
        return _unknown(_VOOR)
    jaren = [p for p in prioriteiten if p.thema == thema.id]
    if not jaren:
        return Answer(_VOOR.text, _VOOR.known, text="Nee")
    eerst = [_GAAT_VOOR(jaar=p.jaar, rang=p.rang) for p in sorted(jaren, key=lambda p: p.jaar)]
    return Answer(_VOOR.text, " ".join(p.reden for p in jaren), text=listed(eerst))


def waits_for(context: Context, actie: Actie) -> list[Actie]:
    """The actions this one waits for."""
    return [context.actie(code) for code in actie.wacht_op]
