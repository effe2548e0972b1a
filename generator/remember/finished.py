"""Files of the site that stands there already, by what they were made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from generator.remember.memory import Memory

_PAGE = "pagina"


@dataclass(frozen=True, slots=True)
class FinishedFiles:
    """What need not be made again. `site` is the folder of the site that stands there; the memory says from what it was made."""

    memory: Memory
    site: Path

    def known(self, path: str, made_from: bytes) -> bytes | None:
        """The bytes of this file; None when it was made from something else, or somebody touched it."""
        digest = self.memory.known(_PAGE, made_from)
        if digest is None:
            return None
        try:
            content = (self.site / path).read_bytes()
        except OSError:
            return None
        if _digest(content) != digest:
            return None
        self.remember(made_from, content)
        return content

    def remember(self, made_from: bytes, content: bytes) -> None:
        """Keep what was made of this, for the next time."""
        self.memory.text(_PAGE, made_from, lambda: _digest(content))


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=32).hexdigest()
