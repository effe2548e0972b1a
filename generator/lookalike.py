"""Names that look the same to a reader: what differs is an accent, a sign between words, or one letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain

# Letters of other alphabets that cannot be told from ours by the eye.
_TWINS = str.maketrans(
    "аеорсухіјѕԁӏһԛԝмтвнкαορνικτυχβηєғɡıłøđßﬁﬂ",
    "aeopcyxijsdlhqwmtbhkaopviktuxbnefgilodsfl",
)
_BETWEEN = re.compile(r"[\W_]+")
# Shorter words are too often two words: lente and rente, team A and team B.
_LONG = 6


def skeleton(name: str) -> tuple[str, ...]:
    """The words of a name as the eye sees them: without capitals, accents and signs; '&' is 'en'.

    Two names with the same skeleton, or the same without spaces, cannot be told apart when they are read aloud.
    """
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " en ").replace("+", " en "))
    letters = "".join(sign for sign in plain if unicodedata.category(sign) not in {"Mn", "Cf"})
    # A full stop inside a short form is no space: P.O. is PO.
    joined = letters.translate(_TWINS).replace(".", "").replace("'", "").replace("’", "")
    return tuple(word for word in _BETWEEN.split(joined) if word)


def same_to_the_eye(one: str, other: str) -> bool:
    """Whether nobody hears a difference between two names that are typed in another way."""
    return "".join(skeleton(one)) == "".join(skeleton(other))


def nearly_the_same(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each pair of these names, as they come, of which one letter in one long word makes the difference.

    Names are only compared when they share what is left of them without one letter: so a register of
    thousands of names is not compared name by name.
    """
    seen: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        left = set(_without_a_letter(skeleton(name)))
        shared = chain.from_iterable(seen.get(key, ()) for key in sorted(left))
        near = dict.fromkeys(shared)
        yield from ((first, name) for first in near if one_letter_apart(first, name))
        for key in left:
            seen.setdefault(key, []).append(name)


def _without_a_letter(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name as it is, and without each letter of each word that is long enough to hold a slip."""
    yield words
    for index, word in enumerate(words):
        if len(word) >= _LONG - 1 and word.isalpha():
            for place in range(len(word)):
                yield (*words[:index], word[:place] + word[place + 1 :], *words[index + 1 :])


def one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter in one long word makes the difference: a slip of the keyboard, or a real other name."""
    words, others = skeleton(one), skeleton(other)
    if len(words) != len(others):
        return False
    differing = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    first, second = differing[0]
    long = max(len(first), len(second)) >= _LONG and first.isalpha() and second.isalpha()
    return long and _one_step(first, second)


def _one_step(first: str, second: str) -> bool:
    """Whether one letter is added, left out, or another one, or two neighbours changed places."""
    if abs(len(first) - len(second)) > 1:
        return False
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    rest, other = first[start:], second[start:]
    swapped = rest[:2] == other[:2][::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
