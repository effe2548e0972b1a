"""Publish in a program of its own that is killed at a step, and look what readers see then."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.publish.made import seen

# Dies as after a loss of power, just before or after the nth time that it asks the system for something.
_DIE = """
import os, signal, sys
from pathlib import Path
from generator.publish.place_here import PlaceHere
from generator.publish.put_online import Keeping, publish
from tests.publish.made import passed
site, place, step, after = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == "after"
checked = passed(site)[0]
count = 0
def watched(real):
    def call(*given, **others):
        global count
        count += 1
        if count == step and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        told = real(*given, **others)
        if count == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return told
    return call
for name in ("open", "fsync", "replace", "rename", "symlink", "mkdir", "unlink", "rmdir"):
    setattr(os, name, watched(getattr(os, name)))
publish(site, PlaceHere(place), checked, Keeping(keep=1))
print(count)
"""


def steps(site: Path, place: Path) -> int:
    """How many steps it takes when nobody kills it."""
    return int(_run(site, place, 0, after=False).stdout)


def killed(site: Path, place: Path, step: int, *, after: bool) -> dict[str, bytes]:
    """What readers see after it was killed at this step."""
    done = _run(site, place, step, after=after)
    # A step less than the time that was counted: then it was ready before.
    assert done.returncode in {-signal.SIGKILL, 0}, done.stderr
    return seen(place)


def _run(site: Path, place: Path, step: int, *, after: bool) -> subprocess.CompletedProcess[str]:
    when = "after" if after else "before"
    return subprocess.run(
        [sys.executable, "-c", _DIE, str(site), str(place), str(step), when],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
