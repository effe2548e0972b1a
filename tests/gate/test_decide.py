"""The verdict, from plain values."""

from __future__ import annotations

import json
from http import HTTPStatus

import pytest

from generator.gate.decide import decide
from generator.gate.pages import Page
from generator.gate.report import Issue, Report
from generator.gate.result import Finding, GateResult
from generator.gate.run import to_json
from generator.gate.server import Answer
from generator.gate.variants import VARIANTS

ADDRESS = "http://127.0.0.1:1/"
START = Page("index.html", "Start", "content/index.md")
ACTIE = Page("acties/A1/index.html", "Actie A1", "data/acties/A1.yml")
ASKED = {ADDRESS + page.url + variant.query: (page, variant) for page in (START, ACTIE) for variant in VARIANTS}
RIGHT: dict[str, tuple[Issue, ...]] = dict.fromkeys(ASKED, ())
FIRST = next(iter(ASKED))
SERVED = [Answer(url, HTTPStatus.OK, "") for url in ASKED]


def judge(report: Report, answers: list[Answer] = SERVED) -> GateResult:
    return decide(ASKED, report, answers, {"pa11y": "10"})


def outcomes(result: GateResult) -> set[tuple[str, str]]:
    return {(finding.rule, finding.outcome) for finding in result.findings}


def test_a_site_is_right_when_every_page_has_an_answer_and_no_issues() -> None:
    result = judge(Report(RIGHT, versions={"node": "24"}))

    assert result == GateResult(2, 8, 8, (), {"pa11y": "10", "node": "24"}, result.checked)
    assert [variants for _, variants in result.checked] == [("1280-dark", "1280-light", "320-dark", "320-light")] * 2
    assert (result.exit_code, result.problems()) == (0, [])


def test_an_issue_is_a_violation_that_an_editor_can_find() -> None:
    result = judge(Report({**RIGHT, FIRST: (Issue("image-alt", "Images must", "p > img"),)}))

    assert result.exit_code == 1
    [problem] = result.problems()
    assert str(problem) == (
        "content/index.md:1:1: Pagina 'Start' (1280 pixels breed, licht): Een afbeelding heeft "
        "geen beschrijving. Zet een korte beschrijving in 'alt'. Plek: p > img. Regel: image-alt."
    )


def test_what_a_person_must_judge_is_listed_and_does_not_fail() -> None:
    issue = Issue("color-contrast", "", "p", "achtergrond is een foto", needs_review=True)

    result = judge(Report({**RIGHT, FIRST: (issue,)}))

    assert (result.exit_code, result.count("review")) == (0, 1)
    [problem] = result.problems()
    assert problem.severity == "warning"
    assert problem.message.startswith("Wij weten dit niet zeker, kijk het zelf na.")


def test_the_same_fault_in_every_variant_is_one_problem() -> None:
    issues = {url: (Issue("label", "", "input"),) for url in ASKED if ASKED[url][0] == ACTIE}

    result = judge(Report({**RIGHT, **issues}))

    assert result.count("violation") == 4
    [problem] = result.problems()
    assert problem.file == "data/acties/A1.yml"
    assert problem.message.startswith("Pagina 'Actie A1' (op elk scherm, licht en donker): ")


def test_a_page_that_keeps_failing_is_an_error_of_the_machine() -> None:
    answered = {url: () for url in RIGHT if url != FIRST}

    result = judge(Report(answered, failed={FIRST: "Protocol error"}))

    assert outcomes(result) == {("browser-gestopt", "infra")}
    assert result.exit_code == 2
    assert "(Protocol error)" in result.problems()[0].message


def test_pages_lost_by_one_crash_are_one_problem() -> None:
    result = judge(Report(crash="Error: weg"))

    assert (result.answered, result.count("infra")) == (0, 8)
    [problem] = result.problems()
    assert "Dit ging 8 keer mis. De eerste keer: pagina 'Start' (1280 pixels breed, donker)." in problem.message


def test_a_page_that_nobody_looked_at_fails_although_all_seems_well() -> None:
    answered = {url: () for url in RIGHT if url != FIRST}

    result = judge(Report(answered))

    assert outcomes(result) == {("niet-gecontroleerd", "not_run")}
    assert (result.asked, result.answered, result.exit_code) == (8, 7, 2)


def test_an_answer_about_a_page_that_was_not_asked_does_not_count() -> None:
    answered = {url: () for url in RIGHT if url != FIRST}

    result = judge(Report({**answered, ADDRESS + "anders/": ()}))

    assert result.exit_code == 2


def test_a_page_that_does_not_exist_is_a_violation_and_its_issues_do_not_count() -> None:
    answers = [Answer(FIRST, HTTPStatus.NOT_FOUND, ""), *SERVED[1:]]

    result = judge(Report({**RIGHT, FIRST: (Issue("label", ""),)}), answers)

    assert outcomes(result) == {("pagina-ontbreekt", "violation")}


@pytest.mark.parametrize(
    ("asked_by", "file"),
    [
        (FIRST, "content/index.md"),
        (ADDRESS + "stijl.css", "stijl.css"),
        ("", "foto.png"),
    ],
)
def test_a_file_that_does_not_exist_is_a_violation_of_who_asked(asked_by: str, file: str) -> None:
    gone = Answer(ADDRESS + "foto.png", HTTPStatus.NOT_FOUND, asked_by)

    result = judge(Report(RIGHT), [*SERVED, gone, gone])

    assert outcomes(result) == {("bestand-ontbreekt", "violation")}
    assert [problem.file for problem in result.problems()] == [file]
    assert "(/foto.png)" in result.problems()[0].message


def test_an_answer_about_a_page_that_was_never_sent_is_not_believed() -> None:
    result = judge(Report(RIGHT), SERVED[1:])

    assert outcomes(result) == {("pagina-ontbreekt", "violation")}


def test_a_site_without_pages_is_a_violation() -> None:
    result = decide({}, Report(), [], {})

    assert outcomes(result) == {("geen-paginas", "violation")}
    assert result.exit_code == 1


def test_the_machine_counts_more_than_the_site() -> None:
    violation = Issue("label", "")
    answered = {url: (violation,) for url in RIGHT if url != FIRST}

    assert judge(Report(answered, failed={FIRST: "stuk"})).exit_code == 2


def test_the_report_is_the_same_text_in_whatever_order_the_pages_came() -> None:
    issues = {url: (Issue("label", "", "b"), Issue("bypass", "", "a")) for url in ASKED}
    reverse = dict(reversed(issues.items()))

    report = to_json(judge(Report(issues)))

    assert report == to_json(judge(Report(reverse), SERVED[::-1]))
    assert json.loads(report)["violations"] == 16
    assert list(json.loads(report)["findings"][0]) == list(Finding.__slots__)
