"""A series of any length fits: few days stand beside each other, many below each other (case M3)."""

from __future__ import annotations

import pytest

from generator.figures.tabellen import tabellen
from generator.layout.measured import meting_section
from generator.model.metingen import Meting
from generator.model.organisatie import Drempels
from generator.model.register import Register
from tests.conftest import DAG


def _series(days: int) -> list[Meting]:
    """Two groups in two parts, measured on so many days."""
    rows = [
        (f"20{10 + number}-09-30", part, group, value)
        for number in range(days)
        for part, group, value in (
            ("hele organisatie", "schrijft begrijpelijk", "300"),
            ("hele organisatie", "schrijft soms", "400"),
            ("team Zorg", "schrijft begrijpelijk", "30"),
            ("team Zorg", "schrijft soms", "40"),
        )
    ]
    return [
        Meting.model_validate(
            {
                "code": "SC1",
                "peildatum": day,
                "indeling": "geen",
                "onderdeel": part,
                "groep": group,
                "waarde": value,
                "totaal": "1250" if part == "hele organisatie" else "120",
                "bron": "rapport",
            }
        )
        for day, part, group, value in rows
    ]


@pytest.mark.parametrize("days", [1, 4])
def test_few_days_stand_beside_each_other(days: int, goed: tuple[Register, list[object]]) -> None:
    (tabel,) = tabellen(_series(days), Drempels())

    section = meting_section(goed[0].streefcijfers[0], tabel, [tabel], DAG)

    assert section.series == ()
    assert section.table is not None
    assert len(section.table.columns) == 1 + days


@pytest.mark.parametrize("days", [5, 8, 12, 40])
def test_many_days_stand_below_each_other_and_none_is_left_out(
    days: int, goed: tuple[Register, list[object]]
) -> None:
    (tabel,) = tabellen(_series(days), Drempels())

    section = meting_section(goed[0].streefcijfers[0], tabel, [tabel], DAG)

    assert section.table is None
    assert {len(table.columns) for table in section.series} == {2}
    assert {len(table.rows) for table in section.series} == {days}
    # Two parts, with two groups and the number of people.
    assert len({table.caption for table in section.series}) == len(section.series) == 6
