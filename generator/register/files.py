"""Which file of data/ holds which kind of record; one that fits nowhere is a problem, for its content would be lost."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from generator.model.register import KINDS, Kind
from generator.problem import Problem
from generator.register.copied import copy_of
from generator.register.decode import decode
from generator.register.folder import NO_FILE, OrdinaryFile, files_below
from generator.register.not_text import not_text

MAX_BYTES = 1_000_000
_TEXTS = frozenset({".md", ".yml", ".csv"})
# A file of data/: its name to show, where it is, and the kind of the records in it.
DataFile = tuple[str, Path, Kind]


def data_files(folder: Path) -> Iterator[DataFile | Problem]:
    """Every file below `folder` as (name to show, path, kind), or what is wrong with it; in order of name."""
    for found in files_below(folder):
        if isinstance(found, Problem):
            yield found
        else:
            yield _data_file(found)


def _data_file(found: OrdinaryFile) -> DataFile | Problem:
    if copied := copy_of(found):
        return copied
    for kind in KINDS:
        if pattern(kind.path).fullmatch(found.inside):
            return found.name, found.path, kind
    return Problem(found.name, 1, 1, "bestand-onbekend", _unknown(found.inside))


def read_bytes(name: str, path: Path) -> bytes | Problem:
    """The content of a file, or what is wrong with it: it cannot be read, or has more than MAX_BYTES bytes.

    `name` is how an editor calls the file.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return Problem(name, 1, 1, "geen-bestand", NO_FILE)
        if about.st_size <= MAX_BYTES:
            return path.read_bytes()
        if other := _of_another_program(path):
            return Problem(name, 1, 1, "geen-tekstbestand", other)
    except OSError:
        return Problem(
            name, 1, 1, "onleesbaar", "Wij mogen dit bestand niet lezen. Geef leesrechten."
        )
    return Problem(
        name, 1, 1, "te-groot", "Dit bestand is groter dan 1 MB. Maak er kleinere bestanden van."
    )


def _of_another_program(path: Path) -> str:
    """What a file too big for a text is instead, when its name says that it is a text; else ''."""
    if path.suffix not in _TEXTS:
        return ""
    with path.open("rb") as file:
        return not_text(file.read(MAX_BYTES))


def read_text(name: str, path: Path) -> str | list[Problem]:
    """The text of a file, or why it cannot be read. `name` is how an editor calls the file."""
    data = read_bytes(name, path)
    if isinstance(data, Problem):
        return [data]
    return decode(name, data)


def fields_in_name(name: str, kind: Kind) -> dict[str, str]:
    """The fields that stand in the name of a file or its folders: `code` and `peildatum` of voortgang/A3/2024-03-07.yml."""
    found = pattern(kind.path).fullmatch(name.split("/", 1)[1])
    if found is None:
        return {}
    return found.groupdict()


@cache
def pattern(path: str) -> re.Pattern[str]:
    """The path of a kind as a pattern: each {field} is one name, which cannot hold a slash."""
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(path)))


def _unknown(name: str) -> str:
    if name.lower().endswith((".yaml", ".yml")) and not name.endswith(".yml"):
        return "De naam moet eindigen op '.yml'. Geef het bestand een andere naam."
    if name.lower().endswith(".csv"):
        return "Een tabel heet zoals het streefcijfer. Zet hem bijvoorbeeld hier: data/metingen/SC1.csv. Gaat hij niet over mensen? Zet hem dan hier: data/waarden/monitor.csv."
    if name.lower().endswith((".xlsx", ".xls", ".docx", ".doc", ".pdf")):
        return "Excel, Word en pdf kunnen wij hier niet lezen. Zet het bestand ergens anders."
    first = name.split("/", maxsplit=1)[0]
    known = sorted({kind.path.split("/")[0] for kind in KINDS})
    near = get_close_matches(first, known, n=1)
    if near and near[0] != first:
        return (
            f"'{first}' kennen wij niet in deze map. Bedoel je '{near[0]}'? Verander dan de naam."
        )
    return "Dit bestand kennen wij niet. Zet het in de goede map, of haal het weg. Zie data/LEESMIJ.md."
