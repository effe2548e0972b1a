"""Rules on the marks in texts of editors: what the site cannot fill in is told before it is made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.subject import Place, Subject
from generator.model.register import Register
from generator.problem import Problem
from generator.register.content import Text
from generator.texts.mark import PATTERN, mistake, read_mark
from generator.texts.mark_markdown import FoundMark, find_marks
from generator.texts.marks import MARKS


def merk_klopt(subject: Subject) -> Iterator[Problem]:
    """Tussen [[ en ]] staat een cijfer of een link die de site zelf invult. Kijk in data/LEESMIJ.md wat er kan."""
    for text in subject.texts:
        in_title = PATTERN.search(text.head.title)
        if in_title:
            message = f"In de titel kan '{in_title[0]}' niet. Zet het in de tekst."
            yield subject.at(_inside(text, in_title, "title"), message)
        for place, mark in (*_in_summary(text), *_in_body(text)):
            message = _wrong(mark, subject.register)
            if message:
                yield subject.at(place, message)


def _in_summary(text: Text) -> Iterator[tuple[Place, FoundMark]]:
    """The marks in the summary above a text. It is no Markdown, so they cannot be in a link."""
    for index, sentence in enumerate(text.head.in_het_kort):
        for found in PATTERN.finditer(sentence):
            closed = found["end"] is not None
            mark = FoundMark(found.start(), found["typed"], closed=closed, in_link=False)
            yield _inside(text, found, "in_het_kort", index), mark


def _in_body(text: Text) -> Iterator[tuple[Place, FoundMark]]:
    for mark in find_marks(text.body):
        yield _place(text, mark.offset), mark


def _wrong(mark: FoundMark, register: Register) -> str:
    if not mark.closed:
        return f"Hier ontbreken haken. Schrijf er 2 voor en 2 achter, bijvoorbeeld: {MARKS[0].example}. Wil je gewone haken laten zien? Zet er een \\ voor."
    message = mistake(mark.typed, MARKS, register)
    if not message and mark.in_link and _becomes_link(mark):
        message = f"'[[{mark.typed}]]' is zelf een link en staat in een andere link. Haal de andere link weg."
    return message


def _becomes_link(mark: FoundMark) -> bool:
    name = read_mark(mark.typed).name
    return any(known.is_link for known in MARKS if known.name == name)


def _place(text: Text, offset: int) -> Place:
    before = text.body[:offset]
    return text.file, text.first_line + before.count("\n"), offset - before.rfind("\n")


def _inside(text: Text, found: re.Match[str], *path: str | int) -> Place:
    """The place in a field of the head. A text with a colon is always between quotation marks, which count too."""
    file, line, column = text.source.place(*path)
    return file, line, column + found.start() + (": " in found.string)
