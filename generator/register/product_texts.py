"""The texts that come with the product, for pages that an organisation wrote no text for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from generator.register.content import Text, read_texts
from generator.register.product_words import PRODUCT

# How is counted is told by the product on every site; an organisation adds what it did itself.
_ADDED_TO = "hoe-wij-meten.md"
# The guide for who fills the register; it is a page of the preview and a part of LEESMIJ.md.
GIDS = "invullen/gids.md"


def with_product_texts(own: Sequence[Text]) -> list[Text]:
    """The texts of an organisation, and those of the product for the pages that every site has.

    Its own text takes the place of that of the product; only what it says of how it measures comes after it.
    """
    product = _product()
    written = [_after(product.get(text.path), text) for text in own]
    there = {text.path for text in own}
    return [*written, *(text for path, text in product.items() if path not in there)]


def _after(first: Text | None, own: Text) -> Text:
    if first is None or own.path != _ADDED_TO:
        return own
    return replace(own, body=f"{first.body.rstrip()}\n\n{own.body}")


def preview_texts() -> list[Text]:
    """The texts for who works on the site: only a live preview has a page of them."""
    return list(_texts("preview").values())


def guide() -> str:
    """How a register begins and goes on, as Markdown."""
    return _texts("preview")[GIDS].body


def _product() -> dict[str, Text]:
    """The texts of pages that every site has."""
    return _texts("content")


@cache
def _texts(folder: str) -> dict[str, Text]:
    """The texts in a folder of the product by the path of their page. A test keeps them without mistakes."""
    texts, _ = read_texts(PRODUCT / folder)
    return {text.path: replace(text, of_product=True) for text in texts}
