"""What the build may cost, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.bench.measure import Cost
from tests.bench.steps import BUILD, CHANGED, HUGO, PLAIN

RATIO = 0.5
BYTES_APART = 0.05
PEAK, AT_MOST = 400, 4000
# Work that is done once weighs on a small register; above this size the figure per page may not
# rise.
GROWTH, FROM = 1.25, 1000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of one changed row: at most so many CPU seconds, and at least so many times faster than others."""

    seconds: float
    plain: float
    hugo: float


# By the number of actions.
ROW = {1000: Wanted(0.5, 10, 2), 4000: Wanted(0.9, 20, 5)}


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
    found = [_same_size(results)]
    for result in results:
        found += [*_cold(result), *_row(result)]
    big = [result for result in results if result.acties >= FROM]
    return [*found, _growth(big[0], big[-1])] if len(big) > 1 else found


def _same_size(results: Sequence[Result]) -> tuple[bool, str]:
    sizes = [result.bytes_per_action for result in results]
    apart = max(sizes) / min(sizes) - 1
    return (
        apart <= BYTES_APART,
        f"bytes of an action page differ {apart:.1%} between sizes (at most {BYTES_APART:.0%})",
    )


def _cold(result: Result) -> Iterator[tuple[bool, str]]:
    if result.acties in ROW:
        text = f"{result.ratio:.2f} of plain MkDocs at {result.acties} actions (at most {RATIO})"
        yield result.ratio <= RATIO, text
        if hugo := result.costs.get(HUGO.name):
            # Not wanted, only told.
            yield True, f"{result.costs[BUILD.name].cpu / hugo.cpu:.1f} times Hugo from nothing"
    if result.acties == AT_MOST:
        peak = result.costs[BUILD.name].peak
        yield (
            peak <= PEAK,
            f"peak memory {peak:.0f} MB at {AT_MOST} actions (at most {PEAK} MB)",
        )


def _row(result: Result) -> Iterator[tuple[bool, str]]:
    """What one changed row costs, and how much faster that is than what others need for it."""
    wanted = ROW.get(result.acties)
    if wanted is None:
        return
    took = result.costs[CHANGED.name].cpu
    where = f"at {result.acties} actions"
    yield (
        took <= wanted.seconds,
        f"a row changed: {took:.2f} s {where} (at most {wanted.seconds} s)",
    )
    for step, times in ((PLAIN, wanted.plain), (HUGO, wanted.hugo)):
        if other := result.costs.get(step.name):
            faster = other.cpu / took
            yield (
                faster >= times,
                f"a row changed: {faster:.1f} times faster than {step.name} {where} (at least {times})",
            )


def _growth(small: Result, big: Result) -> tuple[bool, str]:
    growth = big.per_page / small.per_page
    return (
        growth <= GROWTH,
        f"CPU per page grows {growth:.2f} times from {small.acties} to {big.acties} actions (at most {GROWTH})",
    )
