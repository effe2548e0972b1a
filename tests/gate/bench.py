"""What the gate costs on a site of 200 pages, beside plain pa11y-ci on the same pages.

`python -m tests.gate.bench [actions]`, or `nox -s bench-gate`. Compare only within one run.
With `--profile`: what each step of a page takes, one page at a time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build import build_site
from generator.example.history import KWARTALEN
from generator.example.write import SEED, example_files, write_example
from generator.folders import ROOT, Folders
from generator.gate.browser.server import serve
from generator.gate.hidden.known import Known
from generator.gate.hidden.sources import read_known
from generator.gate.run import GateOptions, Places, Settings, run_gate
from generator.gate.site.built import read_site
from generator.gate.tools.find_browser import find_browser
from generator.gate.tools.node import find_node, install, node_environment
from generator.problem import errors
from generator.register.read import read_register
from tests.gate.files.sites import in_its_table
from tests.gate.profile import profile

CACHE = ROOT / ".cache"
ACTIONS = 130  # with lists, themes and plans that is about 200 pages
SCHEMES = 2
DAY = date.fromisoformat(KWARTALEN[-1])
_PROFILE = "--profile"
_TICK = os.sysconf("SC_CLK_TCK")
_PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Cost:
    """Of one run: seconds of all processors together, seconds on the clock, most memory in gigabytes."""

    cpu: float
    wall: float
    memory: float


def main(actions: int) -> None:
    """Make up a register, build its site, check it in four ways, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_example(
            folder / "register",
            example_files(actions, SEED),
            lambda _done, _total: None,
        )
        folders = Folders(
            folder / "register" / "data", folder / "register" / "content", folder / "site"
        )
        build(folders)

        def whole() -> None:
            passed(folders, folder)

        costs = {
            "(a) plain pa11y-ci, htmlcs + axe, 2 at a time, each page twice": measure(
                lambda: plain(folders.site)
            )
        }
        costs["(b) this gate, nothing known"] = measure(whole)
        costs["(c) this gate, nothing changed"] = measure(whole)
        for what, was, now in (
            ("words", "toelichting: ", "toelichting: Nieuw. "),
            ("state", "stand: loopt", "stand: stil"),
        ):
            changed = change_one_row(folders, was, now)
            costs[f"(d) this gate, the {what} of one row changed, {changed} pages"] = measure(whole)
        pages = len(read_site(folders.site).pages)
    show(costs, pages)


def show_steps(actions: int) -> None:
    """Say where the time of a page goes, on a site of the same kind."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = example_files(actions, SEED)
        write_example(folder / "register", files, lambda _done, _total: None)
        of_register = folder / "register"
        folders = Folders(of_register / "data", of_register / "content", folder / "site")
        build(folders)
        places = Places(folders.site, folder / "gate.json", CACHE, folder / "results")
        settings = Settings(places, Known(DAY), GateOptions(), "bench", lambda *_: None)
        print(profile(settings))


def passed(folders: Folders, folder: Path) -> None:
    """Run the whole gate as the command does, also the rules that need no browser.

    What it finds is told, and does not stop the bench: a quarter of an hour of measuring would be lost.
    """
    places = Places(folders.site, folder / "gate.json", CACHE, folder / "results")
    settings = Settings(places, known_of(folders), GateOptions(), "bench", lambda *_: None)
    result = run_gate(settings)
    for problem in result.problems()[:5]:
        print(f"Not a right site: {problem}", file=sys.stderr)


def known_of(folders: Folders) -> Known:
    """What the register and the texts say to the gate."""
    register = read_register(folders.data).register
    assert register
    return read_known(register, DAY, folders.data, folders.content, in_its_table)


def build(folders: Folders) -> None:
    """Build the site of the last day of the example."""
    mistakes = errors(build_site(folders, DAY))
    assert not mistakes, mistakes


def change_one_row(folders: Folders, was: str, now: str) -> int:
    """Change the newest update of one action and build again. Returns how many pages differ."""
    before = read_site(folders.site).files
    newest = sorted((folders.data / "voortgang").glob(f"*/{KWARTALEN[-1]}.yml"))
    file = next(file for file in newest if was in file.read_text(encoding="utf-8"))
    file.write_text(file.read_text(encoding="utf-8").replace(was, now, 1), encoding="utf-8")
    build(folders)
    after = read_site(folders.site)
    return sum(after.files[page.path] != before[page.path] for page in after.pages)


def plain(site: Path) -> None:
    """Run pa11y-ci as it comes, with both of its engines."""
    node = find_node()
    modules = (
        install(node, ROOT / "generator" / "gate" / "tools" / "pa11y", CACHE, os.environ)
        / "node_modules"
    )
    browser = find_browser(node, CACHE, os.environ)
    built = read_site(site)
    with serve(site, built.base) as served, tempfile.TemporaryDirectory() as folder:
        urls = [
            f"{served.address}{page.url}?s={scheme}"
            for page in built.pages
            for scheme in range(SCHEMES)
        ]
        launch = {
            "executablePath": str(browser.program),
            "args": list(browser.arguments),
            "pipe": True,
        }
        defaults = {
            "runners": ["htmlcs", "axe"],
            "concurrency": 2,
            "timeout": 60000,
            "chromeLaunchConfig": launch,
        }
        config = Path(folder, "config.json")
        config.write_text(json.dumps({"defaults": defaults, "urls": urls}), encoding="utf-8")
        subprocess.run(
            [
                str(node.program),
                str(modules / "pa11y-ci" / "bin" / "pa11y-ci.js"),
                "--config",
                str(config),
                "--json",
            ],
            env={**node_environment(os.environ, modules), **browser.env},
            stdout=subprocess.DEVNULL,
            check=False,
        )


def measure(work: Callable[[], object]) -> Cost:
    """Run `work` and look ten times a second at every process below this one."""
    used: dict[tuple[int, int], float] = {}
    most = looking = 0.0
    ready = threading.Event()

    def watch() -> None:
        nonlocal most, looking
        while not ready.wait(0.1):
            most = max(most, _sample(used))
        looking = time.thread_time()

    watcher = threading.Thread(target=watch)
    own, started = time.process_time(), time.monotonic()
    watcher.start()
    try:
        work()
    finally:
        ready.set()
        watcher.join()
    ours = time.process_time() - own - looking
    return Cost(sum(used.values()) + ours, time.monotonic() - started, most)


def _sample(used: dict[tuple[int, int], float]) -> float:
    stats = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = file.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        stats[int(file.parent.name)] = fields
    family, memory = {os.getpid()}, 0.0
    for pid in sorted(stats):
        if int(stats[pid][1]) in family:
            family.add(pid)
            used[pid, int(stats[pid][19])] = (int(stats[pid][11]) + int(stats[pid][12])) / _TICK
            memory += int(stats[pid][21]) * _PAGE_SIZE / 1e9
    return memory


def show(costs: dict[str, Cost], pages: int) -> None:
    """Print each run, per page, beside the first; and the cost of one look of one page in one way."""
    first = next(iter(costs.values()))
    print(f"{pages} pages{'':50}  CPU s/page  wall s/page  CPU of (a)  wall of (a)  memory GB")
    for name, cost in costs.items():
        print(
            f"{name:58} {cost.cpu / pages:10.4f} {cost.wall / pages:12.4f} {cost.cpu / first.cpu:11.2%}"
            f" {cost.wall / first.wall:12.2%} {cost.memory:10.2f}"
        )


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if argument != _PROFILE]
    run = show_steps if _PROFILE in sys.argv else main
    run(int(given[0]) if given else ACTIONS)
