"""The word lists of an organisation, made ready to look for quickly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.language.text import WORD, Token, fold


@dataclass(frozen=True, slots=True)
class Term:
    """Words to look for, in one or more spellings, and what to write instead.

    `certain` makes it an error. `why` is a sentence for the editor, where there is something to explain.
    """

    spellings: tuple[str, ...]
    write: str
    certain: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """An official word that needs an explanation: its spellings and where the explanation stands."""

    spellings: tuple[str, ...]
    explanation: str
    address: str


# No slots: the index is worked out once and kept.
@dataclass(frozen=True)
class Lexicon:
    """Terms that can be found in one pass over a sentence, however many there are."""

    terms: tuple[Term | Concept, ...] = ()

    @cached_property
    def _index(self) -> dict[str, list[tuple[tuple[str, ...], str, int]]]:
        """The spellings by their first word, the longest first: as words, as typed, number of the term."""
        index: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
        for number, term in enumerate(self.terms):
            for spelling in term.spellings:
                words = tuple(fold(word) for word in WORD.findall(spelling))
                if words:
                    index.setdefault(words[0], []).append((words, spelling, number))
        for entries in index.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return index

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
        """Each term that stands there as (number of the term, start, end). The longest wins; none overlap."""
        after = 0
        for at, token in enumerate(tokens):
            if at < after:
                continue
            for words, spelling, number in self._index.get(token.folded, ()):
                found = tokens[at : at + len(words)]
                if tuple(part.folded for part in found) == words and _same_capitals(
                    spelling, found
                ):
                    yield number, token.start, found[-1].end
                    after = at + len(words)
                    break


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All word lists: stiff words, words with a better choice, and official words with an explanation.

    `links_made` says that the site itself links an official word to its explanation where it is used first.
    """

    stiff: Lexicon = field(default_factory=Lexicon)
    preferred: Lexicon = field(default_factory=Lexicon)
    official: Lexicon = field(default_factory=Lexicon)
    links_made: bool = False

    @classmethod
    def of(
        cls,
        stiff: Iterable[Term] = (),
        preferred: Iterable[Term] = (),
        official: Iterable[Concept] = (),
        *,
        links_made: bool = False,
    ) -> Vocabulary:
        """A vocabulary from plain lists."""
        return cls(
            Lexicon(tuple(stiff)), Lexicon(tuple(preferred)), Lexicon(tuple(official)), links_made
        )


def _same_capitals(spelling: str, found: Sequence[Token]) -> bool:
    """Whether capitals agree: what is listed in capitals must be typed in capitals. OR is the works council, `or` is not."""
    return not spelling.isupper() or all(part.typed.isupper() for part in found)
