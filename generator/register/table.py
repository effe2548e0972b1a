"""A table (CSV) as a tree: a list with the fields of each line, in which everything knows its place."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import chain

from pydantic.fields import FieldInfo

from generator.model.register import Kind
from generator.problem import Problem
from generator.register.broken_text import entity_in
from generator.register.decode import decode
from generator.register.tree import FieldPath, Position, Tree

# What programs write between the cells; Dutch Excel writes ';'.
_BETWEEN = ";,\t"
_EMPTY = "Dit bestand is leeg. Vul het in of haal het weg."
_OPEN_QUOTE = (
    "Hier ontbreekt een aanhalingsteken. Zet er een aan het begin en aan het eind van de tekst."
)
_COMMA = "Staat er een komma in een getal of een tekst? Zet die tussen aanhalingstekens."


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file that is not empty: its number and its cells with the column where each begins."""

    number: int
    cells: tuple[str, ...]
    starts: tuple[int, ...]


def parse_table(file: str, data: bytes, kind: Kind) -> tuple[Tree | None, list[Problem]]:
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
        return None, [Problem(file, 1, 1, "leeg-bestand", _EMPTY)]
    head, *rows = _without_empty_columns(lines)
    problems = list(_header(file, head, _columns(kind)))
    if not problems:
        problems = list(chain.from_iterable(_width(file, head, row) for row in rows))
    if problems:
        return None, problems
    return _tree(head, rows), []


def _columns(kind: Kind) -> Mapping[str, FieldInfo]:
    """The fields that are columns: those that do not stand in the name of the file."""
    fields = kind.record.model_fields.items()
    return {name: field for name, field in fields if f"{{{name}}}" not in kind.path}


def _lines(file: str, text: str) -> tuple[list[_Line], list[Problem]]:
    """The lines with something in them. A quoted cell may not run over the end of its line."""
    typed = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    skip = int(typed[0].lower().startswith("sep="))
    head = next((line for line in typed[skip:] if line.strip()), "")
    between = max(_BETWEEN, key=head.count)
    found, problems = [], []
    for number, line in enumerate(typed[skip:], 1 + skip):
        if not line.strip(between + " \"'"):
            continue
        if line.count('"') % 2:
            problems.append(Problem(file, number, line.index('"') + 1, "onleesbaar", _OPEN_QUOTE))
            continue
        code = entity_in(line)
        if code:
            problems.append(Problem(file, number, line.index("&") + 1, "vreemd-teken", code))
        cells = tuple(cell.strip() for cell in next(csv.reader([line], delimiter=between)))
        found.append(_Line(number, cells, tuple(_starts(line, between))))
    return found, problems


def _without_empty_columns(lines: list[_Line]) -> list[_Line]:
    """The same without the columns at the end in which nothing stands: Excel writes them as ';;;'."""
    used = max(_filled(line.cells) for line in lines)
    return [replace(line, cells=line.cells[:used]) for line in lines]


def _filled(cells: Sequence[str]) -> int:
    """How many cells there are up to the last one with something in it."""
    return max((number for number, cell in enumerate(cells, 1) if cell), default=0)


def _starts(line: str, between: str) -> Iterator[int]:
    """The column, from 1, where each cell of a line begins."""
    yield 1
    quoted = False
    for column, character in enumerate(line, 2):
        quoted = quoted != (character == '"')
        if character == between and not quoted:
            yield column


def _header(file: str, head: _Line, fields: Mapping[str, FieldInfo]) -> Iterator[Problem]:
    """What is wrong with the names of the columns: one problem for each."""
    if len(head.cells) == 1:
        message = f"Hier hoort een regel met de namen van de kolommen. Schrijf: {';'.join(fields)}."
        yield Problem(file, head.number, 1, "kolom", message)
        return
    for index, start in enumerate(head.starts[: len(head.cells)]):
        message = _column_mistake(head.cells, index, fields)
        if message:
            yield Problem(file, head.number, start, "kolom", message)
    yield from _missing_columns(file, head, fields)


def _missing_columns(file: str, head: _Line, fields: Mapping[str, FieldInfo]) -> Iterator[Problem]:
    # A misspelt column is one mistake, so it is not reported as missing too.
    meant = {_meant(name, head.cells, fields) for name in head.cells}
    for name, field in fields.items():
        if field.is_required() and name not in head.cells and name not in meant:
            message = f"De kolom '{name}' ontbreekt. {field.description} Zet de kolom erbij."
            yield Problem(file, head.number, 1, "kolom", message)


def _column_mistake(names: Sequence[str], index: int, fields: Mapping[str, FieldInfo]) -> str:
    """What is wrong with the name of one column; empty when it is right."""
    name = names[index]
    if name in names[:index]:
        return f"De kolom '{name}' staat er 2 keer. Haal er 1 weg."
    if name in fields:
        return ""
    meant = _meant(name, names, fields)
    if meant:
        return f"De kolom '{name}' kennen wij niet. Schrijf: '{meant}'."
    if name:
        return f"De kolom '{name}' kennen wij niet. Haal hem weg of kies uit: {', '.join(fields)}."
    return "Deze kolom heeft geen naam. Geef hem een naam of haal hem weg."


def _meant(name: str, names: Sequence[str], fields: Mapping[str, FieldInfo]) -> str:
    """The column that somebody meant with a name we do not know; empty when none looks like it, or it is there too."""
    if name in fields:
        return ""
    near = get_close_matches(name.lower(), fields, n=1)
    return next((one for one in near if one not in names), "")


def _width(file: str, head: _Line, row: _Line) -> Iterator[Problem]:
    """A problem when a line has another number of cells than the header: numbers would get the wrong name."""
    have, want = len(row.cells), len(head.cells)
    extra = row.cells[want:]
    if have < want or any(extra):
        why = _COMMA if have > want else "Vul de regel aan."
        message = f"Deze regel heeft {have} vakken, maar er zijn {want} kolommen. {why}"
        yield Problem(file, row.number, row.starts[min(have, want) - 1], "kolom", message)


def _tree(head: _Line, rows: list[_Line]) -> Tree:
    """The lines as a list of fields. The place of a field is the place of its cell."""
    places: dict[FieldPath, Position] = {(): (head.number, 1)}
    value = []
    for index, row in enumerate(rows):
        places[(index,)] = (row.number, 1)
        places[(index, "code")] = (head.number, 1)  # it may stand in the name of the file
        for name, start in zip(head.cells, row.starts, strict=False):
            places[index, name] = (row.number, start)
        value.append(dict(zip(head.cells, row.cells, strict=False)))
    return Tree(value, places)
