"""What a program would take from a file besides words: elements, links, formulas, names of fields.

Text of people may change the words of a file, and never this. So what a nasty register means must be in what a right one
means. A file that cannot be read raises: then it is not whole.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

from icalendar import Calendar
from lxml import html
from markdown_it import MarkdownIt

from tests.layout.test_csv_text import read

_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_LINKS = frozenset({"href", "src", "action", "formaction", "data", "srcset", "poster"})
# What is typed by nobody, or stands where no program looks for more than words.
_WORDS = frozenset({"id", "for", "headers", "aria-labelledby", "aria-describedby"})
# A spreadsheet begins a formula at these, also behind what nobody sees.
_FORMULA = re.compile(r"[\s\x00-\x1f\u200b-\u200f\u2060-\u206f\ufeff]*[=+\-@＝＋－＠]")
_INSIDE = re.compile(r"[;,|\t]\s*[=+@][^\s.,;:!?)]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_UNSEEN = re.compile(r"[\s\x00-\x20]+")


def meaning(path: str, content: bytes) -> set[str]:
    """Everything in a file that is more than words. Raises when it is not whole."""
    kind = path.rpartition(".")[2]
    return {f"{kind}: {one}" for one in _READERS[kind](content)}


def link_meaning(address: str) -> Iterator[str]:
    """Where an address leads, as far as a text could change it: its scheme, its host, what it asks."""
    parts = urlsplit(_UNSEEN.sub("", address))
    yield f"link {parts.scheme}//{parts.netloc}"
    for name in parse_qs(parts.query, keep_blank_values=True):
        yield f"link asks {name}"


def _html(content: bytes) -> Iterator[str]:
    root = html.document_fromstring(content.decode())
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield f"comment {element.tag}"
            continue
        yield f"<{element.tag}>"
        for name, value in element.attrib.items():
            yield f"<{element.tag} {name}>"
            if name in _LINKS:
                yield from link_meaning(str(value))
            elif name == "style":
                yield f"style {re.sub('[0-9.]+', '0', str(value))}"


def _markdown(content: bytes) -> Iterator[str]:
    yield from _html(_READER.render(content.decode()).encode())


def _csv(content: bytes) -> Iterator[str]:
    lines = read(content)
    assert len({len(line) for line in lines}) == 1, "rows of another width"
    assert content.endswith(b"\r\n"), "the last line is not whole"
    for cell in (cell for line in lines for cell in line):
        if not _NUMBER.fullmatch(cell) and (_FORMULA.match(cell) or _INSIDE.search(cell)):
            yield f"formula {cell!r}"


def _json(content: bytes) -> Iterator[str]:
    yield from _in_json(json.loads(content.decode()))


def _in_json(value: Any, name: str = "") -> Iterator[str]:
    """The names of fields, and what in linked data is an address."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield f"field {key}"
            yield from _in_json(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from _in_json(one, name)
    elif name.startswith("@") and name != "@value":
        yield f"{name} {value}"
    yield type(value).__name__


def _xlsx(content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            yield f"part {name}"
            for element in ET.fromstring(archive.read(name)).iter():  # noqa: S314  # our own file
                yield f"<{element.tag}>"
                yield from (f"<{element.tag} {one}>" for one in element.attrib)
                if "t" in element.attrib:
                    yield f"kind of cell {element.attrib['t']}"
                assert len(element.text or "") <= 32_767, "Excel does not open a longer text"


def _atom(content: bytes) -> Iterator[str]:
    for element in ET.fromstring(content).iter():  # noqa: S314  # our own file
        yield f"<{element.tag}>"
        yield from (f"<{element.tag} {one}>" for one in element.attrib)
        if "href" in element.attrib:
            yield from link_meaning(element.attrib["href"])


def _ics(content: bytes) -> Iterator[str]:
    assert content.endswith(b"END:VCALENDAR\r\n"), "the calendar does not end"
    assert all(len(line) <= 75 for line in content.split(b"\r\n")), "a line is too long"
    for part in Calendar.from_ical(content).walk():
        yield f"BEGIN:{part.name}"
        assert not part.errors, part.errors
        for name, value in part.property_items(recursive=False):
            yield f"{name} {' '.join(getattr(value, 'params', ()))}"


_READERS = {
    "html": _html,
    "md": _markdown,
    "csv": _csv,
    "json": _json,
    "jsonld": _json,
    "xlsx": _xlsx,
    "xml": _atom,
    "ics": _ics,
}
