"""The rules on how a page sounds, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from generator.gate.heard.sounds import (
    cell_before_its_head,
    late_beginning,
    sign_as_word,
    sounding_drawing,
    table_without_heads,
    twice_in_a_row,
    without_a_name,
    without_a_state,
    word_of_a_program,
)
from generator.gate.heard.spoken import Spoken

Rule = Callable[[Spoken], Iterator[str]]

RULES: tuple[Rule, ...] = (
    without_a_name,
    without_a_state,
    twice_in_a_row,
    table_without_heads,
    cell_before_its_head,
    late_beginning,
    sounding_drawing,
    sign_as_word,
    word_of_a_program,
)


def wrong_sounds(page: Spoken) -> list[str]:
    """Everything that does not sound right, in the order of the rules; each sentence once."""
    return list(dict.fromkeys(chain.from_iterable(rule(page) for rule in RULES)))
