"""The same problems in every form that programs read."""

from __future__ import annotations

import json
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sarif_kit.validate import validation_errors

from generator.gate.forms.junit import as_junit
from generator.gate.forms.kept_figures import with_controle
from generator.gate.verdict.result import Finding, GateResult
from generator.problem import Problem
from generator.register.tree import parse
from generator.reporters import REPORTERS, as_gitlab, as_sarif

TWO = [
    Problem("data/acties/A1.yml", 3, 7, "image-alt", "Een plaatje heeft geen tekst."),
    Problem("content/over deze site.md", 1, 1, "contrast", "Kijk zelf.", "warning"),
]


@pytest.mark.parametrize("problems", [[], TWO])
def test_sarif_is_valid_against_its_schema(problems: list[Problem]) -> None:
    log = json.loads(as_sarif(problems))

    assert validation_errors(log) == []
    driver = log["runs"][0]["tool"]["driver"]
    for result in log["runs"][0]["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"startLine": 3', '"startLine": 0'),
        ('"level": "error"', '"level": "fout"'),
        ('"text": "Een', '"tekst": "Een'),
        ('"uri": "content/', '"url": "content/'),
        ('"driver"', '"drager"'),
    ],
)
def test_the_schema_of_sarif_finds_what_is_wrong(old: str, new: str) -> None:
    text = as_sarif(TWO)

    spoiled = json.loads(text.replace(old, new))

    assert old in text
    assert validation_errors(spoiled) != []


def test_a_file_with_a_space_in_its_name_is_an_address() -> None:
    [_, result] = json.loads(as_sarif(TWO))["runs"][0]["results"]

    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "content/over%20deze%20site.md"}


def test_gitlab_gets_every_field_it_needs_and_each_mark_is_its_own() -> None:
    rows = json.loads(as_gitlab([*TWO, TWO[0]]))

    assert {frozenset(row) for row in rows} == {
        frozenset({"description", "check_name", "fingerprint", "severity", "location"})
    }
    assert len({row["fingerprint"] for row in rows}) == 3
    assert rows[0]["location"] == {"path": "data/acties/A1.yml", "lines": {"begin": 3}}


def test_a_mark_of_gitlab_stays_when_the_line_moves() -> None:
    moved = [Problem("data/acties/A1.yml", 9, 7, "image-alt", "Een plaatje heeft geen tekst.")]

    assert (
        json.loads(as_gitlab(moved))[0]["fingerprint"]
        == json.loads(as_gitlab(TWO))[0]["fingerprint"]
    )


def test_github_gets_a_line_that_it_shows_as_we_wrote_it() -> None:
    problem = Problem(
        "content/a, b: c.md", 3, 7, "html.close:order", "Voor 50%, kies: 'ja'.\nOf: nee.", "warning"
    )

    assert REPORTERS["github"]([problem]) == (
        "::warning file=content/a%2C b%3A c.md,line=3,col=7,title=html.close%3Aorder"
        "::Voor 50%25, kies: 'ja'.%0AOf: nee."
    )


@given(st.text())
def test_no_text_breaks_a_report(text: str) -> None:
    problem = Problem("data/a.yml", 1, 1, "regel", text)

    for name in ("json", "gitlab", "sarif"):
        json.loads(REPORTERS[name]([problem]))
    assert len(REPORTERS["github"]([problem]).split("\n")) == 1
    ET.fromstring(as_junit(_result(text)))  # noqa: S314


def test_junit_has_one_test_for_each_page_in_each_variant() -> None:
    suite = ET.fromstring(as_junit(_result("Fout.")))[0]  # noqa: S314

    cases = {case.get("name"): [part.tag for part in case] for case in suite}
    assert cases == {"index.html (320-dark)": ["failure"], "index.html (bestand)": []}
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("2", "1", "0")


def test_a_run_is_kept_beside_older_runs_and_in_place_of_one_of_the_same_day() -> None:
    result = _result("Fout.")

    first = with_controle("", result, date(2026, 11, 23))
    second = with_controle(first, result, date(2026, 11, 24))
    again = with_controle(second, result, date(2026, 11, 24))

    assert again == second
    tree, problems = parse("data/controles.yml", second.encode())
    assert problems == []
    assert tree is not None
    assert [run["datum"] for run in tree.value] == ["2026-11-23", "2026-11-24"]


def test_a_run_is_written_as_the_file_always_was() -> None:
    assert with_controle("", _result("Fout."), date(2026, 11, 23)) == (
        "# Dit bestand is gemaakt met: python -m generator gate --record\n"
        "- datum: 2026-11-23\n"
        "  paginas: 1\n"
        "  keer_bekeken: 1\n"
        "  fouten: 1\n"
        "  nakijken: 0\n"
        "  hulpmiddelen:\n"
        "    - axe-core 4.14.1\n"
    )


def test_a_file_with_only_its_first_line_gets_it_once() -> None:
    first = with_controle("", _result("Fout."), date(2026, 11, 23))

    assert (
        with_controle(first.partition("\n")[0] + "\n", _result("Fout."), date(2026, 11, 23))
        == first
    )


def _result(message: str) -> GateResult:
    finding = Finding(
        "data/a.yml", "index.html", "Start", "image-alt", message, "p", "320-dark", "violation"
    )
    return GateResult(1, 1, 1, (finding,), {"axe-core": "4.14.1"}, (("index.html", ("320-dark",)),))
