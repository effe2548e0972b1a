"""From what the browser and the server saw to a verdict. Pure: tested with plain values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.gate.browser.reasons import own_doing, rule_of
from generator.gate.browser.variants import VARIANTS
from generator.gate.site.built import BuiltPage
from generator.gate.verdict.doubts import is_sure
from generator.gate.verdict.locate import Place, locate, once
from generator.gate.verdict.messages import message
from generator.gate.verdict.result import Finding, GateResult, Outcome

if TYPE_CHECKING:
    from generator.gate.browser.events import BrowserReport, Issue
    from generator.gate.browser.server import Delivery

Asked = Mapping[str, BuiltPage]  # by URL
_ALL = frozenset(variant.name for variant in VARIANTS)


def decide(
    asked: Asked,
    report: BrowserReport,
    sent: Iterable[Delivery],
    tools: Mapping[str, str],
    sources: Mapping[str, str],
) -> GateResult:
    """Judge every URL that was asked, in every variant; what has no answer is a finding too.

    `sent` is everything that the web server sent; `sources` are the files an editor can change: path and text.
    """
    deliveries = list(sent)
    right = {delivery.url for delivery in deliveries if delivery.status == HTTPStatus.OK}
    answered = asked.keys() & report.answered.keys()
    # Where other pages were seen, the computer works, so a page is to blame itself.
    works = bool(report.answered.keys() - report.remembered.keys())
    there = answered & (right | report.remembered.keys())  # pa11y-ci calls a 404 page right
    looked = {url: _ALL.intersection(report.answered[url].looked) for url in answered}
    led = _led_away(report, answered)
    found = {
        *_no_pages(asked),
        *(_lost(url, asked, report, works=works) for url in asked.keys() - answered),
        *_not_looked_at(asked, looked),
        *(_gone(asked[url]) for url in answered - there),
        *(_sends_on(asked[url], onward) for url, onward in led.items()),
        *_issues(asked, report, there - led.keys(), sources),
        *_broken_files(asked, deliveries),
    }
    return GateResult(
        pages=len({page.path for page in asked.values()}),
        asked=len(asked) * len(VARIANTS),
        answered=sum(len(variants) for variants in looked.values()),
        findings=tuple(sorted(once(found))),
        tools={**tools, **report.versions},
        checked=_checked(asked, looked, there),
        remembered=tuple(
            sorted((asked[url].path, when) for url, when in report.remembered.items())
        ),
        opinions=tuple(sorted(_opinions(asked, report, there))),
    )


def _checked(
    asked: Asked, looked: Mapping[str, frozenset[str]], there: Collection[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every page with the names of the variants in which it was looked at."""
    seen = {page.path: looked[url] if url in there else () for url, page in asked.items()}
    return tuple((path, tuple(sorted(variants))) for path, variants in sorted(seen.items()))


def _led_away(report: BrowserReport, answered: Iterable[str]) -> dict[str, str]:
    """The URLs that send a reader on, with where to."""
    led = {url: _led_to(url, report.answered[url].trail) for url in answered}
    return {url: onward for url, onward in led.items() if onward}


def _no_pages(asked: Asked) -> Iterable[Finding]:
    if not asked:
        page = BuiltPage("index.html", "index.html", "index.html")
        yield _finding(page, "", "geen-paginas", "violation")


def _lost(url: str, asked: Asked, report: BrowserReport, *, works: bool) -> Finding:
    reason = report.failed.get(url, report.crash)
    own = own_doing(reason) if works else ""
    if own:
        return replace(_finding(asked[url], "", own, "violation"), text=reason)
    if reason:
        rule = rule_of(reason)
        # A cause with a sentence of its own needs no English beside it, but who looks deeper does.
        found = _finding(asked[url], "", rule, "infra", detail="" if "." in rule else reason)
        return replace(found, text=reason)
    return _finding(asked[url], "", "niet-gecontroleerd", "not_run")


def _not_looked_at(asked: Asked, looked: Mapping[str, frozenset[str]]) -> Iterable[Finding]:
    for url, variants in looked.items():
        for missing in _ALL - variants:
            yield _finding(asked[url], missing, "niet-gecontroleerd", "not_run")


def _gone(page: BuiltPage) -> Finding:
    return _finding(page, "", "pagina-ontbreekt", "violation")


def _led_to(url: str, trail: tuple[str, ...]) -> str:
    """The other address that a reader who opens `url` gets to see; '' when there is none."""
    return next((address for address in trail if address != url), "")


def _sends_on(page: BuiltPage, onward: str) -> Finding:
    # What the browser looked at was the other page, so of this one we know no more.
    return _finding(page, "", "stuurt-door", "violation", detail=urlsplit(onward).path)


def _issues(
    asked: Asked, report: BrowserReport, urls: Iterable[str], sources: Mapping[str, str]
) -> Iterable[Finding]:
    # A fault is seen in every variant, and one in the skeleton on every page: looked for once.
    places: dict[tuple[str, str], Place] = {}
    for url in sorted(urls):
        page = asked[url]
        issues = report.answered[url].issues
        for issue in issues:
            key = ("" if issue.framed else page.path, issue.text)
            if key not in places:
                places[key] = locate(page, [issue.text], sources, framed=issue.framed)
            told = issue if is_sure(issue, issues) else replace(issue, needs_review=True)
            yield _of_issue(page, told, places[key])


def _opinions(asked: Asked, report: BrowserReport, urls: Iterable[str]) -> Iterator[Finding]:
    """What the second opinion says about elements that nobody of ours calls wrong."""
    for url in urls:
        seen, page = report.answered[url], asked[url]
        wrong = {
            issue.selector for issue in seen.issues if issue.selector and not issue.needs_review
        }
        for issue in seen.opinions:
            if issue.selector not in wrong:
                yield replace(_of_issue(page, issue, (page.source, 1, 1)), outcome="opinion")


def _of_issue(page: BuiltPage, issue: Issue, place: Place) -> Finding:
    source, line, column = place
    return Finding(
        source=source,
        page=page.path,
        title=page.title,
        rule=issue.rule,
        message=message(issue.rule, issue.said, issue.detail),
        selector=issue.selector,
        variant=issue.variant,
        outcome="review" if issue.needs_review else "violation",
        line=line,
        column=column,
        text=issue.text,
        framed=issue.framed,
    )


def _broken_files(asked: Asked, deliveries: Iterable[Delivery]) -> Iterable[Finding]:
    for delivery in deliveries:
        if delivery.status < HTTPStatus.BAD_REQUEST or delivery.url in asked:
            continue
        path = urlsplit(delivery.url).path
        if delivery.asked_by in asked:
            yield _finding(
                asked[delivery.asked_by], "", "bestand-ontbreekt", "violation", detail=path
            )
        else:
            # A style sheet asked for it, or a page that does not tell who it is.
            by = urlsplit(delivery.asked_by).path.lstrip("/") or path.lstrip("/")
            yield _finding(BuiltPage(by, by, by), "", "bestand-ontbreekt", "violation", detail=path)


def _finding(
    page: BuiltPage, variant: str, rule: str, outcome: Outcome, *, detail: str = ""
) -> Finding:
    text = message(rule, detail=detail)
    return Finding(page.source, page.path, page.title, rule, text, "", variant, outcome)
