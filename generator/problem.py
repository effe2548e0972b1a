"""What is wrong: where it stands, what it is and what to do about it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

# Between quotes, and longer than a message can hold; a picture in a text has 300,000 letters.
_MOST = 100
_LONG_QUOTE = re.compile(rf"(?<![^\s(])'([^']{{{_MOST + 1},}})'(?!\w)")

# The rule that needs to know which day it is.
STILL_TO_COME = "dag-is-geweest"

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing somebody must look at.

    `file` is relative to the folder that holds `data/` and `content/`; `line` and `column` count
    from 1. Without a `file` it stands nowhere: then it is about what somebody asked for. `message` is plain Dutch: what is wrong, then what to do. Only an "error" stops the build.
    """

    file: str
    line: int
    column: int
    rule: str
    message: str
    severity: Severity = "error"

    def __post_init__(self) -> None:
        """Repeat of what was typed no more than somebody reads: the place says where the rest stands."""
        object.__setattr__(self, "message", _LONG_QUOTE.sub(_beginning, self.message))

    def __str__(self) -> str:
        """The place first, so that an editor or terminal makes it clickable; no place where there is none."""
        if not self.file:
            return self.message
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


def hand_over(problems: Sequence[Problem]) -> str:
    """Problems as text that another program of ours reads with `taken_over`."""
    return json.dumps([asdict(problem) for problem in problems])


def taken_over(text: str) -> list[Problem]:
    """The problems that `hand_over` made text of, in the same order."""
    return [Problem(**fields) for fields in json.loads(text)]


def errors(problems: list[Problem]) -> list[Problem]:
    """Only the problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def _beginning(quote: re.Match[str]) -> str:
    return f"'{quote[1][: _MOST - 1]}…'"
