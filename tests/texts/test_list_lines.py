"""Lists become what people see, and no word is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.texts.list_lines import with_plain_lists
from generator.texts.safe_markdown import EXTENSIONS, SafeMarkdown

# T2: what is typed, and the HTML without white space between its parts.
LISTS = {
    "- Eten\n  - appel\n  - peer\n- Drinken": "<ul><li>Eten<ul><li>appel</li><li>peer</li></ul></li><li>Drinken</li></ul>",
    "1. Bel\n   - Anna\n   - Bo\n2. Schrijf": "<ol><li>Bel<ul><li>Anna</li><li>Bo</li></ul></li><li>Schrijf</li></ol>",
    "- Eten\n    - appel": "<ul><li>Eten<ul><li>appel</li></ul></li></ul>",
    "- a\n  - b\n    - c\n- d": "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
    "Dit is er:\n- a\n- b": "<p>Dit is er:</p><ul><li>a</li><li>b</li></ul>",
    "Dit is er:\n1. a\n2. b": "<p>Dit is er:</p><ol><li>a</li><li>b</li></ol>",
    "- a\ngaat door\n- b": "<ul><li>a gaat door</li><li>b</li></ul>",
    "- a\n  gaat door\n- b": "<ul><li>a gaat door</li><li>b</li></ul>",
    "- a\n\n  nog een zin\n\n- b": "<ul><li><p>a</p><p>nog een zin</p></li><li><p>b</p></li></ul>",
    "- a\n\nGewone zin.": "<ul><li>a</li></ul><p>Gewone zin.</p>",
    "- a\n## Kop": "<ul><li>a</li></ul><h2 id=kop>Kop</h2>",
    "- a\n- b\n1. c": "<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>",
    "Het was in\n2024. Daarna niet.": "<p>Het was in 2024. Daarna niet.</p>",
    "3. drie\n4. vier": "<ol start=3><li>drie</li><li>vier</li></ol>",
    "Een zin\n---\nNog een": "<p>Een zin</p><hr /><p>Nog een</p>",
    "- a\n\n---\n\n- b": "<ul><li>a</li></ul><hr /><ul><li>b</li></ul>",
    "* * *": "<hr />",
    "!!! tip\n    - a\n        - b": "<divclass=kaderkader--tip><pclass=kader__titel>Tip</p><ul><li>a<ul><li>b</li></ul></li></ul></div>",
    "-   a\n    -   b": "<ul><li>a<ul><li>b</li></ul></li></ul>",
    "10. a\n    - b\n11. c": "<ol start=10><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
}  # fmt: skip


@pytest.mark.parametrize("typed", LISTS)
def test_a_list_is_shown_as_it_is_meant(typed: str) -> None:
    made = Markdown(extensions=[*EXTENSIONS, SafeMarkdown()]).convert(typed)

    assert _close(made) == _close(LISTS[typed])


@given(
    st.lists(
        st.sampled_from(["- ", "1. ", "2. ", "  ", "    ", "\n", "\n\n", "a", "b c", "## ", "> ", "---", "```", "!!! tip"]),
        max_size=30,
    )
)  # fmt: skip
def test_no_word_is_lost_or_moved(parts: list[str]) -> None:
    lines = "".join(parts).split("\n")

    moved = with_plain_lists(lines)

    assert [line.split() for line in moved if line.strip()] == [
        line.split() for line in lines if line.strip()
    ]


def _close(html: str) -> str:
    """Without quotation marks and white space around tags."""
    return re.sub(
        r"\s*(<[^>]*>)\s*",
        lambda found: found[1].replace('"', "").replace(" ", ""),
        " ".join(html.split()),
    )
