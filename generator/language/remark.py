"""A remark on a sentence: which rule it is about, which words, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language.text import Sentence
from generator.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class Match:
    """The words of a sentence that a rule is about: what to tell the editor, and what to write instead.

    `start` and `end` count characters from the start of the sentence; they are equal when the whole page is meant.
    """

    level: Severity
    start: int
    end: int
    message: str
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A match with the name of its rule and the sentence it is in."""

    rule: str
    sentence: Sentence
    match: Match

    @property
    def on_page(self) -> bool:
        """Whether it is about the page as a whole; then the sentence only says where to begin."""
        return self.match.start == self.match.end

    @property
    def words(self) -> str:
        """The words it is about, as a reader sees them."""
        return " ".join(self.sentence.text[self.match.start : self.match.end].split())

    def problem(self, file: str) -> Problem:
        """The remark as a problem, at the line and column in `file` where the words begin."""
        line, column = self.sentence.unit.place(self.sentence.start + self.match.start)
        return Problem(file, line, column, self.rule, self.match.message, self.match.level)
