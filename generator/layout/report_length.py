"""How many sheets of A4 a report is about, without printing it.

A line of text on paper has about 95 letters, a sheet 54 lines, as those of tables are small. A
row of a table is as high as its fullest cell, and a heading or caption takes two lines more. Held
against printed reports of up to 12 sheets it is within one sheet; of a longer one it says too much.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from generator.layout.blocks import Section
from generator.layout.jaarverslag import Jaarverslag
from generator.layout.table_file import cell_text
from generator.layout.tables import Row, Table

# The reports of before had 6 to 7 pages.
MOST_SHEETS = 7
_LETTERS = 95
_LINES = 54
_HEADING = 2
# White space below a paragraph, an item or a row.
_BELOW = 0.5


def sheets(verslag: Jaarverslag) -> int:
    """The number of sheets of A4, rounded up."""
    lines = _text(verslag.kort) + sum(map(_part, _parts(verslag)))
    return ceil((lines + _HEADING * len(verslag.hoofdstukken)) / _LINES)


def _parts(verslag: Jaarverslag) -> Iterable[Section]:
    for chapter in verslag.hoofdstukken:
        yield from chapter.delen


def _part(part: Section) -> float:
    tables = filter(None, (part.table, *part.series))
    text = _text((*part.sentences, *part.items, *part.after))
    return text + sum(map(_table, tables)) + (_HEADING if part.title else 0)


def _text(sentences: Iterable[str]) -> float:
    return sum(_high(sentence, _LETTERS) + _BELOW for sentence in sentences)


def _table(table: Table) -> float:
    width = _LETTERS // len(table.columns)
    rows = sum(_row(row, width) for row in (*table.rows, *table.foot))
    return rows + _high(f"{table.caption} {table.note}", _LETTERS) + _HEADING


def _row(row: Row, width: int) -> float:
    return max(_high(cell_text(cell), width) for cell in row) + _BELOW


def _high(text: str, width: int) -> int:
    return ceil(len(text) / width)
