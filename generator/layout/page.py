"""A page of the site, as a value."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace

from generator.packed import NO_TEXT, Packed, packed


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the path to a page: its name, and the path of its page (None for the page itself)."""

    name: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file that a page offers. It stands beside the page, so its name is also its address seen from there."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `html` is what stands before and after the text that editors may add to it; `head` and `body` read it.

    `path` is where it stands, like a file below content/: `themas/bewustzijn.md`.
    `source` is the file an editor changes to change the figures on the page.
    `files` stand beside it, such as its tables. `feed` is the path of the feed of its changes, if it has one.
    `searched` is False when the page may not be found by searching. `form` is True when owners fill in news on it.
    `policy` is what its security policy says, for the one page that needs a wider one: where people edit.
    """

    path: str
    title: str
    source: str
    crumbs: tuple[Crumb, ...] = ()
    searched: bool = True
    form: bool = False
    policy: str = ""
    html: tuple[Packed, Packed] = (NO_TEXT, NO_TEXT)
    files: tuple[PageFile, ...] = ()
    feed: str = ""

    @property
    def head(self) -> str:
        """The HTML before the text of the editors."""
        return str(self.html[0])

    @property
    def body(self) -> str:
        """The HTML after it."""
        return str(self.html[1])

    def filled(self, head: str, body: str) -> Page:
        """The same page with this HTML."""
        return replace(self, html=(packed(head), packed(body)))


def address(path: str) -> str:
    """The address of a page below the root of the site: `themas/bewustzijn.md` becomes `themas/bewustzijn/`."""
    folder, name = posixpath.split(path.removesuffix(".md"))
    return posixpath.join(folder, "" if name == "index" else f"{name}/")


def link(origin: str, target: str) -> str:
    """The relative link from one page to another, both given as paths. Works under any base address."""
    here, there = address(origin).split("/")[:-1], address(target).split("/")[:-1]
    same = len(posixpath.commonprefix([here, there]))  # of lists, so it counts folders
    return "../" * (len(here) - same) + "".join(f"{part}/" for part in there[same:]) or "./"


def file_link(origin: str, target: str) -> str:
    """The relative link from a page to a file, both given as paths."""
    folder, name = posixpath.split(target)
    return f"{link(origin, posixpath.join(folder, 'index.md'))}{name}".removeprefix("./")
