"""Hands the pages of the register to MkDocs. The only room that knows MkDocs.

MkDocs loads this file under another name than `generator.mkdocs_hook`, so it keeps no state of its own:
everything stands in `config.extra`, where the theme finds it too.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.checks.all_rules import LANGUAGE, read_and_check
from generator.colours.palette import own_css
from generator.figures.figures import figures
from generator.layout.page import Page as Made
from generator.layout.page import address, link
from generator.layout.template import read_again
from generator.model.register import Register
from generator.moment import dag
from generator.pages.render import make_context, render
from generator.problem import Problem, errors, hand_over
from generator.register.content import Text
from generator.search.entries import read_entry
from generator.search.index import index_files
from generator.texts.mark_markdown import MarkMarkdown
from generator.texts.marks import fill
from generator.texts.safe_markdown import SafeMarkdown
from generator.texts.term_links import PATH as TERMS
from generator.texts.term_links import link_terms
from generator.whole_file import write_whole

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

# Of Material's own files only its style for Markdown is used; the rest is scripts for parts we do not have.
_MATERIAL_CSS = "assets/stylesheets/main."


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read, check and count; stop with all problems when there is an error."""
    read_again()
    gc.enable()  # a build before this one may have stopped halfway
    data, content = Path(config.extra["data"]), Path(config.docs_dir)
    if not data.is_absolute():
        data = Path(config.config_file_path).parent / data
    given = str(config.extra["peildatum"])  # YAML has made a date of it; empty means: today
    today = date.fromisoformat(given) if given else date.today()  # noqa: DTZ011  # `build` always gives the day
    preview = bool(config.extra["voorbeeld"])
    register, texts, problems = _read(
        data, content, today, str(config.extra["problemen"]), LANGUAGE if preview else ()
    )
    gc.disable()  # all that is made lives until the site is written; looking for garbage takes a fifth of the time
    counted = figures(register, today)
    pages = render(register, counted, texts)
    context = make_context(register, counted, texts)
    config.site_url = register.organisatie.site
    config.watch += [str(data)]
    config.site_name = register.organisatie.site_naam
    marks = MarkMarkdown(
        lambda typed: fill(context, typed, partial(link, config.extra["op_pagina"]))
    )
    config.markdown_extensions += [SafeMarkdown(), marks]  # type: ignore[list-item]  # MkDocs passes objects on to Markdown
    config.extra.update(
        pages={page.path: page for page in pages},
        # Without a page of explanations there is nothing to link to.
        begrippen=register.begrippen if any(page.path == TERMS for page in pages) else (),
        organisatie=register.organisatie,
        meldingen=_beside(pages, texts, problems) if preview else {},
        stand_op=dag(today),
        address=address,
    )
    return config


def _read(
    data: Path, content: Path, today: date, handed: str, shown: Collection[str]
) -> tuple[Register, list[Text], list[Problem]]:
    """The register, the texts and what there is to look at. For `build` that is also written to the file `handed`.

    Errors of the rules in `shown` do not stop the site, because it shows them itself.
    Where everything stands in which file is forgotten here: pages do not need it, and it takes most memory.
    """
    reading, texts, problems = read_and_check(data, content, today)
    if handed:
        write_whole(Path(handed), hand_over(problems))
    if reading.register is None or errors(
        [problem for problem in problems if problem.rule not in shown]
    ):
        raise PluginError("\n".join(map(str, problems)))
    return reading.register, texts, problems


def _beside(
    pages: Sequence[Made], texts: Sequence[Text], problems: Sequence[Problem]
) -> dict[str, list[str]]:
    """What there is to look at in the files behind each page, by its path. Only a live preview shows it."""
    files = [(page.path, page.source) for page in pages] + [
        (text.path, text.file) for text in texts
    ]
    found: dict[str, list[str]] = {}
    for path, file in dict.fromkeys(files):
        told = [
            f"{file}, regel {problem.line}: {problem.message}"
            for problem in problems
            if problem.file == file
        ]
        if told:
            found.setdefault(path, []).extend(told)
    return found


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
    files.append(
        File.generated(
            config, "assets/kleuren.css", content=own_css(config.extra["organisatie"].kleuren)
        )
    )
    for path in config.extra["pages"]:
        if files.get_file_from_path(path) is None:
            files.append(
                File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            )
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Remember which page comes next: links in its text are made from there."""
    config.extra["op_pagina"] = page.file.src_uri
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put the text of the editors in its place between the two halves of a page."""
    made = config.extra["pages"].get(page.file.src_uri)
    if made is None:
        return html
    page.title = made.title
    text = link_terms(html, made.path, config.extra["begrippen"])
    return str(made.head + text + made.body)


def on_post_build(config: MkDocsConfig) -> None:
    """Make the index of the search from the finished pages, so that it cannot know more than they show."""
    site = Path(config.site_dir)
    pages = {
        file.parent.relative_to(site).as_posix(): file for file in sorted(site.rglob("index.html"))
    }
    addresses = {"" if folder == "." else f"{folder}/": file for folder, file in pages.items()}
    read = (read_entry(address, file.read_bytes()) for address, file in addresses.items())
    for name, text in index_files([document for document in read if document]).items():
        write_whole(site / "zoekindex" / name, text)
    gc.enable()  # what the site was made from may go: `serve` makes many
