"""What a mutant is: a name, and what it does to the text of a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Change = Callable[[str], str]
# The place in the page of an action where something is put in: between two blocks.
_PLACE = '<h2 id="blok-nodig">'


@dataclass(frozen=True)
class Mutant:
    """One fault. `css` and `js` come in files of their own, because the site allows no others.

    `files` are put beside the page. `blind` is the line on the page about accessibility that
    says why no machine can see this fault, when that is so.
    """

    name: str
    change: Change = lambda html: html
    css: str = ""
    js: str = ""
    files: tuple[tuple[str, str], ...] = ()
    blind: str = ""


def swap(old: str, new: str, times: int = 1) -> Change:
    """Replace the first `times` of a text that must be there (-1: each)."""

    def change(html: str) -> str:
        assert old in html, f"'{old}' is not on the page any more: mend the mutant"
        return html.replace(old, new, times)

    return change


def put(fragment: str) -> Change:
    """Put HTML between two blocks of the page."""
    return swap(_PLACE, f"{fragment}\n{_PLACE}")
