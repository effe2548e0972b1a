"""What the second opinion says, as the last lines of the report for people."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from generator.gate.verdict.criteria import reference
from generator.problem import Problem

if TYPE_CHECKING:
    from generator.gate.verdict.result import Finding, GateResult

_HEAD = "Een tweede controle zegt ook dit. Het telt niet mee: kijk zelf of het klopt."


def opinions_text(result: GateResult) -> str:
    """One line for each thing that is said, at its first place, below a heading; '' when nothing is said."""
    groups = groupby(sorted(result.opinions, key=_what), _what)
    lines = [_line(list(group)) for _, group in groups]
    return "\n".join(["", _HEAD, *lines, ""]) if lines else ""


def _what(opinion: Finding) -> tuple[str, str]:
    return opinion.rule, opinion.message


def _line(group: list[Finding]) -> str:
    first = min(group)
    pages = len({opinion.page for opinion in group})
    place = f" Plek: {first.selector}." if first.selector else ""
    more = f" Dit staat op {pages} pagina's." if pages > 1 else ""
    message = f"Pagina '{first.title}': {first.message}{place}{more} Regel: {first.rule}.{reference(first.rule)}"
    return str(Problem(first.source, first.line, first.column, first.rule, message))
