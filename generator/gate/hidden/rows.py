"""Published files as rows of boxes: a line of a table, an object of JSON, an element with its attributes. Pure."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.gate.hidden.amounts import is_year, only_amounts
from generator.gate.hidden.numbers import bare

_BETWEEN = ";,\t|"


@dataclass(frozen=True, slots=True)
class Box:
    """One cell: its texts (what is seen, and what is said or kept in attributes) and the names of its column.

    `above` is what holds for it too: a heading between the rows, the keys and texts of objects around it.
    All texts are bare: small letters, one space.
    """

    texts: tuple[str, ...]
    heads: tuple[str, ...] = ()
    above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Boxes that belong together. `around` is the caption and the headings; `keyed`: heads are keys of a program."""

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
    """The rows of a table below its header rows. A line with one text over all columns is a heading of what follows."""
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
    """The cells of a table as text, with whatever stands between them; empty when it is no table."""
    lines = [line for line in text.lstrip("\ufeff").splitlines() if line.strip()]
    if lines and lines[0].lower().startswith("sep="):
        lines = lines[1:]
    between = max(_BETWEEN, key=lines[0].count) if lines else ";"
    if not lines or between not in lines[0]:
        return []
    try:
        return [[(bare(cell),) for cell in row] for row in csv.reader(lines, delimiter=between)]
    except csv.Error:
        return []


def json_pieces(text: str) -> Iterator[Piece]:
    """Every object of a JSON text as a row, lists side by side as the columns of a table, and every text."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return
    yield from _inside(value, ())


def _head_lines(lines: Sequence[Sequence[tuple[str, ...]]]) -> list[Sequence[tuple[str, ...]]]:
    """The lines that name the columns: without numbers but years, and those only where no name stands above yet."""
    heads: list[Sequence[tuple[str, ...]]] = []
    for line in lines:
        numbers = [index for index, texts in enumerate(line) if any(map(only_amounts, texts))]
        if any(
            not any(map(is_year, line[index])) or (heads and _has_name(heads[-1], index))
            for index in numbers
        ):
            break
        heads.append(line)
    return heads


def _has_name(head: Sequence[tuple[str, ...]], index: int) -> bool:
    """Whether a column has a name of its own, and not one that it shares with the column beside it."""
    beside = (*head[max(index - 1, 0) : index], *head[index + 1 : index + 2])
    return index < len(head) and any(head[index]) and head[index] not in beside


def _column(heads: Sequence[Sequence[tuple[str, ...]]], index: int) -> tuple[str, ...]:
    return tuple(text for head in heads if index < len(head) for text in head[index] if text)


def _inside(value: Any, above: tuple[str, ...]) -> Iterator[Piece]:
    """What is in a value; `above` are the keys and texts of everything around it."""
    if isinstance(value, Mapping):
        yield from _object(value, above)
    elif isinstance(value, list) and value and all(map(_is_line, value)):
        lines = [[(_said(cell),) for cell in line] for line in value]
        yield from (Row(row.boxes, " | ".join(above), keyed=True) for row in grid_rows(lines))
    elif isinstance(value, list):
        # A list of nothing but texts is what a page says, one after the other: they do not belong together.
        if any(isinstance(one, int | float) for one in value):
            yield Row(
                tuple(Box((_said(one),), above=above) for one in value if _is_plain(one)),
                keyed=True,
            )
        for one in value:
            yield from _inside(one, above)
    elif isinstance(value, str):
        yield Said(value, " | ".join(above))


def _object(value: Mapping[str, Any], above: tuple[str, ...]) -> Iterator[Piece]:
    single = {key: one for key, one in value.items() if _is_plain(one)}
    yield Row(
        tuple(Box((_said(one),), (bare(key),), above) for key, one in single.items()), keyed=True
    )
    around = (*above, *(_said(one) for one in single.values() if isinstance(one, str)))
    columns = {key: one for key, one in value.items() if _is_line(one)}
    for index in range(max(map(len, columns.values()), default=0)):
        side = {key: one[index] for key, one in columns.items() if index < len(one)}
        yield Row(
            tuple(Box((_said(one),), (bare(key),), around) for key, one in side.items()), keyed=True
        )
    for key, one in value.items():
        yield from _inside(one, (bare(key), *around))


def _is_line(value: object) -> bool:
    """Whether this is a list of nothing but texts and numbers."""
    return isinstance(value, list) and all(map(_is_plain, value))


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _said(value: object) -> str:
    return bare(str(value))
