"""Text in which signs pile up so high that Markdown would need minutes, or fall over."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Nobody needs more of these inside each other, or one below the other.
MOST = 20
_PAIRS = {"[": "]", "(": ")"}
_BRACKET = re.compile(r"[\[\]()]")
# Signs of a list or a quote inside each other, on one line or by their distance from the margin.
_NESTED = re.compile(rf"[ \t]*(?:(?:[-*+]|\d{{1,9}}[.)]|>)[ \t]*){{{MOST + 1}}}")
_FAR = re.compile(rf"[ \t]{{{4 * MOST},}}(?:[-*+]|\d{{1,9}}[.)])[ \t]")
_RULE = re.compile(r"[ \t]*[=-]+[ \t]*")
_OPEN = "Hier gaan meer dan 20 haken open die niet dicht gaan. Sluit ze, of haal ze weg."
_DEEP = "Hier zitten meer dan 20 lijsten of citaten in elkaar. Maak er minder van."
_LINES = "Hier staan meer dan 20 regels met alleen streepjes onder elkaar. Haal ze weg."


def tangles(body: str) -> Iterator[tuple[int, str]]:
    """The number of each paragraph's first line where signs pile up, counted from 0, and what to do."""
    depths, rules = dict.fromkeys(_PAIRS, 0), 0
    told = False
    for number, line in enumerate(body.split("\n")):
        if not line.strip():
            depths, rules, told = dict.fromkeys(_PAIRS, 0), 0, False
        rules += bool(_RULE.fullmatch(line))
        message = _deep(line) or _open(line, depths) or (_LINES if rules > MOST else "")
        if message and not told:
            told = True
            yield number, message


def _deep(line: str) -> str:
    return _DEEP if _NESTED.match(line) or _FAR.match(line) else ""


def _open(line: str, depths: dict[str, int]) -> str:
    """Whether too many brackets are open on this line; `depths` goes on in the next one."""
    highest = 0
    for sign in _BRACKET.findall(line):
        for opens, closes in _PAIRS.items():
            depths[opens] = max(depths[opens] + (sign == opens) - (sign == closes), 0)
        highest = max(highest, *depths.values())
    return _OPEN if highest > MOST else ""
