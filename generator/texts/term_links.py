"""Link an official word to its explanation, where a text uses it first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

from generator.layout.page import link
from generator.layout.site_map import BEGRIPPEN
from generator.model.naslag import Begrip

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Words in a link, a heading, code or a quote stay as they are.
_CLOSED = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "blockquote", "th"})


def link_terms(html: str, path: str, begrippen: Sequence[Begrip]) -> str:
    """The HTML of a text at `path`, with a link at the first use of each official word. Nothing else changes."""
    official = [begrip for begrip in begrippen if begrip.officieel == "ja"]
    ids: dict[str, str] = {}
    for begrip in official:
        ids |= dict.fromkeys(_written(begrip), begrip.id)
    if not ids or path == BEGRIPPEN:
        return html
    words = _Words(ids, link(path, BEGRIPPEN))
    depth = 0
    parts = []
    for part in _TAG.split(html):
        depth += _deeper(part)
        parts.append(part if depth or part.startswith("<") else words.link_in(part))
    return "".join(parts)


def _deeper(part: str) -> int:
    """Whether a tag opens (1) or closes (-1) something in which words stay as they are; 0 for all else."""
    tag = _NAME.match(part)
    if tag is None or tag[2].lower() not in _CLOSED:
        return 0
    return -1 if tag[1] else 1


class _Words:
    """The official words of one page, each linked once to `target`. `ids` gives the term for every spelling."""

    def __init__(self, ids: Mapping[str, str], target: str) -> None:
        self._ids = ids
        self._target = target
        self._done: set[str] = set()
        longest_first = sorted(ids, key=len, reverse=True)
        self._pattern = re.compile(
            rf"(?<![\w&;/-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])",
            re.IGNORECASE,
        )

    def link_in(self, text: str) -> str:
        """The text with a link at every official word that has none yet."""
        return self._pattern.sub(self._linked, text)

    def _linked(self, found: re.Match[str]) -> str:
        name = _id_of(found[0], self._ids)
        if not name or name in self._done:
            return found[0]
        self._done.add(name)
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
