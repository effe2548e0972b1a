"""Each rule finds its fault, leaves right pages alone, and says what to do."""

from __future__ import annotations

import re

import pytest

from generator.gate.files.rules import FILE_RULES, PAGE_RULES, all_helps, rule_id
from generator.gate.verdict.result import Finding
from tests.gate.files.sites import cases, findings

NAMES = sorted(rule_id(rule) for rule in (*PAGE_RULES, *FILE_RULES))


@pytest.mark.parametrize(("rule", "number", "case"), cases("fout"))
def test_a_rule_finds_its_fault_and_no_other(rule: str, number: int, case: str) -> None:
    assert {finding.rule for finding in findings(case) if _counts(finding, rule)} == {rule}, number


@pytest.mark.parametrize(("rule", "number", "case"), cases("goed"))
def test_a_right_page_has_no_findings(rule: str, number: int, case: str) -> None:
    found = [finding for finding in findings(case) if _counts(finding, rule)]

    assert [(f.rule, f.message) for f in found] == [], number


@pytest.mark.parametrize("folder", ["fout", "goed"])
def test_every_rule_has_a_wrong_and_a_right_case(folder: str) -> None:
    assert sorted({rule for rule, _, _ in cases(folder)}) == NAMES


@pytest.mark.parametrize("rule", NAMES)
def test_a_rule_says_what_for_whom_and_what_to_do(rule: str) -> None:
    text = all_helps()[rule]

    assert re.search(r"\. Lastig voor: .+\. Doe dit: .+\.", text)
    assert re.search(
        r"WCAG \d\.\d\.\d+: https://www\.w3\.org/\S+\.$|dit is onze eigen afspraak\.$", text
    )


@pytest.mark.parametrize(("name", "number", "case"), cases("ongewoon"))
def test_what_is_unusual_and_right_has_no_findings(name: str, number: int, case: str) -> None:
    wrong = [finding for finding in findings(case) if finding.outcome != "review"]

    assert [(f.rule, f.message) for f in wrong] == [], (name, number)


def test_there_are_at_least_sixty_unusual_cases() -> None:
    assert len(cases("ongewoon")) >= 60


def _counts(finding: Finding, rule: str) -> bool:
    """Whether a finding is about this rule, or is more than a question."""
    return finding.rule == rule or finding.outcome != "review"
