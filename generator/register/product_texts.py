"""The texts that come with the product, for pages that an organisation wrote no text for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator.model.fields import Onderwerp
from generator.register.content import Text, read_texts
from generator.register.product_words import PRODUCT

# How is counted is told by the product on every site; an organisation adds what it did itself.
_ADDED_TO = "hoe-wij-meten.md"
# The lines of these texts that are about a part of the register. A heading has all below it.
ABOUT: Mapping[str, Onderwerp] = {
    "## Cijfers over mensen": "streefcijfers",
    "Ook een gesprek van later laten wij nog niet zien.": "contacten",
    "Ook een advies of een antwoord van later laten wij nog niet zien.": "adviezen",
    "- **Gevoelige risico's.** Wij vertellen hoeveel het er zijn, maar niet wat er staat.": "risicos",
}
# The guide for who fills the register; it is a page of the preview and a part of LEESMIJ.md.
GIDS = "invullen/gids.md"


def with_product_texts(own: Sequence[Text], left_out: Collection[Onderwerp] = ()) -> list[Text]:
    """The texts of an organisation, and those of the product for the pages that every site has.

    Its own text takes the place of that of the product; only what it says of how it measures comes after it.
    The product says nothing of the parts that are left out.
    """
    product = {path: _without(text, left_out) for path, text in _texts("content").items()}
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


def _without(text: Text, left_out: Collection[Onderwerp]) -> Text:
    """The text without the lines about these parts, and without what is below their headings."""
    kept = []
    skips = False
    for line in text.body.split("\n"):
        if line.startswith("#"):
            skips = ABOUT.get(line) in left_out
        if not skips and ABOUT.get(line) not in left_out:
            kept.append(line)
    return replace(text, body="\n".join(kept))


@cache
def _texts(folder: str) -> dict[str, Text]:
    """The texts in a folder of the product by the path of their page. A test keeps them without mistakes."""
    texts, _ = read_texts(PRODUCT / folder)
    return {text.path: replace(text, of_product=True) for text in texts}
