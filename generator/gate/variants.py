"""The ways a reader can see a page: narrow or wide, light or dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Scheme = Literal["light", "dark"]

_DUTCH: dict[Scheme, str] = {"light": "licht", "dark": "donker"}


@dataclass(frozen=True, order=True, slots=True)
class Variant:
    """One size of the window in CSS pixels, with one colour scheme."""

    width: int
    height: int
    scheme: Scheme

    @property
    def name(self) -> str:
        """Name in the report, such as '320-dark'."""
        return f"{self.width}-{self.scheme}"

    @property
    def label(self) -> str:
        """Name in a sentence, such as '320 pixels breed, donker'."""
        return f"{self.width} pixels breed, {_DUTCH[self.scheme]}"

    @property
    def query(self) -> str:
        """The end of the URL: pa11y-ci keeps one result per URL, so every variant needs its own."""
        return f"?w={self.width}&s={self.scheme}"


# 320 is a screen of 1280 pixels at 400% zoom (WCAG 1.4.10, Reflow).
VARIANTS = (
    Variant(1280, 1024, "light"),
    Variant(1280, 1024, "dark"),
    Variant(320, 640, "light"),
    Variant(320, 640, "dark"),
)
