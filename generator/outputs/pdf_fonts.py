"""The letters of a PDF: our own fonts and no other, so that every machine makes the same pages."""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

_FACE = (
    '@font-face {{ font-family: "{family}"; font-weight: {weight};'
    ' src: url("data:font/woff2;base64,{font}"); }}'
)
_HERE = Path(__file__).parent
# The font of the site, and what is left of it for names of people from elsewhere in Europe.
_FAMILIES = {
    "Atkinson": _HERE.parent
    / "theme/assets/fonts/atkinson-hyperlegible-next-latin-{weight}-normal.woff2",
    "Atkinson Meer": _HERE / "fonts/atkinson-hyperlegible-next-latin-ext-{weight}-normal.woff2",
}
_WEIGHTS = (400, 700)
# Signs that look the same as ours, or say the same; as HTML.
_SAME = {
    "\N{RIGHTWARDS ARROW}": "-&gt;",
    "\N{LEFTWARDS ARROW}": "&lt;-",
    "\N{GREATER-THAN OR EQUAL TO}": "&gt;=",
    "\N{LESS-THAN OR EQUAL TO}": "&lt;=",
    "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{LATIN SMALL LIGATURE FF}": "ff",
    "\N{LATIN SMALL LIGATURE FI}": "fi",
    "\N{LATIN SMALL LIGATURE FL}": "fl",
}
_SPACE = "\N{NO-BREAK SPACE}"
# For these nothing is drawn: they say where a word may break, which way to read, or how a
# letter is drawn.
_UNSEEN = frozenset(
    map(chr, (*range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF))
) | frozenset(map(chr, range(0xFE00, 0xFE10)))


def faces() -> str:
    """The style sheet that brings our fonts along."""
    return "\n".join(_faces())


def drawable(html: str) -> str:
    """The same HTML with signs that we can draw: an accent with its letter, and spaces of one width."""
    return "".join(map(_drawn, unicodedata.normalize("NFC", html)))


def strange_letters(text: str) -> list[str]:
    """The letters of a text that our fonts do not have, each once and in order of the text."""
    return [letter for letter in dict.fromkeys(text) if not _known(letter)]


def _faces() -> Iterator[str]:
    for family, file in _FAMILIES.items():
        for weight in _WEIGHTS:
            font = b64encode(_font(file, weight)).decode()
            yield _FACE.format(family=family, weight=weight, font=font)


def _font(file: Path, weight: int) -> bytes:
    return Path(str(file).format(weight=weight)).read_bytes()


def _drawn(letter: str) -> str:
    if letter in _letters():
        return letter
    if unicodedata.category(letter) == "Zs":
        return _SPACE
    return _SAME.get(letter, letter)


def _known(letter: str) -> bool:
    """Whether we can draw it, or nothing is drawn for it."""
    return letter in _letters() or letter in _UNSEEN or letter.isspace()


@cache
def _letters() -> frozenset[str]:
    """What stands in every weight of our fonts."""
    every = (
        frozenset.union(*(_in_font(_font(file, weight)) for file in _FAMILIES.values()))
        for weight in _WEIGHTS
    )
    return frozenset.intersection(*every)


def _in_font(data: bytes) -> frozenset[str]:
    # It comes with WeasyPrint, and is as slow to import.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415

    font: Any = TTFont(BytesIO(data), lazy=True)
    return frozenset(map(chr, font.getBestCmap()))
