"""A table (CSV) as a tree: a list with the fields of each line, in which everything knows its place."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from generator.model.fields import Record
from generator.problem import Problem
from generator.register.tree import Path, Place, Tree, decode

# What programs write between the cells; Dutch Excel writes ';'.
_BETWEEN = ";,\t"


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file that is not empty: its number and its cells with the column where each begins."""

    number: int
    cells: tuple[str, ...]
    starts: tuple[int, ...]


def parse_table(file: str, data: bytes, record: type[Record]) -> tuple[Tree | None, list[Problem]]:
    """Read one table for records of a kind. Never raises: what cannot be read is a problem.

    Understands ',', ';' and tab, a byte order mark, a first line 'sep=;' and empty lines. Without a right
    header there is no tree, because then nobody knows what a cell means.
    """
    text = decode(file, data)
    if not isinstance(text, str):
        return None, text
    lines, wrong = _lines(file, text)
    if wrong:
        return None, wrong
    if not lines:
        return None, [
            Problem(file, 1, 1, "leeg-bestand", "Dit bestand is leeg. Vul het in of haal het weg.")
        ]
    head, *rows = lines
    problems = [*_header(file, head, record)]
    if problems:
        return None, problems
    problems = [problem for row in rows for problem in _width(file, head, row)]
    return (None, problems) if problems else (_tree(head, rows), [])


def _lines(file: str, text: str) -> tuple[list[_Line], list[Problem]]:
    """The lines with something in them. A quoted cell may not run over the end of its line."""
    typed = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    skip = 1 if typed[0].lower().startswith("sep=") else 0
    head = next((line for line in typed[skip:] if line.strip()), "")
    between = max(_BETWEEN, key=head.count)
    found, problems = [], []
    for number, line in enumerate(typed[skip:], 1 + skip):
        if not line.strip(between + " \"'"):
            continue
        if line.count('"') % 2:
            message = "Hier ontbreekt een aanhalingsteken. Zet er een aan het begin en aan het eind van de tekst."
            problems.append(Problem(file, number, line.index('"') + 1, "onleesbaar", message))
            continue
        cells = next(csv.reader([line], delimiter=between))
        found.append(
            _Line(number, tuple(cell.strip() for cell in cells), tuple(_starts(line, between)))
        )
    return found, problems


def _starts(line: str, between: str) -> Iterator[int]:
    """The column, from 1, where each cell of a line begins."""
    yield 1
    quoted = False
    for column, character in enumerate(line, 2):
        quoted = quoted != (character == '"')
        if character == between and not quoted:
            yield column


def _header(file: str, head: _Line, record: type[Record]) -> Iterator[Problem]:
    """What is wrong with the names of the columns: one problem for each."""
    fields = {name: field for name, field in record.model_fields.items() if name != "code"}
    if len(head.cells) == 1:
        message = f"Hier hoort een regel met de namen van de kolommen. Schrijf: {';'.join(fields)}."
        yield Problem(file, head.number, 1, "kolom", message)
        return
    meant = set()
    for index, (name, start) in enumerate(zip(head.cells, head.starts, strict=False)):
        near = next(iter(get_close_matches(name.lower(), fields, n=1)), "")
        if name in head.cells[:index]:
            message = f"De kolom '{name}' staat er 2 keer. Haal er 1 weg."
        elif name in fields:
            continue
        elif near and near not in head.cells:
            meant.add(near)
            message = f"De kolom '{name}' kennen wij niet. Schrijf: '{near}'."
        elif name:
            message = (
                f"De kolom '{name}' kennen wij niet. Haal hem weg of kies uit: {', '.join(fields)}."
            )
        else:
            message = "Deze kolom heeft geen naam. Geef hem een naam of haal hem weg."
        yield Problem(file, head.number, start, "kolom", message)
    for name, field in fields.items():
        if field.is_required() and name not in head.cells and name not in meant:
            message = f"De kolom '{name}' ontbreekt. {field.description} Zet de kolom erbij."
            yield Problem(file, head.number, 1, "kolom", message)


def _width(file: str, head: _Line, row: _Line) -> Iterator[Problem]:
    """A line with another number of cells than the header would put numbers under the wrong name."""
    have, want = len(row.cells), len(head.cells)
    extra = row.cells[want:]
    if have < want or any(extra):
        why = (
            "Staat er een komma in een getal of een tekst? Zet die tussen aanhalingstekens."
            if have > want
            else ""
        )
        message = f"Deze regel heeft {have} vakken, maar er zijn {want} kolommen. {why or 'Vul de regel aan.'}"
        yield Problem(file, row.number, row.starts[min(have, want) - 1], "kolom", message)


def _tree(head: _Line, rows: list[_Line]) -> Tree:
    """The lines as a list of fields. The place of a field is the place of its cell."""
    places: dict[Path, Place] = {(): (head.number, 1)}
    value = []
    for index, row in enumerate(rows):
        places[(index,)] = (row.number, 1)
        places[(index, "code")] = (head.number, 1)  # it stands in the name of the file
        for name, start in zip(head.cells, row.starts, strict=False):
            places[index, name] = (row.number, start)
        value.append(dict(zip(head.cells, row.cells, strict=False)))
    return Tree(value, places)
