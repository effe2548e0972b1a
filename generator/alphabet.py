"""The Dutch alphabet: the capital of a word, and the order of a list."""

from __future__ import annotations

import unicodedata


def capital(text: str) -> str:
    """The same text with a capital at the start; the rest stays as it is. 'ij' is one letter: IJkpunt."""
    if text[:2].lower() == "ij":
        return text[:2].upper() + text[2:]
    return text[:1].upper() + text[1:]


def dutch_order(text: str) -> tuple[str, str]:
    """Where a text stands in a list: an accent or a capital makes no difference, unless all else is the same."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)), text
