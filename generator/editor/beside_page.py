"""The files of our own beside the editing page, and which files there are the program's, by their digests."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.editor.config import editor_settings
from generator.model.register import Register

FOLDER = "beheer"
CONFIG = f"{FOLDER}/config.json"
EDITING_PAGE = f"{FOLDER}/index.html"
# Where the program stands; nothing of ours does.
PROGRAM = f"{FOLDER}/cms"
_START = Path(__file__).with_name("start.js")
_DIGESTS = Path(__file__).with_name("sveltia") / "files.json"


def own_files(register: Register) -> dict[str, str]:
    """The text of our files beside the page, by path below the site; none when nobody edits on the site."""
    beheer = register.organisatie.beheer
    if beheer is None:
        return {}
    settings = json.dumps(editor_settings(register, beheer), ensure_ascii=False, indent=1)
    return {CONFIG: settings + "\n", f"{FOLDER}/start.js": _START.read_text(encoding="utf-8")}


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
