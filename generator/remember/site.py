"""A finished site that was made from exactly what is there now, so that nothing needs to be made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.remember.made_by import folder_digest
from generator.remember.memory import Memory

_SITE = "site"


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """Everything that a site is made from: the code, the folders with what people wrote, and the settings."""

    stamp: bytes
    folders: tuple[Path, ...]
    settings: Mapping[str, str]

    def key(self) -> bytes:
        """A text that differs when anything differs. The place of a folder counts too: it stands in messages."""
        told = hashlib.blake2b(self.stamp, digest_size=32)
        for folder in self.folders:
            told.update(f"{folder.resolve()}\n".encode())
            told.update(folder_digest(folder))
        told.update(json.dumps(sorted(self.settings.items())).encode())
        return told.digest()


def remembered_site(memory: Memory, key: bytes, site: Path) -> str | None:
    """What was told about the site that stands there; None when it is another one, or somebody touched it."""
    return memory.known(_SITE, key + folder_digest(site))


def remember_site(memory: Memory, key: bytes, site: Path, told: str) -> None:
    """Keep what was told about the site that was just made."""
    memory.text(_SITE, key + folder_digest(site), lambda: told)
    memory.keep()
