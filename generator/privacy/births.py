"""The day on which somebody was born."""

from __future__ import annotations

import re

from generator.privacy.letters import Span, spans

_MONTHS = "jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec"
_DAY = (
    r"(?:\d{1,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{2,4}|\d{4}-\d{2}-\d{2}"
    rf"|\d{{1,2}}\s(?:{_MONTHS})[a-z]{{0,9}}\.?(?:\s(?:\d{{4}}|['’]\d{{2}}))?)"
)
_WORD = r"\b(?:geboren|geb\.?\s?(?:dat\.?)?|geboorte\s?(?:datum|dag)|jarig|verjaardag|verjaart|g\.d\.|dob)"
_PLACE = r"(?:(?:in|te)\s\w{2,30}(?:\s\w{2,30})?,?\s)?"
_BEHIND = (
    rf"{_WORD}[ :(]{{0,3}}(?:is\s)?(?:d\.?d\.?\s)?(?:\w{{2,4}}dag\s)?{_PLACE}"
    rf"(?:op\s|is\s)?(?:de\s)?{_DAY}"
)
_BEFORE = rf"\b{_DAY}\sgeboren\b|\(\* ?{_DAY}"
# A plan can be born in a month too, but not that long ago.
_MONTH = rf"\bgeboren\sin\s(?:{_MONTHS})[a-z]{{0,9}}\s(?:19\d\d|200\d)\b"
_BORN = re.compile(f"{_BEHIND}|{_BEFORE}|{_MONTH}", re.IGNORECASE)


def birth_days(text: str) -> list[Span]:
    """Where it says on which day somebody was born."""
    return spans(_BORN, text)
