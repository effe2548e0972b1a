"""Let veraPDF judge the PDF of every report we have, and of papers with all that is strange: PDF/UA-1 or what fails.

`python -m tests.outputs.check_pdf`, or with PDF files behind it. It says 'goed' only of what was looked at.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random

from generator.checks.all_rules import read_and_check
from generator.figures.figures import figures
from generator.folders import ROOT
from generator.layout.context import Context, make_context, on_day
from generator.layout.jaarverslag import jaarverslag, report_day, report_years
from generator.model.register import Register
from generator.outputs.output_error import OutputError
from generator.outputs.paper import Paper
from generator.outputs.pdf import pdf
from generator.outputs.report_paper import report_paper
from tests.conftest import GOED
from tests.outputs.nasty_register import PAYLOADS, nasty
from tests.outputs.papers import DOT, chapters, office_paper, paper, table
from tests.outputs.pdf_tags import faults
from tests.outputs.verapdf import Verdict, checker, missing

DAY = date(2026, 11, 1)
NASTY_REGISTERS = 20
Named = tuple[str, Callable[[], bytes]]


def main(files: list[str]) -> int:
    """Print what veraPDF says of each. Returns 1 when something failed, 2 when nobody looked."""
    if absent := missing():
        print(f"Niet gecontroleerd. {absent}")
        return 2
    check = checker()
    looked = passed = refused = 0
    for name, make in _given(files) if files else _ours():
        try:
            made = make()
        except OutputError as error:
            refused += 1
            print(f"geweigerd: {name}: {error}")
            continue
        looked += 1
        passed += _say(name, check(made), [] if files else faults(made))
    print(f"{passed} van de {looked} goed, {refused} niet gemaakt.")
    return int(passed < looked or not looked)


def _say(name: str, verdict: Verdict, seen: list[str]) -> bool:
    """Print the verdict, and what a walk through the tags found that veraPDF does not see."""
    good = verdict.passed and not seen
    print(f"{'goed' if good else 'fout'}: {name} (veraPDF keek {verdict.looked} keer)")
    for one in (*verdict.failed, *seen):
        print(f"  {one}")
    return good


def _given(files: list[str]) -> Iterator[Named]:
    for file in files:
        yield file, Path(file).read_bytes


def _ours() -> Iterator[Named]:
    for folder in (ROOT, *_examples()):
        context = _context(folder)
        if context is not None:
            yield from _reports(folder.name, context)
    for seed in range(NASTY_REGISTERS):
        yield f"boze teksten {seed}", lambda seed=seed: pdf(_nasty(seed))  # type: ignore[misc]
    for name, strange in _strange().items():
        yield name, lambda strange=strange: pdf(strange)  # type: ignore[misc]


def _examples() -> list[Path]:
    """The registers of our tests that have no mistake."""
    whole = (GOED.parent / name for name in ("goed", "echt", "plan"))
    return [*whole, *sorted((GOED.parent / "let-op").iterdir())]


def _context(folder: Path) -> Context | None:
    reading, texts, _ = read_and_check(folder / "data", folder / "content", DAY)
    if reading.register is None:
        return None
    return make_context(reading.register, figures(reading.register, DAY), texts)


def _reports(name: str, context: Context) -> Iterator[Named]:
    for year in report_years(context):
        then = on_day(context, report_day(year, DAY))
        made = report_paper(then, jaarverslag(then, year))
        yield f"{name} {year}", lambda made=made: pdf(made)  # type: ignore[misc]


def _nasty(seed: int) -> Paper:
    reading, _, _ = read_and_check(GOED / "data", GOED / "content", DAY)
    known: Register | None = reading.register
    assert known is not None
    register = nasty(Random(seed), known)
    context = make_context(register, figures(register, DAY), [])
    return report_paper(context, jaarverslag(context, DAY.year))


def _strange() -> dict[str, Paper]:
    """Papers with what reports have seldom or never."""
    every = " ".join(PAYLOADS).replace("&", "&amp;").replace("<", "&lt;")
    return {
        "alles wat Word laat zien": office_paper(),
        "lange inhoud": paper(chapters(9, 9)),
        "boze tekst overal": paper(f"<h2>{every}</h2><p>{every}</p>{table(2, every, every)}", every),
        "lange cel": paper(table(2, cell="woord " * 2000)),
        "lijst in een lijst": paper("<ul><li>Een<ul><li>Twee<ol><li>Drie</li></ol></li></ul></li></ul>"),
        "andere taal": paper('<p>Zie <span lang="en">the website</span> en <a href="https://x.nl/">x</a></p>'),
        "tabel zonder koppen": paper("<table><tr><td>1</td><td>2</td></tr></table>"),
        "cellen over meer rijen": paper('<table><tr><th rowspan="2">A</th><td>1</td></tr><tr><td>2</td></tr></table>'),
        "termen": paper("<dl><dt>Term</dt><dd>Uitleg</dd></dl><blockquote><p>Citaat</p></blockquote>"),
        "plaatje in een zin": paper(f'<p>Zin <img src="{DOT}" alt="Een stip"> zin</p>'),
        "bijna leeg": paper("<p>Niets.</p>"),
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
