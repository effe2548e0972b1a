"""Numbers that a program which knows numbers reads from YAML, and then writes in another way: 10.000 becomes 10."""

from __future__ import annotations

import re

# What YAML 1.2 takes for a number when it stands there without quotes.
_NUMBER = re.compile(
    r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII
)
# Of those, what comes out as it went in: no zeros or signs too many, and no more digits than fit.
_SAME = re.compile(r"-?(?:0|[1-9]\d{0,14})|-?(?:0|[1-9]\d{0,6})\.\d{0,6}[1-9]", re.ASCII)


def is_renumbered(plain: str) -> bool:
    """Whether a text without quotes is a number that comes out in another way."""
    return bool(_NUMBER.fullmatch(plain)) and not _SAME.fullmatch(plain)
