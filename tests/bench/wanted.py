"""What the build may cost, and whether it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.bench.measure import Cost
from tests.bench.steps import BUILD, PLAIN

RATIO, AT = 0.5, 1000
BYTES_APART = 0.05
PEAK, AT_MOST = 400, 4000
# Work that is done once weighs on a small register; above this size the figure per page may not
# rise.
GROWTH, FROM = 1.25, 1000


@dataclass(frozen=True, slots=True)
class Result:
    """One register: the cost of each step by its name, and the size of its pages."""

    acties: int
    pages: int
    bytes_per_action: float
    biggest: tuple[str, int]
    costs: Mapping[str, Cost]

    @property
    def ratio(self) -> float:
        """Our CPU seconds, divided by those of plain MkDocs for the same pages."""
        return self.costs[BUILD.name].cpu / self.costs[PLAIN.name].cpu

    @property
    def per_page(self) -> float:
        """Milliseconds of CPU of our build for each page."""
        return self.costs[BUILD.name].cpu / self.pages * 1000


def verdicts(results: Sequence[Result]) -> list[tuple[bool, str]]:
    """Each figure that is wanted and could be measured: whether it holds, and what it is."""
    sizes = [result.bytes_per_action for result in results]
    apart = max(sizes) / min(sizes) - 1
    found = [
        (
            apart <= BYTES_APART,
            f"bytes of an action page differ {apart:.1%} between sizes (at most {BYTES_APART:.0%})",
        )
    ]
    for result in results:
        if result.acties == AT:
            found.append(
                (
                    result.ratio <= RATIO,
                    f"{result.ratio:.2f} of plain MkDocs at {AT} actions (at most {RATIO})",
                )
            )
        if result.acties == AT_MOST:
            peak = result.costs[BUILD.name].peak
            found.append(
                (
                    peak <= PEAK,
                    f"peak memory {peak:.0f} MB at {AT_MOST} actions (at most {PEAK} MB)",
                )
            )
    big = [result for result in results if result.acties >= FROM]
    if len(big) > 1:
        growth = big[-1].per_page / big[0].per_page
        text = f"CPU per page grows {growth:.2f} times from {big[0].acties} to {big[-1].acties} actions (at most {GROWTH})"
        found.append((growth <= GROWTH, text))
    return found
