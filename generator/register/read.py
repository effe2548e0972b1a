"""Read all files of data/: the door of this room. One register comes out, and one list of everything that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.model.fields import Record
from generator.model.keuzes import Keuzes
from generator.model.organisatie import Organisatie
from generator.model.register import KINDS, Kind, Register
from generator.problem import Problem, errors
from generator.register.explain import explain
from generator.register.files import DataFile, data_files, fields_in_name, read_bytes
from generator.register.ids import CAME, KeptKey, came_on, read_ids, with_days
from generator.register.page_difficulty import Measured, read_measured
from generator.register.product_words import PRODUCT, with_product_words
from generator.register.references import broken_references
from generator.register.source import Item, Source, key_of
from generator.register.table import parse_table
from generator.register.tree import Tree, parse

# Where each record stands, by its kind and its key.
Sources = dict[tuple[str, tuple[str, ...]], Source]
_NO_LIST = "Hier hoort een lijst. Begin elk deel met een streepje: '- id: ...'."
_NO_FIELDS = "Hier horen velden met een naam. Schrijf bijvoorbeeld: 'titel: ...'."
_MISSING = (
    "Dit bestand ontbreekt. Zet het terug. Was het er nog niet? Maak het: zie data/LEESMIJ.md."
)
# Nobody types such a file, so where it is broken does not help.
_NOT_WHOLE = "Dit bestand is niet heel. Haal het opnieuw op met 'python -m generator reacties', of haal het weg."


# What a file is read from: its bytes, and the words of the organisation that may stand in it.
Given = tuple[bytes | Problem, Keuzes]


class KeptFiles:
    """What each file held the last time: one with the same bytes holds the same records."""

    def __init__(self) -> None:
        """Nothing was read yet."""
        self._before: dict[str, tuple[Given, tuple[Item | Problem, ...]]] = {}
        self._now = self._before

    def begin(self) -> None:
        """From here on only what is read now is kept for the next time."""
        self._before, self._now = self._now, {}

    def of(
        self, name: str, given: Given, read: Callable[[], Iterable[Item | Problem]]
    ) -> tuple[Item | Problem, ...]:
        """What the file with this name holds: kept, or read now."""
        was, found = self._before.get(name, (None, ()))
        if was != given:
            found = tuple(read())
        self._now[name] = given, found
        return found


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading data/: a whole register or None, where each record stands, and all problems.

    The register is None as soon as there is one error: half a register would give wrong figures.
    `folder` is how an editor calls the folder.
    """

    register: Register | None
    problems: list[Problem]
    items: Sequence[Item] = ()
    sources: Mapping[tuple[str, tuple[str, ...]], Source] = field(default_factory=dict)
    published: Sequence[KeptKey] = ()
    measured: Mapping[str, Measured] = field(default_factory=dict)
    folder: str = "data"

    def place(self, name: str, record: Record, *path: str | int) -> tuple[str, int, int]:
        """File, line and column of a field of a record of kind `name`."""
        kind = next(kind for kind in KINDS if kind.name == name)
        return self.sources[name, key_of(kind, record)].place(*path)


def read_register(folder: Path, kept: KeptFiles | None = None) -> Reading:
    """Read everything below `folder`. All problems at once, in file order; never raises for bad data.

    `kept` is for a program that reads the same register again and again.
    """
    read = list(_read_files(folder, kept or KeptFiles()))
    own = [found for found in read if isinstance(found, Item)]
    items = with_product_words(own, _product())
    sources, doubles = _by_key(items)
    published, wrong_ids = read_ids(folder)
    measured, wrong_counts = read_measured(folder)
    # As a set, because what is wrong with the name of a table would come back on each of its lines.
    problems = sorted(
        {
            *(found for found in read if isinstance(found, Problem)),
            *doubles,
            *broken_references(own, published),
            *_missing(folder, own),
            *wrong_ids,
            *wrong_counts,
        }
    )
    register = None
    if not errors(problems):
        register = _register(items, published)
    return Reading(register, problems, items, sources, published, measured, folder.name)


def read_more(reading: Reading, kind: Kind, files: Mapping[str, str]) -> Reading:
    """The reading of a right register as if these new files of one kind, with their text by name, stood in it too.

    `problems` and `items` are those of the new files only. A file with a mistake is left out of the register.
    """
    register = reading.register
    if register is None:
        message = "files were added to a register that could not be read"
        raise LookupError(message)
    found: list[Item | Problem] = []
    for name, text in files.items():
        found += _items(name, text.encode(), kind, register.organisatie.keuzes)
    items = [part for part in found if isinstance(part, Item)]
    sources, doubles = _by_key(items)
    broken = broken_references(items, reading.published, reading.items)
    wrong = {part for part in found if isinstance(part, Problem)}.union(doubles, broken)
    right = _right(items, wrong, reading.items)
    records = (*getattr(register, kind.name), *(item.record for item in right))
    more = register.model_copy(update={kind.name: records})
    return Reading(more, sorted(wrong), right, {**reading.sources, **sources}, reading.published)


def _right(items: list[Item], wrong: Iterable[Problem], known: Sequence[Item]) -> list[Item]:
    """The items of files without a mistake that are not there yet."""
    bad = {problem.file for problem in errors(list(wrong))}
    there = {(item.kind.name, item.key) for item in known}
    return [
        item
        for item in items
        if item.source.file not in bad and (item.kind.name, item.key) not in there
    ]


@cache
def _product() -> tuple[Item, ...]:
    """The records of the lists that come with the product. A test keeps them without mistakes."""
    return tuple(found for found in _read_files(PRODUCT, KeptFiles()) if isinstance(found, Item))


def _read_files(folder: Path, kept: KeptFiles) -> Iterator[Item | Problem]:
    kept.begin()
    files = list(data_files(folder))
    own = _own_choices([file for file in files if not isinstance(file, Problem)])
    for file in files:
        if isinstance(file, Problem):
            yield file
        else:
            name, path, kind = file
            data = read_bytes(name, path)
            yield from kept.of(name, (data, own), partial(_items, name, data, kind, own))


def _own_choices(files: Iterable[DataFile]) -> Keuzes:
    """The words of the organisation, which decide what may be typed in all other files."""
    for name, path, kind in files:
        if kind.record is Organisatie:
            found = _items(name, read_bytes(name, path), kind, Keuzes())
            records = (item.record for item in found if isinstance(item, Item))
            return next((one.keuzes for one in records if isinstance(one, Organisatie)), Keuzes())
    return Keuzes()


def _by_key(items: list[Item]) -> tuple[Sources, list[Problem]]:
    """Where the first record with each key stands, and a problem for each later one with the same key."""
    sources: Sources = {}
    doubles = []
    for item in items:
        key = (item.kind.name, item.key)
        if item.record and item.kind.key and key in sources:
            doubles.append(_double(sources[key], item))
        sources.setdefault(key, item.source)
    return sources, doubles


def _register(items: list[Item], published: Iterable[KeptKey]) -> Register:
    """All records as one value; what says no day itself has the day on which it was first published."""
    came = {(ooit.kind, ooit.key): came_on(ooit) for ooit in published if ooit.kind in CAME}
    records: dict[str, list[Any]] = {kind.name: [] for kind in KINDS}
    for item in items:
        record = item.record
        if record and item.kind.name in CAME:
            record = with_days(record, came.get((item.kind.name, "/".join(item.key))))
        records[item.kind.name].append(record)
    found: dict[str, Any] = {name: tuple(given) for name, given in records.items()}
    single = {kind.name: next(iter(found[kind.name]), None) for kind in KINDS if not kind.key}
    return Register.model_construct(**(found | single))


def _items(name: str, data: bytes | Problem, kind: Kind, own: Keuzes) -> Iterator[Item | Problem]:
    """The records of one file, and what is wrong in it. `own` are the words of the organisation."""
    named = fields_in_name(name, kind)
    tree, problems = _tree(name, data, kind)
    yield from problems
    if tree is None:
        yield _unread(kind, Source(name, (), Tree("")), named.values())
    elif not kind.many:
        yield from _item(Source(name, (), tree), kind, named, own)
    elif isinstance(tree.value, list):
        for index in range(len(tree.value)):
            yield from _item(Source(name, (index,), tree), kind, named, own)
    else:
        yield Problem(name, 1, 1, "soort", _NO_LIST)
        yield _unread(kind, Source(name, (), tree))


def _tree(name: str, data: bytes | Problem, kind: Kind) -> tuple[Tree | None, list[Problem]]:
    if isinstance(data, Problem):
        return None, [data]
    if kind.csv:
        return parse_table(name, data, kind)
    tree, problems = parse(name, data)
    if tree is None and kind.json:
        problems = [replace(problem, message=_NOT_WHOLE) for problem in problems]
    return tree, problems


def _unread(kind: Kind, source: Source, names: Iterable[str] = ()) -> Item:
    """A record with a mistake in it, with the keys it may be meant to have."""
    return Item(kind, source, None, frozenset(names))


def _item(
    source: Source, kind: Kind, named: dict[str, str], own: Keuzes
) -> Iterator[Item | Problem]:
    """One record, or its mistakes; then it is yielded without its record."""
    value = source.value
    if not isinstance(value, dict):
        yield Problem(*source.place(), "soort", _NO_FIELDS)
        yield _unread(kind, source, named.values())
        return
    given = _from_name(kind, named) | value
    try:
        record = kind.record.model_validate(given, context=own)
    except ValidationError as error:
        yield from explain(source, kind.record, error)
        typed = [str(given[name]) for name in kind.key if name in given]
        yield _unread(kind, source, [*typed, *named.values()])
        return
    keys = {name: str(getattr(record, name)) for name in named}
    keys |= dict(zip(kind.key, key_of(kind, record), strict=True))
    wrong = [name for name, text in named.items() if keys[name] != text]
    yield from (_name_differs(source, name, named[name], keys[name]) for name in wrong)
    if wrong:
        yield _unread(kind, source, [*named.values(), *key_of(kind, record)])
        return
    yield Item(kind, source.settled(), record, frozenset(key_of(kind, record)[:1]))


def _from_name(kind: Kind, named: dict[str, str]) -> dict[str, str]:
    """The fields that stand in the name of a folder or a table only. Those in the name of a YAML file are typed too."""
    return {name: text for name, text in named.items() if f"{{{name}}}.yml" not in kind.path}


def _name_differs(source: Source, name: str, text: str, key: str) -> Problem:
    message = f"De naam van het bestand zegt '{text}', maar bij '{name}' hoort de naam '{key}'. Maak ze gelijk."
    return Problem(*source.place(name), "naam-klopt-niet", message)


def _double(first: Source, second: Item) -> Problem:
    file, line, _ = first.place(second.kind.key[0])
    if second.kind.csv:
        there = f"op regel {line}"
        if file != second.source.file:
            there = f"in {file}, regel {line}"
        message = f"Deze groep staat er voor deze dag al, {there}. Haal er 1 weg."
        return Problem(*second.source.place(), "dubbel", message)
    message = f"'{second.key[0]}' is er al: kijk in {file}, regel {line}. Kies hier een andere."
    return Problem(*second.source.place(second.kind.key[0]), "dubbel", message)


def _missing(folder: Path, items: list[Item]) -> list[Problem]:
    """The files that must be there: those that hold one record for the whole register."""
    if not folder.is_dir():
        return []
    read = {item.kind.name for item in items}
    needed = (kind for kind in KINDS if not kind.key and not kind.optional)
    absent = (kind for kind in needed if kind.name not in read)
    return [
        Problem(f"{folder.name}/{kind.path}", 1, 1, "bestand-ontbreekt", _MISSING)
        for kind in absent
    ]
