"""News as somebody offers it: the answers as they were typed, and where each of them stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from generator.layout.asked import ACTIE, BY_FIELD

# What an owner leaves open. An empty answer is no answer.
_EMPTY = frozenset({"", "-", "–", "_no response_", "geen antwoord"})


@dataclass(frozen=True, slots=True)
class Offered:
    """The answers about one action, by field, and the day on which they came.

    `file` is what they were read from, `places` says where in it an answer stands ('regel 4', 'vak E4').
    `below` is text that stood under the news and may be no part of it.
    `based_on` is the mark of what was known when the list was made; `nothing_new` says that nothing changed since.
    `unreadable` says why nobody can read it, as a sentence for who sent it; then only its action is known, if that.
    """

    answers: dict[str, str]
    received: date
    file: str = ""
    places: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    below: str = ""
    based_on: str = ""
    nothing_new: bool = False
    unreadable: str = ""

    @property
    def actie(self) -> str:
        """The code of the action, as the register writes codes; empty when it was not given."""
        return self.answers.get(ACTIE, "").upper()

    def where(self, name: str) -> str:
        """The place of an answer for who must mend it: brief.eml, regel 4."""
        return ", ".join(filter(None, (self.file, self.places.get(name) or self.places.get(ACTIE))))


def offer(
    typed: Mapping[str, str],
    received: date,
    file: str = "",
    places: Mapping[str, str] = MappingProxyType({}),
) -> Offered:
    """News from what was typed by field: without what is empty, and choices as the register writes them."""
    answers = {
        name: BY_FIELD[name].value_of(text.strip())
        for name, text in typed.items()
        if text.strip().lower() not in _EMPTY
    }
    return Offered(answers, received, file, places)
