"""Tables and boxes of editors get the look of the site: a table folds where it is too wide, a title is Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.texts.boxes import BOXES

_BOX, _TITLE = "admonition", "admonition-title"


def own_look(element: Element) -> None:
    """Change a table, a box or its title to what style and gate know; leave everything else as it is."""
    kinds = element.get("class", "").split()
    if element.tag == "table":
        _table(element)
    elif _BOX in kinds:
        element.set("class", f"kader kader--{kinds[-1]}")
    elif _TITLE in kinds:
        element.set("class", "kader__titel")
        element.text = BOXES.get((element.text or "").lower(), element.text)


def _table(table: Element) -> None:
    """The same parts as `templates/delen.html.j2` makes, because style and gate look at those."""
    names = ["".join(head.itertext()).strip() for head in table.iter("th")]
    table.set("class", "tabel")
    table.set("role", "table")
    table.set("aria-label", f"Tabel: {', '.join(names)}")
    for part in table:
        part.set("role", "rowgroup")
    for row in table.iter("tr"):
        row.set("role", "row")
    for head in table.iter("th"):
        _attributes(head, role="columnheader", scope="col")
    for body in table.iter("tbody"):
        for row in body:
            _row(row, names)


def _row(row: Element, names: list[str]) -> None:
    for cell, name in zip(row, names, strict=False):
        _attributes(cell, **{"role": "cell", "data-kop": name})
    for first in _named(row):
        first.tag = "th"
        _attributes(first, role="rowheader", scope="row")


def _named(row: Element) -> Iterator[Element]:
    """The first cell names its row, when there is something in it."""
    first = next(iter(row), None)
    if first is not None and "".join(first.itertext()).strip():
        yield first


def _attributes(cell: Element, **wanted: str) -> None:
    """These attributes and no others: Markdown adds a style, which our security policy forbids."""
    cell.attrib.clear()
    cell.attrib.update(wanted)
