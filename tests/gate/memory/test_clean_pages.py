"""What is remembered, and above all what is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.gate import run
from generator.gate.browser.events import Issue, Seen
from generator.gate.memory.clean_pages import CLEAN, PageMemory, digest_of_question
from generator.gate.memory.kinds import kind
from generator.gate.memory.parts import parts_of
from generator.gate.memory.to_look import Kept, digest_of
from generator.gate.site.built import BuiltPage, read_site
from tests.gate.tiny_site import build, settings_for

PAGE = BuiltPage("actie/index.html", "actie", "data/actie.yml")
SEEN = replace(CLEAN, files=("/stijl.css",))
NOW = "2026-01-02T03:04:05+00:00"


@pytest.fixture
def memory(tmp_path: Path) -> PageMemory:
    build(tmp_path / "site", actie="<p>Actie</p>")
    return PageMemory(
        tmp_path / "results",
        read_site(tmp_path / "site"),
        digest_of_question("chrome 1", "rules"),
        NOW,
    )


def again(memory: PageMemory) -> PageMemory:
    """The same memory in the next run, which reads the site anew."""
    return replace(memory, site=read_site(memory.site.folder))


def spoil(memory: PageMemory, **fields: object) -> None:
    [file] = memory.folder.iterdir()
    kept = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**kept, **fields}), encoding="utf-8")


def remembered(memory: PageMemory) -> bool:
    return PAGE in again(memory).read([PAGE])


def test_what_is_known_of_a_clean_page_is_kept_with_the_moment(memory: PageMemory) -> None:
    memory.keep(PAGE, SEEN, walks=True)

    html = (memory.site.folder / PAGE.path).read_bytes()
    assert again(memory).read([PAGE]) == {
        PAGE: Kept(
            digest_of(html), kind(html, PAGE.path), parts_of(html, PAGE.path), walks=True, when=NOW
        )
    }


def test_a_page_that_changed_is_known_as_it_was(memory: PageMemory) -> None:
    memory.keep(PAGE, SEEN, walks=False)
    before = again(memory).read([PAGE])

    (memory.site.folder / PAGE.path).write_text("<p>Anders</p>", encoding="utf-8")

    assert again(memory).read([PAGE]) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda memory: (memory.site.folder / "stijl.css").write_text(
            "p { color: #ccc }", encoding="utf-8"
        ),
        lambda memory: (memory.site.folder / "stijl.css").unlink(),
    ],
)
def test_an_answer_about_another_style_sheet_says_nothing(
    memory: PageMemory, change: Callable[[PageMemory], object]
) -> None:
    memory.keep(PAGE, SEEN, walks=True)

    change(memory)

    assert not remembered(memory)


def test_another_browser_asks_another_question(memory: PageMemory) -> None:
    memory.keep(PAGE, SEEN, walks=True)

    assert not remembered(replace(memory, asked=digest_of_question("chrome 2", "rules")))


def test_another_rule_asks_another_question(memory: PageMemory) -> None:
    memory.keep(PAGE, SEEN, walks=True)

    assert not remembered(replace(memory, asked=digest_of_question("chrome 1", "other rules")))


def test_another_node_is_another_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings_ = settings_for(build(tmp_path / "site"), tmp_path)
    asked = set()
    for version in ("v24.1.0", "v24.2.0"):
        monkeypatch.setattr(run, "version_of", lambda _, said=version: said)
        asked.add(run.read_all(settings_, {}).memory.asked)

    assert len(asked) == 2


def test_a_second_opinion_does_not_stop_a_page_from_being_clean_and_is_remembered_with_it(
    memory: PageMemory,
) -> None:
    opinions = (Issue("label_ref_valid", "m", "label"), Issue("a_text_purpose", "", ""))

    memory.keep(PAGE, replace(SEEN, opinions=opinions), walks=True)

    assert again(memory).read([PAGE])[PAGE].opinions == opinions


@pytest.mark.parametrize(
    "junk",
    [None, "x", {"a": 1}, [None], ["abc"], [["a", "b"]], [["a", "b", 3]], [[["a"], "b", "c"]]],
)
def test_a_second_opinion_that_is_broken_is_none_and_the_page_is_remembered_still(
    memory: PageMemory, junk: object
) -> None:
    memory.keep(PAGE, SEEN, walks=True)
    spoil(memory, opinions=junk)

    assert again(memory).read([PAGE])[PAGE].opinions == ()


QUESTION = Issue("taal", "Klopt dit?", "p", "d", needs_review=True, text="Wij", framed=True)


def test_a_question_is_asked_again_without_a_browser(memory: PageMemory) -> None:
    memory.keep(PAGE, replace(SEEN, issues=(QUESTION,)), walks=True)

    known = again(memory).read([PAGE])[PAGE]
    assert known.questions == (QUESTION,)
    assert not known.clean


@pytest.mark.parametrize(
    "junk",
    [
        None,
        "taal",
        [None],
        [["taal"]],
        [{"rule": "taal"}],
        [asdict(QUESTION) | {"said": 1}],
        [asdict(QUESTION) | {"needs_review": False}],
    ],
)
def test_a_question_that_is_broken_is_not_forgotten(memory: PageMemory, junk: object) -> None:
    memory.keep(PAGE, replace(SEEN, issues=(QUESTION,)), walks=True)

    spoil(memory, questions=junk)

    assert not remembered(memory)


def test_full_looks_at_everything(memory: PageMemory) -> None:
    memory.keep(PAGE, SEEN, walks=True)

    assert not remembered(replace(memory, full=True))


@pytest.mark.parametrize(
    "seen",
    [
        replace(SEEN, issues=(Issue("label", ""),)),
        replace(SEEN, issues=(Issue("label", ""), Issue("taal", "", needs_review=True))),
        replace(SEEN, looked=SEEN.looked[1:]),
        replace(SEEN, files=None),
        replace(SEEN, files=("/weg.css",)),
        replace(SEEN, files=("/../geheim.css",)),
    ],
)
def test_an_answer_that_is_not_whole_or_has_a_fault_is_not_kept(
    memory: PageMemory, seen: Seen
) -> None:
    memory.keep(PAGE, seen, walks=True)

    assert not memory.folder.exists()


def test_a_page_that_does_not_exist_is_never_clean(memory: PageMemory) -> None:
    memory.keep(replace(PAGE, path="weg/index.html"), SEEN, walks=True)

    assert not memory.folder.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.one_of(st.binary(), st.recursive(st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)).map(lambda value: json.dumps(value).encode())))  # fmt: skip
def test_a_broken_cache_is_ignored_never_trusted(memory: PageMemory, junk: bytes) -> None:
    memory.keep(PAGE, SEEN, walks=True)
    [file] = memory.folder.iterdir()
    file.write_bytes(junk)

    assert not remembered(memory)


def test_an_answer_without_its_files_is_not_trusted(memory: PageMemory) -> None:
    memory.keep(PAGE, SEEN, walks=True)
    spoil(memory, files={"/stijl.css": None})

    assert not remembered(memory)


@pytest.mark.parametrize(
    "parts", [None, [], {"a": None}, {"a": [1, 2]}, {"a": [1, 2, "3"]}, {"a": [1, 2, None]}]
)
def test_an_answer_with_parts_that_are_not_right_is_not_trusted(
    memory: PageMemory, parts: object
) -> None:
    memory.keep(PAGE, SEEN, walks=True)
    spoil(memory, parts=parts)

    assert not remembered(memory)


def test_an_answer_about_another_page_is_not_trusted(memory: PageMemory) -> None:
    memory.keep(PAGE, SEEN, walks=True)
    spoil(memory, page="elders/index.html")

    assert not remembered(memory)


def test_an_answer_that_is_nested_without_end_is_ignored(memory: PageMemory) -> None:
    memory.keep(PAGE, SEEN, walks=True)
    [file] = memory.folder.iterdir()
    file.write_text("[" * 200_000, encoding="utf-8")

    assert not remembered(memory)


def test_a_disk_that_is_full_costs_only_time(memory: PageMemory, tmp_path: Path) -> None:
    (tmp_path / "results").write_text("a file where a folder should be", encoding="utf-8")

    memory.keep(PAGE, SEEN, walks=True)

    assert not remembered(memory)


def test_a_page_has_one_answer_so_the_folder_does_not_grow(memory: PageMemory) -> None:
    for number in range(3):
        (memory.site.folder / PAGE.path).write_text(f"<p>{number}</p>", encoding="utf-8")
        again(memory).keep(PAGE, SEEN, walks=True)

    assert len([*memory.folder.iterdir()]) == 1
