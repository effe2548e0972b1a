"""Any text is read in time in proportion to its length: no pattern reads the same letters again and again."""  # S4

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as parts
from re import _parser as parser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import privacy
from generator.privacy.traces import traces
from tests.linear import grows_in_squares

UNITS = (
    "[", "](", "a", "A", ".", " ", "A.", "A. ", "J. ", "aA", "0", "0 ", "06-", "-", "@", "a.", "a@", "&", "&a", "<", "<b", "*", "_a",
    "van ", "mevrouw ", "mr. ", "Jan ", "Jan de ", "12 mei ", "geb. ", "NL91 ", "A1", "Straat 1 ", "1015 ", "(at)", " at ", " dot ",
    "tel ", "+31", "5.1 ", "\u00ad", "e\u0301", "Jansen, ", "op de ", "'t ", "d'", "\n", "Portret van ", "?", "Foto: ",
)  # fmt: skip
REPEATS = (parts.MAX_REPEAT, parts.MIN_REPEAT)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for found in pkgutil.iter_modules(privacy.__path__):
        module = importlib.import_module(f"generator.privacy.{found.name}")
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield f"{found.name}.{name}", value


def repeats_in_repeats(tree: Any, *, inside: bool = False) -> bool:
    """Whether something without an end stands in something without an end, and may be given back."""
    for kind, told in tree:
        endless = kind in REPEATS and told[1] == parts.MAXREPEAT
        if endless and inside:
            return True
        if any(repeats_in_repeats(part, inside=inside or endless) for part in below(kind, told)):
            return True
    return False


def below(kind: Any, told: Any) -> list[Any]:
    if kind in (parts.POSSESSIVE_REPEAT, parts.ATOMIC_GROUP):
        return []
    if kind is parts.BRANCH:
        return list(told[1])
    found = told if isinstance(told, tuple) else (told,)
    return [part for part in found if isinstance(part, parser.SubPattern)]


@pytest.mark.parametrize(("name", "pattern"), sorted(patterns()))
def test_no_pattern_repeats_what_it_repeats(name: str, pattern: re.Pattern[str]) -> None:
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)

    assert not repeats_in_repeats(tree), name


def test_a_repeat_in_a_repeat_is_seen() -> None:
    assert repeats_in_repeats(parser.parse(r"x(?:\s?(?:\w+\.)*)+y"))
    assert not repeats_in_repeats(parser.parse(r"x(?:\w++\.){1,4}y+"))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(UNITS), min_size=1, max_size=3))
def test_a_longer_text_takes_as_much_longer(units: list[str]) -> None:
    assert not grows_in_squares(lambda text: list(traces(text)), "".join(units))
