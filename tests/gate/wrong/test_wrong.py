"""The faults of the collection are named: a good many without a browser, and one of each class in one."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from generator.gate.files.check import check_site
from generator.gate.files.rules import all_helps
from generator.gate.site.built import read_site
from tests.gate.files.sites import KNOWN, NO_MEMORY
from tests.gate.right.pages import write_site
from tests.gate.right.run import look_at
from tests.gate.wrong.pages import wrong_pages
from tests.gate.wrong.run import each_apart, table

_PAGES = wrong_pages()
_OF_FILES = [page for page in _PAGES if page.rules[0] in all_helps()]
# The first of each class: the whole collection takes minutes, see `nox -s wrong-pages`.
_SAMPLE = [next(group) for _, group in groupby(_PAGES, key=lambda page: page.page.kind)]


def test_there_are_at_least_300_wrong_pages_each_of_its_own() -> None:
    assert len(_PAGES) >= 300
    assert len({page.page.html for page in _PAGES}) == len(_PAGES)


def test_the_rules_without_a_browser_name_their_faults(tmp_path: Path) -> None:
    site = read_site(write_site(tmp_path, [page.page for page in _OF_FILES]))

    with each_apart():
        found = check_site(site, KNOWN, NO_MEMORY).findings

    assert [page.title for page in _OF_FILES if not page.is_named_by(found)] == []


@pytest.mark.browser
def test_a_browser_names_the_faults_of_a_sample() -> None:
    with each_apart():
        result = look_at([page.page for page in _SAMPLE])

    assert [page.title for page in _SAMPLE if not page.is_named_by(result.findings)] == []
    assert table(_SAMPLE, result).splitlines()[-1].split()[0] == "all"
