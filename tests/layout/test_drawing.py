"""A small picture of a series: the same numbers give the same picture, and it shows no more than they tell."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.figures.figures import figures
from generator.figures.tabellen import tabellen
from generator.figures.telling import count
from generator.figures.verloop import Peiling
from generator.layout.drawing import EDGE, HEIGHT, MIN_POINTS, WIDTH, Drawing, Measured, line, steps
from generator.layout.measured import meting_section
from generator.layout.quarters import quarters_table
from generator.layout.tables import Cell, Table
from generator.layout.template import engine
from generator.model.metingen import Meting
from generator.model.organisatie import Drempels
from generator.model.register import Register
from generator.register.content import Text
from tests.conftest import DAG

FIRST = date(2015, 1, 1)
_VALUES = st.one_of(st.none(), st.integers(-500, 5000), st.decimals(-9, 9, places=2))


def series(*values: int | Decimal | None) -> list[Measured]:
    return [(FIRST + timedelta(days=90 * n), value) for n, value in enumerate(values)]


def drawn_as_html(*tables: Table) -> str:
    macro = engine().get_template("delen.html.j2").module
    return "".join(str(macro.tabel(table, str, lambda _: None)) for table in tables)


@given(st.lists(_VALUES, max_size=12))
def test_a_picture_needs_four_points_that_differ(values: list[int | Decimal | None]) -> None:
    known = [value for value in values if value is not None]
    enough = sum(1 for _ in groupby(known)) >= MIN_POINTS

    for draw in (line, steps):
        assert (draw(series(*values)) is not None) == enough


@given(st.lists(_VALUES, min_size=MIN_POINTS, max_size=12))
def test_the_same_numbers_give_the_same_picture_inside_its_edges(
    values: list[int | Decimal | None],
) -> None:
    drawing = line(series(*values))

    assert drawing == line(series(*values))
    for x, y in chain(*drawing.lines, drawing.marks) if drawing else ():
        assert EDGE <= x <= WIDTH - EDGE
        assert EDGE <= y <= HEIGHT - EDGE


def test_an_unknown_point_is_a_gap_and_never_a_line() -> None:
    drawing = line(series(1, 2, None, 3, 4, None, 5))

    assert drawing
    assert [len(part) for part in drawing.lines] == [2, 2]
    assert len(drawing.marks) == 5
    lonely = steps(series(1, 2, None, 3, 4, None, 5))
    assert lonely
    assert lonely.marks == drawing.marks[-1:]


def test_it_begins_at_nought_so_that_little_looks_little() -> None:
    drawing = line(series(90, 91, 90, 92))

    assert drawing
    heights = [y for _, y in drawing.marks]
    assert drawing.nought == HEIGHT - EDGE
    assert max(heights) - min(heights) <= HEIGHT // 20


def test_below_nought_is_below_the_line_of_nought() -> None:
    drawing = line(series(5, -5, 4, -4))

    assert drawing
    assert [y < drawing.nought for _, y in drawing.marks] == [True, False, True, False]


def test_steps_hold_until_the_next_day() -> None:
    drawing = steps(series(0, 2, 1, 3))

    assert drawing
    (stairs,) = drawing.lines
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(stairs))


def _measured(*values: int) -> list[Meting]:
    return [
        Meting.model_validate(
            {
                "code": "SC1",
                "peildatum": f"20{10 + number}-09-30",
                "indeling": "geen",
                "onderdeel": "hele organisatie",
                "groep": "schrijft begrijpelijk",
                "waarde": str(value),
                "totaal": "1250",
                "bron": "rapport",
            }
        )
        for number, value in enumerate(values)
    ]


@pytest.mark.parametrize("values", [(300, 400, 350, 500), (300, 400, 350, 500, 510, 400)])
def test_measurements_have_a_picture_that_tells_nothing_to_the_ear(
    values: tuple[int, ...], goed: tuple[Register, list[Text]]
) -> None:
    (tabel,) = tabellen(_measured(*values), Drempels())

    section = meting_section(goed[0].streefcijfers[0], tabel, [tabel], DAG)
    page = html.fromstring(
        f"<div>{drawn_as_html(*filter(None, [section.table, *section.series]))}</div>"
    )

    assert page.xpath("//svg")
    assert all(
        drawing.get("aria-hidden") == "true" and not drawing.text_content().strip()
        for drawing in page.xpath("//svg")
    )
    assert not page.xpath("//svg//@style")


def test_a_small_group_is_a_gap_in_the_picture_too(goed: tuple[Register, list[Text]]) -> None:
    (tabel,) = tabellen(_measured(300, 400, 2, 350, 500, 400), Drempels())

    section = meting_section(goed[0].streefcijfers[0], tabel, [tabel], DAG)

    shown = [
        sum(cell.text[:1].isdigit() for _, cell in table.rows)
        for table in section.series
        if table.drawings
    ]
    drawn = [len(table.drawings[0][1].marks) for table in section.series if table.drawings]
    assert drawn == shown
    assert 6 not in drawn[:1]


def test_quarters_show_steps_once_they_differ(goed: tuple[Register, list[Text]]) -> None:
    late = next(stand for stand in figures(goed[0], DAG).acties.values() if stand.te_laat)
    days = [FIRST + timedelta(days=91 * n) for n in range(8)]
    counts = (1, 2, 1, 3, 3, 2, 4, 4)

    table = quarters_table(
        [Peiling(day, count([late] * n)) for day, n in zip(days, counts, strict=True)]
    )
    still = quarters_table([Peiling(day, count([late])) for day in days])

    assert table
    assert "Te laat" in [name for name, _ in table.drawings]
    assert all(isinstance(drawing, Drawing) for _, drawing in table.drawings)
    assert still is None


def test_a_table_without_pictures_stays_as_it_was() -> None:
    table = Table("Getallen", ("Wat", "Hoeveel"), ((Cell("A"), Cell("1")),))

    assert "svg" not in drawn_as_html(table)
