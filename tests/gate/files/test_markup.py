"""What html-validate says, from its lines of JSON."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.gate.files.markup import read_markup
from generator.gate.site.built import BuiltPage
from generator.gate.verdict.locate import once

PAGE = BuiltPage("index.html", "Start", "content/index.md")
CODE = """<!doctype html>
<header><a class="a" class="b">Naar het begin</a></header>
<article>
<p class="a" class="b">Wie &eacute;&eacute;n keer valt,<br>vraagt om een leuning.</p>
</article>
"""


def test_a_fault_is_said_in_dutch_with_what_the_tool_said() -> None:
    fault = {
        "rule": "close-order",
        "said": "Unclosed element '<p>'",
        "line": 4,
        "column": 2,
        "selector": "body > p",
    }
    output = "\n".join(
        map(json.dumps, [{"version": "11"}, {"page": "index.html", "faults": [fault]}])
    )

    [finding], version = read_markup(output, {PAGE: CODE}, {})

    assert (version, finding.rule, finding.outcome) == ("11", "html.close-order", "violation")
    assert finding.message.startswith(
        "Een onderdeel is niet of in de verkeerde volgorde gesloten. In het Engels: Uncl"
    )


def test_a_rule_we_do_not_know_is_said_too() -> None:
    fault = {"rule": "new-rule", "said": "New", "line": 1, "column": 1, "selector": ""}

    [finding], _ = read_markup(
        json.dumps({"page": "index.html", "faults": [fault]}), {PAGE: "<article>"}, {}
    )

    assert finding.message.startswith("De code van de pagina klopt niet. In het Engels: New.")


def test_a_fault_points_at_the_line_an_editor_can_change() -> None:
    sources = {"content/index.md": "# Start\n\nWie één keer valt, vraagt om een leuning.\n"}

    [finding], _ = read_markup(faults_at(4, 14), {PAGE: CODE}, sources)

    assert (finding.source, finding.line, finding.column) == ("content/index.md", 3, 1)
    assert (finding.text, finding.framed) == ("Wie één keer valt,", False)
    assert "(regel 4 van index.html)" in finding.message


def test_the_same_fault_in_the_skeleton_of_two_pages_is_one_fault() -> None:
    other = replace(PAGE, path="twee/index.html", title="Twee")
    output = faults_at(2, 22) + "\n" + faults_at(3, 22, other)

    found, _ = read_markup(output, {PAGE: CODE, other: "\n" + CODE}, {})

    [finding] = once(found)
    assert (finding.source, finding.line, finding.pages) == ("generator/theme/main.html", 1, 2)
    assert finding.text == "Naar het begin"


def test_a_page_without_an_answer_was_not_checked() -> None:
    [finding], _ = read_markup(json.dumps({"version": "11"}), {PAGE: CODE}, {})

    assert finding.outcome == "not_run"


def faults_at(line: int, column: int, page: BuiltPage = PAGE) -> str:
    fault = {
        "rule": "no-dup-attr",
        "said": "Twice",
        "line": line,
        "column": column,
        "selector": "a",
    }
    return json.dumps({"page": page.path, "faults": [fault]})
