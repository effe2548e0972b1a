"""How somebody ends a mail: a greeting with a name below it, which is no news. A sentence that begins so is news."""

from __future__ import annotations

import re
from collections.abc import Sequence

_GREETING = re.compile(
    r"(?:met )?(?:hartelijke|vriendelijke) groet(?:en|jes)?\b|(?:veel |de )?groet(?:en|jes)?\b|m\.?v\.?g\b\.?",
    re.IGNORECASE,
)
_THANKS = re.compile(r"alvast (?:heel )?(?:hartelijk )?(?:dank|bedankt)\b", re.IGNORECASE)
# A greeting and a name; more words are a sentence about greetings.
_MOST_WORDS = 6
# What somebody adds below a greeting.
_ADDED = re.compile(r"(?:p\.?s\.?|n\.?b\.?|let op)\b", re.IGNORECASE)
# Below a greeting stand a name, a function and a telephone: short lines, without a sentence.
_SENTENCE = re.compile(r"(?:\S+\s+){3,}\S+[.!?]$")
_LONG = 80
_MOST_IN_GREETING = 10


def is_greeting(line: str) -> bool:
    """Whether a mail may end with this line: 'Groet,', 'Met vriendelijke groet, Team Zorg', 'Alvast bedankt!'."""
    if _THANKS.match(line):
        return True
    found = _GREETING.match(line)
    if not found:
        return False
    rest = line[found.end() :].strip()
    return rest[:1] in {"", ",", ".", "!"} or len(rest.split()) < _MOST_WORDS


def says_more(lines: Sequence[str]) -> bool:
    """Whether a greeting and what stands below it say more than who greets."""
    return any(map(_says, lines))


def _says(line: str) -> bool:
    plain = line.strip()
    if is_greeting(plain):
        return len(plain.split()) > _MOST_IN_GREETING
    return bool(_ADDED.match(plain) or _SENTENCE.match(plain)) or len(plain) > _LONG
