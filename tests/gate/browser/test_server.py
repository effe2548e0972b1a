"""The web server of the gate."""

from __future__ import annotations

from http.client import HTTPConnection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from generator.gate.browser.server import Delivery, reply, serve
from tests.gate.tiny_site import build

if TYPE_CHECKING:
    from pathlib import Path

UTF_8 = "; charset=utf-8"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "geheim.txt").write_text("geheim", encoding="utf-8")
    return build(tmp_path / "site", actie="<p>Actie</p>")


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/", 200),
        ("/actie/?w=320&s=dark", 200),
        ("/404.html", 200),
        ("/stijl.css", 200),
        ("/weg/", 404),
        ("/actie", 404),
        ("/../geheim.txt", 404),
        ("/%2e%2e/geheim.txt", 404),
        ("/favicon.ico", 204),
    ],
)
def test_only_a_file_of_the_site_is_found(site: Path, target: str, status: int) -> None:
    assert reply(site, "/", target).status == status


def test_a_wrong_address_shows_the_page_for_that(site: Path) -> None:
    answer = reply(site, "/", "/weg/")

    assert b"Deze pagina is er niet." in answer.body


def test_a_wrong_address_without_a_page_for_that_is_empty(tmp_path: Path) -> None:
    answer = reply(tmp_path, "/", "/weg/")

    assert (answer.status, answer.body) == (404, b"")


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("a.woff2", "font/woff2"),
        ("a.SVG", "image/svg+xml" + UTF_8),
        ("a.js", "text/javascript" + UTF_8),
        ("a.css", "text/css" + UTF_8),
        ("a.html", "text/html" + UTF_8),
        ("a.xyz", "application/octet-stream"),
    ],
)
def test_the_type_does_not_depend_on_the_machine(tmp_path: Path, name: str, type_: str) -> None:
    (tmp_path / name).touch()

    assert reply(tmp_path, "/", f"/{name}").type == type_


def test_a_site_below_a_path_has_nothing_beside_it(site: Path) -> None:
    assert reply(site, "/plan/", "/plan/actie/").status == 200
    assert reply(site, "/plan/", "/actie/").status == 404


def test_every_answer_is_remembered_with_who_asked(site: Path) -> None:
    with serve(site, "/") as served:
        connection = HTTPConnection(urlsplit(served.address).netloc)
        statuses = [get(connection, "/?w=320", ""), get(connection, "/weg.css", served.address)]
        connection.close()

    assert served.address.startswith("http://127.0.0.1:")
    assert statuses == [200, 404]
    assert served.sent == [
        Delivery(f"{served.address}?w=320", 200, ""),
        Delivery(f"{served.address}weg.css", 404, served.address),
    ]


def get(connection: HTTPConnection, path: str, referer: str) -> int:
    connection.request("GET", path, headers={"Referer": referer})
    response = connection.getresponse()
    response.read()
    return response.status
