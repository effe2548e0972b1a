"""All data as one workbook: a sheet for each kind, and one that explains every column.

Written by hand, because it is made at every build: thirty times as fast as a general writer, and the same bytes each time.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from xml.sax.saxutils import escape

from generator.datasets.column import Column
from generator.datasets.dataset import Filled
from generator.layout.context import Context
from generator.layout.csv_text import BETWEEN, Plain, is_formula
from generator.moment import dag

# No clock in a file: the first moment that a packed file can have.
_ALWAYS = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
# What XML cannot hold, and what Excel reads as the code of a letter.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# More letters than this do not fit in a cell of Excel.
_MOST_LETTERS, _CUT = 32_000, " … (afgekapt)"
_DAY_ZERO = date(1899, 12, 30)
_HEAD, _DATE, _AS_TEXT = 1, 2, 3
_UITLEG = "Uitleg"
_HEADS = ("Blad", "Kolom", "Wat staat erin?", "Soort")
_SAYS = (
    "Elk blad is één soort gegevens. Hieronder staat wat elke kolom is.",
    "Wat een pagina niet laat zien, staat hier ook niet in.",
    "Is een vak leeg? Dan is er geen antwoord. Staat er ‘onbekend’? Dan weten wij het niet.",
)
_WIDTHS = {"tekst": 28, "keuze": 16, "lijst": 28, "getal": 10, "bedrag": 12, "dag": 12}
_EXPLAINED_WIDTHS = (18, 28, 70, 40)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_ABOUT = f"{_PACKAGE}/relationships/metadata/core-properties"
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>'
    '<xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def register_workbook(context: Context, data: Sequence[Filled]) -> bytes:
    """The workbook. The same data gives the same bytes."""
    sheets = {_UITLEG: _explained(context, data)}
    sheets |= {one.dataset.name: _sheet(one) for one in data}
    parts = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations(
            [(f"{_OFFICE}/officeDocument", "xl/workbook.xml"), (_ABOUT, "docProps/core.xml")]
        ),
        "docProps/core.xml": _properties(context),
        "xl/workbook.xml": _book(sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            [
                *((f"{_OFFICE}/worksheet", f"worksheets/{_file(n)}") for n in range(len(sheets))),
                (f"{_OFFICE}/styles", "styles.xml"),
            ]
        ),
        "xl/styles.xml": _STYLES,
    }
    parts |= {f"xl/worksheets/{_file(n)}": text for n, text in enumerate(sheets.values())}
    return _packed(parts)


def _explained(context: Context, data: Sequence[Filled]) -> str:
    """The sheet that says what each column of each sheet is."""
    title = f"{context.register.organisatie.site_naam}, stand van {dag(context.figures.today)}"
    rows: list[Sequence[Plain]] = [(title,), *((line,) for line in _SAYS), _HEADS]
    heads = {0, len(rows) - 1}
    for one in data:
        rows.extend(_about(one.dataset.name, column) for column in one.dataset.columns)
    return _xml_sheet(rows, _EXPLAINED_WIDTHS, heads, 0)


def _about(sheet: str, column: Column) -> tuple[str, ...]:
    return sheet, column.name, column.asks, column.kind_in_words


def _sheet(one: Filled) -> str:
    widths = [_WIDTHS[column.kind] for column in one.dataset.columns]
    return _xml_sheet([one.names, *one.rows], widths, {0}, 1)


def _xml_sheet(
    rows: Iterable[Sequence[Plain]], widths: Sequence[int], heads: set[int], frozen: int
) -> str:
    """A sheet: `heads` are the numbers of the rows in bold, `frozen` rows stay in sight."""
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(widths, 1)
    )
    stays = f'<pane ySplit="{frozen}" topLeftCell="A{frozen + 1}" activePane="bottomLeft" state="frozen"/>'
    names = [_letters(n) for n in range(len(widths))]
    lines = (
        _line(number, row, names, _HEAD if number in heads else 0)
        for number, row in enumerate(rows)
    )
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">{stays if frozen else ""}'
        f"</sheetView></sheetViews><cols>{columns}</cols><sheetData>{''.join(lines)}</sheetData></worksheet>"
    )


def _line(number: int, row: Sequence[Plain], names: Sequence[str], style: int) -> str:
    place = str(number + 1)
    cells = [_cell(name + place, value, style) for name, value in zip(names, row, strict=False)]
    return f'<row r="{place}">{"".join(cells)}</row>'


def _cell(place: str, value: Plain, style: int) -> str:
    """One cell. A text is marked as text, so that no program takes it for a formula."""
    if isinstance(value, tuple):
        value = f" {BETWEEN} ".join(value)
    if value is None or value == "":
        return f'<c r="{place}"/>'
    if isinstance(value, str):
        kind = _AS_TEXT if not style and is_formula(value) else style
        return f'<c r="{place}" s="{kind}" t="inlineStr"><is><t>{_in_xml(value)}</t></is></c>'
    if isinstance(value, date):
        return f'<c r="{place}" s="{_DATE}"><v>{(value - _DAY_ZERO).days}</v></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def _in_xml(text: str) -> str:
    if len(text) > _MOST_LETTERS:
        text = text[:_MOST_LETTERS] + _CUT
    if not text.isprintable() or "_x" in text:
        text = _CODED.sub("_x005F_", _NOT_IN_XML.sub("", text))
    return escape(text)


def _letters(number: int) -> str:
    """The name of a column: A to Z, then AA."""
    before, rest = divmod(number, 26)
    return f"{_letters(before - 1) if before else ''}{chr(ord('A') + rest)}"


def _file(number: int) -> str:
    return f"sheet{number + 1}.xml"


def _content_types(sheets: int) -> str:
    parts = [
        ("xl/workbook.xml", f"{_TYPE}.sheet.main+xml"),
        ("xl/styles.xml", f"{_TYPE}.styles+xml"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        *((f"xl/worksheets/{_file(n)}", f"{_TYPE}.worksheet+xml") for n in range(sheets)),
    ]
    told = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts)
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{told}</Types>'
    )


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    told = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def _book(sheets: Iterable[str]) -> str:
    told = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(sheets, 1)
    )
    return f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{told}</sheets></workbook>'


def _properties(context: Context) -> str:
    organisatie = context.register.organisatie
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_in_xml(organisatie.site_naam)}</dc:title><dc:creator>{_in_xml(organisatie.naam)}</dc:creator>"
        "<dc:language>nl-NL</dc:language></cp:coreProperties>"
    )


def _packed(parts: dict[str, str]) -> bytes:
    """The parts in one file, always in the same order and of the same moment."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _ALWAYS)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, _UNIX
            archive.writestr(info, text.encode("utf-8"))
    return file.getvalue()
