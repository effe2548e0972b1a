"""What an adapter of an issue tracker is, and the parts that more than one uses. All pure.

An adapter makes requests from the web address of the project, and values from JSON. It takes the fields it
names and nothing else, so that a name or an address of a person is never picked up.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from generator.model.organisatie import Tracker
from generator.reactions.odd import fields_of, list_of, text_of
from generator.reactions.ticket import Batch, Comment, Ticket
from generator.reactions.tracker_error import OddError

PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class Adapter:
    """One kind of tracker: where its pages and remarks are, how they are read, and how a token is shown.

    `page` and `remarks` make addresses. A page is asked by its number, from 1, and by the mark that the page
    before gave for it, if any. `read_remarks` is given the accounts that may answer; none: nobody named them.
    """

    page: Callable[[Tracker, int, str], str]
    read: Callable[[Any, Mapping[str, str]], Batch]
    remarks: Callable[[Tracker, str], str]
    read_remarks: Callable[[Any, frozenset[str]], list[Comment]]
    token: Callable[[str], tuple[str, str]]
    accept: str = "application/json"
    extra: Mapping[str, str] = field(default_factory=dict)


def root_of(tracker: Tracker) -> str:
    """The address of the host: https://git.gemeente.example."""
    parts = urlsplit(tracker.adres)
    return f"{parts.scheme}://{parts.netloc}"


def path_of(tracker: Tracker) -> str:
    """Where the project is on its host: groep/project."""
    return urlsplit(tracker.adres).path.strip("/").removesuffix(".git")


def bearer(token: str) -> tuple[str, str]:
    """The header with a token as most trackers want it."""
    return "Authorization", f"Bearer {token}"


def basic(pair: str) -> tuple[str, str]:
    """The header with a name and a token, with a colon between."""
    return "Authorization", f"Basic {b64encode(pair.encode()).decode()}"


def labels_of(items: Any) -> frozenset[str]:
    """Names of labels: a list of texts, or of fields with a name."""
    parts = list_of([] if items is None else items, "labels")
    return frozenset(_label(part).strip().lower() for part in parts)


def _label(part: Any) -> str:
    if isinstance(part, str):
        return part
    return text_of(fields_of(part, "labels"), "name")


def _linked(links: Mapping[str, str]) -> bool:
    return 'rel="next"' in links.get("link", "")


def _total(headers: Mapping[str, str]) -> int | None:
    total = headers.get("x-total-count") or headers.get("x-total") or ""
    return int(total) if total.isdecimal() else None


def batch_of(
    read: Callable[[Any], Ticket | None], items: list[Any], headers: Mapping[str, str]
) -> Batch:
    """The page with what counts of these items; the total is of all items, also those that do not count."""
    found = tuple(filter(None, map(read, items)))
    return Batch(found, _linked(headers), _total(headers) if len(found) == len(items) else None)


def count_of(fields: dict[str, Any], name: str) -> int:
    """A number from 0 that must be there. Raises OddError when it is not."""
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise OddError(name)
    return value
