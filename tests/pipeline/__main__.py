"""`python -m tests.pipeline [--install] [--logs FOLDER]`: run the pipelines of GitLab and GitHub here, and print a table.

Each job gets the environment that is here already; with `--install` each installs its own, as it does there.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT
from tests.pipeline.github import EVENTS, run_github
from tests.pipeline.gitlab import missing, pipelines, run_gitlab
from tests.pipeline.outcome import Outcome, line
from tests.pipeline.ready import give
from tests.pipeline.schemas import check_schemas
from tests.pipeline.small_clone import small_clone


def main() -> int:
    """Run, print a line as soon as something ends, and return 1 when anything is wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--logs", type=Path, default=ROOT / "build" / "pipeline")
    asked = parser.parse_args()
    if lacks := missing():
        print(lacks)
        return 2
    asked.logs.mkdir(parents=True, exist_ok=True)
    ready = None if asked.install else ROOT / ".venv"
    wrong = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        for outcome in _all(Path(name), ready, asked.logs.resolve()):
            print(line(outcome), flush=True)
            wrong += not outcome.right
    print(f"{wrong} wrong. What they said stands in {asked.logs}.")
    return 1 if wrong else 0


def _all(folder: Path, ready: Path | None, logs: Path) -> Iterator[Outcome]:
    yield from check_schemas(ROOT)
    clone = small_clone(folder, ready)
    for number, pipeline in enumerate(pipelines(clone), start=1):
        yield from run_gitlab(clone, pipeline, logs / f"gitlab-{number}.log")
    if ready:
        give(clone.folder, ready, ROOT / ".cache")
    for number, event in enumerate(EVENTS, start=1):
        yield from run_github(clone, event, logs / f"github-{number}.log")


if __name__ == "__main__":
    sys.exit(main())
