"""Runs the gate: serve the site, look at every page, judge, write the report."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.gate.browser.events import Event, Report, read_report
from generator.gate.browser.pa11y import Tools, run_pa11y
from generator.gate.browser.server import serve
from generator.gate.errors import MachineError
from generator.gate.files.check import StaticResult
from generator.gate.files.layer import run_static, validate
from generator.gate.hidden.known import Known
from generator.gate.memory.clean_files import keep_clean, read_memory
from generator.gate.memory.clean_pages import CLEAN, Cache, rules_digest
from generator.gate.memory.to_look import make_plan
from generator.gate.site.built import Page, read_base, read_html, read_pages
from generator.gate.tools.find_browser import browser_identity, find_browser
from generator.gate.tools.node import find_node, install, version_of
from generator.gate.verdict.decide import decide
from generator.gate.verdict.judge import judged
from generator.gate.verdict.shards import WHOLE, Shard, gate_digest, site_digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.gate.verdict.result import GateResult

Progress = Callable[[int, int], None]

# One page in a hundred crashes by itself ('Target.closeTarget'), but not three times in a row.
_TRIES = 3
_PACKAGE = Path(__file__).parent / "tools" / "pa11y"
_NAMED = (
    "pa11y-ci",
    "pa11y",
    "axe-core",
    "@pa11y/html_codesniffer",
    "accessibility-checker-engine",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What to check and where to leave the report.

    `cache` keeps what is downloaded. `results` keeps which pages were clean, if it is given; `full` looks at
    those again. `now` is written beside a clean answer. `extra_pages` are paths to ask for besides the built
    pages. `progress(done, total)` is called after every page. `page_seconds` is how long one page may take.
    `shard` is the part of the pages to look at.
    `known` is what the static rules need beside the site; without it only the browser looks, for tests of
    the browser. `everything` sends a page to the browser too when a static rule found a fault in it.
    """

    site: Path
    cache: Path
    report: Path
    extra_pages: tuple[str, ...] = ()
    progress: Progress = lambda _done, _total: None
    page_seconds: int = 30
    results: Path | None = None
    full: bool = False
    now: str = ""
    shard: Shard = WHOLE
    known: Known | None = None
    everything: bool = False


def run_gate(settings: Settings, env: Mapping[str, str] = os.environ) -> GateResult:
    """Check every page in every variant and write the report.

    Raises MachineError when the machine cannot do it at all; then there is no report, also no old one.
    """
    settings.report.unlink(missing_ok=True)
    built = read_pages(settings.site, settings.extra_pages)
    cache = _cache(settings, env)
    mine = settings.shard.of(built)
    kept = cache.read(built)
    plan = make_plan({page: read_html(settings.site, page) for page in built}, mine, kept)
    static = _static(settings, built, plan.changed, env)
    sent = static.to_browser(plan.fresh, everything=settings.everything)
    with serve(settings.site, cache.base) as served:
        asked = {served.address + page.url: page for page in (*sent, *plan.known)}
        known = Report(
            {
                url: replace(CLEAN, opinions=kept[page].opinions)
                for url, page in asked.items()
                if page in plan.known
            },
            remembered={url: plan.known[page] for url, page in asked.items() if page in plan.known},
        )
        to_look = {url: plan.walks[page] for url, page in asked.items() if page not in plan.known}
        report = _look(to_look, settings, env) if to_look else Report(crash="")
        answers = tuple(served.answers)
    sources = settings.known.sources if settings.known else {}
    result = static.joined(decide(asked, known.followed_by(report), answers, _versions(), sources))
    result = replace(
        result,
        pages=len(mine),
        stayed=tuple(sorted(page.path for page in {*plan.fresh} - {*sent})),
        alike=tuple(sorted(page.path for page in plan.alike)),
        findings=tuple(
            found for found in result.findings if not (built and found.rule == "geen-paginas")
        ),
    )
    result = judged(result, settings.known) if settings.known else result
    # A fault in the skeleton stands once in the result, but no page that has it is clean.
    seen = {
        asked[url]: seen
        for url, seen in report.answered.items()
        if asked[url].path not in static.failed
    }
    cache.keep_all(seen, plan.walks, result)
    site, gate = site_digest(settings.site), gate_digest(rules_digest({}), settings.known)
    write_report(
        settings.report, result, replace(settings.shard, pages=len(built), site=site, gate=gate)
    )
    return result


def write_report(file: Path, result: GateResult, shard: Shard) -> None:
    """Write gate.json. Raises MachineError when that cannot be done."""
    _write(file, to_json(result, shard))


def to_json(result: GateResult, shard: Shard) -> str:
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
            "shard": asdict(shard),
            "stayed": result.stayed,
            "checked": {page: list(variants) for page, variants in result.checked},
            "remembered": dict(result.remembered),
            "alike": result.alike,
            "tools": dict(sorted(result.tools.items())),
            "findings": [asdict(finding) for finding in result.findings],
            "second_opinion": [asdict(opinion) for opinion in result.opinions],
        },
        ensure_ascii=False,
        indent=1,
    )


def _cache(settings: Settings, env: Mapping[str, str]) -> Cache:
    node = version_of(find_node()) if settings.results else ""
    tools = f"{browser_identity(env)} {node} {settings.known is not None}"
    return Cache(
        settings.results,
        settings.site,
        read_base(settings.site),
        tools,
        settings.now,
        settings.full,
    )


def _static(
    settings: Settings, built: tuple[Page, ...], changed: tuple[Page, ...], env: Mapping[str, str]
) -> StaticResult:
    """Run the rules that need no browser. What was right before, and did not change, is right still."""
    if not settings.known:
        return StaticResult()
    memory = read_memory(None if settings.full else settings.results, rules_digest({}))
    found = run_static(settings.site, built, settings.known, memory)
    keep_clean(settings.results, found.clean)
    return found.followed_by(
        validate(settings.site, changed, settings.cache, env, settings.known.sources)
    )


def _tools(settings: Settings, env: Mapping[str, str]) -> Tools:
    node = find_node()
    cache = settings.cache.resolve()  # pa11y-ci works in another folder than we do
    modules = install(node, _PACKAGE, cache, env) / "node_modules"
    browser = find_browser(node, cache, env)
    return Tools(node, modules, browser, settings.page_seconds, env)


def _look(plan: Mapping[str, bool], settings: Settings, env: Mapping[str, str]) -> Report:
    tools = _tools(settings, env)
    report = Report()
    for _ in range(_TRIES):
        to_do = {url: walks for url, walks in plan.items() if url not in report.answered}
        if not to_do:
            break
        events = run_pa11y(to_do, tools)
        told = _counted(events, len(report.answered), len(plan), settings.progress)
        report = report.followed_by(read_report(told))
    return report


def _counted(events: Iterator[Event], done: int, total: int, progress: Progress) -> Iterator[Event]:
    for event in events:
        if event["event"] == "result":
            done += 1
            progress(done, total)
        yield event


def _versions() -> dict[str, str]:
    lock = json.loads((_PACKAGE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    return {
        name.removeprefix("@pa11y/"): lock[f"node_modules/{name}"]["version"] for name in _NAMED
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
