"""What was said of a page as a tree: what stands in what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_ENDS = ("end of ", "end, ")
# What has no role of its own is said by its state alone.
_BARE = "current"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing that is said, and the name of what it is about; of plain text these are the same."""

    said: str
    name: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A thing with its role in the words of ARIA, its name and states, and what stands in it.

    Plain text has no role; its words are its name. `closed`: its end was said too.
    """

    role: str
    name: str
    states: tuple[str, ...] = ()
    inside: tuple[Spoken, ...] = ()
    said: str = ""
    closed: bool = False

    def state(self, start: str) -> str:
        """What is said after the first words of a state: of 'level 2' this is '2'; '' when it is not said."""
        told = (state for state in self.states if state.startswith(start))
        return next(told, "").removeprefix(start).strip()

    def walk(self) -> Iterator[Spoken]:
        """This and everything in it, in the order of reading."""
        yield self
        for one in self.inside:
            yield from one.walk()


def as_tree(phrases: Sequence[Phrase]) -> Spoken:
    """The whole page. What never ends has nothing in it; the end of what never began is left out."""
    found: list[Spoken] = []
    for phrase in phrases:
        ended = _ended(phrase)
        if ended:
            _close(found, ended)
        elif phrase.said:
            found.append(_of(phrase))
    return Spoken("page", "", inside=tuple(found))


def _ended(phrase: Phrase) -> str:
    """What was said at the start of what ends here; '' when nothing ends."""
    if phrase.said == phrase.name:
        return ""
    start = next(filter(phrase.said.startswith, _ENDS), "")
    return phrase.said.removeprefix(start) if start else ""


def _close(found: list[Spoken], said: str) -> None:
    """Put everything since the last that was `said` into it."""
    for place in reversed(range(len(found))):
        if found[place].said == said and not found[place].closed:
            found[place] = replace(found[place], inside=tuple(found[place + 1 :]), closed=True)
            del found[place + 1 :]
            return


def _of(phrase: Phrase) -> Spoken:
    """What one phrase is about."""
    if phrase.said == phrase.name:
        return Spoken("", phrase.said, said=phrase.said)
    role, _, rest = phrase.said.partition(", ")
    if role.startswith(_BARE):
        role, rest = "generic", phrase.said
    states = tuple(filter(None, rest.removeprefix(phrase.name).split(", ")))
    return Spoken(role, phrase.name, states, said=phrase.said)
