"""A live preview from begin to end: a change shows, what is wrong stands on the page, and then it is right again."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from generator.folders import ROOT
from tests.bench.serve import free_port
from tests.conftest import GOED

_WAIT_SECONDS = 60


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A register with its texts."""
    for name in ("data", "content"):
        shutil.copytree(GOED / name, tmp_path / name)
    return tmp_path


@contextmanager
def served(place: Path) -> Iterator[str]:
    """The address where it is shown."""
    port = free_port()
    folders = ["--data", str(place / "data"), "--content", str(place / "content")]
    command = [sys.executable, "-m", "generator", "serve", *folders, "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as server:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
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


def test_what_the_first_build_warns_for_stands_on_the_page(place: Path) -> None:
    file = place / "content" / "begrippen.md"
    right = file.read_text(encoding="utf-8")
    file.write_text(right + "\n[Lees meer](nergens.md)\n", encoding="utf-8")

    with served(place) as address:
        page = f"{address}/begrippen/"
        told = page_with(page, lambda _: True)
        assert "De link 'nergens.md' gaat nergens heen." in unescape(told)

        file.write_text(right, encoding="utf-8")
        page_with(page, lambda html: 'role="alert"' not in html)


def test_a_mistake_stands_on_the_page_each_time_it_is_made(place: Path) -> None:
    file = min((place / "data" / "acties").glob("*.yml"))
    right = file.read_text(encoding="utf-8")
    wrong = f"data/acties/{file.name}:1:1: Het veld"

    with served(place) as address:
        page = f"{address}/acties/{file.stem.lower()}/"
        assert wrong not in page_with(page, lambda _: True)
        for number in (1, 2):
            file.write_text("fout: x\n" + right, encoding="utf-8")
            told = page_with(page, lambda html: wrong in html)
            assert "Je laatste verandering is nog niet goed" in told
            title = f"Een plan voor keer {number}"
            lines = [f"titel: {title}" if x.startswith("titel:") else x for x in right.splitlines()]
            file.write_text("\n".join(lines) + "\n", encoding="utf-8")
            page_with(page, lambda html, title=title: title in html and 'role="alert"' not in html)
