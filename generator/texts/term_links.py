"""Link an official word to its explanation, where a text uses it first."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from html import escape, unescape

from generator.layout.page import link
from generator.layout.site_map import BEGRIPPEN
from generator.model.naslag import Begrip

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Words in a link, a heading, code or a quote stay as they are.
_CLOSED = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "blockquote", "th"})
# On a page that we made, also what is no running text.
_CLOSED_TOO = _CLOSED | {"form", "nav", "svg", "caption", "summary"}


def link_terms(html: str, path: str, begrippen: Sequence[Begrip]) -> str:
    """The HTML of a text at `path`, with a link at the first use of each official word. Nothing else changes."""
    return _linked(html, path, _by_spelling(begrippen), _CLOSED)


def link_short_forms(html: str, path: str, begrippen: Sequence[Begrip]) -> str:
    """The HTML of a page that we made, with a link at the first use of each short form in capitals.

    Where the full name stands before it, as in 'ondernemingsraad (OR)', the page explains it already.
    """
    ids = {
        short: name for short, name in _by_spelling(begrippen).items() if unescape(short).isupper()
    }
    return _linked(html, path, ids, _CLOSED_TOO)


def _by_spelling(begrippen: Sequence[Begrip]) -> dict[str, str]:
    """The official term that is meant by each spelling."""
    ids: dict[str, str] = {}
    for begrip in begrippen:
        if begrip.officieel == "ja":
            ids |= dict.fromkeys(_written(begrip), begrip.id)
    return ids


def _linked(html: str, path: str, ids: Mapping[str, str], closed: Container[str]) -> str:
    if not ids or path == BEGRIPPEN:
        return html
    words = _Words(ids, link(path, BEGRIPPEN), explained=closed is _CLOSED_TOO)
    depth = 0
    parts = []
    for part in _TAG.split(html):
        depth += _deeper(part, closed)
        parts.append(part if depth or part.startswith("<") else words.link_in(part))
    return "".join(parts)


def _deeper(part: str, closed: Container[str]) -> int:
    """Whether a tag opens (1) or closes (-1) something in which words stay as they are; 0 for all else."""
    tag = _NAME.match(part)
    if tag is None or tag[2].lower() not in closed:
        return 0
    return -1 if tag[1] else 1


class _Words:
    """The words of one page, each linked once to `target`. `ids` gives the term for every spelling.

    With `explained` a word between brackets has its explanation before it.
    """

    def __init__(self, ids: Mapping[str, str], target: str, *, explained: bool) -> None:
        self._ids = ids
        self._target = target
        self._explained = explained
        self._done: set[str] = set()
        longest_first = sorted(ids, key=len, reverse=True)
        self._pattern = re.compile(
            rf"(?<![\w&;/-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])",
            re.IGNORECASE,
        )

    def link_in(self, text: str) -> str:
        """The text with a link at every word that has none yet."""
        return self._pattern.sub(self._linked, text)

    def _linked(self, found: re.Match[str]) -> str:
        name = _id_of(found[0], self._ids)
        if not name or name in self._done:
            return found[0]
        self._done.add(name)
        if self._explained and found.string[: found.start()].endswith(" ("):
            return found[0]
        return f'<a href="{self._target}#begrip-{name}">{found[0]}</a>'


def _written(begrip: Begrip) -> list[str]:
    """The spellings as they stand in HTML."""
    return [escape(spelling, quote=False) for spelling in begrip.spellings]


def _id_of(typed: str, ids: Mapping[str, str]) -> str:
    """The term somebody meant. A short form in capitals, such as OR, is only meant when it is typed in capitals."""
    meant = (
        name
        for spelling, name in ids.items()
        if spelling.lower() == typed.lower() and (not spelling.isupper() or typed.isupper())
    )
    return next(meant, "")
