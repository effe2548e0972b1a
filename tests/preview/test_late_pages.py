"""What is not there yet is made when somebody asks for it, and again after each build."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from generator.preview.last_build import BROKEN
from generator.preview.late_pages import LatePages
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


class Maker:
    """What can be made: pages by their address. One of them cannot, by a fault of ours."""

    def __init__(self, site: Path, pages: dict[str, str]) -> None:
        self._site = site
        self._pages = pages
        self.made: list[str] = []

    def make(self, address: str) -> bool:
        if address == "kapot/":
            raise ZeroDivisionError
        if address in self._pages:
            self.made.append(address)
            file = self._site / address / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_PAGE.format(title=self._pages[address]), encoding="utf-8")
        return address in self._pages

    def make_all(self) -> None:
        for address in self._pages:
            self.make(address)


def server_of(site: Path) -> Callable[..., Iterable[bytes]]:
    """A server that knows only the files that are there."""

    def answer(environ: dict[str, str], start: Any) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        file = site / f"{path}{'index.html' if path.endswith('/') else ''}".lstrip("/")
        start("200 OK" if file.is_file() else "404 Not Found", [])
        return [file.read_bytes() if file.is_file() else b"nergens"]

    return answer


def ask(app: Callable[..., Iterable[bytes]], path: str) -> tuple[str, bytes]:
    """The status and the body of an answer."""
    said: list[str] = []
    body = app({"PATH_INFO": path}, lambda status, _headers: said.append(status))
    return said[0], b"".join(body)


def shown(site: Path, maker: Maker) -> tuple[LatePages, Callable[..., Iterable[bytes]]]:
    late = LatePages(site, maker)
    return late, late.on_pages(server_of(site))  # type: ignore[arg-type]


def test_a_page_is_made_once_and_only_when_it_is_opened(site: Path) -> None:
    maker = Maker(site, {"a/": "Eerste", "b/": "Tweede"})
    _, app = shown(site, maker)

    assert ask(app, "/index.html")[0] == "200 OK"
    assert maker.made == []
    for _ in range(2):
        status, page = ask(app, "/b/")
        assert (status, b"Tweede" in page) == ("200 OK", True)
    assert maker.made == ["b/"]


def test_a_page_that_a_build_takes_away_at_once_is_made_again(site: Path) -> None:
    maker = Maker(site, {"a/": "Eerste"})
    server, emptied = server_of(site), []

    def emptying(environ: dict[str, str], start: Any) -> Iterable[bytes]:
        if maker.made and not emptied:
            emptied.append(True)
            build(site, "Een hoge drempel")
        return server(environ, start)

    app = LatePages(site, maker).on_pages(emptying)  # type: ignore[arg-type]

    assert ask(app, "/a/")[0] == "200 OK"
    assert (maker.made, emptied) == (["a/", "a/"], [True])


def test_what_is_nowhere_is_not_there(site: Path) -> None:
    _, app = shown(site, Maker(site, {}))

    assert ask(app, "/nergens/") == ("404 Not Found", b"nergens")


def test_a_fault_of_ours_is_told_and_ends_nothing(
    site: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _, app = shown(site, Maker(site, {"a/": "Eerste"}))

    status, told = ask(app, "/kapot/")
    assert status.startswith("500")
    assert BROKEN in unescape(told.decode())
    assert BROKEN in caplog.text
    assert ask(app, "/a/")[0] == "200 OK"


def test_a_page_makes_no_index(site: Path) -> None:
    _, app = shown(site, Maker(site, {}))

    assert ask(app, "/index.html")[0] == "200 OK"
    assert not (site / FOLDER).exists()


def test_who_searches_gets_the_index_of_the_last_build(site: Path) -> None:
    late, app = shown(site, Maker(site, {}))

    status, first = ask(app, _INDEX)
    assert status == "200 OK"

    late.after(lambda: build(site, "Een hoge drempel"))()
    status, second = ask(app, _INDEX)
    assert status == "200 OK"
    assert json.loads(first)["version"] != json.loads(second)["version"]


def test_the_index_knows_pages_that_nobody_opened(site: Path) -> None:
    maker = Maker(site, {"a/": "Eerste"})
    _, app = shown(site, maker)

    ask(app, _INDEX)

    assert maker.made == ["a/"]


def test_what_is_not_in_the_index_is_not_there(site: Path) -> None:
    _, app = shown(site, Maker(site, {}))

    assert ask(app, f"/{FOLDER}/anders.json")[0] == "404 Not Found"
    assert ask(app, f"/{FOLDER}/anders.json")[0] == "404 Not Found"
