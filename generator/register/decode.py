"""The bytes of a file as text that can be read; what cannot be read, or cannot be seen, is told to the editor."""

from __future__ import annotations

import re

from generator.problem import Problem

# Characters nobody sees: control characters, private ones, and switches of direction, which can
# make a text read differently from what it says.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ue000-\uf8ff\ufeff]"
)
_HIDDEN_MESSAGE = (
    "Hier staat een teken dat je niet ziet (U+{:04X}). Haal het weg en typ de tekst opnieuw."
)


def decode(file: str, data: bytes, first_line: int = 1) -> str | list[Problem]:
    """The text of a file in UTF-8, with or without a byte order mark; or what is wrong with it.

    Wrong is another encoding, and each line with an invisible character. The text starts at `first_line` of `file`.
    """
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        message = "Dit bestand is opgeslagen als UTF-16. Sla het op als UTF-8."
        return [Problem(file, first_line, 1, "tekencodering", message)]
    try:
        # Word writes spaces that may not be broken; in a register they are only spaces.
        text = data.decode("utf-8-sig").replace("\u00a0", " ")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        message = "Dit teken kunnen wij niet lezen. Sla het bestand op als UTF-8."
        return [Problem(file, before.count(b"\n") + first_line, column, "tekencodering", message)]
    return _hidden(file, text, first_line) or text


def decode_anyway(file: str, data: bytes) -> tuple[str, list[Problem]]:
    """What can be read of a file, with what is wrong with it; a character nobody sees is read as a space."""
    text = decode(file, data)
    if isinstance(text, str):
        return text, []
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    return _HIDDEN.sub(" ", data.decode(encoding, "replace")), text


def _hidden(file: str, text: str, first_line: int) -> list[Problem]:
    """Invisible characters, one problem for each line that has them."""
    if not _HIDDEN.search(text):
        return []
    problems = []
    for number, line in enumerate(text.split("\n"), first_line):
        found = _HIDDEN.search(line)
        if found:
            message = _HIDDEN_MESSAGE.format(ord(found[0]))
            problems.append(Problem(file, number, found.start() + 1, "onzichtbaar-teken", message))
    return problems
