"""The one error of this room: the machine cannot do the work."""

from __future__ import annotations

from generator.said import NotHereError


class MachineError(NotHereError):
    """The machine is broken, not the site: exit code 2.

    Two plain Dutch sentences: what is missing, and what to do about it.
    """

    def __init__(self, *, missing: str, remedy: str) -> None:
        """Make one paragraph of the two."""
        super().__init__(f"{missing} {remedy}")
