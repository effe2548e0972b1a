"""All files of a year report: the same report for a screen, a printer, a word processor and a letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.layout.context import Context
from generator.layout.jaarverslag import Jaarverslag
from generator.outputs.office import docx, odt
from generator.outputs.output_error import NoExtraError, OutputError
from generator.outputs.paper import Paper
from generator.outputs.pdf import pdf
from generator.outputs.report_markdown import report_markdown
from generator.outputs.report_paper import report_html, report_paper

# What needs a part that not every machine has.
_MAKERS: tuple[tuple[str, Callable[[Paper], bytes]], ...] = (
    ("pdf", pdf),
    ("docx", docx),
    ("odt", odt),
)


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """Each file by its name. `missing` says of those that could not be made here why, and what to do.

    `letters` are those that a file could not be made with. `extras` are those of `missing` that are about a part that
    is an extra.
    """

    made: dict[str, bytes]
    missing: tuple[str, ...]
    letters: tuple[str, ...] = ()
    extras: frozenset[str] = frozenset()


def report_files(
    context: Context, verslag: Jaarverslag, stem: str, content: Path | None = None
) -> ReportFiles:
    """The files, of which the names begin with `stem`. `context` is that of the day of the report.

    `content` is the folder with texts, for the pictures in the introduction.
    """
    paper = report_paper(context, verslag, content)
    made = {
        f"{stem}.html": report_html(paper).encode(),
        f"{stem}.md": report_markdown(context, verslag).encode(),
    }
    missing: dict[str, tuple[str, ...]] = {}
    extras: set[str] = set()
    for kind, maker in _MAKERS:
        try:
            made[f"{stem}.{kind}"] = maker(paper)
        except OutputError as error:
            missing[str(error)] = error.letters
            if isinstance(error, NoExtraError):
                extras.add(str(error))
    letters = tuple(chain.from_iterable(missing.values()))
    return ReportFiles(made, tuple(missing), letters, frozenset(extras))
