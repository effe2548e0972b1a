"""The gate from end to end. Read `run_gate` first: it says what happens to a site, step by step."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from pathlib import Path

from generator.gate.browser.events import BrowserReport, Event, Seen, read_report
from generator.gate.browser.pa11y import Tools, run_pa11y
from generator.gate.browser.reasons import own_doing
from generator.gate.browser.server import Delivery, serve
from generator.gate.files.check import FilesResult, check_site
from generator.gate.files.validate import validate
from generator.gate.forms.gate_json import write_report
from generator.gate.hidden.known import Known
from generator.gate.memory.clean_files import keep_clean, read_memory
from generator.gate.memory.clean_pages import CLEAN, PageMemory, digest_of_question, rules_digest
from generator.gate.memory.to_look import Kept, ToLook, changed_pages, what_to_look_at
from generator.gate.site.built import BuiltPage, BuiltSite, read_site
from generator.gate.tools.find_browser import browser_identity, find_browser
from generator.gate.tools.node import PA11Y, find_node, install, version_of
from generator.gate.verdict.classes import for_site
from generator.gate.verdict.decide import decide
from generator.gate.verdict.judge import judged
from generator.gate.verdict.result import GateResult
from generator.gate.verdict.shards import WHOLE, Shard, gate_digest

Progress = Callable[[int, int], None]

# How long one page may take, in seconds.
PAGE_SECONDS = 60
# One page in a hundred crashes by itself ('Target.closeTarget'), but not three times in a row.
_TRIES = 3
# What says nothing against a page.
_NO_FAULT = frozenset({"review", "opinion"})
_TOLD_VERSIONS = (
    "pa11y-ci",
    "pa11y",
    "axe-core",
    "@pa11y/html_codesniffer",
    "accessibility-checker-engine",
)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the site is, where gate.json goes, where downloads are kept (`cache`) and clean answers (`results`)."""

    site: Path
    report: Path
    cache: Path
    results: Path


@dataclass(frozen=True, slots=True)
class GateOptions:
    """What somebody can ask for.

    `full` also looks at what was clean before. `everything` also opens a page in the browser when a rule
    without one already found a fault in it. `shard` is the part of the pages to look at.
    `own`: the site is made by this program, so our house style counts too.
    `url` is the address of a site that runs by itself; then it is not ours.
    """

    full: bool = False
    everything: bool = False
    shard: Shard = WHOLE
    own: bool = True
    url: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What to check. `known` is what the register says, `now` the moment that is written beside a clean answer.

    `live` is the address of each page of a site that runs by itself; without it we serve the site.
    `progress(done, total)` is called after every page in the browser; `page_seconds` is how long one may take.
    """

    places: Places
    known: Known
    options: GateOptions
    now: str
    progress: Progress
    page_seconds: int = PAGE_SECONDS
    live: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Job:
    """One run of the gate, before anything is judged: the site, its part of the pages, and what was clean before."""

    settings: Settings
    env: Mapping[str, str]
    site: BuiltSite
    mine: tuple[BuiltPage, ...]
    rules: str
    memory: PageMemory
    kept: Mapping[BuiltPage, Kept]


@dataclass(frozen=True, slots=True)
class Looked:
    """What the browser and the web server saw: pages by URL, what came out of pa11y-ci, and what was sent."""

    asked: Mapping[str, BuiltPage]
    report: BrowserReport
    sent: tuple[Delivery, ...]

    def seen(self, wrong: frozenset[str]) -> dict[BuiltPage, Seen]:
        """The answers by page, without the pages that are `wrong`."""
        answers = {self.asked[url]: answer for url, answer in self.report.answered.items()}
        return {page: answer for page, answer in answers.items() if page.path not in wrong}


def run_gate(settings: Settings, env: Mapping[str, str] = os.environ) -> GateResult:
    """Check every page and write the report. Which pages a browser opens, and why not the others: ToLook.

    A page that a browser opens is looked at in every variant.

    Raises MachineError when the machine cannot do it at all; then there is no report, also no old one.
    """
    settings.places.report.unlink(missing_ok=True)
    job = read_all(settings, env)
    wrong = rules_without_browser(job)
    return look_and_judge(job, wrong)


def look_and_judge(job: Job, wrong: FilesResult) -> GateResult:
    """What must be looked at → look → decide → remember → report."""
    todo = what_to_look_at(job.site.html, job.mine, job.kept, _stay(job, wrong))
    looked = look(job, todo)
    result = verdict(job, todo, wrong, looked)
    remember(job, todo, wrong, looked, result)
    report(job, result)
    return result


def read_all(settings: Settings, env: Mapping[str, str]) -> Job:
    """Read the site, and what is remembered of it."""
    site = read_site(settings.places.site)
    # What was clean by fewer rules is not clean by all.
    rules = rules_digest() + ("" if settings.options.own else " of another")
    tools = f"{browser_identity(env)} {version_of(find_node())}"
    memory = PageMemory(
        settings.places.results,
        site,
        digest_of_question(tools, rules),
        settings.now,
        settings.options.full,
    )
    mine = settings.options.shard.of(site.pages)
    return Job(settings, env, site, mine, rules, memory, memory.read(site.pages))


def rules_without_browser(job: Job) -> FilesResult:
    """Run the rules that need no browser. What was right before, and did not change, is right still."""
    places, known = job.settings.places, job.settings.known
    before = read_memory(places.results, job.rules, full=job.settings.options.full)
    found = check_site(job.site, known, before)
    keep_clean(places.results, found.clean)
    if not job.settings.options.own:
        return found.of_another()
    changed = changed_pages(job.site.html, job.mine, job.kept)
    return found.followed_by(validate(job.site, changed, places.cache, job.env, known.sources))


def look(job: Job, todo: ToLook) -> Looked:
    """Serve the site and let a browser open the pages of `todo`."""
    if job.settings.live:
        return look_at_live(job, todo)
    with serve(job.settings.places.site, job.site.base) as served:
        asked = {served.address + page.url: page for page in (*todo.look, *todo.remembered)}
        walks = {
            url: todo.walks[page] for url, page in asked.items() if page not in todo.remembered
        }
        told = in_browser(walks, job) if walks else BrowserReport()
        return Looked(asked, told, tuple(served.sent))


def look_at_live(job: Job, todo: ToLook) -> Looked:
    """Let a browser open the pages of `todo` where they run; we fetched each of them before."""
    live = job.settings.live
    asked = {live[page.path]: page for page in (*todo.look, *todo.remembered)}
    walks = {url: todo.walks[page] for url, page in asked.items() if page in todo.look}
    told = in_browser(walks, job) if walks else BrowserReport()
    return Looked(asked, told, tuple(Delivery(url, HTTPStatus.OK, "") for url in asked))


def verdict(job: Job, todo: ToLook, wrong: FilesResult, looked: Looked) -> GateResult:
    """From everything that was seen to a verdict, with what people decided about it."""
    told = _from_memory(looked.asked, todo, job.kept).followed_by(looked.report)
    decided = decide(looked.asked, told, looked.sent, _versions(), job.settings.known.sources)
    result = wrong.joined(decided)
    findings = tuple(for_site(result.findings, own=job.settings.options.own))
    if job.site.pages:
        # No page is asked of the browser when all are wrong already or of another part; only a
        # site without any page is a fault.
        findings = tuple(found for found in findings if found.rule != "geen-paginas")
    whole = replace(
        result,
        pages=len(job.mine),
        stayed=tuple(sorted(page.path for page in todo.stays)),
        alike=tuple(sorted(page.path for page in todo.alike)),
        findings=findings,
    )
    return judged(whole, job.settings.known)


def remember(
    job: Job, todo: ToLook, wrong: FilesResult, looked: Looked, result: GateResult
) -> None:
    """Keep which pages are without a fault.

    A fault in what all pages share is told once, at one page; the others that show it are left out by
    `wrong`, and by their own answers.
    """
    blamed = {found.page for found in result.findings if found.outcome not in _NO_FAULT}
    job.memory.keep_all(looked.seen(wrong.failed), todo.walks, blamed)


def report(job: Job, result: GateResult) -> None:
    """Write gate.json, with what proves later that all parts were of one site and one gate."""
    gate = gate_digest(job.rules, job.settings.known)
    shard = replace(
        job.settings.options.shard, pages=len(job.site.pages), site=job.site.digest, gate=gate
    )
    write_report(job.settings.places.report, result, shard)


def in_browser(walks: Mapping[str, bool], job: Job) -> BrowserReport:
    """Let pa11y-ci look at each URL, with whether to use the keyboard; what gave no answer is tried again."""
    tools = _tools(job.settings, job.env)
    told = BrowserReport(crash="")
    for tried in range(_TRIES):
        # What a page does to itself it does again: one more time is enough to be sure.
        shut = {url for url, reason in told.failed.items() if tried > 1 and own_doing(reason)}
        to_do = {url: keys for url, keys in walks.items() if url not in told.answered.keys() | shut}
        if not to_do:
            break
        events = run_pa11y(to_do, tools)
        counted = _counted(events, len(told.answered), len(walks), job.settings.progress)
        told = told.followed_by(read_report(counted))
    return told


def _stay(job: Job, wrong: FilesResult) -> frozenset[str]:
    """The pages that no browser needs to open, because they must be mended first."""
    return frozenset() if job.settings.options.everything else wrong.failed


def _from_memory(
    asked: Mapping[str, BuiltPage], todo: ToLook, kept: Mapping[BuiltPage, Kept]
) -> BrowserReport:
    """The answers about the pages in which a browser found no fault before."""
    known = {url: page for url, page in asked.items() if page in todo.remembered}
    return BrowserReport(
        {url: _again(kept[page]) for url, page in known.items()},
        remembered={url: todo.remembered[page] for url, page in known.items()},
    )


def _again(kept: Kept) -> Seen:
    return replace(CLEAN, issues=kept.questions, opinions=kept.opinions)


def _tools(settings: Settings, env: Mapping[str, str]) -> Tools:
    node = find_node()
    cache = settings.places.cache.resolve()  # pa11y-ci works in another folder than we do
    modules = install(node, PA11Y, cache, env) / "node_modules"
    another = {} if settings.options.own else {"GATE_ANOTHER": "1"}
    browser = find_browser(node, cache, env)
    return Tools(node, modules, browser, settings.page_seconds, {**env, **another})


def _counted(events: Iterator[Event], done: int, total: int, progress: Progress) -> Iterator[Event]:
    for event in events:
        if event["event"] == "result":
            done += 1
            progress(done, total)
        yield event


def _versions() -> dict[str, str]:
    lock = json.loads((PA11Y / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    return {
        name.removeprefix("@pa11y/"): lock[f"node_modules/{name}"]["version"]
        for name in _TOLD_VERSIONS
    }
