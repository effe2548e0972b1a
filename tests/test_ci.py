"""The templates for GitHub and GitLab: every part gets one day, no job goes on for ever."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import main
from generator.commands import site
from generator.gate.verdict.result import GateResult
from generator.problem import Problem
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


# A program of another by this name writes down what it was asked, and answers what it is told.
_FAKE = """#!/bin/sh
echo "$@" >> "$SAID"
echo "$ANSWER"
"""
_URL = "https://git.example/loop/1"


def _run_with_fake(
    name: str, script: str, folder: Path, does: str = _FAKE, **env: str
) -> list[str]:
    """What a script asks a program of this name; each line is one call."""
    fake = folder / name
    fake.write_text(does, encoding="utf-8")
    fake.chmod(0o755)
    said = folder / "gezegd"
    said.touch()
    place = {"PATH": f"{folder}:/bin:/usr/bin", "SAID": str(said)}
    subprocess.run(["/bin/sh", "-ec", script], env=place | env, check=True, cwd=folder)
    return said.read_text(encoding="utf-8").splitlines()


@posix
@pytest.mark.parametrize(("answer", "calls"), [("0", 2), ("1", 1)])
def test_a_broken_night_of_github_makes_one_issue(answer: str, calls: int, tmp_path: Path) -> None:
    night = read(".github/workflows/site.yml")["jobs"]["night"]
    [step] = night["steps"]
    env = {name: night["env"][name] for name in ("TITLE", "BODY")} | {"RUN": _URL}

    said = _run_with_fake("gh", step["run"], tmp_path, ANSWER=answer, **env)

    assert len(said) == calls
    assert said[0].startswith("issue list --state open")
    if calls > 1:
        assert said[1].startswith("issue create --title De site is vannacht niet vernieuwd --body ")
        assert said[1].endswith(f"los het op. {_URL}")


@posix
@pytest.mark.parametrize(
    ("answer", "token", "calls"), [("[]", "x", 2), ("[1]", "x", 1), ("", "", 0)]
)
def test_a_broken_night_of_gitlab_makes_one_issue_where_there_is_a_token(
    answer: str, token: str, calls: int, tmp_path: Path
) -> None:
    night = read(".gitlab-ci.yml")["night"]
    env = night["variables"] | {
        "CI_API_V4_URL": "https://git.example/api/v4",
        "CI_PROJECT_ID": "7",
        "CI_PIPELINE_URL": _URL,
        "VOORTGANG_CI_TOKEN": token,
    }

    said = _run_with_fake("curl", "\n".join(night["script"]), tmp_path, ANSWER=answer, **env)

    assert len(said) == calls
    if calls > 1:
        assert "title=De site is vannacht niet vernieuwd" in said[1]
        assert said[1].endswith(f"los het op. {_URL} https://git.example/api/v4/projects/7/issues")


# Plays the program that asks GitLab: gives the notes and who we are, and writes down what it was asked.
_NOTES = """#!/bin/sh
echo "$@" >> "$SAID"
case "$*" in
  *notes.json*) printf %s "$ANSWER" > build/notes.json;;
  *user.json*) echo '{"id": 5}' > build/user.json;;
esac
"""
_MARK = "<!-- voortgang:verandert -->"


def note(number: int, author: int, body: str) -> dict[str, Any]:
    return {"id": number, "author": {"id": author}, "body": body}


@posix
@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ([], "merge_requests/3/notes"),
        ([note(1, 5, "Mooi")], "merge_requests/3/notes"),
        ([note(1, 5, f"> {_MARK}")], "merge_requests/3/notes"),
        ([note(1, 6, f"{_MARK}\n\nDit verandert")], "merge_requests/3/notes"),
        (
            [note(9, 6, _MARK), note(8, 5, f"{_MARK}\n\nx"), note(2, 5, _MARK)],
            "--request PUT https://git.example/api/v4/projects/7/merge_requests/3/notes/8",
        ),
    ],
)
def test_a_merge_request_of_gitlab_has_one_comment_which_is_ours(
    notes: list[dict[str, Any]], told: str, tmp_path: Path
) -> None:
    said = _comment(tmp_path, "x", json.dumps(notes))

    listed, who, posted = said
    assert "notes?sort=desc&order_by=updated_at&per_page=100" in listed
    assert "https://git.example/api/v4/user" in who
    assert "body@build/verandert/verandert.md" in posted
    assert ("--request PUT" in posted) == ("--request PUT" in told)
    assert posted.endswith(told)


@posix
def test_a_merge_request_of_gitlab_has_no_comment_without_a_token(tmp_path: Path) -> None:
    assert _comment(tmp_path, "", "[]") == []


def _comment(folder: Path, token: str, notes: str) -> list[str]:
    """What the job asks GitLab about comments; each line is one call."""
    (folder / "build" / "verandert").mkdir(parents=True)
    text = folder / "build" / "verandert" / "verandert.md"
    text.write_text(f"{_MARK}\n\n## Dit verandert er op de site\n", encoding="utf-8")
    (folder / ".gitlab").symlink_to(ROOT / ".gitlab")
    (folder / "python3").symlink_to(sys.executable)
    script = read(".gitlab-ci.yml")["changes"]["script"][-1]
    env = {"CI_API_V4_URL": "https://git.example/api/v4", "CI_PROJECT_ID": "7"}
    env |= {"CI_MERGE_REQUEST_IID": "3", "VOORTGANG_CI_TOKEN": token, "ANSWER": notes}
    return _run_with_fake("curl", script, folder, _NOTES, **env)


def test_only_the_job_for_a_broken_night_may_make_an_issue() -> None:
    workflow = read(".github/workflows/site.yml")

    rights = {name: job.get("permissions", {}) for name, job in workflow["jobs"].items()}
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow["on"]
    assert {name for name, given in rights.items() if "write" in given.values()} == {
        "night",
        "publish",
    }
    assert rights["night"] == {"issues": "write"}


def test_nothing_is_published_from_a_branch_or_without_the_gate() -> None:
    github, gitlab = read(".github/workflows/site.yml")["jobs"], read(".gitlab-ci.yml")

    deploys = [
        name
        for name, job in github.items()
        if any("deploy-pages" in step.get("uses", "") for step in job["steps"])
    ]
    assert deploys == ["publish"]
    assert github["publish"]["if"] == "github.ref == 'refs/heads/main'"
    assert github["publish"]["needs"] == gitlab["pages"]["needs"] == ["test", "gate"]
    assert gitlab["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    for script in (str(github["publish"]["steps"]), str(gitlab["pages"]["script"])):
        assert "noxfile.py -s publiceer -- online" in script


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


@pytest.mark.parametrize("name", [".gitlab-ci.yml", ".github/workflows/site.yml"])
def test_only_tasks_that_exist_are_asked_for(name: str) -> None:
    asked = re.findall(r"noxfile\.py -s ([\w -]+?)(?= --|\n)", _text(name))

    assert asked
    assert {task for tasks in asked for task in tasks.split()} <= _tasks()


def test_the_run_is_the_command_of_the_readme_that_does_everything() -> None:
    [command] = re.findall(r"^(\S.*?) +# all that CI runs", _text("README.md"), re.MULTILINE)

    assert command in _text(".ci/run").splitlines()


@pytest.mark.parametrize(("part", "times"), [("1/4", 1), ("2/4", 0)])
def test_a_warning_stands_once_at_its_line_although_every_part_finds_it(
    part: str,
    times: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    warning = Problem("data/acties/A1.yml", 3, 1, "een-regel", "Kijk hier eens naar.", "warning")
    monkeypatch.setattr(site, "check_and_build", lambda *_: [warning])
    monkeypatch.setattr(site, "inspect", lambda *_: GateResult(0, 0, 0, (), {}))

    main(["site", "--format", "github", "--shard", part])

    told = "::warning file=data/acties/A1.yml,line=3,col=1,title=een-regel::Kijk hier eens naar."
    assert capsys.readouterr().out.count(told) == times


def _tasks() -> set[str]:
    found = re.findall(
        r'@nox\.session(?:\((?:.*?name="([\w-]+)")?.*?\))?\ndef (\w+)', _text("noxfile.py")
    )
    return {name or function for name, function in found}


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")
