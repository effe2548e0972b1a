"""Texts that would take the reader of Markdown seconds, or have no end: what people write has far less of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

# (What there is too much of, how to say it.) A line with so much is no text of people.
_LINE = (
    (re.compile(r"(?:[ \t]*(?:[-*+>]|\d+[.)])){12}"), "lijsten of citaten in elkaar"),
    (re.compile(r"[ \t]{60,}\S"), "spaties voor een woord"),
)
# A line of these only is a line across the page.
_RULER = "-* "
_BRACKET = "["
_IN_LINE, _IN_PARAGRAPH, _IN_TEXT = 100, 300, 2000
_MESSAGE = "Hier staan te veel {what}. Maak het korter."
_BRACKETS = "haken [ bij elkaar"


def too_deep(body: str) -> Iterator[tuple[int, str]]:
    """The first line, counted from 0, with too many signs in each other, and what to do. Linear in time."""
    paragraph = whole = 0
    for number, line in enumerate(body.split("\n")):
        brackets = line.count(_BRACKET)
        alone = not line.strip() or line.startswith("|")
        paragraph = 0 if alone else paragraph + brackets
        whole += brackets
        if brackets > _IN_LINE or paragraph > _IN_PARAGRAPH or whole > _IN_TEXT:
            yield number, _MESSAGE.format(what=_BRACKETS)
            return
        for pattern, what in _LINE:
            if pattern.match(line) and line.strip(_RULER):
                yield number, _MESSAGE.format(what=what)
                return
