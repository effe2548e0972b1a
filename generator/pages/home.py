"""Home: where do we stand, in five figures, then per theme."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.figures.telling import Telling
from generator.model import Stand
from generator.pages.page import Page
from generator.pages.report import Report
from generator.pages.template import make_page
from generator.pages.words import keuze

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
    return [
        make_page(
            report,
            "home.html.j2",
            Page("index.md", "Waar staan we?", "", "", "data/organisatie.yml"),
            "Stand",
            totaal=totaal,
            cijfers=_cijfers(totaal),
            kolommen=[stand for stand in KOLOMMEN if stand in _ALTIJD or totaal.per_stand[stand]],
            leeg=[thema for thema in report.themas() if not report.figures.per_thema[thema.id].totaal],
            nieuws=laatste_nieuws(alles),
            aandacht=aandacht(alles),
            bronnen=report.register.bronnen,
        )
    ]


def _cijfers(totaal: Telling) -> list[Figure]:
    return [
        Figure(
            f"{totaal.klaar} van {totaal.telbaar}",
            keuze(totaal.telbaar, "actie is klaar", "acties zijn klaar"),
            "acties/klaar.md",
        ),
        Figure(
            str(totaal.te_laat), keuze(totaal.te_laat, "actie is te laat", "acties zijn te laat"), "acties/te-laat.md"
        ),
        Figure(
            str(totaal.oud), keuze(totaal.oud, "actie zonder nieuws", "acties zonder nieuws"), "acties/geen-nieuws.md"
        ),
        Figure(
            str(totaal.zonder_trekker),
            keuze(totaal.zonder_trekker, "actie: trekker onbekend", "acties: trekker onbekend"),
            "acties/geen-trekker.md",
        ),
        Figure(
            str(totaal.doorlopend),
            keuze(totaal.doorlopend, "actie loopt altijd door", "acties lopen altijd door"),
            "acties/loopt-altijd-door.md",
        ),
    ]


def aandacht(alles: list[ActieStand]) -> list[Attention]:
    """The actions that ask for attention, weakest first, at most seven."""
    rijen = [
        *(
            Attention(a, f"Te laat. De eerste einddatum was: {a.actie.eerste_deadline.einde}.")
            for a in _laatste_eerst(alles)
        ),
        *(
            Attention(a, "Het resultaat is niet gehaald.")
            for a in alles
            if a.resultaat == "niet gehaald" and not a.te_laat
        ),
        *(Attention(a, "De actie ligt stil.") for a in alles if a.stand == "stil" and not a.te_laat),
        *(Attention(a, "De actie is gestopt.") for a in alles if a.stand == "gestopt"),
    ]
    return rijen[:MAX_ROWS]


def _laatste_eerst(alles: list[ActieStand]) -> list[ActieStand]:
    """Late actions, the longest late first."""
    return sorted((a for a in alles if a.te_laat), key=lambda a: str(a.actie.eerste_deadline.tot))
