"""Which pages of two sites differ, and of which pictures are taken."""

from __future__ import annotations

from generator.before_after.changed_pages import compare_pages

_BEFORE = {"index.html": b"a", "b/index.html": b"b", "weg.html": b"w", "assets/site.css": b"c"}
_AFTER = {"index.html": b"a", "b/index.html": b"B", "nieuw.html": b"n", "assets/site.css": b"c"}


def test_a_page_is_new_gone_other_or_the_same() -> None:
    found = compare_pages(_BEFORE, _AFTER)

    assert (found.new, found.gone) == (("nieuw.html",), ("weg.html",))
    assert (found.other, found.same) == (("b/index.html",), ("index.html",))
    assert not found.look


def test_only_a_page_that_differs_is_looked_at() -> None:
    assert compare_pages(_BEFORE, _AFTER).to_look_at(12) == ("b/index.html",)


def test_another_style_sheet_may_change_every_page_but_what_differs_goes_first() -> None:
    found = compare_pages(_BEFORE, _AFTER | {"assets/site.css": b"C"})

    assert found.look
    assert found.to_look_at(12) == ("b/index.html", "index.html")
    assert found.to_look_at(1) == ("b/index.html",)


def test_the_same_site_changes_nothing() -> None:
    found = compare_pages(_BEFORE, _BEFORE)

    assert found.nothing
    assert found.to_look_at(12) == ()


def test_home_comes_first() -> None:
    old = {"a/index.html": b"1", "index.html": b"1"}

    found = compare_pages(old, dict.fromkeys(old, b"2"))

    assert found.other == ("index.html", "a/index.html")
