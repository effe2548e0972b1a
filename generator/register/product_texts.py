"""The texts that come with the product, for pages that an organisation wrote no text for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Literal, get_args

from generator.model.fields import Onderwerp
from generator.model.register import Register
from generator.register.content import Text, read_texts
from generator.register.product_words import PRODUCT

# What a register may have, and then a text of the product is about it.
Aanwezig = Literal[
    "acties",
    "nieuws",
    "stukken",
    "geen stukken",
    "alleen stukken",
    "stukken en beloften",
    "stukken van themas",
    "cijfers over mensen",
]
# How is counted is told by the product on every site; an organisation adds what it did itself.
_ADDED_TO = "hoe-wij-meten.md"
# The lines of these texts that are about a part of the register. A heading has all below it.
ABOUT: Mapping[str, Onderwerp | Aanwezig] = {
    "## Cijfers over mensen": "cijfers over mensen",
    "De gegevens komen uit stukken.": "stukken",
    "Bij elke actie lees je uit welk stuk.": "alleen stukken",
    "Bij een actie lees je uit welk stuk zij komt, of op welke dag wij haar beloofden.": "stukken en beloften",
    "Wij houden zelf bij wat wij beloven. Bij elke actie lees je op welke dag dat was.": "geen stukken",
    "Bij een thema lees je ook uit welk stuk het komt.": "stukken van themas",
    "Soms staan de woorden van een stuk er letterlijk bij. De andere teksten schreven wij zelf, in gewone taal.": "stukken",
    "De teksten schreven wij zelf, in gewone taal.": "geen stukken",
    "Het laatste nieuws is van [[laatste nieuws]].": "nieuws",
    "Bij [[aantal: zonder trekker]] weten wij niet wie de trekker is. Dat staat er dan bij.": "acties",
    "Bijvoorbeeld: [[aantal: gereed]].": "acties",
    "Ook een gesprek van later laten wij nog niet zien.": "contacten",
    "Ook een advies of een antwoord van later laten wij nog niet zien.": "adviezen",
    "- **Gevoelige risico's.** Wij vertellen hoeveel het er zijn, maar niet wat er staat.": "risicos",
    "Elke actie hoort bij een thema.": "themas",
    "Wij laten per thema zien hoe het liep: de stand aan het eind van elk kwartaal.": "themas",
    "Bij een thema is dat ook zo.": "themas",
    "### De thema’s": "themas",
    "### Er verandert iets bij een thema": "themas",
    "thema: gebouwen": "themas",
    "Of stuur elke trekker een werkmap: `python -m generator ronde`. Dan houden wij ook bij wie antwoord gaf.": "rondes",
    "Stuurde je werkmappen? Lees die in met `python -m generator ronde --lees MAP`.": "rondes",
}
# The part to which a line belongs that also asks for something of that part.
_OF_PART: Mapping[str, Onderwerp] = {
    "## Cijfers over mensen": "streefcijfers",
    "Bij een thema lees je ook uit welk stuk het komt.": "themas",
}
# The texts that are of a page about a part alone.
_PAGES: Mapping[str, Onderwerp] = {"themas/index.md": "themas"}
# The guide for who fills the register; it is a page of the preview and a part of LEESMIJ.md.
GIDS = "invullen/gids.md"


def not_about(register: Register, today: date) -> frozenset[str]:
    """What the texts of the product may not be about: the parts that are left out, and what the register does not have on `today`."""
    there = {name for name, holds in _there(register, today).items() if holds}
    return frozenset({*register.organisatie.zonder, *get_args(Aanwezig)} - there)


def _there(register: Register, today: date) -> dict[Aanwezig, bool]:
    """Whether the register has each of these."""
    stukken = any(actie.bron for actie in register.acties)
    beloften = any(not actie.bron for actie in register.acties)
    themas = "themas" not in register.organisatie.zonder
    return {
        "acties": bool(register.acties),
        "nieuws": any(nieuws.peildatum.begonnen(today) for nieuws in register.voortgang),
        "stukken": stukken,
        "geen stukken": not stukken,
        "alleen stukken": stukken and not beloften,
        "stukken en beloften": stukken and beloften,
        "stukken van themas": themas and any(thema.bron for thema in register.themas),
        "cijfers over mensen": any(cijfer.telt_mensen for cijfer in register.streefcijfers),
    }


def with_product_texts(own: Sequence[Text], left_out: Collection[str] = ()) -> list[Text]:
    """The texts of an organisation, and those of the product for the pages that every site has.

    Its own text takes the place of that of the product; only what it says of how it measures comes after it.
    The product says nothing of what is left out, as `not_about` tells it.
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


def _without(text: Text, left_out: Collection[str]) -> Text:
    """The text without the lines about these parts, and without what is below their headings."""
    kept = []
    skips = False
    for line in text.body.split("\n"):
        about = {ABOUT.get(line), _OF_PART.get(line)}
        if line.startswith("#"):
            skips = not about.isdisjoint(left_out)
        if not skips and about.isdisjoint(left_out):
            kept.append(line)
    return replace(text, body="\n".join(kept))


@cache
def _texts(folder: str) -> dict[str, Text]:
    """The texts in a folder of the product by the path of their page. A test keeps them without mistakes."""
    texts, _ = read_texts(PRODUCT / folder)
    return {text.path: replace(text, of_product=True) for text in texts}
