"""What stands on a page is made when somebody reads it; until then only its place is known."""

from __future__ import annotations

import pytest

from generator.figures.figures import figures
from generator.layout import template
from generator.model.register import Register
from generator.pages.render import render, render_preview
from generator.register.content import Text
from tests.conftest import DAG


def test_no_page_is_made_before_somebody_reads_it(
    goed: tuple[Register, list[Text]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        message = "a page was made that nobody asked for"
        raise AssertionError(message)

    monkeypatch.setattr(template, "engine", refuse)
    register, texts = goed
    counted = figures(register, DAG)

    pages = render(register, counted, texts) + render_preview(register, counted, texts)

    assert len(pages) > 50
    with pytest.raises(AssertionError, match="nobody asked for"):
        _ = pages[0].body
