"""Reads HTML as a browser would, and XML: the one place that turns a text into a tree of elements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from lxml import etree

_BODY = b"<body>"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
Element = etree._Element  # noqa: SLF001  # lxml gives its class of elements no other name


def parse_html(html: bytes) -> Element:
    """The root of a page in UTF-8. Also what is no page has a root: lxml gives nothing without a body."""
    root = etree.fromstring(html + _BODY, etree.HTMLParser(encoding="utf-8"))
    # A text that ends in the middle of a tag takes the body with it.
    return etree.fromstring(_BODY, etree.HTMLParser()) if root is None else root


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


def without(root: Element, gone: Sequence[Element], unwrapped: Sequence[Element]) -> None:
    """Take elements out of a tree: `gone` with all in it, of `unwrapped` only the element around it."""
    for elements, name in ((gone, "weg"), (unwrapped, "uit")):
        for element in elements:
            element.tag = name
    etree.strip_elements(root, "weg", with_tail=False)
    etree.strip_tags(root, "uit", etree.Comment, etree.ProcessingInstruction)


def new_element(parent: Element, name: str, text: str) -> Element:
    """An element with only text, as the last one in `parent`."""
    made = etree.SubElement(parent, name)
    made.text = text
    return made


def inner_html(element: Element) -> str:
    """What is in an element, as HTML that any reader understands the same: every sign that means something is escaped."""
    whole = etree.tostring(element, method="html", encoding="unicode", with_tail=False)
    return whole[whole.index(">") + 1 : whole.rindex("<")]


def xml_bytes(root: Element) -> bytes:
    """A whole tree of XML as a file in UTF-8."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def words_in(element: Element) -> str:
    """All words in an element on one line, as a reader reads them."""
    return " ".join("".join(cast("Iterator[str]", element.itertext())).split())


def local_name(element: Element) -> str:
    """The name of an element of XML, without the address of its vocabulary; also of one that no XML may have, like `:`."""
    return str(element.tag).rpartition("}")[2]


@cache
def _compiled(xpath: str) -> etree.XPath:
    return etree.XPath(xpath)
