"""What a person reads about pages that change. A title of somebody stays text."""

from __future__ import annotations

from generator.before_after.shown import Shown, ShownPage, changes_markdown, changes_page

_HOME = ShownPage("index.html", "Waar staan we?")
_NASTY = ShownPage("x/index.html", "<b>[x](http://kwaad.example)</b>")


def test_a_page_that_looks_different_is_shown_before_and_after_at_two_widths() -> None:
    told = changes_page(Shown(look=(_HOME,)))

    for name in ("eerst/home-1280", "nu/home-1280", "eerst/home-320", "nu/home-320"):
        assert f'src="{name}.png"' in told
    assert 'alt="Waar staan we?, eerst, 320 pixels breed"' in told
    assert told.startswith('<!doctype html><html lang="nl">')


def test_the_text_names_every_page_under_its_heading() -> None:
    told = changes_markdown(Shown(look=(_HOME,), new=(_NASTY,)))

    assert "- Pagina’s die er anders uitzien: 1\n  - Waar staan we?\n" in told
    assert "- Nieuwe pagina’s: 1\n" in told
    assert "index.html, in de map ‘verandert’" in told


def test_a_title_becomes_no_markup() -> None:
    shown = Shown(look=(_NASTY,), unseen=(_NASTY,))

    assert "<b>" not in changes_page(shown)
    assert "\\<b\\>\\[x\\]" in changes_markdown(shown)


def test_nothing_is_said_to_be_the_same_when_nothing_was_compared() -> None:
    same, unknown = changes_markdown(Shown()), changes_markdown(Shown(compared=False))

    assert "blijven precies hetzelfde" in same
    assert "hetzelfde" not in unknown
    assert "konden wij niet maken" in unknown
    assert "konden wij niet maken" in changes_page(Shown(compared=False))
