"""Which pages get the keyboard walk: those with a control that no page before them has."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.gate.site.built import BuiltPage
from generator.html_tree import Element, find_all, parse_html

# A part of a table or a list, or a place on the page: no key does anything there.
_STILL_TEXT = (
    "table rowgroup row cell columnheader rowheader list listitem img presentation none note region group "
    "status alert heading navigation main banner contentinfo complementary search"
)
_STILL = "".join(f" and @role!='{role}'" for role in _STILL_TEXT.split())
_ACTS = f"(@role{_STILL})"
# Digits of a digest: one chance in a billion that two parts of a site look alike.
_DIGITS = 16
# What a key can press, and what may have been made to.
_CONTROLS = (
    "//body//*[self::a or self::button or self::input or self::select or self::textarea or self::summary"
    f" or self::iframe or self::audio or self::video or @tabindex or {_ACTS} or @contenteditable or @accesskey"
    " or @*[starts-with(name(), 'on')]]"
)
# What decides how a control behaves. Where a link goes and what it says does not.
_OF_BEHAVIOUR = (
    "class",
    "style",
    "type",
    "role",
    "tabindex",
    "hidden",
    "disabled",
    "inert",
    "contenteditable",
)


def first_with_each_part(kinds: Mapping[BuiltPage, str]) -> frozenset[BuiltPage]:
    """Return the pages with a part that no page before them has; the pages are in a fixed order."""
    seen: set[str] = set()
    first = []
    for page, its_kind in kinds.items():
        parts = parts_of_kind(its_kind)
        if not parts <= seen:
            first.append(page)
        seen |= parts
    return frozenset(first)


def parts_of_kind(its_kind: str) -> frozenset[str]:
    """The parts that `kind` names."""
    return frozenset(its_kind.split())


def kind(html: bytes, path: str) -> str:
    """The parts of a page that keys can do something with: each control with all that decides how it behaves.

    How often each occurs and in which order plays no part. What a control does hangs on the scripts and
    style sheets of the page, so the same control beside another script is another part. `path` is that of
    the page: its own name in an id tells nothing of behaviour.
    """
    tree = parse_html(html)
    around = "\n".join(sorted(set(_files(tree))))
    own = _own_name(path)
    controls = {" ".join(_chain(control, own)) for control in find_all(tree, _CONTROLS)}
    # What stands around the article counts as a whole: there a control that is gone shows too.
    frame = "\n".join(sorted(control for control in controls if " article " not in f" {control} "))
    parts = {frame, *controls}
    return " ".join(sorted(_digest(f"{around}\n{part}") for part in parts))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def _own_name(path: str) -> re.Pattern[str] | None:
    """What finds the name of the page itself in an id; None for the first page of a site."""
    file = PurePosixPath(path)
    name = file.parent.name if file.name == "index.html" else file.stem
    return re.compile(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])") if name else None


def _files(tree: Element) -> Iterator[str]:
    for script in tree.iter("script", "style", "link"):
        if script.tag == "link" and "stylesheet" not in (script.get("rel") or ""):
            continue  # a feed or an icon moves nothing
        address = script.get("src") or script.get("href") or ""
        # Pages stand at different depths, so only the name of the file counts.
        yield f"{script.tag} {address.rpartition('/')[2]} {script.text or ''}"


def _chain(control: Element, own: re.Pattern[str] | None) -> Iterator[str]:
    for element in (control, *control.iterancestors()):
        told = _told(element, own)
        events = " ".join(
            f"{name!s}={text!s}" for name, text in element.items() if str(name).startswith("on")
        )
        # Pages stand at different depths, so only the end of the address counts.
        leads = (element.get("action") or "").lstrip("./") if element.tag == "form" else ""
        # A script may act on what carries a mark or a name.
        # What a mark says differs from page to page.
        marks = " ".join(
            sorted(str(name) for name in element.attrib if str(name).startswith(("data-", "aria-")))
        )
        yield f"{element.tag} {told} {events} {leads} {marks}"


def _told(element: Element, own: re.Pattern[str] | None) -> str:
    """What an element says of how it behaves, with an id that does not name the page itself."""
    given = ((name, element.get(name)) for name in _OF_BEHAVIOUR)
    told = " ".join(f"{name}={value}" for name, value in given if value is not None)
    name = element.get("id")
    if not name:
        return told
    return f"id={own.sub('', name) if own else name} {told}"
