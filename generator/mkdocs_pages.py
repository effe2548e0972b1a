"""Pages that MkDocs makes in another way than its own: without a text, or with a text about a past day."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.texts.mark_markdown import MarkMarkdown

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files


class WithoutText(Page):
    """A page without a text of the editors. It skips Markdown, which takes MkDocs a third of its time for a page."""

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  # the names are given by MkDocs
        """There is no text to read."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """There is no Markdown; the hook puts the page in its place."""
        self.content, self.toc, self.present_anchor_ids = "", TableOfContents([]), set()


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
