"""The workbook of a round: a row for each action, with what was known last and lists to choose from.

The only module that knows openpyxl. Protection has no password: it guides, and everything is judged when it comes back.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.figures.stand import ActieStand
from generator.intake.answer_table import (
    HEADERS,
    IS_ER,
    KENMERK,
    LAATST,
    TITEL,
    read_rows,
    wrong_in_header,
)
from generator.intake.fingerprint import fingerprint
from generator.intake.offered import Offered
from generator.layout.asked import (
    ACTIE,
    BY_FIELD,
    GEMELD_DOOR,
    LABELS,
    MOST_LETTERS,
    PEILDATUM,
    UITLEG,
)
from generator.layout.words import STANDEN
from generator.model.organisatie import Rol
from generator.moment import dag

SHEET, HELP, LISTS = "Voortgang", "Uitleg", "Lijsten"
# A workbook of ours has a few hundred kB; one that unpacks to more is no workbook of ours.
MAX_UNPACKED = 100_000_000
MAX_ROWS = 20_000
_HELP = (
    "Zo vul je dit in",
    "Ga naar het blad Voortgang. Elke regel is 1 actie.",
    "Is er nieuws? Kies dan een stand en een resultaat, en schrijf wat er gebeurde.",
    "Is er geen nieuws? Kies bij ‘Is er nieuws?’: nee. Dat is ook een antwoord.",
    "Schrijf korte zinnen. Schrijf geen namen van mensen.",
    "Bewaar het bestand en stuur het terug.",
)
_WIDTHS = {TITEL: 34, LAATST: 44, LABELS[UITLEG]: 60, LABELS[GEMELD_DOOR]: 30}
_WIDTH = 20
# The columns of the hidden sheet before it hold the other lists.
_FIRST_OF_STATES = 10
_CHOOSE = "Kies iets uit de lijst."
_LENGTH = f"Maak er hooguit {MOST_LETTERS} tekens van."
_NO_WORKBOOK = "Dit bestand kunnen wij niet lezen. Bewaar het opnieuw als Excel-werkmap (.xlsx)."
_NO_SHEET = f"Het blad '{SHEET}' is weg. Vraag een nieuwe werkmap, of bewaar het blad met die naam."
_FORMULA = "Blad {sheet}, vak {cell}: hier staat een formule. Schrijf de woorden zelf."
_MANY = "Het blad '{sheet}' heeft meer dan {most} regels. Haal lege regels onderaan weg."
# What zip can hold as the day of a file inside it.
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def workbook(stands: Sequence[ActieStand], roles: Sequence[Rol], day: date) -> bytes:
    """A workbook with a row for each action. The same input gives the same bytes."""
    book = Workbook()
    _fill_help(book.worksheets[0])
    sheet = book.create_sheet(SHEET)
    lists = book.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    for number, name in enumerate(HEADERS, 1):
        cell = sheet.cell(1, number, name)
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, _WIDTH)
    for row, stand in enumerate(stands, 2):
        _fill_row(sheet, row, stand, day)
    _add_lists(sheet, lists, roles, len(stands) + 1)
    _add_states(sheet, lists, stands)
    sheet.column_dimensions[get_column_letter(HEADERS.index(KENMERK) + 1)].hidden = True
    sheet.freeze_panes = "B2"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    book.active = 1
    made = datetime.combine(day, time())
    book.properties.created = book.properties.modified = made
    book.properties.creator, book.properties.language = "", "nl"
    book.properties.title = f"Voortgang {dag(day)}"
    return _same_bytes(book)


def _fill_help(sheet: Worksheet) -> None:
    sheet.title = HELP
    sheet.column_dimensions["A"].width = 90
    for number, line in enumerate(_HELP, 1):
        sheet.cell(number, 1, line).alignment = Alignment(wrap_text=True)
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.protection.sheet = True


def _fill_row(sheet: Worksheet, row: int, stand: ActieStand, day: date) -> None:
    latest = stand.laatste
    known = ""
    if latest:
        word = STANDEN[latest.stand].word.lower()
        known = f"{latest.peildatum.zin}: {word}. {latest.toelichting}"
    values = {
        LABELS[ACTIE]: stand.actie.code,
        TITEL: stand.actie.titel,
        LAATST: known,
        LABELS[GEMELD_DOOR]: "" if stand.trekker == "onbekend" else stand.trekker,
        LABELS[PEILDATUM]: dag(day),
        KENMERK: fingerprint(stand),
    }
    for number, name in enumerate(HEADERS, 1):
        cell = sheet.cell(row, number)
        _text(cell, values.get(name, ""))
        locked = name in {LABELS[ACTIE], TITEL, LAATST, KENMERK}
        cell.protection = Protection(locked=locked)
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _text(cell: Cell | MergedCell, value: str) -> None:
    """Put text in a cell as text, also when it begins like a formula."""
    cell.value = value or None
    if value:
        cell.data_type = "s"
        cell.number_format = "@"


def _add_lists(sheet: Worksheet, lists: Worksheet, roles: Sequence[Rol], last: int) -> None:
    """Lists to choose from, and the longest explanation, each with what to do in Dutch."""
    choices = {
        IS_ER: ["ja", "nee"],
        LABELS[GEMELD_DOOR]: [role.id for role in roles],
        BY_FIELD["resultaat"].label: [choice.word for choice in BY_FIELD["resultaat"].choices],
    }
    for number, (name, words) in enumerate(choices.items(), 1):
        _add_rule(sheet, _list_of(lists, number, words), name, _CHOOSE, last)
    length = DataValidation(
        "textLength", operator="lessThanOrEqual", formula1=str(MOST_LETTERS), allow_blank=True
    )
    _add_rule(sheet, length, LABELS[UITLEG], _LENGTH, last)


def _add_states(sheet: Worksheet, lists: Worksheet, stands: Sequence[ActieStand]) -> None:
    """The states to choose from: an action without an end has others."""
    asking = BY_FIELD["stand"]
    rows: dict[tuple[str, ...], list[int]] = {}
    for row, stand in enumerate(stands, 2):
        words = tuple(choice.word for choice in asking.choices_for(stand.actie))
        rows.setdefault(words, []).append(row)
    for number, (words, where) in enumerate(rows.items(), _FIRST_OF_STATES):
        rule = _list_of(lists, number, words)
        _explain(rule, asking.label, _CHOOSE)
        for row in where:
            rule.add(f"{get_column_letter(HEADERS.index(asking.label) + 1)}{row}")
        sheet.add_data_validation(rule)


def _list_of(lists: Worksheet, number: int, words: Sequence[str]) -> DataValidation:
    """A list to choose from, with its words in a column of the hidden sheet."""
    for row, word in enumerate(words, 1):
        _text(lists.cell(row, number), word)
    letter = get_column_letter(number)
    formula = f"{LISTS}!${letter}$1:${letter}${max(1, len(words))}"
    return DataValidation("list", formula1=formula, allow_blank=True)


def _add_rule(sheet: Worksheet, rule: DataValidation, name: str, error: str, last: int) -> None:
    _explain(rule, name, error)
    letter = get_column_letter(HEADERS.index(name) + 1)
    rule.add(f"{letter}2:{letter}{max(2, last)}")
    sheet.add_data_validation(rule)


def _explain(rule: DataValidation, name: str, error: str) -> None:
    rule.errorTitle, rule.error, rule.showErrorMessage = "Dit kan niet", error, True
    rule.promptTitle, rule.prompt, rule.showInputMessage = name, _prompt(name), True


def _prompt(name: str) -> str:
    """The question of a column; a cell shows at most 255 letters of it."""
    asks = {question.label: question.asks for question in BY_FIELD.values()}
    return asks.get(name, "Kies nee als er niets veranderde.")[:255]


def _same_bytes(book: Workbook) -> bytes:
    """The file without the time at which it was made."""
    saved, same = BytesIO(), BytesIO()
    book.save(saved)
    with (
        zipfile.ZipFile(saved) as source,
        zipfile.ZipFile(same, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _without_now(data, book.properties.created)
            target.writestr(zipfile.ZipInfo(name, _ZIP_DAY), data, zipfile.ZIP_DEFLATED)
    return same.getvalue()


def _without_now(core: bytes, made: datetime | None) -> bytes:
    """The properties with the day of the round: openpyxl writes the clock when it saves."""
    start, end = core.find(b"<dcterms:modified"), core.find(b"</dcterms:modified>")
    value = core.find(b">", start) + 1
    return core[:value] + f"{made:%Y-%m-%dT%H:%M:%SZ}".encode() + core[end:]


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
        return wrong
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
