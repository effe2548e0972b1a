"""Azure DevOps: first the numbers of all items, then the items of each hundred."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.model.organisatie import Tracker
from generator.reactions.odd import day_in, fields_of, list_of, needed_day, number_of, text_of
from generator.reactions.ticket import Batch, Comment, Ticket
from generator.reactions.trackers.adapter import (
    Adapter,
    basic,
    labels_of,
)
from generator.reactions.trackers.remarks import RemarkFields

_REMARK = RemarkFields("createdDate", "text", "createdBy", ("uniqueName",))
_VERSION = "api-version=7.1"
_FIELDS = (
    "System.Id,System.Title,System.Tags,System.CreatedDate,System.ChangedDate,"
    "Microsoft.VSTS.Common.ClosedDate,System.Description"
)


def wiql(tracker: Tracker) -> tuple[str, dict[str, str]]:
    """Where the numbers of all items are asked, and the question: newest change first."""
    asked = "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project ORDER BY [System.ChangedDate] DESC"
    return f"{tracker.adres.rstrip('/')}/_apis/wit/wiql?{_VERSION}", {"query": asked}


def numbers(answer: Any) -> list[str]:
    """The numbers of all items."""
    items = list_of(fields_of(answer, "workItems").get("workItems"), "workItems")
    return [number_of(fields_of(item, "workItems"), "id") for item in items]


def items_at(tracker: Tracker, numbers: list[str]) -> str:
    """Where the items with these numbers are, at most a hundred."""
    asked = f"ids={','.join(numbers)}&fields={_FIELDS}&errorPolicy=omit&{_VERSION}"
    return f"{tracker.adres.rstrip('/')}/_apis/wit/workitems?{asked}"


def _issue(item: Any) -> Ticket:
    fields = fields_of(fields_of(item, "value").get("fields"), "fields")
    tags = text_of(fields, "System.Tags").split(";")
    return Ticket(
        number_of(fields, "System.Id"),
        text_of(fields, "System.Title"),
        needed_day(fields, "System.CreatedDate"),
        needed_day(fields, "System.ChangedDate"),
        day_in(fields, "Microsoft.VSTS.Common.ClosedDate"),
        labels_of(tags),
        text_of(fields, "System.Description"),
    )


def _read(answer: Any, _: Mapping[str, str]) -> Batch:
    items = list_of(fields_of(answer, "value").get("value"), "value")
    return Batch(tuple(map(_issue, filter(None, items))))


def _page(tracker: Tracker, _: int, __: str) -> str:
    return wiql(tracker)[0]


def _comments(tracker: Tracker, number: str) -> str:
    version = f"{_VERSION}-preview.4"
    return f"{tracker.adres.rstrip('/')}/_apis/wit/workItems/{number}/comments?order=asc&{version}"


def _read_comments(answer: Any, allowed: frozenset[str]) -> list[Comment]:
    return _REMARK.read(fields_of(answer, "comments").get("comments"), allowed)


AZURE = Adapter(_page, _read, _comments, _read_comments, lambda token: basic(f":{token}"))
