"""The number that the state gives to each person (BSN)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.letters import DASH, Span

_BSN = re.compile(
    rf"(?:(?<![\w.,/-])|(?<=[Bb][Ss][Nn])|(?<=[Bb][Ss][Nn][._-]))"
    rf"(?:\d{{9}}|\d{{3}}[. {DASH}]\d{{3}}[. {DASH}]\d{{3}}|\d{{4}}[. ]\d{{2}}[. ]\d{{3}})(?![\w/-]|[.,]\d)"
)
# Behind a word that says what it is: in groups of any size, and with a mistake in it.
_NAMED = re.compile(
    r"(?i:\b(?:bsn|sofi|burgerservice)[a-z]{0,8})(?:[-\s]?(?:nr|nummer)\.?)?[-:.\s]{0,3}((?:\d[ .-]?){7,8}\d)(?!\d)"
)
# The weights of the eleven test ("elfproef"), which every citizen service number passes.
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELEVEN = 11


def citizen_numbers(text: str) -> Iterator[Span]:
    """Where a citizen service number stands."""
    for found in _BSN.finditer(text):
        if is_bsn(found[0]):
            yield found.span()
    for found in _NAMED.finditer(text):
        yield found.span(1)


def is_bsn(text: str) -> bool:
    """Whether nine digits pass the eleven test; all zeros do not count."""
    digits = [int(character) for character in text if character.isdigit()]
    if len(digits) != len(_WEIGHTS) or not any(digits):
        return False
    return (
        sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % _ELEVEN == 0
    )
