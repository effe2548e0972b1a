"""Link an official word to its explanation, where a text uses it first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

from generator.layout.page import link
from generator.model.organisatie import Begrip

PATH = "begrippen.md"
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Words in a link, a heading, code or a quote stay as they are.
_CLOSED = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "blockquote", "th"})


def link_terms(html: str, path: str, begrippen: Sequence[Begrip]) -> str:
    """The HTML of a text at `path`, with a link at the first use of each official word. Nothing else changes."""
    ids = {
        fold: begrip.id
        for begrip in begrippen
        if begrip.officieel == "ja"
        for fold in _written(begrip)
    }
    if not ids or path == PATH:
        return html
    pattern = re.compile(
        rf"(?<![\w&;/-])(?:{'|'.join(map(re.escape, sorted(ids, key=len, reverse=True)))})(?![\w-])",
        re.IGNORECASE,
    )
    target = link(path, PATH)
    done: set[str] = set()

    def linked(found: re.Match[str]) -> str:
        name = _id_of(found[0], ids)
        if not name or name in done:
            return found[0]
        done.add(name)
        return f'<a href="{target}#begrip-{name}">{found[0]}</a>'

    depth = 0
    parts = []
    for part in _TAG.split(html):
        if tag := _NAME.match(part):
            depth += (-1 if tag[1] else 1) * (tag[2].lower() in _CLOSED)
        parts.append(part if depth or part.startswith("<") else pattern.sub(linked, part))
    return "".join(parts)


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
