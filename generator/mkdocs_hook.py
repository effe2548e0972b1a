"""Hands the pages of the register to MkDocs. The only room that knows MkDocs.

MkDocs loads this file under another name than `generator.mkdocs_hook`, so it keeps no state of its own:
everything stands in `config.extra`, where the theme finds it too.
"""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.checks.run import read_and_check
from generator.checks.safe_markdown import SafeMarkdown
from generator.figures.figures import figures
from generator.model.register import Register
from generator.moment import dag
from generator.pages.page import address
from generator.pages.render import render
from generator.pages.template import read_again
from generator.problem import errors, hand_over
from generator.register.texts import Text

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

# Of Material's own files only its style for Markdown is used; the rest is scripts for parts we do not have.
_MATERIAL_CSS = "assets/stylesheets/main."


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read, check and count; stop with all problems when there is an error."""
    read_again()
    gc.disable()  # all that is made lives until the site is written; looking for garbage takes a fifth of the time
    data, content = Path(config.extra["data"]), Path(config.docs_dir)
    if not data.is_absolute():
        data = Path(config.config_file_path).parent / data
    given = str(config.extra["peildatum"])  # YAML has made a date of it; empty means: today
    today = date.fromisoformat(given) if given else date.today()  # noqa: DTZ011  # `build` always gives the day
    register, texts = _read(data, content, str(config.extra["problemen"]))
    pages = render(register, figures(register, today), texts)
    config.site_url = register.organisatie.site
    config.watch += [str(data)]
    config.site_name = register.organisatie.site_naam
    config.markdown_extensions.append(SafeMarkdown())  # type: ignore[arg-type]  # MkDocs passes objects on to Markdown
    config.extra.update(
        pages={page.path: page for page in pages},
        organisatie=register.organisatie,
        stand_op=dag(today),
        address=address,
    )
    return config


def on_post_build(**_: object) -> None:
    """The site is written, so what it was made from may go: `serve` makes many."""
    gc.enable()


def _read(data: Path, content: Path, handed: str) -> tuple[Register, list[Text]]:
    """The register and the texts. What is wrong is also written to the file `handed`, for `build`.

    Where everything stands in which file is forgotten here: pages do not need it, and it takes most memory.
    """
    reading, texts, problems = read_and_check(data, content)
    if handed:
        Path(handed).write_text(hand_over(problems), encoding="utf-8")
    if reading.register is None or errors(problems):
        raise PluginError("\n".join(map(str, problems)))
    return reading.register, texts


class _Made(Page):
    """A page without a text of the editors. Making nothing of nothing takes MkDocs a third of its time for a page."""

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  # the names are given by MkDocs
        """There is no text to read."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """There is no Markdown; `on_page_content` puts the page in its place."""
        self.content, self.toc, self.present_anchor_ids = "", TableOfContents([]), set()


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give every page that is made from the register only, and is in no menu, the short way."""
    in_menu = {page.file.src_uri for page in nav.pages}
    for file in files.documentation_pages():
        if file.generated_by and file.src_uri not in in_menu:
            _Made(None, file, config)  # MkDocs keeps the page in `file.page`
    return nav


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for everything in the register; leave out the parts of Material that nothing uses."""
    for file in list(files):
        if file.src_dir not in config.theme.dirs[1:]:
            continue  # ours: a text of the editors, or the first folder, which is our own theme
        if file.src_uri.startswith(_MATERIAL_CSS) and file.src_uri.endswith(".css"):
            config.extra["material_css"] = file.url
        else:
            files.remove(file)
    for path in config.extra["pages"]:
        if files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put the text of the editors in its place between the two halves of a page."""
    made = config.extra["pages"].get(page.file.src_uri)
    if made is None:
        return html
    page.title = made.title
    return str(made.head + html + made.body)
