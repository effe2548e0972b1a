"""How much a message repeats of what was typed."""

from __future__ import annotations

# More of it would make a message that nobody reads; the place says where the rest stands.
_MOST = 100


def shortened(typed: str) -> str:
    """What was typed, on one line and never longer than a message can hold."""
    line = " ".join(typed.split())
    if len(line) <= _MOST:
        return line
    return f"{line[: _MOST - 1]}…"
