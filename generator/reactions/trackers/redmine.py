"""Redmine: it has no labels, so the names of category, status and kind count as such."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from generator.model.organisatie import Tracker
from generator.reactions.odd import day_in, fields_of, list_of, needed_day, number_of, text_of
from generator.reactions.ticket import Batch, Comment, Ticket
from generator.reactions.trackers.adapter import (
    PER_PAGE,
    Adapter,
    count_of,
    labels_of,
)
from generator.reactions.trackers.remarks import RemarkFields

# It says no name of an account, only its number, and a name for people.
_REMARK = RemarkFields("created_on", "notes", "user", ("id",))


def _page(tracker: Tracker, number: int, _: str) -> str:
    asked = {"status_id": "*", "sort": "updated_on:desc", "limit": PER_PAGE}
    offset = (number - 1) * PER_PAGE
    return f"{tracker.adres.rstrip('/')}/issues.json?{urlencode({**asked, 'offset': offset}, safe='*')}"


def _issue(item: Any) -> Ticket | None:
    fields = fields_of(item, "issue")
    if fields.get("is_private"):
        return None
    named = [fields.get(name) for name in ("category", "status", "tracker")]
    return Ticket(
        number_of(fields, "id"),
        text_of(fields, "subject"),
        needed_day(fields, "created_on"),
        needed_day(fields, "updated_on"),
        day_in(fields, "closed_on"),
        labels_of([name for name in named if name]),
        text_of(fields, "description"),
    )


def _read(answer: Any, _: Mapping[str, str]) -> Batch:
    fields = fields_of(answer, "issues")
    items = list_of(fields.get("issues"), "issues")
    total, offset = (count_of(fields, name) for name in ("total_count", "offset"))
    found = tuple(filter(None, map(_issue, items)))
    whole = total if len(found) == len(items) else None
    return Batch(found, bool(items) and offset + len(items) < total, whole)


def _comments(tracker: Tracker, number: str) -> str:
    above = tracker.adres.partition("/projects/")[0].rstrip("/")
    return f"{above}/issues/{number}.json?include=journals"


def _read_comments(answer: Any, allowed: frozenset[str]) -> list[Comment]:
    issue = fields_of(fields_of(answer, "issue").get("issue"), "issue")
    return _REMARK.read(issue.get("journals", []), allowed)


REDMINE = Adapter(
    _page, _read, _comments, _read_comments, lambda token: ("X-Redmine-API-Key", token)
)
