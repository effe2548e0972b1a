"""Pieces of patterns that several signs share: a capital of any alphabet, and what stands inside a name."""

from __future__ import annotations

import re

Span = tuple[int, int]

# All kinds of dashes, as they stand between [ and ] in a pattern.
DASH = r"\u2010-\u2015\u2212-"

# A letter of any alphabet that is not a small one: Python has no short name for it.
CAPITAL = rf"[^\W\d_{''.join(filter(str.islower, map(chr, range(0x2000))))}]"
# What stands between a title or initials and a name: "van der", "el"; also written to it, as "d'".
BETWEEN = (
    "van|von|v/d|(?-i:v\\.\\s?d\\.|vd|v\\.|d\\.)|de|der|den|des|ten|ter|te|el|al|la|le|du|da|das|do|dos|di|del|della|bin|ben|bint|ibn|zu|zur|"
    "(?:in|op|aan|bij|uit|over|onder|voor)\\s(?:de|der|den|het|['’‘]?t)|het|['’‘]?[ts]"
)
# The first letters of a name, as it stands after a title.
NAME = rf"(?:(?i:{BETWEEN})[\s-]){{0,4}}(?:(?i:[dlmo])['’])?{CAPITAL}"
# At least one word between, and then the first letters of a name.
NAME_BETWEEN = rf"(?:(?:(?i:{BETWEEN})\s){{1,4}}(?:(?i:[dlmo])['’])?|[dl]['’]|['’‘][ts]\s){CAPITAL}"
INITIALS = rf"(?:{CAPITAL}[a-z]?(?:\.[\s-]?|\s)){{0,8}}"


def spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    """Where a pattern is found."""
    return [found.span() for found in pattern.finditer(text)]
