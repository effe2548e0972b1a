"""Start a program and say what it cost, with every program that it started itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of the processor (user and system), and the most memory in MB that one process held."""

    cpu: float
    peak: float


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run until it ends. Raises RuntimeError with the last lines of its output when it fails.

    wait4 counts this one child with what it waited for; getrusage would add up all children so far.
    """
    with (folder / "uitvoer.txt").open("w+", encoding="utf-8") as output:
        process = subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=output, stderr=output
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            message = f"{' '.join(command)}\n{''.join(output.readlines()[-20:])}"
            raise RuntimeError(message)
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1_000_000)
