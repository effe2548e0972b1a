"""The parts of a mail that can hold news: its texts, and what was sent with it. Never raises for what stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser

# What a broken mail does to the reader of mails.
_BROKEN = (LookupError, ValueError, AttributeError, TypeError)
# Where a line ends in HTML.
_LINES = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "blockquote", "table"})
_UNSEEN = frozenset({"script", "style", "head", "title"})
# A mail that was sent on holds the first one. Deeper ones are not from somebody who tells news.
_DEEPEST = 1
# A mail with more is not from somebody who tells news.
_MOST_PARTS = 50


def parsed(data: bytes) -> EmailMessage | None:
    """The mail in these bytes; None when it holds more mails in each other than can be read."""
    try:
        message = message_from_bytes(data, policy=default)
    except RecursionError:
        return None
    return message if isinstance(message, EmailMessage) else None


def bodies(message: EmailMessage) -> Iterator[str]:
    """The text of a mail as it was typed, then what its HTML says; of a mail in it the same."""
    for part in _parts(message):
        if not part.is_attachment() and part.get_content_type() == "text/plain":
            yield from _plain(part)
    for part in _parts(message):
        if not part.is_attachment() and part.get_content_type() == "text/html":
            yield from (_without_tags(text) for text in _content(part))


def subject_of(message: EmailMessage) -> str:
    """The subject; empty when there is none that can be read."""
    try:
        return str(message["subject"] or "")
    except _BROKEN:
        return ""


def attachments(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Name and content of what was sent with a mail. The name is only shown, and never becomes a path."""
    for number, part in enumerate(_parts(message), 1):
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
    inner = [part for part in _parts(message) if part.get_content_type() == "message/rfc822"]
    return len(inner) > _DEEPEST


def _name(part: EmailMessage) -> str:
    try:
        return (part.get_filename() or "").replace("/", "_").replace("\\", "_")
    except _BROKEN:
        return ""


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for number, part in enumerate(_walk(message, 0)):
        if number >= _MOST_PARTS:
            return
        yield part


def _walk(part: EmailMessage, depth: int) -> Iterator[EmailMessage]:
    """A part and those in it. The parts of a mail in a mail count as one deeper."""
    if depth > _DEEPEST:
        return
    yield part
    inside = part.get_payload() if part.is_multipart() else []
    deeper = depth + (part.get_content_type() == "message/rfc822")
    for one in inside if isinstance(inside, list) else []:
        if isinstance(one, EmailMessage):
            yield from _walk(one, deeper)


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


class _Seen(HTMLParser):
    """Collects what a reader of HTML sees, a line for each line. Links and pictures are not followed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """A new line where HTML begins one."""
        self._unseen += tag in _UNSEEN
        if tag in _LINES:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """A new line where HTML ends one."""
        self._unseen = max(self._unseen - (tag in _UNSEEN), 0)
        if tag in _LINES:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        """Words, in which a line break is only a space."""
        if not self._unseen:
            self.text.append(" ".join(data.replace("\xa0", " ").split("\n")))


def _without_tags(html: str) -> str:
    """What somebody sees of HTML, without empty lines."""
    seen = _Seen()
    seen.feed(html)
    lines = (" ".join(line.split()) for line in "".join(seen.text).split("\n"))
    return "\n".join(filter(None, lines)) + "\n"
