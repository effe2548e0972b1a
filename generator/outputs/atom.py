"""A feed as a value, and its file in Atom (RFC 4287). The same feed gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "nl"
# What XML 1.0 cannot hold: control characters, halves of a character and two that are none.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A feed without news has no day of its own, and the day of the build would be a change each day.
_NO_NEWS = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One piece of news. `id` never changes; `updated` is later than `published` after a correction."""

    id: str
    title: str
    content: str
    link: str
    published: date
    updated: date


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed with its newest entries first. `link` leads to the page, `own` to the feed itself."""

    id: str
    title: str
    subtitle: str
    author: str
    link: str
    own: str
    entries: Sequence[FeedEntry]


def atom_file(feed: Feed) -> bytes:
    """The file. Texts are plain text: nothing that somebody typed becomes markup."""
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": _LANG})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", _moment(max((one.updated for one in feed.entries), default=_NO_NEWS)))
    _text(SubElement(root, "author"), "name", feed.author)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.own})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.link})
    for entry in feed.entries:
        _add(root, entry)
    indent(root, space="")
    text: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _add(root: Element, entry: FeedEntry) -> None:
    one = SubElement(root, "entry")
    _text(one, "id", entry.id)
    _text(one, "title", entry.title)
    _text(one, "published", _moment(entry.published))
    _text(one, "updated", _moment(entry.updated))
    SubElement(one, "link", {"rel": "alternate", "type": "text/html", "href": entry.link})
    _text(one, "content", entry.content)


def _text(parent: Element, name: str, text: str) -> None:
    """An element with what XML can hold of a text, on one line."""
    kind = {"type": "text"} if name in {"title", "subtitle", "content"} else {}
    SubElement(parent, name, kind).text = " ".join(_FORBIDDEN.sub(" ", text).split())


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
