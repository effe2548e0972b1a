"""The words at a place that the browser named, read from the page itself. Pure but for reading that page."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from lxml import etree

from generator.gate.result import Finding, GateResult
from generator.gate.static.document import Element, words

# How pa11y writes a place: '#inhoud > p:nth-child(2) > a'.
_STEP = re.compile(r"(?:#(?P<id>.+)|(?P<tag>[a-z][a-z0-9-]*)(?::nth-child\((?P<number>\d+)\))?)")


def with_words(result: GateResult, site: Path) -> GateResult:
    """The same result; each point that a person must judge says which words it is about, when we can find those."""
    return replace(result, findings=tuple(_told(finding, site) for finding in result.findings))


def words_at(root: Element, selector: str) -> str:
    """The words of the element that a selector of pa11y names; '' when it is not there."""
    found: list[Element] = []
    for number, step in enumerate(selector.split(" > ")):
        wanted = _STEP.fullmatch(step)
        among = list(root.iter(etree.Element)) if number == 0 else [child for one in found for child in one]
        found = [element for element in among if wanted and _is(element, wanted)]
    return words(found[0]) if found else ""


def _is(element: Element, wanted: re.Match[str]) -> bool:
    if wanted["id"]:
        return element.get("id") == wanted["id"]
    place = len([one for one in element.itersiblings(preceding=True) if isinstance(one.tag, str)]) + 1
    return element.tag == wanted["tag"] and wanted["number"] in (None, str(place))


def _told(finding: Finding, site: Path) -> Finding:
    file = site / finding.page
    if finding.outcome != "review" or finding.text or not file.is_file():
        return finding
    root = etree.fromstring(file.read_bytes() + b"<body>", etree.HTMLParser(encoding="utf-8"))
    return replace(finding, text=words_at(root, finding.selector))
