"""From what the browser and the server saw to a verdict. Pure: tested with plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.gate.messages import message
from generator.gate.pages import Page
from generator.gate.result import Finding, GateResult, Outcome
from generator.gate.variants import Variant

if TYPE_CHECKING:
    from generator.gate.report import Issue, Report
    from generator.gate.server import Answer

Asked = Mapping[str, tuple[Page, Variant]]


def decide(asked: Asked, report: Report, answers: Iterable[Answer], tools: Mapping[str, str]) -> GateResult:
    """Judge every URL that was asked; a URL without an answer is a finding too."""
    answers = list(answers)
    answered = asked.keys() & report.answered.keys()
    sent = {answer.url for answer in answers if answer.status == HTTPStatus.OK}
    found = {
        *_no_pages(asked),
        *(_lost(url, asked, report) for url in asked.keys() - answered),
        *(_gone(asked[url]) for url in answered - sent),  # pa11y-ci calls a 404 page right
        *_issues(asked, report, answered & sent),
        *_broken_files(asked, answers),
    }
    return GateResult(
        pages=len({page for page, _ in asked.values()}),
        asked=len(asked),
        answered=len(answered),
        findings=tuple(sorted(found)),
        tools={**tools, **report.versions},
        checked=_checked(asked, answered & sent),
    )


def _checked(asked: Asked, urls: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each page with the variants in which it was really looked at."""
    seen: dict[str, list[str]] = {page.path: [] for page, _ in asked.values()}
    for url in urls:
        page, variant = asked[url]
        seen[page.path].append(variant.name)
    return tuple((page, tuple(sorted(variants))) for page, variants in sorted(seen.items()))


def _no_pages(asked: Asked) -> Iterable[Finding]:
    if not asked:
        page = Page("index.html", "index.html", "index.html")
        yield _finding(page, "", "geen-paginas", "violation")


def _lost(url: str, asked: Asked, report: Report) -> Finding:
    page, variant = asked[url]
    reason = report.failed.get(url, report.crash)
    if reason:
        return _finding(page, variant.name, "browser-gestopt", "infra", detail=reason)
    return _finding(page, variant.name, "niet-gecontroleerd", "not_run")


def _gone(asked: tuple[Page, Variant]) -> Finding:
    page, variant = asked
    return _finding(page, variant.name, "pagina-ontbreekt", "violation")


def _issues(asked: Asked, report: Report, urls: Iterable[str]) -> Iterable[Finding]:
    for url in urls:
        page, variant = asked[url]
        for issue in report.answered[url]:
            yield _of_issue(page, variant, issue)


def _of_issue(page: Page, variant: Variant, issue: Issue) -> Finding:
    return Finding(
        source=page.source,
        page=page.path,
        title=page.title,
        rule=issue.rule,
        message=message(issue.rule, issue.said, issue.detail),
        selector=issue.selector,
        variant=variant.name,
        outcome="review" if issue.needs_review else "violation",
    )


def _broken_files(asked: Asked, answers: Iterable[Answer]) -> Iterable[Finding]:
    for answer in answers:
        if answer.status < HTTPStatus.BAD_REQUEST or answer.url in asked:
            continue
        path = urlsplit(answer.url).path
        if answer.asked_by in asked:
            page, variant = asked[answer.asked_by]
            yield _finding(page, variant.name, "bestand-ontbreekt", "violation", detail=path)
        else:
            # A style sheet asked for it, or a page that does not tell who it is.
            by = urlsplit(answer.asked_by).path.lstrip("/") or path.lstrip("/")
            yield _finding(Page(by, by, by), "", "bestand-ontbreekt", "violation", detail=path)


def _finding(page: Page, variant: str, rule: str, outcome: Outcome, *, detail: str = "") -> Finding:
    text = message(rule, detail=detail)
    return Finding(page.source, page.path, page.title, rule, text, "", variant, outcome)
