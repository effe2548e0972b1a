"""What the YAML reader stumbled over, in the words of an editor."""

from __future__ import annotations

import re
from typing import Any

from generator.problem import Problem

_QUOTE_INSIDE = "Deze tekst begint met een aanhalingsteken. Zet om de hele tekst een ander aanhalingsteken: '...' of \"...\"."
_START = "Met dit teken kan een tekst niet beginnen. Zet de hele tekst tussen aanhalingstekens."
_PLAIN = (
    (r"^[ -]*(\t)", "tab", "Hier staat een tab. Gebruik spaties om in te springen."),
    (r"^\s*-(\w)", "onleesbaar", "Zet een spatie na het streepje."),
    (r"^\s*([–•])", "onleesbaar", "Dit is geen gewoon streepje. Typ: '- '."),
    (r"^\s*(?:- )?\w+:(?=[^\s:/])()", "onleesbaar", "Zet een spatie na de dubbele punt."),
    (r"^\s*(?:- )?\w+: +([>|*&!%@`?])", "onleesbaar", _START),
    (r"^\s*(?:- )?\w+: +([\[{])[^\]}]*[\]}]\s*\S", "onleesbaar", _START),
)
_VALUE = re.compile(r"\s*(?:- )?(?:\w+:\s+)?(\S.*?)\s*(?: #.*)?$")
_GENERAL = "Deze regel kunnen wij niet lezen. Kijk of hij even ver inspringt als de regels erboven."
_QUOTE = (
    "Hier ontbreekt een aanhalingsteken. Zet er een aan het begin en aan het eind van de tekst."
)
_INDENT = "Deze regel springt anders in dan de regels erboven. Laat ze even ver inspringen."
_COLON = "mapping values are not allowed"
_NO_COLON = "could not find expected ':'"
_SIGNS = (
    (
        _COLON,
        "Hier staat een dubbele punt die niet klopt. Zet de tekst tussen aanhalingstekens, of kijk of de regel goed inspringt.",
    ),
    (
        _NO_COLON,
        "Na de naam van een veld hoort een dubbele punt. Schrijf bijvoorbeeld: 'titel: ...'.",
    ),
    (
        "flow",
        "Hier staat een haakje dat niet klopt. Sluit een lijst met ]. Is het geen lijst? Zet de tekst tussen aanhalingstekens.",
    ),
    ("cannot start any token", _START),
    ("block collection", _INDENT),
    ("block mapping", _INDENT),
)


def explain_yaml(file: str, text: str, error: Exception, first_line: int) -> Problem:
    """What the YAML reader stumbled over, at the line where it did.

    `text` is what stands in `file` from line `first_line` on. `error` is the one that the reader raised.
    """
    lines = text.split("\n")
    technical = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    # A name without its colon is only noticed one line later.
    where = "context_mark" if _NO_COLON in technical else "problem_mark"
    line, column = _inside(text, getattr(error, where, None))
    found = _seen(lines, line) or _open_quote(lines)
    if found:
        return Problem(file, found[0] + first_line, *found[1:])
    # The first colon of a line is right, so then the line stands in the wrong place.
    if _COLON in technical and column == lines[line].find(":") + 1:
        return Problem(file, line + first_line, column, "onleesbaar", _INDENT)
    message = next((message for sign, message in _SIGNS if sign in technical), _GENERAL)
    return Problem(file, line + first_line, column, "onleesbaar", message)


def _inside(text: str, mark: Any) -> tuple[int, int]:
    """Line from 0 and column from 1 of a mark of the reader, which may lie behind the last line with something in it."""
    if not mark:
        return 0, 1
    last = max(len(text.rstrip().split("\n")) - 1, 0)
    if mark.line > last:
        return last, 1
    return mark.line, mark.column + 1


def _seen(lines: list[str], line: int) -> tuple[int, int, str, str] | None:
    """What is plainly wrong in the line of the error or the one before: line from 0, column, rule, message."""
    for number in range(line, max(line - 2, -1), -1):
        for pattern, rule, message in _PLAIN:
            found = re.search(pattern, lines[number])
            if found:
                return number, found.start(found.lastindex or 0) + 1, rule, message
    return None


def _open_quote(lines: list[str]) -> tuple[int, int, str, str] | None:
    """The first value that begins with a quotation mark and does not end with it."""
    for number, line in enumerate(lines):
        value = _VALUE.match(line)
        if value and _is_open(value[1]):
            return number, value.start(1) + 1, "onleesbaar", _quote_message(value[1])
    return None


def _is_open(value: str) -> bool:
    """Whether a value begins with a quotation mark and does not end with the same one."""
    first = value[0]
    return first in "\"'" and (len(value) == 1 or value[-1] != first)


def _quote_message(value: str) -> str:
    if value.count(value[0]) > 1:
        return _QUOTE_INSIDE
    return _QUOTE
