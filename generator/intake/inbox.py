"""Read what came in: mails, texts, and lists from a program. One file may hold more than one item, or none."""

from __future__ import annotations

import json
import mailbox
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from generator.intake.answer_table import read_csv
from generator.intake.message import read_items, tidy
from generator.intake.offered import Offered, offer
from generator.layout.asked import LABELS

MAX_BYTES = 20_000_000
# Folders of a mailbox as a folder (Maildir) in which a mail has no ending in its name.
_MAILDIR = frozenset({"cur", "new"})
_NO_NEWS = "Hier staat geen nieuws in. Zoek de regel 'Actie:' met de code van de actie."
_NO_TEXT = "Deze mail heeft alleen opmaak en geen gewone tekst. Plak de tekst in een bestand dat eindigt op .txt."
_NO_JSON = "Dit is geen lijst met antwoorden. Elk bericht is een groep van namen met een tekst, zoals 'code' en 'stand'."
_TOO_LARGE = "Dit bestand is groter dan 20 MB. Haal de bijlagen eruit."
_UNKNOWN_KIND = (
    "Dit soort bestand lezen wij niet. Wij lezen .eml, .mbox, .txt, .json, .csv en .xlsx."
)


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
    ending = Path(name).suffix.lower()
    if ending == ".eml":
        return _mail(name, data, today)
    if ending == ".json":
        return _list(name, data, today)
    if ending in {".txt", ".md", ""}:
        return _found(name, list(read_items(decoded(data), today, name)))
    if ending == ".csv":
        return _rows(name, read_csv(decoded(data), today, name))
    if ending == ".xlsx":
        from generator.intake.workbook_back import read_workbook  # noqa: PLC0415  # 0.2 s

        return _rows(name, read_workbook(data, today, name))
    return [Unread(name, _UNKNOWN_KIND)]


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


def letters(place: Path) -> Iterator[Path]:
    """The files of a folder and those below it, in order of name; a file by itself. A link is not followed."""
    if not place.is_dir():
        yield place
        return
    for file in sorted(place.rglob("*")):
        if file.is_file() and not file.is_symlink() and not file.name.startswith("."):
            yield file


def mails_of(file: Path) -> list[tuple[str, bytes]]:
    """Each mail of a file as (name, content): of an mbox more than one, of any other file the file itself."""
    if file.suffix.lower() == ".mbox":
        with closing(mailbox.mbox(file, create=False)) as box:
            return [
                (f"{file.name} (mail {number}).eml", box.get_bytes(key))
                for number, key in enumerate(box.iterkeys(), 1)
            ]
    name = f"{file.name}.eml" if file.parent.name in _MAILDIR else file.name
    return [(name, file.read_bytes())]


def _found(name: str, items: list[Offered]) -> list[Came]:
    return list(items) or [Unread(name, _NO_NEWS)]


def _mail(name: str, data: bytes, today: date) -> list[Came]:
    shown = name.removesuffix(".eml") if name.endswith(").eml") else name
    message = message_from_bytes(data, policy=default)
    if not isinstance(message, EmailMessage):
        return [Unread(shown, _NO_NEWS)]
    text = _plain_text(message)
    if text is None:
        return [Unread(shown, _NO_TEXT)]
    return _found(shown, read_items(text, _sent(message, today), shown))


def _plain_text(message: EmailMessage) -> str | None:
    """The text of a mail, of which lines that were broken for sending are whole again; None when it has none."""
    try:
        part = message.get_body(("plain",))
        if part is None:
            return None
        text = str(part.get_content())
        flowed = str(part.get_param("format", "")).lower() == "flowed"
    except (LookupError, ValueError, AttributeError, KeyError, TypeError):
        return None
    return _unflowed(text) if flowed else text


def _unflowed(text: str) -> str:
    """RFC 3676: a line that ends with a space goes on in the next; a space in front was put in for sending."""
    whole = ""
    for line in text.splitlines():
        plain = line.removeprefix(" ")
        whole += plain if plain.endswith(" ") and plain != "-- " else f"{plain}\n"
    return whole


def _sent(message: EmailMessage, today: date) -> date:
    """The day a mail says it was sent; `today` when it says none or one that is still to come."""
    try:
        day = parsedate_to_datetime(str(message["date"])).date()
    except (TypeError, ValueError, IndexError):
        return today
    return min(day, today)


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
