"""Keys that must exist elsewhere in the register: a theme, a plan, a role, an action, a source."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from generator.alphabet import capital
from generator.model.onderwerpen import kinds_left_out, part_of_kind
from generator.model.organisatie import Organisatie
from generator.model.register import KINDS
from generator.problem import Problem
from generator.register.absent import ONE, Broken, told_once
from generator.register.ids import KeptKey
from generator.register.source import Item
from generator.register.tree import FieldPath

# A slip of the finger, and not another key that begins in the same way.
_CLOSE = 0.8
# More names than this do not fit in a sentence.
MAX_NAMED = 12
# What an editor calls one record of a kind, and where to add one.
_NAMES = {kind: capital(name) for kind, name in ONE.items()}
_LEFT_OUT = (
    "{name} '{key}' kan hier niet: '{part}' staat bij 'zonder' in data/organisatie.yml. "
    "Haal dit weg. Of haal '{part}' daar weg, en maak {name_small} '{key}'."
)


def broken_references(
    items: Sequence[Item], published: Iterable[KeptKey], others: Sequence[Item] = ()
) -> list[Problem]:
    """Every reference to a key that no file has. A record that holds a mistake still counts as there.

    `others` are items that may be named, and are right themselves. What was `published` once and is gone now may not disappear, so then the file must come back. A file that is away is told once.
    """
    gone = {(ooit.kind, ooit.key) for ooit in published}
    keys = _keys([*items, *others])
    unread = {item.kind.name for item in items if _holds_unread_keys(item)}
    left_out = _left_out([*items, *others])
    broken = dict.fromkeys(_broken(items, keys, unread))
    empty = {name for name in _NAMES if not keys[name]} - left_out
    problems, left = told_once(broken, empty, gone)
    for one in left:
        if one.target in left_out:
            message = _not_with_us(one.target, one.key)
        elif (one.target, one.key) in gone:
            message = _gone(one.target, one.key)
        else:
            message = _message(one.target, one.key, keys[one.target])
        problems.append(Problem(*one.place, "verwijzing", message))
    return problems


def _broken(
    items: Iterable[Item], keys: Mapping[str, Collection[str]], unread: Collection[str]
) -> Iterator[Broken]:
    """Each reference to a key that is not there, but for keys of a list that could not be read."""
    for item, path, target, key in _all_references(items):
        if key not in keys[target] and target not in unread:
            yield Broken(item.source.place(*path), target, key)


def _keys(items: Sequence[Item]) -> Mapping[str, set[str]]:
    """The keys that are there, by kind."""
    keys: dict[str, set[str]] = {name: set() for name in _NAMES}
    for item in items:
        keys.setdefault(item.kind.name, set()).update(item.names)
    return keys


def _left_out(items: Iterable[Item]) -> set[str]:
    """The kinds of record that this organisation leaves out."""
    whole = next((item.record for item in items if isinstance(item.record, Organisatie)), None)
    return set(kinds_left_out(whole)) if whole else set()


def _holds_unread_keys(item: Item) -> bool:
    """Whether this is a list that could not be read: it may have held any key."""
    return item.kind.many and item.record is None and not item.names


def _all_references(items: Iterable[Item]) -> Iterator[tuple[Item, FieldPath, str, str]]:
    """Each reference of the register: the item it stands in, its path there, kind and key of what it names."""
    for item in items:
        yield from ((item, *one) for one in item.references)


def _gone(target: str, key: str) -> str:
    return f"{_NAMES[target]} '{key}' was er eerst wel, maar is nu weg uit data/{target}. Zet het bestand terug."


def _not_with_us(target: str, key: str) -> str:
    name, part = _NAMES[target], part_of_kind(target)
    return _LEFT_OUT.format(name=name, key=key, part=part, name_small=name.lower())


def _message(target: str, key: str, known: Collection[str]) -> str:
    near = get_close_matches(key, sorted(known), n=1, cutoff=_CLOSE)
    if near:
        return f"{_NAMES[target]} '{key}' kennen wij niet. Bedoel je '{near[0]}'?"
    if 0 < len(known) <= MAX_NAMED:
        return f"{_NAMES[target]} '{key}' kennen wij niet. Kies uit: {', '.join(sorted(known))}."
    return f"{_NAMES[target]} '{key}' kennen wij niet. Kijk in {where_listed(target)} welke er zijn, of voeg er een toe."


def where_listed(target: str) -> str:
    """Where the records of a kind stand: one file for all, or a folder."""
    if any(kind.name == target and kind.many for kind in KINDS):
        return f"data/{target}.yml"
    return f"data/{target}"
