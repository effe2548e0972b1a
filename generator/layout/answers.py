"""Rows of a table of questions: what is asked, what we know, and why we do not know it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.stand import ActieStand
from generator.layout.context import Context
from generator.layout.words import (
    OR_ROLLEN,
    RESULTATEN,
    STANDEN,
    WERKPLANNEN,
    Sign,
    capital,
    listed,
    maanden_oud,
)
from generator.model.acties import Actie, Thema
from generator.model.fields import Inventaris, Uren

ONBEKEND = STANDEN["onbekend"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One row. `sign` when the answer is a state, else `text`. `day` when the state is old news."""

    question: str
    explanation: str
    text: str = ""
    sign: Sign | None = None
    day: str = ""
    late: bool = False


def known(question: str, answer: str, explanation: str, not_known: str) -> Answer:
    """An answer in words, or the sign for unknown with the reason."""
    if answer.lower() == "onbekend":
        return Answer(question, not_known, sign=ONBEKEND)
    return Answer(question, explanation, text=answer)


def how_far(context: Context, stand: ActieStand) -> list[Answer]:
    """How far an action is: always the same questions in the same order."""
    return [
        _state(stand),
        _result(stand),
        *_deadlines(stand),
        _owner(context, stand),
        _latest(stand),
    ]


def _state(stand: ActieStand) -> Answer:
    sign = STANDEN[stand.stand]
    if stand.oud and stand.laatste:
        return Answer(
            "Stand van de actie",
            "Daarna hoorden wij niets meer.",
            sign=sign,
            day=stand.laatste.peildatum.zin,
        )
    return Answer("Stand van de actie", sign.meaning, sign=sign)


def _result(stand: ActieStand) -> Answer:
    return Answer(
        "Resultaat", RESULTATEN[stand.resultaat].meaning, sign=RESULTATEN[stand.resultaat]
    )


def _deadlines(stand: ActieStand) -> list[Answer]:
    eerste = stand.actie.eerste_deadline
    uitleg = "Wij kunnen dus niet zeggen of de actie op tijd is."
    if eerste.tot:
        periode = f"De bron zegt: {eerste.zin}. " if eerste.zin.startswith("van ") else ""
        uitleg = f"{periode}Deze datum blijft staan, ook als het later wordt."
    rows = [Answer("Eerste einddatum", uitleg, text=capital(eerste.einde), late=stand.te_laat)]
    if stand.nieuwe_deadline:
        nieuw = capital(stand.nieuwe_deadline.einde)
        rows.append(
            Answer("Nieuwe einddatum", "Een nieuwe datum maakt een actie niet op tijd.", text=nieuw)
        )
    elif stand.te_laat:
        rows.append(Answer("Nieuwe einddatum", "Wij kennen geen nieuwe datum.", sign=ONBEKEND))
    return rows


def _owner(context: Context, stand: ActieStand) -> Answer:
    naam = capital(context.rol(stand.trekker))
    return known(
        "Trekker", naam, "Deze groep zorgt dat de actie af komt.", "De bron noemt geen trekker."
    )


def _latest(stand: ActieStand) -> Answer:
    if not stand.laatste or not stand.laatste.peildatum.van:
        return Answer("Laatste nieuws", "Wij hoorden nog niets over deze actie.", sign=ONBEKEND)
    dag = stand.laatste.peildatum
    return Answer(
        "Laatste nieuws",
        f"Dat is {maanden_oud(stand.laatste.peildatum.van, stand.today)} oud.",
        text=dag.zin,
    )


def needs(item: Inventaris) -> list[Answer]:
    """What an item needs: means, money, time, the works council, and what it depends on."""
    rows = [
        known(
            "Is er geld of tijd nodig?",
            capital(item.middelen_nodig),
            "Dat staat in de bron.",
            "De bron zegt dit niet.",
        ),
        known(
            "Hoeveel geld kost het?",
            item.geld,
            "Dat staat in de bron.",
            "De bron noemt geen bedrag.",
        ),
        _time(item),
        known(
            "Wat doet de ondernemingsraad (OR)?",
            OR_ROLLEN[item.or_],
            "Dat staat in de bron.",
            "De bron zegt dit niet.",
        ),
    ]
    if item.voorbehoud:
        rows.append(
            Answer(
                "Waar hangt het van af?",
                "Dit kan de planning veranderen.",
                text=capital(listed(item.voorbehoud)),
            )
        )
    return rows


def _time(item: Inventaris) -> Answer:
    if isinstance(item.capaciteit, str):
        return Answer("Hoeveel tijd kost het?", "De bron noemt geen uren.", sign=ONBEKEND)
    return Answer(
        "Hoeveel tijd kost het?",
        "Deze uren staan in de bron.",
        text=capital(listed([_hours(deel) for deel in item.capaciteit])),
    )


def _hours(deel: Uren) -> str:
    ongeveer = "ongeveer " if deel.ongeveer == "ja" else ""
    return f"{deel.wie} {ongeveer}{deel.uren_per_week} uur per week"


def not_known(context: Context, thema: Thema) -> list[Answer]:
    """What every theme is asked, whether there is an answer or not."""
    uitleg = _who(context, thema)
    plan = WERKPLANNEN[thema.werkplan]
    advies = "De bron adviseert een werkplan per thema. Of het er is, staat er niet."
    if not context.already(thema.bron):
        uitleg = advies = "Op deze dag kenden wij hier nog geen stuk over."
    trekker = known(
        "Wie is de trekker?",
        capital(context.rol(thema.trekker)),
        "Deze groep trekt het thema.",
        uitleg,
    )
    werkplan = known("Is er een werkplan?", plan, "Dat staat in de bron.", advies)
    return [trekker, werkplan, *needs(thema), _priority(context, thema)]


def _who(context: Context, thema: Thema) -> str:
    """What the source says of the owner: with whom the theme lies is a fact, a proposal is none."""
    if thema.ligt_bij:
        plek = listed([context.rol(rol) for rol in thema.ligt_bij])
        return f"De bron zegt: dit thema ligt bij {plek}. Of die ook de trekker is, weten wij niet."
    if thema.trekker_voorstel:
        voorstel = listed([context.rol(rol) for rol in thema.trekker_voorstel])
        return f"De bron noemt: {voorstel}. Of dat besloten is, weten wij niet."
    return "De bron noemt geen trekker."


def _priority(context: Context, thema: Thema) -> Answer:
    """Whether the theme comes first in some year, and why."""
    jaren = [p for p in context.register.agenda.prioriteiten if p.thema == thema.id]
    if not context.register.agenda.prioriteiten:
        return Answer(
            "Gaat dit thema voor?", "Er is nog geen keuze bekend over wat voorgaat.", sign=ONBEKEND
        )
    if not jaren:
        return Answer(
            "Gaat dit thema voor?", "Dit thema staat niet op de lijst van wat voorgaat.", text="Nee"
        )
    eerst = [f"Ja, in {p.jaar} als nummer {p.rang}" for p in sorted(jaren, key=lambda p: p.jaar)]
    return Answer("Gaat dit thema voor?", " ".join(p.reden for p in jaren), text=listed(eerst))


def waits_for(context: Context, actie: Actie) -> list[Actie]:
    """The actions this one waits for."""
    return [context.actie(code) for code in actie.wacht_op]
