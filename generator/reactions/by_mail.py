"""A reaction that came by mail: only that it came, about what and on which day. Never from whom, and no words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from generator.layout.react import BY_MAIL
from generator.model.fields import Record
from generator.model.reacties import Ophaling
from generator.reactions.match import about_title

_LETTERS = "abcdefghijklmnop"


def mailed_reaction(
    subjects: Iterable[str], known_by: str, day: date, names: Mapping[str, str]
) -> dict[str, Any] | None:
    """The fields of the reaction in a mail of this day; None when no subject names an item.

    The same mail (what it is `known_by`) gives the same number, so that taking it in twice is once.
    """
    over = next(filter(None, (about_title(subject, names) for subject in subjects)), None)
    if not over:
        return None
    known = f"{known_by} {day} {over}".encode("utf-8", "replace")
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
