"""One page of the built site as rules see it, and the site around it. Pure: made from the bytes of files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import cast
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from lxml import etree

from generator.gate.site.built import Page

Element = etree._Element  # noqa: SLF001  # lxml gives its class no public name

# What ends a line of text: words on both sides of these do not belong together.
_BLOCKS_TEXT = (
    "p li td th dt dd h1 h2 h3 h4 h5 h6 caption figcaption blockquote div section article main header "
    "footer nav aside ul ol dl table thead tbody tr form fieldset legend label summary details pre"
)
BLOCKS = frozenset(_BLOCKS_TEXT.split())
_UNSEEN = frozenset({"script", "style", "template", "noscript"})


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing a rule found: what is there in plain Dutch, at which element; `review` when a person must judge."""

    said: str
    element: Element | None = None
    review: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """All files of a site by path, the address it lives at, every parsed page, and the first page of each title."""

    files: Mapping[str, bytes]
    base: str = "/"
    documents: dict[str, Document] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)

    def file_at(self, path: str) -> str | None:
        """The file that a path below the root of the server leads to, or None; what is outside the site is not ours."""
        base = unquote(self.base)
        if not unquote(path).startswith(base):
            return None
        inside = unquote(path).removeprefix(base)
        for name in (inside, f"{inside.rstrip('/')}/index.html".lstrip("/")):
            if name in self.files:
                return name
        return None


@dataclass(frozen=True, eq=False)
class Document:
    """A parsed page. `ids` are its ids, `anchors` also the old names of places; `raw` is the text of the file.

    What many rules ask is worked out once.
    """

    page: Page
    raw: str
    root: Element
    site: Site
    ids: frozenset[str]
    anchors: frozenset[str]

    def all(self, xpath: str, **values: str) -> list[Element]:
        """The elements that `xpath` finds, in the order of the page; `values` fill its $names."""
        return cast("list[Element]", _compiled(xpath)(self.root, **values))

    def by_id(self, name: str) -> Element | None:
        """The first element with this id, or None."""
        return next((element for element in self.root.iter() if element.get("id") == name), None)

    def target(self, address: str) -> str:
        """The path an address leads to, seen from this page; '' when it leaves the site."""
        if address not in self._targets:
            self._targets[address] = _target(self._here, address.strip())
        return self._targets[address]

    @cached_property
    def text_blocks(self) -> tuple[tuple[Element, str], ...]:
        """Every element that holds a piece of running text of its own, with that text."""
        blocks = (
            element
            for element in _elements(self.root)
            if element.tag in BLOCKS and not is_hidden(element)
        )
        return tuple((block, said) for block in blocks if (said := own_text(block)))

    @cached_property
    def _here(self) -> str:
        return f"https://site.invalid{self.site.base}{self.page.url}"

    @cached_property
    def _targets(self) -> dict[str, str]:
        return {}


def make_site(files: Mapping[str, bytes], pages: tuple[Page, ...], base: str = "/") -> Site:
    """Parse every page of `pages` that is among `files`."""
    site = Site(files, base)
    for page in pages:
        if page.path in files:
            raw = files[page.path].decode("utf-8", "replace")
            root = etree.fromstring(raw.encode() + b"<body>", etree.HTMLParser(encoding="utf-8"))
            ids = frozenset(element.get("id") or "" for element in _elements(root)) - {""}
            anchors = ids | {element.get("name") or "" for element in root.iter("a")} - {""}
            site.documents[page.path] = Document(page, raw, root, site, ids, anchors)
            site.titles.setdefault(page.title, page.path)
    return site


def split_address(address: str) -> SplitResult:
    """The parts of an address; of one that is no address, such as http://[a/, everything is its path."""
    try:
        return urlsplit(address.strip())
    except ValueError:
        return SplitResult("", "", address, "", "")


def words(element: Element) -> str:
    """The text of an element as somebody hears it: without hidden parts, with the words of pictures."""
    return " ".join("".join(_spoken(element)).split())


def name_of(document: Document, element: Element) -> str:
    """The name of a link, button or field for software that reads aloud."""
    if found := element.get("aria-labelledby"):
        parts = (document.by_id(name) for name in found.split())
        return " ".join(words(part) for part in parts if part is not None)
    return " ".join(
        (element.get("aria-label") or words(element) or element.get("title") or "").split()
    )


def chosen_from(element: Element) -> list[str]:
    """The addresses of the pictures that a browser may choose from."""
    return [part.split()[0] for part in (element.get("srcset") or "").split(",") if part.strip()]


def own_text(element: Element) -> str:
    """The text that stands in this block itself and not in a block or language inside it."""
    return " ".join("".join(_own(element)).split())


def is_hidden(element: Element) -> bool:
    """Whether nobody sees or hears this element, or something around it."""
    around = (element, *element.iterancestors())
    return any(part.get("aria-hidden") == "true" or part.tag in _UNSEEN for part in around)


def selector(element: Element | None) -> str:
    """A short CSS path: from the nearest id down, or the last three steps."""
    steps: list[str] = []
    while element is not None and element.tag not in ("html", "body") and len(steps) < _STEPS:
        if name := element.get("id"):
            return " > ".join([f"#{name}", *reversed(steps)])
        same = list(element.itersiblings(str(element.tag), preceding=True))
        steps.append(f"{element.tag}:nth-of-type({len(same) + 1})" if same else str(element.tag))
        element = element.getparent()
    return " > ".join(reversed(steps))


_STEPS = 4


def _target(here: str, address: str) -> str:
    try:
        there = split_address(urljoin(here, address))
    except ValueError:
        return ""
    return there.path if there.netloc == "site.invalid" else ""


@cache
def _compiled(xpath: str) -> etree.XPath:
    return etree.XPath(xpath)


def _elements(root: Element) -> Iterator[Element]:
    """All elements; comments and instructions have no tag that is a text."""
    return (element for element in root.iter() if isinstance(element.tag, str))


def _spoken(element: Element) -> Iterator[str]:
    if (
        not isinstance(element.tag, str)
        or element.get("aria-hidden") == "true"
        or element.tag in _UNSEEN
    ):
        return
    if element.tag == "img":
        yield f" {element.get('alt') or ''} "
    if element.tag == "svg":
        yield f" {element.get('aria-label') or ''} "
    if element.tag == "br" or element.tag in BLOCKS:
        yield " "
    yield element.text or ""
    for child in element:
        yield from _spoken(child)
        yield child.tail or ""
    if element.tag in BLOCKS:
        yield " "


def _own(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        inline = (
            isinstance(child.tag, str)
            and child.tag not in BLOCKS
            and child.tag not in _UNSEEN | {"code", "svg"}
        )
        if child.tag == "br":
            yield "\n"
        elif inline and not child.get("lang") and child.get("aria-hidden") != "true":
            yield from _own(child)
        yield child.tail or ""


def plain(text: str) -> str:
    """A text to compare with: small letters, one space, no marks at the ends."""
    return re.sub(r"\s+", " ", text).strip(" .,:;!?…›»→\"'“”‘’").lower()
