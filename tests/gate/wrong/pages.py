"""The wrong pages by class, each with the rules of which one must name its fault.

In a file of `pages/` a line of dashes stands between two pages. A page begins with `# Its title`, then
`! rule-a rule-b`: any of these names the fault; then comes what is in the page, or a whole page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.gate.verdict.result import Finding
from tests.gate.right.pages import ASIDE, RightPage, read_pages, whole

_PAGES = Path(__file__).parent / "pages"
# Made by somebody who did not see the rules, and never used to mend one page: only to measure.
_ASIDE = Path(__file__).parent / "aside"


@dataclass(frozen=True)
class WrongPage:
    """One wrong page as it stands in a site, its title, and the rules of which one must name the fault."""

    page: RightPage
    title: str
    rules: tuple[str, ...]

    def is_named_by(self, findings: Iterable[Finding]) -> set[str]:
        """How the fault is told by a rule that names it: as a 'violation', a 'review', or not at all."""
        return {
            found.outcome for found in findings if found.page == self.page.path and self._is(found)
        }

    def _is(self, found: Finding) -> bool:
        return any(found.rule == rule or found.rule.startswith(f"{rule}.") for rule in self.rules)


def wrong_pages() -> list[WrongPage]:
    """Every page of this folder."""
    return [_read(kind, number, text) for kind, number, text in read_pages(_PAGES)]


def aside_pages() -> list[WrongPage]:
    """The pages that are kept aside."""
    return [_read(f"{ASIDE}-{kind}", number, text) for kind, number, text in read_pages(_ASIDE)]


def _read(kind: str, number: int, text: str) -> WrongPage:
    title, rules, body = text.strip().split("\n", 2)
    html = whole(body if body.startswith("<!doctype") else f"{title}\n{body}")
    names = tuple(rules.removeprefix("! ").split())
    return WrongPage(RightPage(kind, number, html), title.removeprefix("# "), names)
