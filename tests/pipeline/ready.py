"""Gives a job what is installed already: `python3 tests/pipeline/ready.py ENVIRONMENT CACHE`.

By hard links, which cost a second; installing costs a minute, and a pipeline has eight jobs. What knows its place
is written anew. Needs nothing but Python, as it runs before there is anything else.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path


def give(project: Path, ready: Path, cache: Path) -> None:
    """Fill `.venv` and `.cache`. With another lock file `.venv` stays empty, and the job installs by itself."""
    for tool in cache.glob(
        "*-*/stamp"
    ):  # browser and packages of npm; not what was remembered of sites
        if not (target := project / ".cache" / tool.parent.name).exists():
            _link(tool.parent, target)
    home = project / ".venv"
    lock = hashlib.sha256((project / "requirements.lock").read_bytes()).hexdigest()
    stamp = ready / "stamp"
    if home.exists() or not stamp.is_file() or not stamp.read_text("utf-8").startswith(lock):
        return
    _link(ready, home)
    # A hard link is the same file: what is written anew goes away first.
    for file in (home / "stamp", *home.glob("lib/python*/site-packages/voortgang.pth")):
        file.unlink()
    # As `noxfile.py` wants it.
    (home / "stamp").write_text(f"{lock} {home} {sys.version_info[:2]}", encoding="utf-8")


def _link(folder: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    subprocess.run(["cp", "-al", f"{folder}/.", str(target)], check=True)  # noqa: S607  # of the system


if __name__ == "__main__":
    give(Path(__file__).resolve().parents[2], Path(sys.argv[1]), Path(sys.argv[2]))
