"""The file data/.taal: how many sentences of each page were difficult the last time. It may get better, not worse."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.problem import Problem
from generator.register.files import read_text

LANGUAGE_FILE = ".taal"
_WRONG = (
    "Deze regel kennen wij niet. Schrijf zoals: '1 van 12 content/index.md'. "
    "Of haal de regel weg en voer uit: python -m generator check --update."
)
_LINE = re.compile(r"(\d{1,6}) van (\d{1,6}) (\S.*)")


@dataclass(frozen=True, slots=True)
class Measured:
    """How many sentences of a page are difficult, and how many it has; and where that stands in data/.taal."""

    difficult: int
    sentences: int
    place: tuple[str, int, int] = field(default=("", 1, 1), compare=False)

    def __str__(self) -> str:
        """As an editor reads it."""
        return f"{self.difficult} van de {self.sentences}"

    def worse_than(self, before: Measured) -> bool:
        """Whether there are more difficult sentences than `before`, and they are a larger share too.

        A page that grows may hold more, and a page that loses an easy sentence is not to blame for its share.
        """
        larger = self.difficult * max(before.sentences, 1) > before.difficult * self.sentences
        return larger and self.difficult > before.difficult


def read_measured(folder: Path) -> tuple[dict[str, Measured], list[Problem]]:
    """The counts in data/.taal below `folder`, by the file of the page, and a problem for each line that is no count.

    Both empty when there is no such file yet. Never raises: a file that cannot be read is a problem.
    """
    file = folder / LANGUAGE_FILE
    name = f"{folder.name}/{LANGUAGE_FILE}"
    if not file.is_file() or file.is_symlink():
        return {}, []
    text = read_text(name, file)
    if not isinstance(text, str):
        return {}, text
    measured = {}
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        found = _LINE.fullmatch(line)
        if found:
            measured[found[3]] = Measured(int(found[1]), int(found[2]), (name, number, 1))
        elif line.strip():
            problems.append(Problem(name, number, 1, "lijst-klopt-niet", _WRONG))
    return measured, problems


def measured_text(measured: Mapping[str, Measured]) -> str:
    """The content of data/.taal: one page on a line, sorted, so that a difference is easy to read."""
    return "".join(
        f"{now.difficult} van {now.sentences} {page}\n" for page, now in sorted(measured.items())
    )
