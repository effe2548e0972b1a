"""`python -m tests.publish.kills [--times 200] [--sent 20] [--builds 20] [--seed 1]`: kill it at any moment, and look."""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from itertools import product
from pathlib import Path

from generator.publish.place_here import PlaceHere
from generator.publish.put_online import Keeping, publish
from generator.publish.target import typed_place
from tests.conftest import GOED, ROOT
from tests.publish.kill import killed, steps
from tests.publish.kill_build import Moment, build_until, site_there
from tests.publish.kill_sent import send
from tests.publish.made import make_site, passed, seen, write_passed
from tests.publish.sshd import READY, path_with, sshd

_MIX = "A MIX"


def main() -> int:
    """Kill, print, and return 1 when somebody could see half a site."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--builds", type=int, default=20)
    parser.add_argument("--sent", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = {
            f"publishing, killed {asked.times} times": _publishing(folder, asked.times, chance),
            f"sending to a server, killed {asked.sent} times": _sending(folder, asked.sent, chance),
            f"building, killed {asked.builds} times": _building(folder, asked.builds, chance),
            "building, killed just before and after each renaming": _renaming(folder),
        }
    for what, outcomes in found.items():
        print(f"{what}: {dict(outcomes)}")
    return 1 if any(outcomes[_MIX] for outcomes in found.values()) else 0


def _publishing(folder: Path, times: int, chance: random.Random) -> Counter[str]:
    """Each time from the same begin; the next run must put all right."""
    old, new = make_site(folder / "oud", "oud"), make_site(folder / "nieuw", "nieuw")
    begin = folder / "begin"
    publish(old, PlaceHere(begin), passed(old)[0], Keeping())
    before = seen(begin)
    whole = shutil.copytree(begin, folder / "heel", symlinks=True)
    count = steps(new, whole)
    after = seen(whole)
    outcomes: Counter[str] = Counter()
    for _ in range(times):
        place = shutil.copytree(begin, folder / "plek", symlinks=True)
        shown = killed(new, place, chance.randint(1, count), after=chance.random() < 0.5)
        outcomes[_which(shown, before, after)] += 1
        publish(new, PlaceHere(place), passed(new)[0], Keeping())
        if seen(place) != after:
            outcomes[_MIX] += 1
        shutil.rmtree(place)
    return outcomes


def _sending(folder: Path, times: int, chance: random.Random) -> Counter[str]:
    """The same through a real sshd of this machine; without one, nothing."""
    outcomes: Counter[str] = Counter()
    if not READY:
        return outcomes
    old, own = make_site(folder / "oud", "oud"), folder / "eigen"
    new = make_site(own / "site", "nieuw")
    keys = folder / "sleutels"
    keys.mkdir()
    with sshd(keys) as name:
        os.environ["PATH"] = path_with(keys)
        for number in range(times):
            there = folder / "server" / str(number)
            place = f"ssh://{name}{there}"
            write_passed(new, own / "build" / "gate.json")
            publish(old, typed_place(place), passed(old)[0], Keeping())
            before = seen(there)
            send(own, place, seconds=chance.uniform(0.5, 3))
            shown = seen(there)
            send(own, place)
            outcomes[_which(shown, before, seen(there))] += 1
    return outcomes


def _building(folder: Path, times: int, chance: random.Random) -> Counter[str]:
    """The same for `build`: between two renamings the old site stands beside its place, whole."""
    site = folder / "bouw" / "site"
    begin = folder / "begin-bouw"
    seconds = _build(site, "2024-06-30", None)
    before = site_there(site)
    shutil.copytree(site, begin)
    _build(site, "2024-07-01", None)
    after = site_there(site)
    outcomes: Counter[str] = Counter()
    for _ in range(times):
        shutil.rmtree(site.parent)
        shutil.copytree(begin, site)
        _build(site, "2024-07-01", chance.uniform(0.2, seconds))
        outcomes[_which(site_there(site), before, after)] += 1
    return outcomes


def _renaming(folder: Path) -> Counter[str]:
    """Each moment at which the site changes its name; the next build must put all right."""
    outcomes: Counter[str] = Counter()
    for swap in (False, True):
        outcomes += _renamed(folder / f"naam-{swap}", swap=swap)
    return outcomes


def _renamed(folder: Path, *, swap: bool) -> Counter[str]:
    site, begin = folder / "naam" / "site", folder / "begin-naam"
    build_until(site, "2024-06-30")
    before = site_there(site)
    shutil.copytree(site.parent, begin)
    count = build_until(site, "2024-07-01", Moment(0, after=False, swap=swap))
    after = site_there(site)
    outcomes: Counter[str] = Counter()
    for step, late in product(range(1, count + 1), (False, True)):
        shutil.rmtree(site.parent)
        shutil.copytree(begin, site.parent)
        build_until(site, "2024-07-01", Moment(step, late, swap))
        outcomes[_which(site_there(site), before, after)] += 1
        build_until(site, "2024-07-01")
        if site_there(site) != after:
            outcomes[_MIX] += 1
    return outcomes


def _build(site: Path, day: str, seconds: float | None) -> float:
    """Build until it is ready, or kill it and all that it started after so many seconds. Returns how long it took."""
    folders = ["--data", GOED / "data", "--content", GOED / "content", "--site-dir", site]
    command = [sys.executable, "-m", "generator", "build", *map(str, folders), "--today", day]
    started = time.monotonic()
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True
    ) as program:
        try:
            program.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
    return time.monotonic() - started


def _which(shown: dict[str, bytes], before: dict[str, bytes], after: dict[str, bytes]) -> str:
    if shown == before:
        return "the old site"
    return "the new site" if shown == after else _MIX


if __name__ == "__main__":
    sys.exit(main())
