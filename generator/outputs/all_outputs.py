"""All files beside the pages. A new kind of file is one module, imported and named here."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Protocol

from generator.layout.context import Context
from generator.outputs import feeds, page_files, planning_file
from generator.outputs.made_file import MadeFile


class Output(Protocol):
    """A kind of file: a module that makes all its files.

    `context.made` are all pages of the site, so that a file cannot know more than the pages show.
    """

    def files(self, context: Context) -> Iterable[MadeFile]:
        """Every file of this kind. The same input gives the same bytes."""


OUTPUTS: tuple[Output, ...] = (page_files, feeds, planning_file)


def make_files(context: Context) -> list[MadeFile]:
    """Every file that the site has beside its pages."""
    return list(chain.from_iterable(output.files(context) for output in OUTPUTS))
