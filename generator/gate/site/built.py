"""A built site, read once: its files, its pages, and the path at which it lives."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from generator.html_tree import Element, parse_html


@dataclass(frozen=True, order=True, slots=True)
class BuiltPage:
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


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """Everything that would be published: each file by its path below `folder`, with its SHA-256.

    `base` is the path at which the site lives, such as '/' or '/inclusie/'. `pages` may hold pages that were
    asked for and do not exist.
    """

    folder: Path
    base: str
    pages: tuple[BuiltPage, ...]
    files: Mapping[str, bytes]
    digests: Mapping[str, str]

    @property
    def html(self) -> dict[BuiltPage, bytes]:
        """Every page with its HTML; b'' when the file does not exist."""
        return {page: self.files.get(page.path, b"") for page in self.pages}

    def digest_at(self, path: str) -> str:
        """The SHA-256 of what a web server sends for an absolute path; '' when there is nothing."""
        below = unquote(path.removeprefix(self.base))
        name = f"{below}index.html" if path.endswith("/") else below
        return self.digests.get(name, "") if path.startswith(self.base) else ""

    @property
    def digest(self) -> str:
        """A text that differs when any file differs."""
        return digest_of_files(self.digests)


def read_site(folder: Path) -> BuiltSite:
    """Read every file below `folder`. It need not be a site of ours; without a home page it lives at '/'."""
    return site_of(folder, {path: (folder / path).read_bytes() for path in site_files(folder)})


def site_files(folder: Path) -> list[str]:
    """The path of every file below `folder`, in the order in which a digest takes them."""
    found = sorted(file for file in folder.rglob("*") if file.is_file())
    return [file.relative_to(folder).as_posix() for file in found]


def digest_of_files(digests: Mapping[str, str]) -> str:
    """A text that differs when any file differs, from the SHA-256 of each by its path."""
    parts = (f"{path} {digest}" for path, digest in digests.items())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def site_of(folder: Path, files: Mapping[str, bytes]) -> BuiltSite:
    """The site that these files make, by path below `folder`."""
    digests = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    return BuiltSite(folder, base_of(files.get("index.html", b"")), pages_of(files), files, digests)


def pages_of(files: Mapping[str, bytes]) -> tuple[BuiltPage, ...]:
    """The pages among the files of a site, in the order of their paths."""
    return tuple(_page(path, files[path]) for path in sorted(files) if path.endswith(".html"))


def base_of(home: bytes) -> str:
    """The path at which the site lives: that of the canonical address of its home page, else '/'."""
    return urlsplit(_first(parse_html(home), "//head/link[@rel='canonical']/@href")).path or "/"


def _is_index(path: str) -> bool:
    return path == "index.html" or path.endswith("/index.html")


def _page(path: str, html: bytes) -> BuiltPage:
    tree = parse_html(html)
    title = _first(tree, "//head/title/text()") or path
    return BuiltPage(path, title, _first(tree, "//article/@data-bron") or path)


def _first(tree: Element, xpath: str) -> str:
    found = tree.xpath(xpath)
    return " ".join(str(found[0]).split()) if isinstance(found, list) and found else ""
