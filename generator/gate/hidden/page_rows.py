"""What a page says as rows and sentences, each with the headings it stands under. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.gate.hidden.numbers import bare
from generator.gate.hidden.rows import Box, Piece, Row, Said, grid_rows, json_pieces
from generator.gate.site.document import BLOCKS, Element, words

_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Attributes that say or keep something; the others are names and addresses.
_SAYS = frozenset({"aria-label", "alt", "title", "value", "content", "aria-valuetext", "aria-valuenow", "aria-description"})  # fmt: skip
_MOST = 1000  # a cell that spans more than this is a mistake, and not a reason to stop


@dataclass(slots=True)
class _Headings:
    """The heading of each level at the place where the walk is."""

    now: dict[str, str] = field(default_factory=dict)

    def pass_by(self, element: Element) -> str:
        """All headings above this element, which may be one itself."""
        if element.tag in _HEADS:
            level = _HEADS.index(str(element.tag))
            self.now = {name: text for name, text in self.now.items() if _HEADS.index(name) < level}
            self.now[str(element.tag)] = bare(words(element))
        return " | ".join(self.now.values())


def page_pieces(source: str) -> Iterator[Piece]:
    """Every row and every text of a page: tables, terms, drawings, attributes, comments, and data in scripts."""
    root = etree.fromstring(source.encode() + b"<body>", etree.HTMLParser(encoding="utf-8"))
    headings = _Headings()
    for element in root.iter():
        around = headings.pass_by(element) if isinstance(element.tag, str) else ""
        if element.tag == "table":
            caption = element.find("caption")
            name = bare(words(caption)) if caption is not None else ""
            yield from grid_rows(_lines(element), f"{around} | {name}")
        elif element.tag == "script":
            yield from json_pieces(element.text or "")
        elif isinstance(element.tag, str):
            yield from _of_element(element, around)
        else:
            yield Said(element.text or "", around)


def xml_pieces(source: str) -> Iterator[Piece]:
    """Every row and text of a feed or other XML: an element with what stands straight below it is a row."""
    root = etree.fromstring(
        source.encode(), etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    )
    for element in root.iter() if root is not None else ():
        if isinstance(element.tag, str):
            below = [part for part in element if isinstance(part.tag, str) and not len(part)]
            boxes = [
                Box((bare(part.text or ""),), (bare(etree.QName(part).localname),))
                for part in below
            ]
            kept = [
                Box((bare(str(value)),), (bare(str(name)),))
                for name, value in element.attrib.items()
            ]
            yield Row((*kept, *boxes), keyed=True)
        yield Said(element.text or "", "")


def _of_element(element: Element, around: str) -> Iterator[Piece]:
    attributes = _attributes(element)
    own = Box((bare(words(element)),)) if not len(element) else None
    if attributes:
        yield Row((*attributes, *([own] if own else [])), around)
        yield from (Said(text, around) for box in attributes for text in box.texts)
    if element.tag in ("g", "li"):
        yield Row(
            tuple(Box((bare(words(part)),)) for part in element if isinstance(part.tag, str)),
            around,
        )
    before = element.getprevious()
    if element.tag == "dd" and before is not None:
        yield Row((Box((bare(words(before)),)), Box((bare(words(element)),))), around)
    if element.tag in BLOCKS or element.tag in ("text", "title", "desc", "tspan", "option"):
        yield Said(_all_text(element) if _is_leaf(element) else _own(element), around)


def _attributes(element: Element) -> tuple[Box, ...]:
    given = {str(name): str(value) for name, value in element.attrib.items()}
    return tuple(
        Box((bare(value),), (bare(name.removeprefix("data-")),))
        for name, value in given.items()
        if name in _SAYS or name.startswith("data-")
    )


def _is_leaf(element: Element) -> bool:
    return not any(part.tag in BLOCKS for part in element.iterdescendants())


def _all_text(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _own(element: Element) -> str:
    """The text between the blocks in this element."""
    pieces = [element.text or ""]
    for part in element:
        if part.tag not in BLOCKS and isinstance(part.tag, str):
            pieces.append(_all_text(part))
        pieces.append(part.tail or "")
    return " ".join("".join(pieces).split())


def _lines(table: Element) -> list[list[tuple[str, ...]]]:
    """The cells of a table line by line; a cell that spans more lines or columns stands in each of them."""
    lines: list[list[tuple[str, ...]]] = []
    from_above: dict[int, tuple[int, tuple[str, ...]]] = {}
    for row in table.iter("tr"):
        line: list[tuple[str, ...]] = []
        for cell in row.iterfind("*"):
            _fill(line, from_above)
            texts = _texts(cell)
            for _ in range(_span(cell, "colspan")):
                if _span(cell, "rowspan") > 1:
                    from_above[len(line)] = (_span(cell, "rowspan") - 1, texts)
                line.append(texts)
        _fill(line, from_above)
        lines.append(line)
    return lines


def _fill(line: list[tuple[str, ...]], from_above: dict[int, tuple[int, tuple[str, ...]]]) -> None:
    """Add the cells that reach down from earlier lines into the next columns of this one."""
    while len(line) in from_above:
        left, texts = from_above.pop(len(line))
        if left > 1:
            from_above[len(line)] = (left - 1, texts)
        line.append(texts)


def _texts(cell: Element) -> tuple[str, ...]:
    """What a cell shows, says and keeps."""
    shown = [words(cell), _all_text(cell)]
    kept = [
        text
        for part in cell.iter()
        if isinstance(part.tag, str)
        for box in _attributes(part)
        for text in box.texts
    ]
    return tuple(dict.fromkeys([*map(bare, shown), *kept]))


def _span(cell: Element, name: str) -> int:
    said = cell.get(name) or "1"
    return min(int(said), _MOST) if said.isdecimal() and int(said) else 1
