"""Reading what pa11y-ci says."""

from __future__ import annotations

from typing import Any

import pytest

from generator.gate.browser.events import BrowserReport, Issue, Seen, read_event, read_report

START = {"event": "start", "node": "24.1.0"}
END = {"event": "end"}


def raw(code: str, *, review: bool = False) -> dict[str, Any]:
    place = {"selector": "p", "variant": "320-dark", "text": "Een alinea", "framed": True}
    return {"code": code, "message": "m", "detail": "d", "review": review, **place}


def begin(url: str) -> dict[str, Any]:
    return {"event": "begin", "url": url}


def result(url: str, *issues: dict[str, Any]) -> dict[str, Any]:
    return {
        "event": "result",
        "url": url,
        "issues": list(issues),
        "looked": ["320-dark"],
        "files": ["/b.css", "/a.css"],
        "trail": ["/"],
    }


def error(url: str, message: str) -> dict[str, Any]:
    return {"event": "error", "url": url, "message": message}


def test_a_result_holds_the_issues_of_its_url_in_a_fixed_order() -> None:
    report = read_report([START, begin("/"), result("/", raw("label"), raw("bypass")), END])

    assert report == BrowserReport(
        answered={
            "/": Seen(
                tuple(
                    Issue(rule, "m", "p", "d", variant="320-dark", text="Een alinea", framed=True)
                    for rule in ("bypass", "label")
                ),
                ("320-dark",),
                ("/a.css", "/b.css"),
                trail=("/",),
            )
        },
        versions={"node": "24.1.0"},
    )


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("image-alt", "image-alt"),
        ("WCAG2AA.Principle1.Guideline1_1.1_1_1.H37", "H37"),
        ("WCAG2AA.Principle2.Guideline2_4.2_4_1.G1,G123.NoSuchID", "G1,G123.NoSuchID"),
    ],
)
def test_a_rule_of_html_codesniffer_is_known_by_its_technique(code: str, rule: str) -> None:
    report = read_report([result("/", raw(code)), END])

    assert [issue.rule for issue in report.answered["/"].issues] == [rule]


def test_what_a_person_must_judge_is_kept_apart() -> None:
    report = read_report([result("/", raw("color-contrast", review=True)), END])

    assert [issue.needs_review for issue in report.answered["/"].issues] == [True]


def test_a_second_opinion_is_kept_apart() -> None:
    said = [
        {"code": "label_ref_valid", "message": "m", "selector": place} for place in ("p", "b", "p")
    ]

    report = read_report([{**result("/", raw("label")), "opinions": said}, END])

    assert report.answered["/"].opinions == (
        Issue("label_ref_valid", "m", "b"),
        Issue("label_ref_valid", "m", "p"),
    )
    assert [issue.rule for issue in report.answered["/"].issues] == ["label"]


def test_an_issue_that_two_ways_to_dark_both_show_counts_once() -> None:
    report = read_report([result("/", raw("label"), raw("label")), END])

    assert len(report.answered["/"].issues) == 1


def test_files_that_nobody_can_name_stay_unknown() -> None:
    report = read_report([{**result("/"), "files": None}, END])

    assert report.answered["/"].files is None


def test_an_error_is_not_an_answer() -> None:
    report = read_report([begin("/"), error("/", "Protocol error\n  at x"), END])

    assert report == BrowserReport(failed={"/": "Protocol error"})


def test_a_page_that_was_begun_and_never_heard_of_again_failed() -> None:
    report = read_report([begin("/"), begin("/a/"), result("/a/"), END])

    assert report.failed.keys() == {"/"}


def test_a_page_that_was_begun_when_the_run_stopped_has_the_reason_of_the_run() -> None:
    crash = {"event": "crash", "message": "Er kwam 90 seconden geen antwoord"}

    report = read_report([begin("/"), begin("/a/"), error("/a/", "stuk"), crash])

    assert report.failed == {"/": "Er kwam 90 seconden geen antwoord", "/a/": "stuk"}


@pytest.mark.parametrize(
    ("events", "crash"),
    [
        ([], "De controle stopte voor het einde"),
        ([START], "De controle stopte voor het einde"),
        ([{"event": "crash", "message": "Error: weg"}], "Error: weg"),
        ([START, END], ""),
    ],
)
def test_a_run_without_an_end_is_a_crash(events: list[dict[str, Any]], crash: str) -> None:
    assert read_report(events).crash == crash


def test_an_event_nobody_knows_is_left_out() -> None:
    assert read_report([{"event": "dag"}, END]) == BrowserReport()


def test_a_second_try_replaces_what_failed_and_keeps_what_was_answered() -> None:
    first = read_report([result("/"), error("/a/", "stuk"), error("/b/", "stuk"), END])
    second = read_report([result("/a/", raw("label")), error("/b/", "weer stuk")])

    both = first.followed_by(second)

    assert both.answered.keys() == {"/", "/a/"}
    assert both.failed == {"/b/": "weer stuk"}
    assert both.crash == "De controle stopte voor het einde"


@pytest.mark.parametrize("line", ["", "Debugger attached.", "[]", "{}", '"event"', '{"event": '])
def test_a_line_that_is_not_ours_is_left_out(line: str) -> None:
    assert read_event(line) is None


def test_a_line_of_ours_is_an_event() -> None:
    assert read_event('{"event": "end"}\n') == {"event": "end"}
