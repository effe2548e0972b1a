"""Which steps and risks a reader may see: one decision for pages and downloads."""

from __future__ import annotations

from generator.model.acties import Stap
from generator.model.overleg import Risico


def is_for_readers(item: Stap | Risico) -> bool:
    """Whether an item is shown. A sensitive one is counted and never shown."""
    return item.gevoelig == "nee"
