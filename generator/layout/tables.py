"""Tables as values: what stands in each cell. One template part draws them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.alphabet import capital
from generator.figures.stand import ActieStand
from generator.layout.answers import Answer
from generator.layout.context import Context
from generator.layout.deadline import first_last_day, late_since
from generator.layout.drawing import Drawing
from generator.layout.site_map import actie_path
from generator.layout.words import RESULTATEN, Sign, maanden_oud, stand_sign
from generator.layout.zin import Deel

# A longer strip of blocks is no longer read at a glance; the number always stands before it.
MAX_BLOCKS = 20
# A table with more rows is higher than most screens: its header stays in view.
_HIGH = 12
# What a table says when nothing is in it.
_LEEG = "Er staat nog niets in deze lijst."
_GEEN_ACTIE = "Er staat nu geen actie in deze lijst."
# What is over and came after its first last day: that stays told.
_LATER = Deel("Wij hoorden {lang} later dat het {hoe} is")
_UITLEG = "Staat er een dag bij de stand? Daarna kwam geen nieuws."


@dataclass(frozen=True, slots=True)
class Blocks:
    """A strip of small blocks: one for each action, the last `old` of them without colour."""

    sign: str
    count: int
    old: int = 0

    @property
    def drawn(self) -> tuple[bool, ...]:
        """For each block to draw whether it is old; none when they are too many to be counted."""
        if self.count > MAX_BLOCKS:
            return ()
        fresh = max(self.count - self.old, 0)
        return (False,) * fresh + (True,) * (self.count - fresh)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: words, or a state with its sign. `target` is the path of a page to link to, `code` stands before it.

    `address` is a link to any other place. `lang` is the language of the words, when that is not Dutch.
    `typed` is what somebody can type, letter by letter and line by line.
    `lines` are more of the same, each on a line of its own. `drawing` is a picture of the numbers in its row.
    `day`: the state is old news from that day. `late`: the words are followed by the sign for too late, and `since` says
    since which day.
    """

    text: str = ""
    sign: Sign | None = None
    day: str = ""
    small: str = ""
    target: str = ""
    code: str = ""
    late: bool = False
    since: str = ""
    bold: bool = False
    blocks: Blocks | None = None
    typed: str = ""
    address: str = ""
    lines: tuple[str, ...] = ()
    lang: str = ""
    drawing: Drawing | None = None


Row = tuple[Cell, ...]
# What can stand beside the name of an action.
Beside = Literal["Thema", "Trekker"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the first cell of each row is its header. The last cell of a shorter row spans the rest.

    `foot` are rows of totals. `look` is the name of a variant in the style sheet. `marks` gives for each row the
    names of the lists it is in, for the script that filters; empty when there is nothing to filter. `drawings` are
    pictures of its columns, each with its name; a name is empty when the caption is that.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""
    empty: str = _LEEG
    foot: tuple[Row, ...] = ()
    look: str = ""
    marks: tuple[str, ...] = ()
    drawings: tuple[tuple[str, Drawing], ...] = ()

    @property
    def marked_rows(self) -> Iterator[tuple[Row, str]]:
        """Each row with its marks."""
        return zip(self.rows, self.marks or ("",) * len(self.rows), strict=True)

    @property
    def high(self) -> bool:
        """Whether a reader scrolls through it, and would lose sight of its header."""
        return len(self.rows) > _HIGH

    @property
    def said_above(self) -> str:
        """The caption, and behind it the note as a sentence of its own."""
        return f"{self.caption_said} {self.note}" if self.note else self.caption

    @property
    def caption_said(self) -> str:
        """The caption as a sentence of its own, when a note follows it."""
        ended = not self.note or self.caption.endswith((".", "?", "!"))
        return self.caption if ended else f"{self.caption}."

    def placed(self, row: Row) -> Iterator[tuple[Cell, str, int]]:
        """Each cell of a row with the name of its column, and over how many columns it is spread (0: its own)."""
        last, rest = len(row) - 1, len(self.columns) - len(row)
        for index, (cell, column) in enumerate(zip(row, self.columns, strict=False)):
            yield cell, column, rest + 1 if rest and index == last else 0


def questions(caption: str, answers: Iterable[Answer]) -> Table:
    """A table of questions: what is asked, what we know, and why we do not know it."""
    rows = tuple(
        (
            Cell(answer.question),
            Cell(answer.text, answer.sign, answer.day, late=answer.late, since=answer.since),
            Cell(answer.explanation),
        )
        for answer in answers
    )
    return Table(caption, ("Vraag", "Antwoord", "Uitleg"), rows, look="vragen")


def actions(
    context: Context,
    caption: str,
    group: Sequence[ActieStand],
    *,
    beside: Sequence[Beside] = ("Thema",),
    marks: tuple[str, ...] = (),
) -> Table:
    """A table of actions. `beside` says what stands beside their names: nothing that the page says already."""
    beside = tuple(what for what in beside if what != "Thema" or context.met("themas"))
    columns = (
        "Actie",
        *beside,
        "Stand van de actie",
        "Resultaat",
        "Eerste einddatum",
    )
    rows = tuple(_action(context, stand, beside) for stand in group)
    note = _UITLEG if any(stand.oud for stand in group) else ""
    return Table(caption, columns, rows, note, _GEEN_ACTIE, marks=marks)


def state(stand: ActieStand) -> Cell:
    """The state of an action; with its day when that is old news."""
    sign = stand_sign(stand.stand)
    if stand.oud and stand.laatste:
        return Cell(sign=sign, day=stand.laatste.peildatum.zin)
    return Cell(sign=sign)


def name(stand: ActieStand) -> Cell:
    """The name of an action, as a link to its page."""
    return Cell(stand.actie.titel, code=stand.actie.code, target=actie_path(stand.actie.code))


def _action(context: Context, stand: ActieStand, beside: Sequence[Beside]) -> Row:
    return (
        name(stand),
        *(_beside(context, stand, what) for what in beside),
        state(stand),
        Cell(sign=RESULTATEN[stand.resultaat]),
        Cell(
            first_last_day(stand),
            late=stand.te_laat,
            since=late_since(stand),
            small=_came_late(stand),
        ),
    )


def _beside(context: Context, stand: ActieStand, what: Beside) -> Cell:
    if what == "Thema":
        first, *others = context.thema_namen(stand.themas) or ["Onbekend"]
    else:
        first, *others = (capital(context.rol(rol)) for rol in stand.trekkers)
    return Cell(first, lines=tuple(others))


def _came_late(stand: ActieStand) -> str:
    """How long after its first last day an action was over; empty when it is not over or was in time."""
    if not stand.lang_te_laat:
        return ""
    hoe = stand_sign(stand.stand).word.lower()
    return _LATER(hoe=hoe, lang=maanden_oud(*stand.lang_te_laat))
