"""The pictures that stand beside the texts in content/, as bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.register.content import PICTURES
from generator.register.files import IGNORED, MAX_BYTES


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture of the editors: how they call the file, and what is in it."""

    file: str
    data: bytes


def read_pictures(folder: Path) -> list[PictureFile]:
    """All pictures below `folder` that may be published; `read_texts` tells of the others."""
    files = (path for path in sorted(folder.rglob("*")) if _is_shown(folder, path))
    names = ((f"{folder.name}/{path.relative_to(folder).as_posix()}", path) for path in files)
    return [PictureFile(name, path.read_bytes()) for name, path in names]


def _is_shown(folder: Path, path: Path) -> bool:
    if path.name in IGNORED or path.suffix.lower() not in PICTURES or not path.is_file():
        return False
    inside = path.resolve().is_relative_to(folder.resolve())
    return inside and path.stat().st_size <= MAX_BYTES
