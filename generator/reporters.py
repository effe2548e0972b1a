"""Say what is wrong: the same problems as text for people, and in the forms that programs and code hosts read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from urllib.parse import quote

from generator.problem import Problem, errors

Reporter = Callable[[Sequence[Problem]], str]
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_text(problems: Sequence[Problem]) -> str:
    """One line for each problem, then how many there are."""
    wrong = len(errors(list(problems)))
    look = len(problems) - wrong
    lines = [
        f"{problem} (let op)" if problem.severity == "warning" else str(problem)
        for problem in problems
    ]
    if wrong:
        lines.append(
            "\n1 fout. Verbeter die en probeer het opnieuw."
            if wrong == 1
            else f"\n{wrong} fouten. Verbeter ze en probeer het opnieuw."
        )
    elif look:
        lines.append(
            f"\nGeen fouten. {look} {'punt' if look == 1 else 'punten'} om naar te kijken."
        )
    return "\n".join(lines)


def as_json(problems: Sequence[Problem]) -> str:
    """All problems as one JSON object."""
    return json.dumps(
        {"problems": [asdict(problem) for problem in problems]}, ensure_ascii=False, indent=1
    )


def failed_as_json(sentence: str) -> str:
    """What a program gets that asked for JSON, when nothing could be done: no problems, and why."""
    return json.dumps({"problems": [], "error": sentence}, ensure_ascii=False, indent=1)


def as_github(problems: Sequence[Problem]) -> str:
    """Marks that GitHub shows beside the line they are about."""
    return "\n".join(
        f"::{problem.severity} {_mark_place(problem)}title={_property(problem.rule)}::{_message(problem.message)}"
        for problem in problems
    )


def _mark_place(problem: Problem) -> str:
    """Where the mark stands; nothing for a problem that stands nowhere."""
    if not problem.file:
        return ""
    return f"file={_property(problem.file)},line={problem.line},col={problem.column},"


def as_gitlab(problems: Sequence[Problem]) -> str:
    """A report that GitLab shows in a merge request as code quality.

    The fingerprint leaves out the line, so that a known problem stays known when lines move.
    """
    counts: dict[str, int] = {}
    rows = []
    for problem in problems:
        key = f"{problem.file}\0{problem.rule}\0{problem.message}"
        counts[key] = counts.get(key, 0) + 1
        rows.append(
            {
                "description": problem.message,
                "check_name": problem.rule,
                "fingerprint": hashlib.sha256(f"{key}\0{counts[key]}".encode()).hexdigest(),
                "severity": "major" if problem.severity == "error" else "minor",
                "location": {"path": problem.file, "lines": {"begin": problem.line}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=1)


def as_sarif(problems: Sequence[Problem]) -> str:
    """SARIF 2.1.0: the form that code hosts and editors read for findings, with one rule per kind of problem."""
    rules = sorted({problem.rule for problem in problems})
    driver = {"name": "voortgang-inclusie", "rules": [{"id": rule} for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "language": "nl",
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(problem, rules.index(problem.rule)) for problem in problems],
    }
    return json.dumps(
        {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1
    )


def _sarif_result(problem: Problem, index: int) -> Mapping[str, object]:
    place = {
        "artifactLocation": {"uri": quote(problem.file)},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": problem.severity,
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}] if problem.file else [],
    }


def _message(text: str) -> str:
    """A message of GitHub: a new line or a percent sign would end it or be read as a code."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property of GitHub, which a colon or a comma would end. In a message they may stay."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")


REPORTERS: Mapping[str, Reporter] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "sarif": as_sarif,
}
