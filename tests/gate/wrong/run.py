"""Lets the gate look at every wrong page, and prints per class how many faults it names.

`python -m tests.gate.wrong.run [CLASS...]`, or `nox -s wrong-pages`. The class `apart` is all that is kept aside.
With `--record` the page about accessibility shows the figures.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from unittest.mock import patch

from generator.gate.files import check
from generator.gate.verdict import decide
from generator.gate.verdict.result import GateResult
from tests.gate.record import RECORD, record
from tests.gate.right.pages import ASIDE, chosen
from tests.gate.right.run import look_at
from tests.gate.wrong.pages import WrongPage, aside_pages, wrong_pages

ENOUGH = 0.9


def main(kinds: Sequence[str], *, keep: bool = False) -> int:
    """Print the table; `keep` its figures. Returns 1 when too few faults are named, or a page was not looked at."""
    pages = [page for page in [*wrong_pages(), *aside_pages()] if chosen(page.page.kind, kinds)]
    with each_apart():
        result = look_at([page.page for page in pages])
    print(table(pages, result))
    missed = [page for page in pages if not page.is_named_by(result.findings)]
    for page in missed:
        others = sorted({found.rule for found in result.findings if found.page == page.page.path})
        print(
            f"{page.page.path}: {page.title}: not named ({', '.join(page.rules)}); said: {', '.join(others) or '-'}"
        )
    if keep:
        _keep(pages, result)
    enough = len(missed) <= (1 - ENOUGH) * len(pages)
    return 0 if enough and result.asked == result.answered else 1


def _keep(pages: Sequence[WrongPage], result: GateResult) -> None:
    aside = [page for page in pages if page.page.kind.startswith(f"{ASIDE}-")]
    for name, some in (("fout", pages), ("fout-apart", aside)):
        told = [page.is_named_by(result.findings) for page in some]
        named = [outcomes for outcomes in told if outcomes]
        questions = sum("violation" not in outcomes for outcomes in named)
        record(name, len(some), len(named), questions)


@contextmanager
def each_apart() -> Iterator[None]:
    """Tell a fault for every page: one in the skeleton is told once, and here each page has its own."""
    with patch.object(decide, "once", iter), patch.object(check, "once", iter):
        yield


def table(pages: Sequence[WrongPage], result: GateResult) -> str:
    """Per class: how many pages, how many faults are told as an error, asked as a question, or missed."""
    rows = [f"{'class':16} {'pages':>5} {'errors':>6} {'questions':>9} {'missed':>6}"]
    for kind in [*sorted({page.page.kind for page in pages}), ASIDE, "all"]:
        told = [
            page.is_named_by(result.findings)
            for page in pages
            if kind == "all" or chosen(page.page.kind, [kind])
        ]
        errors = sum("violation" in outcomes for outcomes in told)
        missed = sum(not outcomes for outcomes in told)
        rows.append(
            f"{kind:16} {len(told):5} {errors:6} {len(told) - errors - missed:9} {missed:6}"
        )
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main([name for name in sys.argv[1:] if name != RECORD], keep=RECORD in sys.argv))
