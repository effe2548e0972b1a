"""Text of people can never become code, in whichever field it stands. That nothing runs in a browser: see `test_payloads_in_browser.py`."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from generator.build import build_site
from generator.figures.figures import figures
from generator.folders import Folders
from generator.gate.files.check import check_site
from generator.gate.files.media_rules import geen_ingevoegde_pagina
from generator.gate.files.rules import rule_id
from generator.gate.files.safety_rules import (
    geen_code_in_pagina,
    geen_opmerkingen_in_code,
    niets_van_elders,
)
from generator.gate.site.built import BuiltPage, read_site
from generator.gate.site.document import make_site
from generator.model.fields import Record
from generator.model.register import Register
from generator.pages.render import render
from generator.problem import errors
from generator.register.content import Text
from tests.conftest import DAG, GOED
from tests.gate.files.sites import KNOWN, NO_MEMORY, files_of
from tests.gate.spoil import takes

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)" x="',
    "javascript:alert(1)",
    "JaVaScRiPt:alert`1`",
    "data:text/html,<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea></style><svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href=javascript:alert(1)>x</a>",
    "[x](javascript:alert(1))",
    "**<b onclick=alert(1)>x</b>**",
    "{{ 7 * 7 }} {% raw %} ${alert(1)} #{alert(1)}",
    "<!-- tekst van de redactie --><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202e<script>alert(1)</script>\u0000",
    "<math><mi xlink:href='javascript:alert(1)'>x",
    "<style>@import 'https://example.org/a.css'</style>",
    "<base href=//example.org/><form action=//example.org/>",
)
# What would mean that a text became more than text.
RULES = (geen_code_in_pagina, geen_opmerkingen_in_code, niets_van_elders, geen_ingevoegde_pagina)
_TEXT = re.compile(
    r"^(\s*(?:- )?(?:titel|naam|site_naam|toelichting|uitleg|reden|gevoelig_reden): ).*$",
    re.MULTILINE,
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_field_of_the_register_becomes_code(
    payload: str, goed: tuple[Register, list[Text]]
) -> None:
    register, texts = goed
    spoiled = _spoiled(register, payload)
    # A group stands in a table once, so each gets a number behind its payload.
    groups = (
        meting.model_copy(update={"groep": f"{payload} {i}"})
        for i, meting in enumerate(spoiled.metingen)
    )
    spoiled = spoiled.model_copy(update={"metingen": tuple(groups)})

    made = render(spoiled, figures(spoiled, DAG), texts)

    assert sum(payload in text for text in _strings(spoiled)) > 50
    for page in made:
        files = files_of(
            f"{page.head.replace('<h1>', '<h2>').replace('</h1>', '</h2>')}{page.body}"
        )
        document = make_site(
            files, (BuiltPage("index.html", page.title, page.source),), "/"
        ).documents["index.html"]
        assert [hit.said for rule in RULES for hit in rule(document)] == [], page.path


@pytest.mark.parametrize(
    "payload", ["</title><script>alert(1)</script>", "' onmouseover='alert(1)\" onfocus=\"alert(2)"]
)
def test_no_text_becomes_code_in_the_finished_site(payload: str, tmp_path: Path) -> None:
    shutil.copytree(GOED, tmp_path / "kopie")
    folders = Folders(
        tmp_path / "kopie" / "data", tmp_path / "kopie" / "content", tmp_path / "site"
    )
    numbers = count()  # two pages may not have one title
    for file in sorted(folders.data.rglob("*.yml")):
        spoiled = _TEXT.sub(
            lambda m: m[1] + json.dumps(f"{payload} {next(numbers)}"),
            file.read_text(encoding="utf-8"),
        )
        file.write_text(spoiled, encoding="utf-8")

    problems = build_site(folders, DAG)

    assert errors(problems) == []
    site = replace(read_site(folders.site), base="/")

    result = check_site(site, KNOWN, NO_MEMORY)

    assert len(site.pages) > 20
    codes = {rule_id(rule) for rule in RULES}
    assert [f.message for f in result.findings if f.rule in codes] == []


def _spoiled(value: Any, payload: str) -> Any:
    """The same value with `payload` in every field that takes free text."""
    if isinstance(value, tuple):
        return tuple(_spoiled(part, payload) for part in value)
    if not isinstance(value, Record):
        return value
    changes: dict[str, Any] = {}
    for name in type(value).model_fields:
        old = getattr(value, name)
        if isinstance(old, str) and takes(type(value), name, payload):
            changes[name] = payload
        elif (
            isinstance(old, tuple)
            and old
            and isinstance(old[0], str)
            and takes(type(value), name, (payload,))
        ):
            changes[name] = (payload,) * len(old)
        else:
            changes[name] = _spoiled(old, payload)
    return value.model_copy(update=changes)


def _strings(value: Any) -> list[str]:
    if isinstance(value, Record):
        return [
            text for name in type(value).model_fields for text in _strings(getattr(value, name))
        ]
    if isinstance(value, tuple):
        return [text for part in value for text in _strings(part)]
    return [value] if isinstance(value, str) else []
