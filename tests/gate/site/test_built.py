"""Pages of a built site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.gate.site.built import BuiltPage, read_site, site_of
from tests.gate.tiny_site import build


def test_every_html_file_is_a_page_that_knows_its_source(tmp_path: Path) -> None:
    site = build(tmp_path, actie="<svg><title>Kaart</title></svg>")

    pages = read_site(site).pages

    assert pages == (
        BuiltPage("404.html", "Niet gevonden", "data/404.yml"),
        BuiltPage("actie/index.html", "actie", "data/actie.yml"),
        BuiltPage("index.html", "Start", "data/index.yml"),
    )


@pytest.mark.parametrize("html", ["", "geen html", "<title> </title><article>"])
def test_a_page_that_says_nothing_is_known_by_its_path(tmp_path: Path, html: str) -> None:
    (tmp_path / "kaal.html").write_text(html, encoding="utf-8")

    pages = read_site(tmp_path).pages

    assert pages == (BuiltPage("kaal.html", "kaal.html", "kaal.html"),)


@pytest.mark.parametrize(
    ("base", "path", "file"),
    [
        ("/", "/stijl.css", "stijl.css"),
        ("/", "/acties/", "acties/index.html"),
        ("/", "/", "index.html"),
        ("/plan/", "/plan/een%20kaart.svg", "een kaart.svg"),
        ("/plan/", "/stijl.css", None),
        ("/", "/../geheim.css", None),
        ("/", "/weg.css", None),
    ],
)
def test_a_digest_is_of_what_the_server_sends(base: str, path: str, file: str | None) -> None:
    names = ("stijl.css", "acties/index.html", "index.html", "een kaart.svg")
    site = replace(site_of(Path(), {name: name.encode() for name in names}), base=base)

    assert site.digest_at(path) == (site.digests[file] if file else "")


def test_the_digest_of_a_site_differs_when_a_file_has_another_name_or_content() -> None:
    sites = [{"a": b"1"}, {"b": b"1"}, {"a": b"2"}, {"a": b"1", "b": b""}, {}]

    assert len({site_of(Path(), files).digest for files in sites}) == len(sites)


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.html", ""),
        ("404.html", "404.html"),
        ("acties/A1/index.html", "acties/A1/"),
        ("geen-index.html", "geen-index.html"),
        ("één twee/index.html", "%C3%A9%C3%A9n%20twee/"),
    ],
)
def test_the_url_of_a_page_has_no_index_in_it(path: str, url: str) -> None:
    assert BuiltPage(path, "", "").url == url
