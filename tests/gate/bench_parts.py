"""What it costs to spread the pages over 1, 2 and 4 machines, and how far that goes.

`python -m tests.gate.bench_parts [actions]`, or `nox -s bench-parts`. The parts are run one after the other, so each
has the whole machine, as in CI. What a part costs before it sees a page is told by the line through the measurements.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import linear_regression
from unittest.mock import patch

from generator.example.write import SEED, example_files, write_example
from generator.folders import Folders
from generator.gate.forms.gate_json import read_part
from generator.gate.run import GateOptions, Places, Settings, run_gate
from generator.gate.site.built import read_site
from generator.gate.verdict import shards
from generator.gate.verdict.shards import Shard, merge
from tests.gate.bench import CACHE, Cost, build, known_of, measure

ACTIONS = 30
COUNTS = (1, 2, 4)
BIG = 100_000


@dataclass(frozen=True, slots=True)
class Part:
    """One part of `count`, with so many pages."""

    count: int
    pages: int
    cost: Cost


def main(actions: int) -> None:
    """Make up a register, build its site, look at it in parts, and print the tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        register = folder / "register"
        write_example(register, example_files(actions, SEED), lambda _done, _total: None)
        folders = Folders(register / "data", register / "content", folder / "site")
        build(folders)
        # A site of this size is not divided; here it is, to measure.
        with patch.object(shards, "SMALL", 0):
            parts = [part for count in COUNTS for part in _parts(folders, folder, count)]
        joining = measure(lambda: merge(map(read_part, _reports(folder, COUNTS[-1]))))
    print("\n".join([*table(parts), *beyond(parts, joining)]))


def _parts(folders: Folders, folder: Path, count: int) -> Iterator[Part]:
    """Look at each part of a site on a machine that knows nothing yet."""
    pages, known = read_site(folders.site).pages, known_of(folders)
    for number, report in enumerate(_reports(folder, count), start=1):
        part = Shard(number, count)
        with tempfile.TemporaryDirectory() as empty:
            places = Places(folders.site, report, CACHE, Path(empty))
            settings = Settings(places, known, GateOptions(shard=part), "bench", _say)
            yield Part(count, len(part.of(pages)), measure(partial(run_gate, settings)))


def _reports(folder: Path, count: int) -> list[Path]:
    return [folder / f"deel-{number}-van-{count}.json" for number in range(1, count + 1)]


def _say(done: int, total: int) -> None:
    print(f"\r{done} of {total} ", end="", file=sys.stderr, flush=True)


def table(parts: Sequence[Part]) -> Iterator[str]:
    """Per number of parts: what all cost together, and how long the longest took."""
    yield "| parts | pages in the largest | CPU s, together | CPU s a page | wall s of the longest |"
    yield "|---|---|---|---|---|"
    for count in COUNTS:
        these = [part for part in parts if part.count == count]
        cpu, pages = sum(part.cost.cpu for part in these), sum(part.pages for part in these)
        longest, most = (
            max(part.cost.wall for part in these),
            max(part.pages for part in these),
        )
        yield f"| {count} | {most} | {cpu:.1f} | {cpu / pages:.2f} | {longest:.1f} |"


def beyond(parts: Sequence[Part], joining: Cost) -> Iterator[str]:
    """What a part costs by itself, and what that says of a big site."""
    line = linear_regression([part.pages for part in parts], [part.cost.wall for part in parts])
    begin, page = max(line.intercept, 0), line.slope
    yield f"\nA part takes {begin:.1f} s by itself and {page:.2f} s for each page; joining takes {joining.wall:.2f} s."
    yield f"A part with fewer than {begin / page:.0f} pages costs more in beginning than in looking."
    for count in (1, 4, 20, 100):
        hours = (begin + page * BIG / count) / 3600
        yield f"{BIG:,} pages in {count} parts, nothing known: {hours:.1f} hours on the clock."


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ACTIONS)
