"""What a rule looks at: the register, the texts of the editors, and the place of everything in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from itertools import chain
from typing import Any

from generator.attachments.picture import Picture, read_picture
from generator.model.fields import Record
from generator.model.reacties import Reactie
from generator.model.register import Register
from generator.model.shared import Citaat
from generator.model.toegankelijkheid import Toegestaan
from generator.privacy.traces import Trace, traces
from generator.problem import Problem
from generator.register.beside import PictureFile
from generator.register.content import Text
from generator.register.ids import kept_values
from generator.register.read import Reading
from generator.register.source import Item
from generator.register.tree import FieldPath
from generator.remember.memory import Memory, no_memory

Place = tuple[str, int, int]
_NONE = "[]"
# The fields that colleagues read in plain words. Official titles and quotes stay as the source
# writes them.
PLAIN_FIELDS = frozenset({"titel", "in_het_kort", "toelichting"})


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text that the site may show, with its place and whether it is a quote."""

    place: Place
    text: str
    quote: bool


# What somebody said, in a source or in a reaction: we do not change a word of it.
_SPOKEN = frozenset({"tekst", "antwoord"})


@dataclass(frozen=True)  # without slots, because `_pieces` is kept
class Subject:
    """Everything that can be checked before a page is made: what was read, and the texts of the editors.

    `today` is the day to judge by; None when nobody asks what is still to come, or what is over.
    """

    reading: Reading
    texts: list[Text]
    today: date | None = None
    pictures: tuple[PictureFile, ...] = ()
    unread: frozenset[str] = frozenset()  # files of texts about which something was told already
    memory: Memory = field(
        default_factory=no_memory
    )  # what rules found in texts that did not change
    by_clock: date | None = None  # the day on which this is checked, when that is not `today`

    @property
    def now(self) -> date | None:
        """The day on which this is checked: what is of after it, has not been."""
        return self.by_clock or self.today

    @property
    def register(self) -> Register:
        """The whole register. Raises LookupError when it could not be read: only rules on a right register may ask."""
        if self.reading.register is None:
            message = "a rule on the register ran without one"
            raise LookupError(message)
        return self.reading.register

    @cached_property
    def kept_now(self) -> dict[tuple[str, str], str]:
        """What may not change afterwards, as it is now. Worked out once, because two rules look at it."""
        return kept_values(self.register)

    def problem(self, kind: str, record: Record, *path: str | int, message: str) -> Problem:
        """A problem with a field of a record. The runner fills in the rule."""
        return self.at(self.reading.place(kind, record, *path), message)

    def warning(self, kind: str, record: Record, *path: str | int, message: str) -> Problem:
        """A warning about a field of a record: something to look at that does not stop a build."""
        return replace(self.problem(kind, record, *path, message=message), severity="warning")

    def at(self, place: Place, message: str) -> Problem:
        """A problem at a place. The runner fills in the rule."""
        return Problem(*place, "", message)

    def all_text(self) -> Iterator[tuple[Place, str]]:
        """Every piece of text that people wrote, with its place: fields of the register, then lines of pages."""
        return iter(self._pieces)

    @cached_property
    def _pieces(self) -> list[tuple[Place, str]]:
        """Found once, because every rule on texts goes over all of them."""
        return list(self._found())

    @cached_property
    def signs(self) -> list[tuple[Place, str, Trace]]:
        """Each sign of a person, with its text and place. Four rules look at the same signs.

        The text of a page is one here: a name may go on in the next line.
        """
        found = []
        for item in self.reading.items:
            found += item.once("signs", partial(self._signs_of, _recorded(item)))
        for page in self.texts:
            whole = ((page.file, page.first_line, 1), page.body)
            found += self._signs_of([*page.head_texts(), whole])
        return found

    def _signs_of(self, texts: Iterable[tuple[Place, str]]) -> list[tuple[Place, str, Trace]]:
        found = []
        for place, text in texts:
            found += [(place, text, trace) for trace in self._signs_in(text)]
        return found

    def _signs_in(self, text: str) -> list[Trace]:
        """Not looked for again in a text that did not change."""
        given = text.encode("utf-8", "surrogatepass")
        told = self.memory.text("sporen", given, lambda: _as_json(traces(text)))
        return [] if told == _NONE else [Trace(*parts) for parts in json.loads(told)]

    def _found(self) -> Iterator[tuple[Place, str]]:
        yield from chain.from_iterable(map(_recorded, self.reading.items))
        yield from self._written()

    def read_pictures(self) -> Iterator[tuple[PictureFile, Picture | None]]:
        """Every picture with what it says; None for one that cannot be read."""
        return iter(self._opened)

    @cached_property
    def _opened(self) -> list[tuple[PictureFile, Picture | None]]:
        return [(one, read_picture(one.data)) for one in self.pictures]

    def plain_text(self) -> Iterator[tuple[Place, str]]:
        """What people wrote in the fields that must be easy to read."""
        for item in self.reading.items:
            yield from item.once("plain", partial(_plain, item))

    def published(self, pattern: re.Pattern[str]) -> Iterator[tuple[ShownText, re.Match[str]]]:
        """Where a pattern first fits in each text that the site may show.

        So not in remarks for colleagues (`opmerking`) and quotes that are held back (`niet_tonen`).
        """
        for item in self.reading.items:
            yield from item.once(pattern, partial(_matches, pattern, _published(item)))
        yield from _matches(pattern, (ShownText(*one, quote=False) for one in self._written()))

    def _written(self) -> Iterator[tuple[Place, str]]:
        for page in self.texts:
            yield from page.head_texts()
            for number, line in enumerate(page.body.split("\n"), page.first_line):
                yield (page.file, number, 1), line


def _recorded(item: Item) -> Iterator[tuple[Place, str]]:
    """Every text in a record, with its place."""
    for found in item.texts:
        if isinstance(item.record, Toegestaan) and found.path == ("tekst",):
            continue  # here stands what would be wrong anywhere else
        yield found.place, found.text


def _published(item: Item) -> Iterator[ShownText]:
    """Every text in a record that the site may show."""
    for found in item.texts:
        around = _around(item.record, found.path) if found.path[-1] in _SPOKEN else None
        held_back = isinstance(around, Citaat) and around.niet_tonen
        if found.path[-1] != "opmerking" and not held_back:
            yield ShownText(found.place, found.text, quote=isinstance(around, Citaat | Reactie))


def _matches(
    pattern: re.Pattern[str], texts: Iterable[ShownText]
) -> list[tuple[ShownText, re.Match[str]]]:
    found = ((one, pattern.search(one.text)) for one in texts)
    return [(one, match) for one, match in found if match]


def _plain(item: Item) -> tuple[tuple[Place, str], ...]:
    """The texts in a record that must be easy to read."""
    return tuple(
        (found.place, found.text) for found in item.texts if _field(found.path) in PLAIN_FIELDS
    )


def _field(path: FieldPath) -> str:
    """The name of the field that a text stands in, also as part of a list."""
    return next(step for step in reversed(path) if isinstance(step, str))


def within(place: Place, text: str, start: int) -> Place:
    """The place of the sign at `start` of a text that begins at `place`. Each of its lines begins in the same column."""
    before = text[:start]
    return place[0], place[1] + before.count("\n"), place[2] + start - (before.rfind("\n") + 1)


def _around(record: Record | None, path: FieldPath) -> Any:
    """The record or list that holds the text at `path`."""
    value: Any = record
    for step in path[:-1]:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


def _as_json(found: Iterable[Trace]) -> str:
    return json.dumps([astuple(trace) for trace in found])
