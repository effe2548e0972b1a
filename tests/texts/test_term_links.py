"""The first use of an official word is a real link to its explanation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.model.naslag import Begrip
from generator.model.register import Register
from generator.register.content import Text
from generator.texts.term_links import link_short_forms, link_terms

TERMS = (
    Begrip(
        id="or", term="ondernemingsraad (OR)", uitleg="Gekozen collega's.", schrijfwijzen=("OR",)
    ),
    Begrip(
        id="po",
        term="Personeel en Organisatie (P&O)",
        uitleg="Een directie.",
        schrijfwijzen=("P&O",),
    ),
    Begrip(id="actieplan", term="actieplan", uitleg="Een lijst."),
    Begrip(id="plan", term="plan", uitleg="Een plan.", officieel="nee"),
)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("<p>De OR praat mee. De OR wacht.</p>", ["begrippen/#begrip-or: OR"]),
        ("<p>De ondernemingsraad (OR) praat.</p>", ["begrippen/#begrip-or: ondernemingsraad (OR)"]),
        ("<p>Ondernemingsraad <b>en OR</b></p>", ["begrippen/#begrip-or: Ondernemingsraad"]),
        (
            "<p>Bij P&amp;O is een actieplan.</p>",
            ["begrippen/#begrip-po: P&O", "begrippen/#begrip-actieplan: actieplan"],
        ),
        ("<h2>De OR</h2><p>Het plan, or not. Een OR-lid.</p>", []),
        (
            '<p><a href="x">De OR</a> en <code>OR</code></p><blockquote><p>De OR</p></blockquote>',
            [],
        ),
        ('<p title="de OR">Niets</p>', []),
    ],
)
def test_only_the_first_use_in_running_text_is_linked(text: str, links: list[str]) -> None:
    made = link_terms(text, "themas/taal.md", TERMS)

    found = [
        (a.get("href"), a.text_content())
        for a in html.fromstring(f"<div>{made}</div>").xpath("//a[@href!='x']")
    ]
    assert found == [tuple(f"../../{link}".split(": ")) for link in links]


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("<p>De OR en P&amp;O, en de OR.</p>", ["OR", "P&O"]),
        ("<p>De ondernemingsraad (OR) praat. De OR wacht.</p>", []),
        ("<p>Een actieplan van de ondernemingsraad</p>", []),
        ('<h2>De OR</h2><p><a href="x">OR</a></p><form><label>OR</label></form>', []),
        ("<table><caption>De OR</caption><tr><td>De OR</td></tr></table>", ["OR"]),
    ],
)
def test_a_short_form_on_a_page_of_ours_is_explained_at_its_first_use(
    text: str, linked: list[str]
) -> None:
    made = link_short_forms(text, "acties/a1.md", TERMS)

    links = html.fromstring(f"<div>{made}</div>").xpath("//a[contains(@href, '#begrip-')]")
    assert [link.text_content() for link in links] == linked


def test_the_page_of_explanations_does_not_link_to_itself() -> None:
    assert link_terms("<p>De OR</p>", "begrippen.md", TERMS) == "<p>De OR</p>"


@given(
    st.lists(
        st.sampled_from(
            ["OR ", "P&amp;O", "<b>", "</b>", "<p>", "</p>", "or", "actieplan", " ", "&lt;OR&gt;"]
        )
    )
)
def test_links_are_all_that_changes(parts: list[str]) -> None:
    text = "".join(parts)

    made = link_terms(text, "a.md", TERMS)

    assert made.replace("</a>", "").count("<a ") <= 3
    for name in ("or", "po", "actieplan"):
        made = made.replace(f'<a href="../begrippen/#begrip-{name}">', "")
    assert made.replace("</a>", "") == text


def test_every_address_of_an_explanation_is_on_its_page(
    echt: tuple[Register, list[Text]], echte_paginas: dict
) -> None:
    ids = html.fromstring(echte_paginas["begrippen.md"].body).xpath("//dt/@id")

    assert ids
    assert {f"begrip-{begrip.id}" for begrip in echt[0].begrippen} == set(ids)
