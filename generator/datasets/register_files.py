"""The whole register as files beside the page Gegevens: a CSV for each kind of data, and other forms of the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.datasets.dataset import Filled
from generator.layout.csv_text import csv_bytes
from generator.layout.page import PageFile


@dataclass(frozen=True, slots=True)
class RegisterFiles:
    """One file for each kind of data, in their order; and the files that hold or describe all of them."""

    tables: tuple[PageFile, ...]
    together: tuple[PageFile, ...] = ()

    @property
    def all(self) -> tuple[PageFile, ...]:
        """Every file."""
        return (*self.tables, *self.together)


def register_files(data: Sequence[Filled]) -> RegisterFiles:
    """Make every file. The same data gives the same bytes."""
    tables = tuple(
        PageFile(f"{one.dataset.name}.csv", csv_bytes(one.names, one.rows)) for one in data
    )
    return RegisterFiles(tables)
