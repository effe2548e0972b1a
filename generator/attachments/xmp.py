"""Properties in XMP, a piece of XML that may stand in a file of any kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.attachments.fact import Fact, fact
from generator.html_tree import Element, local_name, parse_xml

_PIECE = re.compile(rb"<(?:\w+:)?(?:xmpmeta|RDF)\b.*?</(?:\w+:)?(?:xmpmeta|RDF)>", re.DOTALL)
# Parts of XMP that hold others and say nothing of their own.
_HOLDERS = frozenset({"Seq", "Bag", "Alt", "li", "Description", "RDF", "xmpmeta"})
# Names of people in parts of a photo.
_REGION = "regions"


def xmp_facts(data: bytes) -> Iterator[Fact]:
    """What stands in every piece of XMP in a file."""
    for piece in _PIECE.findall(data):
        root = parse_xml(piece.decode("utf-8", "replace"))
        if root is not None:
            for element in root.iter():
                if isinstance(element.tag, str):
                    yield from _of_element(element)


def _of_element(element: Element) -> Iterator[Fact]:
    text = (element.text or "").strip()
    if text:
        yield _named(_name(element), text, element)
    for key, value in element.attrib.items():
        name = str(key).rpartition("}")[2]
        if str(value).strip() and name not in ("about", "lang", "xmptk"):
            yield _named(name, str(value).strip(), element)


def _name(element: Element) -> str:
    """The name of the property that an element is part of."""
    around = (element, *element.iterancestors())
    names = (local_name(one) for one in around)
    return next((name for name in names if name not in _HOLDERS), "XMP")


def _named(name: str, value: str, element: Element) -> Fact:
    """A property; the name of a region in a photo is that of a person."""
    regions = (local_name(one).lower() for one in element.iterancestors())
    if name == "Name" and any(_REGION in region for region in regions):
        return Fact(name, value, "who")
    return fact(name, value)
