"""Sentences with a number in them: noun and verb follow the number, so that 0, 1, some and all read right.

    Zin("Dit {is|zijn} **{zoveel}** {actie|acties}.")(n=1, m=9)  →  Dit is **1 van de 9** acties.

`{n}` is a value. `{zoveel}` is "1 van de 9", or "alle 9", "beide" and "de enige" when that is all there are. `{is|zijn}` is the word for 1 and the word for any other number. It follows the number before it, or
the first one after it when there is none before; `{m:actie|acties}` says which number it follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from generator.alphabet import capital

_PLACE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[Zz]oveel|[a-z_]+")
_CHOICE = re.compile(r"(?:(?P<number>[nm]):)?(?P<one>[^|:]*)\|(?P<more>[^|:]*)")
# How many there are, and of how many. Every other name is only filled in.
_NUMBERS = frozenset({"n", "m"})
# Words for the two numbers together; what they count follows `m`.
_TOGETHER = frozenset({"zoveel", "Zoveel"})
_ALL: Mapping[int, str] = {0: "0", 1: "de enige", 2: "beide"}
# What may end a sentence: a full stop, also before bold or a quote ends, or somebody's own words.
_END = re.compile(r"[.?!:}](?:\*\*|[”’])?$")


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in a text that is filled with a value; or with one of two words, by the number called `name`."""

    name: str
    words: tuple[str, str] | None = None

    def fill(self, values: Mapping[str, int | str]) -> str:
        if self.words is None:
            return str(values[self.name])
        one, more = self.words
        return one if values[self.name] == 1 else more


@dataclass(frozen=True)
class Deel:
    """A part of a sentence. The other texts are for when `n` is 0, when it is 1, and when it is all of `m`.

    When there is only one (`m` is 1), `enige` is for when it is that one, and `enige_niet` for when it is not.
    """

    tekst: str
    geen: str | None = None
    een: str | None = None
    alle: str | None = None
    enige: str | None = None
    enige_niet: str | None = None

    def __post_init__(self) -> None:
        """Refuse a text that cannot be filled in, where it is written and not where it is used."""
        for text in self.texts:
            _read(text)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts for every number."""
        by_number = (self.geen, self.een, self.alle, self.enige, self.enige_niet)
        return (self.tekst, *(text for text in by_number if text is not None))

    @property
    def names(self) -> frozenset[str]:
        """The names of all values that one of the texts needs."""
        names = {part.name for part in chain.from_iterable(map(_places, self.texts))}
        if len(self.texts) > 1:
            names.add("n")
        if names & _TOGETHER or (self.alle, self.enige, self.enige_niet) != (None, None, None):
            names |= _NUMBERS
        return frozenset(names - _TOGETHER)

    def __call__(self, n: int | None = None, m: int | None = None, **values: int | str) -> str:
        """The text with its values: `n` is how many, `m` of how many. Raises TypeError when the values do not fit."""
        numbers = {"n": n, "m": m}
        given = {name: number for name, number in numbers.items() if number is not None}
        filled: dict[str, int | str] = {**given, **values}
        if filled.keys() != self.names:
            message = f"{self.tekst!r} needs {sorted(self.names)} and was given {sorted(filled)}"
            raise TypeError(message)
        if n is not None and m is not None:
            filled |= _together(n, m)
        parts = _read(self._text_for(n, m))
        return "".join(part if isinstance(part, str) else part.fill(filled) for part in parts)

    def _text_for(self, n: int | None, m: int | None) -> str:
        by_number = (
            ((n, m) == (1, 1), self.enige),
            ((n, m) == (0, 1), self.enige_niet),
            (n == 0, self.geen),
            (n == 1, self.een),
            (n == m, self.alle),
        )
        fits = (text for holds, text in by_number if holds and text is not None)
        return next(fits, self.tekst)


@dataclass(frozen=True)
class Zin(Deel):
    """One sentence or more: each of its texts ends like a sentence, or is empty when there is nothing to say."""

    def __post_init__(self) -> None:
        """Refuse a sentence without an end, too."""
        super().__post_init__()
        for text in filter(None, self.texts):
            if not _END.search(text):
                message = f"{text!r} does not end like a sentence"
                raise ValueError(message)


def _together(n: int, m: int) -> dict[str, str]:
    """Both numbers in words, small and with a capital: "3 van de 9", "alle 9"."""
    text = _ALL.get(n, f"alle {n}") if n == m else f"{n} van de {m}"
    return {"zoveel": text, "Zoveel": capital(text)}


def _places(text: str) -> Iterator[_Place]:
    return (part for part in _read(text) if isinstance(part, _Place))


@cache
def _read(text: str) -> tuple[str | _Place, ...]:
    """Letters and places, in turn. Raises ValueError for a place that says neither a name nor two words."""
    pieces = _PLACE.split(text)
    loose = next((piece for piece in pieces[::2] if set("{}") & set(piece)), None)
    if loose is not None:
        message = f"{text!r} has a loose brace"
        raise ValueError(message)
    return tuple(
        _place(piece, _nearest(pieces, index), text) if index % 2 else piece
        for index, piece in enumerate(pieces)
    )


def _place(typed: str, nearest: str, text: str) -> _Place:
    if _NAME.fullmatch(typed):
        return _Place(typed)
    choice = _CHOICE.fullmatch(typed)
    if choice is None:
        message = f"{{{typed}}} in {text!r} is neither a name nor two words like {{is|zijn}}"
        raise ValueError(message)
    return _Place(choice["number"] or nearest, (choice["one"], choice["more"]))


def _nearest(pieces: list[str], index: int) -> str:
    """The number a word follows when it does not say which: the last before it, or the first after it."""
    before = [piece for piece in pieces[1:index:2] if piece in _NUMBERS | _TOGETHER]
    after = [piece for piece in pieces[index::2] if piece in _NUMBERS | _TOGETHER]
    nearest = next(iter([*before[::-1], *after]), "n")
    return "m" if nearest in _TOGETHER else nearest
