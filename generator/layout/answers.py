"""Rows of a table of questions: what is asked, what we know, and why we do not know it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.alphabet import capital
from generator.layout.context import Context
from generator.layout.owners import owners_before
from generator.layout.words import OR_ROLLEN, STANDEN, WERKPLANNEN, Sign, listed
from generator.layout.zin import Deel, Zin
from generator.model.acties import Actie, Thema
from generator.model.fields import Onderwerp
from generator.model.shared import Inventaris, Uren


@dataclass(frozen=True, slots=True)
class Question:
    """A question, with what stands beside its answer and beside the sign for unknown."""

    text: str
    known: str
    not_known: str


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


def needs(context: Context, item: Inventaris) -> list[Answer]:
    """What an item needs: means, money, time, the works council, and what it depends on."""
    council = [answered(_OR, OR_ROLLEN[item.or_])] if context.met("ondernemingsraad") else []
    return [*_means(context, item), *council, *_depends(context, item)]


def needs_beside_facts(context: Context, actie: Actie) -> list[Answer]:
    """What an action needs, without what its facts tell: the works council, and hours that are known."""
    means = _means(context, actie)
    if not isinstance(actie.capaciteit, str):
        means = [answer for answer in means if answer.question != _TIJD.text]
    return [*means, *_depends(context, actie)]


def _means(context: Context, item: Inventaris) -> list[Answer]:
    rows = []
    if context.met("geld", "uren"):
        rows.append(answered(_NODIG, capital(item.middelen_nodig)))
    if context.met("geld"):
        rows.append(answered(_GELD, capital(item.geld)))
    if context.met("uren"):
        rows.append(_time(item))
    return rows


def _depends(context: Context, item: Inventaris) -> list[Answer]:
    if not item.voorbehoud:
        return []
    later = _PLANNING_KAN_ANDERS if context.met("planning") else _KAN_LATER
    return [Answer(_HANGT_AF, later, text=capital(listed(item.voorbehoud)))]


def needs_about(context: Context, ondernemingsraad: str = "de ondernemingsraad") -> str:
    """What the questions of `needs` are about, in a row; empty when none is asked."""
    council = [ondernemingsraad] if context.met("ondernemingsraad") else []
    return listed([*_means_asked(context), *council])


def means_about(context: Context) -> str:
    """What the questions of `needs_beside_facts` are about; empty when none is asked."""
    return listed(_means_asked(context))


def _means_asked(context: Context) -> list[str]:
    about: tuple[tuple[Onderwerp, str], ...] = (("geld", "geld"), ("uren", "tijd"))
    return [words for part, words in about if context.met(part)]


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
