"""The number that the state gives to each person (BSN)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.letters import Span
from generator.privacy.phones import DASH

_BSN = re.compile(
    rf"(?:(?<![\w.,/-])|(?<=[Bb][Ss][Nn])|(?<=[Bb][Ss][Nn][._-]))"
    rf"(?:\d{{9}}|\d{{3}}[. {DASH}]\d{{3}}[. {DASH}]\d{{3}}|\d{{4}}[. ]\d{{2}}[. ]\d{{3}})(?![\w/-]|[.,]\d)"
)
# The weights of the eleven test ("elfproef"), which every citizen service number passes.
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELEVEN = 11


def citizen_numbers(text: str) -> Iterator[Span]:
    """Where a citizen service number stands."""
    for found in _BSN.finditer(text):
        if is_bsn(found[0]):
            yield found.span()


def is_bsn(text: str) -> bool:
    """Whether nine digits pass the eleven test; all zeros do not count."""
    digits = [int(character) for character in text if character.isdigit()]
    if len(digits) != len(_WEIGHTS) or not any(digits):
        return False
    return (
        sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % _ELEVEN == 0
    )
