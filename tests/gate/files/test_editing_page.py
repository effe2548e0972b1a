"""The page for editing may load more than others, no other page may, and its program is known to the byte."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.editor import beside_page
from generator.editor.config import backend
from generator.editor.policy import policy
from generator.gate.files.check import check_site
from generator.gate.site.built import site_of
from tests.editor.test_config import GITLAB
from tests.gate.files.sites import KNOWN, NO_MEMORY

BACKEND = backend(GITLAB)
WIDE = policy(BACKEND)
RULE, KNOWN_PROGRAM = "beveiliging-staat-aan", "beheer-is-bekend"


def found(files: dict[str, str], rule: str) -> list[str]:
    """The files in which a rule finds a fault."""
    site = site_of(Path("site"), {path: text.encode() for path, text in files.items()})
    result = check_site(site, KNOWN, NO_MEMORY)
    return sorted({finding.page for finding in result.findings if finding.rule == rule})


def page(said: str) -> str:
    return f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{said}"><title>x</title></head><body></body></html>'


def settings(**other: Any) -> str:
    return json.dumps({"backend": BACKEND | other})


def test_the_wider_policy_is_right_on_the_page_for_editing() -> None:
    files = {"beheer/index.html": page(WIDE), "beheer/config.json": settings()}

    assert found(files, RULE) == []


@pytest.mark.parametrize(
    "path", ["index.html", "beheer/x.html", "beheer/uitleg/index.html", "x/beheer/index.html"]
)
def test_the_wider_policy_is_wrong_on_every_other_page(path: str) -> None:
    files = {path: page(WIDE), "beheer/config.json": settings()}

    assert found(files, RULE) == [path]


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"beheer/config.json": "{"},
        {"beheer/config.json": "{}"},
        {"beheer/config.json": settings(api_root="https://git.other.example/api/v4")},
    ],
    ids=str,
)
def test_the_page_for_editing_may_ask_only_the_host_of_its_settings(files: dict[str, str]) -> None:
    assert found({"beheer/index.html": page(WIDE), **files}, RULE) == ["beheer/index.html"]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        ("script-src 'self'", "script-src 'self' https://git.proef.example"),
        ("connect-src 'self'", "connect-src 'self' https://other.example"),
        ("base-uri 'none'", "base-uri 'self'"),
    ],
)
def test_the_wider_policy_is_not_wider_than_the_program_needs(was: str, becomes: str) -> None:
    said = WIDE.replace(was, becomes)

    files = {"beheer/index.html": page(said), "beheer/config.json": settings()}
    assert said != WIDE
    assert found(files, RULE) == ["beheer/index.html"]


def test_many_hosts_at_once_are_never_allowed() -> None:
    wild = settings(api_root="https://*.example/api/v4")
    said = WIDE.replace("https://git.proef.example", "https://*.example")

    files = {"beheer/index.html": page(said), "beheer/config.json": wild}
    assert found(files, RULE) == ["beheer/index.html"]


def test_a_file_of_the_program_is_known_and_any_other_there_is_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    code = "fetch('https://unpkg.com/x'); // jan@voorbeeld.example"
    digest = beside_page.hashlib.sha256(code.encode()).hexdigest()
    monkeypatch.setattr(beside_page, "program_files", lambda: {"beheer/cms/index.js": digest})
    right = {"beheer/cms/index.js": code}

    assert [
        rule for rule in (KNOWN_PROGRAM, "opmaak-laadt-niets-van-elders") if found(right, rule)
    ] == []
    assert found({"beheer/cms/index.js": code + " "}, KNOWN_PROGRAM) == ["beheer/cms/index.js"]
    assert found({"beheer/cms/other.js": code}, KNOWN_PROGRAM) == ["beheer/cms/other.js"]
    assert found({"other/index.js": code}, "opmaak-laadt-niets-van-elders") == ["other/index.js"]
