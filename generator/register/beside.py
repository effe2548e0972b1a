"""The pictures that stand beside the texts in content/, as bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.register.content import PICTURES
from generator.register.files import read_bytes
from generator.register.folder import OrdinaryFile, files_below


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture of the editors: how they call the file, and what is in it."""

    file: str
    data: bytes


def read_pictures(folder: Path) -> list[PictureFile]:
    """All pictures below `folder` that may be published; `read_texts` tells of the others."""
    pictures = []
    for found in files_below(folder):
        if isinstance(found, OrdinaryFile) and found.path.suffix.lower() in PICTURES:
            data = read_bytes(found.name, found.path)
            if isinstance(data, bytes):
                pictures.append(PictureFile(found.name, data))
    return pictures
