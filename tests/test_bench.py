"""The measuring itself: the comparison has the same pages, and a figure that is too high is said."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from lxml import html

from generator.cli import main
from tests.bench.markdown_of import markdown_of
from tests.bench.measure import Cost, run
from tests.bench.plain import write_plain
from tests.bench.steps import BUILD, CHANGED, CHECK, HUGO, PLAIN
from tests.bench.wanted import Result, verdicts
from tests.conftest import GOED


def test_the_markdown_has_every_word_of_the_page() -> None:
    for file in (GOED.parents[1] / "pages" / "golden").rglob("*.html"):
        page = f"<article>{file.read_text(encoding='utf-8')}</article>".encode()

        made = set(re.findall(r"\w+", markdown_of(page, "acties/a1/")))

        text = " ".join(html.fromstring(page.decode()).itertext())
        assert set(re.findall(r"\w+", text)) <= made, file.name


def test_plain_mkdocs_builds_the_pages_without_a_warning(tmp_path: Path) -> None:
    where = [
        "--data",
        str(GOED / "data"),
        "--content",
        str(GOED / "content"),
        "--site-dir",
        str(tmp_path / "site"),
    ]
    assert main(["build", *where, "--today", "2024-07-01"]) == 0

    config = write_plain(tmp_path / "site", tmp_path / "gewoon")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config)]
    cost = run(command, tmp_path, {"NO_MKDOCS_2_WARNING": "1"})

    pages = {
        page.parent.relative_to(tmp_path / "site")
        for page in (tmp_path / "site").rglob("index.html")
    }
    plain = tmp_path / "gewoon" / "site"
    assert pages <= {page.parent.relative_to(plain) for page in plain.rglob("index.html")}
    assert cost.cpu > 0


def test_a_program_that_fails_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="kapot"):
        run([sys.executable, "-c", "raise SystemExit('kapot')"], tmp_path, {})


def result(acties: int, cpu: float, peak: float, size: float, row: float = 0.5) -> Result:
    costs = {
        CHECK.name: Cost(1, 1),
        BUILD.name: Cost(cpu, peak),
        CHANGED.name: Cost(row, 1),
        PLAIN.name: Cost(10 * acties / 1000, 1),
        HUGO.name: Cost(2 * acties / 1000, 1),
    }
    return Result(acties, acties, size, ("acties", 1), costs)


def test_figures_that_are_low_enough_hold() -> None:
    found = verdicts([result(1000, 4, 100, 13_000), result(4000, 16, 399, 13_100)])

    assert len(found) == 13
    assert all(holds for holds, _ in found)


@pytest.mark.parametrize(
    ("small", "big", "words"),
    [
        (4, result(4000, 16, 401, 13_000), "peak memory 401 MB"),
        (4, result(4000, 16, 399, 14_000), "bytes of an action page differ 7.7%"),
        (2, result(4000, 19, 399, 13_000), "CPU per page grows 2.38 times"),
        (6, result(4000, 16, 399, 13_000), "0.60 of plain MkDocs"),
        (4, result(4000, 16, 399, 13_000, 0.95), "a row changed: 0.95 s at 4000"),
    ],
)
def test_each_figure_that_is_too_high_is_said(small: float, big: Result, words: str) -> None:
    found = verdicts([result(1000, small, 100, 13_000), big])

    assert [words in text for holds, text in found if not holds] == [True]
