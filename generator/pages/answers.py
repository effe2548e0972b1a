"""Rows of a table of questions: what is asked, what we know, and why we do not know it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.stand import ActieStand
from generator.model import Actie, Inventaris, Thema, Uren
from generator.pages.report import Report
from generator.pages.words import OR_ROLLEN, RESULTATEN, STANDEN, WERKPLANNEN, Sign, maanden_oud, rij

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


def how_far(report: Report, stand: ActieStand) -> list[Answer]:
    """How far an action is: always the same questions in the same order."""
    actie = stand.actie
    day = stand.laatste.peildatum.zin if stand.laatste else ""
    rows = [
        Answer(
            "Stand van de actie",
            "Daarna hoorden wij niets meer." if stand.oud and day else STANDEN[stand.stand].meaning,
            sign=STANDEN[stand.stand],
            day=day if stand.oud else "",
        ),
        Answer("Resultaat", RESULTATEN[stand.resultaat].meaning, sign=RESULTATEN[stand.resultaat]),
        Answer(
            "Eerste einddatum",
            "Deze datum blijft staan, ook als het later wordt."
            if actie.eerste_deadline.tot
            else "Wij kunnen dus niet zeggen of de actie op tijd is.",
            text=hoofdletter(actie.eerste_deadline.einde),
            late=stand.te_laat,
        ),
    ]
    if stand.nieuwe_deadline:
        rows.append(
            Answer(
                "Nieuwe einddatum",
                "Een nieuwe datum maakt een actie niet op tijd.",
                text=hoofdletter(stand.nieuwe_deadline.einde),
            )
        )
    elif stand.te_laat:
        rows.append(Answer("Nieuwe einddatum", "Er staat geen nieuwe datum in de bron.", sign=ONBEKEND))
    rows.append(
        known(
            "Trekker",
            hoofdletter(report.rol(stand.trekker)),
            "Deze groep zorgt dat de actie af komt.",
            "De bron noemt geen trekker.",
        )
    )
    rows.append(_latest(stand, day))
    return rows


def _latest(stand: ActieStand, day: str) -> Answer:
    if not stand.laatste or not stand.laatste.peildatum.van:
        return Answer("Laatste nieuws", "Wij hoorden nog niets over deze actie.", sign=ONBEKEND)
    return Answer("Laatste nieuws", f"Dat is {maanden_oud(stand.laatste.peildatum.van, stand.today)} oud.", text=day)


def needs(item: Inventaris) -> list[Answer]:
    """What an item needs: means, money, time, the works council, and what it depends on."""
    rows = [
        known(
            "Is er geld of tijd nodig?",
            hoofdletter(item.middelen_nodig),
            "Dat staat in de bron.",
            "De bron zegt dit niet.",
        ),
        known("Hoeveel geld kost het?", item.geld, "Dit bedrag staat in de bron.", "De bron noemt geen bedrag."),
        _time(item),
        known(
            "Wat doet de ondernemingsraad (OR)?", OR_ROLLEN[item.or_], "Dat staat in de bron.", "De bron zegt dit niet."
        ),
    ]
    if item.voorbehoud:
        rows.append(
            Answer("Waar hangt het van af?", "Dit kan de planning veranderen.", text=hoofdletter(rij(item.voorbehoud)))
        )
    return rows


def _time(item: Inventaris) -> Answer:
    if isinstance(item.capaciteit, str):
        return Answer("Hoeveel tijd kost het?", "De bron noemt geen uren.", sign=ONBEKEND)
    return Answer(
        "Hoeveel tijd kost het?",
        "Deze uren staan in de bron.",
        text=hoofdletter(rij([_hours(deel) for deel in item.capaciteit])),
    )


def _hours(deel: Uren) -> str:
    return f"{deel.wie} {deel.uren_per_week} uur per week"


def not_known(report: Report, thema: Thema) -> list[Answer]:
    """The five questions about a theme. All five are always asked."""
    voorstel = rij([report.rol(rol) for rol in thema.trekker_voorstel])
    uitleg = f"Voorgesteld: {voorstel}. Er is nog geen besluit." if voorstel else "De bron noemt geen trekker."
    geld, tijd, ondernemingsraad = needs(thema)[1:4]
    return [
        known("Wie is de trekker?", hoofdletter(report.rol(thema.trekker)), "Deze groep trekt het thema.", uitleg),
        known(
            "Is er een werkplan?",
            WERKPLANNEN[thema.werkplan],
            "Dat staat in de bron.",
            "Er ligt een advies om een plan te maken.",
        ),
        geld,
        tijd,
        ondernemingsraad,
    ]


def hoofdletter(text: str) -> str:
    """The same text with a capital at the start; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def waits_for(report: Report, actie: Actie) -> list[Actie]:
    """The actions this one waits for."""
    return [report.actie(code) for code in actie.wacht_op]
