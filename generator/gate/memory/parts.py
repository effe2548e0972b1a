"""What a page is made of, apart from its words: other words in parts that were found clean need no browser.

What a browser can find hangs on the elements, their attributes, what stands around them, and the room that the
words take. Whether the words themselves are right is asked without a browser, on every page, every time. So a page
is a set of parts, each with the room it takes; how often a part occurs plays no role, but for the things in a row.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from generator.gate.site.document import BLOCKS, split_address
from generator.html_tree import Element, find_all, parse_html

# The most that was seen of each: the longest word, all words of one run of text, the children of
# one element or the signs of data in it, and (below zero, so that the least is the most) the
# shortest text of something to press, in so far as it can be too small to press.
Room = tuple[int, int, int, int]
Parts = Mapping[str, Room]

_NO_ROOM: Room = (0, 0, 0, 0)
# So many letters do not fit on one line of a narrow screen. They may be so many tenths of what was
# seen, because a browser saw them with so much more space between letters and words too (WCAG
# 1.4.12). A long word counts to the letter.
_WRAPS, _MORE = 40, 12
# Something to press of so many letters is wide enough, whatever the letters: WCAG 2.5.8 asks 24
# pixels, and the narrowest letter takes 3 of them.
_WIDE_ENOUGH = 12
_LITERAL = frozenset({"script", "style"})
_PRESSED = frozenset({"a", "button", "summary", "label"})
# Data that holds words or names a place; of all other data the value counts as it is.
_WORDY = frozenset({"data-kop", "data-bron", "data-lijst", "data-lijsten"})
# Where a browser may break a line. At a space that keeps words together it may not.
_BREAK = re.compile(r"[ \t\n\r\f\u00ad\u200b]+")
# Letters that take the room of two.
_WIDE = re.compile(r"[A-Zmw@%\u2014\u2026]|[^\x00-\u024f\u2000-\u206f]")
_HEADING = (
    "//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6 or @role='heading']"
)
_HIDDEN = "ancestor-or-self::*[@hidden or @aria-hidden='true']"
_LANDMARK = (
    "//*[self::nav or self::aside or self::main or self::header or self::footer or @role"
    " or (self::section or self::form) and (@aria-label or @aria-labelledby)]"
)
_HAS_FILE = re.compile(r"\.\w+$")


def parts_of(html: bytes, path: str) -> Parts:
    """Return the parts of the page at `path`: the same page always gives the same parts."""
    tree = parse_html(html)
    page = _Page(posixpath.dirname(path))
    page.walk(tree, _digest("page", *sorted(page.loaded(tree))))
    for part in (*_headings(tree), *_twice(tree)):
        page.found[part] = _NO_ROOM
    return page.found


def joined(pages: Iterable[Parts]) -> Parts:
    """Return the parts of all pages together, each with the most room that it took on any of them."""
    known: dict[str, Room] = {}
    for page in pages:
        for part, room in page.items():
            _add(known, part, room)
    return known


def covered(page: Parts, known: Parts) -> bool:
    """Whether every part of a page is known, and takes no more room than it did there; text that wraps a fifth more."""
    return all(part in known and not _larger(room, known[part]) for part, room in page.items())


@dataclass(slots=True)
class _Page:
    """A page in `folder` of the site, and the parts that were found in it so far: it grows on a walk."""

    folder: str
    found: dict[str, Room] = field(default_factory=dict)

    def walk(self, element: Element, above: str) -> str:
        """Add the parts of an element and all that is in it. Returns its text, without that of blocks inside it."""
        here = _digest(above, self.label(element))
        run, row, cells, last = [element.text or ""], ["first", *_mark(element.text)], 0, None
        for child in element:
            if isinstance(child.tag, str):
                said = self.walk(child, here)
                run.append("\n" if child.tag in BLOCKS else said)
                row.append(self.label(child))
                address = child.get("href")
                if last and address == last:
                    row.append("same address")
                cells, last = cells + _longest(said), address
            run.append(child.tail or "")
            row += _mark(child.tail)
        text = _text_of(element, run)
        _add(self.found, here, _room(element, text))
        in_order = _in_order(element, here, [*row, "last"], cells)
        for part in (*in_order, *_data(element, here), *_named(element, here, text)):
            _add(self.found, *part)
        return text

    def label(self, element: Element) -> str:
        """An element by itself: its name and attributes; of an address only what kind it is, or which file it loads."""
        given = sorted((str(name), str(value)) for name, value in element.items())
        told = [str(element.tag), *(self.told(element, name, value) for name, value in given)]
        if element.tag in _LITERAL:
            told.append(element.text or "")
        return "\0".join(told)

    def told(self, element: Element, name: str, value: str) -> str:
        """What an attribute says of its element."""
        is_link = element.tag == "link"
        if name == "src" or (name == "href" and is_link):
            return f"{name}={self.file(element, value)}"
        if name == "href":
            return f"href={_kind_of(value)}"
        # The title of a feed is drawn nowhere; that of a style sheet chooses between style sheets.
        is_feed = is_link and element.get("rel") == "alternate"
        return name if name in _WORDY or (is_feed and name == "title") else f"{name}={value}"

    def loaded(self, tree: Element) -> Iterator[str]:
        """The style sheets and scripts of the page."""
        for element in tree.iter("script", "link"):
            yield self.file(element, str(element.get("src") or element.get("href") or ""))

    def file(self, element: Element, address: str) -> str:
        """The file an address names, from wherever the page stands; the address of the page itself says nothing."""
        return (
            ""
            if element.get("rel") == "canonical"
            else posixpath.normpath(posixpath.join(self.folder, address))
        )


def _text_of(element: Element, run: list[str]) -> str:
    """The text of an element, from its pieces; where a word may break counts as a sign."""
    if element.tag == "wbr":
        return "\u200b"
    return "" if element.tag in _LITERAL else "".join(run)


def _room(element: Element, text: str) -> Room:
    said = " ".join(_BREAK.split(text)).strip()
    longest = max(map(_width, text.split("\n"))) if element.tag == "pre" else _longest(text)
    return longest, len(said), len(element), -_to_press(element, said)


def _to_press(element: Element, said: str) -> int:
    """The letters of something to press, up to what is wide enough of its own. An element in it may be hidden."""
    if element.tag not in _PRESSED:
        return 0
    own = "".join([element.text or "", *(child.tail or "" for child in element)])
    is_wide = _letters(own) >= _WIDE_ENOUGH
    return _WIDE_ENOUGH if is_wide else _letters(said)


def _letters(text: str) -> int:
    return len("".join(_BREAK.split(text)))


def _kind_of(address: str) -> str:
    parts = split_address(address)
    file = _HAS_FILE.search(parts.path)
    inside = "#" if parts.fragment else ""
    return f"{parts.scheme}//{parts.netloc}{file[0] if file else ''}{inside}{'' if parts.path else '.'}"


def _in_order(
    element: Element, here: str, row: list[str], cells: int
) -> Iterator[tuple[str, Room]]:
    """What stands beside what. A row of a table is one whole: a cell that is missing is a fault, and so is no room."""
    if element.tag == "tr":
        yield _digest(here, "row", *row), (cells, 0, 0, 0)
    else:
        for one, next_one in pairwise(row):
            yield _digest(here, "beside", one, next_one), _NO_ROOM


def _data(element: Element, here: str) -> Iterator[tuple[str, Room]]:
    """The words in data of an element: a script can read them, and a style sheet can show them."""
    for name, value in element.items():
        if str(name) in _WORDY:
            for word in str(value).split():
                yield _digest(here, str(name), word), (_longest(word), 0, len(str(value)), 0)


def _named(element: Element, here: str, text: str) -> Iterator[tuple[str, Room]]:
    """The words of an element that has a name beside them: the two must fit together."""
    if element.get("title") or (element.get("aria-label") and element.tag not in BLOCKS):
        yield _digest(here, "named", text), _NO_ROOM


def _headings(tree: Element) -> Iterator[str]:
    """Which heading follows which, of those that a reader gets."""
    headings = find_all(tree, f"{_HEADING}[not({_HIDDEN})]")
    levels = [str(heading.get("aria-level") or heading.tag) for heading in headings]
    for one, next_one in pairwise(["first", *levels, "last"]):
        yield _digest("headings", one, next_one)


def _twice(tree: Element) -> Iterator[str]:
    """Names that two places of one page share, while a reader goes by those names."""
    named = Counter(
        (str(element.get("role") or element.tag), _name(tree, element))
        for element in find_all(tree, _LANDMARK)
    )
    keys = Counter(str(key) for key in tree.xpath("//@accesskey"))  # type: ignore[union-attr]  # texts
    yield from (_digest("twice", tag) for (tag, _), times in named.items() if times > 1)
    yield from (_digest("twice", "accesskey") for times in keys.values() if times > 1)


def _name(tree: Element, element: Element) -> str:
    targets = str(element.get("aria-labelledby") or "").split()
    named = " ".join("".join(_text_at(tree, target) for target in targets).split())
    return (named or str(element.get("aria-label") or "")).lower()


def _text_at(tree: Element, name: str) -> str:
    texts: list[str] = tree.xpath("//*[@id=$id]//text()", id=name)  # type: ignore[assignment]  # texts
    return "".join(map(str, texts))


def _mark(text: str | None) -> list[str]:
    """Whether there is text that a reader sees, or only room; a space without width is neither."""
    if any(sign.isprintable() and not sign.isspace() for sign in text or ""):
        return ["text"]
    return ["room"] if text and text.isspace() else []


def _longest(text: str) -> int:
    return max(map(_width, _BREAK.split(text)))


def _width(word: str) -> int:
    return len(word) + len(_WIDE.findall(word))


def _add(found: dict[str, Room], part: str, room: Room) -> None:
    old = found.get(part, room)
    found[part] = (
        max(old[0], room[0]),
        max(old[1], room[1]),
        max(old[2], room[2]),
        max(old[3], room[3]),
    )


def _larger(room: Room, than: Room) -> bool:
    longest, run, children, shortest = than
    if run >= _WRAPS:
        run = run * _MORE // 10
    return any(new > old for new, old in zip(room, (longest, run, children, shortest), strict=True))


def _digest(*told: str) -> str:
    return hashlib.blake2b("\1".join(told).encode("utf-8", "replace"), digest_size=9).hexdigest()
