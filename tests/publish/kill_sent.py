"""The command that sends a site to a server, in a program of its own that is killed after some time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def send(own: Path, place: str, *options: str, seconds: float | None = None) -> str:
    """What the command says in the folder `own`; '' when it and all it started were killed after so many seconds."""
    (own / "voortgang.toml").write_text("", encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "publiceer", place, *options],
        cwd=own,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as program:
        try:
            said, _ = program.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
            return ""
    assert program.returncode == 0, said
    return said
