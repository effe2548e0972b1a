"""Each kind of page, as text. A change here is read like any other change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.figures.figures import figures
from generator.layout.page import Page
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG

GOLDEN = Path(__file__).parent / "golden"
KINDS = {
    "home": "index.md",
    "themas": "themas/index.md",
    "thema": "themas/taal.md",
    "thema-zonder-acties": "themas/leeg.md",
    "actie-met-alles": "acties/a1.md",
    "actie-doorlopend": "acties/a2.md",
    "actie-gevoelig": "acties/a3.md",
    "lijst": "acties/te-laat.md",
    "lijst-alles": "acties/index.md",
    "lijst-van-een-thema": "acties/thema/taal.md",
    "lijst-van-een-deel": "acties/van/team-zorg.md",
    "lijst-leeg": "acties/opnieuw-bekijken.md",
    "ingetrokken": "themas/oud.md",
    "plan": "plannen/plan-zorg.md",
    "geschreven": "over-deze-site.md",
    "meten": "hoe-wij-meten.md",
    "begrippen": "begrippen.md",
    "schrijfhulp": "schrijfhulp.md",
    "afspraken": "afspraken.md",
    "planning": "planning.md",
    "cijfers": "cijfers.md",
    "middelen": "middelen.md",
    "meepraten": "meepraten.md",
    "actielijst": "actielijst.md",
    "wie-doet-wat": "wie-doet-wat.md",
    "wie-praat-met-wie": "wie-praat-met-wie.md",
    "bronnen": "bronnen.md",
    "wat-is-er-veranderd": "wat-is-er-veranderd.md",
    "wat-weten-we-niet": "wat-weten-we-niet.md",
    "zoeken": "zoeken.md",
    "toegankelijkheid": "toegankelijkheid.md",
}


@pytest.fixture(scope="module")
def pages(goed: tuple[Register, list[Text]]) -> dict[str, Page]:
    register, texts = goed
    return {page.path: page for page in render(register, figures(register, DAG), texts)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_looks_as_expected(
    kind: str, pages: dict[str, Page], golden: Callable[[Path, str], None]
) -> None:
    page = pages[KINDS[kind]]

    golden(GOLDEN / f"{kind}.html", f"{page.head}<!-- tekst van de redactie -->\n{page.body}")


def test_every_page_has_its_kind_in_the_golden_files(pages: dict[str, Page]) -> None:
    folders = {path.rpartition("/")[0] for path in pages}

    assert folders == {path.rpartition("/")[0] for path in KINDS.values()}


def test_what_is_hidden_stands_on_no_page(pages: dict[str, Page]) -> None:
    everything = "".join(page.head + page.body for page in pages.values())

    for hidden in (
        "Geheime woorden",
        "Nog nakijken",
        "Gesprek met een klein team",
        "Dit komt nooit op de site",
        "geheim",
    ):
        assert hidden not in everything
