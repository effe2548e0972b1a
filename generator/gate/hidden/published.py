"""One published file as text: what a page, a spreadsheet, a pdf or a packed index says."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from generator.gate.hidden.known import Known
from generator.gate.hidden.numbers import Place
from generator.gate.site.code import said_in_code, unescaped
from generator.gate.site.document import BLOCKS
from generator.gate.site.properties import (
    is_office,
    is_one_document,
    office_parts,
    pdf_words,
    properties,
)
from generator.html_tree import Element, parse_html, walk_through
from generator.privacy.as_read import without_unseen

_PACKED, _PDF = b"\x1f\x8b", b"%PDF"
# How compiled code begins, perhaps after a mark of who packed it.
_PROGRAM, _HEAD = b"\0asm", 64
_TEXT_TEXT = (
    ".html .htm .xhtml .css .js .mjs .json .xml .csv .tsv .txt .md .svg .ics .atom .rss "
    ".webmanifest .yml .vtt"
)
_TEXT = frozenset(_TEXT_TEXT.split())
# How files begin that hold no text of ours: pictures, letters, sound and film.
_NO_TEXT = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\0\0\1\0", b"wOFF", b"wOF2", b"OTTO", b"\0\1\0\0",
    b"\x1aE\xdf\xa3", b"OggS", b"ID3", b"fLaC",
)  # fmt: skip
# A calendar breaks long lines, also inside a word or a letter.
_CALENDAR, _FOLD = b"BEGIN:VCALENDAR", re.compile(rb"\r?\n[ \t]")
_FILM = slice(4, 8)
_PAGES = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml")
# A page, perhaps after a mark of its letters, comments and instructions.
_START = re.compile(
    r"(?is)(?>(?:[\s\ufeff]|<!--.*?-->|<\?.*?\?>)*)<(?:!doctype\s+html|html|head|body)\b"
)
_TAG = re.compile(r"<[^<>]+>")
# Where a cell of an office file ends, or a text that it keeps apart.
_CELL_END = re.compile(r"</(?:\w+:)?(?:c|tc|table-cell|si)>")
# A name of JSON with its text, number or list of those, and the comma behind it.
_STRING = r'"(?:[^"\\]|\\.)*+"'
_PAIR = re.compile(
    rf"(?<!\\){_STRING}\s*:\s*(?:{_STRING}|[\w.+-]+|\[(?:[^\[\]{{}}\"]|{_STRING})*+\])\s*,?\s?"
)
_JSON = ("{", "[")
# A cell of a table as text, up to what ends it.
_CELL = r'(?:"(?:[^"]|"")*+"|[^;"\r\n]++)'
_TABLE_CELL = re.compile(rf"(?<![^;\r\n]){_CELL}(?=[;\r\n]|$)")
_LAST_CELL = re.compile(rf"(?<=;){_CELL}(?=[\r\n])")
# How a text begins that has two bytes for each letter.
_WIDE = (b"\xff\xfe", b"\xfe\xff")
# The lines of a drawing are numbers that look like anything; a class is for the style sheet.
_NUMBERS_TEXT = (
    "class d points viewbox transform integrity x y x1 x2 y1 y2 cx cy r rx ry dx dy width height "
    "values keytimes keysplines stroke-dasharray stroke-dashoffset offset coords gradienttransform"
)
_NUMBERS = frozenset(_NUMBERS_TEXT.split())
_DRAWN = re.compile(
    rf"\b(?:{_NUMBERS_TEXT.replace(' ', '|')})\s*=\s*(\"[^\"<>]*\"|'[^'<>]*')", re.IGNORECASE
)
# These load a file. The file has a rule for its own name, in which a program may put long numbers.
_FILES = frozenset(["src", "srcset", "poster", "imagesrcset"])
_LONG_NUMBER = re.compile(r"\d{6,}")
_CODE = ("script", "style")
# Numbers in a row of a table are not one number.
_CELLS = ("td", "th")
# These stand apart on the screen too, though they are no block.
_APART_TEXT = "br hr option button input select textarea img title text"
_APART = BLOCKS.union(_APART_TEXT.split())


@dataclass(frozen=True, slots=True)
class Found:
    """Something wrong in a published file, in plain Dutch.

    `text` are the words to look for in the source. `place` is the file, line and column there,
    when the rule knows them.
    """

    said: str
    text: str = ""
    place: Place | None = None


@dataclass(frozen=True)
class Published:
    """A file of the site, and what must and must not be in it by the register."""

    path: str
    data: bytes
    known: Known

    @cached_property
    def source(self) -> str:
        """The file as text, whatever its name is; '' when it holds none that we can read."""
        data = _unpacked(self.data)
        if data.startswith(_CALENDAR):
            return _decoded(_FOLD.sub(b"", data))
        if _PROGRAM in data[:_HEAD]:
            return ""
        is_packed = data is not self.data
        if self._is_text or is_packed or _is_readable(data):
            return _decoded(data)
        return ""

    @cached_property
    def is_known(self) -> bool:
        """Whether we know what is in the file: text that we read, or a kind that holds none."""
        data = _unpacked(self.data)
        if data.startswith(_PACKED):
            return False
        if is_office(data):
            return is_one_document(data)
        return self._is_text or _is_no_text(data) or _is_readable(data)

    @cached_property
    def words(self) -> str:
        """What the file says, with one space between words: text, then addresses and properties."""
        return " ".join(without_unseen(" ".join(self._pieces())).split())

    @cached_property
    def properties(self) -> tuple[tuple[str, str], ...]:
        """The name and value of each property of an office file or pdf."""
        return tuple(properties(self.data))

    @cached_property
    def is_page(self) -> bool:
        """Whether a browser shows the file as a page, whatever its name is."""
        return self.path.lower().endswith(_PAGES) or _looks_like_html(self.source)

    @cached_property
    def root(self) -> Element:
        """The file as a tree, for what is a page; two rules read it."""
        return parse_html(self.source.encode())

    @property
    def is_code(self) -> bool:
        """Whether the file is written by us or by a tool, and not by an editor."""
        return self.path.endswith((".css", ".js", ".mjs"))

    @property
    def _is_text(self) -> bool:
        return any(self.path.lower().endswith(name) for name in _TEXT)

    def _pieces(self) -> Iterator[str]:
        if self.is_page:
            yield from _html_pieces(self.root)
        elif self.is_code:
            yield from said_in_code(self.source)
        elif self.path.lower().endswith(".svg"):
            yield unescaped(_DRAWN.sub(" ", self.source))
        elif self.source.lstrip().startswith(_JSON):
            yield unescaped(_each_once(_PAIR, self.source))
        elif self.path.lower().endswith(".csv"):
            # The last cell of a line and the first of the next are not one text.
            yield unescaped(_each_once(_TABLE_CELL, _LAST_CELL.sub(r"\g<0>;", self.source)))
        else:
            yield unescaped(self.source)
        yield from (value for _, value in self.properties)
        yield pdf_words(self.data)
        if is_office(self.data):
            yield from (_office_words(text) for _, text in office_parts(self.data))


def _office_words(text: str) -> str:
    """The words of a part of an office file; what stands in two cells is not one text, and is read once."""
    cells = _TAG.sub(" ", _CELL_END.sub("|", text)).split("|")
    return " | ".join(dict.fromkeys(cells))


def _each_once(part: re.Pattern[str], text: str) -> str:
    """A text in which each part of these stands once: a table repeats most of them in every row.

    What is left out stands before it in the same words, and a mark stands where it ended, so nothing is lost or joined.
    """
    seen: set[str] = set()

    def first(found: re.Match[str]) -> str:
        if found[0] in seen:
            return ""
        seen.add(found[0])
        return found[0]

    return part.sub(first, text)


def _unpacked(data: bytes) -> bytes:
    if not data.startswith(_PACKED):
        return data
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return data


def _looks_like_html(text: str) -> bool:
    return bool(_START.match(text))


def _is_no_text(data: bytes) -> bool:
    """Whether this is a kind of file that holds no text, or a pdf, of which we read what we can."""
    if data.startswith((*_NO_TEXT, _PDF)):
        return True
    return data[_FILM] == b"ftyp" or _PROGRAM in data[:_HEAD]


def _letters(data: bytes) -> str:
    """The encoding of a text, by its first bytes."""
    if data.startswith(_WIDE):
        return "utf-16"
    return "utf-8"


def _decoded(data: bytes) -> str:
    return data.decode(_letters(data), "replace")


def _is_readable(data: bytes) -> bool:
    """Whether this is text, whatever its name says."""
    try:
        return "\0" not in data.decode(_letters(data))
    except UnicodeDecodeError:
        return False


def _html_pieces(root: Element) -> Iterator[str]:
    """Everything in a page where a name can stand: text, comments, data, code and attributes."""
    yield "".join(_running(root))
    for element in root.iter():
        yield from _kept_in(element)


def _kept_in(element: Element) -> Iterator[str]:
    """What an element keeps beside running text: code, data, attributes; or it is a comment."""
    text = element.text or ""
    if not isinstance(element.tag, str):
        yield text
        return
    if element.tag == "script" and "json" in element.get("type", ""):
        yield unescaped(text)
    elif element.tag in _CODE:
        yield from said_in_code(text)
    for name, value in element.attrib.items():
        if str(name).lower() in _NUMBERS:
            continue
        said = unquote(str(value))
        yield _LONG_NUMBER.sub("", said) if str(name) in _FILES else said


def _running(root: Element) -> Iterator[str]:
    """The text as one reads it: a sentence stays whole when part of it is a link or bold."""
    for event, element in walk_through(root):
        if element.tag in _CELLS:
            yield " | "
        elif element.tag in _APART:
            yield " "
        if event != "start":
            yield element.tail or ""
        elif element.tag not in _CODE:
            yield element.text or ""
