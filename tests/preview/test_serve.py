"""A live preview from begin to end: a change shows, what is wrong stands on the page, and then it is right again."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from itertools import count, takewhile
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from lxml import html

from generator.build import build_site
from generator.folders import ROOT, Folders
from generator.search.site_index import FOLDER
from tests.bench.serve import free_port
from tests.conftest import DAG, GOED

_WAIT_SECONDS = 60
# What a preview does not have, and what only it has.
_POLICY = re.compile(rb'\n<meta http-equiv="Content-Security-Policy"[^>]*>\n')
_RELOAD = re.compile(rb"<script>(?:(?!</script>).)*livereload.*?</script>", re.DOTALL)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A register with its texts."""
    for name in ("data", "content"):
        shutil.copytree(GOED / name, tmp_path / name)
    return tmp_path


@contextmanager
def served(place: Path, *options: str) -> Iterator[str]:
    """The address where it is shown."""
    port = free_port()
    folders = ["--data", str(place / "data"), "--content", str(place / "content")]
    command = [sys.executable, "-m", "generator", "serve", *folders, "--port", str(port), *options]
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


def test_what_can_be_easier_stands_beside_the_page(place: Path) -> None:
    text = place / "content" / "over-deze-site.md"
    hard = "\nWij doen dit met betrekking tot taal.\n"
    text.write_text(text.read_text(encoding="utf-8") + hard, encoding="utf-8")

    with served(place) as address:
        told = html.fromstring(page_with(f"{address}/over-deze-site/", lambda _: True))
        home = html.fromstring(page_with(f"{address}/", lambda _: True))

    assert "'met betrekking tot' is stijf. Schrijf: over." in told.xpath("string(//aside)")
    assert not home.xpath("//aside[contains(., 'betrekking')]")


def test_a_preview_has_pages_for_who_works_on_the_site(place: Path) -> None:
    with served(place, "--today", "2026-05-17") as address:
        asked = html.fromstring(page_with(f"{address}/invullen/wie/", lambda _: True))
        help_ = html.fromstring(page_with(f"{address}/invullen/gids/", lambda _: True))

    assert asked.xpath("count(//a[starts-with(@href, 'mailto:?subject=')])") > 0
    assert asked.xpath("//a[@href='../gids/']")
    assert help_.xpath("string(//pre)").startswith("- id: bouwteam")


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


def test_every_page_and_file_is_as_in_the_site(place: Path) -> None:
    site = place / "site"
    build_site(Folders(place / "data", place / "content", site), DAG)
    files = [file for file in sorted(site.rglob("*")) if file.is_file()]
    paths = [file.relative_to(site).as_posix() for file in files]
    # A preview has pages more, so its index is another; and no search engine reads its map of the site.
    paths = [path for path in paths if not path.startswith((f"{FOLDER}/", "sitemap."))]

    with served(place, "--today", DAG.isoformat()) as address:
        page_with(f"{address}/", lambda _: True)
        other = [
            path for path in paths if _read(address, path) != _of_both((site / path).read_bytes())
        ]

    assert other == []
    assert len(paths) > 100


def _read(address: str, path: str) -> bytes | None:
    """What somebody gets; None when it is not there."""
    try:
        with urlopen(f"{address}/{path}") as answer:  # noqa: S310  # on this machine
            return _of_both(_RELOAD.sub(b"", answer.read()))
    except HTTPError:
        return None


def _of_both(content: bytes) -> bytes:
    """What a page of the site and of a preview have both."""
    return _POLICY.sub(b"", content)


def test_who_searches_finds_a_page_that_nobody_opened(place: Path) -> None:
    with served(place, "--today", DAG.isoformat()) as address:
        page_with(f"{address}/", lambda _: True)
        version = json.loads(_read(address, f"{FOLDER}/inhoud.json") or b"{}")["version"]
        parts = (_read(address, f"{FOLDER}/{version}/p/{number}.json") for number in count())
        found = [json.loads(part)["url"] for part in takewhile(bool, parts) if part]

    assert "acties/a1/" in found


def test_a_text_can_link_to_a_file_of_a_page(place: Path) -> None:
    text = place / "content" / "over-deze-site.md"
    link = "\n[De acties (CSV, 1 kB)](gegevens/acties.csv)\n"
    text.write_text(text.read_text(encoding="utf-8") + link, encoding="utf-8")

    with served(place) as address:
        page = page_with(f"{address}/over-deze-site/", lambda _: True)
        offered = _read(address, "gegevens/acties.csv")

    assert 'href="../gegevens/acties.csv"' in page
    assert 'role="alert"' not in page
    assert offered
