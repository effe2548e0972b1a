"""The words at a place that the browser named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from generator.gate.result import Finding, GateResult
from generator.gate.static.place import with_words, words_at

PAGE = (
    "<!doctype html><html><head><title>Start</title></head><body><main id='inhoud'><!-- eerst -->"
    "<p>Een</p><div><p>Twee</p><p>Drie <b>vet</b></p></div><p>Vier</p></main><p id='a > b'>Vijf</p></body></html>"
)
FOUND = Finding("content/index.md", "index.html", "Start", "color-contrast", "Kijk.", "#inhoud > p", "", "review")


@pytest.mark.parametrize(
    ("selector", "said"),
    [
        ("#inhoud > p:nth-child(1)", "Een"),
        ("#inhoud > div > p:nth-child(2)", "Drie vet"),
        ("#inhoud > div > p:nth-child(2) > b", "vet"),
        ("html > body > main > p:nth-child(3)", "Vier"),
        ("#inhoud > p:nth-child(2)", ""),
        ("#weg > p", ""),
        (".klasse", ""),
        ("", ""),
    ],
)
def test_the_place_is_found_as_the_browser_writes_it(selector: str, said: str) -> None:
    assert words_at(etree.HTML(PAGE), selector) == said


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        (FOUND, "Een"),
        (replace(FOUND, text="Zelf gezegd"), "Zelf gezegd"),
        (replace(FOUND, outcome="violation"), ""),
        (replace(FOUND, page="weg.html"), ""),
    ],
)
def test_a_point_for_a_person_says_its_words(finding: Finding, text: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")

    result = with_words(GateResult(1, 4, 4, (finding,), {}), tmp_path)

    assert [one.text for one in result.findings] == [text]
