"""The files of every report that the site has, to offer beside its page. A PDF takes a second or more, so only when asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.layout.context import Context, on_day
from generator.layout.jaarverslag import jaarverslag, report_day, report_years
from generator.layout.page import PageFile
from generator.outputs.report_files import ReportFiles, report_files
from generator.problem import Problem

_PLACE, _RULE = "data", "rapport-niet-gemaakt"
# The page is the same report as HTML, and Markdown is for who writes a letter with it.
_OFFERED = (".pdf", ".docx", ".odt")
# What only pandoc makes.
_OF_EXTRA = (".docx", ".odt")


@dataclass(frozen=True, slots=True)
class ReportPapers:
    """The files of each report by its year.

    `problems` warns once of each that cannot be made here; the site is right without it. Of an extra that is not
    here it warns only where a report was kept with a file of it.
    """

    by_year: Mapping[int, tuple[PageFile, ...]]
    problems: tuple[Problem, ...]


def report_papers(context: Context, content: Path) -> ReportPapers:
    """The files of all reports, each from the context of its own day, with the pictures in `content`."""
    by_year, missing = {}, dict[str, None]()
    for year in report_years(context):
        then = on_day(context, report_day(year, context.figures.today))
        found = report_files(then, jaarverslag(then, year), f"rapport-{year}", content)
        by_year[year] = tuple(
            PageFile(name, data) for name, data in found.made.items() if name.endswith(_OFFERED)
        )
        missing.update(dict.fromkeys(_to_tell(context, found)))
    warned = (Problem(_PLACE, 1, 1, _RULE, said, "warning") for said in missing)
    return ReportPapers(by_year, tuple(warned))


def _to_tell(context: Context, found: ReportFiles) -> list[str]:
    """What could not be made and somebody waits for."""
    if any(name.endswith(_OF_EXTRA) for name in _kept_names(context)):
        return list(found.missing)
    return [said for said in found.missing if said not in found.extras]


def _kept_names(context: Context) -> Iterator[str]:
    """The names of the files of every report that was kept."""
    for rapport in context.register.rapporten:
        for versie in rapport.versies:
            yield from (bestand.naam for bestand in versie.bestanden)
