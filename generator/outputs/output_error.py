"""The one error of this room: a file cannot be made, or may not be given away as it is."""

from __future__ import annotations


class OutputError(Exception):
    """One paragraph of plain Dutch: what cannot be made, why, and what to do."""
