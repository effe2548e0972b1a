"""What is not known of actions: for each question how often there is an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.figures.stand import ActieStand
from generator.layout.context import Context
from generator.layout.tables import Cell, Table
from generator.layout.zin import Deel
from generator.model.fields import Onderwerp

_TELLEN_ACTIES = "Wij tellen acties."
_VAN = Deel("{n} van {m}")


@dataclass(frozen=True, slots=True)
class _Vraag:
    """A question about an action, when nobody knows the answer, and the parts of the site it belongs to."""

    vraag: str
    weet_niet: Callable[[ActieStand], bool]
    parts: tuple[Onderwerp, ...] = ()


# Only asked where somebody left it open.
_THEMA = _Vraag("Bij welk thema hoort het?", lambda a: a.thema_onbekend, ("themas",))
# What everybody wants to know of an action.
_VRAGEN: tuple[_Vraag, ...] = (
    _Vraag("Wie is de trekker?", lambda a: a.trekker_onbekend),
    _Vraag("Wat leverde het op?", lambda a: a.resultaat == "onbekend"),
    _Vraag("Hoe staat het er nu voor?", lambda a: a.oud or a.stand == "onbekend"),
    _Vraag(
        "Wanneer moet het klaar zijn? Acties die altijd doorlopen, tellen wij hier als bekend.",
        lambda a: not a.doorlopend and a.actie.eerste_deadline.tot is None,
    ),
    _THEMA,
    _Vraag(
        "Is er geld of tijd nodig?",
        lambda a: a.actie.middelen_nodig == "onbekend",
        ("geld", "uren"),
    ),
    _Vraag("Hoeveel geld kost het?", lambda a: a.actie.geld == "onbekend", ("geld",)),
    _Vraag("Hoeveel tijd kost het?", lambda a: a.actie.capaciteit == "onbekend", ("uren",)),
    _Vraag(
        "Wat doet de ondernemingsraad (OR)?",
        lambda a: a.actie.or_ == "onbekend",
        ("ondernemingsraad",),
    ),
)


def counted_questions(context: Context, acties: Sequence[ActieStand]) -> list[tuple[str, int]]:
    """Each question with for how many actions nobody knows the answer."""
    return [(one.vraag, sum(map(one.weet_niet, acties))) for one in _asked(context)]


def not_known_of(context: Context, actie: ActieStand) -> list[str]:
    """The questions about one action of which nobody knows the answer."""
    return [one.vraag for one in _asked(context) if one.weet_niet(actie)]


def _asked(context: Context) -> list[_Vraag]:
    """The questions that the organisation does not leave out."""
    open_theme = any(stand.thema_onbekend for stand in context.figures.acties.values())
    asked = (one for one in _VRAGEN if one is not _THEMA or open_theme)
    return [one for one in asked if context.met(*one.parts)]


def unknown_table(vragen: list[tuple[str, int]], aantal: int) -> Table:
    """For each question how many actions have an answer, of `aantal`."""
    rows = tuple(
        (Cell(vraag), Cell(f"{aantal - niet}"), Cell(_VAN(n=niet, m=aantal)))
        for vraag, niet in vragen
    )
    columns = ("Vraag", "Bekend", "Onbekend")
    return Table("Hoe vaak weten wij het?", columns, rows, note=_TELLEN_ACTIES)
