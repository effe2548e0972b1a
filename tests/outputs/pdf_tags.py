"""What a screen reader finds in a PDF: the tags, in the order of reading."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with all tags in it. `cells` are the names of the headers that a cell points to."""

    kind: str
    alt: str
    scope: str
    inside: tuple[Tag, ...]

    def walk(self) -> Iterator[Tag]:
        """This tag, and all in it."""
        yield self
        for tag in self.inside:
            yield from tag.walk()

    def all(self, *kinds: str) -> list[Tag]:
        """The tags of these kinds, in the order of reading."""
        return [tag for tag in self.walk() if tag.kind in kinds]


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A PDF as a reader meets it."""

    title: str
    shows_title: bool
    language: str
    standard: str
    pages: int
    bookmarks: tuple[str, ...]
    links: tuple[str, ...]
    tags: Tag


def read_pdf(made: bytes) -> PdfFile:
    """What is in a PDF."""
    with pikepdf.open(BytesIO(made)) as file, file.open_metadata() as words:
        root = file.Root
        with file.open_outline() as outline:
            bookmarks = tuple(_titles(outline.root))
        return PdfFile(
            title=str(words.get("dc:title", "")),
            shows_title=bool(root.ViewerPreferences.DisplayDocTitle),
            language=str(root.get("/Lang", "")),
            standard=str(words.get("pdfuaid:part", "")),
            pages=len(file.pages),
            bookmarks=bookmarks,
            links=tuple(_links(file)),
            tags=_tag(root.StructTreeRoot),
        )


def faults(made: bytes) -> list[str]:
    """What a screen reader would stumble over and veraPDF does not see."""
    return list(_faults(read_pdf(made)))


def _faults(file: PdfFile) -> Iterator[str]:
    if not (file.title and file.shows_title and file.language and file.standard == "1"):
        yield "no title, language or standard"
    levels = [int(tag.kind[1:]) for tag in file.tags.all("H1", "H2", "H3", "H4", "H5", "H6")]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"not one first heading: {levels}"
    for before, level in itertools.pairwise(levels):
        if level > before + 1:
            yield f"a heading of level {level} after one of level {before}"
    for link in file.tags.all("Link"):
        if len(link.all("Link")) > 1:
            yield "a link in a link"
    for picture in file.tags.all("Figure"):
        if not picture.alt.strip():
            yield "a picture without words"
    for table in file.tags.all("Table"):
        yield from _faults_of_table(table)


def _faults_of_table(table: Tag) -> Iterator[str]:
    if not table.all("TD"):
        yield "a table without cells"
    if not table.all("TH"):
        yield "a table without headers"
    if any(not header.scope for header in table.all("TH")):
        yield "a header without direction"
    if len(table.all("Table")) > 1:
        yield "a table in a table"


def _titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield str(item.title)
        yield from _titles(item.children)


def _links(file: pikepdf.Pdf) -> Iterator[str]:
    for page in file.pages:
        for note in page.get("/Annots", []):
            action = note.get("/A", {})
            yield str(action.get("/URI", action.get("/D", note.get("/Dest", ""))))


def _tag(found: pikepdf.Object) -> Tag:
    attributes = found.get("/A", [])
    listed = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    scope = [str(one.get("/Scope", "")) for one in listed if isinstance(one, pikepdf.Dictionary)]
    return Tag(
        kind=str(found.get("/S", "/Root"))[1:],
        alt=str(found.get("/Alt", "")),
        scope="".join(scope),
        inside=tuple(_tag(kid) for kid in _kids(found)),
    )


def _kids(found: pikepdf.Object) -> Iterator[pikepdf.Object]:
    kids = found.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
