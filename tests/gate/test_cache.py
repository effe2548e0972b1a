"""What is remembered, and above all what is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.gate import run
from generator.gate.cache import CLEAN, Cache
from generator.gate.pages import Page
from generator.gate.report import Issue, Seen

from .tiny_site import build

PAGE = Page("actie/index.html", "actie", "data/actie.yml")
SEEN = replace(CLEAN, files=("/stijl.css",))
NOW = "2026-01-02T03:04:05+00:00"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "results", build(tmp_path / "site", actie="<p>Actie</p>"), "/", "chrome 1", NOW)


def again(cache: Cache) -> Cache:
    """The same cache in the next run: it has read no file yet."""
    return replace(cache, digests={})


def test_a_page_that_did_not_change_is_remembered_with_the_moment(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)

    assert again(cache).all_remembered({PAGE: True}) == {PAGE: NOW}


@pytest.mark.parametrize(
    "change",
    [
        lambda cache: (cache.site / "actie/index.html").write_text("<p>Anders</p>", encoding="utf-8"),
        lambda cache: (cache.site / "stijl.css").write_text("p { color: #ccc }", encoding="utf-8"),
        lambda cache: (cache.site / "stijl.css").unlink(),
        lambda cache: (cache.site / "actie/index.html").unlink(),
    ],
)
def test_a_page_or_a_file_it_loads_that_changed_is_looked_at(cache: Cache, change: Callable[[Cache], object]) -> None:
    cache.keep(PAGE, SEEN, walks=True)

    change(cache)

    assert again(cache).remembered(PAGE, walks=True) is None


def test_an_answer_without_a_moment_is_an_answer_too(cache: Cache) -> None:
    replace(cache, now="").keep(PAGE, SEEN, walks=True)

    assert again(cache).all_remembered({PAGE: True}) == {PAGE: ""}


def test_another_browser_asks_another_question(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)

    assert replace(again(cache), tools="chrome 2").remembered(PAGE, walks=True) is None


def test_another_node_is_another_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = run.Settings(tmp_path, tmp_path, tmp_path / "gate.json", results=tmp_path)
    tools = set()
    for version in ("v24.1.0", "v24.2.0"):
        monkeypatch.setattr(run, "version_of", lambda _, said=version: said)
        tools.add(run._cache(asked, {}).tools)  # noqa: SLF001  # the key itself is one digest

    assert len(tools) == 2


def test_a_page_that_gets_the_keyboard_walk_for_the_first_time_is_looked_at(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=False)

    assert again(cache).remembered(PAGE, walks=True) is None


def test_a_page_that_got_the_walk_was_looked_at_too(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)

    assert again(cache).remembered(PAGE, walks=False) == NOW


def test_a_second_opinion_does_not_stop_a_page_from_being_clean_and_is_remembered_with_it(cache: Cache) -> None:
    opinions = (Issue("label_ref_valid", "m", "label"), Issue("a_text_purpose", "", ""))

    cache.keep(PAGE, replace(SEEN, opinions=opinions), walks=True)

    assert again(cache).remembered(PAGE, walks=True) == NOW
    assert again(cache).opinions(PAGE) == opinions


@pytest.mark.parametrize(
    "junk", [None, "x", {"a": 1}, [None], ["abc"], [["a", "b"]], [["a", "b", 3]], [[["a"], "b", "c"]]]
)
def test_a_second_opinion_that_is_broken_is_none_and_the_page_is_remembered_still(cache: Cache, junk: object) -> None:
    cache.keep(PAGE, SEEN, walks=True)
    [file] = (cache.folder or Path()).iterdir()
    kept = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**kept, "opinions": junk}), encoding="utf-8")

    assert again(cache).opinions(PAGE) == ()
    assert again(cache).remembered(PAGE, walks=True) == NOW


def test_a_page_that_nobody_remembers_has_no_second_opinion(cache: Cache) -> None:
    assert cache.opinions(PAGE) == ()


def test_full_looks_at_everything(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)

    assert replace(again(cache), full=True).remembered(PAGE, walks=True) is None


@pytest.mark.parametrize(
    "seen",
    [
        replace(SEEN, issues=(Issue("label", ""),)),
        replace(SEEN, issues=(Issue("label", "", needs_review=True),)),
        replace(SEEN, looked=SEEN.looked[1:]),
        replace(SEEN, files=None),
        replace(SEEN, files=("/weg.css",)),
        replace(SEEN, files=("/../geheim.css",)),
    ],
)
def test_an_answer_that_is_not_whole_and_clean_is_not_kept(cache: Cache, seen: Seen) -> None:
    cache.keep(PAGE, seen, walks=True)

    assert not (cache.folder or Path()).exists()


def test_a_page_that_does_not_exist_is_never_clean(cache: Cache) -> None:
    cache.keep(replace(PAGE, path="weg/index.html"), SEEN, walks=True)

    assert not (cache.folder or Path()).exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.one_of(st.binary(), st.recursive(st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)).map(lambda value: json.dumps(value).encode())))  # fmt: skip
def test_a_broken_cache_is_ignored_never_trusted(cache: Cache, junk: bytes) -> None:
    cache.keep(PAGE, SEEN, walks=True)
    [file] = (cache.folder or Path()).iterdir()
    file.write_bytes(junk)

    assert again(cache).remembered(PAGE, walks=True) is None
    assert again(cache).opinions(PAGE) == ()


def test_an_answer_without_its_files_is_not_trusted(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)
    [file] = (cache.folder or Path()).iterdir()
    kept = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**kept, "files": {"/stijl.css": None}}), encoding="utf-8")

    assert again(cache).remembered(PAGE, walks=True) is None


def test_a_disk_that_is_full_costs_only_time(cache: Cache, tmp_path: Path) -> None:
    (tmp_path / "results").write_text("a file where a folder should be", encoding="utf-8")

    cache.keep(PAGE, SEEN, walks=True)

    assert again(cache).remembered(PAGE, walks=True) is None


def test_without_a_folder_nothing_is_remembered(cache: Cache) -> None:
    forgetful = replace(cache, folder=None)

    forgetful.keep(PAGE, SEEN, walks=True)

    assert again(forgetful).remembered(PAGE, walks=True) is None


def test_a_page_has_one_answer_so_the_folder_does_not_grow(cache: Cache) -> None:
    for number in range(3):
        (cache.site / PAGE.path).write_text(f"<p>{number}</p>", encoding="utf-8")
        again(cache).keep(PAGE, SEEN, walks=True)

    assert len([*(cache.folder or Path()).iterdir()]) == 1
