"""Home: where do we stand, in five figures, then per theme."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.afspraken import standen_nu
from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.figures.telling import Telling
from generator.model.fields import AfspraakStand, Stand
from generator.pages.page import Page
from generator.pages.report import Report
from generator.pages.template import make_page
from generator.pages.words import acties, door_zin, klaar_zin, plural

MAX_ROWS = 7
# The order of the columns: what is finished first, then what goes on, then what stands still.
KOLOMMEN: tuple[Stand, ...] = (
    "gereed",
    "loopt",
    "te herzien",
    "doorlopend",
    "niet gestart",
    "stil",
    "gestopt",
    "onbekend",
)
_ALTIJD = frozenset({"gereed", "loopt", "doorlopend"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the first screen: number and words are one link to the list behind it."""

    number: str
    words: str
    target: str


@dataclass(frozen=True, slots=True)
class Attention:
    """One action that asks for attention, and why."""

    stand: ActieStand
    reason: str


def pages(report: Report) -> list[Page]:
    """The home page."""
    alles = list(report.figures.acties.values())
    totaal = report.figures.totaal
    punten = attention(alles)
    return [
        make_page(
            report,
            "home.html.j2",
            Page("index.md", "Waar staan we?", "", "", "data/acties"),
            "Stand",
            totaal=totaal,
            cijfers=[*_cijfers(totaal), *_afspraken(report)],
            kolommen=[stand for stand in KOLOMMEN if stand in _ALTIJD or totaal.per_stand[stand]],
            leeg=[thema for thema in report.themas() if not report.figures.per_thema[thema.id].totaal],
            zinnen=[
                f"Er {plural(totaal.totaal, 'is', 'zijn')} {acties(totaal.totaal)}.",
                klaar_zin(totaal),
                *filter(None, [door_zin(totaal)]),
            ],
            nieuws=laatste_nieuws(alles),
            aandacht=punten[:MAX_ROWS],
            punten=len(punten),
            bronnen=[bron for bron in report.register.bronnen if report.already(bron.id)],
        )
    ]


# What the first screen says of agreements, by the state that most of them are in.
_AFSPRAKEN: dict[AfspraakStand, tuple[str, str]] = {
    "verkend": ("afspraak is alleen verkend", "afspraken zijn alleen verkend"),
    "afgesproken": ("afspraak is gemaakt", "afspraken zijn gemaakt"),
    "in uitvoering": ("afspraak loopt", "afspraken lopen"),
    "stil": ("afspraak ligt stil", "afspraken liggen stil"),
    "gestopt": ("afspraak is gestopt", "afspraken zijn gestopt"),
    "onbekend": ("afspraak zonder nieuws", "afspraken zonder nieuws"),
}


def _afspraken(report: Report) -> list[Figure]:
    """The state that most agreements are in; nothing when there are none."""
    vaakst = standen_nu(report.register.afspraken, report.figures.today).most_common(1)
    return [Figure(str(aantal), plural(aantal, *_AFSPRAKEN[stand]), "afspraken.md") for stand, aantal in vaakst]


def _cijfers(totaal: Telling) -> list[Figure]:
    return [
        Figure(
            f"{totaal.klaar} van {totaal.telbaar}",
            plural(totaal.klaar, "actie is klaar", "acties zijn klaar"),
            "acties/klaar.md",
        ),
        Figure(
            str(totaal.te_laat), plural(totaal.te_laat, "actie is te laat", "acties zijn te laat"), "acties/te-laat.md"
        ),
        Figure(
            str(totaal.oud), plural(totaal.oud, "actie zonder nieuws", "acties zonder nieuws"), "acties/geen-nieuws.md"
        ),
        Figure(
            str(totaal.zonder_trekker),
            plural(totaal.zonder_trekker, "actie: trekker onbekend", "acties: trekker onbekend"),
            "acties/geen-trekker.md",
        ),
    ]


def attention(alles: list[ActieStand]) -> list[Attention]:
    """The actions that ask for attention: those longest late first, each once with all its reasons."""
    laat = sorted((a for a in alles if a.te_laat), key=lambda a: str(a.actie.eerste_deadline.tot))
    rest = [a for a in alles if not a.te_laat]
    return [Attention(stand, " ".join(reasons)) for stand in (*laat, *rest) if (reasons := _reasons(stand))]


def _reasons(stand: ActieStand) -> list[str]:
    """Why an action asks for attention; empty when it does not."""
    einde = stand.actie.eerste_deadline.einde
    found = (
        (stand.te_laat, f"Te laat. De eerste einddatum was: {einde}."),
        (stand.resultaat == "niet gehaald", "Het resultaat is niet gehaald."),
        (stand.stand == "stil", "De actie ligt stil."),
        (stand.stand == "gestopt", "De actie is gestopt."),
    )
    return [reason for holds, reason in found if holds]
