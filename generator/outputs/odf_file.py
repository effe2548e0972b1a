"""What pandoc leaves wrong in a file for LibreOffice: the day, the paper, words of pictures, how tables are broken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from markupsafe import escape

from generator.html_tree import Element
from generator.outputs.packed_file import Mend, element, repacked
from generator.outputs.paper import SMALL_TABLE, Paper, noon

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    "fo": f"{_ODF}:xsl-fo-compatible:1.0",
    "style": f"{_ODF}:style:1.0",
    "table": f"{_ODF}:table:1.0",
    "text": f"{_ODF}:text:1.0",
    "draw": f"{_ODF}:drawing:1.0",
    "svg": f"{_ODF}:svg-compatible:1.0",
    "meta": f"{_ODF}:meta:1.0",
    "office": f"{_ODF}:office:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_STYLES = Path(__file__).with_name("odf_styles.xml")
_DATES = ("meta:creation-date", "dc:date")
# A4 with the white space of the PDF.
_PAGE = {
    "fo:page-width": "21cm",
    "fo:page-height": "29.7cm",
    "fo:margin-top": "2cm",
    "fo:margin-bottom": "1cm",
    "fo:margin-left": "2cm",
    "fo:margin-right": "2cm",
}
_FOOTER = """<text:p xmlns:text="{text}" text:style-name="Footer">{title}. Bladzijde
<text:page-number text:select-page="current">1</text:page-number> van <text:page-count>1</text:page-count></text:p>"""
_ROW = """<style:style xmlns:style="{style}" xmlns:fo="{fo}" style:name="Rij" style:family="table-row">
<style:table-row-properties fo:keep-together="always"/></style:style>"""
_CELL = {
    "fo:border": "0.5pt solid #7a746a",
    "fo:padding-top": "0.05cm",
    "fo:padding-bottom": "0.05cm",
    "fo:padding-left": "0.15cm",
    "fo:padding-right": "0.15cm",
}
_HEADER = {"fo:background-color": "#e9f1ee"}


def odf_file(data: bytes, paper: Paper, alts: Sequence[str]) -> bytes:
    """The file that pandoc made of a paper, as a person would have made it. `alts` says what each picture shows."""
    mends: dict[str, Mend] = {
        "meta.xml": lambda root: _mend_dates(root, paper),
        "styles.xml": lambda root: _mend_styles(root, paper),
        "content.xml": lambda root: _mend_text(root, alts),
    }
    return repacked(data, mends, {})


def _mend_dates(root: Element, paper: Paper) -> None:
    for name in _DATES:
        for found in _all(root, name):
            found.text = noon(paper)


def _mend_styles(root: Element, paper: Paper) -> None:
    """Put our styles in the place of those with the same name and kind, and make the paper A4."""
    (styles,) = _all(root, "office:styles")
    ours = list(element(_STYLES.read_text(encoding="utf-8")))
    names = {_name(style) for style in ours}
    for old in [style for style in styles if _name(style) in names]:
        styles.remove(old)
    styles.extend(ours)
    for page in _all(root, "style:page-layout-properties"):
        _set(page, _PAGE)
    for footer in _all(root, "style:footer"):
        footer[:] = [element(_FOOTER.format(text=_SPACES["text"], title=escape(paper.title)))]


def _mend_text(root: Element, alts: Sequence[str]) -> None:
    (styles,) = _all(root, "office:automatic-styles")
    small = {
        _style_of(table) for table in _all(root, "table:table") if len(_rows(table)) <= SMALL_TABLE
    }
    styles.append(element(_ROW.format(**_SPACES)))
    for style in styles:
        _mend_style(style, whole=style.get(_q("style:name")) in small)
    for row in _all(root, "table:table-row"):
        row.set(_q("table:style-name"), "Rij")
    for table in _all(root, "table:table"):
        _mend_headers(table)
    for frame, alt in zip(_all(root, "draw:frame"), alts, strict=True):
        frame.append(_new(frame, "svg:desc", alt))


def _mend_style(style: Element, *, whole: bool) -> None:
    """Every cell gets lines around it; a table is as wide as the text, and stands on one page when it is small."""
    header = style.get(_q("style:name")) == "TableHeaderRowCell"
    for cell in style.iterchildren(_q("style:table-cell-properties")):
        _set(cell, {**_CELL, **_HEADER} if header else _CELL)
    for table in style.iterchildren(_q("style:table-properties")):
        _set(table, {"table:align": "margins", "fo:margin-bottom": "0.3cm"})
        if whole:
            _set(table, {"style:may-break-between-rows": "false"})


def _mend_headers(table: Element) -> None:
    """The first word of a row is as light as on the page and in the PDF."""
    for row in _rows(table):
        for text in _all(row, "text:p"):
            text.set(_q("text:style-name"), "Table_20_Contents")


def _rows(table: Element) -> list[Element]:
    """The rows of a table without those of its headers."""
    return list(table.iterchildren(_q("table:table-row")))


def _style_of(table: Element) -> str | None:
    return table.get(_q("table:style-name"))


def _new(near: Element, name: str, text: str) -> Element:
    made = near.makeelement(_q(name), {})
    made.text = text
    return made


def _set(found: Element, values: dict[str, str]) -> None:
    for name, value in values.items():
        found.set(_q(name), value)


def _all(root: Element, name: str) -> Iterator[Element]:
    return root.iter(_q(name))


def _q(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def _name(style: Element) -> tuple[str | None, str | None]:
    return style.get(_q("style:name")), style.get(_q("style:family"))
