"""A long text that is kept small until somebody reads it: all pages of a large site are in memory at once."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

# More costs time, and wins a tenth (pages of an example of 1,000 actions, 2026-11-28).
_LEVEL = 1


@dataclass(frozen=True, slots=True)
class Packed:
    """A text in a quarter of its bytes. Two of the same text are equal; read it with `str()`."""

    data: bytes

    def __str__(self) -> str:
        """The whole text."""
        return zlib.decompress(self.data).decode()


def packed(text: str) -> Packed:
    """Keep this text small."""
    return Packed(zlib.compress(text.encode(), _LEVEL))


NO_TEXT = packed("")
