"""Runs each `run` step of GitHub's workflow on this machine, one after another, with its expressions filled in."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.pipeline.machine import QUICKER, bare_environment
from tests.pipeline.outcome import Outcome
from tests.pipeline.small_clone import Clone

WORKFLOW = Path(".github", "workflows", "site.yml")
_EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")
_FULL = "github.event_name == 'schedule' && '--full --schoon' || ''"
# What GitHub knows. An expression that stands not here, nor in a matrix or an output, is a mistake.
_KNOWN = {
    _FULL: "",
    "github.token": "geheim",
    "github.repository": "proef/inclusie",
    "github.server_url": "https://git.example",
    "github.run_id": "1",
}
# In the place of GitHub's own program: nothing is open yet, and what is asked is written down.
_GH = '#!/bin/sh\necho "gh $*" >> "$GH_SAID"\nif [ "$2" = list ]; then echo 0; fi\n'


@dataclass(frozen=True, slots=True)
class Event:
    """What makes the workflow begin, and the jobs that it then has, in order."""

    name: str
    jobs: tuple[str, ...]


EVENTS = (
    Event("github, a change on main", ("day", "test", "site", "gate", "publish")),
    Event("github, a pull request", ("day", "changes")),
    Event("github, a broken night", ("night",)),
)


@dataclass(frozen=True, slots=True)
class Machine:
    """Where the steps run, what they find in their environment, and what expressions mean."""

    folder: Path
    env: Mapping[str, str]
    known: Mapping[str, str]


def read_workflow(folder: Path) -> dict[str, Any]:
    """The workflow, with every value as text."""
    text = (folder / WORKFLOW).read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.load(text, yaml.CBaseLoader)  # noqa: S506
    return told


def run_github(clone: Clone, event: Event, log: Path) -> Iterator[Outcome]:
    """Run the steps of one event in the clone; all that they say goes in `log`."""
    jobs = read_workflow(clone.folder)["jobs"]
    known = dict(_KNOWN)
    for name in event.jobs:
        job = jobs[name]
        if any("base.sha" in str(step) for step in job["steps"]):
            _check_out_before(clone)
        for turn in _turns(job):
            machine = Machine(clone.folder, _environment(clone, log), known | turn)
            label = " ".join([name, *turn.values()])
            yield from _steps(f"{event.name}: {label}", job, machine, log)
        known |= _outputs(name, job, log)


def filled(text: str, machine: Machine) -> str:
    """A text of the workflow with every expression filled in. Raises KeyError for one that nobody knows."""
    return _EXPRESSION.sub(lambda found: machine.known[found[1]], text)


def _turns(job: Mapping[str, Any]) -> list[dict[str, str]]:
    """What the matrix means in each turn of the job. This machine has one Python, so that is one turn."""
    matrix = job.get("strategy", {}).get("matrix", {})
    parts = [{"matrix.part": part} for part in matrix.get("part", [])]
    return parts or [{}]


def _steps(run: str, job: Mapping[str, Any], machine: Machine, log: Path) -> Iterator[Outcome]:
    for step in job["steps"]:
        if "run" in step:
            yield _run(run, step, job.get("env", {}), machine, log)
        elif "upload-" in step["uses"]:
            path = filled(step["with"]["path"], machine)
            there = (machine.folder / path).exists()
            yield Outcome(run, f"there is {path} to keep", right=there)


def _run(
    run: str, step: Mapping[str, str], given: Mapping[str, str], machine: Machine, log: Path
) -> Outcome:
    script = filled(step["run"], machine)
    extra = {name: filled(text, machine) for name, text in given.items()}
    started = time.monotonic()
    with log.open("a", encoding="utf-8") as said:
        said.write(f"== {run}\n{script}\n")
        said.flush()
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],  # noqa: S607
            cwd=machine.folder,
            env={**machine.env, **extra},
            stdout=said,
            stderr=subprocess.STDOUT,
            check=False,
        )
    took = time.monotonic() - started
    return Outcome(run, " ".join(script.split())[:70], done.returncode == 0, took)


def _outputs(name: str, job: Mapping[str, Any], log: Path) -> dict[str, str]:
    """What other jobs may ask of this one."""
    file = log.with_suffix(".output")
    if not job.get("outputs") or not file.is_file():
        return {}
    pairs = (line.partition("=") for line in file.read_text(encoding="utf-8").splitlines())
    return {f"needs.{name}.outputs.{key}": value for key, _, value in pairs}


def _environment(clone: Clone, log: Path) -> dict[str, str]:
    tools = clone.folder.parent / "programma"
    tools.mkdir(exist_ok=True)
    (tools / "gh").write_text(_GH, encoding="utf-8")
    (tools / "gh").chmod(0o755)
    env = bare_environment(os.environ)
    return {
        **env,
        **QUICKER,
        "CI": "true",
        "PATH": f"{tools}{os.pathsep}{env['PATH']}",
        "GH_SAID": str(log.with_suffix(".gh")),
        "GITHUB_OUTPUT": str(log.with_suffix(".output")),
        "GITHUB_STEP_SUMMARY": str(log.with_suffix(".summary.md")),
    }


def _check_out_before(clone: Clone) -> None:
    """What GitHub's own step does: the branch that the change is for, in a folder of its own."""
    command = ["git", "worktree", "add", "--force", "build/eerst", clone.first]
    subprocess.run(command, cwd=clone.folder, check=True, capture_output=True)
