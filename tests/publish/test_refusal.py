"""Only a site that the gate saw whole and found right goes online."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.gate.verdict.result import Finding, GateResult
from generator.gate.verdict.shards import Shard
from generator.publish.publish_error import PublishError
from generator.publish.refusal import refuse_unchecked
from tests.publish.made import make_site, passed

_FAULT = Finding("data/a.yml", "index.html", "Home", "regel", "Fout.", "", "", "violation")


@pytest.fixture
def right(tmp_path: Path) -> tuple[Shard, GateResult]:
    return passed(make_site(tmp_path / "site", "een"))


def test_a_whole_look_without_faults_is_enough(right: tuple[Shard, GateResult]) -> None:
    refuse_unchecked(*right)


def test_a_part_is_not_the_whole(right: tuple[Shard, GateResult]) -> None:
    shard, result = right

    with pytest.raises(PublishError, match="maar een deel"):
        refuse_unchecked(replace(shard, number=1, count=4), result)


def test_a_report_of_no_site_is_refused(right: tuple[Shard, GateResult]) -> None:
    shard, result = right

    with pytest.raises(PublishError, match="maar een deel"):
        refuse_unchecked(replace(shard, site=""), result)


def test_a_fault_is_refused(right: tuple[Shard, GateResult]) -> None:
    shard, result = right

    with pytest.raises(PublishError, match="vond fouten"):
        refuse_unchecked(shard, replace(result, findings=(_FAULT,)))


def test_what_was_not_looked_at_is_refused(right: tuple[Shard, GateResult]) -> None:
    shard, result = right

    for half in (
        replace(result, answered=result.answered - 1),
        replace(result, checked=result.checked[1:]),
        replace(result, findings=(replace(_FAULT, outcome="infra"),)),
    ):
        with pytest.raises(PublishError, match="niet alles bekijken"):
            refuse_unchecked(shard, half)


def test_what_a_person_must_judge_is_no_reason(right: tuple[Shard, GateResult]) -> None:
    shard, result = right

    refuse_unchecked(shard, replace(result, findings=(replace(_FAULT, outcome="review"),)))
