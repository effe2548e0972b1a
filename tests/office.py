"""LibreOffice for tests that drive it: a profile of its own, ready before anybody connects, and gone afterwards.

What we saw with LibreOffice 7.4 (2026-11-27), and how it is kept out:

- Two programs that listen at one name serve each other's people. Who is ready ends the program in which another is
  still at work, and that one reads "URP bridge disposed", each time at another step. So each has a name of its own.
- `soffice` is a script that starts another program. To kill the script leaves the other running: it keeps the name,
  and the next run talks to it. So all that was started is ended, as one group.
- A new profile takes seconds to make. That is done before anybody connects.
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

LONGEST = 120  # seconds to make a profile, or to end
# A Dutch office: a day is typed as 30-6-2025, and shown with two digits for the year.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>
</oor:items>
"""
_QUIET = ("--headless", "--norestore", "--nologo", "--nodefault")


def office_command(program: str, profile: Path) -> list[str]:
    """The command of a LibreOffice with a Dutch profile in this folder, which is made when it is not there yet."""
    command = [program, f"-env:UserInstallation={profile.as_uri()}", *_QUIET]
    if not profile.is_dir():
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
        subprocess.run(
            [*command, "--terminate_after_init"], check=True, capture_output=True, timeout=LONGEST
        )
    return command


@contextmanager
def listening(program: str, profile: Path) -> Iterator[str]:
    """A LibreOffice that listens, and the name of the pipe at which it does or soon will. It ends with the block."""
    pipe = f"voortgang-{uuid4().hex}"
    command = [*office_command(program, profile), f"--accept=pipe,name={pipe};urp;"]
    running = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield pipe
        with suppress(subprocess.TimeoutExpired):
            running.wait(LONGEST)
    finally:
        _end(running)


def _end(running: subprocess.Popen[bytes]) -> None:
    """End the program and what it started."""
    try:
        os.killpg(running.pid, signal.SIGKILL)
    except ProcessLookupError:
        return  # it ended by itself
    finally:
        running.wait()
