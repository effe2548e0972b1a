"""The workbook of a round as Microsoft Excel writes it: other parts, other marks, and what people do there.

Excel itself is not here. The parts follow ECMA-376 and files of Excel 365: words in a table of their own, styles by
number, days as numbers, lists in an extension, a filter with hidden rows, and names that Excel adds.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from generator.intake.answer_table import HEADERS
from generator.intake.workbook import SHEET

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" '
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
    'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"'
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}" {_MORE}><numFmts count="1"><numFmt numFmtId="164" formatCode="d/mm/yyyy;@"/></numFmts>'
    '<fonts count="1" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Aptos Narrow"/><family val="2"/>'
    '</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
    '</fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Standaard" xfId="0" builtinId="0"/></cellStyles>'
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>'
)  # fmt: skip
# A list of another sheet stands in an extension, which openpyxl does not know.
_LISTS = (
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/'
    '2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
    '<x14:dataValidation type="list" allowBlank="1" showInputMessage="1"><x14:formula1><xm:f>Lijsten!$A$1:$A$2</xm:f>'
    "</x14:formula1><xm:sqref>D2:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
)
SINCE_1900, SINCE_1904 = date(1899, 12, 30), date(1904, 1, 1)


@dataclass(frozen=True)
class Serial:
    """A day as the number that Excel keeps; `style` 2 and 3 show it as a day, 0 as a number."""

    day: date
    style: int = 2


@dataclass(frozen=True)
class Rich:
    """Words of which some are bold."""

    plain: str
    bold: str


@dataclass(frozen=True)
class Wrong:
    """What a formula left that could not be computed."""

    says: str = "#N/A"


Cell = str | bool | int | float | Serial | Rich | Wrong | None


@dataclass(frozen=True)
class Habits:
    """What somebody does in Excel besides filling in."""

    mac_days: bool = False  # days count from 1904
    filtered: Sequence[int] = ()  # rows that a filter hides
    merged: Sequence[str] = ()
    more_sheets: bool = False  # a sheet before ours


ONLY_SAVES = Habits()


def saved_by_excel(
    data: bytes, cells: Mapping[tuple[str, str], Cell], habits: Habits = ONLY_SAVES
) -> bytes:
    """Our workbook with these cells (by action and column) filled in, as Excel saves it."""
    rows = [[cell.value for cell in row] for row in load_workbook(BytesIO(data))[SHEET].iter_rows()]
    for (code, column), value in cells.items():
        row = next(row for row in rows if row[0] == code)
        row[HEADERS.index(column)] = value
    words: dict[str, int] = {}
    sheet = _sheet(rows, words, habits)
    return _packed(sheet, words, habits)


def _sheet(rows: Sequence[Sequence[Cell]], words: dict[str, int], habits: Habits) -> str:
    """The sheet with the answers. Which words stand in it is put in `words`, each with its number."""
    last = f"{get_column_letter(len(HEADERS))}{len(rows)}"
    made = "".join(_row(number, row, words, habits) for number, row in enumerate(rows, 1))
    mode = '<sheetPr filterMode="1"/>' if habits.filtered else "<sheetPr/>"
    filter_ = (
        f'<autoFilter ref="A1:{last}" xr:uid="{{00000000-0001-0000-0100-000000000000}}"><filterColumn colId="0"><filters>'
        f'<filter val="A1"/></filters></filterColumn></autoFilter>'
    )
    merged = "".join(f'<mergeCell ref="{place}"/>' for place in habits.merged)
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}" xmlns:r="{_OFFICE}" {_MORE}>{mode}<dimension ref="A1:{last}"/><sheetViews>'
        '<sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" '
        'state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>'
        f"<sheetData>{made}</sheetData>"
        '<sheetProtection algorithmName="SHA-512" hashValue="x6Y=" saltValue="q1w=" spinCount="100000" sheet="1" objects="1"/>'
        f"{filter_ if habits.filtered else ''}{f'<mergeCells>{merged}</mergeCells>' if merged else ''}"
        f'<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>{_LISTS}</worksheet>'
    )


def _row(number: int, row: Sequence[Cell], words: dict[str, int], habits: Habits) -> str:
    hidden = ' hidden="1"' if number in habits.filtered else ""
    places = (f"{get_column_letter(column)}{number}" for column in range(1, len(row) + 1))
    made = "".join(
        _cell(place, value, words, habits) for place, value in zip(places, row, strict=True)
    )
    return f'<row r="{number}" spans="1:{len(row)}" ht="62" customHeight="1" x14ac:dyDescent="0.25"{hidden}>{made}</row>'


def _cell(place: str, value: Cell, words: dict[str, int], habits: Habits) -> str:
    """A cell by the kind of what stands in it. An empty one stands there too, for it has a style."""
    if value is None:
        return f'<c r="{place}" s="1"/>'
    if isinstance(value, bool):
        return f'<c r="{place}" s="1" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, Serial):
        since = SINCE_1904 if habits.mac_days else SINCE_1900
        return f'<c r="{place}" s="{value.style}"><v>{(value.day - since).days}</v></c>'
    if isinstance(value, Wrong):
        return f'<c r="{place}" s="0" t="e"><v>{value.says}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}" s="0"><v>{value}</v></c>'
    return f'<c r="{place}" s="1" t="s"><v>{words.setdefault(_word(value), len(words))}</v></c>'


def _word(value: str | Rich) -> str:
    """An entry of the table of words. A line end of Windows is written with its number."""
    if isinstance(value, Rich):
        bold = (
            f'<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">{escape(value.bold)}</t></r>'
        )
        return f'<si><r><t xml:space="preserve">{escape(value.plain)}</t></r>{bold}</si>'
    return f'<si><t xml:space="preserve">{escape(value).replace(chr(13), "_x000D_")}</t></si>'


def _packed(sheet: str, words: Mapping[str, int], habits: Habits) -> bytes:
    names = [*(["Eigen blad"] if habits.more_sheets else []), "Uitleg", SHEET, "Lijsten"]
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in _parts(names, sheet, words, habits):
            file.writestr(name, text)
    return packed.getvalue()


def _parts(
    names: Sequence[str], sheet: str, words: Mapping[str, int], habits: Habits
) -> Iterator[tuple[str, str]]:
    numbers = range(1, len(names) + 1)
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'spreadsheetml.worksheet+xml"/>'
        for n in numbers
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    yield (
        "[Content_Types].xml",
        (
            f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
            'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
            f'ContentType="{kind}.sheet.main+xml"/>{kinds}<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>'
        ),
    )
    yield (
        "_rels/.rels",
        (
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>'
        ),
    )
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}"{" state=" + chr(34) + "hidden" + chr(34) if name == "Lijsten" else ""} r:id="rId{n}"/>'
        for n, name in zip(numbers, names, strict=True)
    )
    since = ' date1904="1"' if habits.mac_days else ""
    yield (
        "xl/workbook.xml",
        (
            f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}" {_MORE}><fileVersion appName="xl" lastEdited="7" lowestEdited="7" '
            f'rupBuild="28129"/><workbookPr{since} defaultThemeVersion="202300"/><bookViews><workbookView xWindow="-108" yWindow="-108" '
            f'windowWidth="23256" windowHeight="12456" activeTab="1"/></bookViews><sheets>{listed}</sheets><definedNames><definedName '
            f'name="_xlnm._FilterDatabase" localSheetId="{names.index(SHEET)}" hidden="1">{SHEET}!$A$1:$K$4</definedName></definedNames>'
            '<calcPr calcId="191029"/></workbook>'
        ),
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    yield (
        "xl/_rels/workbook.xml.rels",
        (
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{links}<Relationship Id="rId90" Type="{_OFFICE}/styles" '
            f'Target="styles.xml"/><Relationship Id="rId91" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
        ),
    )
    yield "xl/styles.xml", _STYLES
    many = f'count="{len(words) + 7}" uniqueCount="{len(words)}"'
    yield "xl/sharedStrings.xml", f'{_XML}<sst xmlns="{_MAIN}" {many}>{"".join(words)}</sst>'
    empty = f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData/></worksheet>'
    for n, name in zip(numbers, names, strict=True):
        yield f"xl/worksheets/sheet{n}.xml", sheet if name == SHEET else empty


def with_password(name: str = "EncryptedPackage") -> bytes:
    """A workbook as Excel keeps it with a password: a compound file. With the name 'Workbook' it is one of before 2007."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00"
    return head.ljust(1024, b"\0") + name.encode("utf-16-le").ljust(3072, b"\0")
