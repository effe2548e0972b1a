"""The words that come with the product. An organisation adds its own, and what it says of a word goes first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.register.source import Item

# The lists stand there as they would in data/, so that the one reader reads them.
PRODUCT = Path(__file__).resolve().parents[1] / "product"


def with_product_words(own: Sequence[Item], product: Iterable[Item]) -> list[Item]:
    """The words of the product that the organisation says nothing about, then all of its own that are in use.

    A word is the same in capitals too. `own` may hold records of any kind; those of other kinds stay as they are.
    """
    said = {_word(item) for item in own if item.record}
    kept = (item for item in product if _word(item) not in said)
    return [*kept, *(item for item in own if getattr(item.record, "gebruiken", "ja") == "ja")]


def _word(item: Item) -> tuple[str, str]:
    """What makes two words one: the list it is in, and the word itself."""
    return item.kind.name, "/".join(item.key).casefold()
