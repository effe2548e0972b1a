"""Puts every mutant in one site, runs the whole gate over it, and prints which layer found which.

`python -m tests.gate.mutants.run`, or `nox -s mutants`. With `--changed` every page was there first, without its
fault and found clean: then a fault is one change in a site that the gate knows, and it may not be fooled by that.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from generator.build import build_site
from generator.folders import ROOT, Folders
from generator.gate.files import check, validate
from generator.gate.hidden.sources import read_known
from generator.gate.memory.clean_pages import file_of
from generator.gate.run import GateOptions, Places, Settings, run_gate
from generator.gate.site.built import BuiltPage
from generator.gate.verdict import decide
from generator.gate.verdict.result import Finding, GateResult
from generator.problem import errors
from generator.register.read import read_register
from tests.conftest import ECHT
from tests.gate.files.sites import in_its_table
from tests.gate.mutants.mutant import Mutant
from tests.gate.mutants.private import MEASURED
from tests.gate.mutants.registry import MUTANTS
from tests.gate.record import RECORD, record

# The page that is copied: of an action, because it holds every kind of block.
PAGE = "acties/a1/index.html"
CACHE = ROOT / ".cache"
TITLE = "Een werkgroep"
CONTROL = Mutant("control: no fault")
ENOUGH = 0.95

_KEYBOARD = re.compile(
    r"toetsenbord|toets-doet|menu-niet|escape-|focus-raakt|alleen-met-muis|alleen-met-script|sprong-werkt|zoeken-"
)
_LAYOUT = re.compile(
    r"focus-|schuift-|tekst-(afgeknipt|over|groeit)|volgorde$|beweging|blijft-bewegen|alleen-bij-aanwijzen"
    r"|eigen-kleuren|papier|weg-in-donker|letters-te-klein|uitgevuld|ander-adres|bestand-ontbreekt"
)
_PRIVACY = re.compile(r"herkennen|maker|verborgen|naam-van-bestand")
_SNIFFER = re.compile(r"^[A-Z]+\d")
LAYERS = ("static", "privacy", "htmlcs", "axe", "layout", "keyboard")
# What a person must judge stops nothing, so it is shown and does not count as found.
REVIEW = "review"


def main(*, changed: bool, keep: bool = False) -> int:
    """Print the table; `keep` its figures. Returns 1 when fewer faults are found than wanted."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = build(folder)
        results = folder / "results" if changed else CACHE / "gate-results"
        if changed:
            remember(folder, results, len(MUTANTS) + 1)
        add(site, (CONTROL, *MUTANTS))
        result = look(folder, results)
    caught = by_mutant(result, (CONTROL, *MUTANTS))
    print(table(caught))
    missed = [
        mutant
        for mutant, layers in caught.items()
        if mutant is not CONTROL and not _stopped(layers)
    ]
    silent = [mutant.name for mutant in missed if not mutant.blind]
    if silent:
        print(
            f"Not found, and without a line on the page about accessibility: {', '.join(silent)}."
        )
    if keep:
        record("mutanten", len(MUTANTS), len(MUTANTS) - len(missed))
    enough = len(missed) <= (1 - ENOUGH) * len(MUTANTS)
    return 0 if enough and not silent and result.answered == result.asked else 1


def build(folder: Path) -> Path:
    """Build the site of a municipality in a folder, with measurements."""
    site = folder / "site"
    data = shutil.copytree(ECHT / "data", folder / "data")
    (data / "metingen").mkdir()
    (data / "metingen" / "SC1.csv").write_text(MEASURED, encoding="utf-8")
    mistakes = build_site(Folders(data, ECHT / "content", site), datetime.now(UTC).date())
    assert not errors(mistakes), mistakes
    return site


def add(site: Path, mutants: Sequence[Mutant]) -> None:
    """Add a copy of one page for each mutant."""
    original = (site / PAGE).read_text(encoding="utf-8")
    beside = [file for file in (site / PAGE).parent.iterdir() if file.suffix != ".html"]
    for number, mutant in enumerate(mutants):
        page = site / place(number)
        page.parent.mkdir(parents=True)
        page.write_text(mutated(original, mutant, number), encoding="utf-8")
        for file in beside:  # the tables of the page, which it links to
            shutil.copy(file, page.parent)
        for name, text in {
            f"m{number}.css": mutant.css,
            f"m{number}.js": mutant.js,
            **dict(mutant.files),
        }.items():
            if text:
                (page.parent / name).write_text(text, encoding="utf-8")


def place(number: int) -> str:
    """Where the page of a mutant stands: as deep as the page it is a copy of."""
    return f"acties/proef-{number}/index.html"


def mutated(html: str, mutant: Mutant, number: int) -> str:
    """Return a copy with a title of its own, and with the fault."""
    copy = mutant.change(
        html.replace(TITLE, f"{TITLE} {number}").replace("acties/a1/", f"acties/proef-{number}/")
    )
    css = f'<link rel="stylesheet" href="m{number}.css">' if mutant.css else ""
    js = f'<script src="m{number}.js" defer></script>' if mutant.js else ""
    return copy.replace("</head>", f"{css}{js}</head>", 1)


def remember(folder: Path, results: Path, count: int) -> None:
    """Have our own pages looked at, and keep for each copy to come what was found of the page it is a copy of."""
    assert look(folder, results).exit_code == 0
    kept = json.loads(file_of(results, _page(PAGE)).read_text(encoding="utf-8"))
    for number in range(count):
        path = place(number)
        file_of(results, _page(path)).write_text(
            json.dumps({**kept, "page": path, "html": ""}), encoding="utf-8"
        )


def _page(path: str) -> BuiltPage:
    return BuiltPage(path, path, path)


def look(folder: Path, results: Path) -> GateResult:
    """Run the whole gate, also in the browser for pages where a static rule found something."""
    data = folder / "data"
    register = read_register(data).register
    assert register
    known = read_known(register, datetime.now(UTC).date(), data, ECHT / "content", in_its_table)
    settings = Settings(
        Places(folder / "site", folder / "gate.json", CACHE, results),
        known,
        GateOptions(everything=True),
        "mutants",
        _show,
    )
    # A fault in the skeleton is told once for all pages that show it; here each page has a fault of
    # its own.
    with (
        patch.object(decide, "once", iter),
        patch.object(check, "once", iter),
        patch.object(validate, "once", iter),
    ):
        return run_gate(settings)


def _show(done: int, total: int) -> None:
    if done % 20 == 0:
        print(f"{done} of {total}", file=sys.stderr)


def by_mutant(result: GateResult, mutants: Sequence[Mutant]) -> dict[Mutant, Counter[str]]:
    """Return for each mutant what was found on its page and not on the control: rules by layer."""
    pages = {str(Path(place(number)).parent): mutant for number, mutant in enumerate(mutants)}
    found: dict[Mutant, set[tuple[str, str]]] = {mutant: set() for mutant in mutants}
    for finding in result.findings:
        # A finding about a file beside the page is a finding about the mutant too.
        mutant = pages.get("/".join(finding.page.split("/")[:2]))
        if mutant and finding.outcome in {"violation", "review"}:
            found[mutant].add(
                (REVIEW if finding.outcome == "review" else layer(finding), finding.rule)
            )
    usual = found[mutants[0]]
    return {
        m: Counter(f"{name}" for name, _ in (hits if m is mutants[0] else hits - usual))
        for m, hits in found.items()
    }


def layer(finding: Finding) -> str:
    """Name the part of the gate that found it."""
    for name, pattern in (
        ("keyboard", _KEYBOARD),
        ("layout", _LAYOUT),
        ("privacy", _PRIVACY),
        ("htmlcs", _SNIFFER),
    ):
        if pattern.search(finding.rule):
            return name
    return "axe" if finding.variant else "static"


def table(caught: Mapping[Mutant, Counter[str]]) -> str:
    """One line per mutant, and the totals."""
    lines = [f"{'fault':48} " + " ".join(f"{name:>8}" for name in (*LAYERS, REVIEW))]
    lines += [
        f"{mutant.name:48} " + _cells(layers) + _remark(mutant, layers)
        for mutant, layers in caught.items()
    ]
    real = [(mutant, layers) for mutant, layers in caught.items() if mutant is not CONTROL]
    found = sum(_stopped(layers) for _, layers in real)
    lines.append(f"\n{found} of {len(real)} faults found ({found / len(real):.1%}).")
    lines.append(
        f"Only shown to a person to judge: {sum(set(layers) == {REVIEW} for _, layers in real)}."
    )
    lines += [
        f"{name}: {sum(name in layers for _, layers in real)}, alone: {_alone(name, real)}"
        for name in LAYERS
    ]
    return "\n".join(lines)


def _cells(layers: Counter[str]) -> str:
    return " ".join(f"{layers[name] or '.':>8}" for name in (*LAYERS, REVIEW))


def _remark(mutant: Mutant, layers: Counter[str]) -> str:
    return (
        ""
        if _stopped(layers) or mutant is CONTROL
        else f"  NOT FOUND{f': {mutant.blind}' if mutant.blind else ''}"
    )


def _alone(name: str, caught: Iterable[tuple[Mutant, Counter[str]]]) -> int:
    return sum(set(layers) - {REVIEW} == {name} for _, layers in caught)


def _stopped(layers: Counter[str]) -> bool:
    return bool(set(layers) - {REVIEW})


if __name__ == "__main__":
    sys.exit(main(changed="--changed" in sys.argv, keep=RECORD in sys.argv))
