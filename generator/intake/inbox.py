"""Read what came in: mails, texts, and lists from a program. One file may hold more than one item, or none."""

from __future__ import annotations

import json
import mailbox
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from itertools import chain
from pathlib import Path
from typing import Any

from generator.intake.answer_table import read_csv
from generator.intake.mail_parts import (
    attachments,
    bodies,
    holds_deeper,
    mails_in,
    parsed,
    subject_of,
)
from generator.intake.message import holds_blank, read_items, tidy
from generator.intake.offered import Offered, offer
from generator.intake.sent_on import written_on
from generator.layout.asked import LABELS

MAX_BYTES = 20_000_000
# Folders of a mailbox as a folder (Maildir) in which a mail has no ending in its name.
_MAILDIR = frozenset({"cur", "new"})
_NO_NEWS = "Hier staat geen nieuws in. Zoek de regel 'Actie:' met de code van de actie."
_DEEP = "Hier zit een mail in een mail in een mail. Bewaar de binnenste mail apart, en lees die in."
_STILL_BLANK = "De vragen staan hier, maar niemand vulde er iets in. Vraag de afzender om achter elke vraag een antwoord te schrijven."
_LOST = "Deze mail is bedoeld als nieuws, maar wij vinden de antwoorden niet. Plak de tekst in een bestand dat eindigt op .txt."
# The subject that our forms and reminders give.
_ABOUT_NEWS = re.compile(r"\bnieuws (?:over|van)\b|\] nieuws\b", re.IGNORECASE)
# What can be sent with a mail and be read; not a mail in a mail in a mail.
_ENCLOSED = frozenset({".txt", ".json", ".csv", ".xlsx"})
_NO_JSON = "Dit is geen lijst met antwoorden. Elk bericht is een groep van namen met een tekst, zoals 'code' en 'stand'."
_TOO_LARGE = "Dit bestand is groter dan 20 MB. Haal de bijlagen eruit."
_UNKNOWN_KIND = (
    "Dit soort bestand lezen wij niet. Wij lezen .eml, .mbox, .txt, .json, .csv en .xlsx."
)


_EMPTY = "Dit bestand is leeg. Vraag het opnieuw."
_COPY = "Kopieer de tekst in een bestand dat eindigt op .txt."
# How to get there from what offices keep.
_INSTEAD = {
    ".msg": f"Bewaar de mail in Outlook als .eml. Of: {_COPY[0].lower()}{_COPY[1:]}",
    **dict.fromkeys(
        (".xls", ".xlsm", ".xlsb", ".xltx", ".xltm"), "Bewaar de werkmap in Excel als .xlsx."
    ),
    ".ods": "Bewaar de werkmap als .xlsx.",
    **dict.fromkeys((".doc", ".docx", ".odt", ".pdf", ".rtf", ".htm", ".html"), _COPY),
}


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that holds no news we can read, and why."""

    file: str
    says: str


Came = Offered | Unread


def read_letter(name: str, data: bytes, today: date) -> list[Came]:
    """The items of one file, by the ending of its name. Never raises for what stands in it."""
    if len(data) > MAX_BYTES:
        return [Unread(name, _TOO_LARGE)]
    if not data.strip():
        return [Unread(name, _EMPTY)]
    ending = Path(name).suffix.lower()
    if ending == ".eml":
        return _mail(name, data, today)
    if ending == ".json":
        return _list(name, data, today)
    if ending in {".txt", ".md", ""}:
        text = decoded(data)
        nothing = _STILL_BLANK if holds_blank(text) else _NO_NEWS
        return list(read_items(text, today, name)) or [Unread(name, nothing)]
    if ending == ".csv":
        return _rows(name, read_csv(decoded(data), today, name))
    if ending == ".xlsx":
        from generator.intake.workbook_back import read_workbook  # noqa: PLC0415  # 0.2 s

        return _rows(name, read_workbook(data, today, name))
    return [Unread(name, _not_this_kind(ending))]


def _not_this_kind(ending: str) -> str:
    return f"{_UNKNOWN_KIND} {_INSTEAD.get(ending, '')}".rstrip()


def _rows(name: str, found: list[Offered] | str) -> list[Came]:
    """The items of a table. A table in which nobody filled in anything holds none, and that is no mistake."""
    return [Unread(name, found)] if isinstance(found, str) else list(found)


def decoded(data: bytes) -> str:
    """The text of a file as offices save it: UTF-8, UTF-16 with its mark, or the letters of Windows."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def letters(place: Path) -> Iterator[tuple[str, Path]]:
    """The files of a folder and those below it, in order of name; a file by itself. A link is not followed.

    Each comes with its name for people: in a folder its path from there, for two folders may hold the same name.
    """
    if not place.is_dir():
        yield place.name, place
        return
    for file in sorted(place.rglob("*")):
        if file.is_file() and not file.is_symlink() and not file.name.startswith("."):
            yield file.relative_to(place).as_posix(), file


def mails_of(shown: str, file: Path) -> list[tuple[str, bytes]]:
    """Each mail of a file as (name, content): of an mbox more than one, of any other file the file itself."""
    if file.suffix.lower() == ".mbox":
        with closing(mailbox.mbox(file, create=False)) as box:
            return [
                (f"{shown} (mail {number}).eml", box.get_bytes(key))
                for number, key in enumerate(box.iterkeys(), 1)
            ]
    name = f"{shown}.eml" if file.parent.name in _MAILDIR else shown
    return [(name, file.read_bytes())]


def _mail(name: str, data: bytes, today: date) -> list[Came]:
    shown = name.removesuffix(".eml") if name.endswith(").eml") else name
    message = parsed(data)
    if message is None:
        return [Unread(shown, _DEEP)]
    found = [*_written(message, shown, today), *_sent_with(message, shown, today)]
    if any(isinstance(one, Offered) for one in found):
        return [one for one in found if not _only_text(one)]
    return found or [*_not_read(message, shown)] or [Unread(shown, _why_nothing(message, data))]


def _not_read(message: EmailMessage, shown: str) -> Iterator[Unread]:
    """What was sent with a mail without news, of a kind that offices keep news in and we do not read."""
    for mail in mails_in(message):
        for place, _ in attachments(mail):
            ending = Path(place).suffix.lower()
            if ending in _INSTEAD:
                yield Unread(f"{shown}, {place}", _not_this_kind(ending))


def _why_nothing(message: EmailMessage, data: bytes) -> str:
    if holds_deeper(message):
        return _DEEP
    if any(map(holds_blank, _texts(message))):
        return _STILL_BLANK
    return _LOST if seems_news(data) else _NO_NEWS


def _texts(message: EmailMessage) -> Iterator[str]:
    """Every text of a mail and of those in it."""
    return chain.from_iterable(map(bodies, mails_in(message)))


def _written(message: EmailMessage, shown: str, today: date) -> list[Offered]:
    """The items in the first text of a mail that has any, or of a mail in it."""
    for mail in mails_in(message):
        day = written_on(mail, today)
        for text in bodies(mail):
            if found := read_items(text, day, shown):
                return found
    return []


def _sent_with(message: EmailMessage, shown: str, today: date) -> Iterator[Came]:
    """The items in what was sent with a mail, of the kinds that can hold any."""
    for mail in mails_in(message):
        for place, inside in attachments(mail):
            if Path(place).suffix.lower() in _ENCLOSED:
                yield from read_letter(f"{shown}, {place}", inside, written_on(mail, today))


def _only_text(one: Came) -> bool:
    """Whether this is a text without news, which may go with a mail that has some."""
    return isinstance(one, Unread) and one.says == _NO_NEWS


def seems_news(mail: bytes) -> bool:
    """Whether somebody meant this mail as news and not as a reaction: by its subject, or by the questions in it."""
    message = parsed(mail)
    if message is None:
        return True  # then it is no reaction that anybody can read
    if _ABOUT_NEWS.search(subject_of(message)):
        return True
    lines = [line.strip().lower() for line in "\n".join(_texts(message)).splitlines()]
    asked = [f"{label.lower()}:" for label in LABELS.values()]
    return sum(any(line.startswith(start) for line in lines) for start in asked) > 1


def _list(name: str, data: bytes, today: date) -> list[Came]:
    try:
        value: Any = json.loads(data)
    except (ValueError, RecursionError):
        return [Unread(name, _NO_JSON)]
    items = value if isinstance(value, list) else [value]
    return [_from_program(name, number, item, today) for number, item in enumerate(items, 1)]


def _from_program(name: str, number: int, item: Any, today: date) -> Came:
    shown = f"{name}, bericht {number}"
    if not isinstance(item, dict) or not all(isinstance(text, str) for text in item.values()):
        return Unread(shown, _NO_JSON)
    unknown = [key for key in item if key not in LABELS]
    if unknown or not item:
        return Unread(shown, f"{_NO_JSON} Wij kennen: {', '.join(LABELS)}.")
    return offer({key: tidy(text) for key, text in item.items()}, today, shown)
