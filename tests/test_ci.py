"""The templates for GitHub and GitLab: every part gets one day, no job goes on for ever."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

# What stands beside the jobs in a file of GitLab.
_NO_JOBS = {"image", "stages", "default", "include", "variables", "workflow", "cache"}
posix = pytest.mark.skipif(sys.platform == "win32", reason="the script is for a shell")


def read(name: str) -> dict[str, Any]:
    told: dict[str, Any] = yaml.load((ROOT / name).read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506
    return told


@posix
@pytest.mark.parametrize(("source", "full"), [("push", ""), ("schedule", " --full --schoon")])
def test_the_parts_of_gitlab_get_the_day_on_which_the_pipeline_began(
    source: str, full: str
) -> None:
    script = "\n".join(['python3() { echo "$*"; }', *read(".gitlab-ci.yml")["site"]["script"]])
    env = {"CI_PIPELINE_SOURCE": source, "CI_PIPELINE_CREATED_AT": "2026-11-24T23:59:58Z"}
    part = {"CI_NODE_INDEX": "2", "CI_NODE_TOTAL": "4", "PATH": "/bin:/usr/bin"}

    done = subprocess.run(
        ["/bin/sh", "-ec", script], env=env | part, capture_output=True, text=True, check=True
    )

    assert (
        done.stdout == f"noxfile.py -s site -- --rapporten --shard 2/4 --today 2026-11-24{full}\n"
    )


def test_the_parts_of_github_get_the_day_of_the_first_job() -> None:
    workflow = read(".github/workflows/site.yml")
    jobs = workflow["jobs"]

    [script] = [step["run"] for step in jobs["site"]["steps"] if "run" in step]
    [day] = jobs["day"]["steps"]
    assert jobs["site"]["needs"] == "day"
    assert "--today ${{ needs.day.outputs.today }}" in script
    assert jobs["day"]["outputs"] == {"today": f"${{{{ steps.{day['id']}.outputs.today }}}}"}
    assert "${{ github.event_name == 'schedule' && '--full --schoon' || '' }}" in script
    assert [plan["cron"].split()[2:] for plan in workflow["on"]["schedule"]] == [["*", "*", "*"]]


@posix
def test_the_first_job_of_github_writes_the_day(tmp_path: Path) -> None:
    [day] = read(".github/workflows/site.yml")["jobs"]["day"]["steps"]
    env = {"GITHUB_OUTPUT": str(tmp_path / "out"), "PATH": "/bin:/usr/bin"}

    subprocess.run(["/bin/sh", "-ec", day["run"]], env=env, check=True)

    assert re.fullmatch(r"today=20\d\d-\d\d-\d\d\n", (tmp_path / "out").read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", sorted((ROOT / ".github" / "workflows").glob("*.y*ml")), ids=str)
def test_every_job_of_github_ends_by_itself(file: Path) -> None:
    jobs = read(str(file))["jobs"]

    told = {name: int(job.get("timeout-minutes", 0)) for name, job in jobs.items()}
    assert [name for name, minutes in told.items() if not 0 < minutes <= 60] == []


def test_every_job_of_gitlab_ends_by_itself() -> None:
    jobs = {name: job for name, job in read(".gitlab-ci.yml").items() if name not in _NO_JOBS}

    told = {
        name: re.fullmatch(r"(\d+) minutes", job.get("timeout", "")) for name, job in jobs.items()
    }
    assert "test" in jobs
    assert [name for name, found in told.items() if not found or int(found[1]) > 60] == []


@pytest.mark.parametrize("name", [".ci/run", ".gitlab-ci.yml", ".github/workflows/site.yml"])
def test_only_tasks_that_exist_are_asked_for(name: str) -> None:
    asked = re.findall(r"noxfile\.py -s ([\w -]+?)(?= --|\n)", _text(name))

    assert asked
    assert {task for tasks in asked for task in tasks.split()} <= _tasks()


def test_the_run_is_the_command_of_the_readme_that_does_everything() -> None:
    [command] = re.findall(r"^(\S.*?) +# all that CI runs", _text("README.md"), re.MULTILINE)

    assert command in _text(".ci/run").splitlines()


def _tasks() -> set[str]:
    found = re.findall(
        r'@nox\.session(?:\((?:.*?name="([\w-]+)")?.*?\))?\ndef (\w+)', _text("noxfile.py")
    )
    return {name or function for name, function in found}


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")
