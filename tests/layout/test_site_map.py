"""The site map, the menu and the pages that are made agree with each other."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any

import pytest
from mkdocs.utils.yaml import yaml_load

from generator.figures.figures import figures
from generator.layout.page import Page, address
from generator.layout.site_map import BEGRIPPEN, METEN, OVER, SiteMap
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG, ROOT

WRITTEN = {BEGRIPPEN, METEN, OVER}


@pytest.fixture(scope="module")
def made(goed: tuple[Register, list[Text]]) -> dict[str, Page]:
    register, texts = goed
    return {page.path: page for page in render(register, figures(register, DAG), texts)}


def menu(items: list[Any]) -> Iterator[tuple[str, str]]:
    """Each path in the menu of mkdocs.yml with the title it gets there; empty when it gets none."""
    for item in items:
        title, part = next(iter(item.items())) if isinstance(item, dict) else ("", item)
        if isinstance(part, list):
            yield from menu(part)
        else:
            yield part, title


@pytest.fixture(scope="module")
def in_menu() -> list[tuple[str, str]]:
    return list(menu(yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]))


@pytest.mark.parametrize("place", SiteMap)
def test_every_place_has_its_page_with_its_title(place: SiteMap, made: dict[str, Page]) -> None:
    assert made[place.path].title == place.title


def test_no_path_and_no_title_stands_twice() -> None:
    assert len({place.path for place in SiteMap}) == len(SiteMap)
    assert len({place.title for place in SiteMap}) == len(SiteMap)


def test_a_page_that_every_site_has_stands_in_the_site_map(made: dict[str, Page]) -> None:
    """Else a rule on the texts of editors does not know that it is made from the register."""
    at_the_top = {path for path in made if "/" not in path}

    missing = at_the_top - {place.path for place in SiteMap} - WRITTEN

    assert not missing, f"Give these pages a line in layout/site_map.py: {sorted(missing)}"


def test_the_menu_repeats_no_title(in_menu: list[tuple[str, str]]) -> None:
    """A title there would be a second place, and nobody would see it: a page shows its own."""
    assert [path for path, title in in_menu if title] == []


def test_every_page_of_every_site_stands_in_the_menu_once(
    in_menu: list[tuple[str, str]], made: dict[str, Page]
) -> None:
    first = {place.path for place in SiteMap if place.path.endswith("/index.md")}
    expected = sorted({path for path in made if "/" not in path} | first)
    paths = [path for path, _ in in_menu]

    missing = [path for path in expected if paths.count(path) != 1]

    assert not missing, f"Give these pages one line at 'nav' in mkdocs.yml: {missing}"


def test_every_page_is_at_most_two_steps_from_home(
    in_menu: list[tuple[str, str]], made: dict[str, Page]
) -> None:
    """The menu and the footer stand on every page. The form of an owner comes by mail; a round has its own list."""
    first = {address(path) for path, _ in in_menu} | {""}
    reached = {
        posixpath.normpath(posixpath.join(address(page.path), target.partition("#")[0]))
        for page in made.values()
        if address(page.path) in first
        for target in re.findall(r'href="([^":]*)"', page.head + page.body)
    }
    steps = {posixpath.normpath(place) for place in first} | reached

    far = {path for path in made if posixpath.normpath(address(path)) not in steps}

    assert {path for path in far if not path.startswith(("invullen/van/", "rondes/"))} == set()
    assert len(reached) > len(first)
