"""Codes of actions that end a sentence, as links to their pages."""

from __future__ import annotations

import re
from collections.abc import Container

from markupsafe import Markup

from generator.layout.page import link
from generator.layout.site_map import actie_path
from generator.layout.words import bold

# What stands in a row behind a colon. A code that stands elsewhere may be a word of its own.
_ROW = re.compile(r"(: )([A-Z0-9.]+(?:(?:, | en )[A-Z0-9.]+)*)(?=\. |\.?$)")
_CODE = re.compile(r"[A-Z0-9]+(?:\.[0-9]+)?")


def code_links(acties: Container[str], origin: str, sentence: str) -> Markup:
    """A sentence as HTML for the page at `origin`, with a link at each code in a row at its end."""
    html = str(bold(sentence))
    return Markup(_ROW.sub(lambda row: row[1] + _linked(acties, origin, row[2]), html))  # noqa: S704  # made by `bold`


def _linked(acties: Container[str], origin: str, row: str) -> str:
    """A row of codes with links; as it was when one of them is no action."""
    if not all(code in acties for code in _CODE.findall(row)):
        return row
    return _CODE.sub(
        lambda code: f'<a href="{link(origin, actie_path(code[0]))}">{code[0]}</a>', row
    )
