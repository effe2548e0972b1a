"""Row by row: the register has all that the source documents name, and its page shows it or says what it holds back.

`bronregister.csv` lists each row of the thirteen lists that were drawn from the documents: where it stands in the
document, where it is in the register, and words that its page must show.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator.layout.page import Page
from generator.model.register import KINDS, Register
from generator.register.content import Text

ROWS = list(
    csv.DictReader(
        (Path(__file__).parent / "bronregister.csv").read_text(encoding="utf-8").splitlines()
    )
)
# How many rows each list has, counted in the lists themselves: 7 themes, 3 goals, 14 actions and 14
# steps, and so on.
COUNTS = {
    "themas": 7, "acties": 31, "besluitvorming": 11, "stappenplan": 12, "participatie": 1, "actielijst": 3,
    "prestatieafspraken": 5, "streefcijfers": 2, "fasen": 3, "afstemming": 5, "stuurgroep": 5, "risicos": 8,
    "instrumenten": 4,
}  # fmt: skip


def test_the_list_has_every_row_of_the_thirteen_lists() -> None:
    assert Counter(row["bestand"] for row in ROWS) == COUNTS
    assert len({(row["bestand"], row["rij"]) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['bestand']}-{row['rij']}")
def test_a_row_is_in_the_register(row: dict[str, str], echt: tuple[Register, list[Text]]) -> None:
    record = _record(row, echt[0])

    assert row["regel"] in {str(line) for line in _lines(record)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['bestand']}-{row['rij']}")
def test_a_row_is_on_its_page_or_its_page_says_what_is_held_back(
    row: dict[str, str], echte_paginas: dict[str, Page]
) -> None:
    page = echte_paginas[row["pagina"]]
    shown = " ".join(html.fromstring(f"<div>{page.head}{page.body}</div>").text_content().split())

    if row["niet_omdat"]:
        assert "laten wij" in shown
    else:
        assert " ".join(row["op_de_pagina"].split()) in shown


def _record(row: dict[str, str], register: Register) -> Any:
    """The record a row became. There is exactly one."""
    kind = next(kind for kind in KINDS if kind.name == row["soort"])
    found = getattr(register, kind.name)
    if not kind.key:
        return found
    (record,) = (record for record in found if str(getattr(record, kind.key[0])) == row["sleutel"])
    return record


def _lines(record: Any) -> set[int | None]:
    """The lines of the source a record names: its own, and those of the goals of a plan."""
    return {record.bron_regel, *(doel.bron_regel for doel in getattr(record, "doelen", ()))}
