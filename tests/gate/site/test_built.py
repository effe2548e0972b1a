"""Pages of a built site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.gate.site.built import Page, read_pages
from tests.gate.tiny_site import build

if TYPE_CHECKING:
    from pathlib import Path


def test_every_html_file_is_a_page_that_knows_its_source(tmp_path: Path) -> None:
    site = build(tmp_path, actie="<svg><title>Kaart</title></svg>")

    pages = read_pages(site)

    assert pages == (
        Page("404.html", "Niet gevonden", "data/404.yml"),
        Page("actie/index.html", "actie", "data/actie.yml"),
        Page("index.html", "Start", "data/index.yml"),
    )


@pytest.mark.parametrize("html", ["", "geen html", "<title> </title><article>"])
def test_a_page_that_says_nothing_is_known_by_its_path(tmp_path: Path, html: str) -> None:
    (tmp_path / "kaal.html").write_text(html, encoding="utf-8")

    pages = read_pages(tmp_path)

    assert pages == (Page("kaal.html", "kaal.html", "kaal.html"),)


def test_an_extra_page_need_not_exist(tmp_path: Path) -> None:
    pages = read_pages(tmp_path, ["weg/index.html"])

    assert pages == (Page("weg/index.html", "weg/index.html", "weg/index.html"),)


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
    assert Page(path, "", "").url == url
