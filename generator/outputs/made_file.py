"""A file of the site that is not a page, as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file beside the pages. `path` is where it stands below the root of the site: `gegevens/acties.csv`."""

    path: str
    content: bytes
