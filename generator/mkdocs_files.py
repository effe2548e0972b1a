"""The files and pages that MkDocs gets from us, beside those of content/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.colours.palette import own_css
from generator.mkdocs_input import MaterialStyle, SiteInput
from generator.mkdocs_pages import OfDay, paths_of_menu

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# Of Material's own files only its style for Markdown is used; the rest is for parts we do not have.
# MkDocs would look at all its 14,000 icons.
_MATERIAL_CSS = "assets/stylesheets/main.*.css"


def only_style(config: MkDocsConfig) -> MaterialStyle:
    """Take Material's folder out of the theme, and return its style for Markdown. Its name changes with every version."""
    for folder in config.theme.dirs:
        for file in sorted(Path(folder).glob(_MATERIAL_CSS)):
            config.theme.dirs = [other for other in config.theme.dirs if other != folder]
            return MaterialStyle(folder, file.relative_to(folder).as_posix())
    message = f"Material has no {_MATERIAL_CSS} any more."
    raise PluginError(message)


def files_beside(site: SiteInput, config: MkDocsConfig) -> Iterator[File]:
    """Every file that is no page: the style of Material, our colours and words, and what is offered."""
    yield File(site.style.path, site.style.folder, config.site_dir, config.use_directory_urls)
    colours = own_css(site.organisatie.kleuren)
    yield File.generated(config, "assets/kleuren.css", content=colours)
    yield File.generated(config, "assets/woorden.json", content=site.stiff_words)
    for path, text in site.editing.items():
        yield File.generated(config, path, content=text)
    for one in site.files:
        if site.preview:  # a text can link to it; it is written when somebody opens it
            yield File.generated(config, one.path, content="", inclusion=InclusionLevel.EXCLUDED)
        else:
            yield File.generated(config, one.path, content=one.content)


def add_pages(site: SiteInput, files: Files, config: MkDocsConfig) -> None:
    """Add the pages that have no file in content/, and let a text about a past day be read as of that day."""
    for path, marks in site.of_day.items():
        if told := files.get_file_from_path(path):
            OfDay(marks, told, config)  # MkDocs keeps the page in `file.page`
    read = {*paths_of_menu(config.nav), *site.bodies}
    for path in site.pages:
        if files.get_file_from_path(path) is None:
            files.append(_of_register(site, config, path, only=path not in read))


def _of_register(site: SiteInput, config: MkDocsConfig, path: str, *, only: bool) -> File:
    """The file of a page without one in content/. Of one that is made from the register `only` there is nothing to read."""
    later = only and site.preview
    inclusion = InclusionLevel.EXCLUDED if later else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, path, content="", inclusion=inclusion)
    if only and not later:
        site.standing.page(site.pages[path], file, config)  # MkDocs keeps the page in `file.page`
    return file
