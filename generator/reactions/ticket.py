"""What we keep of an issue while we read: no field for who wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark below an issue, without its author. `sure`: we know that who wrote it may answer for us."""

    day: date
    text: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Ticket:
    """An issue of any tracker. `closed` is None while it is open; `changed` is the day of the last change."""

    number: str
    title: str
    asked: date
    changed: date
    closed: date | None = None
    labels: frozenset[str] = frozenset()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """The issues on one page of an answer, and whether there is `more`.

    `total` is how many there are in all, and `after` a mark for the next page, where the tracker says so.
    """

    issues: tuple[Ticket, ...]
    more: bool = False
    total: int | None = None
    after: str = ""
