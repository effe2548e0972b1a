"""The file data/.taal: how many sentences of each page were difficult the last time. It may get better, not worse."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LANGUAGE_FILE = ".taal"
_LINE = re.compile(r"(\d{1,6}) van (\d{1,6}) (\S.*)")


@dataclass(frozen=True, slots=True)
class Measured:
    """How many sentences of a page are difficult, and how many it has."""

    difficult: int
    sentences: int

    def __str__(self) -> str:
        """As an editor reads it."""
        return f"{self.difficult} van de {self.sentences}"

    def worse_than(self, before: Measured) -> bool:
        """Whether there are more difficult sentences than `before`, and they are a larger share too.

        A page that grows may hold more, and a page that loses an easy sentence is not to blame for its share.
        """
        larger = self.difficult * max(before.sentences, 1) > before.difficult * self.sentences
        return larger and self.difficult > before.difficult


def read_measured(folder: Path) -> dict[str, Measured]:
    """The counts in data/.taal below `folder`, by the file of the page; none when there is no such file yet.

    A line that is no count is left out: it only keeps a page from being compared.
    """
    file = folder / LANGUAGE_FILE
    if not file.is_file():
        return {}
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    found = (_LINE.fullmatch(line) for line in lines)
    return {line[3]: Measured(int(line[1]), int(line[2])) for line in found if line}


def measured_text(measured: Mapping[str, Measured]) -> str:
    """The content of data/.taal: one page on a line, sorted, so that a difference is easy to read."""
    return "".join(
        f"{now.difficult} van {now.sentences} {page}\n" for page, now in sorted(measured.items())
    )
