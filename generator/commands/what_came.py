"""What came in, of each place a planner names: files, folders, or text that is typed or pasted."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from mailbox import NoSuchMailboxError
from pathlib import Path
from typing import Any

from generator.intake.inbox import Came, Unread, letters, mails_of, read_letter, seems_news
from generator.intake.sent_on import head_of
from generator.reactions.by_mail import mailed_reaction

_NOT_THERE = "Dit bestand is er niet. Kijk of de naam klopt."
_EMPTY_FOLDER = "In deze map staat geen bestand."
_CLOSED = (
    "Dit bestand kunnen wij niet openen. Sluit het in andere programma’s, of bewaar het opnieuw."
)


@dataclass(frozen=True, slots=True)
class Untouched:
    """A list in which nobody filled in anything."""

    file: str


def what_came(
    places: Sequence[str], today: date, names: Mapping[str, str]
) -> Iterator[Came | Untouched | dict[str, Any]]:
    """What can be read of each place: a file, a folder, or what comes in. A reaction comes as its fields."""
    for place in places:
        if place == "-":
            text = sys.stdin.buffer.read()
            yield from read_letter("invoer.txt", text, today)
            continue
        try:
            files = list(letters(Path(place)))
        except (OSError, ValueError):
            yield Unread(place, _NOT_THERE)
            continue
        if not files:
            yield Unread(place, _EMPTY_FOLDER)
        for shown, file in files:
            yield from _of_file(shown, file, today, names)


def _of_file(
    shown: str, file: Path, today: date, names: Mapping[str, str]
) -> Iterator[Came | Untouched | dict[str, Any]]:
    try:
        mails = mails_of(shown, file)
    except (FileNotFoundError, NotADirectoryError, NoSuchMailboxError, ValueError):
        yield Unread(str(file), _NOT_THERE)
        return
    except OSError:
        yield Unread(str(file), _CLOSED)
        return
    for name, mail in mails:
        found = read_letter(name, mail, today)
        reaction = None
        nothing = all(isinstance(one, Unread) for one in found)
        if nothing and name.endswith(".eml") and not seems_news(mail):
            reaction = _reaction(mail, names, today)
        if reaction:
            yield reaction
        elif found:
            yield from found
        else:
            yield Untouched(name)


def _reaction(mail: bytes, names: Mapping[str, str], today: date) -> dict[str, Any] | None:
    head = head_of(mail, today)
    return mailed_reaction(head.subjects, head.known_by, head.day, names) if head else None
