"""Tables as values: strips, lists to choose from, and what the filter script reads."""

from __future__ import annotations

import pytest
from lxml import html

from generator.figures.figures import figures
from generator.layout.page import Page
from generator.layout.table_file import cell_text
from generator.layout.tables import MAX_BLOCKS, Blocks, Cell, Table
from generator.layout.template import engine
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG


def _pages(goed: tuple[Register, list[Text]]) -> dict[str, Page]:
    return {page.path: page for page in render(goed[0], figures(goed[0], DAG), goed[1])}


def test_a_strip_is_only_drawn_when_it_can_be_counted() -> None:
    assert len(Blocks("klaar", MAX_BLOCKS).drawn) == MAX_BLOCKS
    assert not Blocks("klaar", MAX_BLOCKS + 1).drawn
    assert not Blocks("klaar", 0).drawn


def test_an_empty_table_is_a_sentence_on_paper() -> None:
    """A row that says that there is nothing is counted as a row by who listens to it."""
    part = engine().get_template("papierdelen.html.j2").module.tabel
    empty = Table("De acties", ("Actie", "Stand"), (), empty="Wij kennen nog geen acties.")
    full = Table("De acties", ("Actie", "Stand"), ((Cell("Koffie"), Cell("Loopt")),), empty="x")

    assert part(empty, cell_text).strip() == "<p>Wij kennen nog geen acties.</p>"
    assert "<table>" in part(full, cell_text)


def test_the_last_blocks_of_a_strip_are_old() -> None:
    assert Blocks("klaar", 3, 1).drawn == (False, False, True)
    assert Blocks("klaar", 2, 2).drawn == (True, True)


@pytest.mark.parametrize(
    ("caption", "note", "said"),
    [
        ("12 acties.", "Elke stap telt.", "12 acties. Elke stap telt."),
        ("De afspraken", "Elke stap telt.", "De afspraken. Elke stap telt."),
        ("Hoe vaak weten wij het?", "Wij tellen acties.", "Hoe vaak weten wij het? Wij tellen acties."),
        ("De afspraken", "", "De afspraken"),
    ],
)  # fmt: skip
def test_a_note_is_a_sentence_behind_the_caption(caption: str, note: str, said: str) -> None:
    assert Table(caption, ("A",), (), note).said_above == said


def test_the_last_cell_of_a_short_row_spans_the_rest() -> None:
    short, long = (Cell("a"), Cell("b")), (Cell("a"), Cell("b"), Cell("c"))
    table = Table("t", ("A", "B", "C"), (short, long))

    assert list(table.placed(short)) == [(short[0], "A", 0), (short[1], "B", 2)]
    assert [spread for _, _, spread in table.placed(long)] == [0, 0, 0]


def test_every_row_is_in_the_lists_that_hold_it(goed: tuple[Register, list[Text]]) -> None:
    pages = _pages(goed)
    alles = html.fromstring(pages["acties/index.md"].body)
    found = {row.xpath("string(.//*[@class='code'])"): row.get("data-lijsten").split() for row in alles.xpath("//tr[@data-lijsten]")}  # fmt: skip

    for link in alles.xpath("//a[@data-lijst]"):
        mark, said = link.get("data-lijst"), link.xpath("string(span)")
        number = 0 if said.endswith("onbekend") and "," not in said else int(said.split(",")[0])
        path = f"acties/{link.get('href').strip('/')}.md"
        listed = html.fromstring(pages[path].body).xpath("//tbody//th//*[@class='code']/text()")
        assert sorted(listed) == sorted(code for code, marks in found.items() if mark in marks)
        assert len(listed) == number


def test_a_list_without_actions_is_only_offered_when_that_is_news(
    goed: tuple[Register, list[Text]],
) -> None:
    pages = _pages(goed)
    offered = html.fromstring(pages["acties/index.md"].body).xpath("//a[@data-lijst]/@data-lijst")

    assert "geen-nieuws" in offered
    assert "gestopt" not in offered
    assert "acties/gestopt.md" in pages


def test_only_the_table_of_all_actions_filters(goed: tuple[Register, list[Text]]) -> None:
    filters = [path for path, page in _pages(goed).items() if "data-filter" in page.body]

    assert filters == ["acties/index.md"]
