"""GitHub, in the cloud or as a program of your own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

from generator.model.organisatie import Tracker
from generator.reactions.odd import day_in, fields_of, list_of, needed_day, number_of, text_of
from generator.reactions.ticket import Batch, Ticket
from generator.reactions.trackers.adapter import (
    PER_PAGE,
    Adapter,
    batch_of,
    bearer,
    labels_of,
    path_of,
    root_of,
)
from generator.reactions.trackers.remarks import RemarkFields

_REMARK = RemarkFields("created_at", "body", "user", ("login",))


def _api(tracker: Tracker) -> str:
    if urlsplit(tracker.adres).netloc == "github.com":
        return f"https://api.github.com/repos/{path_of(tracker)}"
    return f"{root_of(tracker)}/api/v3/repos/{path_of(tracker)}"


def _page(tracker: Tracker, number: int, _: str) -> str:
    asked = {"state": "all", "sort": "updated", "direction": "desc", "per_page": PER_PAGE}
    return f"{_api(tracker)}/issues?{urlencode({**asked, 'page': number})}"


def _issue(item: Any) -> Ticket | None:
    fields = fields_of(item, "issue")
    if fields.get("pull_request"):
        return None
    return Ticket(
        number_of(fields, "number"),
        text_of(fields, "title"),
        needed_day(fields, "created_at"),
        needed_day(fields, "updated_at"),
        day_in(fields, "closed_at"),
        labels_of(fields.get("labels")),
        text_of(fields, "body"),
    )


def read_batch(answer: Any, headers: Mapping[str, str]) -> Batch:
    """The issues of one page; a pull request is none."""
    return batch_of(_issue, list_of(answer, "issues"), headers)


def _comments(tracker: Tracker, number: str) -> str:
    return f"{_api(tracker)}/issues/{number}/comments?per_page={PER_PAGE}"


GITHUB = Adapter(
    _page,
    read_batch,
    _comments,
    _REMARK.read,
    bearer,
    accept="application/vnd.github+json",
    extra={"X-GitHub-Api-Version": "2022-11-28"},
)
