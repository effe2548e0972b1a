"""The index of a preview is made when somebody searches, and again after each build."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from generator.preview.late_index import LateIndex

from generator.search.site_index import FOLDER

_PAGE = "<html><body><article><h1>{title}</h1><p>Wij maken de drempel lager.</p></article></body></html>"
_INDEX = f"/{FOLDER}/inhoud.json"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    build(tmp_path / "site", "Een lage drempel")
    return tmp_path / "site"


def build(site: Path, title: str) -> None:
    """What a build does: empty the folder, and write its pages."""
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir()
    (site / "index.html").write_text(_PAGE.format(title=title), encoding="utf-8")


def server_of(site: Path) -> Callable[..., Iterable[bytes]]:
    """A server that knows only the files that are there."""

    def answer(environ: dict[str, str], start: Any) -> Iterable[bytes]:
        file = site / environ["PATH_INFO"].strip("/")
        start("200 OK" if file.is_file() else "404 Not Found", [])
        return [file.read_bytes() if file.is_file() else b"nergens"]

    return answer


def ask(app: Callable[..., Iterable[bytes]], path: str) -> tuple[str, bytes]:
    """The status and the body of an answer."""
    said: list[str] = []
    body = app({"PATH_INFO": path}, lambda status, _headers: said.append(status))
    return said[0], b"".join(body)


def test_a_page_makes_no_index(site: Path) -> None:
    app = LateIndex(site).on_pages(server_of(site))  # type: ignore[arg-type]

    assert ask(app, "/index.html")[0] == "200 OK"
    assert not (site / FOLDER).exists()


def test_who_searches_gets_the_index_of_the_last_build(site: Path) -> None:
    index = LateIndex(site)
    app = index.on_pages(server_of(site))  # type: ignore[arg-type]

    status, first = ask(app, _INDEX)
    assert status == "200 OK"

    index.after(lambda: build(site, "Een hoge drempel"))()
    status, second = ask(app, _INDEX)
    assert status == "200 OK"
    assert json.loads(first)["version"] != json.loads(second)["version"]


def test_what_is_not_in_the_index_is_not_there(site: Path) -> None:
    app = LateIndex(site).on_pages(server_of(site))  # type: ignore[arg-type]

    assert ask(app, f"/{FOLDER}/anders.json")[0] == "404 Not Found"
    assert ask(app, f"/{FOLDER}/anders.json")[0] == "404 Not Found"
