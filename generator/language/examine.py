"""Examine a text: the door of this room. Every rule runs, and the remarks come in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from generator.language.remark import Remark
from generator.language.sentence_rules import DIFFICULT, SENTENCE_RULES
from generator.language.sentences import sentences
from generator.language.text import Sentence, Unit, fold
from generator.language.text_rules import TEXT_RULES, pagina
from generator.language.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Examined:
    """A text with all remarks on it, in the order of the text.

    `explained` are the spellings of the terms that the organisation explains, in small letters.
    """

    file: str
    sentences: tuple[Sentence, ...]
    remarks: tuple[Remark, ...]
    explained: frozenset[str] = frozenset()

    @property
    def difficult(self) -> tuple[Sentence, ...]:
        """The sentences that break a rule of which was measured that editors rewrite them for it."""
        return difficult(self.remarks)


def examine(
    file: str,
    units: Iterable[Unit],
    vocabulary: Vocabulary,
    allowed: Callable[[Remark], bool] = lambda _: False,
) -> Examined:
    """Every rule on a whole text. `file` is only a name: nothing is read.

    A remark for which `allowed` says yes is left out, and does not make the page more difficult.
    """
    found = sentences(units)
    made = chain(examine_sentences(found, vocabulary), _examine_whole(found, vocabulary))
    remarks = [remark for remark in made if not allowed(remark)]
    remarks += [
        Remark("pagina", sentence, match) for sentence, match in pagina(found, difficult(remarks))
    ]
    return Examined(file, tuple(found), tuple(sorted(remarks, key=_order)), _explained(vocabulary))


def examine_fields(file: str, units: Iterable[Unit], vocabulary: Vocabulary) -> Examined:
    """The rules on one sentence, for fields of the register. Every remark is a warning: a word refuses nobody's data."""
    found = sentences(units)
    remarks = examine_sentences(found, vocabulary)
    mild = tuple(
        replace(remark, match=replace(remark.match, level="warning")) for remark in remarks
    )
    return Examined(file, tuple(found), mild, _explained(vocabulary))


def examine_sentences(found: Sequence[Sentence], vocabulary: Vocabulary) -> Iterator[Remark]:
    """Only the rules that look at one sentence by itself."""
    for sentence in found:
        for rule in SENTENCE_RULES:
            for match in rule(sentence, vocabulary):
                yield Remark(rule_name(rule), sentence, match)


def _examine_whole(found: Sequence[Sentence], vocabulary: Vocabulary) -> Iterator[Remark]:
    """Only the rules that must see the sentences together."""
    for rule in TEXT_RULES:
        for sentence, match in rule(found, vocabulary):
            yield Remark(rule_name(rule), sentence, match)


def difficult(remarks: Iterable[Remark]) -> tuple[Sentence, ...]:
    """The difficult sentences, each once, in the order of the text."""
    return tuple(dict.fromkeys(remark.sentence for remark in remarks if remark.rule in DIFFICULT))


def rule_name(rule: object) -> str:
    """The name of a rule as editors see it: that of its function, with dashes."""
    return str(getattr(rule, "__name__", "")).replace("_", "-")


def _explained(vocabulary: Vocabulary) -> frozenset[str]:
    spellings = chain.from_iterable(term.spellings for term in vocabulary.official.terms)
    return frozenset(map(fold, spellings))


def _order(remark: Remark) -> tuple[int, int, int, str]:
    return (*remark.sentence.unit.place(remark.sentence.start), remark.match.start, remark.rule)
