"""Print the figures of the house: `python -m tests.house [FOLDER]`."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

import lizard

from tests.house.measure import (
    Density,
    arrows,
    dense_comprehensions,
    late_constants,
    named_twice,
    read_modules,
)

LIMIT = 10


def main(folder: Path) -> None:
    """Print the table."""
    texts = {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in folder.rglob("*.py")
    }
    modules = read_modules(texts)
    found = [lizard.analyze_file.analyze_source_code(path, text) for path, text in texts.items()]
    ccn = sorted(
        function.cyclomatic_complexity for file in found for function in file.function_list
    )
    density = Density.of(modules)
    twice = named_twice(modules)
    kinds = [what.split()[0] for what in twice]
    over = sum(number > LIMIT for number in ccn) / len(ccn)
    print(f"modules {len(modules)}, lines {density.lines}, functions {len(ccn)}")
    print(
        f"complexity p95 {statistics.quantiles(ccn, n=20)[-1]:.0f}, max {ccn[-1]}, over {LIMIT}: {over:.1%}"
    )
    print(
        f"per 1,000 lines: comprehensions {density.comprehensions:.0f}, ternaries {density.ternaries:.1f}, walruses {density.walruses:.1f}"
    )
    print(f"comprehensions with two for or two if: {len(dense_comprehensions(modules))}")
    print(f"lines over 100: {density.over_width:.1%}")
    print(
        "named twice: "
        + ", ".join(f"{kind} {kinds.count(kind)}" for kind in ("class", "function", "module"))
    )
    print(f"constants below their first use: {len(late_constants(modules))}")
    for room, lines in sorted(arrows(modules, "generator").items()):
        print(f"arrows inside {room}: {len(lines)}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "generator"))
