"""How the workbook of a round looks: columns to read, rows as high as their text, and a print on A4 in one width."""

from __future__ import annotations

from math import ceil
from typing import Literal

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.intake.answer_table import HEADERS, IS_ER, KENMERK, LAATST, TITEL
from generator.layout.asked import ACTIE, GEMELD_DOOR, LABELS, UITLEG

# What stands there already; the rest is to be filled in.
LOCKED = frozenset({LABELS[ACTIE], TITEL, LAATST, KENMERK})
_WIDTHS = {
    LABELS[ACTIE]: 8,
    TITEL: 26,
    LAATST: 46,
    IS_ER: 10,
    LABELS[GEMELD_DOOR]: 22,
    LABELS[UITLEG]: 46,
}
_WIDTH = 18
_HELP_WIDTH = 72  # an A4 page, also with the wide letters that stand in for Calibri
_FONT = "Calibri"
_LINE, _LEAST, _MOST = 15, 60, 405  # points; a row cannot be higher than 409
# Letters are not equally wide, and a word that does not fit goes to the next line.
_ROOM = 0.85
_HELP_LINE, _HELP_LETTERS = 17, 80
_GREY, _DARK = PatternFill("solid", fgColor="F0F0F0"), PatternFill("solid", fgColor="D0D0D0")
_EDGE = Side("thin", color="808080")
_BOX = Border(_EDGE, _EDGE, _EDGE, _EDGE)
_PLAIN, _BOLD = Font(_FONT), Font(_FONT, bold=True)
_TOP = Alignment(wrap_text=True, vertical="top")


def dress(sheet: Worksheet) -> None:
    """Give a filled sheet its widths, heights and lines. Sheets are protected, so what fits now must fit later."""
    for number, name in enumerate(HEADERS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, _WIDTH)
        for cell in sheet[get_column_letter(number)]:
            cell.alignment, cell.border, cell.font = _TOP, _BOX, _PLAIN
            if name in LOCKED:
                cell.fill = _GREY
    for cell in sheet[1]:
        cell.font, cell.fill = _BOLD, _DARK
    sheet.row_dimensions[1].height = 2 * _LINE + 2
    for row in range(2, sheet.max_row + 1):
        sheet.row_dimensions[row].height = _height(sheet, row)
    sheet.column_dimensions[get_column_letter(HEADERS.index(KENMERK) + 1)].hidden = True
    sheet.freeze_panes = "B2"
    _print_on_a4(sheet, "landscape")
    sheet.print_title_rows = "1:1"


def dress_help(sheet: Worksheet) -> None:
    """The sheet that explains: one column of sentences below a heading."""
    sheet.column_dimensions["A"].width = _HELP_WIDTH
    for row, cell in enumerate(sheet["A"], 1):
        cell.alignment, cell.font = _TOP, Font(_FONT, size=12)
        lines = ceil(len(str(cell.value)) / _HELP_LETTERS)
        sheet.row_dimensions[row].height = lines * _HELP_LINE + 6
    sheet["A1"].font = Font(_FONT, bold=True, size=14)
    _print_on_a4(sheet, "portrait")


def _height(sheet: Worksheet, row: int) -> float:
    """The height of the longest text of a row, with room to write in any case."""
    lines = [
        _lines(str(cell.value or ""), _WIDTHS.get(name, _WIDTH))
        for name, cell in zip(HEADERS, sheet[row], strict=True)
        if name != KENMERK
    ]
    return min(_MOST, max(_LEAST, max(lines) * _LINE + 2))


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(len(part) / (width * _ROOM))) for part in text.split("\n"))


def _print_on_a4(sheet: Worksheet, way: Literal["landscape", "portrait"]) -> None:
    sheet.page_setup.orientation = way
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    footer = sheet.HeaderFooter.oddFooter
    if footer:
        footer.right.text = "&P / &N"
