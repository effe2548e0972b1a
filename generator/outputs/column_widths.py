"""How wide each column of a table on paper is: pandoc gives each the same width, and breaks words for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from generator.html_tree import Element, find_all, words_in

# What a line of a table on A4 has room for, in letters; each column has white space at both sides.
_LINE = 100
_SIDES = 3
# Letters of a header are bold, and so a little wider.
_BOLD = 1.15
# A longer word is an address or a mistake, and breaks anywhere.
_LONGEST = 30


@dataclass(slots=True)
class Need:
    """How wide the longest word and the longest text of a column are, in letters."""

    word: float = 0
    text: float = 0

    def add(self, text: str, *, bold: bool) -> None:
        """Count the text of a cell."""
        wide = _BOLD if bold else 1
        longest = max(map(len, text.split()), default=0)
        self.word = max(self.word, wide * min(longest, _LONGEST))
        self.text = max(self.text, wide * len(text))


def set_widths(table: Element) -> None:
    """Give a table its columns with widths. A cell over more rows says nothing of a column, so then it gets none."""
    rows = find_all(table, ".//tr")
    if find_all(table, ".//*[@rowspan]") or not rows:
        return
    columns = [Need() for _ in range(max(map(_width, rows)))]
    for row in rows:
        _add_texts(row, columns)
    if len(columns) > 1:
        _add_group(table, widths(columns))


def widths(columns: Sequence[Need]) -> list[int]:
    """The part of a hundred that each column gets, together a hundred.

    No word breaks when there is room for all. What is left goes first to columns that are almost wide enough.
    """
    least = [_SIDES + column.word for column in columns]
    more = [max(column.text - column.word, 0) for column in columns]
    extra = _shared(more, max(_LINE - sum(least), 0))
    return _hundred([need + part for need, part in zip(least, extra, strict=True)])


def _shared(more: Sequence[float], room: float) -> list[float]:
    """Who asks little gets it all; the others share by the root of what they ask, as their rows grow by lines."""
    given = [0.0] * len(more)
    weight = sum(map(sqrt, more))
    for column in sorted(range(len(more)), key=lambda one: more[one]):
        if not more[column]:
            continue
        given[column] = min(more[column], room * sqrt(more[column]) / weight)
        room -= given[column]
        weight -= sqrt(more[column])
    return given


def _hundred(letters: Sequence[float]) -> list[int]:
    """The same parts as whole numbers that are a hundred together."""
    total = sum(letters)
    exact = [100 * part / total for part in letters]
    whole = [int(part) for part in exact]
    by_rest = sorted(range(len(exact)), key=lambda one: (whole[one] - exact[one], one))
    for column in by_rest[: 100 - sum(whole)]:
        whole[column] += 1
    return whole


def _width(row: Element) -> int:
    return sum(map(_over, _cells(row)))


def _cells(row: Element) -> list[Element]:
    return find_all(row, "./th | ./td")


def _over(cell: Element) -> int:
    """Over how many columns a cell stands."""
    return int(cell.get("colspan", "1"))


def _add_texts(row: Element, columns: Sequence[Need]) -> None:
    """The text of each cell at its column; that of a cell over more columns has room enough."""
    at = 0
    bold = bool(find_all(row, "parent::thead"))
    for cell in _cells(row):
        if _over(cell) == 1:
            columns[at].add(words_in(cell), bold=bold)
        at += _over(cell)


def _add_group(table: Element, parts: Iterable[int]) -> None:
    group = table.makeelement("colgroup", {})
    for part in parts:
        group.append(table.makeelement("col", {"style": f"width:{part}%"}))
    table.insert(len(find_all(table, "./caption")), group)
