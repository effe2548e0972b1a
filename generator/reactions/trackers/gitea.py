"""Gitea and Forgejo: they answer like GitHub."""

from __future__ import annotations

from urllib.parse import urlencode

from generator.model.organisatie import Tracker
from generator.reactions.trackers.adapter import (
    Adapter,
    path_of,
    root_of,
)
from generator.reactions.trackers.github import read_batch
from generator.reactions.trackers.remarks import RemarkFields

_REMARK = RemarkFields("created_at", "body", "user", ("login",))
_PER_PAGE = 50  # as many as its default setting allows


def _api(tracker: Tracker) -> str:
    owner, _, name = path_of(tracker).rpartition("/")
    above, _, owner = owner.rpartition("/")
    folder = f"/{above}" if above else ""
    return f"{root_of(tracker)}{folder}/api/v1/repos/{owner}/{name}/issues"


def _page(tracker: Tracker, number: int, _: str) -> str:
    asked = {"type": "issues", "state": "all", "sort": "recentupdate", "limit": _PER_PAGE}
    return f"{_api(tracker)}?{urlencode({**asked, 'page': number})}"


def _comments(tracker: Tracker, number: str) -> str:
    return f"{_api(tracker)}/{number}/comments"


GITEA = Adapter(
    _page, read_batch, _comments, _REMARK.read, lambda token: ("Authorization", f"token {token}")
)
