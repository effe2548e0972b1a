"""Remembers which files had no fault, so that a rule without a browser reads only what changed.

A rule on a page asks of other files only what `surroundings` names. A rule that asks more must add it there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from urllib.parse import unquote

from generator.gate.hidden.known import Known
from generator.gate.memory.kept_json import keep, read_kept
from generator.gate.site.document import Document, Site, split_address
from generator.gate.verdict.judge import holds
from generator.made_name import is_made_name

_FILE = "static.json"
# The folder of the index of the search, in a site of ours.
INDEX = "zoekindex"
# Files that a page can lead to but does not load to show itself.
# Its weight and looks hang on all others.
_DATA = (
    *(".html", ".json", ".jsonld", ".xml", ".gz", ".csv", ".ics", ".txt"),
    *(".pdf", ".xlsx", ".docx", ".odt"),
)
_ADDRESSES = ("href", "src", "action", "srcset", "poster", "data", "formaction")


@dataclass(frozen=True, slots=True)
class FileMemory:
    """The digest of the rules, and the keys of the files that had no fault under them."""

    rules: str
    clean: frozenset[str]


def keys(site: Site, known: Known, rules: str) -> dict[str, str]:
    """A text for each file that differs when the file differs, or anything that its faults hang on."""
    around = _digest([rules, *_decisions(known), *_loaded(site)])
    return {
        path: _digest([around, _place(path), _hash(data), *_seen_from(site, path)])
        for path, data in site.files.items()
    }


def _place(path: str) -> str:
    """Where a file stands. The index of the search, of 400 files, stands in a folder that is named after all of it."""
    first, _, inside = path.partition("/")
    version, _, rest = inside.partition("/")
    return f"{first}/{rest}" if first == INDEX and is_made_name(version) else path


def surroundings(document: Document) -> Iterator[str]:
    """What a page sees of the rest of the site: where its links lead, and whose title it shares."""
    site = document.site
    yield site.titles.get(document.page.title, "")
    for element in document.root.iter():
        for name in _ADDRESSES:
            if address := element.get(name):
                yield from _led(document, str(address), whole=element.get("download") is not None)


def read_memory(folder: Path, rules: str, *, full: bool) -> FileMemory:
    """What had no fault last time. Nothing when there is no list, or it is broken, or `full` asks to read all."""
    told = None if full else read_kept(folder / _FILE)
    keys_then = told if isinstance(told, list) else []
    return FileMemory(rules, frozenset(key for key in keys_then if isinstance(key, str)))


def keep_clean(folder: Path, clean: Iterable[str]) -> None:
    """Keep the list for the next run."""
    keep(folder / _FILE, sorted(clean))


def _decisions(known: Known) -> Iterator[str]:
    """Everything of the register that decides; the texts of editors only say where a fault stands."""
    for field in fields(known):
        value = getattr(known, field.name)
        if field.name == "allowed":
            yield _told([record for record in value if holds(record, known.today)])
        elif field.name not in ("today", "sources", "reviews"):
            yield _told(value)


def _told(value: object) -> str:
    """A value as text that is the same in every run: Python gives a set another order each time."""
    if is_dataclass(value) and not isinstance(value, type):
        return _told([(field.name, getattr(value, field.name)) for field in fields(value)])
    if isinstance(value, frozenset | list | tuple):
        parts = [_told(part) for part in value]
        return f"[{', '.join(sorted(parts) if isinstance(value, frozenset) else parts)}]"
    return repr(value)


def _loaded(site: Site) -> Iterator[str]:
    yield site.base
    for path, data in site.files.items():
        if not path.lower().endswith(_DATA):
            yield f"{path} {_hash(data)}"


def _seen_from(site: Site, path: str) -> Iterable[str]:
    document = site.documents.get(path)
    return surroundings(document) if document else ()


def _led(document: Document, address: str, *, whole: bool) -> Iterator[str]:
    """Where an address leads to, and what is there: a page has places to go to, what is kept as a file has a size."""
    found = document.site.file_at(document.target(address))
    there = document.site.documents.get(found or "")
    place = unquote(split_address(address).fragment)
    if there and not whole:
        yield f"{found} {place in there.anchors}"
    elif found:
        yield f"{found} {_hash(document.site.files[found])}"
    else:
        yield f"{address} leads nowhere"


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _digest(told: Iterable[str]) -> str:
    return hashlib.blake2b("\n".join(told).encode("utf-8", "replace"), digest_size=16).hexdigest()
