"""What pandoc leaves wrong in a file for Word: the day, the language, the paper, and how tables are read and broken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from markupsafe import escape

from generator.html_tree import Element
from generator.outputs.packed_file import Mend, element, repacked
from generator.outputs.paper import SMALL_TABLE, Paper, noon

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKED = "http://schemas.openxmlformats.org/package/2006"
_DATES = ("created", "modified")
_STYLES = Path(__file__).with_name("word_styles.xml")
# A4 with the white space of the PDF, in twentieths of a point.
_PAGE = f"""<w:sectPr xmlns:w="{_W}" xmlns:r="{_OFFICE}/relationships">
<w:footerReference w:type="default" r:id="rIdVoet"/><w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>
</w:sectPr>"""
_FOOTER = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="{_W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{{title}}. Bladzijde </w:t></w:r>
<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> van </w:t></w:r>
<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
"""
_FOOTER_IS = f'<Relationship xmlns="{_PACKED}/relationships" Id="rIdVoet" Type="{_OFFICE}/relationships/footer" Target="footer1.xml"/>'
_FOOTER_KIND = (
    f'<Override xmlns="{_PACKED}/content-types" PartName="/word/footer1.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>'
)
# Without it Word shows a file as one of 2007.
_TODAYS_WORD = f"""<w:compat xmlns:w="{_W}">
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"""
# The first column is a header, and no rows are striped. The number says the same as the names,
# for older readers.
_LOOK = {"firstColumn": "1", "noHBand": "1", "noVBand": "1"}
_LOOK_NUMBER = {"0": "0680", "1": "06A0"}


def word_file(data: bytes, paper: Paper) -> bytes:
    """The file that pandoc made of a paper, as a person would have made it."""
    mends: dict[str, Mend] = {
        "docProps/core.xml": lambda root: _mend_core(root, paper),
        "docProps/app.xml": _mend_counts,
        "word/settings.xml": lambda root: _mend_settings(root, paper),
        "word/styles.xml": lambda root: _mend_styles(root, paper),
        "word/document.xml": _mend_document,
        "word/_rels/document.xml.rels": lambda root: root.append(element(_FOOTER_IS)),
        "[Content_Types].xml": lambda root: root.append(element(_FOOTER_KIND)),
    }
    footer = _FOOTER.format(title=escape(paper.title))
    return repacked(data, mends, {"word/footer1.xml": footer})


def _mend_core(root: Element, paper: Paper) -> None:
    for name in _DATES:
        for found in root.iter(f"{{http://purl.org/dc/terms/}}{name}"):
            found.text = noon(paper)


def _mend_counts(root: Element) -> None:
    """Leave out how many words and pages the example of pandoc had."""
    for found in list(root):
        root.remove(found)


def _mend_settings(root: Element, paper: Paper) -> None:
    for name, value in (
        ("themeFontLang", paper.language),
        ("decimalSymbol", ","),
        ("listSeparator", ";"),
    ):
        for found in _all(root, name):
            found.set(_w("val"), value)
    for found in _all(root, "rsids"):
        found.addprevious(element(_TODAYS_WORD))


def _mend_styles(root: Element, paper: Paper) -> None:
    """Put our styles in the place of those with the same name."""
    there = {_name(style): style for style in root}
    for style in element(_STYLES.read_text(encoding="utf-8")):
        old = there.get(_name(style))
        if old is None:
            root.append(style)
        else:
            root.replace(old, style)
    for found in _all(root, "lang"):
        found.set(_w("val"), paper.language)


def _mend_document(root: Element) -> None:
    for table in _all(root, "tbl"):
        _mend_table(table)
    for section in list(_all(root, "sectPr")):
        parent = section.getparent()
        if parent is not None:
            parent.replace(section, element(_PAGE))


def _mend_table(table: Element) -> None:
    """The first column is a header too, no row is broken over two pages, and none stands alone on a page."""
    for look in _all(table, "tblLook"):
        number = _LOOK_NUMBER[look.get(_w("firstRow"), "0")]
        for name, value in (*_LOOK.items(), ("val", number)):
            look.set(_w(name), value)
    rows = list(_all(table, "tr"))
    for row in rows:
        _mend_row(row)
    for row in _kept_with_next([row for row in rows if not _has(row, "tblHeader")]):
        for found in _all(row, "pStyle"):
            found.addnext(found.makeelement(_w("keepNext"), {}))


def _mend_row(row: Element) -> None:
    properties = row.find(_w("trPr"))
    if properties is None:
        properties = row.makeelement(_w("trPr"), {})
        row.insert(0, properties)
    properties.insert(0, row.makeelement(_w("cantSplit"), {}))
    style = "Tabelkop" if _has(row, "tblHeader") else "Tabeltekst"
    for found in _all(row, "pStyle"):
        found.set(_w("val"), style)


def _kept_with_next(rows: list[Element]) -> list[Element]:
    """Rows that stay with the one below them: all of a small table, of a large one the first and the last but one."""
    if len(rows) <= SMALL_TABLE:
        return rows[:-1]
    return [rows[0], rows[-2]]


def _all(root: Element, name: str) -> Iterator[Element]:
    return root.iter(_w(name))


def _has(root: Element, name: str) -> bool:
    return next(_all(root, name), None) is not None


def _w(name: str) -> str:
    return f"{{{_W}}}{name}"


def _name(style: Element) -> str:
    return style.get(_w("styleId"), str(style.tag))
