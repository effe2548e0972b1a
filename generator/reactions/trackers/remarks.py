"""The remarks below an issue, without those of who may not answer for the organisation.

Who wrote a remark is looked at here and kept nowhere. Accounts that may answer are named in the environment; without
them the tracker must say it itself, as GitHub does. Where nobody says it, a remark counts as not sure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.reactions.odd import fields_of, list_of, needed_day, text_of
from generator.reactions.ticket import Comment

# Who may speak for the organisation, as GitHub says it of each comment.
_OURS = frozenset({"OWNER", "MEMBER", "COLLABORATOR"})
_ROLE = "author_association"
# What of a remark is not for everybody, or not of a person.
_NOT_PUBLIC = ("system", "internal", "confidential", "visibility", "private_notes", "isDeleted")


@dataclass(frozen=True, slots=True)
class RemarkFields:
    """The fields of a remark in one kind of tracker: its day, its text, who wrote it, and what that account is called.

    An account is called by what only the tracker can give: a name that somebody chooses himself could be anybody's.
    """

    day: str
    text: str
    person: str
    account: tuple[str, ...]

    def read(self, answer: Any, allowed: frozenset[str]) -> list[Comment]:
        """The public remarks of who may answer, and those of which nobody says whether he may."""
        items = [fields_of(item, "comments") for item in list_of(answer, "comments")]
        return list(self._ours(items, allowed))

    def _ours(self, items: list[dict[str, Any]], allowed: frozenset[str]) -> Iterator[Comment]:
        for item in items:
            ours = self._is_ours(item, allowed)
            if ours is False or any(item.get(name) for name in _NOT_PUBLIC):
                continue
            yield Comment(needed_day(item, self.day), text_of(item, self.text), sure=ours is True)

    def _is_ours(self, item: dict[str, Any], allowed: frozenset[str]) -> bool | None:
        """Whether this is of somebody who may answer; None when nobody says so."""
        if allowed:
            return self._account(item) in allowed
        role = item.get(_ROLE)
        return None if role is None else role in _OURS

    def _account(self, item: dict[str, Any]) -> str:
        """What the account is called, in small letters; empty when the tracker does not say it."""
        person = item.get(self.person)
        if not isinstance(person, dict):
            return ""
        named = (person.get(name) for name in self.account)
        return next((str(name).lower() for name in named if isinstance(name, (str, int))), "")
