"""Runs the pipeline of GitLab on this machine, each job in a folder of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.folders import ROOT
from generator.gate.tools.node import find_node, install, node_environment
from tests.pipeline.machine import QUICKER, bare_environment
from tests.pipeline.outcome import Outcome
from tests.pipeline.small_clone import Clone

_PACKAGE = Path(__file__).parent / "gitlab"
_PROGRAM = Path("node_modules", "gitlab-ci-local", "dist", "index.js")
# Side by side in one folder two jobs would change each other's files; that is not how GitLab does it.
_ALONE = ("--force-shell-executor", "--shell-isolation", "--concurrency", "4", "--timestamps")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
# A line of the summary, such as ' PASS  [1.5 min] test'.
_VERDICT = re.compile(r"^ *(PASS|WARN|FAIL) +\[ *([\d.]+) (ms|s|min|h)\] +(.+?) *$", re.MULTILINE)
_UNITS = {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0}


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What makes a pipeline begin, and which of its jobs are run (none named: all).

    The jobs in `fails` must fail here, and those in `never` may not be in it.
    """

    name: str
    variables: Mapping[str, str]
    jobs: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


def pipelines(clone: Clone) -> tuple[Pipeline, ...]:
    """The three ways in which a pipeline begins."""
    broken = {"CI_PIPELINE_SOURCE": "schedule", "PYTEST_ADDOPTS": "tests/is_er_niet"}
    asked = {
        "CI_PIPELINE_SOURCE": "merge_request_event",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": clone.first,
        "CI_MERGE_REQUEST_IID": "1",
        "CI_COMMIT_BRANCH": "",
    }
    return (
        Pipeline("gitlab, a change on main", {"CI_PIPELINE_SOURCE": "push"}),
        Pipeline("gitlab, a merge request", asked, ("changes",), never=("pages", "night")),
        Pipeline("gitlab, a broken night", broken, ("test", "night"), fails=("test",)),
    )


def missing() -> str:
    """What this machine lacks; '' when nothing."""
    if shutil.which("rsync") is None:
        return "rsync is missing (Debian: apt install rsync)"
    return "" if shutil.which("git") else "git is missing"


def run_gitlab(clone: Clone, pipeline: Pipeline, log: Path) -> Iterator[Outcome]:
    """Run one pipeline, with all it says in `log`. A job that may not be in it and is, is wrong."""
    listed = _started(clone, pipeline, ["--list"])
    for job in pipeline.never:
        there = re.search(rf"^{job}\b", listed.stdout, re.MULTILINE) is not None
        yield Outcome(pipeline.name, f"{job} is not in it", right=not there)
    started = time.monotonic()
    done = _started(clone, pipeline, [*_ALONE, *pipeline.jobs])
    log.write_text(done.stdout + done.stderr, encoding="utf-8")
    found = list(outcomes(pipeline, done.stdout))
    yield from found
    right = bool(found) and (done.returncode == 0) != bool(pipeline.fails)
    yield Outcome(pipeline.name, "all of it", right, time.monotonic() - started)


def outcomes(pipeline: Pipeline, said: str) -> Iterator[Outcome]:
    """The verdict and the time per job, from the summary."""
    for verdict, number, unit, job in _VERDICT.findall(_COLOURS.sub("", said)):
        must_fail = job in pipeline.fails
        name = f"{job} (must fail)" if must_fail else job
        right = (verdict != "PASS") == must_fail
        yield Outcome(pipeline.name, name, right, float(number) * _UNITS[unit])


def _started(
    clone: Clone, pipeline: Pipeline, arguments: list[str]
) -> subprocess.CompletedProcess[str]:
    node = find_node()
    program = install(node, _PACKAGE, ROOT / ".cache", os.environ) / _PROGRAM
    told = QUICKER | dict(pipeline.variables)
    quiet = ("--ignore-predefined-vars", ",".join(told))
    variables = [part for name, text in told.items() for part in ("--variable", f"{name}={text}")]
    return subprocess.run(
        [node.program, program, *arguments, *quiet, *variables],
        cwd=clone.folder,
        env=node_environment(bare_environment(os.environ)),
        capture_output=True,
        text=True,
        check=False,
    )
