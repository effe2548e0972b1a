"""Where sites are put online: what a folder of this machine and one of a server both can."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from generator.publish.online import Listing
from generator.publish.release import Release

# What a listing reads of each version.
READ = ("versies/[0-9]*/uitgave.json", "versies/[0-9]*/server/*")
NO_LINKS = "Op dit systeem kan '{place}' niet in één keer wisselen van site ({why}). Gebruik een map op Linux of macOS."


class Place(Protocol):
    """A folder that keeps whole sites, each in a folder of its own, and a link to the one that readers see.

    What is killed at any moment in any of these leaves the link as it was, or leading to a whole site.
    Each raises PublishError, BusyError or another SaidError when it cannot be done.
    """

    @property
    def name(self) -> str:
        """The place as somebody typed it."""
        ...

    def alone(self) -> AbstractContextManager[None]:
        """Keep others out meanwhile; where that cannot be, `add` and `show` notice them."""
        ...

    def listing(self) -> Listing:
        """What is there now."""
        ...

    def half(self) -> AbstractContextManager[Path]:
        """A folder on this machine, not there yet, to write a release in. It is gone afterwards."""
        ...

    def add(self, half: Path, release: Release, seen: Release | None, /) -> None:
        """Put what was written in `half` there, whole, and let readers see it instead of `seen`."""
        ...

    def show(self, release: Release, seen: Release | None, /) -> None:
        """Let readers see a release that is there instead of `seen`."""
        ...

    def tidy(self, gone: Sequence[Release], /) -> None:
        """Take releases away, and let the files for web servers be those of what readers see."""
        ...
