"""Each rule of our own in a real browser: a page that breaks it is found, a page that keeps it is not."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import gate
from tests.gate.tiny_site import build, look_only, settings_for

if TYPE_CHECKING:
    from generator.gate.verdict.result import GateResult

pytestmark = pytest.mark.browser

_RULES = Path(__file__).with_name("look")
WRONG = sorted(f"{file.parent.name}/{file.stem}" for file in _RULES.glob("*/fout*.html"))
RIGHT = sorted(f"{file.parent.name}/{file.stem}" for file in _RULES.glob("*/goed*.html"))


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> GateResult:
    folder = tmp_path_factory.mktemp("look")
    pages = {
        f"{file.parent.name}/{file.stem}": file.read_text(encoding="utf-8")
        for file in _RULES.glob("*/*.html")
    }
    site = build(folder / "site", **pages)
    return look_only(settings_for(site, folder))


def test_every_rule_of_our_own_has_a_page_that_breaks_it_and_one_that_keeps_it() -> None:
    scripts = (Path(gate.__file__).parent / "look").glob("*.*js")
    code = "\n".join(script.read_text(encoding="utf-8") for script in scripts)
    rules = set(re.findall(r'(?:rule: |code: |tell\(|return )"([a-z-]+)"', code))

    # The walk gives a name to each fault it finds, 'gate' is the proof that the page was looked at,
    # and what the second opinion says is no rule.
    assert rules - {"toetsenbord", "gate", "tweede-controle-lukte-niet"} == {
        case.partition("/")[0] for case in WRONG
    }
    assert {case.partition("/")[0] for case in WRONG} == {case.partition("/")[0] for case in RIGHT}


def test_the_scripts_that_run_together_in_a_page_give_no_name_twice() -> None:
    look = Path(gate.__file__).parent / "look"
    together = set(re.findall(r'"([a-z-]+\.js)"', (look / "look.cjs").read_text(encoding="utf-8")))
    code = "\n".join((look / name).read_text(encoding="utf-8") for name in together)

    names = re.findall(r"^(?:async )?(?:function|const) (\w+)", code, re.MULTILINE)

    assert len(together) > 10
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_every_page_was_looked_at(looked: GateResult) -> None:
    assert looked.asked == looked.answered
    assert [finding for finding in looked.findings if finding.outcome in {"infra", "not_run"}] == []


@pytest.mark.parametrize("case", WRONG)
def test_a_page_that_breaks_the_rule_is_found(looked: GateResult, case: str) -> None:
    found = {finding.rule for finding in looked.findings if finding.page == f"{case}/index.html"}

    assert case.partition("/")[0] in found


@pytest.mark.parametrize("case", RIGHT)
def test_a_page_that_keeps_the_rule_is_right(looked: GateResult, case: str) -> None:
    rule = case.partition("/")[0]
    of_page = [finding for finding in looked.findings if finding.page == f"{case}/index.html"]

    assert [found for found in of_page if found.outcome != "review" or found.rule == rule] == []
