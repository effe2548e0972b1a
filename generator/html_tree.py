"""Reads HTML as a browser would, and XML: the one place that turns a text into a tree of elements."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import cast

from lxml import etree

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
Element = etree._Element  # noqa: SLF001  # lxml gives its class of elements no other name


def parse_html(html: bytes) -> Element:
    """The root of a page in UTF-8. Also what is no page has a root: lxml gives nothing without a body."""
    return etree.fromstring(html + b"<body>", etree.HTMLParser(encoding="utf-8"))


def without_soft_hyphens(page: bytes) -> bytes:
    """A page in UTF-8 as its words are read: without the places where a long one may break."""
    return page.replace(SOFT_HYPHEN.encode(), b"")


def parse_xml(source: str) -> Element | None:
    """The root of a feed, a drawing or other XML, also with mistakes; None when there is no element.

    Nothing that the text names is fetched or filled in.
    """
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    return cast("Element | None", etree.fromstring(source.encode(), parser))


def find_all(root: Element, xpath: str, **values: str) -> list[Element]:
    """The elements that `xpath` finds, in the order of the page; `values` fill its $names."""
    return cast("list[Element]", _compiled(xpath)(root, **values))


def walk_through(root: Element) -> Iterator[tuple[str, Element]]:
    """Every element at its 'start' and its 'end', and every 'comment' and 'pi' between them."""
    yield from etree.iterwalk(root, events=("start", "end", "comment", "pi"))


def local_name(element: Element) -> str:
    """The name of an element of XML, without the address of its vocabulary."""
    return str(etree.QName(element).localname)


@cache
def _compiled(xpath: str) -> etree.XPath:
    return etree.XPath(xpath)
