"""All files of a year report: the same report for a screen, a printer, a word processor and a letter."""

from __future__ import annotations

from generator.layout.context import Context
from generator.layout.jaarverslag import Jaarverslag
from generator.outputs.report_markdown import report_markdown
from generator.outputs.report_paper import report_html, report_paper


def report_files(context: Context, verslag: Jaarverslag, stem: str) -> dict[str, bytes]:
    """Each file by its name, which begins with `stem`. `context` is that of the day of the report."""
    paper = report_paper(context, verslag)
    return {
        f"{stem}.html": report_html(paper).encode(),
        f"{stem}.md": report_markdown(context, verslag).encode(),
    }
