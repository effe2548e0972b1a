"""Right pages are not accused: all of them by the rules without a browser, some of each class in a browser."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from generator.gate.browser.variants import VARIANTS
from generator.gate.files.check import check_site
from generator.gate.site.built import read_site
from generator.gate.verdict.classes import class_of
from generator.gate.verdict.doubts import DOUBTS
from tests.gate.files.sites import KNOWN, NO_MEMORY, cases
from tests.gate.right.pages import all_pages, own_pages, write_site
from tests.gate.right.run import accused, look_at

_PAGES = all_pages()
# The second of each class: the whole collection takes two minutes, see `nox -s right-pages`.
_SAMPLE = [
    next(iter(list(group)[1:2])) for _, group in groupby(own_pages(), key=lambda page: page.kind)
]


def test_there_are_at_least_250_right_and_unusual_pages() -> None:
    assert len(_PAGES) >= 250
    assert len({page.path for page in _PAGES}) == len(_PAGES)
    assert len(_PAGES) + len(cases("goed")) >= 380


def test_the_rules_without_a_browser_accuse_no_right_page(tmp_path: Path) -> None:
    site = read_site(write_site(tmp_path, _PAGES))

    found = check_site(site, KNOWN, NO_MEMORY).of_another().findings

    assert [(f.page, f.rule, f.message) for f in found if f.outcome != "review"] == []


@pytest.mark.browser
def test_the_browser_accuses_no_right_page() -> None:
    result = look_at(_SAMPLE)

    assert accused(result) == set()
    assert result.asked == result.answered == len(VARIANTS) * len(_SAMPLE)


def test_every_exception_for_htmlcs_has_a_right_page_and_a_reason() -> None:
    paths = {page.path.partition("/")[0] for page in _PAGES}

    assert {doubt.page for doubt in DOUBTS} <= paths
    assert all(doubt.why for doubt in DOUBTS)
    assert len({doubt.code for doubt in DOUBTS}) == len(DOUBTS)


@pytest.mark.parametrize(
    ("rule", "about"),
    [
        ("image-alt", "toegankelijk"),
        ("naam-ontbreekt", "toegankelijk"),
        ("region", "vraag"),
        ("H2.EG5", "vraag"),
        ("toetsenbord-volgorde", "vraag"),
        ("beveiliging-staat-aan", "huisstijl"),
        ("html.close-order", "huisstijl"),
        ("a-rule-of-tomorrow", "toegankelijk"),
    ],
)
def test_a_rule_is_of_one_class(rule: str, about: str) -> None:
    assert class_of(rule) == about
