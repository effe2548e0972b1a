"""Runs the gate: serve the site, look at every page, judge, write the report."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.gate.browser import find_browser
from generator.gate.decide import decide
from generator.gate.errors import MachineError
from generator.gate.kinds import pages_to_walk
from generator.gate.node import find_node, install
from generator.gate.pa11y import Tools, run_pa11y
from generator.gate.pages import read_base, read_pages
from generator.gate.report import Event, Report, read_report
from generator.gate.server import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.gate.result import GateResult

Progress = Callable[[int, int], None]

# One page in a hundred crashes by itself ('Target.closeTarget'), but not three times in a row.
_TRIES = 3
_NAMED = ("pa11y-ci", "pa11y", "axe-core", "@pa11y/html_codesniffer")


@dataclass(frozen=True, slots=True)
class Settings:
    """What to check and where to leave the report.

    `cache` keeps what is downloaded. `extra_pages` are paths to ask for besides the built pages.
    `progress(done, total)` is called after every page. `page_seconds` is how long one page may take.
    """

    site: Path
    cache: Path
    report: Path
    extra_pages: tuple[str, ...] = ()
    progress: Progress = lambda _done, _total: None
    page_seconds: int = 30


def run_gate(settings: Settings, env: Mapping[str, str] = os.environ) -> GateResult:
    """Check every page in every variant and write the report.

    Raises MachineError when the machine cannot do it at all; then there is no report, also no old one.
    """
    settings.report.unlink(missing_ok=True)
    pages = read_pages(settings.site, settings.extra_pages)
    with serve(settings.site, read_base(settings.site)) as served:
        asked = {served.address + page.url: page for page in pages}
        tools = _tools(settings, env) if asked else None
        walked = pages_to_walk(settings.site, pages)
        plan = {url: page.path in walked for url, page in asked.items()}
        report = _look(plan, tools, settings.progress) if tools else Report()
        answers = tuple(served.answers)
    result = decide(asked, report, answers, _versions(tools.modules) if tools else {})
    _write(settings.report, to_json(result))
    return result


def to_json(result: GateResult) -> str:
    """Return the report as JSON; the same findings always give the same text."""
    return json.dumps(
        {
            "pages": result.pages,
            "variants": result.variants,
            "asked": result.asked,
            "answered": result.answered,
            "violations": result.count("violation"),
            "review": result.count("review"),
            "infra": result.count("infra"),
            "not_run": result.count("not_run"),
            "checked": {page: list(variants) for page, variants in result.checked},
            "tools": dict(sorted(result.tools.items())),
            "findings": [asdict(finding) for finding in result.findings],
        },
        ensure_ascii=False,
        indent=1,
    )


def _tools(settings: Settings, env: Mapping[str, str]) -> Tools:
    node = find_node()
    cache = settings.cache.resolve()  # pa11y-ci works in another folder than we do
    modules = install(node, Path(__file__).parent, cache, env) / "node_modules"
    browser = find_browser(node, cache, env)
    return Tools(node, modules, browser, settings.page_seconds, env)


def _look(plan: Mapping[str, bool], tools: Tools, progress: Progress) -> Report:
    report = Report()
    for _ in range(_TRIES):
        to_do = {url: walks for url, walks in plan.items() if url not in report.answered}
        if not to_do:
            break
        events = run_pa11y(to_do, tools)
        told = _counted(events, len(report.answered), len(plan), progress)
        report = report.followed_by(read_report(told))
    return report


def _counted(events: Iterator[Event], done: int, total: int, progress: Progress) -> Iterator[Event]:
    for event in events:
        if event["event"] == "result":
            done += 1
            progress(done, total)
        yield event


def _versions(modules: Path) -> dict[str, str]:
    packages = {name: modules / name / "package.json" for name in _NAMED}
    return {
        name.removeprefix("@pa11y/"): json.loads(file.read_text(encoding="utf-8"))["version"]
        for name, file in packages.items()
    }


def _write(file: Path, text: str) -> None:
    beside = file.with_suffix(".tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text + "\n", encoding="utf-8")
        beside.replace(file)  # all or nothing: nobody reads half a report
    except OSError as error:
        raise MachineError(
            missing=f"Wij konden het verslag '{file}' niet schrijven ({error.strerror}).",
            remedy="Maak ruimte vrij op de schijf of kies een andere plek.",
        ) from error
