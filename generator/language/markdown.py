"""Markdown as units to read: paragraphs, list items and cells. Headings, code and quotes are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.language.text import Unit

_FENCE = re.compile(r"\s*(```|~~~)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s|\s{0,3}(=+|-{2,}|\*{3,}|_{3,})\s*$")
_QUOTE = re.compile(r"\s*>")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
_NOTE = re.compile(r"\s*(!!!|\?\?\?\+?)\s")
_REFERENCE = re.compile(r"\s{0,3}\[[^\]]+\]:\s")
# Lines that are no running text.
_NOT_READ = (_HEADING, _QUOTE, _NOTE, _REFERENCE)
_ROW = re.compile(r"\s*\|.*\|\s*$")
_RULER = re.compile(r"[\s|:-]+$")
# Words between marks of code.
CODE = re.compile(r"(`+)(.+?)\1")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]*)\](?P<target>\([^)]{0,2000}\)|\[[^\[\]]*\])")
# A mark, such as [[aantal: klaar]], that the site fills in: it reads as one word.
_FILLED_IN = re.compile(r"\[\[[^\[\]]*\]\]")
_ADDRESS = re.compile(r"<(?:https?://|mailto:)?[^\s<>]+>")
_COMMENT = re.compile(r"<!--.*?-->|</?[a-zA-Z][^>]*>")
_MARKS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=[^\s*_])[*_]{1,3}(?!\w)|\\(?=\W)")
# In the heading of a page only the summary is text to read; a title is a heading.
_FRONT_ITEM = re.compile(r"(\s+-\s+)(['\"]?)(.*?)\2\s*$")


@dataclass(slots=True)
class _Open:
    """Lines that belong together, until something ends them."""

    line: int = 0
    lines: list[str] = field(default_factory=list)

    def close(self) -> Iterator[Unit]:
        """The unit they make, if any."""
        if self.lines:
            yield _unit(self.line, "\n".join(self.lines))
        self.lines = []

    def add(self, number: int, line: str) -> None:
        """Take one more line."""
        if not self.lines:
            self.line = number
        self.lines.append(line)


def markdown_units(text: str, first_line: int = 1) -> list[Unit]:
    """The paragraphs, items and cells of a page in Markdown, each with the line it starts on.

    `first_line` is the number of the first line of the text in its file.
    """
    return list(_units(text.replace("\r\n", "\n").split("\n"), first_line))


def _units(lines: list[str], first_line: int) -> Iterator[Unit]:
    head = _front(lines)
    for number, line in enumerate(lines[:head], first_line):
        found = _FRONT_ITEM.fullmatch(line)
        if found:
            yield _unit(number, " " * found.start(3) + found[3])
    open_ = _Open()
    fence = ""
    for number, line in enumerate(lines[head:], first_line + head):
        mark = _FENCE.match(line)
        if mark and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
            yield from open_.close()
        elif not fence:
            yield from _line(open_, number, line)
    yield from open_.close()


def _front(lines: list[str]) -> int:
    """How many lines the heading of the page takes, with both its lines of dashes; 0 without one."""
    if lines[0].strip() != "---":
        return 0
    return next((index + 1 for index, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)


def _line(open_: _Open, number: int, line: str) -> Iterator[Unit]:
    """The unit that ends before this line, if one does. What the line begins is kept in `open_` for the next one."""
    item = _ITEM.match(line)
    if not line.strip() or any(pattern.match(line) for pattern in _NOT_READ):
        yield from open_.close()
    elif _ROW.match(line):
        yield from open_.close()
        if not _RULER.match(line):
            yield from _cells(number, line)
    elif item:
        yield from open_.close()
        open_.add(number, " " * item.end() + line[item.end() :])
    else:
        open_.add(number, line)


def _cells(number: int, row: str) -> Iterator[Unit]:
    """Each cell of a row of a table: it is read by itself."""
    start = 0
    for cell in row.split("|"):
        if cell.strip():
            yield _unit(number, cell, start + 1)
        start += len(cell) + 1


def _unit(line: int, raw: str, column: int = 1) -> Unit:
    """A unit with a space for every sign of Markdown. Words of a link stay, its address goes."""
    text = CODE.sub(lambda code: " " * len(code[1]) + "x" * len(code[2]) + " " * len(code[1]), raw)
    text = _FILLED_IN.sub(lambda mark: "x" * len(mark[0]), text)
    links = tuple((found.start("words"), found.end("words")) for found in _LINK.finditer(text))
    text = _LINK.sub(_words_of_link, text)
    for pattern in (_ADDRESS, _COMMENT, _MARKS):
        text = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return Unit(line, text, raw, column, links)


def _words_of_link(link: re.Match[str]) -> str:
    """The words where they stood. A picture says what one sees, so that is no running text."""
    before = link.start("words") - link.start()
    words = link["words"]
    if link[0].startswith("!"):
        words = " " * len(words)
    return " " * before + words + re.sub(r"[^\n]", " ", link[0][before + len(words) :])
