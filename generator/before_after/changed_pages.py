"""Which pages of two finished sites differ."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

# What makes a page look different although its own file is the same.
_LOOKS = frozenset({".css", ".js", ".mjs", ".woff2", ".svg"})


@dataclass(frozen=True, slots=True)
class ChangedPages:
    """Paths of pages, such as 'acties/a1/index.html': new, gone, with other HTML, and the same in both.

    `look` says whether a style sheet, script or letter differs, so that a page that is the same may look different.
    """

    new: tuple[str, ...]
    gone: tuple[str, ...]
    other: tuple[str, ...]
    same: tuple[str, ...]
    look: bool = False

    @property
    def nothing(self) -> bool:
        """Whether no page can look different."""
        return not (self.new or self.gone or self.other or self.look)

    def to_look_at(self, most: int) -> tuple[str, ...]:
        """The pages of both sites to take pictures of, at most so many: first those whose HTML differs."""
        found = (*self.other, *self.same) if self.look else self.other
        return found[:most]


def compare_pages(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> ChangedPages:
    """What differs between the files of two sites, by path."""
    old, new = _pages(before), _pages(after)
    both = [path for path in new if path in before]
    other = tuple(path for path in both if before[path] != after[path])
    return ChangedPages(
        new=_without(new, before),
        gone=_without(old, after),
        other=other,
        same=_without(both, frozenset(other)),
        look=_look(before) != _look(after),
    )


def _without(pages: Iterable[str], known: Container[str]) -> tuple[str, ...]:
    return tuple(path for path in pages if path not in known)


def _pages(files: Mapping[str, bytes]) -> list[str]:
    """Home first, then the pages in the order of their addresses."""
    pages = [path for path in files if path.endswith(".html")]
    return sorted(pages, key=lambda path: (path != "index.html", path))


def _look(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if PurePosixPath(path).suffix in _LOOKS}
