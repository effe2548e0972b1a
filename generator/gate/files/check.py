"""Runs every static rule over the files of a site. Pure, but for the one function that reads the files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.gate.files.rules import FILE_RULES, PAGE_RULES, FileRule, PageRule, help_of, rule_id
from generator.gate.hidden.known import Known
from generator.gate.hidden.published import Found, Published
from generator.gate.memory.clean_files import NO_MEMORY, Memory, keys
from generator.gate.site.built import Page
from generator.gate.site.document import Document, Hit, make_site, selector, words
from generator.gate.verdict.judge import holds, not_needed
from generator.gate.verdict.locate import locate, once
from generator.gate.verdict.result import Finding, GateResult

_QUOTED = re.compile(r"'([^']+)'")


@dataclass(frozen=True, slots=True)
class StaticResult:
    """What the static rules found, and the paths of the pages that are wrong.

    `clean` are the keys of the files without a fault, for the next run.
    """

    findings: tuple[Finding, ...] = ()
    failed: frozenset[str] = frozenset()
    tools: tuple[tuple[str, str], ...] = ()
    clean: frozenset[str] = frozenset()

    def to_browser(self, pages: tuple[Page, ...], *, everything: bool) -> tuple[Page, ...]:
        """The pages that the browser must look at: those without a fault, or all of them."""
        return tuple(page for page in pages if everything or page.path not in self.failed)

    def followed_by(self, later: StaticResult) -> StaticResult:
        """The findings of both."""
        findings = tuple(sorted([*self.findings, *later.findings]))
        return StaticResult(
            findings, self.failed | later.failed, self.tools + later.tools, self.clean | later.clean
        )

    def joined(self, result: GateResult) -> GateResult:
        """The result of the browser with ours in front of it. Pages that stayed behind are not missing."""
        seen = [
            found for found in result.findings if not (self.failed and found.rule == "geen-paginas")
        ]
        findings = tuple(sorted([*self.findings, *seen]))
        pages = result.pages + len(self.failed - {page for page, _ in result.checked})
        return replace(
            result, pages=pages, findings=findings, tools={**dict(self.tools), **result.tools}
        )


def read_files(site: Path) -> dict[str, bytes]:
    """Every published file by its path below the site."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def check_files(
    files: Mapping[str, bytes],
    pages: tuple[Page, ...],
    base: str,
    known: Known,
    memory: Memory = NO_MEMORY,
) -> StaticResult:
    """Run every rule over every page and every file that `memory` does not know as clean.

    The same files always give the same result.
    """
    site = make_site(files, pages, base)
    told = keys(site, known, memory.rules)
    changed = {path: data for path, data in files.items() if told[path] not in memory.clean}
    by_path = {page.path: page for page in pages}
    found = [
        finding
        for path in changed
        if path in by_path
        for finding in _of_page(site.documents[path], known)
    ]
    pages_of = (
        (path, data, by_path.get(path, Page(path, path, path))) for path, data in changed.items()
    )
    in_files = [
        pair
        for path, data, page in pages_of
        for pair in _of_file(Published(path, data, known), page)
    ]
    found += [finding for finding, allowed_by in in_files if not allowed_by]
    found += not_needed({name for _, allowed_by in in_files for name in allowed_by}, known)
    failed = (
        frozenset(finding.page for finding in found if finding.outcome == "violation")
        & by_path.keys()
    )
    # What an exception lets through is asked for again each time: else nobody sees that it is not needed any more.
    blamed = {finding.page for finding in (*found, *(finding for finding, _ in in_files))}
    clean = frozenset(key for path, key in told.items() if path not in blamed)
    return StaticResult(tuple(sorted(once(found))), failed, clean=clean)


def _of_page(document: Document, known: Known) -> Iterator[Finding]:
    for rule in PAGE_RULES:
        for hit in rule(document):
            yield _page_finding(document, rule, hit, known)


def _page_finding(document: Document, rule: PageRule, hit: Hit, known: Known) -> Finding:
    page, element = document.page, hit.element
    around = () if element is None else (element, *element.iterancestors())
    framed = element is not None and not any(part.tag == "article" for part in around)
    needles = _QUOTED.findall(hit.said) + (
        [words(element)] if element is not None and element.tag != "html" else []
    )
    source, line, column = locate(page, needles, known.sources, framed=framed)
    return Finding(
        source=source,
        page=page.path,
        title=page.title,
        rule=rule_id(rule),
        message=_message(rule, hit.said),
        selector=selector(element),
        variant="",
        outcome="review" if hit.review else "violation",
        line=line,
        column=column,
        text=words(element) if element is not None else "",
        framed=framed,
    )


def _of_file(file: Published, page: Page) -> Iterator[tuple[Finding, frozenset[str]]]:
    """Everything the rules find in a file, and the names of the exceptions that let it through."""
    for rule in FILE_RULES:
        for found in rule(file):
            yield _file_finding(file, page, rule, found), _allowed_by(file, found, rule)


def _file_finding(file: Published, page: Page, rule: FileRule, found: Found) -> Finding:
    source, line, column = found.place or locate(
        page, [found.text], file.known.sources, framed=False
    )
    return Finding(
        source=source,
        page=file.path,
        title=page.title,
        rule=rule_id(rule),
        message=_message(rule, found.said),
        selector="",
        variant="",
        outcome="violation",
        line=line,
        column=column,
        text=found.text,
    )


def _allowed_by(file: Published, found: Found, rule: FileRule) -> frozenset[str]:
    """The names of what data/toegestaan.yml lets through: this text, in this file, on this day."""
    return frozenset(
        exception.id
        for exception in file.known.allowed
        if rule_id(rule) == "niemand-is-te-herkennen"
        and exception.tekst == found.text
        and exception.bestand in (None, file.path)
        and holds(exception, file.known.today)
    )


def _message(rule: PageRule | FileRule, said: str) -> str:
    what, rest = help_of(rule)
    return f"{what} {said}{'' if said.endswith(('.', '?', '!')) else '.'} {rest}"
