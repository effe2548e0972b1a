"""The size of a file as a link says it: '120 kB', '1,2 MB', '1.200 bytes'. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SAID = re.compile(r"(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)\s?(bytes?|kB|KB|MB|GB)\b")
_THOUSANDS = re.compile(r"\.(?=\d{3}(?!\d))")
_POWERS = "bkmg"
# Some programs count 1,000 bytes in a kB, others 1,024.
_BASES = (1000, 1024)
# A size gives an idea: a tenth more or less is right.
_MARGIN = 0.1


def says_a_size(text: str) -> bool:
    """Whether a text says how big something is."""
    return _SAID.search(text) is not None


def says_this_size(text: str, size: int) -> bool:
    """Whether a text says a size of about `size` bytes: at most a tenth off, or rounded."""
    return any(abs(told - size) <= _MARGIN * size + rounding for told, rounding in _told(text))


def _told(text: str) -> Iterator[tuple[float, float]]:
    """Every size in bytes that a text can mean, with how much rounding can have changed it."""
    for digits, unit in _SAID.findall(text):
        number = _THOUSANDS.sub("", digits).replace(",", ".")
        last_digit = 10.0 ** -len(number.partition(".")[2])
        rounding = last_digit / 2
        if unit[0] in "kK":  # nobody says 0 kB, so a few bytes are called 1 kB
            rounding = last_digit
        for base in _BASES:
            one = base ** _POWERS.index(unit[0].lower())
            yield float(number) * one, rounding * one
