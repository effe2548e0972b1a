"""Read all issues of a tracker and make the fields of the one file of reactions from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from pydantic import ValidationError

from generator.layout.react import BY_MAIL
from generator.model.organisatie import Tracker
from generator.model.reacties import Ophaling
from generator.reactions.by_mail import as_fields
from generator.reactions.client import Client, Heard
from generator.reactions.match import is_reaction, may_be_shown, reaction_of
from generator.reactions.ticket import Batch, Ticket
from generator.reactions.tracker_error import OddError, TrackerError
from generator.reactions.trackers.adapter import PER_PAGE, Adapter
from generator.reactions.trackers.adapters import ADAPTERS
from generator.reactions.trackers.azure import items_at, numbers, wiql

# Told while we read: how many issues we have, and of how many when the tracker says so.
Progress = Callable[[int, int | None], None]
MOST_PAGES = 1000
_TIMES = 3
_KEEPS_CHANGING = (
    "De meldingen veranderen steeds terwijl wij lezen.",
    "Probeer het later opnieuw.",
)
_TOO_MANY = ("Dit project heeft te veel meldingen.", "Neem een eigen project voor reacties.")
_NO_TOKEN = ("De sleutel in de omgeving klopt niet.", "Zet er alleen de sleutel zelf.")
_LETTERS = "abcdefghijklmnop"
_PRINTED = re.compile(r"[\x21-\x7e]{1,200}")


class _Changed(Exception):  # noqa: N818  # no error: what we read is no longer whole, so we read again
    """Somebody changed an issue while we were reading, so one may have moved to a page we had already."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What to read, and by which names. `token` is '' without one; `old` is what we read before.

    `allowed` are the accounts that may answer for the organisation, in small letters; none when nobody named them.
    """

    tracker: Tracker
    names: Mapping[str, str]
    today: date
    token: str = field(default="", repr=False)
    old: Ophaling | None = None
    allowed: frozenset[str] = field(default=frozenset(), repr=False)


def fetch(wish: Wish, progress: Progress, client: Client | None = None) -> dict[str, Any]:
    """The fields of data/reacties.json for today. Raises TrackerError when no whole answer came.

    When nothing changed since the last time, only the day is new.
    """
    adapter = ADAPTERS[wish.tracker.soort]
    client = client or Client(_headers(adapter, wish.token))
    for _ in range(_TIMES):
        try:
            found, mark = _issues(client, adapter, wish, progress)
        except _Changed:
            continue
        if found is None:
            return _fields(wish, mark, _kept(wish.old, lambda _: True))
        made = [
            _reaction(client, adapter, wish, one) for one in found if is_reaction(one, wish.names)
        ]
        return _fields(wish, mark, [*made, *_kept(wish.old, _by_mail)])
    raise TrackerError(*_KEEPS_CHANGING)


def _fields(wish: Wish, mark: str, reactions: list[dict[str, Any]]) -> dict[str, Any]:
    """The fields in a fixed order, the oldest reaction first, so that a difference is short."""
    known = {}
    if _PRINTED.fullmatch(mark):
        known = {"kenmerk": _same_names(wish) + in_letters(mark)}
    ordered = sorted(reactions, key=lambda one: (one["gevraagd"], _natural(one["nummer"])))
    fields = {"op": wish.today.isoformat(), **known, "reacties": ordered}
    try:
        Ophaling.model_validate(fields)
    except ValidationError:
        raise OddError("issues") from None
    return fields


def _natural(number: str) -> tuple[int, str]:
    """In the order of numbers; what came by mail has none, and comes first."""
    last = number.rpartition("-")[2]
    return int(last) if last.isdecimal() else 0, number


def _kept(old: Ophaling | None, wanted: Callable[[str], bool]) -> list[dict[str, Any]]:
    """What we had already, as fields."""
    there = as_fields(old)["reacties"] if old else []
    return [one for one in there if wanted(one["nummer"])]


def _by_mail(number: str) -> bool:
    return number.startswith(BY_MAIL)


def _reaction(client: Client, adapter: Adapter, wish: Wish, issue: Ticket) -> dict[str, Any]:
    """One reaction. Remarks are only read of an issue whose words may be shown."""
    remarks = []
    if may_be_shown(issue):
        remarks = adapter.read_remarks(
            client.ask(adapter.remarks(wish.tracker, issue.number)).value, wish.allowed
        )
    return reaction_of(issue, wish.names, remarks)


def _issues(
    client: Client, adapter: Adapter, wish: Wish, progress: Progress
) -> tuple[list[Ticket] | None, str]:
    """Every issue once, and the mark of what we read; no issues when nothing changed."""
    if wish.tracker.soort == "azure":
        return _azure(client, adapter, wish, progress), ""
    mark = _mark(wish)
    first = client.ask(adapter.page(wish.tracker, 1, ""), mark)
    if first.same:
        return None, mark
    found: dict[str, Ticket] = {}
    pages = _pages(client, adapter, wish, first)
    page = Batch(())
    for number, page in enumerate(pages, 1):
        found |= {issue.number: issue for issue in page.issues}
        progress(len(found), page.total)
        if number == MOST_PAGES:
            raise TrackerError(*_TOO_MANY)
    new_mark = first.headers.get("etag", "")
    _refuse_changed(client, adapter, wish, first)
    if page.total is not None and len(found) != page.total:
        raise _Changed
    return list(found.values()), new_mark


def _pages(client: Client, adapter: Adapter, wish: Wish, first: Heard) -> Iterator[Batch]:
    page = adapter.read(first.value, first.headers)
    yield page
    number = 1
    while page.more:
        number += 1
        answer = client.ask(adapter.page(wish.tracker, number, page.after))
        page = adapter.read(answer.value, answer.headers)
        yield page


def _refuse_changed(client: Client, adapter: Adapter, wish: Wish, first: Heard) -> None:
    """Look at the first page again when there are more: there stands what changed last. Raises _Changed."""
    before = adapter.read(first.value, first.headers)
    if not before.more:
        return
    again = client.ask(adapter.page(wish.tracker, 1, ""), first.headers.get("etag", ""))
    if not again.same and adapter.read(again.value, again.headers).issues != before.issues:
        raise _Changed


def _azure(client: Client, adapter: Adapter, wish: Wish, progress: Progress) -> list[Ticket]:
    """Azure gives all numbers at once, and then the items of some numbers."""
    address, asked = wiql(wish.tracker)
    there = numbers(client.ask(address, question=asked).value)
    found: list[Ticket] = []
    for start in range(0, len(there), PER_PAGE):
        some = there[start : start + PER_PAGE]
        answer = client.ask(items_at(wish.tracker, some))
        found += adapter.read(answer.value, answer.headers).issues
        progress(len(found), len(there))
    return found


def _headers(adapter: Adapter, token: str) -> dict[str, str]:
    """What goes with each request. Raises TrackerError for a token that no header can hold."""
    headers = {"Accept": adapter.accept, "User-Agent": "voortgang", **adapter.extra}
    if not token:
        return headers
    if not _PRINTED.fullmatch(token):
        raise TrackerError(*_NO_TOKEN)
    name, value = adapter.token(token)
    return {**headers, name: value}


def _mark(wish: Wish) -> str:
    """The ETag of what we read before; '' when there are other items or accounts now: then we look again."""
    kept = (wish.old.kenmerk if wish.old else None) or ""
    names = _same_names(wish)
    return from_letters(kept.removeprefix(names)) if kept.startswith(names) else ""


def _same_names(wish: Wish) -> str:
    """Some letters that change when the items change that a reaction can be about, or who may answer.

    So few that nobody can find an account by them.
    """
    known = " ".join([*sorted(wish.names), *sorted(wish.allowed)])
    return in_letters(sha256(known.encode()).hexdigest()[:4])


def in_letters(mark: str) -> str:
    """An ETag in letters only: a row of digits could look like the number of a person."""
    digits = mark.encode().hex()
    return "".join(_LETTERS[int(digit, 16)] for digit in digits)


def from_letters(text: str) -> str:
    """The ETag again; '' when somebody changed the letters."""
    digits = "".join(f"{_LETTERS.find(letter):x}" for letter in text)
    try:
        mark = bytes.fromhex(digits).decode("ascii")
    except ValueError:
        return ""
    return mark if _PRINTED.fullmatch(mark) else ""
