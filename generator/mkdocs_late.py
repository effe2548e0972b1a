"""The pages and files of a preview, made one by one when somebody opens them.

MkDocs makes its files, its menu and the text of each page with a text; only then are all pages set aside.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.structure.files import InclusionLevel

from generator.mkdocs_pages import WithoutText
from generator.outputs.page_files import beside
from generator.whole_file import write_whole_bytes

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from generator.mkdocs_input import SiteInput
    from generator.outputs.made_file import MadeFile

_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class LateSite:
    """Everything that MkDocs has at hand after a build: `by_place` holds the files of pages by their place below the folder of the preview."""

    config: MkDocsConfig
    site: SiteInput
    files: Files
    nav: Navigation
    env: Environment
    by_place: dict[str, File]

    def make(self, address: str) -> bool:
        """Make the page or the file at this address. False when there is none."""
        for place in (address, f"{address}{_INDEX}", f"{address}/{_INDEX}"):
            if file := self.by_place.get(place):
                self._make_page(file)
                return True
        return self._make_file(address)

    def make_all(self) -> None:
        """Make every page."""
        for file in self.by_place.values():
            self._make_page(file)

    def check_links(self) -> None:
        """Warn of a link to a part of a page that is not there. MkDocs does so only after it made the pages."""
        level = self.config.validation.links.anchors
        for file in self.by_place.values():
            if file.page and file.page.links_to_anchors:
                for target in file.page.links_to_anchors:
                    self._page_of(target)
                file.page.validate_anchor_links(files=self.files, log_level=level)

    def _page_of(self, file: File) -> Page | None:
        """The page of a file: read by MkDocs, or made from the register only. None when it is left out of the site."""
        made = self.site.pages.get(file.src_uri)
        if file.page is None and made is not None:
            page = WithoutText(made, file, self.config)
            page.read_source(self.config)
            page.render(self.config, self.files)
        return file.page

    def _make_page(self, file: File) -> None:
        """What MkDocs does for each page of a build, unless it is there already."""
        page = self._page_of(file)
        if page is None or Path(file.abs_dest_path).exists():
            return
        page.active, text = True, page.content  # active in the menu
        try:
            html = self._html(page)
        finally:
            page.active = False
            page.content = text  # who makes the page again begins with the same
        write_whole_bytes(Path(file.abs_dest_path), html.encode())

    def _html(self, page: Page) -> str:
        context = get_context(self.nav, list(self.by_place.values()), self.config, page)
        template = self.env.get_template(str(page.meta.get("template", "main.html")))
        events = self.config.plugins
        filled = events.on_page_context(context, page=page, config=self.config, nav=self.nav)
        return events.on_post_page(template.render(filled), page=page, config=self.config)

    def _make_file(self, address: str) -> bool:
        """Make a file that is no page: one of the site, or one that the page offers beside which it stands."""
        for file in self._files_near(address):
            if file.path == address:
                write_whole_bytes(Path(self.config.site_dir) / address, file.content)
                return True
        return False

    def _files_near(self, address: str) -> Iterator[MadeFile]:
        yield from self.site.files
        page = self.by_place.get(posixpath.join(posixpath.dirname(address), _INDEX))
        made = self.site.pages.get(page.src_uri) if page else None
        if made is not None:
            yield from beside(made)


class Latest:
    """The site of the last build that read everything: a mistake in the register leaves the pages as they were."""

    def __init__(self) -> None:
        """There was no build yet."""
        self.site: LateSite | None = None

    def make(self, address: str) -> bool:
        """Make what stands at this address. False when there is nothing."""
        return self.site is not None and self.site.make(address)

    def make_all(self) -> None:
        """Make every page."""
        if self.site is not None:
            self.site.make_all()


# MkDocs loads its hooks anew for each build of a preview, and this module once.
LATEST = Latest()


def set_aside(files: Files) -> Sequence[File]:
    """Keep MkDocs from writing the pages, now that it has read them. Returns them."""
    pages = files.documentation_pages(inclusion=InclusionLevel.all)
    for file in pages:
        file.inclusion = InclusionLevel.EXCLUDED
    return pages
