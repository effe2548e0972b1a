"""A document for paper as a value: what a PDF, a Word file and an ODF file are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

# A table of so many rows stands on one page.
SMALL_TABLE = 6


@dataclass(frozen=True, slots=True)
class Paper:
    """A text with its title, ready to be printed or filed.

    `body` is safe HTML: `h2` and `h3`, `p`, `ul`, `table` with `caption`, `thead` and `th scope`, and `figure`. The
    title is not in it, and no class means anything. `digest` is that of the register as it was known on `day`.
    """

    title: str
    subtitle: str
    language: str
    day: date
    digest: str
    body: str


def noon(paper: Paper) -> str:
    """Noon on the day of a paper, as files of word processors write it: no clock stands in them."""
    return f"{paper.day.isoformat()}T12:00:00Z"
