"""Marks that are no name: of a name that was blacked out, of somebody on another site, of unfinished work."""

from __future__ import annotations

import re

from generator.privacy.letters import Span, spans

# How the Open Government Act (Woo) marks a name that was blacked out.
_WOO = re.compile(
    r"\b5\.[12](?:[.,]\s?[12][.,]?\s?[a-z]"
    r"|[.,]?\s(?:(?i:lid)\s[1-5]|(?i:eerste|tweede|vijfde)\s(?i:lid))[.,]?\s(?i:(?:aanhef\sen\s)?(?:onder|sub|onderdeel)\s)?(?i:[a-i]))\b"
)
_MENTION = re.compile(r"\blinkedin\.com/in/[\w%-]{3,}|(?<![\w.@/])@[A-Za-z][\w-]{2,}\b(?!\.\w)")
# Words that programmers and editors leave for themselves, in capitals.
LEFT_FOR_LATER = "TODO|FIXME|TBD"
_UNFINISHED = re.compile(
    rf"\b(?:{LEFT_FOR_LATER}|XXX)\b"
    r"|(?i:\btodo\s?:)|(?i:\blorem ipsum\b|\[?\b(?:nog (?:in te vullen|aan te vullen|nakijken)|hier komt nog)\b\]?|\bnoot v(?:an de|\.d\.) redactie\b)|\?\?\?"
)


def blacked_out(text: str) -> list[Span]:
    """Where a name was blacked out."""
    return spans(_WOO, text)


def mentions(text: str) -> list[Span]:
    """Where somebody is called as on other sites: "@jdevries"."""
    return spans(_MENTION, text)


def unfinished(text: str) -> list[Span]:
    """Where an editor left a remark to himself."""
    return spans(_UNFINISHED, text)
