"""Rules on plain Dutch: what the language room finds in the texts of editors and in the register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks.exceptions import examine_text, valid_exceptions
from generator.checks.subject import Subject
from generator.checks.vocabulary import vocabulary
from generator.language.examine import Examined, examine_fields
from generator.language.text import Unit, plain
from generator.problem import Problem
from generator.register.measured import Measured
from generator.register.source import Source
from generator.register.tree import Tree

# The fields that colleagues read in plain words. Official titles and quotes stay as the source writes them.
PLAIN_FIELDS = frozenset({"titel", "in_het_kort", "toelichting"})


def taal_van_teksten(subject: Subject) -> Iterator[Problem]:
    """Een tekst op de site is makkelijk te lezen. Elke regel staat op de pagina Schrijfhulp."""
    for examined in examine_texts(subject).values():
        yield from (finding.problem(examined.file) for finding in examined.findings)


def taal_van_register(subject: Subject) -> Iterator[Problem]:
    """Een titel, samenvatting of toelichting is makkelijk te lezen. Dit is altijd een let op: je kunt verder."""
    words = vocabulary(subject.reading.items, links_made=True)
    trees = {item.source.file: item.source.tree for item in subject.reading.items if item.record}
    for file, tree in trees.items():
        examined = examine_fields(file, field_units(file, tree), words)
        yield from (finding.problem(file) for finding in examined.findings)


def pagina_wordt_niet_lastiger(subject: Subject) -> Iterator[Problem]:
    """Een pagina mag makkelijker worden, en niet lastiger."""
    for file, examined in examine_texts(subject).items():
        now, before = measure(examined), subject.reading.measured.get(file)
        if before and now.worse_than(before):
            hard = examined.difficult[0]
            count = f"Eerst waren {before} zinnen lastig, nu {now}."
            message = f"{count} Maak een zin makkelijker. Begin met: ‘{_start(hard.shown)}’"
            yield subject.at((file, *hard.unit.place(hard.start)), message)


def examine_texts(subject: Subject) -> Mapping[str, Examined]:
    """Every text of the editors by its file, without what an exception allows."""
    exceptions = valid_exceptions(subject)
    return {text.file: examine_text(subject, text, exceptions) for text in subject.texts}


def measure(examined: Examined) -> Measured:
    """How many sentences of a page are difficult."""
    return Measured(len(examined.difficult), len(examined.sentences))


def renewed(subject: Subject) -> dict[str, Measured]:
    """What to remember: every page as it is now, but never worse than it was."""
    now = {file: measure(examined) for file, examined in examine_texts(subject).items()}
    before = subject.reading.measured
    return {file: before[file] if file in before and new.worse_than(before[file]) else new for file, new in now.items()}


def field_units(file: str, tree: Tree) -> Iterator[Unit]:
    """The plain fields of a file of the register, each with its line."""
    yield from _fields(Source(file, (), tree), (), tree.value, plain_field=False)


def _fields(source: Source, path: tuple[str | int, ...], value: object, *, plain_field: bool) -> Iterator[Unit]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _fields(source, (*path, name), part, plain_field=name in PLAIN_FIELDS)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _fields(source, (*path, index), part, plain_field=plain_field)
    elif plain_field and isinstance(value, str):
        yield plain(value, *source.place(*path)[1:])


def _start(text: str) -> str:
    """The first words of a sentence, enough to find it."""
    words = text.split()
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")


_SHOWN = 8
