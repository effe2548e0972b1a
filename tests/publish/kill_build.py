"""Build in a program of its own that is killed at the moment that the new site comes in place of the old."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import GOED, ROOT

# Dies as after a loss of power, just before or after the nth time that something gets or loses the name of the site.
_DIE = """
import os, signal, sys
from datetime import date
from pathlib import Path
from generator import build
from generator.build import build_site
from generator.folders import Folders
from generator.problem import errors
from generator.swapped import swap_folders
data, content, site = map(Path, sys.argv[1:4])
day, step, after = date.fromisoformat(sys.argv[4]), int(sys.argv[5]), sys.argv[6] == "after"
count = 0
def watched(real):
    def call(old, new, **others):
        global count
        ours = site in (Path(old), Path(new))
        count += ours
        if ours and count == step and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        told = real(old, new, **others)
        if ours and count == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return told
    return call
build.swap_folders = watched(swap_folders) if sys.argv[7] == "swap" else lambda *_: False
for name in ("rename", "replace"):
    setattr(os, name, watched(getattr(os, name)))
assert not errors(build_site(Folders(data, content, site), day))
print(count)
"""


@dataclass(frozen=True, slots=True)
class Moment:
    """Just before or `after` the nth renaming of the site, from 1; with `swap` as on Linux, else as elsewhere."""

    step: int
    after: bool
    swap: bool = False


NEVER = Moment(0, after=False)


def build_until(site: Path, day: str, moment: Moment = NEVER) -> int:
    """Build, and be killed at this moment. Returns how many renamings there were, 0 when it was killed."""
    folders = [GOED / "data", GOED / "content", site]
    when = [day, str(moment.step), "after" if moment.after else "before"]
    when.append("swap" if moment.swap else "")
    done = subprocess.run(
        [sys.executable, "-c", _DIE, *map(str, folders), *when],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if moment.step == 0:
        assert done.returncode == 0, done.stderr
        return int(done.stdout)
    assert done.returncode == -signal.SIGKILL, done.stderr
    return 0


def site_there(site: Path) -> dict[str, bytes]:
    """The files of the site; between two renamings, elsewhere than on Linux, the old one stands beside its place, whole."""
    folder = site if site.exists() else site.with_name(f"{site.name}.oud")
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }
