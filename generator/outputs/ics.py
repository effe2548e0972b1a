"""A calendar as a value, and its file (RFC 5545). The same calendar gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

# Control characters and halves of a character: no program shows them, and some break on them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class WholeDays:
    """Something on all days from `first` to `last`. `stamp` is the day we knew it as it is; `sequence` only goes up.

    `uid` never changes, so that a calendar that gets the file again moves what it has.
    """

    uid: str
    title: str
    text: str
    first: date
    last: date
    stamp: date
    sequence: int = 0


def ics_file(maker: str, name: str, events: Iterable[WholeDays]) -> bytes:
    """The file. Texts are plain text: nothing that somebody typed becomes a line of its own."""
    calendar = Calendar()
    calendar.add("prodid", maker)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if name:
        calendar.add("x-wr-calname", _plain(name))
    for event in events:
        calendar.add_component(_component(event))
    text: bytes = calendar.to_ical()
    return text


def _component(days: WholeDays) -> Event:
    """All days, which keep nobody from planning something else. The end is the day after the last."""
    event = Event()
    event.add("uid", days.uid)
    event.add("summary", _plain(days.title))
    event.add("description", "\n".join(map(_plain, days.text.split("\n"))))
    event.add("dtstart", days.first)
    event.add("dtend", days.last + timedelta(days=1))
    event.add("dtstamp", datetime.combine(days.stamp, time(), UTC))
    event.add("last-modified", datetime.combine(days.stamp, time(), UTC))
    event.add("sequence", days.sequence)
    event.add("transp", "TRANSPARENT")
    return event


def _plain(text: str) -> str:
    return " ".join(_FORBIDDEN.sub(" ", text).split())
