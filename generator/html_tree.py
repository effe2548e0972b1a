"""Reads HTML as a browser would: the one place that turns bytes into a tree of elements."""

from __future__ import annotations

from lxml import etree

Element = etree._Element  # noqa: SLF001  # lxml gives its class of elements no other name


def parse_html(html: bytes) -> Element:
    """The root of a page in UTF-8. Also what is no page has a root: lxml gives nothing without a body."""
    return etree.fromstring(html + b"<body>", etree.HTMLParser(encoding="utf-8"))
