"""One page of the built site as rules see it, and the site around it. Pure: made from bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain, product
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from generator.gate.site.built import BuiltPage
from generator.html_tree import Element, find_all, parse_html, without_soft_hyphens

# What ends a line of text: words on both sides of these do not belong together.
_BLOCKS_TEXT = (
    "p li td th dt dd h1 h2 h3 h4 h5 h6 caption figcaption blockquote div section article main header "
    "footer nav aside ul ol dl table thead tbody tr form fieldset legend label summary details pre"
)
BLOCKS = frozenset(_BLOCKS_TEXT.split())
_UNSEEN = frozenset({"script", "style", "template", "noscript"})
# Elements inside a line that say something else than its text.
_ASIDE = _UNSEEN | {"code", "svg"}
# The most steps in a path to an element: a longer one says no more to who looks for it.
_STEPS = 4
# A rule of a style sheet, what takes something out of sight, and a class in a selector.
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# What a selector says that something is not, and the steps between its parts.
_NOT = re.compile(r":not\([^()]*\)")
_STEP = re.compile(r"[\s>+~]+")
_CLASS = re.compile(r"\.([\w-]+)")
# By which attribute a picture or a button without words is called.
_NAMED_BY = {"img": "alt", "area": "alt", "input": "alt"}
# A host that cannot exist stands for our own: any other host in an address leaves the site.
_OWN_HOST = "site.invalid"


@dataclass(frozen=True, slots=True)
class Hit:
    """One fault a rule found: what is there in plain Dutch, and where; `review` is for a person."""

    said: str
    element: Element | None = None
    review: bool = False


@dataclass(slots=True, eq=False)
class Site:
    """All files of a site by path, its address, its pages, and the first page of each title.

    It grows while `make_site` parses the pages, because each page knows the site around it.
    """

    files: Mapping[str, bytes]
    base: str
    documents: dict[str, Document] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)

    def file_at(self, path: str) -> str | None:
        """The file that a path on the server leads to; None when the site has none there."""
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
    """A parsed page, with the text of its file in `raw`.

    `anchors` are the places a link can go to: the `ids`, and what older pages name with <a name>.
    What many rules ask, such as `text_blocks`, is worked out once.
    """

    page: BuiltPage
    raw: str
    root: Element
    site: Site
    ids: frozenset[str]
    anchors: frozenset[str]

    def all(self, xpath: str, **values: str) -> list[Element]:
        """The elements that `xpath` finds, in the order of the page; `values` fill its $names."""
        return find_all(self.root, xpath, **values)

    def by_id(self, name: str) -> Element | None:
        """The first element with this id, or None."""
        return next((element for element in self.root.iter() if element.get("id") == name), None)

    def target(self, address: str) -> str:
        """The path an address leads to, seen from this page; '' when it leaves the site."""
        return _target(self._here, address.strip())

    @cached_property
    def text_blocks(self) -> tuple[tuple[Element, str], ...]:
        """Every element that holds a piece of running text of its own, with that text."""
        blocks = (element for element in _elements(self.root) if element.tag in BLOCKS)
        told = [(block, own_text(block)) for block in blocks if not is_hidden(block)]
        return tuple((block, said) for block, said in told if said)

    @cached_property
    def hiding_classes(self) -> frozenset[frozenset[str]]:
        """The sets of classes by which a style sheet takes something out of sight."""
        sheets = [data for path, data in self.site.files.items() if path.endswith(".css")]
        own = "".join(style.text or "" for style in self.root.iter("style"))
        return _hiding(own).union(*map(_hiding_in, sheets))

    @cached_property
    def _here(self) -> str:
        return f"https://{_OWN_HOST}{self.site.base}{self.page.url}"


def make_site(files: Mapping[str, bytes], pages: tuple[BuiltPage, ...], base: str) -> Site:
    """Parse every page of `pages` that is among `files`, as the words are read: without soft hyphens."""
    site = Site(files, base)
    for page in pages:
        if page.path in files:
            raw = files[page.path].decode("utf-8", "replace")
            root = parse_html(without_soft_hyphens(raw.encode()))
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


def spoken_words(element: Element) -> str:
    """The text of an element as one hears it: with the words of pictures, without hidden parts."""
    return " ".join("".join(_spoken(element)).split())


def accessible_name(document: Document, element: Element) -> str:
    """The name of a link, button or field for software that reads aloud."""
    ids = element.get("aria-labelledby") or ""
    parts = [document.by_id(name) for name in ids.split()]
    told = " ".join(_called(part) for part in parts if part is not None).strip()
    # A reference that leads nowhere names nothing: then the next way to give a name counts.
    return told or _called(element) or " ".join((element.get("title") or "").split())


def comparable(text: str) -> str:
    """A text to compare with: small letters, one space, no marks at the ends."""
    return re.sub(r"\s+", " ", text).strip(" .,:;!?…›»→\"'“”‘’").lower()


def chosen_from(element: Element) -> list[str]:
    """The addresses in a `srcset`: pictures of which a browser chooses one."""
    return [part.split()[0] for part in (element.get("srcset") or "").split(",") if part.strip()]


def own_text(element: Element) -> str:
    """The text of a block without that of blocks, code, drawings and other languages inside it."""
    return " ".join("".join(_own(element)).split())


def is_hidden(element: Element) -> bool:
    """Whether nobody sees or hears this element, or something around it."""
    around = (element, *element.iterancestors())
    return any(part.get("aria-hidden") == "true" or part.tag in _UNSEEN for part in around)


def selector(element: Element | None) -> str:
    """A short CSS path: from the nearest id down, or the last few steps."""
    steps: list[str] = []
    while element is not None and element.tag not in ("html", "body") and len(steps) < _STEPS:
        name = element.get("id")
        if name:
            return " > ".join([f"#{name}", *reversed(steps)])
        steps.append(_step(element))
        element = element.getparent()
    return " > ".join(reversed(steps))


def is_out_of_sight(page: Document, element: Element) -> bool:
    """Whether nobody sees or hears this, or it may be hidden: then only a browser can tell."""
    around = [element, *element.iterancestors()]
    gone = any(part.get("hidden") is not None or part.get("inert") is not None for part in around)
    if gone or is_hidden(element):
        return True
    classes = [frozenset((part.get("class") or "").split()) for part in around]
    return any(hiding <= given for hiding, given in product(page.hiding_classes, classes))


def _called(element: Element) -> str:
    """What an element is called by itself: by what it says it is, or else by its words."""
    name = element.get("aria-label") or ""
    if element.tag in _NAMED_BY:
        name = name or element.get(_NAMED_BY[str(element.tag)]) or ""
    return " ".join((name or "".join(_inside(element))).split())


def _inside(element: Element) -> Iterator[str]:
    """The words in an element, also when it is hidden itself, as a name may be."""
    yield element.text or ""
    yield _instead(element)
    for child in element:
        yield from _spoken(child)
        yield child.tail or ""


def _step(element: Element) -> str:
    """The tag of an element; with its place when others of the same tag stand before it."""
    before = list(element.itersiblings(str(element.tag), preceding=True))
    if before:
        return f"{element.tag}:nth-of-type({len(before) + 1})"
    return str(element.tag)


@lru_cache(maxsize=64)  # all pages of a site have the same few
def _hiding_in(sheet: bytes) -> frozenset[frozenset[str]]:
    return _hiding(sheet.decode("utf-8", "replace"))


def _hiding(style: str) -> frozenset[frozenset[str]]:
    """What rules that hide are about, as the classes it must have: the last part of each selector."""
    lists = (selector for selector, said in _RULE.findall(style) if _HIDES.search(said))
    selectors = chain.from_iterable(_NOT.sub("", part).split(",") for part in lists)
    last = (_STEP.split(selector.strip())[-1] for selector in selectors)
    return frozenset(frozenset(_CLASS.findall(part)) for part in last) - {frozenset()}


@lru_cache(maxsize=10_000)  # many rules ask it of the same links
def _target(here: str, address: str) -> str:
    try:
        there = split_address(urljoin(here, address))
    except ValueError:
        return ""
    if there.netloc != _OWN_HOST:
        return ""
    return there.path


def _elements(root: Element) -> Iterator[Element]:
    """All elements; comments and instructions have no tag that is a text."""
    return (element for element in root.iter() if isinstance(element.tag, str))


def _spoken(element: Element) -> Iterator[str]:
    if _is_silent(element):
        return
    edge = " " if element.tag in BLOCKS else ""
    yield edge
    yield _instead(element)
    yield element.text or ""
    for child in element:
        yield from _spoken(child)
        yield child.tail or ""
    yield edge


def _is_silent(element: Element) -> bool:
    """Whether software that reads aloud passes this by: a comment, or what is hidden."""
    if not isinstance(element.tag, str):
        return True
    return element.get("aria-hidden") == "true" or element.tag in _UNSEEN


def _instead(element: Element) -> str:
    """What is said in the place of a picture, a drawing or a line break; else ''."""
    if element.tag == "img":
        return f" {element.get('alt') or element.get('aria-label') or ''} "
    if element.tag == "svg":
        return f" {element.get('aria-label') or ''} "
    if element.tag == "br":
        return " "
    return ""


def _own(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield "\n"
        elif _runs_on(child):
            yield from _own(child)
        yield child.tail or ""


def _runs_on(child: Element) -> bool:
    """Whether the text goes on in this child: it is no block, other language or hidden part."""
    if not isinstance(child.tag, str) or child.tag in BLOCKS or child.tag in _ASIDE:
        return False
    return not child.get("lang") and child.get("aria-hidden") != "true"
