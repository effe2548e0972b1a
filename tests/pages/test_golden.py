"""Every page of the small right register, as text, by its kind. A change here is read like any other change.

A new kind of page is found by itself, because it stands in `PAGE_KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

from generator.figures.figures import figures
from generator.layout.page import Page
from generator.model.register import Register
from generator.pages.render import PAGE_KINDS, PageKind, kind_name, make_context, render_kinds
from generator.register.content import Text
from tests.conftest import DAG

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def kinds(goed: tuple[Register, list[Text]]) -> dict[str, list[Page]]:
    register, texts = goed
    return render_kinds(make_context(register, figures(register, DAG), texts))


def golden_file(page: Page) -> Path:
    return GOLDEN / f"{page.path.removesuffix('.md')}.html"


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=kind_name)
def test_a_page_looks_as_expected(
    kind: PageKind,
    kinds: dict[str, list[Page]],
    golden: Callable[[Path, str], None],
    request: pytest.FixtureRequest,
) -> None:
    name, made = kind_name(kind), kinds[kind_name(kind)]

    assert made, f"Kind '{name}' makes no page: give tests/examples/goed something to show on it."
    for page in made:
        file = golden_file(page)
        assert file.is_file() or request.config.getoption("--update"), (
            f"Kind '{name}' makes {page.path}, which has no golden file. Run "
            "'pytest tests/pages/test_golden.py --update' and read what it writes."
        )
        golden(file, f"{page.head}<!-- tekst van de redactie -->\n{page.body}")


def test_every_golden_file_is_of_a_page_that_is_made(kinds: dict[str, list[Page]]) -> None:
    expected = {golden_file(page) for page in chain.from_iterable(kinds.values())}

    assert set(GOLDEN.rglob("*.html")) == expected


def test_what_is_hidden_stands_on_no_page(kinds: dict[str, list[Page]]) -> None:
    pages = chain.from_iterable(kinds.values())
    everything = "".join(page.head + page.body for page in pages)

    for hidden in (
        "Geheime woorden",
        "Nog nakijken",
        "Gesprek met een klein team",
        "Dit komt nooit op de site",
        "geheim",
    ):
        assert hidden not in everything
