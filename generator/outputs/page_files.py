"""The files that pages offer: their tables, and what the page with all data has."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from generator.later import already
from generator.layout.context import Context
from generator.layout.page import Page, address
from generator.outputs.made_file import MadeFile

# A link in a text to something that is no text.
_FILE = re.compile(r"\]\(\s*<?(?!\w+:)([^)\s>#?]+\.(?!md\b)\w+)")


def files(context: Context) -> Iterator[MadeFile]:
    """Every file of every page, beside its page."""
    for page in context.made:
        yield from beside(page)


def linked_from(bodies: Mapping[str, str], pages: Iterable[Page]) -> Iterator[MadeFile]:
    """The files of pages that a text links to; `bodies` are the texts by the path of their page."""
    by_folder = {address(page.path): page for page in pages}
    wanted = chain.from_iterable(_targets(path, body) for path, body in bodies.items())
    for one in sorted(set(wanted)):
        page = by_folder.get(posixpath.join(posixpath.dirname(one), ""))
        yield from (file for file in (beside(page) if page else ()) if file.path == one)


def _targets(path: str, body: str) -> Iterator[str]:
    """Where the links of one text lead to."""
    for link in _FILE.findall(body):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(path), link))


def beside(page: Page) -> Iterator[MadeFile]:
    """Every file of one page."""
    for file in page.files:
        yield MadeFile(f"{address(page.path)}{file.name}", already(file.content))
