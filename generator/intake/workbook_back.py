"""Read a workbook that came back. Whoever filled it in may have pasted anything, so only words and days get through."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils.datetime import from_excel
from openpyxl.worksheet.worksheet import Worksheet

from generator.intake.answer_table import read_rows, wrong_in_header
from generator.intake.offered import Offered
from generator.intake.workbook import SHEET
from generator.layout.asked import ACTIE, EINDDATUM, LABELS, PEILDATUM

# A workbook of ours has a few hundred kB; one that unpacks to more is no workbook of ours.
MAX_UNPACKED = 100_000_000
MAX_ROWS = 20_000
_NO_WORKBOOK = "Dit bestand kunnen wij niet lezen. Bewaar het opnieuw als Excel-werkmap (.xlsx)."
_LOCKED = "Op deze werkmap staat een wachtwoord. Haal dat in Excel weg bij Bestand, Info, Werkmap beveiligen. Bewaar de werkmap daarna opnieuw."
_OLD = "Dit is een werkmap van een oude soort (.xls). Bewaar haar in Excel opnieuw als Excel-werkmap (.xlsx)."
_NO_SHEET = f"Het blad '{SHEET}' is weg. Vraag een nieuwe werkmap, of bewaar het blad met die naam."
_FORMULA = "Blad {sheet}, vak {cell}: hier staat een formule. Schrijf de woorden zelf."
_ERROR = "Blad {sheet}, vak {cell}: hier staat de fout {error}. Schrijf de woorden zelf."
_IN_HEADER = "Blad {sheet}, regel 1: {wrong}"
# What Excel and Word wrote before 2007, and how Excel keeps a workbook with a password.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WITH_PASSWORD = "EncryptedPackage".encode("utf-16-le")
# How Excel writes a letter that XML cannot hold, such as the line end of another program.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# Cells with a day. A number of five figures there is a day that lost its form.
_DAYS = frozenset({LABELS[PEILDATUM].lower(), LABELS[EINDDATUM].lower()})
_FIRST_SERIAL, _LAST_SERIAL = 30_000, 80_000
_MANY = "Het blad '{sheet}' heeft meer dan {most} regels. Haal lege regels onderaan weg."


def read_workbook(data: bytes, received: date, file: str) -> list[Offered] | str:
    """The items of a workbook, or what is wrong with it. Formulas are not computed and links are not followed."""
    if data.startswith(_COMPOUND):
        return _LOCKED if _WITH_PASSWORD in data else _OLD
    book = _opened(data)
    if book is None:
        return _NO_WORKBOOK
    if SHEET not in book.sheetnames or not isinstance(book[SHEET], Worksheet):
        return _NO_SHEET
    return _read_sheet(book[SHEET], book.epoch, received, file)


def _opened(data: bytes) -> Workbook | None:
    """The workbook; None when it cannot be read, or is no workbook of ours."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MAX_UNPACKED:
                return None
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # Excel keeps more than openpyxl knows, and we need none of it
            return load_workbook(BytesIO(data), data_only=False, keep_links=False)
    except Exception:  # noqa: BLE001  # openpyxl raises of every kind for what others saved
        return None


def _read_sheet(
    sheet: Worksheet, epoch: datetime, received: date, file: str
) -> list[Offered] | str:
    if sheet.max_row > MAX_ROWS:
        return _MANY.format(sheet=SHEET, most=MAX_ROWS)
    rows = sheet.iter_rows()
    header = [_shown(cell.value) for cell in next(rows, ())]
    if wrong := wrong_in_header(header):
        return _IN_HEADER.format(sheet=SHEET, wrong=wrong)
    days = [name.strip().lower() in _DAYS for name in header]
    filled: list[tuple[Sequence[str], dict[int, str]]] = []
    refused: list[Offered] = []
    for row in rows:
        places = {index: f"blad {SHEET}, vak {cell.coordinate}" for index, cell in enumerate(row)}
        if wrong := _computed(row):
            refused.append(_refused(header, row, wrong, received, file))
            continue
        cells = [
            _day_shown(epoch, cell.value) if is_day else _shown(cell.value)
            for cell, is_day in zip(row, days, strict=True)
        ]
        filled.append((cells, places))
    return [*read_rows(header, filled, received, file), *refused]


def _refused(
    header: Sequence[str], row: Sequence[Cell | MergedCell], wrong: str, received: date, file: str
) -> Offered:
    """A row that nobody can read, with its action where that stands there as text. The other rows are right."""
    column = [name.strip().lower() for name in header].index(LABELS[ACTIE].lower())
    cell = row[column]
    told = {ACTIE: _shown(cell.value).strip()} if cell.data_type in {"s", "inlineStr"} else {}
    place = {ACTIE: f"blad {SHEET}, vak {cell.coordinate}"}
    return Offered(told, received, file, place, unreadable=wrong)


def _computed(row: Sequence[Cell | MergedCell]) -> str:
    """That a cell of a row holds a formula, or what came of one; empty when none does."""
    for cell in row:
        if cell.data_type == "f":
            return _FORMULA.format(sheet=SHEET, cell=cell.coordinate)
        if cell.data_type == "e":
            return _ERROR.format(sheet=SHEET, cell=cell.coordinate, error=cell.value)
    return ""


def _day_shown(epoch: datetime, value: Any) -> str:
    """A day as text, also where a cell shows it as the number that a spreadsheet keeps."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and _FIRST_SERIAL < value < _LAST_SERIAL:
        value = from_excel(value, epoch)
    return _shown(value)


def _shown(value: Any) -> str:
    """The value of a cell as text: a date as a day, a whole number without a point, yes and no as words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _ESCAPED.sub(_letter, str(value))


def _letter(found: re.Match[str]) -> str:
    """The letter that was written with its number; a part of one (surrogate) becomes the sign that rules refuse."""
    return chr(int(found[1], 16))
