"""Marks are filled in where Markdown sees text, and nowhere else; the checks see exactly what the site fills in."""

from __future__ import annotations

import re
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from markupsafe import Markup, escape

from generator.layout.page import link
from generator.texts.mark_markdown import MarkMarkdown, find_marks, link_marks
from generator.texts.safe_markdown import EXTENSIONS, SafeMarkdown

FILLING = Markup("GEVULD")
# What stands in for something while Markdown works; nobody may ever see it.
_OF_MARKDOWN = re.compile("[\x02\x03\ue000]")
FILLED = [
    "[[x]]",
    "Tekst [[x]] en [[ x ]].",
    "- [[x]]\n- **[[x]]**",
    "| a | b |\n|---|---|\n| [[x]] | *[[x]]* |",
    "## Nu [[x]]",
    "> [[x]]",
    "!!! note\n    [[x]]",
    "[[[x]] en meer](over.md)",
    "[zie [[x]]](over.md)",
    "over twee regels [[x\n]]",
]
LITERAL = [
    "`[[x]]`",
    "    [[x]]",
    "```\n[[x]]\n\n[[x]]\n```",
    "~~~\n[[x]]\n~~~",
    "\\[[x]]",
    "``a ` [[x]]``",
]


@pytest.mark.parametrize("text", FILLED)
def test_a_mark_in_text_is_filled_in(text: str) -> None:
    made = _made(text)

    assert "GEVULD" in made.text_content()
    assert "[[" not in made.text_content()
    assert find_marks(text)


@pytest.mark.parametrize("text", LITERAL)
def test_a_mark_in_code_is_shown_as_it_was_typed(text: str) -> None:
    made = _made(text)

    assert "[[x]]" in made.text_content()
    assert "GEVULD" not in made.text_content()
    assert find_marks(text) == []


@given(
    st.lists(
        st.sampled_from(
            ["[[x]]", "[[", "]]", "[", "]", "(", ")", "!", "`", "```", "~~~", "\n", "    ", "\\", "|", "|---|", "x", " ", "# ",
             "- ", ">", "**", "[y]: z", "<"]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_the_checks_see_every_mark_the_site_fills_in(parts: list[str]) -> None:
    """A mark only the site sees would stop the build with a traceback."""
    text, seen = "".join(parts), set()

    def fill(typed: str) -> Markup:
        seen.add(typed)
        return escape(typed)

    marks = MarkMarkdown(fill)

    Markdown(extensions=[*EXTENSIONS, SafeMarkdown(), marks]).convert(text)

    assert {" ".join(mark.typed.split()) for mark in find_marks(text) if mark.closed} == seen
    for mark in find_marks(text):
        assert text[mark.offset :].startswith("[[")
        assert not _OF_MARKDOWN.search(mark.typed)


def test_one_bracket_is_seen_where_it_is_text_and_not_in_a_link_or_code() -> None:
    text = "`[actie: A1]` [actie: A1](over.md) \\[actie: A1] [zie: A1] [actie: A1]"

    assert [(mark.offset, mark.typed, mark.closed) for mark in find_marks(text)] == [
        (text.rindex("["), "actie: A1", False)
    ]


def test_the_place_is_of_the_mark_itself_and_not_of_one_in_code() -> None:
    text = "`[[x]]` en\n[[y]] [[x]]"

    assert [(mark.offset, mark.typed) for mark in find_marks(text)] == [(11, "y"), (17, "x")]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Co"])))
def test_what_a_mark_shows_stays_as_it_is(title: str) -> None:
    """Signs of Markdown and HTML in a title are letters."""
    made = _made("Kijk bij [[x]].", Markup("<a href='a/'>{}</a>").format(title))

    assert made.xpath("string(//p)") == f"Kijk bij {title}."
    assert [part.tag for part in made.xpath("//p//*")] == ["span", "a"]


def test_the_address_of_a_heading_stays_when_the_figure_changes() -> None:
    one = _made("## Nu [[x]]\n\n## Nu [[x]]", Markup("3 van de 9"))
    other = _made("## Nu [[x]]\n\n## Nu [[x]]", Markup("4 van de 9"))

    assert one.xpath("//@id") == other.xpath("//@id") == ["nu-x", "nu-x_1"]


def test_a_link_of_a_mark_leads_from_the_page_it_stands_on() -> None:
    marks = MarkMarkdown(lambda _: Markup('<a href="acties/a3.md">Overzicht &amp; meer</a>'))
    typed = '`<mark-link href="x.md">` <mark-link href="x.md">y</mark-link> [[x]]'
    made = Markdown(extensions=[*EXTENSIONS, SafeMarkdown(), marks]).convert(typed)

    seen = html.fromstring(link_marks(made, partial(link, "themas/taal.md")))

    assert seen.xpath("//a/@href") == ["../../acties/a3/"]
    assert seen.xpath("string(//a)") == "Overzicht & meer"
    assert '<mark-link href="x.md">y</mark-link>' in seen.text_content()
    assert not seen.xpath("//mark-link")


def test_a_figure_in_words_for_a_picture_has_no_html() -> None:
    made = _made("![kaart met [[x]]](kaart.png)", Markup("<b>3</b> acties"))

    assert made.xpath("//img/@alt") == ["kaart met 3 acties"]


def _made(text: str, shown: Markup = FILLING) -> html.HtmlElement:
    marks = MarkMarkdown(lambda _: shown)
    made = Markdown(extensions=[*EXTENSIONS, SafeMarkdown(), marks]).convert(text)
    linked = link_marks(made, naar=str)
    assert "mark-link" not in linked
    return html.fromstring(f"<div>{linked}</div>")


def test_a_mark_behind_a_backslash_is_shown_and_no_mistake() -> None:
    text = "Schrijf \\[[stand: taal]] in je tekst."

    assert find_marks(text) == []
    assert "[[stand: taal]]" in _made(text).text_content()


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        (r"[[\]]]]", r"\]"),
        (r"[[\[x]]", r"\[x"),
        (r"[[a\*b\_c]]", r"a\*b\_c"),
        (r"[[a\\b]]", r"a\\b"),
        (r"[[a \\`b`]]", r"a \\`b`"),
        ("[[`x`]]", "`x`"),
        ("[[stand: `x]]` en]]", "stand: `x]]` en"),
        ("[[`a & b < c`]]", "`a & b < c`"),
        ("[stand: &eacute;n &#233;]", "stand: &eacute;n &#233;"),
        ("[stand: `x`]", "stand: `x`"),
        (r"[stand: a\*b]", r"stand: a\*b"),
        ("[stand: **x `y` z**]", "stand: **x `y` z**"),
        ("[stand: a & *b*]", "stand: a & *b*"),
    ],
)
def test_an_editor_reads_what_was_typed_and_no_sign_of_markdown(text: str, typed: str) -> None:
    assert [mark.typed for mark in find_marks(text)] == [typed]


@given(
    st.lists(
        st.sampled_from(["[[", "]]", "[stand: ", "]", "\\", "`", "``", "*", "**", "_", "&", "&eacute;", "&#93;", "<a@b.nl>",
                         "(x)", "![a](b)", "x", " ", "\n"]),
        max_size=20,
    )
)  # fmt: skip
def test_an_editor_never_reads_a_sign_of_markdown(parts: list[str]) -> None:
    for mark in find_marks("".join(parts)):
        assert not _OF_MARKDOWN.search(mark.typed)
