"""How long somebody waits who edits with a live preview: from saving a row to the page that shows it.

`python -m tests.bench.serve` copies the register that is here, `-- --acties 1000` makes one up. It prints seconds on
the clock, so run it on a machine with nothing else to do.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from generator.folders import ROOT

_TIMES = 5
_WAIT_SECONDS = 120
_LOOK_SECONDS = 0.02


def main() -> int:
    """Start a preview, change the title of an action some times, and print how long each took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--acties", type=int, default=0)
    acties = parser.parse_args().acties
    with TemporaryDirectory() as folder:
        place = Path(folder)
        _register(place, acties)
        print("\n".join(_waits(place)))
    return 0


def _register(place: Path, acties: int) -> None:
    if acties:
        command = [sys.executable, "-m", "generator", "example", str(place), "--acties"]
        subprocess.run([*command, str(acties)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        return
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, place / name)


def _waits(place: Path) -> list[str]:
    """What to print: how long the first site took, and a row changed."""
    port = free_port()
    file = min((place / "data" / "acties").glob("*.yml"), key=lambda path: (len(path.name), path))
    page = f"http://127.0.0.1:{port}/acties/{file.stem.lower()}/"
    folders = ["--data", str(place / "data"), "--content", str(place / "content")]
    command = [sys.executable, "-m", "generator", "serve", *folders, "--port", str(port)]
    begin = time.monotonic()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as server:
        try:
            _wait_for(page, "")
            first = time.monotonic() - begin
            took = [_seconds_of_a_change(file, page, number) for number in range(1, _TIMES + 1)]
        finally:
            server.terminate()
    return [
        f"first page                {first:6.2f} s",
        f"a row changed, median     {statistics.median(took):6.2f} s",
        f"a row changed, longest    {max(took):6.2f} s",
    ]


def _seconds_of_a_change(file: Path, page: str, number: int) -> float:
    lines = file.read_text(encoding="utf-8").splitlines()
    title = f"Een plan voor {'heel ' * number}veel mensen"
    changed = [f"titel: {title}" if line.startswith("titel:") else line for line in lines]
    begin = time.monotonic()
    file.write_text("\n".join(changed) + "\n", encoding="utf-8")
    _wait_for(page, title)
    return time.monotonic() - begin


def _wait_for(page: str, text: str) -> None:
    """Until the page is there and says this. Raises TimeoutError when it never does."""
    end = time.monotonic() + _WAIT_SECONDS
    while time.monotonic() < end:
        try:
            with urlopen(page) as answer:  # noqa: S310  # on this machine
                if text in answer.read().decode().replace("\xad", ""):
                    return
        except (URLError, ConnectionError):
            pass
        time.sleep(_LOOK_SECONDS)
    raise TimeoutError(page)


def free_port() -> int:
    """A port that no program uses now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
