"""The result of the gate as JUnit: one test for each page in each variant, and one for each published file."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.gate.verdict.result import Finding, GateResult, Outcome

# What the rules without a browser look at is every way to see the page at once.
_FILES = "bestand"


def as_junit(result: GateResult) -> str:
    """One `testcase` per page and variant: passed, with a failure, or with an error of the machine.

    A point for a person to judge passes, and stands in its output.
    """
    cases = _cases(result)
    root = Element("testsuites", name="toegankelijkheid")
    suite = SubElement(root, "testsuite", name="toegankelijkheid", tests=str(len(cases)))
    counts = {"failures": 0, "errors": 0}
    for (page, variant), findings in sorted(cases.items()):
        case = SubElement(
            suite, "testcase", classname=_clean(page), name=f"{_clean(page)} ({variant})"
        )
        kind = _fill(case, findings)
        if kind:
            counts[kind] += 1
    for name, count in counts.items():
        suite.set(name, str(count))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def _cases(result: GateResult) -> dict[tuple[str, str], list[Finding]]:
    """What was found for each page in each variant that was looked at; also where nothing was."""
    cases: dict[tuple[str, str], list[Finding]] = {}
    for page, variants in result.checked:
        cases.update({(page, variant): [] for variant in (*variants, _FILES)})
    for finding in result.findings:
        cases.setdefault((finding.page, finding.variant or _FILES), []).append(finding)
    return cases


def _fill(case: Element, findings: list[Finding]) -> str:
    """Add what was found to a test; returns which count it belongs to, '' when it passed."""
    wrong = _with(findings, "violation")
    machine = _with(findings, "infra", "not_run")
    review = _with(findings, "review")
    if wrong:
        _part(case, "failure", wrong)
    elif machine:
        _part(case, "error", machine)
    if review:
        SubElement(case, "system-out").text = _text(review)
    if wrong:
        return "failures"
    return "errors" if machine else ""


def _with(findings: list[Finding], *outcomes: Outcome) -> list[Finding]:
    return [finding for finding in findings if finding.outcome in outcomes]


def _part(case: Element, name: str, findings: list[Finding]) -> None:
    part = SubElement(case, name, type=findings[0].rule, message=_clean(findings[0].message))
    part.text = _text(findings)


def _text(findings: list[Finding]) -> str:
    return "\n".join(
        _clean(f"{f.source}:{f.line}:{f.column}: {f.message} ({f.rule}) {f.selector}")
        for f in findings
    )


def _clean(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(char if char.isprintable() or char in "\n\t" else "�" for char in text)
