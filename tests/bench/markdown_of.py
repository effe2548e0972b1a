"""The text of a built page as ordinary Markdown, as somebody would write it by hand."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import html


def markdown_of(page: bytes, url: str) -> str:
    """The article of the page at `url` (as `acties/a1/`): headings, paragraphs, lists, tables, quotes, links to files."""
    article = html.fromstring(page.decode()).xpath("//article")[0]
    blocks = [block for child in article for block in _blocks(child, url)]
    return "\n\n".join(block for block in blocks if block.strip()) + "\n"


def _blocks(element: html.HtmlElement, url: str) -> Iterator[str]:
    tag = element.tag
    if tag in {"h1", "h2", "h3"}:
        yield f"{'#' * int(tag[1])} {_words(element, url)}"
    elif tag in {"ul", "ol"}:
        yield "\n".join(_items(element, url))
    elif tag == "dl":
        yield "\n\n".join(
            f"**{_words(part, url)}**" if part.tag == "dt" else _words(part, url)
            for part in element
        )
    elif tag == "table":
        yield "\n".join(_table(element, url))
    elif tag == "blockquote":
        yield f"> {_words(element, url)}"
    elif tag in {"section", "div", "nav"}:
        for child in element:
            yield from _blocks(child, url)
    elif isinstance(tag, str):
        yield _words(element, url)


def _items(element: html.HtmlElement, url: str, indent: str = "") -> Iterator[str]:
    for item in element:
        inner = item.find("ul")
        if inner is not None:
            item.remove(inner)
        yield f"{indent}- {_words(item, url)}"
        if inner is not None:
            yield from _items(inner, url, indent + "    ")


def _table(element: html.HtmlElement, url: str) -> Iterator[str]:
    rows = [[_words(cell, url).replace("|", "\\|") for cell in row] for row in element.iter("tr")]
    width = max(map(len, rows))
    yield f"{_words(element.find('caption'), url)}\n"
    for number, row in enumerate(rows):
        yield f"| {' | '.join(row + [''] * (width - len(row)))} |"
        if not number:
            yield f"|{' --- |' * width}"


def _words(element: html.HtmlElement, url: str) -> str:
    """The text of an element on one line, with bold and links."""
    parts = [element.text or ""]
    for child in element:
        inner = _words(child, url)
        if child.tag == "a" and inner and not _to_file(child.get("href", "")):
            inner = f"[{inner}]({_target(child.get('href', ''), url)})"
        elif child.tag == "b" and inner:
            inner = f"**{inner}**"
        elif child.tag == "code" and inner:
            inner = f"`` {inner} ``"  # what stands there is no Markdown to read
        parts += [inner, child.tail or ""]
    return (
        re.sub(r"\s+", " ", "".join(parts)).strip()
        if element.tag not in {"span", "b"}
        else "".join(parts).strip()
    )


def _to_file(href: str) -> bool:
    """Whether a link goes to a file beside the pages, which the plain site does not have."""
    return ":" not in href and "." in href.rpartition("/")[2]


def _target(href: str, url: str) -> str:
    """A link to a folder of the site becomes a link to the file it was made from."""
    if href.startswith("#") or ":" in href:
        return href
    path = posixpath.normpath(posixpath.join(url, unquote(href)))
    return posixpath.relpath(file_of(path), posixpath.dirname(file_of(url)) or ".")


def file_of(url: str) -> str:
    """The Markdown file of a page, all lists of a folder in its index."""
    path = url.strip("/")
    return {"": "index.md", ".": "index.md"}.get(
        path, f"{path}/index.md" if path in _LISTS else f"{path}.md"
    )


_LISTS = frozenset({"acties", "themas"})
