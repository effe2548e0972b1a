"""Where things stand: this project itself, and the folders of a register."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the register, the texts and the finished site stand."""

    data: Path
    content: Path
    site: Path
