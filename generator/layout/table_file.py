"""A table of a page as a file: made from the same value that the page draws, so that they cannot differ."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.layout.csv_text import BETWEEN, csv_bytes
from generator.layout.page import PageFile
from generator.layout.tables import Cell, Row, Table

# Answers to questions and explanations are read, and never sorted or counted.
_READ_ONLY = frozenset({"vragen", "kolommen"})
_LEAST_ROWS = 2
_MOST_LETTERS = 40
# A count in a caption changes with the register, and an address should not.
_NO_LETTER = re.compile(r"(?:[^a-z0-9]+|\b[0-9]+\b)+")
_LATE = "te laat"


@dataclass(frozen=True, slots=True)
class TableLink:
    """What a link to the file of a table says: what the table is called, and the file with its size."""

    name: str
    file: PageFile


@dataclass(slots=True)
class PageTables:
    """The files of one page, in the order in which its template draws the tables."""

    files: list[PageFile] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)

    def table(self, table: Table) -> TableLink | None:
        """Make the file of a table that the page draws now; None for a table that nobody keeps."""
        if table.look in _READ_ONLY or len(table.rows) < _LEAST_ROWS:
            return None
        name = f"tabel-{len(self.files) + 1}-{_as_file_name(table.caption)}".rstrip("-")
        made = PageFile(f"{name}.csv", table_csv(table))
        self.files.append(made)
        return TableLink(self._unique(table.caption.rstrip(".")), made)

    def _unique(self, caption: str) -> str:
        """The caption; with a number when another table of the page has the same."""
        self.names[caption] = self.names.get(caption, 0) + 1
        if self.names[caption] == 1:
            return caption
        return f"{caption} ({self.names[caption]})"


def table_csv(table: Table) -> bytes:
    """A table as CSV: its columns, its rows, then its totals."""
    rows = (*table.rows, *table.foot)
    return csv_bytes(table.columns, (_filled(table, row) for row in rows))


def cell_text(cell: Cell) -> str:
    """What a cell says, in the order in which the page says it."""
    said = [cell.code, _main(cell)]
    if cell.day:
        said.append(f"(stand van {cell.day})")
    if cell.small:
        small = cell.small.striptags() if isinstance(cell.small, Markup) else cell.small
        loose = not _main(cell) or small.startswith("(")
        said.append(small if loose else f"({small})")
    if cell.late:
        said.append(f"({' '.join(filter(None, [_LATE, cell.since]))})")
    return " ".join(filter(None, said))


def _main(cell: Cell) -> str:
    if cell.sign:
        return cell.sign.word
    return BETWEEN.join([cell.typed or cell.text, *cell.lines])


def _filled(table: Table, row: Row) -> list[str]:
    """The texts of a row; empty where a cell of the page is spread over more columns."""
    texts = [cell_text(cell) for cell in row]
    return texts + [""] * (len(table.columns) - len(texts))


def _as_file_name(caption: str) -> str:
    """A caption as a part of a file name: small letters and dashes, of whole words and without counts."""
    letters = unicodedata.normalize("NFKD", caption.lower()).encode("ascii", "ignore").decode()
    name = _NO_LETTER.sub("-", letters).strip("-")
    if len(name) <= _MOST_LETTERS:
        return name
    return name[: _MOST_LETTERS + 1].rpartition("-")[0]
