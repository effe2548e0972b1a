"""From what a reader says to a text that an editor reads."""

from __future__ import annotations

from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.heard.in_dutch import ROLES, SILENT, lines
from generator.gate.heard.spoken import Phrase, as_tree
from tests.gate.heard.said import page

FORM = """
    form, Reageer / Reageer
    radio, Licht, not checked, position 1, set size 2 / Licht
    = Licht
    textbox, Wat wil je zeggen, level 2?, required, not invalid / Wat wil je zeggen, level 2?
    end of form, Reageer / Reageer
"""


def test_pieces_of_one_sentence_are_one_line() -> None:
    told = page("""
        paragraph
        = Van
        = 3
        = acties (
        link, van de 9, current page / van de 9
        = ) weten wij het.
        end of paragraph
        = Daarna
    """)

    assert lines(told) == ["Van 3 acties ([link: van de 9 (hier ben je)]) weten wij het.", "Daarna"]


def test_what_stands_in_something_stands_deeper() -> None:
    told = page("""
        navigation, Menu / Menu
        list
        listitem, level 1, position 1, set size 2
        link, Planning / Planning
        end of listitem, level 1, position 1, set size 2
        listitem, level 1, position 2, set size 2
        = Thema
        end of listitem, level 1, position 2, set size 2
        end of list
        end of navigation, Menu / Menu
        heading, Stand, level 2 / Stand
    """)

    assert "\n".join(lines(told)) == cleandoc("""
        navigatie: Menu
          lijst van 2
            1 van 2: [link: Planning]
            2 van 2: Thema
        kop 2: Stand
    """)


def test_a_table_is_told_by_its_rows() -> None:
    told = page("""
        table, Acties / Acties
        caption, Acties / Acties
        rowgroup
        row, Wat Stand / Wat Stand
        columnheader, Wat / Wat
        columnheader, Stand / Stand
        end of row, Wat Stand / Wat Stand
        row, A1 Koffie Loopt / A1 Koffie Loopt
        rowheader, A1 Koffie / A1 Koffie
        link, A1 Koffie / A1 Koffie
        end of rowheader, A1 Koffie / A1 Koffie
        cell, Loopt / Loopt
        end of row, A1 Koffie Loopt / A1 Koffie Loopt
        end of rowgroup
        end of table, Acties / Acties
    """)

    assert "\n".join(lines(told)) == cleandoc("""
        tabel: Acties
          rij: Wat | Stand
          rij: [link: A1 Koffie] | Loopt
    """)


def test_a_field_says_its_label_once_and_how_it_is() -> None:
    assert "\n".join(lines(page(FORM))) == cleandoc("""
        formulier: Reageer
          keuzerondje: Licht (niet gekozen)
          invulveld: Wat wil je zeggen, level 2? (verplicht)
    """)


def test_a_role_without_a_word_is_shown_as_it_is() -> None:
    assert lines(page("wizard, Hulp / Hulp")) == ["?wizard?: Hulp"]


def test_two_things_that_sound_the_same_end_one_by_one() -> None:
    told = page("""
        list
        list
        = binnen
        end of list
        = buiten
        end of list
    """)

    outer = told.inside[0]
    assert [one.role for one in told.inside] == ["list"]
    assert [(one.role, one.name) for one in outer.inside] == [("list", ""), ("", "buiten")]


@given(
    st.lists(
        st.builds(
            Phrase,
            st.sampled_from(["list", "end of list", "end, current page", "current page", "x", ""]),
            st.sampled_from(["", "x", "list"]),
        )
    )
)
def test_any_order_of_phrases_is_told(said: list[Phrase]) -> None:
    told = as_tree(said)

    count = sum(1 for _ in told.walk()) - 1
    assert count <= len(said)
    assert all(line.strip() for line in lines(told))


def test_each_role_is_said_or_silent_and_not_both() -> None:
    assert not ROLES.keys() & SILENT


@pytest.mark.parametrize("end", ["end of ", "end, "])
def test_text_that_looks_like_an_end_is_text(end: str) -> None:
    assert lines(page(f"= {end}list")) == [f"{end}list"]
