"""Columns on paper: no word breaks when there is room, and short columns get what they need."""

from __future__ import annotations

import pytest

from generator.html_tree import find_all, parse_html
from generator.outputs.column_widths import Need, set_widths, widths


def _need(*texts: str) -> Need:
    column = Need()
    for text in texts:
        column.add(text, bold=False)
    return column


@pytest.mark.parametrize("columns", range(1, 40))
def test_all_parts_are_a_hundred_together(columns: int) -> None:
    made = widths([_need("woord " * n) for n in range(columns)])

    assert sum(made) == 100
    assert min(made) > 0


def test_a_short_column_is_as_wide_as_its_text() -> None:
    made = widths(
        [_need("Een lange naam van een actie " * 3), _need("Te laat"), _need("zin " * 50)]
    )

    assert made[1] >= len("Te laat")


def test_no_word_breaks_when_there_is_room_for_all() -> None:
    texts = ["Representatie", "Antidiscriminatie", "Medewerkersnetwerken", "Bestuursopdracht"]

    made = widths([_need(text, "zin " * 90) for text in texts])

    assert all(part >= len(text) for part, text in zip(made, texts, strict=True))


def test_an_address_does_not_take_all_room() -> None:
    made = widths([_need("x" * 500), _need("Gewone woorden")])

    assert made[1] >= len("Gewone")


def _columns(html: str) -> list[str | None]:
    root = find_all(parse_html(html.encode()), "//table")[0]
    set_widths(root)
    return [one.get("style") for one in find_all(root, "./colgroup/col")]


def test_a_cell_over_more_columns_counts_for_none() -> None:
    rows = "<tr><th>Een</th><td>1</td><td>2</td></tr>"
    wide = f'<tr><th>Een</th><td colspan="2">{"lang " * 20}</td></tr>'

    assert _columns(f"<table>{rows}{wide}</table>") == _columns(f"<table>{rows}</table>")


@pytest.mark.parametrize(
    "html",
    [
        '<table><tr><th rowspan="2">Een</th><td>1</td></tr><tr><td>2</td></tr></table>',
        "<table></table>",
        "<table><tr><td>1</td></tr></table>",
    ],
)
def test_a_table_of_which_nothing_is_known_gets_no_widths(html: str) -> None:
    assert _columns(html) == []


def test_the_columns_stand_after_the_caption() -> None:
    root = find_all(
        parse_html(b"<table><caption>N</caption><tr><td>1</td><td>2</td></tr></table>"), "//table"
    )[0]

    set_widths(root)

    assert [child.tag for child in root][:2] == ["caption", "colgroup"]
