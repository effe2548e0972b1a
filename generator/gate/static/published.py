"""One published file as text: what a page says, what is inside a spreadsheet, a pdf or a packed index."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from generator.gate.static.known import Known
from generator.gate.static.properties import is_office, parts, properties

_PACKED = b"\x1f\x8b"
# How compiled code begins, perhaps after a mark of who packed it.
_PROGRAM, _HEAD = b"\0asm", 64
_TEXT_TEXT = ".html .htm .css .js .mjs .json .xml .csv .txt .md .svg .ics .atom .rss .webmanifest .yml"
_TEXT = frozenset(_TEXT_TEXT.split())
_TAG = re.compile(r"<[^<>]+>")


@dataclass(frozen=True, slots=True)
class Found:
    """Something in a published file: what it is in plain Dutch, and the words to look for in the source."""

    said: str
    text: str = ""


@dataclass(frozen=True)
class Published:
    """A file of the site, with what must not be in it."""

    path: str
    data: bytes
    known: Known

    @cached_property
    def source(self) -> str:
        """The file as text; '' when it holds none that we can read."""
        data = _unpacked(self.data)
        if _PROGRAM in data[:_HEAD]:
            return ""
        return data.decode("utf-8", "replace") if self._is_text or data is not self.data else ""

    @cached_property
    def words(self) -> str:
        """What the file says, with one space between words: without tags, with addresses and properties."""
        return " ".join(" ".join(self._pieces()).split())

    @cached_property
    def properties(self) -> tuple[tuple[str, str], ...]:
        """The name and value of each property of an office file or pdf."""
        return tuple(properties(self.data))

    @property
    def is_code(self) -> bool:
        """Whether the file is written by us or by a tool, and not by an editor."""
        return self.path.endswith((".css", ".js", ".mjs"))

    @property
    def _is_text(self) -> bool:
        return any(self.path.lower().endswith(name) for name in _TEXT)

    def _pieces(self) -> Iterator[str]:
        if self.path.endswith((".html", ".htm")) or _looks_like_html(self.source):
            yield from _html_pieces(self.source)
        elif self.is_code:
            yield from _said_in_code(self.source)
        else:
            yield self.source.replace("\\n", " ").replace('\\"', '"').replace("\\/", "/")
        yield from (value for _, value in self.properties)
        if is_office(self.data):
            yield from (_TAG.sub(" ", text) for _, text in parts(self.data))


def _unpacked(data: bytes) -> bytes:
    if not data.startswith(_PACKED):
        return data
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return data


def _looks_like_html(text: str) -> bool:
    return text[:200].lstrip().lower().startswith(("<!doctype html", "<html"))


def _html_pieces(source: str) -> Iterator[str]:
    """Text, comments and every value of an attribute: a name can hide in each."""
    root = etree.fromstring(source.encode() + b"<body>", etree.HTMLParser(encoding="utf-8"))
    for element in root.iter():
        if element.tag not in ("script", "style"):
            yield element.text or ""
        if isinstance(element.tag, str):
            values = {str(name): str(value) for name, value in element.attrib.items()}
            yield from (f" {value} " for name, value in values.items() if name in _SPOKEN or name.startswith("data-"))
        yield f"{element.tail or ''} " if element.tag in _APART else element.tail or ""


_SPOKEN = frozenset(
    ["alt", "title", "aria-label", "aria-description", "content", "placeholder", "value", "summary", "label"]
)
_APART = frozenset(
    ["p", "li", "td", "th", "h1", "h2", "h3", "h4", "dt", "dd", "caption", "br", "div", "option", "a", "span"]
)


def _said_in_code(source: str) -> Iterator[str]:
    """The texts and comments in code; drawings in a style sheet are numbers that look like anything."""
    for comment, text in re.findall(r"/\*(.*?)\*/|([\"'`](?:\\.|[^\\\n])*?[\"'`])", source, re.DOTALL):
        if not text[1:].startswith("data:"):
            yield f" {comment or text} "
