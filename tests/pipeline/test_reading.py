"""What the session `pipeline` reads of a run, and that it leaves no job out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pipeline.github import EVENTS, Machine, filled, read_workflow
from tests.pipeline.gitlab import Pipeline, outcomes

_SAID = """[18:11:44    48 s] gate > nox > Session merge was successful
 PASS  [  10 min] site: [1/4]
 \x1b[31mFAIL\x1b[0m  [4.1 min] test
 WARN  [1.5 s] gate
pipeline finished in 13 min
"""
_ALL = Pipeline("p", {})


def test_the_summary_of_gitlab_gives_a_verdict_and_seconds_per_job() -> None:
    found = {one.name: (one.right, one.seconds) for one in outcomes(_ALL, _SAID)}

    assert found == {
        "site: [1/4]": (True, 600.0),
        "test": (False, pytest.approx(246.0)),
        "gate": (False, 1.5),
    }


def test_a_job_that_must_fail_is_right_when_it_fails() -> None:
    night = Pipeline("p", {}, fails=("test",))

    found = {one.name: one.right for one in outcomes(night, _SAID)}

    assert found["test (must fail)"]


def test_an_expression_that_nobody_knows_is_a_mistake() -> None:
    machine = Machine(Path(), {}, {"matrix.part": "2"})

    assert filled("deel ${{ matrix.part }}/4", machine) == "deel 2/4"
    with pytest.raises(KeyError):
        filled("${{ secrets.GEHEIM }}", machine)


def test_every_job_of_github_is_run() -> None:
    run = {job for event in EVENTS for job in event.jobs}

    assert run == set(read_workflow(ROOT)["jobs"])
