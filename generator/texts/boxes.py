"""The boxes that editors can use: the word behind `!!!`, and the title when they give none."""

from __future__ import annotations

from collections.abc import Mapping

BOXES: Mapping[str, str] = {
    "note": "Let op",
    "tip": "Tip",
    "info": "Goed om te weten",
    "warning": "Waarschuwing",
    "example": "Voorbeeld",
    "question": "Vraag",
    "quote": "Citaat",
}
