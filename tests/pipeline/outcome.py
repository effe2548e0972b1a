"""What came of one job or step."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """A job or step by its name, whether it went right, and in how many seconds."""

    run: str
    name: str
    right: bool
    seconds: float = 0.0


def line(one: Outcome) -> str:
    """What is printed of it."""
    verdict = "right" if one.right else "WRONG"
    return f"{verdict}  {one.seconds:6.0f} s  {one.run}: {one.name}"
