"""Read texts of any kind and examine their language: pages, files of the register, or what comes in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.checks.subject import PLAIN_FIELDS
from generator.checks.word_lists import vocabulary
from generator.language.examine import Examined, examine, examine_fields
from generator.language.markdown import markdown_units
from generator.language.text import Unit, plain_unit
from generator.language.vocabulary import Vocabulary
from generator.problem import Problem
from generator.register.decode import decode_anyway
from generator.register.files import read_bytes
from generator.register.folder import files_below
from generator.register.read import read_register
from generator.register.source import Source
from generator.register.tree import parse

STANDARD_INPUT = "-"
_NOT_THERE = "Dit bestand is er niet. Kijk of de naam klopt."


def proofread(
    names: Sequence[str], given: bytes, data: Path, content: Path
) -> tuple[list[Examined], list[Problem]]:
    """Examine files, folders and `given` (for the name "-"). The word lists come from `data`.

    A page below `content` gets links to explanations by itself; any other text must explain its own terms.
    """
    items = read_register(data).items
    loose, linked = vocabulary(items, links_made=False), vocabulary(items, links_made=True)
    texts: list[Examined] = []
    problems: list[Problem] = []
    for name, found in _texts(names, given):
        words = loose
        if name != STANDARD_INPUT and Path(name).resolve().is_relative_to(content.resolve()):
            words = linked
        read, wrong = _examine(name, found, words)
        texts += read
        problems += wrong
    return texts, problems


def _texts(names: Sequence[str], given: bytes) -> Iterator[tuple[str, bytes | Problem]]:
    for name in names:
        path = Path(name)
        if name == STANDARD_INPUT:
            yield name, given
        elif path.is_dir():
            yield from _texts_below(path)
        elif path.is_file():
            yield name, read_bytes(name, path)
        else:
            yield name, Problem(name, 1, 1, "bestand-ontbreekt", _NOT_THERE)


def _texts_below(folder: Path) -> Iterator[tuple[str, bytes | Problem]]:
    for found in files_below(folder):
        if isinstance(found, Problem):
            yield found.file, found
        elif found.path.suffix in {".md", ".yml"}:
            name = found.path.as_posix()
            yield name, read_bytes(name, found.path)


def _examine(
    name: str, data: bytes | Problem, words: Vocabulary
) -> tuple[list[Examined], list[Problem]]:
    """The language of one text, as far as it can be read, and why the rest cannot."""
    if isinstance(data, Problem):
        return [], [data]
    if not name.endswith(".yml"):
        text, problems = decode_anyway(name, data)
        return [examine(name, markdown_units(text), words)], problems
    tree, problems = parse(name, data)
    if tree is None:
        return [], problems
    fields = _fields(Source(name, (), tree), (), tree.value, plain_field=False)
    return [examine_fields(name, fields, words)], problems


def _fields(
    source: Source, path: tuple[str | int, ...], value: object, *, plain_field: bool
) -> Iterator[Unit]:
    """The plain fields of a file of the register, right or wrong, each with its place."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _fields(source, (*path, name), part, plain_field=name in PLAIN_FIELDS)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _fields(source, (*path, index), part, plain_field=plain_field)
    elif plain_field and isinstance(value, str):
        yield plain_unit(value, *source.place(*path)[1:])
