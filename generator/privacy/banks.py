"""Numbers of a bank account (IBAN)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.letters import Span

_IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?:[\s-]?[A-Za-z0-9]{1,4}){3,8}(?!\w)")
# How long the number is in the countries where people here have an account.
_LENGTHS = {"NL": 18, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "ES": 24, "PL": 28, "TR": 26, "IT": 27, "LU": 20, "LT": 20, "IE": 22, "PT": 25, "RO": 24, "BG": 22, "AT": 20, "CH": 21}  # fmt: skip
_MODULUS = 97


def bank_accounts(text: str) -> Iterator[Span]:
    """Where the number of a bank account stands."""
    for found in _IBAN.finditer(text):
        end = _end(found)
        if end:
            yield found.start(), end


def _end(found: re.Match[str]) -> int:
    """Where the number ends; 0 when it is none. Words behind it may look like a part of it."""
    length = _LENGTHS.get(found[0][:2].upper(), 0)
    places = [place for place, sign in enumerate(found[0]) if sign.isalnum()]
    number = "".join(found[0][place] for place in places[:length]).upper()
    if not length or len(number) != length or not _adds_up(number):
        return 0
    return found.start() + places[length - 1] + 1


def _adds_up(number: str) -> bool:
    """Whether the two digits behind the country fit the rest (ISO 7064, mod 97)."""
    turned = number[4:] + number[:4]
    if not turned.isascii():
        return False
    return int("".join(str(int(sign, 36)) for sign in turned)) % _MODULUS == 1
