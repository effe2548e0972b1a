"""gate.json: what is written is read back, and what is no report says so."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.errors import MachineError
from generator.gate.forms.gate_json import from_json, read_part, to_json, write_report
from generator.gate.verdict.result import Finding, GateResult, Outcome
from generator.gate.verdict.shards import WHOLE, Shard

RESULT = GateResult(0, 0, 0, (), {})
# Half a character cannot stand in a file, and no path, title or message holds one.
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_COUNT = st.integers(0, 10_000)
_FINDINGS = st.lists(st.builds(Finding, **dict.fromkeys(("source", "page", "title", "rule", "message", "selector", "variant", "text"), _TEXT), line=_COUNT, column=_COUNT, pages=_COUNT), max_size=4).map(tuple)  # fmt: skip
_NAMES = st.lists(_TEXT, max_size=4).map(tuple)


def by_page(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """What is told of each page, once."""
    return st.dictionaries(_TEXT, values, max_size=4).map(lambda told: tuple(told.items()))


RESULTS = st.builds(
    GateResult,
    pages=_COUNT,
    asked=_COUNT,
    answered=_COUNT,
    findings=_FINDINGS,
    tools=st.dictionaries(_TEXT, _TEXT, max_size=4),
    checked=by_page(_NAMES),
    remembered=by_page(_TEXT),
    alike=_NAMES,
    stayed=_NAMES,
    variants=_NAMES,
    opinions=_FINDINGS,
)
SHARDS = st.builds(Shard, _COUNT, _COUNT, _COUNT, _TEXT, _TEXT)


@given(SHARDS, RESULTS)
def test_every_report_is_read_back_as_it_was_written(shard: Shard, result: GateResult) -> None:
    assert from_json(json.loads(to_json(result, shard))) == (shard, result)


def test_the_property_above_is_asked_of_every_field() -> None:
    """A field that keeps its default in every example would not be seen when it gets lost."""
    named = {field.name for kind in (GateResult, Finding, Shard) for field in fields(kind)}
    usual = to_json(RESULT, WHOLE)
    finding = Finding("a", "a", "a", "a", "a", "a", "a", "violation")
    told = to_json(GateResult(0, 0, 0, (finding,), {}), WHOLE)

    gone = {"findings": "findings", "opinions": "second_opinion"}
    assert [name for name in named if f'"{gone.get(name, name)}"' not in usual + told] == []


@pytest.mark.parametrize("outcome", Outcome.__args__)  # type: ignore[attr-defined]
def test_a_report_counts_what_it_found(outcome: Outcome) -> None:
    finding = Finding("a", "a", "a", "a", "a", "a", "a", outcome)

    told = json.loads(to_json(GateResult(1, 5, 5, (finding,), {}), WHOLE))

    counts = {name: told[name] for name in ("violations", "review", "infra", "not_run")}
    assert sum(counts.values()) == (outcome != "opinion")
    assert outcome == "opinion" or counts[{"violation": "violations"}.get(outcome, outcome)] == 1


def test_a_report_goes_through_a_file(tmp_path: Path) -> None:
    file = tmp_path / "nieuw" / "gate-1.json"

    write_report(file, RESULT, Shard(1, 2))

    assert read_part(file) == (Shard(1, 2), RESULT)


def test_a_report_that_cannot_be_written_says_where(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file where a folder should be", encoding="utf-8")

    with pytest.raises(MachineError, match=r"gate\.json' niet schrijven"):
        write_report(tmp_path / "build" / "gate.json", RESULT, WHOLE)


@pytest.mark.parametrize("text", [None, "", "{}", "[]", "geen json", '{"pages": 1}'])
def test_a_file_that_is_no_report_is_an_error_that_names_it(
    tmp_path: Path, text: str | None
) -> None:
    file = tmp_path / "gate-1.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")

    with pytest.raises(MachineError, match=r"gate-1\.json' is niet te lezen"):
        read_part(file)
