"""A published file of any kind as rows and texts in which a number can be read together with what it counts. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.hidden.numbers import bare
from generator.gate.hidden.page_rows import page_pieces, xml_pieces
from generator.gate.hidden.published import Published
from generator.gate.hidden.rows import Piece, Said, grid_rows, json_pieces, table_lines
from generator.gate.site.properties import is_office, parts

_XML = (".xml", ".svg", ".rss", ".atom", ".xhtml")
_LINE = re.compile(r"</(?:\w+:)?(?:row|table-row)>")
_CELL = re.compile(r"<(?:\w+:)?(?:c|table-cell)\b(?P<kind>[^>]*?)(?:/>|>(?P<inside>.*?)</(?:\w+:)?(?:c|table-cell)>)", re.DOTALL)  # fmt: skip
_SHARED = re.compile(r"<si\b[^>]*>(.*?)</si>", re.DOTALL)
_TAG = re.compile(r"<[^<>]+>")


def pieces_of(file: Published) -> Iterator[Piece]:
    """Every row and text of a file. The name of the file stands above them all."""
    name, source = bare(re.sub(r"[/_.-]+", " ", file.path)), file.source
    if is_office(file.data):
        yield from _of_office(dict(parts(file.data)), name)
    elif file.is_page:
        yield from page_pieces(source)
    elif file.path.lower().endswith(_XML) or source.lstrip().startswith("<?xml"):
        yield from xml_pieces(source)
    elif source.lstrip().startswith(("{", "[")):
        yield from json_pieces(source)
    elif not file.is_code:
        yield from grid_rows(table_lines(source), name)
        yield from (Said(line, name) for line in source.splitlines())
    yield Said(
        file.words if file.is_code else " ".join(value for _, value in file.properties), name
    )


def _of_office(text_of: dict[str, str], name: str) -> Iterator[Piece]:
    """The lines of each sheet, with the texts that Excel keeps apart from their cells; and each paragraph."""
    shared = [_bare(text) for text in _SHARED.findall(text_of.get("xl/sharedStrings.xml", ""))]
    for text in text_of.values():
        lines = [
            [_cell(found, shared) for found in _CELL.finditer(line)] for line in _LINE.split(text)
        ]
        yield from grid_rows([line for line in lines if line], name)
        yield from (
            Said(_TAG.sub(" ", line), name)
            for line in re.split(r"</(?:\w+:)?(?:p|si|t|row)>", text)
        )


def _cell(found: re.Match[str], shared: list[str]) -> tuple[str, ...]:
    said = _bare(found["inside"] or "")
    is_shared = 't="s"' in found["kind"] and said.isdecimal() and int(said) < len(shared)
    return (shared[int(said)] if is_shared else said,)


def _bare(text: str) -> str:
    return bare(_TAG.sub(" ", text))
