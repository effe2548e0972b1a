"""Which pages a browser looks at."""

from __future__ import annotations

from dataclasses import replace

from generator.gate.memory.kinds import kind
from generator.gate.memory.parts import parts_of
from generator.gate.memory.to_look import Kept, digest_of, make_plan
from generator.gate.site.built import Page

A, B, C = (Page(f"{name}/index.html", name, f"data/{name}.yml") for name in "abc")
HTML = {A: b"<p>Een</p>", B: b"<p>Twee</p>", C: b"<p>Drie</p><button>Meer</button>"}
WALKED = {A: True, B: False, C: True}
NOW = "2026-01-02T03:04:05+00:00"


def kept(page: Page) -> Kept:
    html = HTML[page]
    return Kept(digest_of(html), kind(html), parts_of(html, page.path), WALKED[page], NOW)


KEPT = {page: kept(page) for page in HTML}


def test_a_page_nobody_saw_is_looked_at_and_one_of_each_kind_is_walked() -> None:
    plan = make_plan(HTML, HTML, {})

    assert plan.fresh == plan.changed == (A, B, C)
    assert plan.walks == WALKED


def test_a_page_that_did_not_change_needs_nobody() -> None:
    plan = make_plan(HTML, HTML, KEPT)

    assert (plan.fresh, plan.changed, plan.alike) == ((), (), {})
    assert plan.same == dict.fromkeys(HTML, NOW)


def test_a_page_with_other_words_in_known_parts_needs_no_browser_but_did_change() -> None:
    plan = make_plan(HTML | {B: b"<p>Drie</p>"}, HTML, KEPT)

    assert (plan.fresh, plan.changed, plan.alike) == ((), (B,), {B: NOW})


def test_parts_that_were_seen_on_another_page_are_known() -> None:
    plan = make_plan(HTML | {C: b"<p>Vier</p>"}, HTML, KEPT)

    assert plan.alike == {C: NOW}


def test_a_new_part_is_looked_at() -> None:
    plan = make_plan(HTML | {B: b"<p>Een <b>nieuw</b> deel</p>"}, HTML, KEPT)

    assert plan.fresh == (B,)


def test_a_page_that_no_browser_ever_saw_is_looked_at_however_known_its_parts_are() -> None:
    plan = make_plan(HTML, HTML, {A: KEPT[A], C: KEPT[C]})

    assert plan.fresh == (B,)


def test_a_page_that_must_be_walked_and_never_was_is_looked_at() -> None:
    plan = make_plan({B: HTML[B], C: HTML[C]}, [B, C], {B: KEPT[B], C: KEPT[C]})

    assert plan.fresh == (B,)
    assert plan.walks[B]


def test_other_words_in_a_kind_that_nobody_walked_are_looked_at() -> None:
    unwalked = {page: replace(known, walks=False) for page, known in KEPT.items()}

    plan = make_plan(HTML | {A: b"<p>Ree</p>"}, HTML, unwalked)

    assert plan.fresh == (A, C)


def test_a_page_that_is_gone_is_asked_for_all_the_same() -> None:
    plan = make_plan(HTML | {B: b""}, HTML, KEPT)

    assert plan.fresh == (B,)
    assert not plan.walks[B]


def test_only_the_pages_of_this_part_are_planned_while_all_decide_who_is_walked() -> None:
    plan = make_plan(HTML, [B], KEPT | {A: replace(KEPT[A], html="anders")})

    assert plan.walks == {B: False}
    assert plan.same == {B: NOW}
