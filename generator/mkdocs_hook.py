"""Hands the pages of the register to MkDocs. The only room that knows MkDocs.

MkDocs loads this file under another name than `generator.mkdocs_hook`, so it keeps no state of its own:
everything stands in `config.extra`, where the theme finds it too.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.checks.run import read_and_check
from generator.checks.safe_markdown import SafeMarkdown
from generator.figures.figures import figures
from generator.moment import dag
from generator.pages.page import address
from generator.pages.render import render
from generator.pages.termen import PATH as TERMS
from generator.pages.termen import link_terms
from generator.problem import errors

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

# Of Material's own files only its style for Markdown is used; the rest is scripts for parts we do not have.
_MATERIAL_CSS = "assets/stylesheets/main."


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read, check and count; stop with all problems when there is an error."""
    data, content = Path(config.extra["data"]), Path(config.docs_dir)
    if not data.is_absolute():
        data = Path(config.config_file_path).parent / data
    given = str(config.extra["peildatum"])  # YAML has made a date of it; empty means: today
    today = date.fromisoformat(given) if given else date.today()  # noqa: DTZ011  # `build` always gives the day
    reading, texts, problems = read_and_check(data, content, today)
    if reading.register is None or errors(problems):
        raise PluginError("\n".join(map(str, problems)))
    pages = render(reading.register, figures(reading.register, today), texts)
    config.site_url = reading.register.organisatie.site
    config.watch += [str(data)]
    config.site_name = reading.register.organisatie.site_naam
    config.markdown_extensions.append(SafeMarkdown())  # type: ignore[arg-type]  # MkDocs passes objects on to Markdown
    config.extra.update(
        pages={page.path: page for page in pages},
        # Without a page of explanations there is nothing to link to.
        begrippen=reading.register.begrippen if any(page.path == TERMS for page in pages) else (),
        organisatie=reading.register.organisatie,
        stand_op=dag(today),
        address=address,
    )
    return config


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
    text = link_terms(html, made.path, config.extra["begrippen"])
    return str(made.head + text + made.body)
