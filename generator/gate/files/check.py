"""Runs every rule that needs no browser over the files of a site. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from generator.editor.beside_page import is_of_program
from generator.gate.files.rules import FILE_RULES, PAGE_RULES, FileRule, PageRule, help_of, rule_id
from generator.gate.hidden.known import Known
from generator.gate.hidden.published import Found, Published
from generator.gate.memory.clean_files import FileMemory, keys
from generator.gate.site.built import BuiltPage, BuiltSite
from generator.gate.site.document import Document, Hit, Site, make_site, selector, spoken_words
from generator.gate.verdict.classes import for_site
from generator.gate.verdict.judge import holds, not_needed
from generator.gate.verdict.locate import locate, once
from generator.gate.verdict.result import Finding, GateResult

_QUOTED = re.compile(r"'([^']+)'")


@dataclass(frozen=True, slots=True)
class FilesResult:
    """What the rules without a browser found, and the paths of the pages that are wrong.

    `clean` are the keys of the files without a fault, for the next run.
    """

    findings: tuple[Finding, ...] = ()
    failed: frozenset[str] = frozenset()
    tools: tuple[tuple[str, str], ...] = ()
    clean: frozenset[str] = frozenset()

    def followed_by(self, later: FilesResult) -> FilesResult:
        """The findings of both."""
        findings = tuple(sorted([*self.findings, *later.findings]))
        return FilesResult(
            findings, self.failed | later.failed, self.tools + later.tools, self.clean | later.clean
        )

    def of_another(self) -> FilesResult:
        """What counts of this for a site that is not ours."""
        findings = tuple(for_site(self.findings, own=False))
        return replace(self, findings=findings, failed=_wrong(findings))

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


def check_site(site: BuiltSite, known: Known, memory: FileMemory) -> FilesResult:
    """Run every rule over every page and every file that `memory` does not know as clean.

    The same files always give the same result.
    """
    parsed = make_site(site.files, site.pages, site.base)
    told = keys(parsed, known, memory.rules)
    changed = {path: data for path, data in _ours(site).items() if told[path] not in memory.clean}
    by_path = {page.path: page for page in site.pages}
    in_pages = _in_pages(parsed, changed, known)
    in_files = _in_files(changed, by_path, known)
    used = frozenset().union(*(allowed_by for _, allowed_by in in_files))
    stopped = [finding for finding, allowed_by in in_files if not allowed_by]
    found = sorted(once([*in_pages, *stopped, *not_needed(used, known)]))
    blamed = _blamed(in_pages, in_files)
    clean = frozenset(told.values()) - {told[path] for path in blamed if path in told}
    wrong = _wrong([*in_pages, *stopped])
    return FilesResult(tuple(found), wrong & by_path.keys(), clean=clean)


def _ours(site: BuiltSite) -> dict[str, bytes]:
    """The files of a site without those of the program for editing, which are known to the byte."""
    return {path: data for path, data in site.files.items() if not is_of_program(path, data)}


def _blamed(
    in_pages: list[Finding], in_files: list[tuple[Finding, frozenset[str]]]
) -> frozenset[str]:
    """The files that are looked at again next time.

    Also those with something that an exception lets through: else nobody sees that it is not needed any more.
    """
    return frozenset(finding.page for finding in [*in_pages, *(found for found, _ in in_files)])


def _wrong(found: Iterable[Finding]) -> frozenset[str]:
    return frozenset(finding.page for finding in found if finding.outcome == "violation")


def _in_pages(site: Site, changed: Collection[str], known: Known) -> list[Finding]:
    documents = [document for path, document in site.documents.items() if path in changed]
    return [*chain.from_iterable(_of_page(document, known) for document in documents)]


def _in_files(
    files: Mapping[str, bytes], pages: Mapping[str, BuiltPage], known: Known
) -> list[tuple[Finding, frozenset[str]]]:
    """What is found in each file, and the names of the exceptions that let it through."""
    found: list[tuple[Finding, frozenset[str]]] = []
    for path, data in files.items():
        page = pages.get(path, BuiltPage(path, path, path))
        found += _of_file(Published(path, data, known), page)
    return found


def _of_page(document: Document, known: Known) -> Iterator[Finding]:
    for rule in PAGE_RULES:
        for hit in rule(document):
            yield _page_finding(document, rule, hit, known)


def _page_finding(document: Document, rule: PageRule, hit: Hit, known: Known) -> Finding:
    page, element = document.page, hit.element
    around = () if element is None else (element, *element.iterancestors())
    framed = element is not None and not any(part.tag == "article" for part in around)
    needles = _QUOTED.findall(hit.said) + (
        [spoken_words(element)] if element is not None and element.tag != "html" else []
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
        text=spoken_words(element) if element is not None else "",
        framed=framed,
    )


def _of_file(file: Published, page: BuiltPage) -> Iterator[tuple[Finding, frozenset[str]]]:
    """Everything the rules find in a file, and the names of the exceptions that let it through."""
    for rule in FILE_RULES:
        for found in rule(file):
            yield _file_finding(file, page, rule, found), _allowed_by(file, found, rule)


def _file_finding(file: Published, page: BuiltPage, rule: FileRule, found: Found) -> Finding:
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
