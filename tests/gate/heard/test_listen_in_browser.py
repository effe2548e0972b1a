"""A real browser with a virtual screen reader: each kind of page as it is said, in Dutch words to read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import build_site
from generator.cli import main
from generator.figures.figures import figures
from generator.folders import Folders
from generator.gate.heard.in_dutch import lines
from generator.gate.heard.listen import listen
from generator.gate.heard.sound_rules import wrong_sounds
from generator.gate.heard.spoken import Spoken, as_tree
from generator.layout.context import make_context
from generator.model.register import Register
from generator.pages.render import render_kinds
from generator.problem import errors
from generator.register.content import Text
from tests.conftest import DAG, GOED
from tests.gate.tiny_site import CACHE, build

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parent / "golden"
# What stands around each page, told once: at the page of home.
AROUND = "rondom"
HOME = "index.html"

WRONG = """
<h2>Cijfers <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="></h2>
<p><span>★★</span></p>
<p><button></button></p>
<p>Wij bellen je.</p><p>Wij bellen je.</p>
<table><tr><td>Koffie</td><td>Loopt</td></tr></table>
"""


def built(path: str) -> str:
    """Where a page stands in the finished site."""
    name = path.removesuffix("index.md").removesuffix(".md").removesuffix("/").lower()
    return "404.html" if name == "404" else f"{name}/{HOME}".removeprefix("/")


@pytest.fixture(scope="module")
def kinds(goed: tuple[Register, list[Text]]) -> dict[str, str]:
    """The first page of each kind, by the name of the kind."""
    register, texts = goed
    made = render_kinds(make_context(register, figures(register, DAG), texts))
    return {kind: built(pages[0].path) for kind, pages in made.items() if pages}


@pytest.fixture(scope="module")
def heard(kinds: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Spoken]:
    """Each kind of page as a tree of what is said."""
    site = tmp_path_factory.mktemp("gehoord") / "site"
    assert errors(build_site(Folders(GOED / "data", GOED / "content", site), DAG)) == []
    said = listen(site, list(kinds.values()), CACHE, os.environ)
    return {kind: as_tree(said[page]) for kind, page in kinds.items()}


def test_each_kind_of_page_is_said_as_expected(
    heard: dict[str, Spoken], golden: Callable[[Path, str], None]
) -> None:
    for kind, page in heard.items():
        golden(GOLDEN / f"{kind}.txt", _text(_main(page)))


def test_what_stands_around_a_page_is_said_as_expected(
    heard: dict[str, Spoken], kinds: dict[str, str], golden: Callable[[Path, str], None]
) -> None:
    home = next(kind for kind, page in kinds.items() if page == HOME)
    around = tuple(one for one in heard[home].inside if one is not _main(heard[home]))

    golden(GOLDEN / f"{AROUND}.txt", _text(Spoken("page", "", inside=around)))


def test_every_golden_file_is_of_a_kind_of_page(kinds: dict[str, str]) -> None:
    assert {file.stem for file in GOLDEN.glob("*.txt")} == {*kinds, AROUND}


def test_every_kind_of_page_sounds_right(heard: dict[str, Spoken]) -> None:
    assert {kind: wrong_sounds(page) for kind, page in heard.items() if wrong_sounds(page)} == {}


def test_what_sounds_wrong_is_told_with_its_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = build(tmp_path / "site", fout=WRONG)

    code = main(["gate", "--site-dir", str(site), "--voorgelezen", "fout"])

    out, told = capsys.readouterr()
    assert code == 1
    assert "kop 1: fout" in out
    for said in (
        "Een knop heeft geen naam.",
        "Je hoort 2 keer achter elkaar: 'Wij bellen je.'",
        "Een tabel heeft geen naam.",
        "Het teken '★★' wordt voorgelezen.",
    ):
        assert f"fout/index.html: {said}" in told


def test_a_page_that_is_not_there_is_told_with_what_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = build(tmp_path / "site", acties="<p>Tekst.</p>")

    code = main(["gate", "--site-dir", str(site), "--voorgelezen", "/akties/"])

    assert code == 2
    assert "De pagina '/akties/' is er niet. Kies bijvoorbeeld: acties." in capsys.readouterr().err


def _main(page: Spoken) -> Spoken:
    return next(one for one in page.walk() if one.role == "main")


def _text(heard: Spoken) -> str:
    return "\n".join([*lines(heard), ""])
