"""Code that somebody types in a field or a text runs nowhere on the finished site, in a real browser."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

import generator.gate
from generator.build import build_site
from generator.checks.all_rules import read_and_check
from generator.folders import Folders
from generator.gate.browser.server import serve
from generator.gate.site.built import read_site
from generator.gate.tools.find_browser import find_browser
from generator.gate.tools.node import find_node, install, node_environment
from generator.model.fields import Record
from generator.model.register import KINDS
from generator.problem import errors
from tests.conftest import DAG, GOED
from tests.gate.files.test_payloads import PAYLOADS
from tests.gate.spoil import Spoiler, refused, spoil, takes
from tests.gate.tiny_site import CACHE

pytestmark = pytest.mark.browser

HTML = [payload for payload in PAYLOADS if "<" in payload and not payload.startswith("\u202e")]
PLANTED = "<script>alert(1)</script><img src='geen.png' onerror='alert(2)' alt=''><a href='javascript:alert(3)'>x</a>"
POLICY = "<meta http-equiv='Content-Security-Policy' content=\"script-src 'self'\">"


_CALLS = "<style>@import 'https://example.org/a.css'</style>"


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A register with payloads: what was put where, the rule that refused each payload, and what the browser saw."""

    spoiler: Spoiler
    refused: Mapping[int, str]
    seen: Mapping[str, Any]

    @property
    def pages(self) -> dict[str, Any]:
        """What was seen on the pages of the site itself."""
        return {path: seen for path, seen in self.seen.items() if not path.startswith("geplant")}


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Spoiled:
    folder = tmp_path_factory.mktemp("code") / "kopie"
    spoiler, rules = _as_the_register_takes_it(folder)
    site = folder.with_name("site")
    assert errors(build_site(Folders(folder / "data", folder / "content", site), DAG)) == []
    (site / "geplant.html").write_text(f"<title>x</title><p>{PLANTED}", encoding="utf-8")
    (site / "geplant-met-regels.html").write_text(
        f"{POLICY}<title>x</title><p>{PLANTED}", encoding="utf-8"
    )
    paths = [*(page.url for page in read_site(site).pages), "zoeken/?q=alert"]
    return Spoiled(spoiler, rules, _look(site, paths))


def test_every_field_that_takes_text_holds_a_payload(spoiled: Spoiled) -> None:
    fields = {
        (kind.__name__, name)
        for kind in _records()
        for name in kind.model_fields
        if _is_text(kind, name)
    }

    # A part of the organisation is the same in every table, the example uses no tracker, and nothing in it has ended.
    left_out = {("Meting", "onderdeel"), ("Tracker", "issuetype"), ("Tracker", "project")}
    # A kept report cannot be made up; what its page shows of it goes through the same template.
    left_out |= {("Beeindiging", "waarom"), ("RapportBestand", "naam"), ("RapportVersie", "waarom")}
    # The example links to no page elsewhere and has no words of its own.
    left_out |= {("Weblink", "titel"), ("Weblink", "grootte"), ("Opvolger", "titel")}
    # Nothing in it was put right; what pages say of that goes through the sentences of other news.
    left_out |= {("Verbetering", "waarom")}
    own = {"EigenIndeling", "EigenStand", "EigenWoord"}
    fields = {(kind, name) for kind, name in fields if kind not in own}
    assert len(fields) > 120
    groups = {("Meting", "groep"), ("Waarde", "groep"), ("Waarde", "onderdeel")}
    assert fields - spoiled.spoiler.fields - groups == left_out
    assert spoiled.spoiler.groups


def test_payloads_reach_the_reader_as_text(spoiled: Spoiled) -> None:
    shown = {number for seen in spoiled.pages.values() for number in seen["shown"]}

    kinds = {PAYLOADS[number % len(PAYLOADS)] for number in shown}
    assert len(shown) > 80
    # Refused are a hidden sign, what calls somebody as on another site, and a place to fill in.
    refused = {PAYLOADS[16], _CALLS, *(payload for payload in PAYLOADS if "{{" in payload)}
    assert {payload for payload in PAYLOADS if payload not in kinds} <= refused


def test_what_the_register_refuses_is_a_mistake_with_a_place(spoiled: Spoiled) -> None:
    by_rule: dict[str, set[str]] = {}
    for number, rule in spoiled.refused.items():
        by_rule.setdefault(rule, set()).add(PAYLOADS[number % len(PAYLOADS)])

    assert by_rule.keys() >= {"onzichtbaar-teken", "geen-html", "link-is-veilig"}
    assert by_rule["onzichtbaar-teken"] == {PAYLOADS[16]}
    assert by_rule["geen-html"] >= set(HTML) - {_CALLS}
    assert "[x](javascript:alert(1))" in by_rule["link-is-veilig"]


@pytest.mark.parametrize("what", ["ran", "stopped", "sleeping"])
def test_no_payload_runs_or_waits_to_run_on_any_page(spoiled: Spoiled, what: str) -> None:
    assert len(spoiled.pages) > 40
    assert {path: seen[what] for path, seen in spoiled.pages.items() if seen[what]} == {}


def test_code_that_is_planted_is_seen(spoiled: Spoiled) -> None:
    free, ruled = spoiled.seen["geplant.html"], spoiled.seen["geplant-met-regels.html"]

    assert (free["ran"], len(free["stopped"]), len(free["sleeping"])) == (["alert", "alert"], 0, 2)
    assert (ruled["ran"], len(ruled["stopped"]), len(ruled["sleeping"])) == ([], 2, 2)


def _as_the_register_takes_it(folder: Path) -> tuple[Spoiler, dict[int, str]]:
    """Spoil the example, and again without what was refused, until the register takes it."""
    rules: dict[int, str] = {}
    while True:
        spoiler = Spoiler(PAYLOADS, frozenset(rules))
        spoil(GOED, folder, spoiler)
        wrong = errors(read_and_check(folder / "data", folder / "content")[2])
        if not wrong:
            return spoiler, rules
        rules |= refused(folder, wrong)


def _look(site: Path, paths: list[str]) -> dict[str, Any]:
    node = find_node()
    package = Path(generator.gate.__path__[0], "tools", "pa11y")
    modules = install(node, package, CACHE, os.environ) / "node_modules"
    browser = find_browser(node, CACHE, os.environ)
    script = Path(__file__).with_name("payloads.cjs")
    with serve(site, "/") as served:
        done = subprocess.run(
            [
                node.program,
                script,
                browser.program,
                json.dumps(browser.arguments),
                served.address,
                json.dumps(paths),
            ],
            env={**node_environment(os.environ, modules), **browser.env},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert done.returncode == 0, done.stderr
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def _records() -> set[type[Record]]:
    found: set[type[Record]] = set()
    todo: list[Any] = [kind.record for kind in KINDS]
    while todo:
        kind = todo.pop()
        if isinstance(kind, type) and issubclass(kind, Record) and kind not in found:
            found.add(kind)
            todo += [field.annotation for field in kind.model_fields.values()]
        todo += get_args(kind)
    return found


def _is_text(kind: type[Record], name: str) -> bool:
    return takes(kind, name, PAYLOADS[0]) or takes(kind, name, (PAYLOADS[0],))
