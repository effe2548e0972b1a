"""The one writer of JSON in data/: each part of a list on a line of its own, so that a difference reads well."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def json_text(value: Mapping[str, Any]) -> str:
    """A file of fields; what stands in a list of fields gets one line for each. The same value gives the same text."""
    fields = ",\n".join(f"  {_json(name)}: {_field(part)}" for name, part in value.items())
    return f"{{\n{fields}\n}}\n"


def _field(part: Any) -> str:
    if isinstance(part, (list, tuple)) and part:
        lines = ",\n".join(f"    {_json(one)}" for one in part)
        return f"[\n{lines}\n  ]"
    return _json(part)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
