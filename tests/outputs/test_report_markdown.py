"""No text of a register becomes markup in the Markdown of a report."""

from __future__ import annotations

from random import Random

import pytest
from lxml import html
from markdown import Markdown
from markdown_it import MarkdownIt

from generator.outputs.report_markdown import literal, sentence

CASES = 400
# What somebody can paste, or what a bad reader of Markdown falls for.
_PIECES = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](http://x.example/y)",
    "| a | b |", "**dik**", "*schuin*", "_schuin_", "__dik__", "`code`", "```", "~~weg~~", "# kop", "## kop", "- punt",
    "+ punt", "* punt", "1. een", "2) twee", "> citaat", "---", "===", "=1+1", "@SOM(A1)", "<!-- weg -->", "&lt;b&gt;",
    "&#42;", "\\*", "\\", "[x]: http://x.example", "[[aantal: te laat]]", "http://x.example", "www.x.example", "<b>",
    "\n\n", "\t", "    ", "\x00", "\u2028", ":---", "|---|", "woord", "3 van de 9", "~", "é", "]]>", "{{ 7*7 }}", "\r\n",
)  # fmt: skip
_COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _shown(markdown: str) -> list[tuple[set[str], str]]:
    """The elements and the words that two readers of Markdown make of a text."""
    made = (
        _COMMONMARK.render(markdown),
        Markdown(extensions=["tables", "fenced_code", "sane_lists"]).convert(markdown),
    )
    roots = [html.fromstring(f"<div>{text}</div>") for text in made]
    return [
        (
            {str(element.tag) for element in root.iter()} - {"div"},
            " ".join(root.text_content().split()),
        )
        for root in roots
    ]


@pytest.mark.parametrize("part", range(4))
def test_a_text_is_shown_letter_by_letter(part: int) -> None:
    for seed in range(part, CASES, 4):
        chance = Random(seed)
        text = "".join(
            chance.choice(_PIECES) + chance.choice(["", " "]) for _ in range(chance.randint(1, 7))
        )

        shown = _shown(literal(text))

        words = " ".join(text.replace("\x00", " ").split())
        expected = {"p"} if words else set()
        assert shown == [(expected, words)] * 2, (seed, text, literal(text))


@pytest.mark.parametrize("part", range(2))
def test_a_cell_stays_a_cell(part: int) -> None:
    for seed in range(part, CASES, 2):
        chance = Random(seed)
        text = "".join(chance.choice(_PIECES) for _ in range(chance.randint(1, 5)))

        for tags, _ in _shown(f"| a | b |\n| --- | --- |\n| {literal(text)} | x |"):
            assert tags == {"table", "thead", "tbody", "tr", "th", "td"}, (seed, text)


@pytest.mark.parametrize(
    ("text", "tags", "words"),
    [
        ("**3 van de 9** acties: <b>", {"p", "strong"}, "3 van de 9 acties: <b>"),
        ("Een ** los paar", {"p"}, "Een ** los paar"),
        ("Niets ****", {"p"}, "Niets"),
        ("** ruim ** hier", {"p"}, "ruim hier"),
    ],
)
def test_only_our_own_bold_is_bold(text: str, tags: set[str], words: str) -> None:
    assert _shown(sentence(text)) == [(tags, words)] * 2
