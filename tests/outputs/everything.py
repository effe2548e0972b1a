"""Everything that is published from one register, as files by their path; without MkDocs, which only puts a frame around pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from generator.figures.figures import figures
from generator.layout.context import Context, make_context, on_day
from generator.layout.jaarverslag import jaarverslag, report_day, report_years, themaverslag
from generator.model.register import Register
from generator.outputs.all_outputs import make_files
from generator.outputs.report_markdown import letter, report_markdown
from generator.outputs.report_paper import report_html, report_paper
from generator.pages.render import render
from generator.register.content import Text
from tests.outputs.meaning import meaning

# What every file system and every web server takes, and what stays below the folder of the site.
_PATH = re.compile(r"(?:[a-z0-9][a-z0-9.-]*/)*[a-z0-9][a-z0-9.-]*\.[a-z]+", re.IGNORECASE)


def everything(register: Register, texts: list[Text], day: date) -> dict[str, bytes]:
    """Pages, downloads, feeds, calendars, and of the newest year the report in each form that costs little."""
    counted = figures(register, day)
    pages = render(register, counted, texts)
    context = make_context(register, counted, texts)
    files = {f"{page.path}.html": (page.head + page.body).encode() for page in pages}
    for file in make_files(replace(context, made=tuple(pages))):
        assert file.path not in files, f"two files are called {file.path}"
        files[file.path] = file.content
    return files | _reports(context)


def _reports(context: Context) -> dict[str, bytes]:
    year = report_years(context)[-1]
    then = on_day(context, report_day(year, context.figures.today))
    whole = jaarverslag(then, year)
    found = {
        "verslag/heel.html": report_html(report_paper(then, whole)).encode(),
        "verslag/heel.md": report_markdown(then, whole).encode(),
        "verslag/brief.md": letter(then, whole).encode(),
    }
    for thema in then.register.themas[:1]:
        part = themaverslag(then, year, thema)
        found["verslag/thema.html"] = report_html(report_paper(then, part)).encode()
    return found


def meaning_of(files: Mapping[str, bytes]) -> set[str]:
    """What all files together mean besides words."""
    return set().union(*(meaning(path, content) for path, content in files.items()))


def faults(files: Mapping[str, bytes], right: set[str]) -> list[str]:
    """What is wrong with files: a path that leaves the site, a file that is not whole, a text that became more."""
    found = [f"{path}: no path of a site" for path in files if not _PATH.fullmatch(path)]
    for path, content in files.items():
        try:
            found += [f"{path}: {one}" for one in sorted(meaning(path, content) - right)]
        except Exception as error:  # noqa: BLE001  # whatever a reader says of it
            found.append(f"{path}: not whole: {type(error).__name__}: {error}")
    return found
