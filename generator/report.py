"""Say what is wrong: the same problems as text for people, JSON for programs, and marks for GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from generator.problem import Problem, errors

Reporter = Callable[[Sequence[Problem]], str]


def as_text(problems: Sequence[Problem]) -> str:
    """One line for each problem, then how many there are."""
    wrong = len(errors(list(problems)))
    look = len(problems) - wrong
    lines = [f"{problem} (let op)" if problem.severity == "warning" else str(problem) for problem in problems]
    if wrong:
        lines.append(
            "\n1 fout. Verbeter die en probeer het opnieuw."
            if wrong == 1
            else f"\n{wrong} fouten. Verbeter ze en probeer het opnieuw."
        )
    elif look:
        lines.append(f"\nGeen fouten. {look} {'punt' if look == 1 else 'punten'} om naar te kijken.")
    return "\n".join(lines)


def as_json(problems: Sequence[Problem]) -> str:
    """All problems as one JSON object."""
    return json.dumps({"problems": [asdict(problem) for problem in problems]}, ensure_ascii=False, indent=1)


def as_github(problems: Sequence[Problem]) -> str:
    """Marks that GitHub shows beside the line they are about."""
    return "\n".join(
        f"::{problem.severity} file={_escape(problem.file)},line={problem.line},col={problem.column},"
        f"title={_escape(problem.rule)}::{_escape(problem.message)}"
        for problem in problems
    )


def _escape(text: str) -> str:
    """What GitHub needs so that a text cannot end its own mark."""
    for char, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(char, code)
    return text


REPORTERS: Mapping[str, Reporter] = {"text": as_text, "json": as_json, "github": as_github}
