"""Jira: the cloud gives a mark for the next page, a program of your own a place in the list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from generator.model.organisatie import Tracker
from generator.reactions.odd import day_in, fields_of, list_of, needed_day, text_of
from generator.reactions.ticket import Batch, Comment, Ticket
from generator.reactions.tracker_error import OddError
from generator.reactions.trackers.adapter import (
    PER_PAGE,
    Adapter,
    basic,
    bearer,
    count_of,
    labels_of,
)
from generator.reactions.trackers.remarks import RemarkFields

# In the cloud an account has a number, in a program of your own a name that only its keeper gives.
_REMARK = RemarkFields("created", "body", "author", ("accountId", "name"))
_CLOUD = ".atlassian.net"
# What only the cloud says of a page.
_CLOUD_SIGNS = frozenset({"isLast", "nextPageToken"})
_FIELDS = "summary,description,labels,status,created,updated,resolutiondate,security"


def _page(tracker: Tracker, number: int, mark: str) -> str:
    # The cloud refuses a question without any limit.
    limit = f"project = {tracker.project}" if tracker.project else 'created >= "2000-01-01"'
    jql = f"{limit} ORDER BY updated DESC"
    asked = {"jql": jql, "fields": _FIELDS, "maxResults": str(PER_PAGE)}
    if (urlsplit(tracker.adres).hostname or "").endswith(_CLOUD):
        path = "search/jql"
        asked |= {"nextPageToken": mark} if mark else {}
    else:
        path = "search"
        asked["startAt"] = str((number - 1) * PER_PAGE)
    return f"{tracker.adres.rstrip('/')}/rest/api/2/{path}?{urlencode(asked, quote_via=quote)}"


def _issue(item: Any) -> Ticket | None:
    issue = fields_of(item, "issue")
    fields = fields_of(issue.get("fields"), "fields")
    key = text_of(issue, "key")
    if not key.replace("-", "").isalnum() or not key[-1:].isdecimal():
        raise OddError("key")
    if fields.get("security"):
        return None
    return Ticket(
        key,
        text_of(fields, "summary"),
        needed_day(fields, "created"),
        needed_day(fields, "updated"),
        day_in(fields, "resolutiondate"),
        labels_of(fields.get("labels")),
        text_of(fields, "description"),
    )


def _read(answer: Any, _: Mapping[str, str]) -> Batch:
    fields = fields_of(answer, "issues")
    items = list_of(fields.get("issues"), "issues")
    found = tuple(filter(None, map(_issue, items)))
    if _CLOUD_SIGNS & fields.keys():
        mark = text_of(fields, "nextPageToken")
        return Batch(found, more=bool(mark), after=mark)
    total, start = (count_of(fields, name) for name in ("total", "startAt"))
    whole = total if len(found) == len(items) else None
    return Batch(found, bool(items) and start + len(items) < total, whole)


def _comments(tracker: Tracker, number: str) -> str:
    return f"{tracker.adres.rstrip('/')}/rest/api/2/issue/{number}/comment?maxResults={PER_PAGE}"


def _read_comments(answer: Any, allowed: frozenset[str]) -> list[Comment]:
    return _REMARK.read(fields_of(answer, "comments").get("comments"), allowed)


def _token(token: str) -> tuple[str, str]:
    """The cloud wants a mail address and a token with a colon between; a program of your own a token alone."""
    return basic(token) if ":" in token else bearer(token)


JIRA = Adapter(_page, _read, _comments, _read_comments, _token)
