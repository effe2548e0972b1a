"""What code says: its texts and comments, with what stands behind a backslash written out. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

# In this order: a comment, a pattern (its quotes begin no text), a text between two quotes.
_SAID = re.compile(
    r"/\*(?P<comment>.*?)\*/|(?<![:\\\"'])//(?P<line>[^\n]*)"
    r"|(?<=[(=,:!&|?{};\n ])/(?![*/ ])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+/"
    r"|\"(?P<double>(?:\\.|[^\"\\\n])*)\"|'(?P<single>(?:\\.|[^'\\\n])*)'|`(?P<template>(?:\\.|[^`\\])*)`",
    re.DOTALL,
)
_NUMBER = re.compile(r"\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,5})\}|x([0-9a-fA-F]{2}))")


def said_in_code(source: str) -> Iterator[str]:
    """The texts and comments in code; not drawings, of which the numbers look like anything."""
    for found in _SAID.finditer(source):
        said = found[found.lastgroup] if found.lastgroup else ""
        if said and not said.startswith("data:"):
            yield f" {unescaped(said)} "


def unescaped(text: str) -> str:
    """A text with the characters themselves for what JSON and code write behind a backslash."""
    written = _NUMBER.sub(lambda found: chr(int(found[1] or found[2] or found[3], 16)), text)
    # Two numbers can be one character together; half a character is none.
    whole = written.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return (
        re.sub(r"\\[nrt]", " ", whole).replace('\\"', '"').replace("\\'", "'").replace("\\/", "/")
    )
