"""A template is compiled once for each kind of environment, and not for another kind."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.structure.files import Files

from generator.layout.template import CODE_OF_PAGES, KeptCode, engine
from generator.mkdocs_preview import on_env


def environment(code: KeptCode) -> Environment:
    return Environment(
        loader=DictLoader({"a.html": "{{ x }}"}), autoescape=True, bytecode_cache=code
    )


def test_a_text_that_was_compiled_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    code = KeptCode()
    environment(code).get_template("a.html")
    later = environment(code)
    monkeypatch.setattr(later, "compile", None)

    assert later.get_template("a.html").render(x="<") == "&lt;"


def test_the_theme_of_mkdocs_gets_no_code_that_was_compiled_for_our_pages() -> None:
    ours = environment(CODE_OF_PAGES)
    of_mkdocs = Environment(loader=ours.loader, autoescape=False)  # noqa: S701  # as MkDocs makes it
    build: Any = SimpleNamespace(extra={"voorbeeld": ""})
    theirs = on_env(of_mkdocs, config=build, files=Files([]))

    assert engine().bytecode_cache is CODE_OF_PAGES
    assert ours.get_template("a.html").render(x="<") == "&lt;"
    assert theirs.get_template("a.html").render(x="<") == "<"
