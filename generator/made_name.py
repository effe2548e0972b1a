"""Names for files that we make from their content, which no rule can take for something else."""

from __future__ import annotations

import hashlib

# No digits, so it is no number of a person; no vowels, so it is no word and no name.
_LETTERS = "bcdfghjklmnpqrstvwxz"
# 20 letters give 4.3 bits each: with 69 bits two contents practically never have one name.
_LENGTH = 16


def made_name(content: bytes) -> str:
    """A name of 16 letters: the same for the same bytes, another one for others."""
    number = int.from_bytes(hashlib.sha256(content).digest())
    letters = []
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[rest])
    return "".join(letters)


def is_made_name(name: str) -> bool:
    """Whether a name can be one of these."""
    return len(name) == _LENGTH and set(name) <= set(_LETTERS)
