"""Published files as rows of boxes: lines of tables, objects of JSON, elements. Pure."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from generator.gate.hidden.amounts import is_year, only_amounts
from generator.gate.hidden.numbers import normalised

_BETWEEN = ";,\t|"


@dataclass(frozen=True, slots=True)
class Box:
    """One cell: its texts (seen, spoken, or kept in attributes) and the names of its column.

    `above` is what holds for it too: a heading between the rows, the keys and texts around it.
    All texts are normalised: small letters, one space, no marks at the ends.
    """

    texts: tuple[str, ...]
    heads: tuple[str, ...] = ()
    above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Boxes that belong together, such as the cells of a line of a table.

    `around` is the caption and the headings above it. `keyed` says that the heads of the boxes are
    keys, which programs give, and not words that a reader sees.
    """

    boxes: tuple[Box, ...]
    around: str = ""
    keyed: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of text as it is typed, with the headings above it."""

    text: str
    around: str = ""


Piece = Row | Said


def grid_rows(lines: Sequence[Sequence[tuple[str, ...]]], around: str = "") -> Iterator[Row]:
    """The rows of a table below its headers. One text over all columns heads what follows."""
    heads = _head_lines(lines)
    part = ""
    for line in lines[len(heads) :]:
        said = {texts for texts in line if any(texts)}
        if len(said) == 1 and len(line) > 1 and not any(map(only_amounts, *said)):
            part = " ".join(*said)
            continue
        yield Row(
            tuple(Box(texts, _column(heads, index), (part,)) for index, texts in enumerate(line)),
            around,
        )


def table_lines(text: str) -> list[list[tuple[str, ...]]]:
    """The cells of a table as text (csv), whatever stands between them; empty for other texts."""
    lines = [line for line in text.lstrip("\ufeff").splitlines() if line.strip()]
    if lines and lines[0].lower().startswith("sep="):
        lines = lines[1:]
    if not lines:
        return []
    between = max(_BETWEEN, key=lines[0].count)
    if between not in lines[0]:
        return []
    try:
        rows = list(csv.reader(lines, delimiter=between))
    except csv.Error:
        return []
    return [_cells(row) for row in rows]


def json_pieces(text: str) -> Iterator[Piece]:
    """Every object of a JSON text as a row, its lists as columns of a table, and every text."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return
    yield from _inside(value, ())


def _head_lines(lines: Sequence[Sequence[tuple[str, ...]]]) -> list[Sequence[tuple[str, ...]]]:
    """The header rows of a table: the first lines, up to the first with a value."""
    heads: list[Sequence[tuple[str, ...]]] = []
    for line in lines:
        if not _is_head(line, heads):
            break
        heads.append(line)
    return heads


def _is_head(line: Sequence[tuple[str, ...]], heads: Sequence[Sequence[tuple[str, ...]]]) -> bool:
    """Whether the next line is a header row: its only numbers are years in unnamed columns."""
    numbers = [index for index, texts in enumerate(line) if any(map(only_amounts, texts))]
    if heads and any(_has_name(heads[-1], index) for index in numbers):
        return False
    return all(any(map(is_year, line[index])) for index in numbers)


def _has_name(head: Sequence[tuple[str, ...]], index: int) -> bool:
    """Whether a column has a name of its own, not shared with the column beside it."""
    beside = (*head[max(index - 1, 0) : index], *head[index + 1 : index + 2])
    return index < len(head) and any(head[index]) and head[index] not in beside


def _column(heads: Sequence[Sequence[tuple[str, ...]]], index: int) -> tuple[str, ...]:
    """What a column is called in each of the header rows that reach so far."""
    cells = (head[index] for head in heads if index < len(head))
    return tuple(filter(None, chain.from_iterable(cells)))


def _inside(value: Any, above: tuple[str, ...]) -> Iterator[Piece]:
    """Every row and text in a value; `above` are the keys and texts of all around it."""
    if isinstance(value, Mapping):
        yield from _object(value, above)
    elif isinstance(value, list):
        yield from _of_list(value, above)
    elif isinstance(value, str):
        yield Said(value, " | ".join(above))


def _of_list(values: list[Any], above: tuple[str, ...]) -> Iterator[Piece]:
    """A list of lists as a table; another list as a row when it has a number, then by value."""
    if values and all(map(_is_line, values)):
        for row in grid_rows([_cells(line) for line in values]):
            yield Row(row.boxes, " | ".join(above), keyed=True)
        return
    # Texts in a list do not belong together: it is what a page says, one after the other.
    if any(isinstance(one, int | float) for one in values):
        boxes = [Box((_said(one),), above=above) for one in values if _is_single(one)]
        yield Row(tuple(boxes), keyed=True)
    for one in values:
        yield from _inside(one, above)


def _object(value: Mapping[str, Any], above: tuple[str, ...]) -> Iterator[Piece]:
    """An object as a row of its single values, its lists as columns, and what is inside."""
    single = {key: one for key, one in value.items() if _is_single(one)}
    yield _keyed_row(single, above)
    around = (*above, *(_said(one) for one in single.values() if isinstance(one, str)))
    yield from _side_by_side(value, around)
    for key, one in value.items():
        yield from _inside(one, (normalised(key), *around))


def _side_by_side(value: Mapping[str, Any], around: tuple[str, ...]) -> Iterator[Row]:
    """The lists of an object as columns of a table: a row of all first values, and so on."""
    columns = {key: one for key, one in value.items() if _is_line(one)}
    for index in range(max(map(len, columns.values()), default=0)):
        side = {key: one[index] for key, one in columns.items() if index < len(one)}
        yield _keyed_row(side, around)


def _keyed_row(values: Mapping[str, object], above: tuple[str, ...]) -> Row:
    boxes = [Box((_said(one),), (normalised(key),), above) for key, one in values.items()]
    return Row(tuple(boxes), keyed=True)


def _is_line(value: object) -> bool:
    """Whether this is a list of nothing but texts and numbers."""
    return isinstance(value, list) and all(map(_is_single, value))


def _is_single(value: object) -> bool:
    """Whether a value of JSON is a text or a number."""
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _cells(line: Sequence[object]) -> list[tuple[str, ...]]:
    """The values of a line as cells of one text each."""
    return [(_said(value),) for value in line]


def _said(value: object) -> str:
    return normalised(str(value))
