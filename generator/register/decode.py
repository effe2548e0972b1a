"""The bytes of a file as text that can be read; what cannot be read, or cannot be seen, is told to the editor."""

from __future__ import annotations

import re
import unicodedata

from generator.problem import Problem
from generator.register.broken_text import HIDDEN, broken_lines
from generator.register.not_text import not_text

# Spaces of many widths, which Word writes; in a register they are only spaces.
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Where a word may be cut: only for the eye, and our own pages find such places themselves.
_SOFT = "\u00ad"


def decode(file: str, data: bytes, first_line: int = 1) -> str | list[Problem]:
    """The text of a file in UTF-8, with or without a byte order mark; or what is wrong with it.

    Wrong is a file of another program, another encoding, and each line with what `broken_text` looks for.
    The text starts at `first_line` of `file`.
    """
    if other := not_text(data):
        return [Problem(file, first_line, 1, "geen-tekstbestand", other)]
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        message = "Dit bestand is opgeslagen als UTF-16. Sla het op als UTF-8."
        return [Problem(file, first_line, 1, "tekencodering", message)]
    try:
        text = _lines(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        message = "Dit teken kunnen wij niet lezen. Sla het bestand op als UTF-8."
        return [Problem(file, before.count(b"\n") + first_line, column, "tekencodering", message)]
    return broken_lines(file, text, first_line) or _plain(text)


def decode_anyway(file: str, data: bytes) -> tuple[str, list[Problem]]:
    """What can be read of a file, with what is wrong with it; a character nobody sees is read as a space."""
    text = decode(file, data)
    if isinstance(text, str):
        return text, []
    if not_text(data):
        return "", text
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    return _plain(HIDDEN.sub(" ", _lines(data.decode(encoding, "replace")))), text


def _lines(text: str) -> str:
    """The text with one kind of line end; old Macs and Windows have others."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _plain(text: str) -> str:
    """The text as people see it: one kind of space, one way to write an accent, no places to cut a word."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _SPACES.sub(" ", text).replace(_SOFT, ""))
