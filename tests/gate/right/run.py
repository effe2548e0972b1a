"""Lets the gate look at every right-but-unusual page, and prints per class how many it accuses.

`python -m tests.gate.right.run [CLASS...]`, or `nox -s right-pages`. The class `apart` is all that is kept aside.
With `--record` the page about accessibility shows the figures.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path

from generator.gate.run import GateOptions, run_gate
from generator.gate.verdict.result import GateResult
from tests.gate.record import RECORD, record
from tests.gate.right.pages import ASIDE, RightPage, all_pages, aside_pages, chosen, write_site
from tests.gate.tiny_site import settings_for


def main(kinds: Sequence[str], *, keep: bool = False) -> int:
    """Print the table; `keep` its figures. Returns 1 when a right page is accused, or was not looked at."""
    pages = [page for page in [*all_pages(), *aside_pages()] if chosen(page.kind, kinds)]
    result = look_at(pages)
    wrong = accused(result)
    print(table(pages, result))
    for page, rule, text in sorted(wrong):
        print(f"{page}: {rule}: {text}")
    if keep:
        _keep(pages, {page for page, _, _ in wrong})
    return 1 if wrong or result.asked != result.answered else 0


def _keep(pages: Sequence[RightPage], blamed: Collection[str]) -> None:
    aside = [page for page in pages if page.kind.startswith(f"{ASIDE}-")]
    for name, some in (("goed", pages), ("goed-apart", aside)):
        record(name, len(some), sum(page.path in blamed for page in some))


def look_at(pages: list[RightPage]) -> GateResult:
    """The verdict about a site of these pages that is not ours."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        options = GateOptions(own=False, full=True)
        site = write_site(folder / "site", pages)
        return run_gate(settings_for(site, folder, options=options))


def accused(result: GateResult) -> set[tuple[str, str, str]]:
    """Every page that is said to be wrong, with the rule and the words."""
    return {
        (finding.page, finding.rule, f"{finding.message[:90]} [{finding.selector[-60:]}]")
        for finding in result.findings
        if finding.outcome != "review"
    }


def table(pages: list[RightPage], result: GateResult) -> str:
    """Per class: how many pages, how many are accused, and how many questions are asked."""
    blamed = {page for page, _, _ in accused(result)}
    asked = {
        (found.page, found.rule, found.selector)
        for found in result.findings
        if found.outcome == "review"
    }
    rows = [f"{'class':26} {'pages':>5} {'accused':>7} {'questions':>9}"]
    kinds = sorted({page.kind for page in pages})
    for name in [*kinds, f"{ASIDE}-", ""]:
        of_kind = {page.path for page in pages if page.kind == name or _is_sum(name, page.kind)}
        questions = sum(page in of_kind for page, _, _ in asked)
        head = {f"{ASIDE}-": "all kept aside", "": "all"}.get(name, name)
        rows.append(f"{head:26} {len(of_kind):5} {len(of_kind & blamed):7} {questions:9}")
    return "\n".join(rows)


def _is_sum(name: str, kind: str) -> bool:
    return name in ("", f"{ASIDE}-") and kind.startswith(name)


if __name__ == "__main__":
    sys.exit(main([name for name in sys.argv[1:] if name != RECORD], keep=RECORD in sys.argv))
