"""The files that pages offer: their tables, and what the page with all data has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.later import made
from generator.layout.context import Context
from generator.layout.page import Page, address
from generator.outputs.made_file import MadeFile


def files(context: Context) -> Iterator[MadeFile]:
    """Every file of every page, beside its page."""
    for page in context.made:
        yield from beside(page)


def beside(page: Page) -> Iterator[MadeFile]:
    """Every file of one page."""
    for file in page.files:
        yield MadeFile(f"{address(page.path)}{file.name}", made(file.content))
