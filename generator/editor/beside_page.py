"""Where the editing page and its files stand, and which of them are the program's, by their digests. The gate leans on this."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = "beheer"
CONFIG = f"{FOLDER}/config.json"
EDITING_PAGE = f"{FOLDER}/index.html"
# Where the program stands; nothing of ours does.
PROGRAM = f"{FOLDER}/cms"
_DIGESTS = Path(__file__).with_name("sveltia") / "files.json"


@cache
def program_files() -> Mapping[str, str]:
    """The SHA-256 of each file of the program, by its path below the site."""
    told: dict[str, str] = json.loads(_DIGESTS.read_text(encoding="utf-8"))
    return {f"{PROGRAM}/{name}": digest for name, digest in told.items()}


def is_of_program(path: str, data: bytes) -> bool:
    """Whether a file of a site is one of the program, to the byte."""
    known = program_files().get(path)
    return known is not None and known == hashlib.sha256(data).hexdigest()


def backend_of(files: Mapping[str, bytes]) -> dict[str, Any] | None:
    """Where the settings of a site say that the files are kept; None when nobody edits on it."""
    if CONFIG not in files:
        return None
    try:
        told = json.loads(files[CONFIG])
    except ValueError:
        return None
    found: dict[str, Any] | None = told.get("backend")
    return found
