"""Mail addresses, also when "@" is written in words so that machines do not see it."""

from __future__ import annotations

import re

from generator.privacy.letters import Span, spans

_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|punt|\.)\s?[)\]}]\s?|\s(?:dot|punt)\s)"
_IN_WORDS = r"\s?[(\[{]\s?(?:at|apenstaartje|@)\s?[)\]}]\s?|\sapenstaartje\s|\s@\s|-at-"
# Possessive, and only from the begin of a word: so a long row of letters is read once.
_USER = r"(?<![\w.+-])[\w.+-]++"
_MAIL = re.compile(rf"{_USER}@[\w-]++(?:\.[\w-]++)+")
_WORDS = re.compile(
    rf"(?<![\w.+-])(?:[\w+]++|\.|-(?!at-)){{1,64}}+(?:{_IN_WORDS})(?:[\w-]++{_DOT}){{1,4}}[A-Za-z]{{2,}}"
    rf"|{_USER}\sat\s(?:[\w-]++\s?(?:\(dot\)|dot|punt)\s?){{1,3}}[a-z]{{2,}}\b",
    re.IGNORECASE,
)


def mail_addresses(text: str) -> list[Span]:
    """Where a mail address stands."""
    return spans(_MAIL, text) + spans(_WORDS, text)
