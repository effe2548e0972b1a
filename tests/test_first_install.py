"""Two first runs at once in one folder: one installs, the other waits for it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT

_INSTALLS = "Wij zetten de hulpmiddelen klaar"
_WAITS = "Een ander programma zet hier de hulpmiddelen klaar. Wij wachten."
# The lock of `noxfile.py`, held by a program of its own until it is killed.
_HOLD = """
import runpy, sys, time
alone = runpy.run_path(sys.argv[1])["alone"]
with alone():
    print("vast", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with our noxfile, and nothing to install; so nox itself is not there either."""
    shutil.copy(ROOT / "noxfile.py", tmp_path)
    (tmp_path / "requirements.lock").write_text("", encoding="utf-8")
    return tmp_path


def _started(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def test_of_two_first_runs_one_installs_and_both_go_on(project: Path) -> None:
    runs = [_started(str(project / "noxfile.py"), "-l") for _ in range(2)]

    said = [run.communicate(timeout=300)[0] for run in runs]

    assert sum(_INSTALLS in one for one in said) == 1
    assert sum(_WAITS in one for one in said) == 1
    assert ["No module named nox" in one for one in said] == [True, True]
    packages = next((project / ".venv").rglob("voortgang.pth"))
    assert packages.read_text(encoding="utf-8") == f"{project}\n"


def test_a_run_that_is_killed_keeps_nobody_out(project: Path) -> None:
    holder = _started("-c", _HOLD, str(project / "noxfile.py"))
    assert holder.stdout
    assert holder.stdout.readline() == "vast\n"
    waiting = _started("-c", _HOLD, str(project / "noxfile.py"))
    assert waiting.stdout
    assert waiting.stdout.readline() == f"{_WAITS}\n"

    started = time.monotonic()
    holder.kill()

    assert waiting.stdout.readline() == "vast\n"
    assert time.monotonic() - started < 30
    for run in (holder, waiting):
        run.kill()
        run.communicate()
