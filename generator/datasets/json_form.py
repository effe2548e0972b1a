"""All data as one JSON text, for who writes programs: numbers are numbers, lists are lists, empty is null."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from generator.datasets.dataset import Filled
from generator.layout.context import Context
from generator.layout.csv_text import Plain


def register_json(context: Context, data: Sequence[Filled]) -> bytes:
    """The rows of each kind of data by its name, with the day and the organisation they are of."""
    organisatie = context.register.organisatie
    head = {
        "titel": organisatie.site_naam,
        "organisatie": organisatie.naam,
        "stand_op": str(context.figures.today),
    }
    # A row on each line: a file of readable size, made by the fast half of json.
    kinds = ",\n".join(f'"{one.dataset.name}": [{_rows(one)}]' for one in data)
    text = f'{_as_text(head)[:-1]},\n"gegevens": {{\n{kinds}\n}}}}\n'
    return text.encode("utf-8", "replace")


def json_bytes(value: Any) -> bytes:
    """A value as JSON with the letters as they are; half a letter of two parts becomes a question mark."""
    text = json.dumps(value, ensure_ascii=False, indent=1, default=_number)
    return f"{text}\n".encode("utf-8", "replace")


def _rows(one: Filled) -> str:
    lines = ",\n".join(_as_text(_row(one, row)) for row in one.rows)
    return f"\n{lines}\n" if lines else ""


def _as_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=_number)


def _row(one: Filled, row: Sequence[Plain]) -> dict[str, Plain]:
    filled = dict(zip(one.names, row, strict=True))
    return {
        name: str(value) if isinstance(value, date) else value for name, value in filled.items()
    }


def _number(value: Decimal) -> int | float:
    """A number of the register; a whole one has no decimals."""
    return int(value) if value == int(value) else float(value)
