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
from generator.gate.browser.events import Issue, Seen
from generator.gate.memory.clean_pages import CLEAN, Cache
from generator.gate.memory.kinds import kind
from generator.gate.memory.parts import parts_of
from generator.gate.memory.to_look import Kept, digest_of
from generator.gate.site.built import Page
from tests.gate.tiny_site import build

PAGE = Page("actie/index.html", "actie", "data/actie.yml")
SEEN = replace(CLEAN, files=("/stijl.css",))
NOW = "2026-01-02T03:04:05+00:00"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(
        tmp_path / "results", build(tmp_path / "site", actie="<p>Actie</p>"), "/", "chrome 1", NOW
    )


def again(cache: Cache) -> Cache:
    """The same cache in the next run: it has read no file yet."""
    return replace(cache, digests={})


def spoil(cache: Cache, **fields: object) -> None:
    [file] = (cache.folder or Path()).iterdir()
    kept = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**kept, **fields}), encoding="utf-8")


def remembered(cache: Cache) -> bool:
    return PAGE in again(cache).read([PAGE])


def test_what_is_known_of_a_clean_page_is_kept_with_the_moment(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)

    html = (cache.site / PAGE.path).read_bytes()
    assert again(cache).read([PAGE]) == {
        PAGE: Kept(digest_of(html), kind(html), parts_of(html, PAGE.path), walks=True, when=NOW)
    }


def test_a_page_that_changed_is_known_as_it_was(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=False)
    before = again(cache).read([PAGE])

    (cache.site / PAGE.path).write_text("<p>Anders</p>", encoding="utf-8")

    assert again(cache).read([PAGE]) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda cache: (cache.site / "stijl.css").write_text("p { color: #ccc }", encoding="utf-8"),
        lambda cache: (cache.site / "stijl.css").unlink(),
    ],
)
def test_an_answer_about_another_style_sheet_says_nothing(
    cache: Cache, change: Callable[[Cache], object]
) -> None:
    cache.keep(PAGE, SEEN, walks=True)

    change(cache)

    assert not remembered(cache)


def test_another_browser_asks_another_question(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)

    assert not remembered(replace(cache, tools="chrome 2"))


def test_another_node_is_another_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = run.Settings(tmp_path, tmp_path, tmp_path / "gate.json", results=tmp_path)
    tools = set()
    for version in ("v24.1.0", "v24.2.0"):
        monkeypatch.setattr(run, "version_of", lambda _, said=version: said)
        tools.add(run._cache(asked, {}).tools)  # noqa: SLF001  # the key itself is one digest

    assert len(tools) == 2


def test_a_second_opinion_does_not_stop_a_page_from_being_clean_and_is_remembered_with_it(
    cache: Cache,
) -> None:
    opinions = (Issue("label_ref_valid", "m", "label"), Issue("a_text_purpose", "", ""))

    cache.keep(PAGE, replace(SEEN, opinions=opinions), walks=True)

    assert again(cache).read([PAGE])[PAGE].opinions == opinions


@pytest.mark.parametrize(
    "junk",
    [None, "x", {"a": 1}, [None], ["abc"], [["a", "b"]], [["a", "b", 3]], [[["a"], "b", "c"]]],
)
def test_a_second_opinion_that_is_broken_is_none_and_the_page_is_remembered_still(
    cache: Cache, junk: object
) -> None:
    cache.keep(PAGE, SEEN, walks=True)
    spoil(cache, opinions=junk)

    assert again(cache).read([PAGE])[PAGE].opinions == ()


def test_full_looks_at_everything(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)

    assert not remembered(replace(cache, full=True))


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

    assert not remembered(cache)


def test_an_answer_without_its_files_is_not_trusted(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)
    spoil(cache, files={"/stijl.css": None})

    assert not remembered(cache)


@pytest.mark.parametrize(
    "parts", [None, [], {"a": None}, {"a": [1, 2]}, {"a": [1, 2, "3"]}, {"a": [1, 2, None]}]
)
def test_an_answer_with_parts_that_are_not_right_is_not_trusted(
    cache: Cache, parts: object
) -> None:
    cache.keep(PAGE, SEEN, walks=True)
    spoil(cache, parts=parts)

    assert not remembered(cache)


def test_an_answer_about_another_page_is_not_trusted(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)
    spoil(cache, page="elders/index.html")

    assert not remembered(cache)


def test_an_answer_that_is_nested_without_end_is_ignored(cache: Cache) -> None:
    cache.keep(PAGE, SEEN, walks=True)
    [file] = (cache.folder or Path()).iterdir()
    file.write_text("[" * 200_000, encoding="utf-8")

    assert not remembered(cache)


def test_a_disk_that_is_full_costs_only_time(cache: Cache, tmp_path: Path) -> None:
    (tmp_path / "results").write_text("a file where a folder should be", encoding="utf-8")

    cache.keep(PAGE, SEEN, walks=True)

    assert not remembered(cache)


def test_without_a_folder_nothing_is_remembered(cache: Cache) -> None:
    forgetful = replace(cache, folder=None)

    forgetful.keep(PAGE, SEEN, walks=True)

    assert not remembered(forgetful)


def test_a_page_has_one_answer_so_the_folder_does_not_grow(cache: Cache) -> None:
    for number in range(3):
        (cache.site / PAGE.path).write_text(f"<p>{number}</p>", encoding="utf-8")
        again(cache).keep(PAGE, SEEN, walks=True)

    assert len([*(cache.folder or Path()).iterdir()]) == 1
