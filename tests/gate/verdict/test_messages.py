"""The Dutch text of every rule that can fail."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from generator import gate
from generator.gate.tools.node import find_node, install, node_environment
from generator.gate.verdict.messages import message
from tests.gate.tiny_site import CACHE

UNKNOWN = "In het Engels"


def test_a_rule_takes_the_text_of_the_rule_it_belongs_to() -> None:
    assert message("H91.Div.Name") == message("H91")
    assert message("H91.A.NoContent") != message("H91")


def test_a_rule_we_do_not_know_passes_on_the_english_text() -> None:
    assert message("nieuw", "Mind the gap.").endswith("In het Engels: Mind the gap.")


def test_a_detail_follows_the_text() -> None:
    assert message("label", detail="veld 3").endswith(" (veld 3)")


def test_every_rule_of_axe_that_we_run_has_a_dutch_text() -> None:
    rules = run_node("""
        const axe = require("axe-core");
        const tags = require(process.argv[1]).tags;
        const skipped = ["experimental", "deprecated"];  // axe leaves these out by itself
        const rules = axe.getRules(tags).filter((r) => !r.tags.some((t) => skipped.includes(t)));
        console.log(JSON.stringify(rules.map((rule) => rule.ruleId)));
    """)

    assert len(rules) > 80
    assert [rule for rule in rules if UNKNOWN in message(rule)] == []


def test_every_rule_of_our_own_has_a_dutch_text() -> None:
    look = Path(gate.__file__).parent / "look"
    named = re.compile(r'(?:rule|code): "([a-z-]+)"|tell\("([a-z-]+)"')
    rules = {
        one or other
        for file in look.glob("*.js")
        for one, other in named.findall(file.read_text("utf-8"))
    }

    assert len(rules) > 25
    assert [rule for rule in sorted(rules - {"gate"}) if UNKNOWN in message(rule)] == []


def test_every_text_for_the_second_opinion_is_of_a_rule_it_has() -> None:
    here = Path(gate.__file__).parent
    help_texts = (
        install(find_node(), here / "tools" / "pa11y", CACHE, {})
        / "node_modules"
        / "accessibility-checker-engine"
        / "help"
        / "en-US"
    )
    texts = json.loads((here / "verdict" / "messages.json").read_text(encoding="utf-8"))
    rules = {rule for rule in texts if "_" in rule}

    assert len(rules) > 40
    assert rules - {file.stem for file in help_texts.iterdir()} == set()


@pytest.mark.parametrize("rule", ["G18.Fail", "H25.1.NoTitleEl", "F77", "H44.NonExistent", "H49.B"])
def test_a_technique_of_html_codesniffer_has_a_dutch_text(rule: str) -> None:
    assert UNKNOWN not in message(rule)


def run_node(script: str) -> list[str]:
    here = Path(gate.__file__).parent
    node = find_node()
    modules = install(node, here / "tools" / "pa11y", CACHE, {}) / "node_modules"
    done = subprocess.run(
        [str(node.program), "-e", script, str(here / "look" / "axe.cjs")],
        env=node_environment({}, modules),
        capture_output=True,
        text=True,
        check=True,
    )
    rules: list[str] = json.loads(done.stdout)
    return rules
