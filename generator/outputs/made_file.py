"""A file of the site that is not a page, as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.later import Later


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file beside the pages. `path` is where it stands below the root of the site: `gegevens/acties.csv`."""

    path: str
    later: Later[bytes]

    @property
    def content(self) -> bytes:
        """Its bytes, made when somebody first asks for them."""
        return self.later()


def made_file(path: str, make: Callable[[], bytes]) -> MadeFile:
    """The file that `make` gives."""
    return MadeFile(path, Later(make))
