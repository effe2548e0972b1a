"""A server that is this machine: what ssh would do there is done here, and rsync is a copy."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.publish.place_there import PlaceThere, Server
from generator.publish.programs import Done

TOOLS = ("flock", "base64", "realpath", "sh")
MISSING = [name for name in TOOLS if shutil.which(name) is None]


@dataclass
class Programs:
    """Does what is asked, and remembers it. `ends` are the codes and words with which a program ends instead."""

    ends: list[Done] = field(default_factory=list)
    asked: list[Sequence[str]] = field(default_factory=list)
    # It is killed just before it does this step, or just after.
    killed_before: int = 0
    killed_after: int = 0

    def __call__(self, command: Sequence[str]) -> Done:
        self.asked.append(command)
        step = len(self.asked)
        if step == self.killed_before:
            raise KeyboardInterrupt
        done = self.ends.pop(0) if self.ends else _do(command)
        if step == self.killed_after:
            raise KeyboardInterrupt
        return done


def place_on(folder: Path, programs: Programs | None = None) -> PlaceThere:
    """A place of a server that does not exist."""
    server = Server("redactie@server.example", "2222")
    return PlaceThere(
        f"redactie@server.example:{folder}", server, str(folder), programs or Programs()
    )


def _do(command: Sequence[str]) -> Done:
    if command[0] == "rsync":
        source, target = command[-2], command[-1].partition(":")[2]
        shutil.copytree(source, target)
        return Done(0)
    done = subprocess.run(["/bin/sh", "-c", command[-1]], capture_output=True, check=False)
    return Done(done.returncode, done.stdout, done.stderr.decode())
