"""Examine a text: run every rule and put what was found in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.language.finding import Finding
from generator.language.sentence_rules import DIFFICULT, SENTENCE_RULES
from generator.language.sentences import sentences
from generator.language.text import Sentence, Unit, fold
from generator.language.text_rules import TEXT_RULES, pagina
from generator.language.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Examined:
    """A text with everything that was found in it, in the order of the text. `explained` are words of the glossary."""

    file: str
    sentences: tuple[Sentence, ...]
    findings: tuple[Finding, ...]
    explained: frozenset[str] = frozenset()

    @property
    def difficult(self) -> tuple[Sentence, ...]:
        """The sentences of which it was measured that editors rewrite them."""
        return difficult(self.findings)


def examine(
    file: str,
    units: Iterable[Unit],
    vocabulary: Vocabulary,
    allowed: Callable[[Finding], bool] = lambda _: False,
) -> Examined:
    """Every rule on a whole text. `file` is only a name. What is `allowed` does not count, also not for the page."""
    found = sentences(units)
    findings = [finding for finding in examine_sentences(found, vocabulary) if not allowed(finding)]
    for rule in TEXT_RULES:
        made = (Finding(name_of(rule), sentence, hit) for sentence, hit in rule(found, vocabulary))
        findings += [finding for finding in made if not allowed(finding)]
    findings += [
        Finding("pagina", sentence, hit) for sentence, hit in pagina(found, difficult(findings))
    ]
    return Examined(file, tuple(found), tuple(sorted(findings, key=_order)), _explained(vocabulary))


def examine_fields(file: str, units: Iterable[Unit], vocabulary: Vocabulary) -> Examined:
    """The rules on one sentence, on fields of the register. Always a warning: nobody is refused because of a word."""
    found = sentences(units)
    findings = examine_sentences(found, vocabulary)
    mild = tuple(
        replace(finding, hit=replace(finding.hit, level="warning")) for finding in findings
    )
    return Examined(file, tuple(found), mild, _explained(vocabulary))


def examine_sentences(found: Sequence[Sentence], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Only the rules that look at one sentence by itself."""
    for sentence in found:
        for rule in SENTENCE_RULES:
            for hit in rule(sentence, vocabulary):
                yield Finding(name_of(rule), sentence, hit)


def difficult(findings: Iterable[Finding]) -> tuple[Sentence, ...]:
    """The difficult sentences, each once, in the order of the text."""
    return tuple(
        dict.fromkeys(finding.sentence for finding in findings if finding.rule in DIFFICULT)
    )


def name_of(rule: object) -> str:
    """The name of a rule as editors see it."""
    return str(getattr(rule, "__name__", "")).replace("_", "-")


def _explained(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(
        fold(spelling) for term in vocabulary.official.terms for spelling in term.spellings
    )


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return (*finding.sentence.unit.place(finding.sentence.start), finding.hit.start, finding.rule)
