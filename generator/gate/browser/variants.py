"""The ways a reader can see a page: narrow or wide, light, dark or in colours of his own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Scheme = Literal["light", "dark", "forced"]

_DUTCH: dict[Scheme, str] = {
    "light": "licht",
    "dark": "donker",
    "forced": "eigen kleuren van de lezer",
}


@dataclass(frozen=True, order=True, slots=True)
class Variant:
    """One size of the window in CSS pixels, with one colour scheme.

    With `room` only the rules look that ask whether everything has room: no colours, no keys, no names.
    """

    width: int
    height: int
    scheme: Scheme
    room: bool = False

    @property
    def name(self) -> str:
        """Name in the report, such as '320-dark'."""
        return f"{self.width}-{self.scheme}"

    @property
    def label(self) -> str:
        """Name in a sentence, such as '320 pixels breed, donker'."""
        return f"{self.width} pixels breed, {_DUTCH[self.scheme]}"


# 320 is a screen of 1280 pixels at 400% zoom (WCAG 1.4.10, Reflow).
# The first of each width is looked at by every rule; of the others only what can differ.
VARIANTS = (
    Variant(1280, 1024, "light"),
    Variant(1280, 1024, "dark"),
    Variant(1280, 1024, "forced"),
    Variant(320, 640, "light"),
    Variant(320, 640, "dark"),
    # Just above the width at which tables fold (`@container` in site.css): the least room that they
    # get.
    Variant(1050, 768, "light"),
    # A small tablet and a wide screen: only the room differs.
    Variant(768, 1024, "light", room=True),
    Variant(1920, 1080, "light", room=True),
)
