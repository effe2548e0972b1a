"""The one error of this room: a file cannot be made, or may not be given away as it is."""

from __future__ import annotations


class OutputError(Exception):
    """One paragraph of plain Dutch: what cannot be made, why, and what to do.

    `letters` are those that it cannot be made with, to look them up in the files of the editors.
    """

    def __init__(self, said: str, letters: tuple[str, ...] = ()) -> None:
        """Keep what is said, and with which letters it cannot be made."""
        super().__init__(said)
        self.letters = letters


class NoExtraError(OutputError):
    """A part that is an extra is not on this machine."""
