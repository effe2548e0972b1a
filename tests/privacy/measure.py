"""How many forms of a sign of a person are found, and how many innocent sentences raise a false alarm.

`python -m tests.privacy.measure` prints a table; `--misses` also what went wrong, in the share for making.
Every third line is kept aside: nobody looks at it while patterns are made.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
KEPT_EVERY = 3

Finds = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Form:
    """One line of a list: what kind of sign it holds ('' for an innocent sentence)."""

    kind: str
    text: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the lines of one kind, made or kept aside, raise an alarm."""

    kind: str
    kept: bool
    raised: int
    total: int


def forms() -> Iterator[Form]:
    """All lines: the forms with their kind, then the innocent sentences."""
    for number, line in enumerate(_lines("forms.tsv")):
        kind, _, text = line.partition("\t")
        yield Form(kind, text, number % KEPT_EVERY == 0)
    for number, line in enumerate(_lines("innocent.txt")):
        yield Form("", line, number % KEPT_EVERY == 0)


def scores(finds: Finds) -> list[Score]:
    """For each kind and share: how many lines raise an alarm."""
    total: Counter[tuple[str, bool]] = Counter()
    raised: Counter[tuple[str, bool]] = Counter()
    for form in forms():
        total[form.kind, form.kept] += 1
        raised[form.kind, form.kept] += finds(form.text)
    return [Score(kind, kept, raised[kind, kept], total[kind, kept]) for kind, kept in total]


def wrong(finds: Finds, *, kept: bool) -> Iterator[Form]:
    """The forms that are missed and the innocent sentences that raise an alarm, in one share."""
    for form in forms():
        if form.kept == kept and finds(form.text) != bool(form.kind):
            yield form


def _lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").strip("\n").split("\n")


def _print(finds: Finds) -> None:
    print(f"{'kind':12} {'made':>9} {'kept':>9}")
    found = {(score.kind, score.kept): score for score in scores(finds)}
    for kind in dict.fromkeys(kind for kind, _ in found):
        made, kept = found[kind, False], found[kind, True]
        print(
            f"{kind or 'false alarm':12} {made.raised:4}/{made.total:<4} {kept.raised:4}/{kept.total}"
        )


if __name__ == "__main__":
    from generator.privacy.traces import traces

    def _finds(text: str) -> bool:
        return any(True for _ in traces(text))

    _print(_finds)
    if "--misses" in sys.argv:
        for form in wrong(_finds, kept=False):
            print(form.kind or "FALSE", form.text, [trace.text for trace in traces(form.text)])
