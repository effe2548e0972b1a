"""The pages that editors write in content/: a heading between two lines of dashes, then Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from generator.model import Kop
from generator.problem import Problem
from generator.register.explain import explain
from generator.register.files import read_bytes
from generator.register.source import Source
from generator.register.tree import decode, parse


@dataclass(frozen=True, slots=True)
class Text:
    """One page of the editors. `path` is below content/; `body` starts at line `first_line` of `file`."""

    file: str
    path: str
    head: Kop
    body: str
    first_line: int

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines of the body with their number in the file, without blocks of code."""
        code = False
        for number, line in enumerate(self.body.split("\n"), self.first_line):
            fence = line.lstrip().startswith(("```", "~~~"))
            if not code and not fence:
                yield number, line
            code = code != fence


def read_texts(folder: Path) -> tuple[list[Text], list[Problem]]:
    """All Markdown pages below `folder`, and what is wrong with their headings. Never raises for bad text."""
    if not folder.is_dir():
        message = "Deze map is er niet. Maak de map, of noem een andere map."
        return [], [Problem(folder.name, 1, 1, "map-ontbreekt", message)]
    found = [part for path in sorted(folder.rglob("*.md")) for part in _text(folder, path)]
    texts = [part for part in found if isinstance(part, Text)]
    return texts, [part for part in found if isinstance(part, Problem)]


def _text(folder: Path, path: Path) -> Iterator[Text | Problem]:
    inside = path.relative_to(folder).as_posix()
    name = f"{folder.name}/{inside}"
    if not path.resolve().is_relative_to(folder.resolve()):
        yield Problem(
            name, 1, 1, "snelkoppeling", "Dit is een snelkoppeling naar buiten deze map. Zet het bestand zelf hier."
        )
        return
    data = read_bytes(name, path)
    if isinstance(data, Problem):
        yield data
        return
    data = data.replace(b"\r\n", b"\n")
    start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    head, dashes, body = data[start:].removeprefix(b"---\n").partition(b"\n---\n")
    if not data[start:].startswith(b"---\n") or not dashes:
        yield Problem(name, 1, 1, "kop-ontbreekt", _NO_HEAD)
        return
    yield from _parsed(name, inside, head, body)


_NO_HEAD = "De kop ontbreekt. Begin met een regel '---', dan 'title: ...', en dan weer een regel '---'."


def _parsed(name: str, inside: str, head: bytes, body: bytes) -> Iterator[Text | Problem]:
    first_line = head.count(b"\n") + 4
    tree, problems = parse(name, head, first_line=2)
    text = decode(name, body, first_line)
    yield from problems if isinstance(text, str) else problems + text
    if tree is None or not isinstance(text, str):
        return
    try:
        kop = Kop.model_validate(tree.value if isinstance(tree.value, dict) else {})
    except ValidationError as error:
        yield from explain(Source(name, (), tree), Kop, error)
        return
    yield Text(name, inside, kop, text, first_line)
