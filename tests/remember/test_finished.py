"""A page that stands there is used again only when it was made from exactly the same, and nobody touched it."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from generator.layout.page import Crumb, Page
from generator.mkdocs_pages import Surroundings, standing_pages
from generator.remember.finished import FinishedFiles
from generator.remember.memory import no_memory

_PLACE = "acties/a1/index.html"
_PAGE = Page("acties/a1.md", "Een actie", "data/acties/A1.yml").filled(
    "<h1>Kop</h1>", "<p>ë</p>", ()
)
_AROUND = Surroundings("voet")
_OTHER: dict[str, Any] = {"crumbs": (Crumb("Start", "index.md"),), "searched": False, "form": True}
# The words of the editors come between the halves, so it matters where the first ends.
_OTHER_HTML = [
    ("<h1>Hop</h1>", "<p>ë</p>"),
    ("<h1>Kop</h1>", "<p>e</p>"),
    ("<h1>Kop</h1><p>ë</p>", ""),
]
# What stands on it is tried below; files beside a page are made anew every time.
_SHOWN = [field.name for field in fields(Page) if field.name != "filling"]


@pytest.fixture
def finished(tmp_path: Path) -> FinishedFiles:
    """A site with one page, which is remembered."""
    file = tmp_path / _PLACE
    file.parent.mkdir(parents=True)
    file.write_bytes(b"<p>af</p>")
    made = FinishedFiles(no_memory(), tmp_path)
    standing_pages(made, _AROUND, [], ()).remember(_PAGE, "<p>af</p>")
    return made


def _found(finished: FinishedFiles, page: Page, around: Surroundings = _AROUND) -> bytes | None:
    return finished.known(_PLACE, around.key(page))


def test_a_page_that_was_made_of_the_same_is_found(finished: FinishedFiles) -> None:
    assert _found(finished, replace(_PAGE)) == b"<p>af</p>"


@pytest.mark.parametrize("name", _SHOWN)
def test_a_page_with_another_value_is_not_found(name: str, finished: FinishedFiles) -> None:
    other = replace(_PAGE, **{name: _OTHER.get(name, f"{getattr(_PAGE, name)} anders")})

    assert _found(finished, other) is None


@pytest.mark.parametrize(("head", "body"), _OTHER_HTML)
def test_a_page_with_other_html_is_not_found(head: str, body: str, finished: FinishedFiles) -> None:
    assert _found(finished, _PAGE.filled(head, body, ())) is None


def test_a_page_with_something_else_around_it_is_not_found(finished: FinishedFiles) -> None:
    assert _found(finished, _PAGE, Surroundings("voet van een andere dag")) is None


def test_a_page_that_somebody_touched_is_not_found(finished: FinishedFiles) -> None:
    (finished.site / _PLACE).write_bytes(b"<p>van iemand</p>")

    assert _found(finished, _PAGE) is None


def test_a_page_that_somebody_took_away_is_not_found(finished: FinishedFiles) -> None:
    (finished.site / _PLACE).unlink()

    assert _found(finished, _PAGE) is None


def test_a_page_that_is_used_again_is_remembered_for_the_next_time(finished: FinishedFiles) -> None:
    finished.memory.before, finished.memory.used = finished.memory.used, {}
    _found(finished, _PAGE)
    finished.memory.before, finished.memory.used = finished.memory.used, {}

    assert _found(finished, _PAGE) == b"<p>af</p>"
