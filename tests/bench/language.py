"""Measure the rules on language: how fast they are, and whether editors agree with them.

Editors agree when a rule finds something in a sentence before they rewrote it, and nothing after.
`python -m tests.bench.language zinnen.csv`: a CSV with a column `origineel` and a column `bewerkt`.
"""

from __future__ import annotations

import csv
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.checks.word_lists import vocabulary
from generator.language.examine import examine_sentences, rule_name
from generator.language.sentence_rules import SENTENCE_RULES
from generator.language.sentences import sentences
from generator.language.text import plain_unit
from generator.language.text_rules import afkorting
from generator.language.vocabulary import Vocabulary
from generator.register.read import read_register
from tests.conftest import ECHT

COLUMNS = ("origineel", "bewerkt")
# What the whole of errors and the whole of warnings must reach.
ERROR_PRECISION, ERROR_SHARE, WARNING_PRECISION = 0.85, 0.18, 0.72
SENTENCES, SECONDS = 10_000, 2.0
OWN = (
    "Wij vragen elk team om twee keer per jaar te praten over wat goed gaat, en over wat beter kan.",
    "De training wordt gegeven aan alle managers, maar niet iedereen is geweest.",
    "Met betrekking tot feestdagen maken wij afspraken die vanaf 1 januari 2025 gelden voor alle 1.250 collega's.",
    "De ondernemingsraad (OR) geeft in mei advies, o.a. over de streefcijfers van de directie.",
)


@dataclass(frozen=True, slots=True)
class Row:
    """In how many sentences a rule finds something: before, after, and before but not after."""

    name: str
    before: int
    after: int
    fixed: int

    @property
    def precision(self) -> float:
        return self.before / (self.before + self.after) if self.before + self.after else 0.0

    def line(self, total: int) -> str:
        share = f"{self.fixed / self.before:7.0%}" if self.before else "      -"
        precision = f"{self.precision:9.2f}" if self.before + self.after else "        -"
        return f"{self.name:28}{self.before:7}{self.after:7}{precision}{share}{self.before / total:9.1%}"


def measure(pairs: Sequence[tuple[str, str]], words: Vocabulary) -> list[Row]:
    """One row for each rule, and for each level as a whole."""
    before, after, fixed = Counter[str](), Counter[str](), Counter[str]()
    for original, edited in pairs:
        old, new = _fires(original, words), _fires(edited, words)
        before.update(old)
        after.update(new)
        fixed.update(old - new)
    names = [rule_name(rule) for rule in SENTENCE_RULES]
    levels = [
        f"{name} ({level})"
        for name in ("stijf-woord", "onpersoonlijk")
        for level in ("error", "warning")
    ]
    return [
        Row(name, before[name], after[name], fixed[name])
        for name in (*names, *levels, ABBREVIATION, ERROR, WARNING)
    ]


def seconds(texts: Iterable[str], words: Vocabulary) -> tuple[int, float]:
    """How many sentences, and how much time of the processor they took."""
    units = [plain_unit(text) for text in texts]
    start = time.process_time()
    found = sentences(units)
    list(examine_sentences(found, words))
    return len(found), time.process_time() - start


ERROR, WARNING, ABBREVIATION = "ALL ERRORS", "ALL WARNINGS", "afkorting (not counted below)"


def _fires(text: str, words: Vocabulary) -> set[str]:
    found = sentences([plain_unit(text)])
    remarks = list(examine_sentences(found, words))
    totals = {ERROR if remark.match.level == "error" else WARNING for remark in remarks}
    levels = {f"{remark.rule} ({remark.match.level})" for remark in remarks}
    # Rules on first use look at a whole page; on a loose sentence they only show that "first"
    # matters.
    short = {ABBREVIATION} if any(True for _ in afkorting(found, words)) else set()
    return totals | levels | short | {remark.rule for remark in remarks}


def main(arguments: Sequence[str]) -> int:
    """Print the figures; 1 when one of them is not reached."""
    words = vocabulary(read_register(ECHT / "data").items, links_made=False)
    many, took = seconds(OWN * (SENTENCES // len(OWN)), words)
    print(
        f"{many} sentences in {took:.2f} s of the processor (wanted: {SENTENCES} in {SECONDS:.0f} s)"
    )
    reached = took / many * SENTENCES <= SECONDS
    for name in filter(None, arguments):
        reached &= _corpus(Path(name), words)
    if not any(arguments):
        print(
            f"No corpus given. Name a CSV with the columns {' and '.join(COLUMNS)} to measure precision."
        )
    return 0 if reached else 1


def _corpus(file: Path, words: Vocabulary) -> bool:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        pairs = [(row[COLUMNS[0]], row[COLUMNS[1]]) for row in csv.DictReader(opened)]
    rows = measure(pairs, words)
    print(
        f"\n{len(pairs)} pairs\n{'rule':28}{'before':>7}{'after':>7}{'precision':>9}{'fixed':>7}{'flagged':>9}"
    )
    print("\n".join(row.line(len(pairs)) for row in rows))
    found = {row.name: row for row in rows}
    error, warning = found[ERROR], found[WARNING]
    print(
        f"wanted: errors {ERROR_PRECISION} at {ERROR_SHARE:.0%} flagged, warnings {WARNING_PRECISION}"
    )
    many, took = seconds([text for pair in pairs for text in pair] * 8, words)
    print(f"{many} sentences of the corpus in {took:.2f} s")
    flagged = error.before / len(pairs)
    return (
        error.precision >= ERROR_PRECISION
        and flagged >= ERROR_SHARE
        and warning.precision >= WARNING_PRECISION
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
