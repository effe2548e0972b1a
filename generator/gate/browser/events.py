"""What came out of pa11y-ci: from lines of JSON to values. Pure: tested with dicts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Event = Mapping[str, Any]
_GONE = "De browser was weg"


@dataclass(frozen=True, order=True, slots=True)
class Issue:
    """One thing found on one URL in one variant; `needs_review` when only a person can tell.

    `text` is what the element says, `framed` whether it stands outside the article, `holder` whether
    it has parts in it with names of their own.
    """

    rule: str
    said: str
    selector: str = ""
    detail: str = ""
    needs_review: bool = False
    variant: str = ""
    text: str = ""
    framed: bool = False
    holder: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """The answer about one URL: what was found, and the names of the variants that were looked at.

    `opinions` are what the second opinion found; they decide nothing. `files` are the paths of all files that the
    page loaded; None when we cannot tell. `trail` are the addresses the reader was led along, the last of which was
    looked at; empty when the cache gave the answer. `steps` are the milliseconds of each step, as a clock has them.
    """

    issues: tuple[Issue, ...] = ()
    looked: tuple[str, ...] = ()
    files: tuple[str, ...] | None = None
    opinions: tuple[Issue, ...] = ()
    trail: tuple[str, ...] = ()
    steps: Mapping[str, float] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class BrowserReport:
    """What came out of one or more runs of pa11y-ci.

    `answered`: what was seen per URL. `failed`: per URL why there is no answer. `crash`: why the last
    run did not reach its end, or '' when it did. `versions`: of node and the browser. `remembered`: per
    URL that was answered by the cache, when that answer was given.
    """

    answered: Mapping[str, Seen] = field(default_factory=dict)
    failed: Mapping[str, str] = field(default_factory=dict)
    crash: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    remembered: Mapping[str, str] = field(default_factory=dict)

    def followed_by(self, later: BrowserReport) -> BrowserReport:
        """Add a second try of the URLs that had no answer: what it says about a URL counts."""
        answered = {**self.answered, **later.answered}
        failed = {**self.failed, **later.failed}
        return BrowserReport(
            answered,
            {url: reason for url, reason in failed.items() if url not in answered},
            later.crash,
            {**self.versions, **later.versions},
            {**self.remembered, **later.remembered},
        )


def read_report(events: Iterable[Event]) -> BrowserReport:
    """Turn the events of one run into a report.

    The exit code of pa11y-ci plays no part: it can be 0 after a crash.
    """
    read = _Reading()
    for event in events:
        read.of_page(event)
        read.of_run(event)
    if read.ended:
        return BrowserReport(read.answered, read.failed, "", read.versions)
    # Why the run stopped is also why the pages that were begun have no answer.
    failed = {url: read.crash if reason == _GONE else reason for url, reason in read.failed.items()}
    return BrowserReport(read.answered, failed, read.crash, read.versions)


@dataclass(slots=True)
class _Reading:
    """What the events said so far; it grows while they are read."""

    answered: dict[str, Seen] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    crash: str = "De controle stopte voor het einde"
    ended: bool = False

    def of_page(self, event: Event) -> None:
        """Take in what is said of one page."""
        match event:
            case {"event": "begin", "url": str(url)}:
                # When the browser is gone, pa11y-ci begins every other page and says no more.
                self.failed[url] = _GONE
            case {"event": "result", "url": str(url)}:
                self.failed.pop(url, None)
                self.answered[url] = _seen(event)
            case {"event": "error", "url": str(url), "message": str(reason)}:
                self.failed[url] = reason.strip().partition("\n")[0]

    def of_run(self, event: Event) -> None:
        """Take in what is said of the run and its tools."""
        match event:
            case {"event": "start", "node": str(version)}:
                self.versions["node"] = version
            case {"event": "browser", "version": str(version)}:
                self.versions["browser"] = version
            case {"event": "crash", "message": str(reason)}:
                self.crash = reason
            case {"event": "end"}:
                self.ended = True


def read_event(line: str) -> Event | None:
    """Read one line of our reporter; anything else on the line gives None."""
    try:
        event = json.loads(line)
    except json.JSONDecodeError:
        return None
    return event if isinstance(event, dict) and "event" in event else None


def _seen(event: Event) -> Seen:
    issues = tuple(sorted({_issue(issue) for issue in event["issues"]}))
    files = event.get("files")
    files = None if files is None else tuple(sorted(set(files)))
    steps = event.get("steps", {})
    return Seen(
        issues, tuple(event["looked"]), files, _opinions(event), tuple(event["trail"]), steps
    )


def _opinions(event: Event) -> tuple[Issue, ...]:
    said = event.get("opinions", ())
    return tuple(sorted({Issue(raw["code"], raw["message"], raw["selector"]) for raw in said}))


def _issue(raw: Mapping[str, Any]) -> Issue:
    # HTML CodeSniffer says 'WCAG2AA.Principle1.Guideline1_1.1_1_1.H37'; the technique says it all.
    code = str(raw["code"])
    rule = code.split(".", 4)[-1] if code.startswith("WCAG2") else code
    return Issue(
        rule=rule,
        said=raw["message"],
        selector=raw["selector"],
        detail=raw["detail"],
        needs_review=raw["review"],
        variant=raw["variant"],
        text=raw["text"],
        framed=raw["framed"],
        holder=raw.get("holder", False),
    )
