"""Read what a reader sees on a finished page, as text. Nothing else can get into the index."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from sys import intern

from generator.html_tree import Element, parse_html
from generator.remember.memory import Memory

# Parts of a page to do something with; they say nothing about its subject.
_FOR_DOING = frozenset({"reageer", "keuze"})
_UNSEEN = frozenset({"script", "style", "template", "noscript"})
_INLINE = frozenset({"a", "b", "code", "em", "i", "span", "strong"})
_END = re.compile(r"(?<=[.!?]) (?=\S)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that can be found. `address` is below the root of the site.

    `kind` stands before its title ("Actie A3"); `short` are the sentences of its "In het kort", `text` the others.
    """

    address: str
    kind: str
    title: str
    short: tuple[str, ...]
    text: tuple[str, ...]


def read_entry(address: str, page: bytes) -> Entry | None:
    """Read a finished page. None when it asks to be left out, or has no title.

    An element with `data-zoek="nee"` is left out, and a whole page when its article says so.
    """
    article = _article(page)
    if article is None or article.get("data-zoek") == "nee":
        return None
    heading = next(article.iter("h1"), None)
    if heading is None:
        return None
    kind, title = _title(heading)
    # What was taken is left out of the rest, so that no sentence stands in the index twice.
    heading.set("data-zoek", "nee")
    said: tuple[str, ...] = ()
    short = _with_class(article, "kort")
    if short is not None:
        said = _sentences(short)
        short.set("data-zoek", "nee")
    return Entry(address, kind, title, said, _sentences(article))


def remembered_entry(memory: Memory, address: str, page: bytes) -> Entry | None:
    """The same; a page that did not change is not read again."""
    told = json.loads(memory.text("zoeken", page, partial(_entry_text, page)))
    if told is None:
        return None
    kind, title, short, text = told
    # Pages say many sentences that others say too: each is kept once.
    return Entry(address, kind, title, tuple(map(intern, short)), tuple(map(intern, text)))


def _entry_text(page: bytes) -> str:
    found = read_entry("", page)
    return json.dumps(found and (found.kind, found.title, found.short, found.text))


def _article(page: bytes) -> Element | None:
    """The part of a page that is its own; the parts around it are the same on every page, and are not read."""
    start, end = page.find(b"<article"), page.rfind(b"</article>")
    if start < 0 or end < 0:
        return None
    return next(parse_html(page[start:end]).iter("article"), None)


def _title(heading: Element) -> tuple[str, str]:
    """The kind of a page ("Actie A3") stands in its heading, before the title."""
    named, kind = _with_class(heading, "soort"), ""
    if named is not None:
        kind = _said(named)
    return kind or "Pagina", _said(heading).removeprefix(kind).strip()


def _said(element: Element) -> str:
    return _one_line("".join(map(str, element.itertext())))


def _with_class(element: Element, name: str) -> Element | None:
    return next((found for found in element.iter() if name in _classes(found)), None)


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def _sentences(element: Element) -> tuple[str, ...]:
    blocks = (_one_line(block) for block in "".join(_text(element, outer=True)).split("\n"))
    return tuple(chain.from_iterable(_END.split(block) for block in blocks if block))


def _text(element: Element, *, outer: bool = False) -> Iterator[str]:
    """The text below an element, with a line end around every block."""
    if not isinstance(element.tag, str) or (not outer and _left_out(element)):
        return
    border = "\n"
    # Small words stand on their own line.
    if element.tag in _INLINE and "klein" not in _classes(element):
        border = ""
    yield border
    yield _spaced(element.text)
    for child in element:
        yield from _text(child)
        yield _spaced(child.tail)
    yield border


def _left_out(element: Element) -> bool:
    hidden = (
        element.get("data-zoek") == "nee"
        or element.get("aria-hidden") == "true"
        or "hidden" in element.attrib
    )
    return hidden or element.tag in _UNSEEN or not _FOR_DOING.isdisjoint(_classes(element))


def _spaced(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _one_line(text: str) -> str:
    return " ".join(text.split())
