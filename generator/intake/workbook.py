"""The workbook of a round: a row for each action, with what was known last and lists to choose from.

Only this module, its look and its reader (`workbook_back`) know openpyxl. Protection has no password: it guides, and everything is judged when it comes back.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.alphabet import dutch_order
from generator.figures.stand import ActieStand
from generator.intake.answer_table import (
    HEADERS,
    IS_ER,
    KENMERK,
    LAATST,
    TITEL,
)
from generator.intake.fingerprint import fingerprint
from generator.intake.workbook_look import LOCKED, dress, dress_help
from generator.layout.asked import (
    ACTIE,
    BY_FIELD,
    GEMELD_DOOR,
    LABELS,
    MOST_LETTERS,
    PEILDATUM,
    STAND,
    UITLEG,
    questions_with,
)
from generator.layout.words import stand_sign
from generator.model.keuzes import Keuzes
from generator.model.naslag import Rol
from generator.moment import dag

SHEET, HELP, LISTS = "Voortgang", "Uitleg", "Lijsten"
_HELP = (
    "Zo vul je dit in",
    "Ga naar het blad Voortgang. Elke regel is 1 actie.",
    "In de grijze vakken staat wat wij al weten. Je vult de witte vakken in.",
    "Is er nieuws? Kies dan een stand en een resultaat, en schrijf wat er gebeurde.",
    "Is er geen nieuws? Kies bij ‘Is er nieuws?’: nee. Dat is ook een antwoord.",
    f"Kies altijd bij ‘{LABELS[GEMELD_DOOR]}’ wie dit vertelt: een functie, afdeling of organisatie. Ook als er geen nieuws is.",
    f"Bij ‘{LABELS[PEILDATUM]}’ staat de dag van deze vraag. Is je nieuws van een andere dag? Verander die dan.",
    "Verschuift de einddatum? Vul dan de nieuwe in. Anders blijft dat vak leeg.",
    "Schrijf korte zinnen. Schrijf geen namen van mensen.",
    "Bewaar het bestand en stuur het terug.",
    f"De kolom ‘{KENMERK}’ is verborgen. Daaraan zien wij of er intussen ander nieuws kwam. Laat die staan.",
)
# The columns of the hidden sheet before it hold the other lists.
_FIRST_OF_STATES = 10
_CHOOSE = "Kies iets uit de lijst."
_LENGTH = f"Maak er hooguit {MOST_LETTERS} tekens van."
# What zip can hold as the day of a file inside it.
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def workbook(
    stands: Sequence[ActieStand],
    roles: Sequence[Rol],
    day: date,
    owner: str = "",
    own: Keuzes | None = None,
) -> bytes:
    """A workbook with a row for each action, for one owner or for all. `own` are the words of the organisation.

    The same input gives the same bytes.
    """
    book = Workbook()
    _fill_help(book.worksheets[0])
    sheet = book.create_sheet(SHEET)
    lists = book.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    for number, name in enumerate(HEADERS, 1):
        sheet.cell(1, number, name)
    names = {role.id: role.naam for role in roles}
    for row, stand in enumerate(stands, 2):
        _fill_row(sheet, row, stand, day, names.get(_who_tells(stand, owner), ""))
    _add_lists(sheet, lists, roles, len(stands) + 1)
    _add_states(sheet, lists, stands, own or Keuzes())
    dress(sheet)
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    book.active = 1
    made = datetime.combine(day, time())
    book.properties.created = book.properties.modified = made
    book.properties.creator, book.properties.language = "", "nl"
    book.properties.title = f"Voortgang {dag(day)}"
    return _same_bytes(book)


def _who_tells(stand: ActieStand, owner: str) -> str:
    """The role that fills in a row: whose workbook it is, or the only owner. Of more owners nobody knows which."""
    return owner if owner in stand.trekkers else " ".join(stand.trekkers)


def _fill_help(sheet: Worksheet) -> None:
    sheet.title = HELP
    for number, line in enumerate(_HELP, 1):
        sheet.cell(number, 1, line)
    dress_help(sheet)
    sheet.protection.sheet = True


def _fill_row(sheet: Worksheet, row: int, stand: ActieStand, day: date, owner: str) -> None:
    latest = stand.laatste
    known = ""
    if latest:
        word = stand_sign(latest.stand).word.lower()
        known = f"{latest.peildatum.zin}: {word}. {latest.toelichting}"
    values = {
        LABELS[ACTIE]: stand.actie.code,
        TITEL: stand.actie.titel,
        LAATST: known,
        LABELS[GEMELD_DOOR]: owner,
        LABELS[PEILDATUM]: dag(day),
        KENMERK: fingerprint(stand),
    }
    for number, name in enumerate(HEADERS, 1):
        cell = sheet.cell(row, number)
        _text(cell, values.get(name, ""))
        cell.protection = Protection(locked=name in LOCKED)


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
        LABELS[GEMELD_DOOR]: sorted((role.naam for role in roles), key=dutch_order),
        BY_FIELD["resultaat"].label: [choice.word for choice in BY_FIELD["resultaat"].choices],
    }
    for number, (name, words) in enumerate(choices.items(), 1):
        _add_rule(sheet, _list_of(lists, number, words), name, _CHOOSE, last)
    length = DataValidation(
        "textLength", operator="lessThanOrEqual", formula1=str(MOST_LETTERS), allow_blank=True
    )
    _add_rule(sheet, length, LABELS[UITLEG], _LENGTH, last)


def _add_states(
    sheet: Worksheet, lists: Worksheet, stands: Sequence[ActieStand], own: Keuzes
) -> None:
    """The states to choose from: an action without an end has others."""
    asking = next(one for one in questions_with(own) if one.field == STAND)
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
