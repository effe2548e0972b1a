"""Markdown of editors, made safe: no HTML, no script behind a link, no picture from elsewhere, tables one can use.

Python-Markdown reads it, after its lists were moved to where it looks for them (`list_lines`). What it would read
in another way than people mean is refused by `checks/sign_rules.py`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from generator.address import is_elsewhere
from generator.texts.as_typed import with_backslashes
from generator.texts.list_lines import with_plain_lists
from generator.texts.own_look import own_look

# What MkDocs always adds, then what mkdocs.yml names; a test keeps both equal.
EXTENSIONS = ("toc", "tables", "fenced_code", "admonition", "sane_lists")
_HEADING = re.compile("h[1-6]")
_SCHEMES = frozenset({"http", "https", "mailto"})


@dataclass(frozen=True, slots=True)
class Unsafe:
    """Something in a text that cannot stay: which rule says so, and the text to look for."""

    rule: str
    text: str


def find(body: str) -> list[Unsafe]:
    """What is wrong in a text, seen through the same Markdown that makes the page."""
    safe = SafeMarkdown()
    Markdown(extensions=[*EXTENSIONS, safe]).convert(body)
    return safe.found


class SafeMarkdown(Extension):
    """Takes out of a text what may not reach a page, and remembers what it took out in `found`."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        super().__init__()
        self.found: list[Unsafe] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name is given by Markdown
        """Switch off HTML, and look at every link, picture, heading and table once they are known."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        # A line of dashes below a sentence is a line, not a sign that the sentence is a heading.
        md.parser.blockprocessors.deregister("setextheader")
        # After tabs were made spaces (30), before blocks of code are taken out (25).
        md.preprocessors.register(_PlainLists(md), "plain_lists", 27)
        # After links and pictures were made (20), before headings get an address (5).
        md.treeprocessors.register(_Cleaner(md, self.found), "safe", 10)


class _PlainLists(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return with_plain_lists(lines)


class _Cleaner(Treeprocessor):
    def __init__(self, md: Markdown, found: list[Unsafe]) -> None:
        super().__init__(md)
        self.found = found

    def run(self, root: Element) -> None:
        for element in root.iter():
            self.found += _clean(element)
            own_look(element)


def _clean(element: Element) -> Iterator[Unsafe]:
    if element.tag == "pre":  # code between ``` is put in its place later
        yield Unsafe("geen-ingesprongen-tekst", _first_line(element))
    if element.tag == "h1":
        element.tag = "h2"
        yield Unsafe("geen-tweede-titel", with_backslashes("".join(element.itertext())))
    if _HEADING.fullmatch(element.tag) and not _has_words(element):
        yield Unsafe("kopje-heeft-tekst", "#" * int(element.tag[1]))
    if element.tag == "a" and not _allowed(element.get("href", "")):
        yield Unsafe("link-is-veilig", _plain(element.attrib.pop("href")))
    if element.tag == "img":
        yield from _wrong_picture(element)


def _has_words(heading: Element) -> bool:
    pictures = " ".join(image.get("alt", "") for image in heading.iter("img"))
    return any(map(str.isalnum, _plain("".join(heading.itertext()) + pictures)))


def _wrong_picture(element: Element) -> Iterator[Unsafe]:
    source = _plain(element.get("src", ""))
    if is_elsewhere(source) or re.match(r"[a-zA-Z][\w+.-]*:", source):
        del element.attrib["src"]
        yield Unsafe("plaatje-van-deze-site", source)
    if not element.get("alt", "").strip():
        yield Unsafe("plaatje-heeft-tekst", source)


def _first_line(element: Element) -> str:
    return html.unescape("".join(element.itertext())).strip().split("\n")[0]


def _plain(address: str) -> str:
    """An address as a browser reads it: without entities, white space and control characters.

    Markdown still keeps a character behind a backslash as its number.
    """
    written = re.sub(
        "\x02(\\d+)\x03", lambda found: chr(int(found[1])), address.replace("\x02amp\x03", "&")
    )
    return re.sub(r"[\x00-\x20]", "", html.unescape(written))


def _allowed(address: str) -> bool:
    """A page of this site, a web address or a mail address; nothing that runs."""
    plain = _plain(address)
    scheme = re.match(r"([a-zA-Z][\w+.-]*):", plain)
    return scheme[1].lower() in _SCHEMES if scheme else not is_elsewhere(plain)
