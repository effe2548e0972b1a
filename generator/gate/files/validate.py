"""Checks the HTML of pages against the standard, with html-validate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.gate.files.check import FilesResult
from generator.gate.files.markup import PACKAGE, read_markup, run_markup
from generator.gate.site.built import BuiltPage, BuiltSite
from generator.gate.tools.node import find_node, install
from generator.gate.verdict.locate import once


def validate(
    site: BuiltSite,
    pages: Iterable[BuiltPage],
    cache: Path,
    env: Mapping[str, str],
    sources: Mapping[str, str],
) -> FilesResult:
    """Check the `pages` that exist; `sources` are the files an editor can change.

    Raises MachineError when html-validate cannot run.
    """
    there = {page: site.files[page.path] for page in pages if page.path in site.files}
    if not there:
        return FilesResult()
    node = find_node()
    folder = install(node, PACKAGE, cache.resolve(), env)
    output = run_markup(site.folder, [page.path for page in there], node, folder, env)
    # Line ends as a text file has them: html-validate counts lines.
    codes = {page: _text(data) for page, data in there.items()}
    findings, version = read_markup(output, codes, sources)
    failed = frozenset(finding.page for finding in findings)
    return FilesResult(tuple(sorted(once(findings))), failed, (("html-validate", version),))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
