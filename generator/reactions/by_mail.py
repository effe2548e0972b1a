"""A reaction that came by mail: only that it came, about what and on which day. Never from whom, and no words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import parsedate_to_datetime
from hashlib import sha256
from typing import Any

from generator.layout.react import BY_MAIL
from generator.model.fields import Record
from generator.model.reacties import Ophaling
from generator.reactions.match import about_title

_LETTERS = "abcdefghijklmnop"


def mailed_reaction(mail: bytes, names: Mapping[str, str], today: date) -> dict[str, Any] | None:
    """The fields of the reaction in a mail; None when its subject names no item. Never raises.

    The same mail gives the same number, so that taking it in twice is once.
    """
    # Only its head: what is in it may be mails in mails without end.
    message = BytesHeaderParser(policy=compat32).parsebytes(mail)
    over = about_title(_subject(message), names)
    if not over:
        return None
    day = _sent(message, today)
    known = f"{message.get('message-id') or ''} {day} {over}".encode("utf-8", "replace")
    letters = "".join(_LETTERS[byte % 16] for byte in sha256(known).digest()[:8])
    return {
        "nummer": f"{BY_MAIL}-{letters}",
        "over": over,
        "gevraagd": day.isoformat(),
        "stand": "open",
    }


def with_mailed(
    old: Ophaling | None, mailed: Iterable[dict[str, Any]], today: date
) -> dict[str, Any] | None:
    """The fields of data/reacties.json with new reactions; None when each was there already."""
    fields: dict[str, Any] = {"op": today.isoformat(), "reacties": []}
    if old:
        fields = as_fields(old)
    there = {one["nummer"] for one in fields["reacties"]}
    new = {one["nummer"]: one for one in mailed if one["nummer"] not in there}
    if not new:
        return None
    return {**fields, "reacties": [*new.values(), *fields["reacties"]]}


def as_fields(ophaling: Ophaling) -> dict[str, Any]:
    """What we had already, as fields."""
    return {**_given(ophaling), "reacties": [_given(one) for one in ophaling.reacties]}


def _given(record: Record) -> dict[str, Any]:
    return {name: getattr(value, "tekst", value) for name, value in record if value is not None}


def _subject(message: Message) -> str:
    subject = str(message.get("subject") or "")
    try:
        return str(make_header(decode_header(subject)))
    except (ValueError, LookupError):
        return subject


def _sent(message: Message, today: date) -> date:
    """The day a mail says it was sent; `today` when it says none, or one that cannot be."""
    try:
        day = parsedate_to_datetime(str(message["date"])).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return today
    return day if date(2000, 1, 1) <= day <= today else today
