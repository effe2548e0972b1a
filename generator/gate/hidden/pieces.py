"""A published file of any kind as rows and texts: a number with what it counts. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.hidden.numbers import normalised
from generator.gate.hidden.page_rows import page_pieces, xml_pieces
from generator.gate.hidden.published import Published
from generator.gate.hidden.rows import Piece, Said, grid_rows, json_pieces, table_lines
from generator.gate.site.properties import is_office, office_parts

_XML = (".xml", ".svg", ".rss", ".atom", ".xhtml")
_LINE = re.compile(r"</(?:\w+:)?(?:row|table-row)>")
_CELL = re.compile(r"<(?:\w+:)?(?:c|table-cell)\b(?P<kind>[^>]*?)(?:/>|>(?P<inside>.*?)</(?:\w+:)?(?:c|table-cell)>)", re.DOTALL)  # fmt: skip
_SHARED = re.compile(r"<si\b[^>]*>(.*?)</si>", re.DOTALL)
_PARAGRAPH = re.compile(r"</(?:\w+:)?(?:p|si|t|row)>")
_TAG = re.compile(r"<[^<>]+>")


def pieces_of(file: Published) -> Iterator[Piece]:
    """Every row and text of a file. Its name counts as a heading above its lines and properties."""
    name = normalised(re.sub(r"[/_.-]+", " ", file.path))
    source = file.source
    if is_office(file.data):
        yield from _of_office(dict(office_parts(file.data)), name)
    elif file.is_page:
        yield from page_pieces(file.root)
    elif file.path.lower().endswith(_XML) or source.lstrip().startswith("<?xml"):
        yield from xml_pieces(source)
    elif source.lstrip().startswith(("{", "[")):
        yield from json_pieces(source)
    elif not file.is_code:
        yield from grid_rows(table_lines(source), name)
        yield from (Said(line, name) for line in source.splitlines())
    yield Said(_about(file), name)


def _about(file: Published) -> str:
    """What a file says beside rows and lines: texts and comments in code, else properties."""
    if file.is_code:
        return file.words
    return " ".join(value for _, value in file.properties)


def _of_office(text_of: dict[str, str], name: str) -> Iterator[Piece]:
    """The lines of each sheet and the paragraphs of each text in an office file."""
    shared = [
        _without_tags(text) for text in _SHARED.findall(text_of.get("xl/sharedStrings.xml", ""))
    ]
    for text in text_of.values():
        lines = [_cells(line, shared) for line in _LINE.split(text)]
        yield from grid_rows([line for line in lines if line], name)
        for paragraph in _PARAGRAPH.split(text):
            yield Said(_TAG.sub(" ", paragraph), name)


def _cells(line: str, shared: list[str]) -> list[tuple[str, ...]]:
    return [_cell(found, shared) for found in _CELL.finditer(line)]


def _cell(found: re.Match[str], shared: list[str]) -> tuple[str, ...]:
    """What a cell says. Excel keeps texts apart (`shared`) and gives a cell their number."""
    said = _without_tags(found["inside"] or "")
    is_shared = 't="s"' in found["kind"] and said.isdecimal() and int(said) < len(shared)
    if is_shared:
        said = shared[int(said)]
    return (said,)


def _without_tags(text: str) -> str:
    return normalised(_TAG.sub(" ", text))
