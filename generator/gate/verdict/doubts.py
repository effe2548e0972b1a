"""What one engine says alone and is not sure of: a question. Pure.

Every exception stands here, by code: why it is not sure, who can agree (axe, or a rule of ours),
and a right page about which it is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from generator.gate.browser.events import Issue


@dataclass(frozen=True, slots=True)
class Doubt:
    """How one or more codes of HTML_CodeSniffer begin, or a rule of axe.

    `page` is a class and a number of tests/gate/right. `in_holders`: only of what holds parts with names of their own.
    """

    code: str
    why: str
    agrees: frozenset[str]
    page: str
    in_holders: bool = False


def _doubt(code: str, why: str, agrees: str, page: str) -> Doubt:
    return Doubt(code, why, frozenset(agrees.split()), page)


_LABEL = "label select-name aria-input-field-name naam-ontbreekt"
_NAME = "button-name link-name label select-name aria-command-name input-button-name naam-ontbreekt"
_SEEN = "it does not see what is hidden or drawn behind"
_NAMED = "it does not know names by aria, and counts what is hidden"
_FIELD = "a field without type is no text field to it"
_INSIDE = (
    "it takes the words of what is inside, such as a branch of a tree, for the name of the whole"
)
_TABLE = "it takes a table with headers by role, or by place, for one without"

DOUBTS = (
    _doubt("G18", _SEEN, "color-contrast", "looks-22"),
    _doubt("G145", _SEEN, "color-contrast", "looks-05"),
    _doubt("F40", "a refresh after more than 20 hours harms nobody", "meta-refresh", "gedrag-02"),
    _doubt("F41", "a refresh after more than 20 hours harms nobody", "meta-refresh", "gedrag-02"),
    _doubt("H98", _FIELD, "autocomplete-valid", "gedrag-14"),
    _doubt("H39.3.LayoutTable", _TABLE, "", "names-15"),
    _doubt("H73.3.LayoutTable", _TABLE, "", "names-15"),
    _doubt("H43", _TABLE, "td-headers-attr", "onderdeel-tabellen-02"),
    _doubt("H63", _TABLE, "scope-attr-valid th-has-data-cells", "tabellen-01"),
    _doubt("F92,ARIA4", "a part without a role may hold parts with one", "", "names-25"),
    _doubt("H32.2", "a form that sends nothing needs no button", "", "native-09"),
    _doubt("G1,G123,G124", "a script may answer to the address", "skip-link", "onderdeel-links-01"),
    _doubt("H58.1", "no language, on purpose, is no wrong one", "valid-lang", "taal-09"),
    _doubt("H71", "a name by aria is a name", "aria-input-field-name", "names-20"),
    _doubt("H67", "a title beside an empty alt may say more", "image-alt", "names-03"),
    _doubt("H37", _NAMED, "image-alt role-img-alt naam-ontbreekt", "names-01"),
    _doubt("H30.2", _NAMED, "link-name naam-ontbreekt", "names-05"),
    _doubt("H91", _NAMED, _NAME, "names-10"),
    _doubt("F68", _NAMED, _LABEL, "names-10"),
    _doubt("H42", _NAMED, "empty-heading", "names-24"),
    _doubt("H64", _NAMED, "frame-title", "kaders-03"),
    _doubt("H53", _NAMED, "object-alt", "kaders-07"),
    Doubt("label-content-name-mismatch", _INSIDE, frozenset(), "aria-29", in_holders=True),
)

_TECHNIQUE = re.compile(r"[A-Z]+\d")


def is_sure(issue: Issue, beside: Collection[Issue]) -> bool:
    """Whether an issue needs no other, or one `beside` it agrees about the same place."""
    doubt = next((doubt for doubt in DOUBTS if _is_about(doubt, issue)), None)
    if doubt is None:
        return True
    here = (other for other in beside if other.selector == issue.selector)
    return any(other.rule in doubt.agrees and not other.needs_review for other in here)


def _is_about(doubt: Doubt, issue: Issue) -> bool:
    if doubt.in_holders and not issue.holder:
        return False
    is_technique = _TECHNIQUE.match(issue.rule) is not None
    return issue.rule == doubt.code or (is_technique and issue.rule.startswith(doubt.code))
