"""A page of the site, as a value."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.later import Later, already
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
class Filling:
    """What stands on a page before and after the text that editors may add to it, and the files that it offers."""

    head: Packed = NO_TEXT
    body: Packed = NO_TEXT
    files: tuple[PageFile, ...] = ()


# Of a page that says nothing yet.
_NOTHING = already(Filling())


@dataclass(frozen=True, slots=True)
class Page:
    """A page: where it stands and how it is called. What stands on it is made when somebody first reads that.

    `path` is where it stands, like a file below content/: `themas/bewustzijn.md`.
    `source` is the file an editor changes to change the figures on the page.
    `feed` is the path of the feed of its changes, if it has one.
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
    feed: str = ""
    filling: Later[Filling] = _NOTHING

    @property
    def head(self) -> str:
        """The HTML before the text of the editors."""
        return str(self.filling().head)

    @property
    def body(self) -> str:
        """The HTML after it."""
        return str(self.filling().body)

    @property
    def files(self) -> tuple[PageFile, ...]:
        """What stands beside it, such as its tables."""
        return self.filling().files

    def filled(self, head: str, body: str, files: tuple[PageFile, ...]) -> Page:
        """The same page with this HTML and these files."""
        return replace(self, filling=already(Filling(packed(head), packed(body), files)))

    def with_files(self, *files: PageFile) -> Page:
        """The same page, which offers these files too."""
        return replace(
            self,
            filling=Later(lambda: replace(self.filling(), files=(*self.files, *files))),
        )

    def filled_by(self, make: Callable[[], Page]) -> Page:
        """A page at this place that says what the page says that `make` will give."""
        return replace(self, filling=Later(lambda: make().filling()))


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
