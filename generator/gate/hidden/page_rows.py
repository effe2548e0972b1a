"""What a page says as rows and sentences, each with the headings it stands under. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from generator.gate.hidden.numbers import normalised
from generator.gate.hidden.rows import Box, Piece, Row, Said, grid_rows, json_pieces
from generator.gate.site.document import BLOCKS, spoken_words
from generator.html_tree import Element, local_name, parse_xml

_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Attributes that say or keep something; the others are names and addresses.
_SAYS_TEXT = "aria-label alt title value content aria-valuetext aria-valuenow aria-description"
_SAYS = frozenset(_SAYS_TEXT.split())
# Elements with text of their own: also in drawings, in the head of a page and in forms.
_SAID = BLOCKS | {"text", "title", "desc", "tspan", "option"}
_MOST = 1000  # a cell that spans more than this is a mistake, and not a reason to stop


@dataclass(slots=True)
class _Headings:
    """The heading of each level above the element that a walk over a page has come to."""

    now: dict[str, str] = field(default_factory=dict)

    def pass_by(self, element: Element) -> str:
        """Walk on to the next element; returns all headings above it, and itself if it is one."""
        if element.tag in _HEADS:
            level = _HEADS.index(str(element.tag))
            self.now = {name: text for name, text in self.now.items() if _HEADS.index(name) < level}
            self.now[str(element.tag)] = _spoken(element)
        return " | ".join(self.now.values())


def page_pieces(root: Element) -> Iterator[Piece]:
    """Every row and text of a page: in tables, terms, drawings, attributes, comments, scripts."""
    headings = _Headings()
    for element in root.iter():
        if not isinstance(element.tag, str):  # a comment
            yield Said(element.text or "")
            continue
        around = headings.pass_by(element)
        if element.tag == "table":
            yield from grid_rows(_lines(element), f"{around} | {_caption(element)}")
        elif element.tag == "script":
            yield from json_pieces(element.text or "")
        else:
            yield from _of_element(element, around)


def xml_pieces(source: str) -> Iterator[Piece]:
    """Every row and text of a feed or other XML; a row is an element with its children."""
    root = parse_xml(source)
    if root is None:
        return
    for element in root.iter():
        if isinstance(element.tag, str):
            yield _xml_row(element)
        yield Said(element.text or "")


def _xml_row(element: Element) -> Row:
    """An element of XML with its attributes, and its children that hold nothing but text."""
    kept = [_box(str(value), str(name)) for name, value in element.attrib.items()]
    below = [part for part in element if isinstance(part.tag, str) and not len(part)]
    boxes = [_box(part.text or "", local_name(part)) for part in below]
    return Row((*kept, *boxes), keyed=True)


def _of_element(element: Element, around: str) -> Iterator[Piece]:
    """What one element of a page says, keeps in its attributes, and holds side by side."""
    yield from _of_attributes(element, around)
    if element.tag in ("g", "li"):
        parts = [_spoken_box(part) for part in element if isinstance(part.tag, str)]
        yield Row(tuple(parts), around)
    term = element.getprevious()
    if element.tag == "dd" and term is not None:
        yield Row((_spoken_box(term), _spoken_box(element)), around)
    if element.tag in _SAID:
        yield Said(_text(element), around)


def _of_attributes(element: Element, around: str) -> Iterator[Piece]:
    """What the attributes of an element say, beside its own text when it holds nothing else."""
    attributes = _attributes(element)
    if not attributes:
        return
    own = () if len(element) else (_spoken_box(element),)
    yield Row((*attributes, *own), around)
    for text in chain.from_iterable(box.texts for box in attributes):
        yield Said(text, around)


def _attributes(element: Element) -> tuple[Box, ...]:
    """The attributes of an element that say or keep something, each named by its key."""
    given = {str(name): str(value) for name, value in element.attrib.items()}
    return tuple(
        _box(value, name.removeprefix("data-"))
        for name, value in given.items()
        if name in _SAYS or name.startswith("data-")
    )


def _box(text: str, head: str) -> Box:
    return Box((normalised(text),), (normalised(head),))


def _spoken_box(element: Element) -> Box:
    return Box((_spoken(element),))


def _spoken(element: Element) -> str:
    return normalised(spoken_words(element))


def _caption(table: Element) -> str:
    caption = table.find("caption")
    if caption is None:
        return ""
    return _spoken(caption)


def _text(element: Element) -> str:
    """The text of an element as it is typed; the blocks inside it are asked for their own."""
    if _is_leaf(element):
        return _all_text(element)
    return _own(element)


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
    """The cells of a table by line; a cell over more lines or columns stands in each of them."""
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
    """The texts of a cell: what is heard, what is typed, and what its attributes say."""
    shown = [spoken_words(cell), _all_text(cell)]
    parts = (part for part in cell.iter() if isinstance(part.tag, str))
    boxes = chain.from_iterable(map(_attributes, parts))
    kept = chain.from_iterable(box.texts for box in boxes)
    return tuple(dict.fromkeys([*map(normalised, shown), *kept]))


def _span(cell: Element, name: str) -> int:
    """Over how many rows or columns a cell goes."""
    said = cell.get(name) or "1"
    if not said.isdecimal():
        return 1
    return max(1, min(int(said), _MOST))
