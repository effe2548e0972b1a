"""Take a part of an answer in JSON, or say which part is not as it should be."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from generator.reactions.tracker_error import OddError

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?![0-9])")


def fields_of(value: Any, where: str) -> dict[str, Any]:
    """Fields with a name."""
    if not isinstance(value, dict):
        raise OddError(where)
    return value


def list_of(value: Any, where: str) -> list[Any]:
    """A list."""
    if not isinstance(value, list):
        raise OddError(where)
    return value


def text_of(fields: dict[str, Any], name: str) -> str:
    """A text; empty when the field is empty or not there."""
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise OddError(name)
    return value


def number_of(fields: dict[str, Any], name: str) -> str:
    """A whole number from 1 that must be there, as text."""
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 10**12:
        raise OddError(name)
    return str(value)


def day_in(fields: dict[str, Any], name: str) -> date | None:
    """The day of a moment such as 2024-03-07T10:00:00Z; None when the field is empty or not there."""
    text = text_of(fields, name)
    if not text:
        return None
    if not _DAY.match(text):
        raise OddError(name)
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        raise OddError(name) from None
    # Some trackers write a day in the year 1 for "never".
    return day if day.year >= 1970 else None  # noqa: PLR2004


def needed_day(fields: dict[str, Any], name: str) -> date:
    """A day that must be there."""
    day = day_in(fields, name)
    if day is None:
        raise OddError(name)
    return day
