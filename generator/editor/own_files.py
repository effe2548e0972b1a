"""The files of our own beside the editing page."""

from __future__ import annotations

import json
from pathlib import Path

from generator.editor.beside_page import CONFIG, FOLDER
from generator.editor.config import editor_settings
from generator.model.register import Register

_START = Path(__file__).with_name("start.js")


def own_files(register: Register) -> dict[str, str]:
    """The text of our files beside the page, by path below the site; none when nobody edits on the site."""
    beheer = register.organisatie.beheer
    if beheer is None:
        return {}
    settings = json.dumps(editor_settings(register, beheer), ensure_ascii=False, indent=1)
    return {CONFIG: settings + "\n", f"{FOLDER}/start.js": _START.read_text(encoding="utf-8")}
