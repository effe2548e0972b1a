"""Pages that MkDocs makes in another way than its own: without a text, about a past day, or not again."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import asdict, dataclass, fields
from itertools import chain
from typing import TYPE_CHECKING, Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.layout.page import Page as Made
from generator.layout.page import address
from generator.packed import Packed, packed
from generator.remember.finished import FinishedFiles
from generator.texts.mark_markdown import MarkMarkdown

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

# A part of a page that a link can lead to.
_PART = re.compile(r' id="([^"]+)"')


class WithoutText(Page):
    """A page without a text of the editors. It skips Markdown, which takes MkDocs a third of its time for a page."""

    def __init__(self, made: Made, file: File, config: MkDocsConfig) -> None:
        """MkDocs finds the page back in `file.page`."""
        super().__init__(None, file, config)
        self.made = made

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  # the names are given by MkDocs
        """There is no text to read."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """There is no Markdown; the hook puts the page in its place."""
        self.content, self.toc = "", TableOfContents([])
        known_as(self, self.made)


class OfDay(Page):
    """A page with a text about a past day: `marks` show the figures of that day, and those of the site are not used."""

    def __init__(self, marks: MarkMarkdown, file: File, config: MkDocsConfig) -> None:
        """MkDocs finds the page back in `file.page`."""
        super().__init__(None, file, config)
        self.marks = marks

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the HTML of the text."""
        own = copy(config)
        others = [one for one in config.markdown_extensions if not isinstance(one, MarkMarkdown)]
        extensions: list[Any] = [*others, self.marks]
        own.markdown_extensions = extensions
        super().render(own, files)


class Standing(WithoutText):
    """A page that stands in the site already. MkDocs fills a template that says only what stands there."""

    def __init__(self, html: Packed, made: Made, file: File, config: MkDocsConfig) -> None:
        """`html` is all that stands there."""
        super().__init__(made, file, config)
        self.html = html

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """The name of a template is all there is."""
        self.markdown, self.meta = "", {"template": "staand.html"}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all pages show beside their own: `shared` is a digest of it."""

    shared: str

    def key(self, made: Made) -> bytes:
        """All that the page shows. Its files are made anew every time."""
        own = [getattr(made, one.name) for one in fields(made) if one.name != "filling"]
        head, body = made.filling().head.data, made.filling().body.data
        told = json.dumps([self.shared, own, len(head)], default=asdict)
        return told.encode() + b"\n" + head + body


@dataclass(frozen=True, slots=True)
class StandingPages:
    """Pages without a text of the editors that need not be made again: `html` goes by the path of a page."""

    finished: FinishedFiles
    around: Surroundings
    html: Mapping[str, Packed]

    def page(self, made: Made, file: File, config: MkDocsConfig) -> WithoutText:
        """The page as it stands there, or one that has to be made."""
        html = self.html.get(made.path)
        return Standing(html, made, file, config) if html else WithoutText(made, file, config)

    def remember(self, made: Made, html: str) -> None:
        """Keep that this page was made of this."""
        self.finished.remember(self.around.key(made), html.encode())


def standing_pages(
    finished: FinishedFiles, around: Surroundings, pages: Iterable[Made], texts: Container[str]
) -> StandingPages:
    """Read those of the pages that stand there as they would be made, but not the `texts` of editors."""
    read = {
        made.path: finished.known(f"{address(made.path)}index.html", around.key(made))
        for made in pages
        if made.path not in texts
    }
    html = {path: packed(html.decode()) for path, html in read.items() if html}
    return StandingPages(finished, around, html)


def known_as(page: Page, made: Made) -> None:
    """Tell MkDocs the title of a page of ours, and its parts: it only knows those that stand in Markdown."""
    page.title = made.title
    page.present_anchor_ids = Anchors(page.present_anchor_ids or (), made)  # type: ignore[assignment]  # it only asks what is in it


def paths_of_menu(item: Any) -> Iterator[str]:
    """The path of each page in `nav`, or in a part of it."""
    if isinstance(item, str):
        yield item
    elif isinstance(item, dict):
        yield from chain.from_iterable(map(paths_of_menu, item.values()))
    elif isinstance(item, list):
        yield from chain.from_iterable(map(paths_of_menu, item))


@dataclass(frozen=True, slots=True)
class Anchors(Container[str]):
    """The parts of a page that a link can lead to: those of its text, and ours. Few pages are ever asked."""

    of_text: Container[str]
    made: Made

    def __contains__(self, name: object) -> bool:
        """Whether a link can lead to this part."""
        ours = chain.from_iterable(map(_PART.findall, (self.made.head, self.made.body)))
        return name in self.of_text or name in ours
