"""GitLab: what is confidential is passed over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from generator.model.organisatie import Tracker
from generator.reactions.odd import day_in, fields_of, list_of, needed_day, number_of, text_of
from generator.reactions.ticket import Batch, Ticket
from generator.reactions.trackers.adapter import (
    PER_PAGE,
    Adapter,
    batch_of,
    labels_of,
    path_of,
    root_of,
)
from generator.reactions.trackers.remarks import RemarkFields

_REMARK = RemarkFields("created_at", "body", "author", ("username",))


def _api(tracker: Tracker) -> str:
    return f"{root_of(tracker)}/api/v4/projects/{quote(path_of(tracker), safe='')}/issues"


def _page(tracker: Tracker, number: int, _: str) -> str:
    asked = {
        "state": "all", "scope": "all", "confidential": "false", "order_by": "updated_at",
        "sort": "desc", "per_page": PER_PAGE, "page": number,
    }  # fmt: skip
    return f"{_api(tracker)}?{urlencode(asked)}"


def _issue(item: Any) -> Ticket | None:
    fields = fields_of(item, "issue")
    if fields.get("confidential"):
        return None
    return Ticket(
        number_of(fields, "iid"),
        text_of(fields, "title"),
        needed_day(fields, "created_at"),
        needed_day(fields, "updated_at"),
        day_in(fields, "closed_at"),
        labels_of(fields.get("labels")),
        text_of(fields, "description"),
    )


def _read(answer: Any, headers: Mapping[str, str]) -> Batch:
    return batch_of(_issue, list_of(answer, "issues"), headers)


def _comments(tracker: Tracker, number: str) -> str:
    asked = {"sort": "asc", "order_by": "created_at", "per_page": PER_PAGE}
    return f"{_api(tracker)}/{number}/notes?{urlencode(asked)}"


GITLAB = Adapter(_page, _read, _comments, _REMARK.read, lambda token: ("PRIVATE-TOKEN", token))
