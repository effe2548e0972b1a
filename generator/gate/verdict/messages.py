"""What a rule means, in plain Dutch."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("messages.json")


def message(rule: str, said: str = "", detail: str = "") -> str:
    """Return the Dutch text of `rule`, or of the rule it belongs to: 'H91' for 'H91.Div.Name'.

    For a rule we do not know it passes on what the tool `said`, in English.
    """
    texts = _texts()
    parts = rule.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    known = next((texts[name] for name in names if name in texts), None)
    text = known or f"Dit klopt niet volgens een regel voor toegankelijkheid. In het Engels: {said}"
    return f"{text} ({detail})" if detail else text


@cache
def _texts() -> dict[str, str]:
    texts: dict[str, str] = json.loads(_FILE.read_text(encoding="utf-8"))
    return texts
