"""The pages of a built site: where they are, what they are called, where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, order=True, slots=True)
class Page:
    """One HTML file of the site.

    `path` is relative to the site. `source` is the file an editor can change to change this page;
    for a page that does not say so it is `path`.
    """

    path: str
    title: str
    source: str

    @property
    def url(self) -> str:
        """Address within the site, without a slash in front: 'acties/A1/' or '404.html'."""
        return quote(self.path.removesuffix("index.html") if _is_index(self.path) else self.path)


def read_pages(site: Path, extra: Iterable[str] = ()) -> tuple[Page, ...]:
    """Read every HTML file below `site`, and the `extra` paths, which need not exist."""
    found = {file.relative_to(site).as_posix() for file in site.rglob("*.html") if file.is_file()}
    return tuple(_read_page(site, path) for path in sorted(found.union(extra)))


def read_html(site: Path, page: Page) -> bytes:
    """The file of a page; b'' when it does not exist."""
    file = site / page.path
    return file.read_bytes() if file.is_file() else b""


def read_base(site: Path) -> str:
    """The path at which the site lives: that of the canonical address of its home page, else '/'."""
    home = site / "index.html"
    if not home.is_file():
        return "/"
    tree = etree.fromstring(home.read_bytes() + b"<body>", etree.HTMLParser(encoding="utf-8"))
    return urlsplit(_first(tree, "//head/link[@rel='canonical']/@href")).path or "/"


def _is_index(path: str) -> bool:
    return path == "index.html" or path.endswith("/index.html")


def _read_page(site: Path, path: str) -> Page:
    html = read_html(site, Page(path, path, path))
    # Without a body lxml says None instead of an empty page.
    tree = etree.fromstring(html + b"<body>", etree.HTMLParser(encoding="utf-8"))
    return Page(
        path,
        _first(tree, "//head/title/text()") or path,
        _first(tree, "//article/@data-bron") or path,
    )


def _first(tree: etree._Element, xpath: str) -> str:
    found = tree.xpath(xpath)
    return " ".join(str(found[0]).split()) if isinstance(found, list) and found else ""
