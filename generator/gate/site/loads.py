"""What a browser loads to show a page, as files of the site. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from urllib.parse import urljoin, urlsplit

from generator.gate.site.document import Document, chosen_from
from generator.html_tree import Element

_IN_STYLE = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])([^\"')]+)", re.IGNORECASE)
_LOADED = frozenset({"stylesheet", "icon", "preload", "modulepreload"})


def files_for(page: Document) -> set[str]:
    """The page itself and every file of the site that it loads, also by way of a style sheet."""
    return _with_styles(page, {page.page.path, *_loads(page)})


def heaviest(page: Document, files: Iterable[str]) -> str:
    """The biggest of some files; the last by name when there are more."""
    return max(files, key=lambda name: (len(page.site.files[name]), name))


def _with_styles(page: Document, files: Collection[str]) -> set[str]:
    """The files with what their style sheets name, also in sheets that those import."""
    found, new = set(files), set(files)
    while new:
        named = chain.from_iterable(_of_style(page, name) for name in new)
        new = set(named) - found
        found |= new
    return found


def _of_style(page: Document, name: str) -> Iterator[str]:
    """The letters and pictures that a style sheet names: a browser loads what the page uses."""
    if not name.lower().endswith(".css"):
        return
    for address in _named_in(page.site.files[name]):
        if address.startswith(("data:", "#")):
            continue
        path = urlsplit(urljoin(f"{page.site.base}{name}", address.strip())).path
        file = page.site.file_at(path)
        if file:
            yield file


@lru_cache(maxsize=64)  # all pages of a site load the same few
def _named_in(style: bytes) -> list[str]:
    return _IN_STYLE.findall(style.decode("utf-8", "replace"))


def _loads(page: Document) -> Iterator[str]:
    """The files that a browser loads for a page; of the pictures it may choose from, the heaviest."""
    for choice in _choices(page):
        paths = [page.target(address) for address in choice if address]
        files = [file for file in map(page.site.file_at, paths) if file]
        if files:
            yield heaviest(page, files)


def _choices(page: Document) -> Iterator[list[str]]:
    """For each thing that a browser loads the addresses it may choose from; '' is no address."""
    for element in page.all("//script|//source|//video|//audio|//input"):
        yield [element.get("src", "")]
        yield [element.get("poster", "")]
    for link in page.all("//link[@href]"):
        if _LOADED.intersection(link.get("rel", "").lower().split()):
            yield [link.get("href", "")]
    for image in page.all("//img"):
        yield _of_image(image)


def _of_image(image: Element) -> list[str]:
    """What a browser may show for an image: its own address, or one of the <picture> around it."""
    family = next(image.iterancestors("picture"), image)
    return [image.get("src", ""), *chain.from_iterable(map(chosen_from, family.iter()))]
