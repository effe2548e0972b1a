"""News in a table: a row for each action, as it stands in a workbook or in CSV that an office saved."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from io import StringIO

from generator.intake.message import tidy
from generator.intake.offered import Offered, offer
from generator.layout.asked import ACTIE, GEMELD_DOOR, LABELS, PEILDATUM

# Columns beside the questions: what the reader of a row must know, and what the program must.
TITEL, LAATST, IS_ER, KENMERK = "Titel", "Laatste nieuws", "Is er nieuws?", "Kenmerk"
HEADERS = (LABELS[ACTIE], TITEL, LAATST, IS_ER, *list(LABELS.values())[1:], KENMERK)
# What somebody writes when there is no news. ONWAAR is how a spreadsheet shows no.
NOTHING_NEW = frozenset(
    {"nee", "neen", "geen", "geen nieuws", "niets", "n", "onwaar", "false", "0"}
)
_FIELDS = {label.lower(): name for name, label in LABELS.items()}
# These are filled in beforehand, so a row with nothing else is a row that nobody touched.
_BEFOREHAND = frozenset({ACTIE, GEMELD_DOOR, PEILDATUM})
_SIGNS = (";", ",", "\t")
_NO_COLUMN = "Er is geen kolom 'Actie'. Zet boven de kolommen: {labels}."
_UNKNOWN = "De kolom '{name}' kennen wij niet. Wij kennen: {labels}."
_IN_HEADER = "Regel {line}: {wrong}"
_TWICE = "De kolom '{name}' staat er 2 keer. Haal er 1 weg."


def wrong_in_header(header: Sequence[str]) -> str:
    """What is wrong with the names of the columns, as a sentence; empty when they are right."""
    names = [name.strip().lower() for name in header if name.strip()]
    if LABELS[ACTIE].lower() not in names:
        return _NO_COLUMN.format(labels=", ".join(LABELS.values()))
    known = {header.lower() for header in HEADERS}
    for name in names:
        if name not in known:
            return _UNKNOWN.format(name=name, labels=", ".join(HEADERS))
        if names.count(name) > 1:
            return _TWICE.format(name=name)
    return ""


def read_rows(
    header: Sequence[str],
    rows: Iterable[tuple[Sequence[str], Mapping[int, str]]],
    received: date,
    file: str,
) -> Iterator[Offered]:
    """An item for each row in which somebody filled in something. A row comes with the place of its cells."""
    names = [name.strip().lower() for name in header]
    asked = {_FIELDS[name]: index for index, name in enumerate(names) if name in _FIELDS}
    for cells, places in rows:
        row = dict(zip(names, cells, strict=False))
        typed = {field: tidy(row.get(names[index], "")) for field, index in asked.items()}
        told = row.get(IS_ER.lower(), "").strip().lower().rstrip(".!")
        nothing = told in NOTHING_NEW
        # Who says that there is news and writes none hears what is lacking.
        if told or _is_touched(typed):
            where = {field: places[index] for field, index in asked.items() if index in places}
            mark = row.get(KENMERK.lower(), "").strip()
            item = offer(typed, received, file, where)
            yield replace(item, based_on=mark, nothing_new=nothing)


def _is_touched(typed: Mapping[str, str]) -> bool:
    """Whether somebody filled in anything that did not stand there already."""
    return any(text for field, text in typed.items() if field not in _BEFOREHAND)


def read_csv(text: str, received: date, file: str) -> list[Offered] | str:
    """The items of a table in CSV, or what is wrong with it. `sep=;` on the first line is for Excel."""
    lines = text.splitlines()
    sign = ""
    first = 1
    if lines and lines[0].lower().startswith("sep="):
        sign, lines, first = lines[0][4:5], lines[1:], 2
    if not lines:
        return _NO_COLUMN.format(labels=", ".join(LABELS.values()))
    sign = sign or max(_SIGNS, key=lines[0].count)
    try:
        table = list(csv.reader(StringIO("\n".join(lines)), delimiter=sign, strict=False))
    except csv.Error:
        return _NO_COLUMN.format(labels=", ".join(LABELS.values()))
    if wrong := wrong_in_header(table[0]):
        return _IN_HEADER.format(line=first, wrong=wrong)
    names = table[0]
    rows = (
        (cells, dict.fromkeys(range(len(names)), f"regel {number}"))
        for number, cells in enumerate(table[1:], first + 1)
    )
    return list(read_rows(names, rows, received, file))
