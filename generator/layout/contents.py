"""The list of what is on a page, made from its finished headings, so that it cannot name a part that is not there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.layout.site_map import SiteMap
from generator.layout.template import PLACE_OF_CONTENTS, engine

# A shorter page is seen at a glance. "Reageren" and "Waar komt dit vandaan?" stand on every page.
MIN_PARTS = 4
# A longer list is no help any more; such a page has a table of its own on top.
MAX_PARTS = 24
# In het kort stands above the list; a choice between lists is a menu; a report lists its own.
_NO_PART = frozenset({"blok-kort", "blok-keuze"})
_OWN = "blok-inhoud"
# The pages whose titles stand in their texts; a test compares these with the texts of the product.
TITLES_OF_TEXTS = ("Over deze site", "Hoe wij meten", "Begrippen")
_TITLES = frozenset(
    escape(title) for title in (*(place.title for place in SiteMap), *TITLES_OF_TEXTS)
)
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a page: the address of its heading, and its words as HTML without tags."""

    id: str
    words: Markup

    @property
    def is_like_page(self) -> bool:
        """Whether a page has the same title: then who only hears the links needs a word more."""
        return self.words in _TITLES


def parts(html: str) -> tuple[Part, ...]:
    """The parts of a page in the order in which they stand there. `html` was escaped already."""
    return tuple(
        Part(name, Markup(_TAG.sub("", words).strip()))  # noqa: S704  # words of a finished page
        for name, words in _HEADING.findall(html)
        if name not in _NO_PART
    )


def with_contents(html: str) -> str:
    """The page with the list in its place below `In het kort`; a short page has none."""
    found = parts(html)
    listed = ""
    if MIN_PARTS <= len(found) <= MAX_PARTS and all(part.id != _OWN for part in found):
        listed = engine().get_template("inhoud.html.j2").render(delen=found)
    return html.replace(f"{PLACE_OF_CONTENTS}\n", listed, 1)
