"""Which pages get the keyboard walk: one of each kind, where a kind is a set of controls and scripts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from generator.gate.site.built import BuiltPage
from generator.html_tree import Element, find_all, parse_html

# What a key can press, and what may have been made to.
_CONTROLS = (
    "//body//*[self::a or self::button or self::input or self::select or self::textarea or self::summary"
    " or self::iframe or self::audio or self::video or @tabindex or @role or @contenteditable or @accesskey"
    " or @*[starts-with(name(), 'on')]]"
)
# What decides how a control behaves. Where a link goes and what it says does not.
_OF_BEHAVIOUR = (
    "id",
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


def first_of_each(kinds: Mapping[BuiltPage, str]) -> frozenset[BuiltPage]:
    """Return the first page of each kind; the pages are in a fixed order."""
    first: dict[str, BuiltPage] = {}
    for page, its_kind in kinds.items():
        first.setdefault(its_kind, page)
    return frozenset(first.values())


def kind(html: bytes) -> str:
    """Return the same text for two pages whose controls, scripts and style sheets are of the same kinds.

    How often each occurs and in which order plays no part.
    """
    tree = parse_html(html)
    controls = (" ".join(_chain(control)) for control in find_all(tree, _CONTROLS))
    parts = {*_files(tree), *controls}
    return hashlib.sha256("\n".join(sorted(parts)).encode()).hexdigest()


def _files(tree: Element) -> Iterator[str]:
    for script in tree.iter("script", "style", "link"):
        address = script.get("src") or script.get("href") or ""
        # Pages stand at different depths, so only the name of the file counts.
        yield (
            f"{script.tag} {address.rpartition('/')[2]} {script.text or ''}"
            if script.get("rel") != "canonical"
            else ""
        )


def _chain(control: Element) -> Iterator[str]:
    for element in (control, *control.iterancestors()):
        told = " ".join(
            f"{name}={element.get(name)}" for name in _OF_BEHAVIOUR if element.get(name) is not None
        )
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
