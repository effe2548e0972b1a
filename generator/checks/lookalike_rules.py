"""Rules on names that look alike: readers, and the protection of small groups, would take two things for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from generator.checks.subject import Subject
from generator.lookalike import nearly_the_same, skeleton
from generator.model.register import KINDS
from generator.problem import Problem

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is typed somewhere for the first time."""

    text: str
    place: Place


def namen_lijken_niet_op_elkaar(subject: Subject) -> Iterator[Problem]:
    """Twee dingen hebben namen die je uit elkaar kunt houden. Hetzelfde ding heet overal precies hetzelfde."""
    for names in chain(_keys(subject), _titles(subject), _measured(subject)):
        yield from _alike(subject, list(names))


def _alike(subject: Subject, names: list[_Name]) -> Iterator[Problem]:
    """A problem for each name that looks like an earlier one of its list."""
    seen: dict[str, _Name] = {}
    for name in names:
        first = seen.setdefault("".join(skeleton(name.text)), name)
        if first.text != name.text:
            yield subject.at(name.place, _same(first, name))
    different = {name.text: name for name in seen.values()}
    for first_text, text in nearly_the_same(list(different)):
        first, name = different[first_text], different[text]
        yield replace(subject.at(name.place, _near(first, name)), severity="warning")


def _same(first: _Name, name: _Name) -> str:
    file, line, _ = first.place
    return (
        f"'{name.text}' lijkt op '{first.text}' in {file}, regel {line}. "
        "Is het hetzelfde? Schrijf het precies zo. Is het iets anders? Geef het een andere naam."
    )


def _near(first: _Name, name: _Name) -> str:
    file, line, _ = first.place
    return (
        f"'{name.text}' is bijna '{first.text}' in {file}, regel {line}: 1 letter is anders. "
        "Kijk of het een typefout is."
    )


def _keys(subject: Subject) -> Iterator[Iterator[_Name]]:
    """The codes and short names of each kind."""
    for kind in KINDS:
        if kind.key and not kind.csv and len(kind.key) == 1:
            yield _of(subject, kind.name, kind.key[0])


def _titles(subject: Subject) -> Iterator[Iterator[_Name]]:
    """What readers see of a kind, instead of its key."""
    yield _of(subject, "rollen", "naam")
    yield _of(subject, "begrippen", "term")
    yield _once(_of(subject, "themas", "titel"), str.casefold)
    yield _once(_of(subject, "plannen", "titel"), str.casefold)
    yield _of(subject, "bronnen", "titel")
    yield _once(_of(subject, "streefcijfers", "titel"), str.casefold)


def _measured(subject: Subject) -> Iterator[Iterator[_Name]]:
    """Groups by classification, and parts of the organisation wherever they are named."""
    yield _once(chain(_of(subject, "metingen", "groep"), _of(subject, "waarden", "groep")))
    named = (_of(subject, kind, "onderdeel") for kind in ("metingen", "waarden", "stuurgroep"))
    yield _once(chain.from_iterable(named))


def _of(subject: Subject, kind: str, field: str) -> Iterator[_Name]:
    for record in getattr(subject.register, kind):
        text = getattr(record, field)
        if isinstance(text, str):
            yield _Name(text, subject.reading.place(kind, record, field))


def _once(names: Iterator[_Name], key: Callable[[str], str] = str) -> Iterator[_Name]:
    """Each name once, where it is typed first. Titles that are the same have a rule of their own."""
    seen: set[str] = set()
    for name in names:
        if key(name.text) not in seen:
            seen.add(key(name.text))
            yield name
