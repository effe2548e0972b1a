"""What is not known of actions: for each question how often there is an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.figures.stand import ActieStand
from generator.layout.tables import Cell, Table
from generator.layout.zin import Deel

_TELLEN_ACTIES = "Wij tellen acties."
_VAN = Deel("{n} van {m}")
# What everybody wants to know of an action, and when nobody knows it.
_VRAGEN: tuple[tuple[str, Callable[[ActieStand], bool]], ...] = (
    ("Wie is de trekker?", lambda a: a.trekker_onbekend),
    ("Wat leverde het op?", lambda a: a.resultaat == "onbekend"),
    ("Hoe staat het er nu voor?", lambda a: a.oud or a.stand == "onbekend"),
    (
        "Wanneer moet het klaar zijn? Acties die altijd doorlopen, tellen wij hier als bekend.",
        lambda a: not a.doorlopend and a.actie.eerste_deadline.tot is None,
    ),
    ("Is er geld of tijd nodig?", lambda a: a.actie.middelen_nodig == "onbekend"),
    ("Hoeveel geld kost het?", lambda a: a.actie.geld == "onbekend"),
    ("Hoeveel tijd kost het?", lambda a: a.actie.capaciteit == "onbekend"),
    ("Wat doet de ondernemingsraad (OR)?", lambda a: a.actie.or_ == "onbekend"),
)


def counted_questions(acties: Sequence[ActieStand]) -> list[tuple[str, int]]:
    """Each question with for how many actions nobody knows the answer."""
    return [(vraag, sum(map(weet_niet, acties))) for vraag, weet_niet in _VRAGEN]


def not_known_of(actie: ActieStand) -> list[str]:
    """The questions about one action of which nobody knows the answer."""
    return [vraag for vraag, weet_niet in _VRAGEN if weet_niet(actie)]


def unknown_table(vragen: list[tuple[str, int]], aantal: int) -> Table:
    """For each question how many actions have an answer, of `aantal`."""
    rows = tuple(
        (Cell(vraag), Cell(f"{aantal - niet}"), Cell(_VAN(n=niet, m=aantal)))
        for vraag, niet in vragen
    )
    columns = ("Vraag", "Bekend", "Onbekend")
    return Table("Hoe vaak weten wij het?", columns, rows, note=_TELLEN_ACTIES)
