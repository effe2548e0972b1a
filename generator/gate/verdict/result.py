"""The verdict of the gate: what is wrong, what a person must judge, and what was not looked at."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from generator.gate.browser.reasons import PAGES_OWN
from generator.gate.browser.variants import VARIANTS
from generator.gate.verdict.criteria import reference
from generator.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

Outcome = Literal["violation", "review", "infra", "not_run", "opinion"]

_MACHINE: tuple[Outcome, ...] = ("infra", "not_run")
# Every way of looking but those in which only the room is looked at.
_SEEN_BY_ALL_RULES = frozenset(variant.name for variant in VARIANTS if not variant.room)


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One thing about one page in one variant.

    'violation': the page is wrong. 'review': a person must judge. 'infra': the browser could not look at it.
    'not_run': nobody looked at it. 'opinion': another engine says so; that decides nothing.
    `variant` is a name ('320-dark'), or '' for every variant; `selector` is the CSS path of the place on the page, '' when it is the whole page.
    `line` and `column` are the place in `source`; `text` is what the element says, when we know it.
    `framed`: it stands outside the article, so in what every page shares. `pages`: how many pages show it.
    """

    source: str
    page: str
    title: str
    rule: str
    message: str
    selector: str
    variant: str
    outcome: Outcome
    line: int = 1
    column: int = 1
    text: str = ""
    framed: bool = False
    pages: int = 1


@dataclass(frozen=True, slots=True)
class GateResult:
    """What the gate found. `asked` and `answered` count pages times variants; `checked` names them.

    `remembered`: the pages that no browser looked at now, with when one found them clean. `alike`: those of them
    that changed since, in words alone. `stayed`: the pages that a rule without a browser already found wrong, so
    that no browser looked. `opinions`: what only the second opinion found; that never counts.
    """

    pages: int
    asked: int
    answered: int
    findings: tuple[Finding, ...]
    tools: Mapping[str, str]
    checked: tuple[tuple[str, tuple[str, ...]], ...] = ()
    remembered: tuple[tuple[str, str], ...] = ()
    alike: tuple[str, ...] = ()
    stayed: tuple[str, ...] = ()
    variants: tuple[str, ...] = tuple(variant.name for variant in VARIANTS)
    opinions: tuple[Finding, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """Count the findings of one kind."""
        return sum(finding.outcome == outcome for finding in self.findings)

    @property
    def exit_code(self) -> int:
        """0: right. 1: an editor must fix something. 2: we could not look at everything."""
        # A page that keeps us from looking is a fault of that page, and has its own finding.
        shut = {found.page for found in self.findings if found.rule in PAGES_OWN}
        missing = self.asked - self.answered - len(shut) * len(self.variants)
        if any(self.count(outcome) for outcome in _MACHINE) or missing:
            return 2
        return 1 if self.count("violation") else 0

    def problems(self) -> list[Problem]:
        """One problem per place on a page, however many variants show it, in file order.

        What the machine did wrong is one problem per cause, however many pages it hit.
        """
        of_pages = [finding for finding in self.findings if finding.outcome not in _MACHINE]
        of_machine = [finding for finding in self.findings if finding.outcome in _MACHINE]
        by_place = groupby(sorted(of_pages), _place)
        by_cause = groupby(sorted(of_machine, key=_cause), _cause)
        return sorted(
            [_page_problem(list(group)) for _, group in by_place]
            + [_machine_problem(list(group)) for _, group in by_cause],
        )


def _place(finding: Finding) -> tuple[str, ...]:
    return (
        finding.source,
        finding.page,
        finding.title,
        finding.rule,
        finding.message,
        finding.selector,
    )


def _cause(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.message


def _page_problem(group: list[Finding]) -> Problem:
    first = group[0]
    needs_judgement = all(finding.outcome == "review" for finding in group)
    message = f"Pagina '{first.title}'{_where(group)}: {first.message}"
    if first.selector:
        message += f" Plek: {first.selector}."
    count = max(finding.pages for finding in group)
    if count > 1:
        message += f" Dit staat op {count} pagina's."
    if needs_judgement:
        message = f"Wij weten dit niet zeker, kijk het zelf na. {message}"
    message += f" Regel: {first.rule}.{reference(first.rule)}"
    severity: Literal["error", "warning"] = "warning" if needs_judgement else "error"
    return Problem(first.source, first.line, first.column, first.rule, message, severity)


def _where(group: list[Finding]) -> str:
    """In which ways of looking it is seen, between brackets; '' when that says nothing."""
    names = {finding.variant for finding in group}
    seen = [variant.label for variant in VARIANTS if variant.name in names]
    if names >= _SEEN_BY_ALL_RULES:
        return " (op elk scherm, in alle kleuren)"
    return f" ({'; '.join(seen)})" if seen else ""


def _machine_problem(group: list[Finding]) -> Problem:
    first = group[0]
    label = next((v.label for v in VARIANTS if v.name == first.variant), "")
    count = (
        f"Dit ging {len(group)} keer mis. De eerste keer: pagina"
        if len(group) > 1
        else "Het gaat om pagina"
    )
    message = f"{first.message} {count} '{first.title}'" + (f" ({label})." if label else ".")
    return Problem(first.source, 1, 1, first.rule, message)
