"""The pages that editors write in content/: a heading between two lines of dashes, then Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from pydantic import ValidationError

from generator.model.organisatie import Kop
from generator.problem import Problem
from generator.register.explain import explain
from generator.register.files import read_bytes, read_text
from generator.register.folder import OrdinaryFile, files_below
from generator.register.source import Source
from generator.register.tangle import tangles
from generator.register.tree import parse

# What may stand beside the texts, because pages show it. Anything else would be published without a
# word.
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"})
_HEAD = re.compile(
    r"(?P<before>\s*)---[ \t]*\n(?P<head>.*?)\n---[ \t]*(?:\n(?P<body>.*))?", re.DOTALL
)
_UNKNOWN = "Dit bestand hoort niet in deze map, want dan komt het op de site."
_ELSEWHERE = "Zet het ergens anders."
_AS_PICTURE = "Bewaar het plaatje als png, jpg, webp, avif of gif."
_AS_TEXT = (
    "Er kan in staan wie het maakte. Zet de tekst in een pagina (.md), of zet het ergens anders."
)
# What an editor can do about kinds of files that are not published.
_INSTEAD = {
    ".bmp .tif .tiff .heic .heif .svg .psd .ico .jfif .jp2": _AS_PICTURE,
    ".pdf .doc .docx .docm .xls .xlsx .ppt .pptx .odt .ods .odp .rtf .pages": _AS_TEXT,
}
# MkDocs keeps this folder for itself, and leaves it out of the site without a word.
_LEFT_OUT = "templates/"
_LEFT_OUT_MESSAGE = (
    "Wat in de map 'templates' staat, komt niet op de site. Geef de map een andere naam."
)
_NO_HEAD = (
    "De kop klopt niet. Begin met een regel '---', dan 'title: ...', en dan weer een regel '---'."
)


@dataclass(frozen=True, slots=True)
class Text:
    """One page of the editors. `path` is below content/; `body` starts at line `first_line` of `file`.

    `source` knows where each field of the head stands. `of_product`: it came with the program, and no editor wrote it.
    """

    file: str
    path: str
    head: Kop
    body: str
    first_line: int
    source: Source
    of_product: bool = False

    def head_texts(self) -> Iterator[tuple[tuple[str, int, int], str]]:
        """The title and then each sentence of the summary above the text, with its file, line and column."""
        yield self.source.place("title"), self.head.title
        for index, sentence in enumerate(self.head.in_het_kort):
            yield self.source.place("in_het_kort", index), sentence

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
    there = list(files_below(folder))
    files = [file for file in there if isinstance(file, OrdinaryFile)]
    found = list(chain.from_iterable(_file(file) for file in files))
    texts = [part for part in found if isinstance(part, Text)]
    problems = [part for part in (*there, *found) if isinstance(part, Problem)]
    return texts, [*problems, *_same_address(files)]


def _file(file: OrdinaryFile) -> Iterator[Text | Problem]:
    if file.inside.startswith(_LEFT_OUT):
        yield Problem(file.name, 1, 1, "map-telt-niet-mee", _LEFT_OUT_MESSAGE)
    elif file.path.suffix == ".md":
        yield from _text(file.name, file.inside, file.path)
    elif file.path.suffix.lower() not in PICTURES:
        message = f"{_UNKNOWN} {_instead(file.path.suffix.lower())}"
        yield Problem(file.name, 1, 1, "bestand-onbekend", message)
    else:
        yield from _wrong_picture(file)


def _instead(ending: str) -> str:
    """What to do about a file that is not published."""
    endings = (kinds for kinds in _INSTEAD if ending in kinds.split())
    return _INSTEAD.get(next(endings, ""), _ELSEWHERE)


def _wrong_picture(file: OrdinaryFile) -> Iterator[Problem]:
    """What keeps a picture from being read; what it shows and says is looked at by the rules."""
    data = read_bytes(file.name, file.path)
    if isinstance(data, bytes):
        return
    if data.rule == "te-groot":
        data = replace(data, message="Dit plaatje is groter dan 1 MB. Maak het kleiner.")
    yield data


def _same_address(files: list[OrdinaryFile]) -> Iterator[Problem]:
    """Pages that would be written over each other: over.md and over/index.md are both the page over/."""
    seen: dict[str, OrdinaryFile] = {}
    for file in files:
        page = re.fullmatch(r"(.*?)/?(?:index|readme)?\.md", file.inside.lower())
        first = seen.setdefault(page[1], file) if page else file
        if first is not file:
            message = f"Deze pagina krijgt hetzelfde adres als {first.name}. Geef 1 van de 2 een andere naam."
            yield Problem(file.name, 1, 1, "adres-dubbel", message)


def _text(name: str, inside: str, path: Path) -> Iterator[Text | Problem]:
    text = read_text(name, path)
    if not isinstance(text, str):
        yield from text
        return
    parts = _HEAD.fullmatch(text.replace("\r\n", "\n"))
    if parts is None:
        yield Problem(name, 1, 1, "kop-klopt-niet", _NO_HEAD)
        return
    first_line = parts["before"].count("\n") + 2
    tree, problems = parse(name, parts["head"].encode(), first_line)
    yield from problems
    if tree is None:
        return
    source = Source(name, (), tree)
    fields = tree.value
    if not isinstance(fields, dict):
        fields = {}
    try:
        kop = Kop.model_validate(fields)
    except ValidationError as error:
        yield from explain(source, Kop, error)
        return
    body_line = first_line + parts["head"].count("\n") + 2
    body = parts["body"] or ""
    piled = list(tangles(body))
    for number, message in piled:
        yield Problem(name, body_line + number, 1, "te-veel-tekens", message)
    if not piled:
        yield Text(name, inside, kop, body, body_line, source)
