"""Answers of owners: what is kept when somebody says that there is no news."""

from __future__ import annotations

# The answer "no news" is an update too: so everybody sees when we heard it, and it is kept once.
NOTHING_CHANGED = "Er is niets veranderd."
NOTHING_YET = "Er is nog geen nieuws."
NO_NEWS = frozenset({NOTHING_CHANGED, NOTHING_YET})
