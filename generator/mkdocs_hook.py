"""Hands the pages of the register to MkDocs. The only room that knows MkDocs.

MkDocs loads this file under another name than `generator.mkdocs_hook`, so it keeps no state of its own. What one
step makes and later ones and the theme need is one value, made once: `config.extra["voortgang"]`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.checks.all_rules import LANGUAGE, read_and_check
from generator.editor.own_files import own_files
from generator.figures.figures import Figures, figures
from generator.garbage import begin_build
from generator.layout.contents import with_contents
from generator.layout.context import Context, make_context
from generator.layout.page import Page as Made
from generator.layout.page import link
from generator.layout.site_map import BEGRIPPEN, pages_left_out
from generator.layout.template import read_again
from generator.mkdocs_files import add_pages, files_beside, only_style
from generator.mkdocs_input import SiteInput, SiteWishes, read_wishes
from generator.mkdocs_pages import (
    Standing,
    StandingPages,
    Surroundings,
    WithoutText,
    known_as,
    standing_pages,
)
from generator.model.register import Register
from generator.moment import dag
from generator.outputs.all_outputs import make_files
from generator.outputs.made_file import MadeFile
from generator.outputs.page_files import linked_from
from generator.outputs.report_papers import ReportPapers, report_papers
from generator.pages.invullen import stiff_words
from generator.pages.render import render, render_preview
from generator.problem import Problem, errors, hand_over
from generator.register.content import Text
from generator.register.product_texts import not_about, preview_texts, with_product_texts
from generator.remember.finished import FinishedFiles
from generator.search.site_index import write_index
from generator.texts.mark_markdown import link_marks
from generator.texts.safe_markdown import SafeMarkdown
from generator.texts.soft_hyphens import with_soft_hyphens
from generator.texts.term_links import link_short_forms, link_terms
from generator.texts.text_days import marks_of, marks_of_past_days
from generator.whole_file import write_whole

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.utils.templates import TemplateContext

_KEY = "voortgang"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read, check and count; stop with all problems when there is an error."""
    begin_build()
    read_again()
    asked = read_wishes(config)
    # Errors in the language do not stop a preview, because it shows them itself.
    register, texts, problems = _read(asked, LANGUAGE if asked.preview else ())
    counted = figures(register, asked.today)
    if asked.preview:
        texts += preview_texts(register.organisatie.zonder)
    context = make_context(register, counted, texts)
    papers = _papers(asked, context)
    _hand_over(asked, [*problems, *papers.problems])
    pages = [
        *render(register, counted, texts, papers.by_year),
        *_for_preview(asked, register, counted, texts),
    ]
    bodies = {text.path: text.body for text in texts}
    config.nav = _menu(config.nav, pages_left_out(register.organisatie))
    config.site_url = register.organisatie.site
    config.site_name = register.organisatie.site_naam
    config.watch += [str(asked.data)]
    config.markdown_extensions += [SafeMarkdown(), marks_of(context)]  # type: ignore[list-item]  # MkDocs passes objects on to Markdown
    meldingen = _beside(pages, texts, problems if asked.preview else ())
    config.extra[_KEY] = SiteInput(
        pages={page.path: page for page in pages},
        bodies=bodies,
        files=_files(asked, context, pages, bodies),
        of_day=marks_of_past_days(context),
        # Without a page of explanations there is nothing to link to.
        begrippen=register.begrippen if any(page.path == BEGRIPPEN for page in pages) else (),
        organisatie=register.organisatie,
        meldingen=meldingen,
        stand_op=dag(asked.today),
        style=only_style(config),
        preview=asked.preview,
        stiff_words=stiff_words(register),
        editing=own_files(register),
        memory=asked.memory,
        standing=_standing(asked, partial(_shared, config, register, pages, asked), pages, bodies),
    )
    return config


def _files(
    asked: SiteWishes, context: Context, pages: Sequence[Made], bodies: Mapping[str, str]
) -> list[MadeFile]:
    """Every file beside the pages.

    Of a preview those of a page come when somebody opens one: to list them is to make the page. Only for a file
    that a text links to must MkDocs know now that it is there.
    """
    if asked.preview:
        return [*make_files(context), *linked_from(bodies, pages)]
    return make_files(replace(context, made=tuple(pages)))


def _standing(
    asked: SiteWishes, shared: Callable[[], str], pages: Sequence[Made], texts: Collection[str]
) -> StandingPages:
    """The pages that need not be made again. A preview makes a page when somebody opens it, and keeps none."""
    finished = FinishedFiles(asked.memory, asked.before)
    if asked.preview:
        return StandingPages(finished, Surroundings(""), {})
    return standing_pages(finished, Surroundings(shared()), pages, texts)


def _for_preview(
    asked: SiteWishes, register: Register, counted: Figures, texts: list[Text]
) -> list[Made]:
    """The pages that only a preview has."""
    return render_preview(register, counted, texts) if asked.preview else []


def _papers(asked: SiteWishes, context: Context) -> ReportPapers:
    """The files of the reports, when somebody asked for them."""
    return report_papers(context, asked.content) if asked.reports else ReportPapers({}, ())


def _shared(
    config: MkDocsConfig, register: Register, pages: Sequence[Made], asked: SiteWishes
) -> str:
    """A digest of what a page shows beside its own: the menu with its titles, the organisation, the terms and the day."""
    menu = str(config.nav)
    titles = {page.path: page.title for page in pages if page.path in menu}
    terms = [begrip.model_dump(mode="json") for begrip in register.begrippen]
    told = json.dumps(
        [
            menu,
            titles,
            register.organisatie.model_dump_json(),
            terms,
            str(asked.today),
        ]
    )
    return hashlib.blake2b(told.encode()).hexdigest()


def _menu(item: Any, left_out: Collection[str]) -> Any:
    """A part of `nav` without pages that the organisation does without, and without what is empty then."""
    if isinstance(item, list):
        parts = (_menu(part, left_out) for part in item)
        return [part for part in parts if part]
    if isinstance(item, dict):
        named = ((name, _menu(part, left_out)) for name, part in item.items())
        return {name: part for name, part in named if part}
    return None if item in left_out else item


def _made_from(config: MkDocsConfig) -> SiteInput:
    made: SiteInput = config.extra[_KEY]
    return made


def _read(asked: SiteWishes, shown: Collection[str]) -> tuple[Register, list[Text], list[Problem]]:
    """The register, the texts and what there is to look at. Errors of the rules in `shown` do not stop the site.

    The place of each field in its file goes no further: pages do not need it, and it takes most memory.
    """
    reading, texts, problems = read_and_check(
        asked.data, asked.content, asked.today, asked.memory, asked.kept
    )
    _hand_over(asked, problems)
    stopping = errors([problem for problem in problems if problem.rule not in shown])
    if reading.register is None or stopping:
        raise PluginError("\n".join(map(str, problems)))
    return (
        reading.register,
        with_product_texts(texts, not_about(reading.register, asked.today)),
        problems,
    )


def _hand_over(asked: SiteWishes, problems: Sequence[Problem]) -> None:
    if asked.handed:
        write_whole(Path(asked.handed), hand_over(problems))


def _beside(
    pages: Sequence[Made], texts: Sequence[Text], problems: Sequence[Problem]
) -> dict[str, list[str]]:
    """What there is to look at in the files behind each page, by its path. Only a live preview shows it."""
    files = [(page.path, page.source) for page in pages] + [
        (text.path, text.file) for text in texts
    ]
    told: dict[str, list[str]] = {}
    for problem in problems:
        said = f"{problem.file}, regel {problem.line}: {problem.message}"
        told.setdefault(problem.file, []).append(said)
    found: dict[str, list[str]] = {}
    for path, file in dict.fromkeys(files):
        if file in told:
            found.setdefault(path, []).extend(told[file])
    return found


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for everything in the register, and all files beside the pages."""
    for file in files_beside(_made_from(config), config):
        files.append(file)
    add_pages(_made_from(config), files, config)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """The text of the editors, or that of the product where they wrote none."""
    return _made_from(config).bodies.get(page.file.src_uri, markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Fill in the links of the text of the editors, and take the title of a page that is made from the register."""
    site, path = _made_from(config), page.file.src_uri
    made = site.pages.get(path)
    if made is not None:
        known_as(page, made)
    return link_marks(html, partial(link, path))


def _whole(site: SiteInput, made: Made, text: str) -> str:
    """A page with the text of the editors in it, and links to the terms that it uses."""
    whole = made.head + link_terms(text, made.path, site.begrippen) + made.body
    return with_contents(link_short_forms(whole, made.path, site.begrippen))


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, **_: object
) -> TemplateContext:
    """Put the text of the editors in its page only now that it is written: MkDocs keeps what it has."""
    site = _made_from(config)
    made = site.pages.get(page.file.src_uri)
    if made is not None and not isinstance(page, Standing):
        page.content = _whole(site, made, page.content or "")
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Let long words break between two syllables, and keep nothing of a page that is done."""
    page.content = None
    if isinstance(page, Standing):
        return output
    site, html = _made_from(config), with_soft_hyphens(output)
    if isinstance(page, WithoutText) and not site.preview:
        site.standing.remember(site.pages[page.file.src_uri], html)
    return html


def on_post_build(config: MkDocsConfig) -> None:
    """Make the index of the search, unless this is a preview: that makes it when somebody searches."""
    made = _made_from(config)
    if not made.preview:
        write_index(Path(config.site_dir), made.memory)
    made.memory.keep()
