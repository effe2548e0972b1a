"""A text as somebody reads it: without markup, codes for letters and characters that nobody sees."""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

# Soft hyphens, spaces without width, marks of direction.
_UNSEEN_TEXT = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
_UNSEEN = re.compile(f"[{_UNSEEN_TEXT}]+")
# Letters of another alphabet that look the same as ours.
_TWINS = dict(
    zip(
        "аеорсухіѕјАВЕКМНОРСТХІЅЈοΟΑΒΕΗΙΚΜΝΡΤΧ",
        "aeopcyxisjABEKMHOPCTXISJoOABEHIKMNPTX",
        strict=True,
    )
)
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# Letters that are written wide, small, or as a letter of mathematics.
_STYLED = (range(0xFE50, 0xFE6C), range(0xFF01, 0xFF5F), range(0x1D400, 0x1D800))
_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});"
# What Markdown and HTML add to a text and no reader sees; brackets of a link only beside a letter.
_MARKUP = (
    r"\*+(?! ?\d)|`+|~~|\\(?=[!-/:-@\[-`{-~])|(?<![^\W_])_+(?=\w)|(?<=[^\W_])_+(?!\w)"
    r"|</?(?!at>)[A-Za-z][A-Za-z0-9]{0,9}\s?/?>"
    r"|\[(?=\w)(?!(?:at|dot|punt|apenstaartje)\])|(?<=\w)\](?=[\s(.,;:!?]|$)(?<!\[at\])(?<!\[dot\])(?<!\[punt\])"
)
_ODD = re.compile(
    rf"[{_UNSEEN_TEXT}]+|\S[\u0300-\u036f]+|[\ufb00-\ufb06]|{_ENTITY}|%40| {{2,}}|{_MARKUP}"
)


def _one_for_one() -> dict[int, str]:
    """What stands for one other character, so that places stay the same."""
    table = dict.fromkeys(map(ord, _SPACES), " ")
    table |= {ord("\t"): " ", ord("·"): ".", ord("•"): "."}
    table |= {ord(twin): ours for twin, ours in _TWINS.items()}
    for styled in _STYLED:
        for code in styled:
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1:
                table[code] = plain
    return table


_TABLE = _one_for_one()


@dataclass(frozen=True, slots=True)
class AsRead:
    """A text as one reads it, and where each piece of it began in what was typed."""

    text: str
    _read: tuple[int, ...]
    _typed: tuple[int, ...]

    def place(self, at: int) -> int:
        """Where the character at `at` stands in what was typed."""
        piece = bisect_right(self._read, at) - 1
        last = self._typed[piece + 1] - 1  # one letter typed may be read as more
        return min(self._typed[piece] + at - self._read[piece], last)


def as_read(typed: str) -> AsRead:
    """What somebody reads; takes time in proportion to the text."""
    pieces: list[str] = []
    read, starts, length = [], [], 0
    for start, piece in _pieces(typed.translate(_TABLE)):
        if piece:
            read.append(length)
            starts.append(start)
            pieces.append(piece)
            length += len(piece)
    return AsRead("".join(pieces), (*read, length), (*starts, len(typed)))


def without_unseen(text: str) -> str:
    """A text without characters that nobody sees, such as a soft hyphen. They could hide a name from us."""
    return _UNSEEN.sub("", text)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Stretches of text that stay as they are, and between them what was written otherwise."""
    end = 0
    for odd in _ODD.finditer(text):
        yield end, text[end : odd.start()]
        yield odd.start(), _plain(odd[0])
        end = odd.end()
    yield end, text[end:]


def _plain(odd: str) -> str:
    if odd == "%40":
        return "@"
    if odd.startswith("  "):
        return " "
    if odd.startswith("&"):
        return html.unescape(odd).translate(_TABLE).replace("\u00ad", "")
    if len(odd) > 1 and unicodedata.combining(odd[1]):
        return unicodedata.normalize("NFC", odd)
    return (
        unicodedata.normalize("NFKC", odd)
        if odd[0] in "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
        else ""
    )
