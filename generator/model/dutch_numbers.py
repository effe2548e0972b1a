"""One rule for every number that somebody types: 1.000 is a thousand, 1,5 is one and a half.

What can be read in two ways is refused. Nobody notices a figure that is a thousand times too large.
"""

from __future__ import annotations

import re
from decimal import Decimal

# A point stands between thousands only, a comma before decimals only. Digits are 0 to 9.
_GROUPED = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"
_PLAIN = r"0|[1-9][0-9]*"
# The same for tools of editors, in the form that JSON Schema knows.
WHOLE_PATTERN = rf"^(?:{_GROUPED}|{_PLAIN})$"
_NUMBER = re.compile(rf"(?P<whole>{_GROUPED}|{_PLAIN})(?:,(?P<part>[0-9]+))?")
# In English the comma stands between thousands: '165,000' may be meant as either.
_EITHER = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_ENGLISH = re.compile(r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<part>[0-9]+))?")
# A number inside a sentence: digits with what stands between them.
_INSIDE = re.compile(r"[0-9](?:[0-9_.,]*[0-9])?")


class TwoReadingsError(ValueError):
    """A number that is a thousand times as large in English. `ways` are the two ways to write it."""

    def __init__(self, ways: tuple[str, str]) -> None:
        """Keep the two ways to write it."""
        super().__init__(" of ".join(ways))
        self.ways = ways


def read_number(text: str) -> Decimal:
    """The number that is typed, as it is read in Dutch.

    Raises TwoReadingsError when it can mean two numbers, and ValueError when it is none; then the
    message is how it may be meant ('1.5' is '1,5'), or empty.
    """
    found = _NUMBER.fullmatch(text)
    if _EITHER.fullmatch(text):
        whole, _, part = text.partition(",")
        raise TwoReadingsError((f"{whole}.{part}", _decimals(whole, part)))
    if found is None:
        raise ValueError(_meant(text))
    whole, part = found["whole"].replace(".", ""), found["part"] or ""
    return Decimal(f"{whole}.{part}" if part else whole)


def numbers_in(text: str) -> list[str]:
    """The numbers in a sentence, each as it is typed: '5.000' in 'ongeveer 5.000 euro'."""
    return _INSIDE.findall(text)


def _meant(text: str) -> str:
    """How somebody may have meant a number that is written in English; empty when that is not to be seen."""
    found = _ENGLISH.fullmatch(text)
    if found is None or not (found["part"] or "," in found["whole"]):
        return ""
    whole = f"{int(found['whole'].replace(',', '')):,}".replace(",", ".")
    return _decimals(whole, found["part"] or "")


def _decimals(whole: str, part: str) -> str:
    """A number with decimals in Dutch, without noughts that say nothing."""
    kept = part.rstrip("0")
    return f"{whole},{kept}" if kept else whole
