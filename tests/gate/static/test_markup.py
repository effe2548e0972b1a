"""What html-validate says, from its lines of JSON."""

from __future__ import annotations

import json

from generator.gate.pages import Page
from generator.gate.static.markup import read_markup

PAGE = Page("index.html", "Start", "content/index.md")


def test_a_fault_is_said_in_dutch_with_what_the_tool_said() -> None:
    fault = {"rule": "close-order", "said": "Unclosed element '<p>'", "line": 4, "column": 2, "selector": "body > p"}
    output = "\n".join(map(json.dumps, [{"version": "11"}, {"page": "index.html", "faults": [fault]}]))

    [finding], version = read_markup(output, [PAGE])

    assert (version, finding.rule, finding.outcome) == ("11", "html.close-order", "violation")
    assert finding.message.startswith("Een onderdeel is niet of in de verkeerde volgorde gesloten. In het Engels: Uncl")


def test_a_rule_we_do_not_know_is_said_too() -> None:
    fault = {"rule": "new-rule", "said": "New", "line": 1, "column": 1, "selector": ""}

    [finding], _ = read_markup(json.dumps({"page": "index.html", "faults": [fault]}), [PAGE])

    assert finding.message.startswith("De code van de pagina klopt niet. In het Engels: New (regel 1 van index.html).")


def test_a_page_without_an_answer_was_not_checked() -> None:
    [finding], _ = read_markup(json.dumps({"version": "11"}), [PAGE])

    assert finding.outcome == "not_run"
