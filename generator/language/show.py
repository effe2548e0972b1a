"""Show what was found in texts: for people with the worst first, for programs as JSON, and as problems."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import chain
from typing import Any

from generator.language.examine import Examined
from generator.language.remark import Remark
from generator.language.text import Sentence, Token
from generator.language.text_rules import WORST
from generator.problem import Problem, Severity

_LEVELS: Mapping[Severity, str] = {"error": "fout", "warning": "let op"}
# Longer words are often official ones. They are only listed: that a word is long says nothing about
# a sentence.
LONG_WORD = 16


def examined_as_text(texts: Sequence[Examined]) -> str:
    """The three worst sentences, then the others in the order of the texts, then how many there are."""
    found = list(chain.from_iterable(map(_with_file, texts)))
    worst = sorted(found, key=lambda part: _weight(part[1], part[2]), reverse=True)[:WORST]
    others = [_block(*part) for part in found if part not in worst]
    blocks = [_block(*part) for part in worst]
    if others:
        first = f"Begin met deze {len(worst)} zinnen."
        blocks = [first, *blocks, "Kijk daarna naar deze.", *others]
    return "\n\n".join([*blocks, _count(texts), *_long_words(texts)])


def examined_as_json(texts: Sequence[Examined], problems: Sequence[Problem] = ()) -> str:
    """What could not be read, and every sentence with the rules that found something in it, each on a line.

    A remark on a whole page has an empty sentence.
    """
    rows = chain.from_iterable(_rows(text) for text in texts)
    told = [f'"problems": {_lines(asdict(problem) for problem in problems)}']
    told.append(f'"sentences": {_lines(rows)}')
    return "{\n" + ",\n".join(told) + "\n}"


def _lines(rows: Iterable[dict[str, Any]]) -> str:
    written = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{written}\n]" if written else "[]"


def language_problems(texts: Sequence[Examined]) -> list[Problem]:
    """All remarks on these texts as problems, in order of file and line, for the reporters of every other rule."""
    found: list[Problem] = []
    for text in texts:
        found += [remark.problem(text.file) for remark in text.remarks]
    return sorted(found)


def by_sentence(text: Examined) -> list[tuple[Sentence, list[Remark]]]:
    """The sentences in which something was found, in order, each with what was found."""
    found: dict[Sentence, list[Remark]] = {}
    for remark in text.remarks:
        if not remark.on_page:
            found.setdefault(remark.sentence, []).append(remark)
    return list(found.items())


def _with_file(text: Examined) -> list[tuple[str, Sentence, list[Remark]]]:
    return [(text.file, sentence, remarks) for sentence, remarks in by_sentence(text)]


def _rows(text: Examined) -> Iterator[dict[str, Any]]:
    found = dict(by_sentence(text))
    for sentence in text.sentences:
        rules = [_rule(remark) for remark in found.get(sentence, [])]
        line = sentence.unit.place(sentence.start)[0]
        yield {
            "file": text.file,
            "line": line,
            "sentence": sentence.shown,
            "words": sentence.words,
            "rules": rules,
        }
    for remark in text.remarks:
        if remark.on_page:
            yield {
                "file": text.file,
                "line": 1,
                "sentence": "",
                "words": 0,
                "rules": [_rule(remark)],
            }


def _rule(remark: Remark) -> dict[str, str]:
    match = remark.match
    return {
        "rule": remark.rule,
        "level": match.level,
        "match": remark.words,
        "suggestion": match.suggestion,
    }


def _weight(sentence: Sentence, remarks: Sequence[Remark]) -> tuple[int, int, int]:
    """Errors count before warnings, and then the length."""
    errors = sum(remark.match.level == "error" for remark in remarks)
    return errors, len(remarks) - errors, sentence.words


def _block(file: str, sentence: Sentence, remarks: Sequence[Remark]) -> str:
    line, column = sentence.unit.place(sentence.start)
    lines = [f"{file}:{line}:{column}", f"  “{sentence.shown}”"]
    lines += [
        f"  {_LEVELS[remark.match.level]}: {remark.match.message} ({remark.rule})"
        for remark in sorted(remarks, key=_errors_first)
    ]
    return "\n".join(lines)


def _errors_first(remark: Remark) -> bool:
    return remark.match.level != "error"


def _count(texts: Sequence[Examined]) -> str:
    """A count, never a grade: no figure can say that a text is easy."""
    sentences = sum(len(text.sentences) for text in texts)
    hard = sum(len(text.difficult) for text in texts)
    remarks = list(chain.from_iterable(text.remarks for text in texts))
    errors = sum(remark.match.level == "error" for remark in remarks)
    counted = (
        f"{_difficult(hard, sentences)}. {_errors(errors)}, {len(remarks) - errors} keer let op."
    )
    return "\n".join([*chain.from_iterable(map(_on_page, texts)), counted])


def _on_page(text: Examined) -> list[str]:
    """The remarks on a page as a whole."""
    return [f"{text.file}: {remark.match.message}" for remark in text.remarks if remark.on_page]


def _difficult(hard: int, sentences: int) -> str:
    if hard == 0:
        return "Geen enkele zin is lastig"
    verb = "is" if hard == 1 else "zijn"
    return f"{hard} van de {sentences} zinnen {verb} lastig"


def _errors(errors: int) -> str:
    if errors == 1:
        return "1 fout"
    return f"{errors} fouten"


def _long_words(texts: Sequence[Examined]) -> Iterator[str]:
    """Long words, each once, for a person to decide about. Never a remark."""
    words: dict[str, str] = {}
    for text in texts:
        for token in chain.from_iterable(sentence.tokens for sentence in text.sentences):
            if _is_long(token) and token.folded not in text.explained:
                words[token.folded] = token.typed
    if words:
        yield f"Lange woorden die niet bij Begrippen staan: {', '.join(sorted(words.values()))}. Is uitleg nodig?"


def _is_long(token: Token) -> bool:
    """Whether a word is long. A piece of code does not count: it reads as one word of x's."""
    is_code = set(token.folded) == {"x"}
    return len(token.typed) >= LONG_WORD and token.typed.isalpha() and not is_code
