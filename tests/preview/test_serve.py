"""A live preview from begin to end: a change shows, what is wrong stands on the page, and then it is right again."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from generator.folders import ROOT
from tests.bench.serve import free_port
from tests.conftest import GOED

_WAIT_SECONDS = 60


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A register and the address where it is shown."""
    place = tmp_path_factory.mktemp("serve")
    for name in ("data", "content"):
        shutil.copytree(GOED / name, place / name)
    port = free_port()
    folders = ["--data", str(place / "data"), "--content", str(place / "content")]
    command = [sys.executable, "-m", "generator", "serve", *folders, "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as server:
        yield place, f"http://127.0.0.1:{port}"
        server.terminate()


def page_with(address: str, right: Callable[[str], bool]) -> str:
    """The page as soon as it is as wanted."""
    end = time.monotonic() + _WAIT_SECONDS
    page = ""
    while time.monotonic() < end:
        try:
            with urlopen(address) as answer:  # noqa: S310  # on this machine
                page = answer.read().decode().replace("\xad", "")
        except (URLError, ConnectionError):
            page = ""
        if page and right(page):
            return page
        time.sleep(0.05)
    raise AssertionError(page)


def test_a_mistake_stands_on_the_page_each_time_it_is_made(served: tuple[Path, str]) -> None:
    place, address = served
    file = min((place / "data" / "acties").glob("*.yml"))
    right = file.read_text(encoding="utf-8")
    page = f"{address}/acties/{file.stem.lower()}/"
    wrong = f"data/acties/{file.name}:1:1: Het veld"
    page_with(page, lambda html: wrong not in html)

    for number in (1, 2):
        file.write_text("fout: x\n" + right, encoding="utf-8")
        told = page_with(page, lambda html: wrong in html)
        assert "Je laatste verandering is nog niet goed" in told
        title = f"Een plan voor keer {number}"
        lines = [f"titel: {title}" if x.startswith("titel:") else x for x in right.splitlines()]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        page_with(page, lambda html, title=title: title in html and 'role="alert"' not in html)
