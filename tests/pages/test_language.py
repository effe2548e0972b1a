"""Every sentence that the generator makes is as easy as we ask of editors. Literal words of others are left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from lxml.etree import _Element

from generator.checks.word_lists import vocabulary
from generator.editor_help.json_schema import schema_files
from generator.language.examine import examine
from generator.language.markdown import markdown_units
from generator.language.text import Unit, plain_unit
from generator.language.vocabulary import Vocabulary
from generator.register.read import read_register
from tests.conftest import ECHT, GOED

GOLDEN = Path(__file__).parent / "golden"
FOUT = GOED.parent / "fout"
# What is read as running text. A heading and the name of a row or column is not a sentence.
_READ = frozenset({"p", "li", "dd", "td", "caption", "figcaption", "summary"})
# Literal words of a source, addresses and drawings. Official titles stand between quotes, which the
# rules know.
_LEFT_OUT = frozenset({"blockquote", "code", "svg", "script", "style"})


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return vocabulary(read_register(ECHT / "data").items, links_made=True)


@pytest.mark.parametrize(
    "page", sorted(path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.html"))
)
def test_a_generated_page_has_no_error_of_language(page: str, words: Vocabulary) -> None:
    examined = examine(page, units((GOLDEN / page).read_text(encoding="utf-8")), words)

    assert [str(f.problem(page)) for f in examined.remarks if f.match.level == "error"] == []


def test_generated_sentences_are_hardly_ever_difficult(words: Vocabulary) -> None:
    pages = [
        examine(path.name, units(path.read_text(encoding="utf-8")), words)
        for path in GOLDEN.rglob("*.html")
    ]

    difficult = sum(len(page.difficult) for page in pages)
    assert difficult <= sum(len(page.sentences) for page in pages) * 0.10


@pytest.mark.parametrize("case", sorted(path.parent.name for path in FOUT.glob("*/verwacht.txt")))
def test_a_message_about_a_mistake_has_no_error_of_language(case: str, words: Vocabulary) -> None:
    lines = (FOUT / case / "verwacht.txt").read_text(encoding="utf-8").splitlines()
    messages = [
        plain_unit(line.split(": ", 1)[-1], number) for number, line in enumerate(lines, 1) if line
    ]

    examined = examine(case, messages, words)

    assert [
        str(f.problem(case))
        for f in examined.remarks
        if f.match.level == "error" and f.rule != "pagina"
    ] == []


def test_the_help_for_who_fills_in_the_register_has_no_error_of_language(words: Vocabulary) -> None:
    examined = examine("LEESMIJ.md", markdown_units(schema_files()["data/LEESMIJ.md"]), words)

    assert [str(f.problem("")) for f in examined.remarks if f.match.level == "error"] == []


def test_a_hard_sentence_on_a_page_would_be_found(words: Vocabulary) -> None:
    body = "<ul><li>Kort.<ul><li>Wij <b>realiseren</b> dit met betrekking tot iets.</li></ul></li></ul>"
    quote = "<blockquote><p>Wij doen dit met betrekking tot iets.</p></blockquote>"

    examined = examine("x.html", units(body + quote), words)

    assert [remark.words for remark in examined.remarks] == ["realiseren", "met betrekking tot"]


def units(page: str) -> list[Unit]:
    """The running text of a page, each element by itself, on its line."""
    found = html.fragments_fromstring(f"<div>{page}</div>")
    return [
        plain_unit(text, element.sourceline or 1)
        for element in found[0].iter()
        for text in _text(element)
    ]


def _text(element: _Element) -> Iterator[str]:
    if element.tag in _READ and not any(
        parent.tag in _LEFT_OUT for parent in element.iterancestors()
    ):
        text = " ".join("".join(_own(element)).split())
        if text:
            yield text


def _own(element: _Element) -> Iterator[str]:
    """The words of an element, without those of an element inside that is read by itself."""
    yield element.text or ""
    for child in element:
        inside = isinstance(child.tag, str) and child.tag not in _READ | _LEFT_OUT | {
            "ul",
            "ol",
            "dl",
            "table",
        }
        if inside and child.get("aria-hidden") != "true":
            yield from _own(child)
        yield child.tail or ""
