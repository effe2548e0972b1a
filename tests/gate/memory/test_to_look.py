"""Which pages a browser looks at."""

from __future__ import annotations

from dataclasses import replace

from generator.gate.browser.events import Issue
from generator.gate.memory.kinds import kind
from generator.gate.memory.parts import parts_of
from generator.gate.memory.to_look import Kept, changed_pages, digest_of, what_to_look_at
from generator.gate.site.built import BuiltPage

A, B, C = (BuiltPage(f"{name}/index.html", name, f"data/{name}.yml") for name in "abc")
HTML = {A: b"<p>Een</p>", B: b"<p>Twee</p>", C: b"<p>Drie</p><button>Meer</button>"}
WALKED = {A: True, B: False, C: True}
NOW = "2026-01-02T03:04:05+00:00"


def kept(page: BuiltPage) -> Kept:
    html = HTML[page]
    return Kept(
        digest_of(html), kind(html, page.path), parts_of(html, page.path), WALKED[page], NOW
    )


NO_FAULTS: frozenset[str] = frozenset()
KEPT = {page: kept(page) for page in HTML}


def test_a_page_nobody_saw_is_looked_at_and_one_of_each_kind_is_walked() -> None:
    todo = what_to_look_at(HTML, HTML, {}, NO_FAULTS)

    assert todo.look == changed_pages(HTML, HTML, {}) == (A, B, C)
    assert todo.walks == WALKED


def test_a_page_that_did_not_change_needs_nobody() -> None:
    todo = what_to_look_at(HTML, HTML, KEPT, NO_FAULTS)

    assert (todo.look, todo.alike) == ((), {})
    assert changed_pages(HTML, HTML, KEPT) == ()
    assert todo.same == dict.fromkeys(HTML, NOW)


def test_a_page_with_other_words_in_known_parts_needs_no_browser_but_did_change() -> None:
    now = HTML | {B: b"<p>Drie</p>"}

    todo = what_to_look_at(now, HTML, KEPT, NO_FAULTS)

    assert (todo.look, todo.alike) == ((), {B: NOW})
    assert changed_pages(now, HTML, KEPT) == (B,)


def test_a_page_with_a_question_is_known_only_as_long_as_its_words_stay() -> None:
    asked = {page: replace(KEPT[page], questions=(Issue("taal", ""),)) for page in HTML}

    assert what_to_look_at(HTML, HTML, asked, NO_FAULTS).look == ()
    now = HTML | {B: b"<p>Drie</p>"}
    assert what_to_look_at(now, HTML, asked, NO_FAULTS).look == (B,)
    # And what was asked about there is no proof that another page is right.
    others = KEPT | {A: asked[A], C: asked[C]}
    assert what_to_look_at(HTML | {B: b"<p>Vijf</p><hr>"}, HTML, others, NO_FAULTS).look == (B,)


def test_parts_that_were_seen_on_another_page_are_known() -> None:
    todo = what_to_look_at(HTML | {C: b"<p>Vier</p>"}, HTML, KEPT, NO_FAULTS)

    assert todo.alike == {C: NOW}


def test_a_new_part_is_looked_at() -> None:
    todo = what_to_look_at(HTML | {B: b"<p>Een <b>nieuw</b> deel</p>"}, HTML, KEPT, NO_FAULTS)

    assert todo.look == (B,)


def test_a_page_that_no_browser_ever_saw_is_looked_at_however_known_its_parts_are() -> None:
    todo = what_to_look_at(HTML, HTML, {A: KEPT[A], C: KEPT[C]}, NO_FAULTS)

    assert todo.look == (B,)


def test_a_page_that_must_be_walked_and_never_was_is_looked_at() -> None:
    todo = what_to_look_at({B: HTML[B], C: HTML[C]}, [B, C], {B: KEPT[B], C: KEPT[C]}, NO_FAULTS)

    assert todo.look == (B,)
    assert todo.walks[B]


def test_other_words_in_a_kind_that_nobody_walked_are_looked_at() -> None:
    unwalked = {page: replace(known, walks=False) for page, known in KEPT.items()}

    todo = what_to_look_at(HTML | {A: b"<p>Ree</p>"}, HTML, unwalked, NO_FAULTS)

    assert todo.look == (A, C)


def test_a_page_that_is_gone_is_asked_for_all_the_same() -> None:
    todo = what_to_look_at(HTML | {B: b""}, HTML, KEPT, NO_FAULTS)

    assert todo.look == (B,)
    assert not todo.walks[B]


def test_only_the_pages_of_this_part_are_planned_while_all_decide_who_is_walked() -> None:
    todo = what_to_look_at(HTML, [B], KEPT | {A: replace(KEPT[A], html="anders")}, NO_FAULTS)

    assert todo.walks == {B: False}
    assert todo.same == {B: NOW}


def test_a_page_that_is_wrong_already_stays_behind_and_every_page_says_why() -> None:
    now = HTML | {B: b"<p>Drie</p>"}

    todo = what_to_look_at(now, HTML, {A: KEPT[A], B: KEPT[B]}, wrong={A.path, C.path})

    assert [todo.why(page) for page in (A, B, C)] == ["same", "alike", "stays"]
    assert (todo.look, todo.stays) == ((), (C,))
    assert what_to_look_at(now, HTML, {}, NO_FAULTS).why(C) == "look"
    assert what_to_look_at(now, [A], {}, NO_FAULTS).why(C) == "elsewhere"
