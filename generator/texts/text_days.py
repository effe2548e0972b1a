"""Of which day the marks of a text speak: of the day of the site, and in the report of a past year of its last day."""

from __future__ import annotations

from collections.abc import Mapping

from generator.layout.context import Context, on_day
from generator.layout.jaarverslag import report_day, report_years
from generator.layout.site_map import rapport_path
from generator.texts.mark_markdown import MarkMarkdown
from generator.texts.marks import fill


def marks_of(context: Context) -> MarkMarkdown:
    """What fills in the marks of a text, with the figures of the day of this context."""
    return MarkMarkdown(lambda typed: fill(context, typed, naar=str))


def marks_of_past_days(context: Context) -> Mapping[str, MarkMarkdown]:
    """For each text that stands on the page of a past day, by its path, what fills in its marks."""
    today = context.figures.today
    days = {rapport_path(year): report_day(year, today) for year in report_years(context)}
    told = {path: day for path, day in days.items() if path in context.texts and day < today}
    return {path: marks_of(on_day(context, day)) for path, day in told.items()}
