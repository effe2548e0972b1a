"""Starts the programs that reach a server, and tells how they ended."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from generator.said import NotHereError

_ABSENT = "Voor een site op een server is het programma '{name}' nodig. Zet het neer, op Debian en Ubuntu met: apt install {package}"
# The package of Debian that brings each program.
_PACKAGES = {"ssh": "openssh-client", "rsync": "rsync"}


@dataclass(frozen=True, slots=True)
class Done:
    """How a program ended: its exit code, what it wrote, and what it said was wrong."""

    code: int
    out: bytes = b""
    said: str = ""


def refuse_absent() -> None:
    """Raises NotHereError when a program that reaches a server is not on this machine."""
    for name, package in _PACKAGES.items():
        if shutil.which(name) is None:
            raise NotHereError(_ABSENT.format(name=name, package=package))


def run_program(command: Sequence[str]) -> Done:
    """Run a program to its end. It gets nothing to read, so it can ask nothing."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return Done(done.returncode, done.stdout, done.stderr.decode(errors="replace"))
