"""The file of a table says what the page says."""

from __future__ import annotations

import re

import pytest
from lxml import html

from generator.layout.page import Page
from generator.layout.table_file import PageTables, cell_text, table_csv
from generator.layout.tables import Cell, Table
from generator.layout.words import STANDEN
from tests.layout.test_csv_text import read


def table(caption: str = "De acties", look: str = "", rows: int = 2) -> Table:
    return Table(caption, ("Wat", "Stand"), ((Cell("a"), Cell("b")),) * rows, look=look)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (Cell("Brieven", code="A1"), "A1 Brieven"),
        (Cell(sign=STANDEN["loopt"], day="7 maart 2024"), "Loopt (stand van 7 maart 2024)"),
        (Cell("juni 2024", late=True, small="2 maanden later"), "juni 2024 (2 maanden later) (te laat)"),
        (Cell(typed="| a |"), "| a |"),
        (Cell(small="alleen klein"), "alleen klein"),
    ],
)  # fmt: skip
def test_a_cell_says_all_that_the_page_says(cell: Cell, said: str) -> None:
    assert cell_text(cell) == said


def test_a_short_row_and_the_totals_are_there_too() -> None:
    made = Table("x", ("a", "b", "c"), ((Cell("1"), Cell("breed")),), foot=((Cell("samen"),) * 3,))

    assert read(table_csv(made))[1:] == [["1", "breed", ""], ["samen"] * 3]


@pytest.mark.parametrize("useless", [table(rows=1), table(rows=0), table(look="vragen")])
def test_a_list_of_questions_and_a_single_row_are_not_offered(useless: Table) -> None:
    assert PageTables().table(useless) is None


def test_two_tables_with_one_name_have_two_files_and_two_links() -> None:
    offered = PageTables()

    links = [offered.table(table("12 acties.")), offered.table(table("12 acties."))]

    assert [link and link.name for link in links] == ["12 acties", "12 acties (2)"]
    assert [file.name for file in offered.files] == ["tabel-1-acties.csv", "tabel-2-acties.csv"]


def test_a_name_of_strange_or_many_letters_is_a_right_file_name() -> None:
    offered = PageTables()

    for caption in ("Één café & ‘méér’?", "很长", "heel " * 40, "2 ½"):
        offered.table(table(caption))

    assert all(re.fullmatch(r"tabel-[0-9](-[a-z]+)*\.csv", file.name) for file in offered.files)
    assert all(len(file.name) < 60 for file in offered.files)


def test_every_table_on_a_page_says_the_same_in_its_file(echte_paginas: dict[str, Page]) -> None:
    compared = 0
    for page in echte_paginas.values():
        root = html.fromstring(f"<div>{page.head}{page.body}</div>")
        for link in root.xpath("//p[@class='download klein']/a"):
            file = next(one for one in page.files if one.name == link.get("href"))
            drawn = link.getparent().getprevious()
            lines = [[_bare(cell) for cell in row] for row in drawn.iter("tr")]
            kept = [[_letters(cell) for cell in row if cell] for row in read(file.content)]
            assert (
                str(kept).casefold() == str([list(filter(None, line)) for line in lines]).casefold()
            )
            compared += 1

    assert compared > 30


def _bare(cell: html.HtmlElement) -> str:
    return _letters("".join(cell.itertext()))


def _letters(text: str) -> str:
    """Only letters and digits: marks and spaces stand otherwise in a file."""
    return re.sub(r"[^\w]", "", text)
