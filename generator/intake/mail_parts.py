"""The parts of a mail that can hold news: its texts, and what was sent with it. Never raises for what stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from itertools import chain, islice

from generator.intake.html_text import html_text

# What a broken mail does to the reader of mails.
_BROKEN = (LookupError, ValueError, AttributeError, TypeError)
_MAIL = "message/rfc822"
# A mail with more is not from somebody who tells news.
_MOST_PARTS = 50


def parsed(data: bytes) -> EmailMessage | None:
    """The mail in these bytes; None when it holds more mails in each other than can be read."""
    try:
        message = message_from_bytes(data, policy=default)
    except RecursionError:
        return None
    return message if isinstance(message, EmailMessage) else None


def mails_in(message: EmailMessage) -> Iterator[EmailMessage]:
    """A mail, and those that were sent on in it. Deeper ones are not from somebody who tells news."""
    yield message
    for part in _parts(message):
        if part.get_content_type() == _MAIL:
            yield from _inside(part)


def bodies(mail: EmailMessage) -> Iterator[str]:
    """The text of a mail as it was typed, then what its HTML says. Not of a mail in it."""
    for part in _parts(mail):
        if not part.is_attachment() and part.get_content_type() == "text/plain":
            yield from _plain(part)
    for part in _parts(mail):
        if not part.is_attachment() and part.get_content_type() == "text/html":
            yield from (html_text(text) for text in _content(part))


def subject_of(message: EmailMessage) -> str:
    """The subject; empty when there is none that can be read."""
    return header(message, "subject")


def header(message: EmailMessage, name: str) -> str:
    """What a mail says of itself under this name; empty when it says nothing that can be read."""
    try:
        return str(message[name] or "")
    except _BROKEN:
        return ""


def attachments(mail: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Name and content of what was sent with a mail. The name is only shown, and never becomes a path."""
    for number, part in enumerate(_parts(mail), 1):
        name = _name(part)
        if name and not part.is_multipart():
            try:
                data = part.get_payload(decode=True)
            except _BROKEN:
                continue
            if isinstance(data, bytes):
                yield f"bijlage {number}: {name}", data


def holds_deeper(message: EmailMessage) -> bool:
    """Whether there is a mail in a mail in a mail, which is not read."""
    _, *inside = mails_in(message)
    parts = chain.from_iterable(map(_parts, inside))
    return any(part.get_content_type() == _MAIL for part in parts)


def _name(part: EmailMessage) -> str:
    try:
        return (part.get_filename() or "").replace("/", "_").replace("\\", "_")
    except _BROKEN:
        return ""


def _parts(mail: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a mail. A mail in it is one part, and is not opened."""
    return islice(_walk(mail), _MOST_PARTS)


def _walk(part: EmailMessage) -> Iterator[EmailMessage]:
    yield part
    if part.get_content_type() != _MAIL:
        for one in _inside(part):
            yield from _walk(one)


def _inside(part: EmailMessage) -> list[EmailMessage]:
    inside = part.get_payload() if part.is_multipart() else []
    return [one for one in inside if isinstance(one, EmailMessage)]


def _content(part: EmailMessage) -> Iterator[str]:
    try:
        yield str(part.get_content())
    except _BROKEN:
        return


def _plain(part: EmailMessage) -> Iterator[str]:
    """The text of a part, of which lines that were broken for sending are whole again."""
    try:
        flowed = str(part.get_param("format", "")).lower() == "flowed"
    except _BROKEN:
        flowed = False
    for text in _content(part):
        yield _unflowed(text) if flowed else text


def _unflowed(text: str) -> str:
    """RFC 3676: a line that ends with a space goes on in the next; a space in front was put in for sending."""
    whole = ""
    for line in text.splitlines():
        plain = line.removeprefix(" ")
        whole += plain if plain.endswith(" ") and plain != "-- " else f"{plain}\n"
    return whole
