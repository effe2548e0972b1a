"""What a reader said, written down short: '= words' is plain text, the rest is a phrase with its name after ' / '."""

from __future__ import annotations

from generator.gate.heard.spoken import Phrase, Spoken, as_tree


def page(text: str) -> Spoken:
    """The tree of what was said, one phrase on each line."""
    return as_tree([_phrase(line.strip()) for line in text.strip().splitlines()])


def _phrase(line: str) -> Phrase:
    if line.startswith("= "):
        words = line.removeprefix("= ")
        return Phrase(words, words)
    said, _, name = line.partition(" / ")
    return Phrase(said, name)
