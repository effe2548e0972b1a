"""Take over an organisation's own list of words: CSV in, entries for data/taal/vervang.yml out."""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from generator.language.text import fold
from generator.problem import Problem

# What the two columns are called in lists that people keep. Without such a heading the first two columns count.
_TERM = frozenset({"term", "woord", "moeilijk", "moeilijk woord", "oud", "niet", "liever niet"})
_WRITE = frozenset(
    {
        "schrijf",
        "vervanging",
        "makkelijk",
        "alternatief",
        "nieuw",
        "wel",
        "liever wel",
        "makkelijk woord",
    }
)
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Imported:
    """What to add to data/taal/vervang.yml, how many entries that are, and a problem for each row that is none."""

    text: str
    added: int
    problems: tuple[Problem, ...]


def import_words(name: str, data: bytes, known: Collection[str], today: date) -> Imported:
    """Entries for data/taal/vervang.yml from a list in CSV: each word that is not `known` yet, with what to write.

    `name` is the file of the list, `today` the day that the entries get. New entries give warnings; a person decides
    which become errors. Never raises: a row without both words is a problem.
    """
    seen = {fold(word) for word in known}
    entries: list[str] = []
    problems: list[Problem] = []
    for line, term, write in _rows(_decode(data)):
        if not term or not write:
            message = "Deze regel heeft geen 2 kolommen. Schrijf: stijf woord;wat je schrijft."
            problems.append(Problem(name, line, 1, "woordenlijst", message))
        elif fold(term) not in seen:
            seen.add(fold(term))
            entries.append(_entry(term, write, name, today))
    return Imported("".join(entries), len(entries), tuple(problems))


def _decode(data: bytes) -> str:
    """Text as Excel saves it: UTF-8 with or without a mark, or the old Windows letters."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _rows(text: str) -> Iterator[tuple[int, str, str]]:
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    reader = csv.reader(text.splitlines(), delimiter=delimiter)
    columns = (0, 1)
    for row in reader:
        cells = [" ".join(cell.split()) for cell in row]
        heads = [cell.lower() for cell in cells]
        if reader.line_num == 1 and _TERM & set(heads) and _WRITE & set(heads):
            columns = (_first(heads, _TERM), _first(heads, _WRITE))
        elif any(cells):
            padded = [*cells, *[""] * (max(columns) + 1)]
            yield reader.line_num, padded[columns[0]], padded[columns[1]]


def _first(heads: list[str], names: frozenset[str]) -> int:
    return next(index for index, head in enumerate(heads) if head in names)


def _entry(term: str, write: str, name: str, today: date) -> str:
    """One entry. JSON text is YAML text too, whatever stands in it."""
    said = [json.dumps(text, ensure_ascii=False) for text in (term, write, f"Eigen lijst: {name}")]
    return f"\n- term: {said[0]}\n  schrijf: {said[1]}\n  zeker: nee\n  bron: {said[2]}\n  datum: {today}\n"
