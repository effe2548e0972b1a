"""How large a file is, as a link says it: 3 kB, 1,2 MB."""

from __future__ import annotations

_KB, _MB = 1000, 1_000_000
# A number and its unit stay on one line.
_SPACE = "\u00a0"


def weight(size: int) -> str:
    """The size of a file in words; even the smallest is called 1 kB."""
    if size < _MB - _KB // 2:
        return f"{max(1, round(size / _KB))}{_SPACE}kB"
    return f"{size / _MB:.1f}{_SPACE}MB".replace(".", ",")
