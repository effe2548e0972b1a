"""What a page is made of, apart from its words: other words in parts that were found clean need no browser.

What a browser can find hangs on the elements, their attributes, what stands around them, and the room that the
words take. Whether the words themselves are right is asked without a browser, on every page, every time. So a page
is a set of parts, each with the room it takes; how often a part occurs plays no role, but for the things in a row.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from urllib.parse import urlsplit

from lxml import etree

from generator.gate.static.document import BLOCKS, Element

# The longest word, all words of one run of text, and the children of one element: the most that was seen of each.
Room = tuple[int, int, int]
Parts = Mapping[str, Room]

_NO_ROOM: Room = (0, 0, 0)
_LITERAL = frozenset({"script", "style"})
# Letters that take the room of two.
_WIDE = re.compile(r"[mwMW@%\u2014\u2026]|[^\x00-\u024f\u2000-\u206f]")
_HEADING = re.compile(r"^h[1-6]$")
_LANDMARK = "//*[self::nav or self::aside or self::section or self::form or @role][@aria-label or @aria-labelledby]"
_HAS_FILE = re.compile(r"\.\w+$")


def parts_of(html: bytes) -> Parts:
    """Return the parts of a page: the same page always gives the same parts."""
    tree = etree.fromstring(html + b"<body>", etree.HTMLParser(encoding="utf-8"))
    found: dict[str, Room] = {}
    _walk(tree, _digest("page", *sorted(_loaded(tree))), found)
    for part in (*_headings(tree), *_twice(tree)):
        found[part] = _NO_ROOM
    return found


def joined(pages: Iterable[Parts]) -> Parts:
    """Return the parts of all pages together, each with the most room that it took on any of them."""
    known: dict[str, Room] = {}
    for page in pages:
        for part, room in page.items():
            _add(known, part, room)
    return known


def covered(page: Parts, known: Parts) -> bool:
    """Whether every part of a page is known, and takes no more room than it did there."""
    return all(part in known and not _larger(room, known[part]) for part, room in page.items())


def _walk(element: Element, above: str, found: dict[str, Room]) -> str:
    """Add the parts of an element and all that is in it. Returns its text, without that of blocks inside it."""
    here = _digest(above, _label(element))
    run, row = [element.text or ""], ["first", *_mark(element.text)]
    for child in element:
        if isinstance(child.tag, str):
            said = _walk(child, here, found)
            run.append("\n" if child.tag in BLOCKS else said)
            row.append(_label(child))
        run.append(child.tail or "")
        row += _mark(child.tail)
    text = "" if element.tag in _LITERAL else "".join(run)
    _add(found, here, (_longest(text), len(" ".join(text.split())), len(element)))
    for part in (*_in_order(element, here, [*row, "last"]), *_data(element, here), *_named(element, here, text)):
        _add(found, *part)
    return text


def _label(element: Element) -> str:
    """An element by itself: its name and attributes; of an address only what kind it is, of data only the name."""
    told = [str(element.tag)]
    for name, value in sorted((str(name), str(value)) for name, value in element.items()):
        if name == "href":
            told.append(f"href={_kind_of(value)}")
        else:
            told.append(name if name.startswith("data-") else f"{name}={value}")
    if element.tag in _LITERAL:
        told.append(element.text or "")
    return "\0".join(told)


def _kind_of(address: str) -> str:
    parts = urlsplit(address)
    file = _HAS_FILE.search(parts.path)
    inside = "#" if parts.fragment else ""
    return f"{parts.scheme}//{parts.netloc}{file[0] if file else ''}{inside}{'' if parts.path else '.'}"


def _in_order(element: Element, here: str, row: list[str]) -> Iterator[tuple[str, Room]]:
    """What stands beside what. A row of a table is one whole: there a cell that is missing is a fault."""
    if element.tag == "tr":
        yield _digest(here, "row", *row), _NO_ROOM
    else:
        for one, next_one in pairwise(row):
            yield _digest(here, "beside", one, next_one), _NO_ROOM


def _data(element: Element, here: str) -> Iterator[tuple[str, Room]]:
    """The words in data of an element: a script can read them, and a style sheet can show them."""
    for name, value in element.items():
        if str(name).startswith("data-"):
            for word in str(value).split():
                yield _digest(here, str(name), word), (_longest(word), len(str(value)), 0)


def _named(element: Element, here: str, text: str) -> Iterator[tuple[str, Room]]:
    """The words of an element that has a name beside them: the two must fit together."""
    if element.get("title") or (element.get("aria-label") and element.tag not in BLOCKS):
        yield _digest(here, "named", text), _NO_ROOM


def _loaded(tree: Element) -> Iterator[str]:
    """The style sheets and scripts by name: pages stand at different depths."""
    for element in tree.iter("script", "link"):
        address = str(element.get("src") or element.get("href") or "")
        if element.get("rel") != "canonical":
            yield address.rpartition("/")[2]


def _headings(tree: Element) -> Iterator[str]:
    levels = ["first", *(str(e.tag) for e in tree.iter() if isinstance(e.tag, str) and _HEADING.match(e.tag)), "last"]
    for one, next_one in pairwise(levels):
        yield _digest("headings", one, next_one)


def _twice(tree: Element) -> Iterator[str]:
    """Names that two places of one page share, while a reader goes by those names."""
    landmarks: list[Element] = tree.xpath(_LANDMARK)  # type: ignore[assignment]  # this path finds elements
    named = Counter((str(element.tag), _name(tree, element)) for element in landmarks)
    keys = Counter(str(key) for key in tree.xpath("//@accesskey"))  # type: ignore[union-attr]  # texts
    yield from (_digest("twice", tag) for (tag, _), times in named.items() if times > 1)
    yield from (_digest("twice", "accesskey") for times in keys.values() if times > 1)


def _name(tree: Element, element: Element) -> str:
    targets = str(element.get("aria-labelledby") or "").split()
    texts = [text for target in targets for text in tree.xpath("//*[@id=$id]//text()", id=target)]  # type: ignore[union-attr]
    return " ".join("".join(map(str, texts)).split()).lower() or str(element.get("aria-label") or "").lower()


def _mark(text: str | None) -> list[str]:
    """Whether there is text that a reader sees: a space without width is none."""
    return ["text"] if any(sign.isprintable() and not sign.isspace() for sign in text or "") else []


def _longest(text: str) -> int:
    return max((len(word) + len(_WIDE.findall(word)) for word in text.split()), default=0)


def _add(found: dict[str, Room], part: str, room: Room) -> None:
    old = found.get(part, _NO_ROOM)
    found[part] = (max(old[0], room[0]), max(old[1], room[1]), max(old[2], room[2]))


def _larger(room: Room, than: Room) -> bool:
    return any(new > old for new, old in zip(room, than, strict=True))


def _digest(*told: str) -> str:
    return hashlib.blake2b("\1".join(told).encode("utf-8", "replace"), digest_size=9).hexdigest()
