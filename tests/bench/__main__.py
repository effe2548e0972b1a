"""`python -m tests.bench [FOLDER] [--acties 100 1000 4000] [--times 1]`: measure every step at every size and print the table."""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.measure import Cost
from tests.bench.steps import Case, Step, make_example, steps
from tests.bench.wanted import Result, verdicts


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when a wanted figure does not hold."""
    asked = _arguments().parse_args(arguments)
    folder = Path(asked.folder or tempfile.mkdtemp(prefix="bench-")).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        print(
            f"'{folder}' is not empty. Name a folder that is empty or not there.", file=sys.stderr
        )
        return 2
    try:
        results = [
            _measure(Case(acties, folder / str(acties)), asked.times)
            for acties in sorted(asked.acties)
        ]
    finally:
        if not asked.folder:
            shutil.rmtree(folder)
    print(table(results))
    found = verdicts(results)
    print("\n".join(f"{'holds' if holds else 'DOES NOT HOLD'}: {text}" for holds, text in found))
    return 0 if all(holds for holds, _ in found) else 1


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument(
        "folder", nargs="?", help="keep everything here; without it, a folder that is removed"
    )
    parser.add_argument(
        "--acties", type=int, nargs="+", default=[100, 1000, 4000], help="sizes of the register"
    )
    parser.add_argument(
        "--times", type=int, default=1, help="measure so often, and take the median"
    )
    return parser


def _measure(case: Case, times: int) -> Result:
    case.folder.mkdir()
    _say(f"{case.acties} actions: making the register …")
    make_example(case)
    costs = {step.name: _median(step, case, times) for step in steps()}
    codes = [file.stem.lower() for file in (case.folder / "voorbeeld/data/acties").glob("*.yml")]
    sizes = [(case.site / "acties" / code / "index.html").stat().st_size for code in codes]
    pages = {
        page.parent.relative_to(case.site).as_posix(): page.stat().st_size
        for page in case.site.rglob("index.html")
    }
    biggest = max(pages.items(), key=lambda page: page[1])
    return Result(case.acties, len(pages), statistics.mean(sizes), biggest, costs)


def _median(step: Step, case: Case, times: int) -> Cost:
    found = []
    for number in range(1, times + 1):
        _say(f"{case.acties} actions: {step.name} ({number} of {times}) …")
        found.append(step.measure(case))
        _say(
            f"{case.acties} actions: {step.name} took {found[-1].cpu:.2f} s CPU and {found[-1].peak:.0f} MB"
        )
    return Cost(statistics.median(cost.cpu for cost in found), max(cost.peak for cost in found))


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def table(results: Sequence[Result]) -> str:
    """A Markdown table: a row for each size, CPU seconds and peak memory for each step."""
    names = [step.name for step in steps()]
    heads = [
        "actions",
        "pages",
        *names,
        "ratio",
        "ms per page",
        "bytes per action page",
        "biggest page",
    ]
    rows = [
        [
            f"{result.acties:,}", f"{result.pages:,}",
            *(f"{result.costs[name].cpu:.2f} s, {result.costs[name].peak:.0f} MB" for name in names),
            f"{result.ratio:.2f}", f"{result.per_page:.2f}", f"{result.bytes_per_action:,.0f}",
            f"{result.biggest[0]}: {result.biggest[1]:,}",
        ]
        for result in results
    ]  # fmt: skip
    return "\n".join(f"| {' | '.join(row)} |" for row in [heads, ["---"] * len(heads), *rows])


if __name__ == "__main__":
    sys.exit(main())
