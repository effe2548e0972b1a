"""Runs the static layer: read the files of the site, run every rule, and validate the HTML."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from generator.gate.files.check import StaticResult, check_files, read_files
from generator.gate.files.markup import PACKAGE, read_markup, run_markup
from generator.gate.hidden.known import Known, PlaceOf, in_its_table, make_known
from generator.gate.memory.clean_files import NO_MEMORY, Memory
from generator.gate.site.built import Page, read_base
from generator.gate.tools.node import find_node, install
from generator.gate.verdict.locate import once
from generator.model.register import Register

_ROOT = Path(__file__).resolve().parents[3]
# What somebody can change to change the site: the data and the texts, and for programmers the look.
_LOOK = ("generator/theme/*.html", "generator/theme/partials/*.html", "generator/theme/assets/*.css", "generator/layout/templates/*.j2", "generator/pages/templates/*.j2")  # fmt: skip


def run_static(
    site: Path, pages: tuple[Page, ...], known: Known, memory: Memory = NO_MEMORY
) -> StaticResult:
    """Check every file of `site` with the rules of our own, but for what `memory` knows as clean."""
    there = tuple(page for page in pages if (site / page.path).is_file())
    return check_files(read_files(site), there, read_base(site), known, memory)


def validate(
    site: Path,
    pages: tuple[Page, ...],
    cache: Path,
    env: Mapping[str, str],
    sources: Mapping[str, str] = MappingProxyType({}),
) -> StaticResult:
    """Check the HTML of `pages` against the standard. Raises MachineError when html-validate cannot run."""
    there = tuple(page for page in pages if (site / page.path).is_file())
    if not there:
        return StaticResult()
    node = find_node()
    folder = install(node, PACKAGE, cache.resolve(), env)
    output = run_markup(site, [page.path for page in there], node, folder, env)
    codes = {
        page: (site / page.path).read_text(encoding="utf-8", errors="replace") for page in there
    }
    findings, version = read_markup(output, codes, sources)
    failed = frozenset(finding.page for finding in findings)
    return StaticResult(tuple(sorted(once(findings))), failed, (("html-validate", version),))


def read_known(
    register: Register, today: date, data: Path, content: Path, place_of: PlaceOf = in_its_table
) -> Known:
    """Read the files an editor can change, and take from the register what the gate needs.

    The tables of measurements are not among those files: the digest of `sources` is published, and the few
    numbers that are hidden could be found by trying them all.
    """
    folders = [(data, "*.yml"), (content, "*.md")]
    files = {
        f"{folder.name}/{file.relative_to(folder).as_posix()}": file
        for folder, pattern in folders
        for file in sorted(folder.rglob(pattern))
    }
    look = {
        file.relative_to(_ROOT).as_posix(): file
        for pattern in _LOOK
        for file in sorted(_ROOT.glob(pattern))
    }
    sources = {
        name: file.read_text(encoding="utf-8-sig", errors="replace")
        for name, file in {**files, **look}.items()
    }
    return make_known(register, today, sources, place_of)
