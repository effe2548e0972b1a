"""Mail addresses, also when "@" is written in words so that machines do not see it."""

from __future__ import annotations

import re

from generator.privacy.letters import Span, spans

_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|punt|\.)\s?[)\]}]\s?|\s(?:dot|punt)\s)"
_IN_WORDS = r"\s?[(\[{<|]\s?(?:at|a|apen?staart(?:je)?|@)\s?[)\]}>|]\s?|\sapen?staart(?:je)?\s|\s@\s?|@\s|-at-|_at_"
# Possessive, and only from the begin of a word: so a long row of letters is read once.
_USER = r"(?<![\w.+-])[\w.+-]++"
_MAIL = re.compile(rf"{_USER}@[\w-]++(?:\.[\w-]++)+")
# Without one of these nobody wrote the sign in words: that is seen much faster.
_HINT = re.compile(
    r"[(\[{<|]\s?(?:at?|@)\s?[)\]}>|]|apen?staart|\s@|@\s|[-_]at[-_]|\sat\s", re.IGNORECASE
)
# Not possessive: Python before 3.11.5 loses matches of a possessive repeat around a choice.
_WORDS = re.compile(
    rf"(?<![\w.+-])(?:(?!_at_)[\w+.]|-(?!at-)){{1,64}}(?:{_IN_WORDS})(?:[\w-]++{_DOT}){{1,4}}[A-Za-z]{{2,}}"
    rf"|(?<![\w.+-])\w++[._][\w.]++\sat\s[\w-]++\.[a-z]{{2,}}\b"
    rf"|{_USER}\sat\s(?:[\w-]++\s?(?:\(dot\)|dot|punt)\s?){{1,3}}[a-z]{{2,}}\b",
    re.IGNORECASE,
)


def mail_addresses(text: str) -> list[Span]:
    """Where a mail address stands."""
    found = spans(_MAIL, text) if "@" in text else []
    if _HINT.search(text):
        found += spans(_WORDS, text)
    return found
