"""The verdict, from plain values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus

import pytest

from generator.gate.browser.events import BrowserReport, Issue, Seen
from generator.gate.browser.server import Delivery
from generator.gate.browser.variants import VARIANTS
from generator.gate.forms.gate_json import to_json
from generator.gate.site.built import BuiltPage
from generator.gate.verdict.decide import decide
from generator.gate.verdict.result import Finding, GateResult
from generator.gate.verdict.shards import WHOLE

ADDRESS = "http://127.0.0.1:1/"
START = BuiltPage("index.html", "Start", "content/index.md")
ACTIE = BuiltPage("acties/A1/index.html", "Actie A1", "data/acties/A1.yml")
ASKED = {ADDRESS + page.url: page for page in (START, ACTIE)}
ALL = tuple(sorted(variant.name for variant in VARIANTS))
CLEAN = Seen((), ALL)
RIGHT: dict[str, Seen] = dict.fromkeys(ASKED, CLEAN)
FIRST = next(iter(ASKED))
SERVED = [Delivery(url, HTTPStatus.OK, "") for url in ASKED]


def judge(
    report: BrowserReport,
    answers: list[Delivery] = SERVED,
    sources: Mapping[str, str] | None = None,
) -> GateResult:
    return decide(ASKED, report, answers, {"pa11y": "10"}, sources or {})


def seen(*issues: Issue) -> Seen:
    return Seen(issues, ALL)


def in_all(rule: str, selector: str) -> list[Issue]:
    return [Issue(rule, "", selector, variant=name) for name in ALL]


def outcomes(result: GateResult) -> set[tuple[str, str]]:
    return {(finding.rule, finding.outcome) for finding in result.findings}


def test_a_site_is_right_when_every_page_has_an_answer_and_no_issues() -> None:
    result = judge(BrowserReport(RIGHT, versions={"node": "24"}))

    assert result == GateResult(
        2, 2 * len(ALL), 2 * len(ALL), (), {"pa11y": "10", "node": "24"}, result.checked
    )
    assert [variants for _, variants in result.checked] == [ALL] * 2
    assert (result.exit_code, result.problems()) == (0, [])


def test_an_issue_is_a_violation_that_an_editor_can_find() -> None:
    result = judge(
        BrowserReport(
            {
                **RIGHT,
                FIRST: seen(Issue("image-alt", "Images must", "p > img", variant="1280-light")),
            }
        )
    )

    assert result.exit_code == 1
    [problem] = result.problems()
    assert str(problem) == (
        "content/index.md:1:1: Pagina 'Start' (1280 pixels breed, licht): Een afbeelding heeft "
        "geen beschrijving. Zet een korte beschrijving in 'alt'. Plek: p > img. Regel: image-alt. "
        "Lastig voor wie het plaatje niet ziet. "
        "WCAG 1.1.1: https://www.w3.org/WAI/WCAG22/Understanding/non-text-content."
    )


def test_an_issue_points_at_the_line_where_its_words_stand() -> None:
    sources = {
        "data/acties/A1.yml": "code: A1\ntoelichting: |\n  Een **goede** drempelhulp\n  voor de deur.\n"
    }
    issue = Issue(
        "color-contrast", "", "p", variant="320-dark", text="Een goede drempelhulp voor de deur."
    )

    result = judge(
        BrowserReport({url: seen(issue) if ASKED[url] == ACTIE else CLEAN for url in ASKED}),
        SERVED,
        sources,
    )

    [finding] = result.findings
    assert (finding.source, finding.line, finding.column) == ("data/acties/A1.yml", 3, 3)
    assert (
        json.loads(to_json(result, WHOLE))["findings"][0]["text"]
        == "Een goede drempelhulp voor de deur."
    )
    assert str(result.problems()[0]).startswith("data/acties/A1.yml:3:3: Pagina 'Actie A1'")


def test_an_issue_whose_words_stand_nowhere_points_at_the_file_of_its_page() -> None:
    issue = Issue("label", "", "input", variant="320-dark", text="Zoek een actie")

    [finding] = judge(
        BrowserReport({**RIGHT, FIRST: seen(issue)}), SERVED, {"data/b.yml": "Iets anders"}
    ).findings

    assert (finding.source, finding.line, finding.column) == ("content/index.md", 1, 1)


@pytest.mark.parametrize(
    ("sources", "place"),
    [
        ({}, ("generator/theme/main.html", 1)),
        ({"content/index.md": "Start\nMenu van de site"}, ("content/index.md", 2)),
    ],
)
def test_a_fault_in_the_skeleton_is_one_finding_in_each_variant(
    sources: dict[str, str], place: tuple[str, int]
) -> None:
    issues = [
        Issue("link-name", "", selector, variant=name, text="Menu van de site", framed=True)
        for name in ALL
        for selector in ("header > a", "footer > a")
    ]

    result = judge(BrowserReport({url: seen(*issues) for url in ASKED}), SERVED, sources)

    assert result.count("violation") == 2 * len(ALL)
    assert {(finding.source, finding.line) for finding in result.findings} == {place}
    assert {finding.pages for finding in result.findings} == {2}
    assert ["Dit staat op 2 pagina's." in problem.message for problem in result.problems()] == [
        True,
        True,
    ]


def test_a_fault_in_the_article_is_a_finding_of_every_page_that_has_it() -> None:
    result = judge(
        BrowserReport({url: seen(Issue("label", "", "input", text="Zoek")) for url in ASKED})
    )

    assert [(finding.page, finding.pages) for finding in result.findings] == [
        ("index.html", 1),
        ("acties/A1/index.html", 1),
    ]


def test_what_a_person_must_judge_is_listed_and_does_not_fail() -> None:
    issue = Issue(
        "color-contrast",
        "",
        "p",
        "achtergrond is een foto",
        needs_review=True,
        variant="1280-light",
    )

    result = judge(BrowserReport({**RIGHT, FIRST: seen(issue)}))

    assert (result.exit_code, result.count("review")) == (0, 1)
    [problem] = result.problems()
    assert problem.severity == "warning"
    assert problem.message.startswith("Wij weten dit niet zeker, kijk het zelf na.")


def test_a_second_opinion_is_told_and_never_counts() -> None:
    answer = Seen((), ALL, opinions=(Issue("label_content_exists", "Empty", "label"),))

    result = judge(BrowserReport({**RIGHT, FIRST: answer}))

    assert (result.exit_code, result.findings, result.problems()) == (0, (), [])
    [opinion] = result.opinions
    assert (opinion.page, opinion.selector, opinion.outcome) == ("index.html", "label", "opinion")
    assert opinion.message == "Een label is leeg. Zet er tekst in."


def test_a_second_opinion_about_what_is_wrong_already_adds_nothing() -> None:
    wrong = Issue("label", "", "input", variant="1280-light")
    unsure = Issue("color-contrast", "", "p", needs_review=True, variant="1280-light")
    of_page = Issue("document-title", "", "", variant="1280-light")
    opinions = tuple(Issue("aria_id_unique", "", place) for place in ("", "b", "input", "p"))

    result = judge(
        BrowserReport({**RIGHT, FIRST: Seen((wrong, unsure, of_page), ALL, opinions=opinions)})
    )

    assert [opinion.selector for opinion in result.opinions] == ["", "b", "p"]


def test_a_second_opinion_about_a_page_that_was_never_sent_is_not_believed() -> None:
    answer = Seen((), ALL, opinions=(Issue("label_content_exists", "", "label"),))

    result = judge(BrowserReport({**RIGHT, FIRST: answer}), SERVED[1:])

    assert result.opinions == ()


def test_the_same_fault_in_every_variant_is_one_problem() -> None:
    issues = {url: seen(*in_all("label", "input")) for url in ASKED if ASKED[url] == ACTIE}

    result = judge(BrowserReport({**RIGHT, **issues}))

    assert result.count("violation") == len(ALL)
    [problem] = result.problems()
    assert problem.file == "data/acties/A1.yml"
    assert problem.message.startswith("Pagina 'Actie A1' (op elk scherm, in alle kleuren): ")


def test_a_page_that_keeps_failing_is_an_error_of_the_machine() -> None:
    answered = {url: CLEAN for url in RIGHT if url != FIRST}

    result = judge(BrowserReport(answered, failed={FIRST: "Iets nieuws"}))

    assert outcomes(result) == {("browser-gestopt", "infra")}
    assert result.exit_code == 2
    assert "Start de controle opnieuw. (Iets nieuws)" in result.problems()[0].message


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (
            "net::ERR_TOO_MANY_REDIRECTS at http://127.0.0.1:1/",
            "De pagina stuurt de browser steeds door",
        ),
        (
            "Execution context was destroyed, most likely because of a navigation.",
            "De pagina laadde opnieuw of ging",
        ),
        ("Navigating frame was detached", "De pagina laadde opnieuw of ging"),
        (
            "Protocol error (Runtime.callFunctionOn): Inspected target navigated or closed",
            "De pagina laadde opnieuw",
        ),
        (
            "Navigation timeout of 30000 ms exceeded",
            "De pagina was na een tijd wachten nog niet klaar.",
        ),
        ("Pa11y timed out (30000ms)", "De pagina was na een tijd wachten nog niet klaar."),
        (
            "Runtime.callFunctionOn timed out. Increase the 'protocolTimeout' setting in",
            "De browser gaf te lang geen",
        ),
        ("Timed out after waiting 30000ms", "De browser gaf te lang geen antwoord."),
        ("Er kwam 90 seconden geen antwoord", "De browser gaf te lang geen antwoord."),
        (
            "net::ERR_CONNECTION_REFUSED at http://127.0.0.1:1/",
            "De browser kon de pagina niet ophalen",
        ),
        ("Error: Failed to launch the browser process!", "De browser start niet."),
        (
            "TargetCloseError: Protocol error (Target.setDiscoverTargets): Target closed",
            "De browser start niet.",
        ),
        (
            "Protocol error (Target.closeTarget): No target with given id found",
            "De browser sloot plotseling af.",
        ),
        (
            "Protocol error (Page.navigate): Session closed. Most likely",
            "De browser sloot plotseling af.",
        ),
        ("Connection closed.", "De browser sloot plotseling af."),
        ("Requesting main frame too early!", "De browser sloot plotseling af."),
    ],
)
def test_each_cause_has_one_plain_sentence_and_keeps_what_the_tool_said(
    reason: str, sentence: str
) -> None:
    result = decide({FIRST: START}, BrowserReport(failed={FIRST: reason}), SERVED, {}, {})

    [problem] = result.problems()
    assert result.exit_code == 2
    assert problem.message.startswith(sentence)
    assert reason not in problem.message
    assert [finding.text for finding in result.findings] == [reason]


@pytest.mark.parametrize(
    ("reason", "rule"),
    [
        ("net::ERR_TOO_MANY_REDIRECTS at http://127.0.0.1:1/", "pagina-stuurt-door"),
        ("Navigating frame was detached", "pagina-gaat-weg"),
        ("Navigation timeout of 30000 ms exceeded", "pagina-niet-klaar"),
        (
            "Runtime.callFunctionOn timed out. Increase the 'protocolTimeout'",
            "pagina-geen-antwoord",
        ),
    ],
)
def test_what_a_page_does_to_itself_is_a_fault_of_that_page_where_others_were_seen(
    reason: str, rule: str
) -> None:
    result = judge(BrowserReport(dict.fromkeys(list(ASKED)[1:], CLEAN), failed={FIRST: reason}))

    assert [(found.rule, found.outcome) for found in result.findings] == [(rule, "violation")]
    assert result.exit_code == 1


@pytest.mark.parametrize("reason", ["Er kwam 90 seconden geen antwoord", "Connection closed."])
def test_what_stops_the_whole_browser_is_no_fault_of_a_page(reason: str) -> None:
    result = judge(BrowserReport(dict.fromkeys(list(ASKED)[1:], CLEAN), failed={FIRST: reason}))

    assert [found.outcome for found in result.findings] == ["infra"]
    assert result.exit_code == 2


def test_what_htmlcs_says_alone_is_a_question_and_with_axe_a_fault() -> None:
    alone = judge(BrowserReport({**RIGHT, FIRST: seen(Issue("F68", "no label", "#veld"))}))
    beside = [Issue("F68", "no label", "#veld"), Issue("label", "no label", "#veld")]
    elsewhere = [Issue("F68", "no label", "#veld"), Issue("label", "no label", "#ander")]
    together = judge(BrowserReport({**RIGHT, FIRST: seen(*beside)}))
    apart = judge(BrowserReport({**RIGHT, FIRST: seen(*elsewhere)}))

    assert [found.outcome for found in alone.findings] == ["review"]
    assert [found.outcome for found in together.findings] == ["violation", "violation"]
    assert sorted((found.rule, found.outcome) for found in apart.findings) == [
        ("F68", "review"),
        ("label", "violation"),
    ]


def test_pages_lost_by_one_crash_are_one_problem() -> None:
    result = judge(BrowserReport(crash="Error: weg"))

    assert (result.answered, result.count("infra")) == (0, 2)
    [problem] = result.problems()
    assert "Dit ging 2 keer mis. De eerste keer: pagina 'Start'." in problem.message


def test_a_page_that_nobody_looked_at_fails_although_all_seems_well() -> None:
    answered = {url: CLEAN for url in RIGHT if url != FIRST}

    result = judge(BrowserReport(answered))

    assert outcomes(result) == {("niet-gecontroleerd", "not_run")}
    assert (result.asked, result.answered, result.exit_code) == (2 * len(ALL), len(ALL), 2)


def test_a_page_that_was_not_seen_in_every_variant_fails() -> None:
    result = judge(BrowserReport({**RIGHT, FIRST: Seen((), ALL[1:])}))

    assert outcomes(result) == {("niet-gecontroleerd", "not_run")}
    assert (result.asked, result.answered, result.exit_code) == (2 * len(ALL), 2 * len(ALL) - 1, 2)
    assert "(1050 pixels breed, licht)" in result.problems()[0].message


def test_a_variant_that_nobody_asked_for_proves_nothing() -> None:
    result = judge(BrowserReport({**RIGHT, FIRST: Seen((), (*ALL[1:], "640-paars"))}))

    assert (result.answered, result.exit_code) == (2 * len(ALL) - 1, 2)


@pytest.mark.parametrize(
    "trail", [(ADDRESS + "acties/",), (ADDRESS + "acties/", FIRST)], ids=["sent on", "and back"]
)
def test_a_page_that_sends_the_reader_on_was_not_seen_itself(trail: tuple[str, ...]) -> None:
    other = Issue("image-alt", "", variant="1280-light")

    result = judge(BrowserReport({**RIGHT, FIRST: Seen((other,), ALL, trail=trail)}))

    assert outcomes(result) == {("stuurt-door", "violation")}
    assert "Pagina 'Start': De pagina stuurt de lezer door" in result.problems()[0].message
    assert "(/acties/)" in result.problems()[0].message


def test_a_page_that_is_remembered_need_not_be_sent_and_says_since_when() -> None:
    report = BrowserReport(RIGHT, remembered={FIRST: "2026-01-02T03:04:05+00:00"})

    result = judge(report, SERVED[1:])

    assert (result.exit_code, result.answered) == (0, 2 * len(ALL))
    assert result.remembered == (("index.html", "2026-01-02T03:04:05+00:00"),)


def test_an_answer_about_a_page_that_was_not_asked_does_not_count() -> None:
    answered = {url: CLEAN for url in RIGHT if url != FIRST}

    result = judge(BrowserReport({**answered, ADDRESS + "anders/": CLEAN}))

    assert result.exit_code == 2


def test_a_page_that_does_not_exist_is_a_violation_and_its_issues_do_not_count() -> None:
    answers = [Delivery(FIRST, HTTPStatus.NOT_FOUND, ""), *SERVED[1:]]

    result = judge(BrowserReport({**RIGHT, FIRST: seen(Issue("label", ""))}), answers)

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
    gone = Delivery(ADDRESS + "foto.png", HTTPStatus.NOT_FOUND, asked_by)

    result = judge(BrowserReport(RIGHT), [*SERVED, gone, gone])

    assert outcomes(result) == {("bestand-ontbreekt", "violation")}
    assert [problem.file for problem in result.problems()] == [file]
    assert "(/foto.png)" in result.problems()[0].message


def test_an_answer_about_a_page_that_was_never_sent_is_not_believed() -> None:
    result = judge(BrowserReport(RIGHT), SERVED[1:])

    assert outcomes(result) == {("pagina-ontbreekt", "violation")}


def test_a_site_without_pages_is_a_violation() -> None:
    result = decide({}, BrowserReport(), [], {}, {})

    assert outcomes(result) == {("geen-paginas", "violation")}
    assert result.exit_code == 1


def test_the_machine_counts_more_than_the_site() -> None:
    violation = Issue("label", "")
    answered = {url: seen(violation) for url in RIGHT if url != FIRST}

    assert judge(BrowserReport(answered, failed={FIRST: "stuk"})).exit_code == 2


def test_the_report_is_the_same_text_in_whatever_order_the_pages_came() -> None:
    issues = {url: seen(*in_all("label", "b"), *in_all("bypass", "a")) for url in ASKED}
    reverse = dict(reversed(issues.items()))

    report = to_json(judge(BrowserReport(issues)), WHOLE)

    assert report == to_json(judge(BrowserReport(reverse), SERVED[::-1]), WHOLE)
    assert json.loads(report)["violations"] == 4 * len(ALL)
    assert list(json.loads(report)["findings"][0]) == list(Finding.__slots__)
