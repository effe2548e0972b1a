"""Lists as editors type them: with 2, 3 or 4 spaces, and without an empty line before the first item.

Python-Markdown wants 4 spaces for each level and an empty line before a list. So the lines are moved until it
reads what people see. No word changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d{1,9}\.)(?P<gap> +)(?=\S)")
_RULER = re.compile(r" {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$")
_FENCE = re.compile(r"(`{3,}|~{3,})")
# What ends the paragraph before it, so that a sentence does not go on there.
_OTHER = re.compile(r"#{1,6} |>|\||!!!")
# Python-Markdown wants so many spaces for each level.
_LEVEL = 4
# With more spaces than this behind its mark, the words of an item are code.
_GAP = 4


@dataclass(slots=True)
class _Item:
    """An item that is still open: where its mark stood, where its words begin, and whether it has a number."""

    indent: int
    words: int
    numbered: bool


@dataclass(slots=True)
class _Lines:
    """The lines so far, the items that are open, deepest last, and whether the line before was empty."""

    made: list[str] = field(default_factory=list)
    open: list[_Item] = field(default_factory=list)
    empty: bool = True

    def add(self, line: str) -> None:
        """Take one more line of a text."""
        if not line.strip():
            self.made.append("")
            self.empty = True
            return
        item = None if _RULER.match(line) else _ITEM.match(line)
        if item and not self._goes_on(item):
            self._item(item, line)
        else:
            self._words(line)
        self.empty = False

    def keep(self, line: str) -> None:
        """Take a line as it is. It ends every list."""
        self.made.append(line)
        self.open.clear()
        self.empty = not line.strip()

    def _goes_on(self, item: re.Match[str]) -> bool:
        """Whether a number at the start of a line belongs to the sentence of the line before, such as a year."""
        return not self.empty and not self.open and item["mark"] not in ("1.", "-", "*", "+")

    def _item(self, item: re.Match[str], line: str) -> None:
        indent, last = len(item["indent"]), None
        if indent >= _LEVEL and not self.open:
            self.made.append(line)  # code
            return
        while self.open and indent < self.open[-1].words:
            last = self.open.pop()
        numbered = item["mark"][0].isdigit()
        other = last is not None and last.numbered != numbered
        if not self.empty and (other or not (self.open or last)):
            self.made.append("")
        depth = len(self.open)
        self.open.append(_Item(indent, _words_at(item), numbered))
        self.made.append(f"{' ' * _LEVEL * depth}{item['mark']} {line[item.end() :]}")

    def _words(self, line: str) -> None:
        indent = len(line) - len(line.lstrip(" "))
        if self.empty or _OTHER.match(line.lstrip(" ")):
            while self.open and indent < self.open[-1].words:
                self.open.pop()
        if not self.open:
            self.made.append(line)
            return
        more = max(0, indent - self.open[-1].words)
        self.made.append(f"{' ' * (_LEVEL * len(self.open) + more)}{line.lstrip(' ')}")


def _words_at(item: re.Match[str]) -> int:
    """Where the words of an item begin; what is below them belongs to it."""
    gap = len(item["gap"])
    return len(item["indent"]) + len(item["mark"]) + (gap if gap <= _GAP else 1)


@dataclass(slots=True)
class _Closed:
    """Whether a line stands in a block of code or in a box, where nothing changes."""

    fence: str = ""
    box: bool = False

    def holds(self, line: str) -> bool:
        """Whether this line, which comes after the one before, is left as it is."""
        found = _FENCE.match(line)
        if self.fence:
            if found and found[1].startswith(self.fence) and line.strip() == found[1]:
                self.fence = ""
            return True
        if found:
            self.fence = found[1]
            return True
        below = not line.strip() or line.startswith(" " * _LEVEL)
        self.box = line.startswith("!!!") or (self.box and below)
        return self.box


def with_plain_lists(lines: list[str]) -> list[str]:
    """The lines of a text, with each item and what belongs to it where Python-Markdown looks for it.

    Nothing changes in blocks of code and below `!!!`.
    """
    moved, closed = _Lines(), _Closed()
    for line in lines:
        if closed.holds(line):
            moved.keep(line)
        else:
            moved.add(line)
    return moved.made
