"""The one place that reads and writes what is remembered. What cannot be read or kept costs only time."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator.whole_file import write_whole


def read_kept(file: Path) -> Any:
    """What was kept in a file; None when it is not there, or broken: then somebody has to look again."""
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def keep(file: Path, told: Any) -> None:
    """Keep a value for the next run, also when its folder is not there yet; a disk that is full keeps nothing."""
    with suppress(OSError):
        write_whole(file, json.dumps(told))
