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
    "Elke actie hoort bij een thema.": "themas",
    "Bij elk thema lees je dat ook.": "themas",
    "Wij laten per thema zien hoe het liep: de stand aan het eind van elk kwartaal.": "themas",
    "Bij een thema is dat ook zo.": "themas",
    "### De thema’s": "themas",
    "### Er verandert iets bij een thema": "themas",
    "thema: gebouwen": "themas",
    "Of stuur elke trekker een werkmap: `python -m generator ronde`. Dan houden wij ook bij wie antwoord gaf.": "rondes",
    "Stuurde je werkmappen? Lees die in met `python -m generator ronde --lees MAP`.": "rondes",
}
# The texts that are of a page about a part alone.
_PAGES: Mapping[str, Onderwerp] = {"themas/index.md": "themas"}
# The guide for who fills the register; it is a page of the preview and a part of LEESMIJ.md.
GIDS = "invullen/gids.md"


def with_product_texts(own: Sequence[Text], left_out: Collection[Onderwerp] = ()) -> list[Text]:
    """The texts of an organisation, and those of the product for the pages that every site has.

    Its own text takes the place of that of the product; only what it says of how it measures comes after it.
    The product says nothing of the parts that are left out.
    """
    product = {
        path: _without(text, left_out)
        for path, text in _texts("content").items()
        if _PAGES.get(path) not in left_out
    }
    written = [_after(product.get(text.path), text) for text in own]
    there = {text.path for text in own}
    return [*written, *(text for path, text in product.items() if path not in there)]


def _after(first: Text | None, own: Text) -> Text:
    if first is None or own.path != _ADDED_TO:
        return own
    return replace(own, body=f"{first.body.rstrip()}\n\n{own.body}")


def preview_texts(left_out: Collection[Onderwerp] = ()) -> list[Text]:
    """The texts for who works on the site: only a live preview has a page of them."""
    return [_without(text, left_out) for text in _texts("preview").values()]


def guide(left_out: Collection[Onderwerp] = ()) -> str:
    """How a register begins and goes on, as Markdown."""
    return _without(_texts("preview")[GIDS], left_out).body


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
