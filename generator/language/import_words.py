"""Take over an organisation's own list of words: CSV in, new entries for data/taal/vervang.yml out."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.language.text import fold
from generator.problem import Problem

# What the two columns are called in lists that people keep. Without such a heading the first two
# columns count.
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
class NewWord:
    """A word that is not in the list yet, and what to write in its place."""

    term: str
    write: str


@dataclass(frozen=True, slots=True)
class Imported:
    """The words to add to the list, and what could not be taken over."""

    words: tuple[NewWord, ...]
    problems: tuple[Problem, ...]


def import_words(name: str, data: bytes, known: Collection[str]) -> Imported:
    """Each word of a list in CSV that is not `known` yet, with what to write in its place.

    `name` is the file of the list. Never raises: a row without both words is a problem.
    """
    seen = {fold(word) for word in known}
    words: list[NewWord] = []
    problems: list[Problem] = []
    for line, term, write in _rows(_decode(data)):
        if not term or not write:
            message = "Deze regel heeft geen 2 kolommen. Schrijf: stijf woord;wat je schrijft."
            problems.append(Problem(name, line, 1, "woordenlijst", message))
        elif fold(term) not in seen:
            seen.add(fold(term))
            words.append(NewWord(term, write))
    return Imported(tuple(words), tuple(problems))


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
