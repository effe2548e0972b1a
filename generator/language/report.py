"""Say what was found in texts: for people with the worst first, for programs as JSON, for GitHub as marks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator.language.examine import Examined
from generator.language.finding import Finding
from generator.language.text import Sentence
from generator.language.text_rules import WORST
from generator.problem import Problem, Severity

Reporter = Callable[[Sequence[Examined]], str]
_LEVELS: Mapping[Severity, str] = {"error": "fout", "warning": "let op"}
# Longer words are often official ones. They are only listed: that a word is long says nothing about a sentence.
LONG_WORD = 16


def as_text(texts: Sequence[Examined]) -> str:
    """The three worst sentences, then the others in the order of the texts, then how many there are."""
    found = [
        (text.file, sentence, findings)
        for text in texts
        for sentence, findings in by_sentence(text)
    ]
    worst = sorted(found, key=lambda part: _weight(part[1], part[2]), reverse=True)[:WORST]
    others = [part for part in found if part not in worst]
    blocks = [_block(*part) for part in worst]
    if others:
        blocks = [
            f"Begin met deze {len(worst)} zinnen.",
            *blocks,
            "Kijk daarna naar deze.",
            *(_block(*part) for part in others),
        ]
    return "\n\n".join([*blocks, _count(texts), *_long_words(texts)])


def as_json(texts: Sequence[Examined]) -> str:
    """Every sentence, with the rules that found something in it. A finding on a whole page has an empty sentence."""
    rows = [row for text in texts for row in _rows(text)]
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"


def language_problems(texts: Sequence[Examined]) -> list[Problem]:
    """What was found as problems, for the reporters that every other rule uses too."""
    return sorted(finding.problem(text.file) for text in texts for finding in text.findings)


def by_sentence(text: Examined) -> list[tuple[Sentence, list[Finding]]]:
    """The sentences in which something was found, in order, each with what was found."""
    found: dict[Sentence, list[Finding]] = {}
    for finding in text.findings:
        if not finding.on_page:
            found.setdefault(finding.sentence, []).append(finding)
    return list(found.items())


def _rows(text: Examined) -> Iterator[dict[str, Any]]:
    found = dict(by_sentence(text))
    for sentence in text.sentences:
        rules = [_rule(finding) for finding in found.get(sentence, [])]
        line = sentence.unit.place(sentence.start)[0]
        yield {
            "file": text.file,
            "line": line,
            "sentence": sentence.shown,
            "words": sentence.words,
            "rules": rules,
        }
    for finding in text.findings:
        if finding.on_page:
            yield {
                "file": text.file,
                "line": 1,
                "sentence": "",
                "words": 0,
                "rules": [_rule(finding)],
            }


def _rule(finding: Finding) -> dict[str, str]:
    hit = finding.hit
    return {
        "rule": finding.rule,
        "level": hit.level,
        "match": finding.match,
        "suggestion": hit.suggestion,
    }


def _weight(sentence: Sentence, findings: Sequence[Finding]) -> tuple[int, int, int]:
    """Errors count before warnings, and then the length."""
    errors = sum(finding.hit.level == "error" for finding in findings)
    return errors, len(findings) - errors, sentence.words


def _block(file: str, sentence: Sentence, findings: Sequence[Finding]) -> str:
    line, column = sentence.unit.place(sentence.start)
    lines = [f"{file}:{line}:{column}", f"  “{sentence.shown}”"]
    lines += [
        f"  {_LEVELS[finding.hit.level]}: {finding.hit.message} ({finding.rule})"
        for finding in sorted(findings, key=_errors_first)
    ]
    return "\n".join(lines)


def _errors_first(finding: Finding) -> bool:
    return finding.hit.level != "error"


def _count(texts: Sequence[Examined]) -> str:
    """A count, never a grade: no figure can say that a text is easy."""
    sentences = sum(len(text.sentences) for text in texts)
    hard = sum(len(text.difficult) for text in texts)
    levels = [finding.hit.level for text in texts for finding in text.findings]
    errors, look = levels.count("error"), levels.count("warning")
    pages = [
        f"{text.file}: {finding.hit.message}"
        for text in texts
        for finding in text.findings
        if finding.on_page
    ]
    said = (
        "Geen enkele zin is lastig"
        if not hard
        else f"{hard} van de {sentences} zinnen {'is' if hard == 1 else 'zijn'} lastig"
    )
    total = f"{said}. {errors} {'fout' if errors == 1 else 'fouten'}, {look} keer let op."
    return "\n".join([*pages, total])


def _long_words(texts: Sequence[Examined]) -> Iterator[str]:
    """Long words, each once, for a person to decide about. Never a finding."""
    words = {
        token.folded: token.typed
        for text in texts
        for sentence in text.sentences
        for token in sentence.tokens
        if len(token.typed) >= LONG_WORD
        and token.typed.isalpha()
        and token.folded not in text.explained
        if set(token.folded) != {"x"}  # code reads as one word of x's
    }
    if words:
        yield f"Lange woorden die niet bij Begrippen staan: {', '.join(sorted(words.values()))}. Is uitleg nodig?"


REPORTERS: Mapping[str, Reporter] = {"text": as_text, "json": as_json}
