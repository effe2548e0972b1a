"""Read a workbook that came back. Whoever filled it in may have pasted anything, so only words and days get through."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.intake.answer_table import read_rows, wrong_in_header
from generator.intake.offered import Offered
from generator.intake.workbook import SHEET

# A workbook of ours has a few hundred kB; one that unpacks to more is no workbook of ours.
MAX_UNPACKED = 100_000_000
MAX_ROWS = 20_000
_NO_WORKBOOK = "Dit bestand kunnen wij niet lezen. Bewaar het opnieuw als Excel-werkmap (.xlsx)."
_NO_SHEET = f"Het blad '{SHEET}' is weg. Vraag een nieuwe werkmap, of bewaar het blad met die naam."
_FORMULA = "Blad {sheet}, vak {cell}: hier staat een formule. Schrijf de woorden zelf."
_IN_HEADER = "Blad {sheet}, regel 1: {wrong}"
_MANY = "Het blad '{sheet}' heeft meer dan {most} regels. Haal lege regels onderaan weg."


def read_workbook(data: bytes, received: date, file: str) -> list[Offered] | str:
    """The items of a workbook, or what is wrong with it. Formulas are not computed and links are not followed."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MAX_UNPACKED:
                return _NO_WORKBOOK
        book = load_workbook(BytesIO(data), data_only=False, keep_links=False)
    except Exception:  # noqa: BLE001  # openpyxl raises of every kind for what others saved
        return _NO_WORKBOOK
    if SHEET not in book.sheetnames or not isinstance(book[SHEET], Worksheet):
        return _NO_SHEET
    return _read_sheet(book[SHEET], received, file)


def _read_sheet(sheet: Worksheet, received: date, file: str) -> list[Offered] | str:
    if sheet.max_row > MAX_ROWS:
        return _MANY.format(sheet=SHEET, most=MAX_ROWS)
    rows = sheet.iter_rows()
    header = [_shown(cell.value) for cell in next(rows, ())]
    if wrong := wrong_in_header(header):
        return _IN_HEADER.format(sheet=SHEET, wrong=wrong)
    filled: list[tuple[Sequence[str], dict[int, str]]] = []
    for row in rows:
        for cell in row:
            if cell.data_type == "f":
                return _FORMULA.format(sheet=SHEET, cell=cell.coordinate)
        places = {index: f"blad {SHEET}, vak {cell.coordinate}" for index, cell in enumerate(row)}
        filled.append(([_shown(cell.value) for cell in row], places))
    return list(read_rows(header, filled, received, file))


def _shown(value: Any) -> str:
    """The value of a cell as text: a date as a day, a whole number without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
