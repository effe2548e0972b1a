"""The day on which somebody was born."""

from __future__ import annotations

import re

from generator.privacy.letters import Span, spans

_MONTHS = "jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec"
_DAY = (
    r"(?:\d{1,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{2,4}|\d{4}-\d{2}-\d{2}"
    rf"|\d{{1,2}}\s(?:{_MONTHS})[a-z]{{0,9}}\.?(?:\s(?:\d{{4}}|['’]\d{{2}}))?)"
)
_BORN = re.compile(
    rf"\b(?:geboren|geb\.?|geboortedatum|geboortedag|jarig|verjaardag|verjaart|g\.d\.|geboortedatum\sis)"
    rf"[ :]{{0,3}}(?:(?:in|te)\s\w{{2,30}}(?:\s\w{{2,30}})?\s)?(?:op\s|is\s)?(?:de\s)?({_DAY})",
    re.IGNORECASE,
)


def birth_days(text: str) -> list[Span]:
    """Where it says on which day somebody was born."""
    return spans(_BORN, text)
