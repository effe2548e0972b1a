"""A piece of text with its place, and the sentences in it, as values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

# One word: letters or digits, also with a hyphen, apostrophe or sign inside, such as thema's, P&O,
# 5.1 and en/of.
WORD = re.compile(r"[^\W_]+(?:[-'’./&@:]+[^\W_]+)*")
# A longer quote is no part of a sentence: this keeps a text with loose quotes readable in time.
_QUOTE = "{0,1000}"
# Literal words of somebody else. An apostrophe inside a word (thema's) does not end a quote.
_QUOTED = re.compile(
    rf"“[^”]{_QUOTE}”|„[^”“]{_QUOTE}[”“]|‘(?:[^‘’]|’(?=\w)){_QUOTE}’|(?<!\w)\"[^\"]{_QUOTE}\""
    rf"|(?<!\w)'(?:[^']|'(?=\w)){_QUOTE}'(?!\w)"
)
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^)]{0,2000}\)|\[[^\[\]]*\])")
_MARKS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=[^\s*_])[*_]{1,3}(?!\w)|`")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence: where it stands, as it was typed and in small letters."""

    start: int
    end: int
    typed: str
    folded: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, a list item or a cell: what is read in one go.

    `line` and `column` say where it starts in its file. `raw` is what was typed. `text` has the same length,
    with a space for every sign of Markdown, so that a place in one is a place in the other.
    `links` are the places of words that are a link.
    """

    line: int
    text: str
    raw: str
    column: int = 1
    links: tuple[tuple[int, int], ...] = ()

    def place(self, at: int) -> tuple[int, int]:
        """Line and column in the file of a place in the text."""
        lines = self.text.count("\n", 0, at)
        if lines:
            return self.line + lines, self.column - 1 + at - self.text.rfind("\n", 0, at)
        return self.line, self.column + at


# No slots: the parts below are worked out once and kept.
@dataclass(frozen=True)
class Sentence:
    """One sentence of a unit, from `start` to `end`."""

    unit: Unit
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        """The sentence without signs of Markdown, on one line. Places stay as they are."""
        return self.unit.text[self.start : self.end].replace("\n", " ")

    @cached_property
    def own(self) -> str:
        """The sentence with a space for everything that is a literal quote, because nobody may change that."""
        if not any(mark in self.text for mark in "“„‘\"'"):
            return self.text
        return _QUOTED.sub(lambda quote: " " * len(quote[0]), self.text)

    @cached_property
    def words(self) -> int:
        """How many words it has, quotes included."""
        if self.own == self.text:
            return len(self.tokens)
        return len(WORD.findall(self.text))

    @property
    def is_quote(self) -> bool:
        """Whether most of its words are a literal quote, which nobody may make shorter."""
        return 2 * len(self.tokens) < self.words

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The writer's own words, in order."""
        return tuple(
            Token(found.start(), found.end(), found[0], fold(found[0]))
            for found in WORD.finditer(self.own)
        )

    @property
    def shown(self) -> str:
        """The sentence as a reader sees it."""
        raw = self.unit.raw[self.start : self.end]
        return " ".join(_MARKS.sub("", _LINK.sub(r"\1", raw)).split())

    def linked(self, at: int) -> bool:
        """Whether the word at this place is part of a link."""
        return any(start <= self.start + at < end for start, end in self.unit.links)


def fold(word: str) -> str:
    """A word as words are compared: in small letters, with one kind of apostrophe."""
    return word.casefold().replace("’", "'")


def plain_unit(text: str, line: int = 1, column: int = 1) -> Unit:
    """Text without signs of Markdown as one unit, which starts at this line and column of its file."""
    return Unit(line, text, text, column)
