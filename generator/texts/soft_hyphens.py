"""Long words get soft hyphens: places where a browser may break them between two syllables.

The browser's own `hyphens: auto` does not suffice: the Chromium of the gate breaks no Dutch word, so that one of
30 letters runs off a narrow screen. Only the eye gets them. Search is made without, and copying leaves them out.
"""

from __future__ import annotations

import re
from functools import cache

from pyphen import Pyphen  # type: ignore[import-untyped]  # it brings no types

from generator.html_tree import SOFT_HYPHEN

# A word of 17 ordinary letters fits as a heading on a screen of 320 pixels.
_LONG = 18
# A syllable of one or two letters alone on a line helps nobody.
_LEAST = 3
# Text between two tags. What is typed or chosen keeps its letters, and so does code. Words are
# looked for inside it, so that a text without tags takes no longer than its length.
_TEXT = re.compile(r">[^<>]+(?=<(?!/(?:code|option|pre|script|style|textarea|title)\b))")
_WORD = re.compile(rf"[^\W\d_]{{{_LONG},}}")


def with_soft_hyphens(html: str) -> str:
    """The same page, with soft hyphens in the long words of its body. Tags and their attributes stay as they are."""
    head, body, rest = html.partition("<body")
    return head + body + _TEXT.sub(_broken_words, rest)


def _broken_words(found: re.Match[str]) -> str:
    return _WORD.sub(_broken, found.group())


def _broken(found: re.Match[str]) -> str:
    return _syllables(found.group())


@cache
def _syllables(word: str) -> str:
    return str(_dutch().inserted(word, SOFT_HYPHEN))


@cache
def _dutch() -> Pyphen:
    return Pyphen(lang="nl_NL", left=_LEAST, right=_LEAST)
