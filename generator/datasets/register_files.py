"""The whole register as files beside the page Gegevens: a CSV for each kind of data, and other forms of the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.datasets.catalogue import catalogue
from generator.datasets.dataset import Filled
from generator.datasets.json_form import register_json
from generator.datasets.tabular_metadata import csvw, datapackage
from generator.datasets.workbook_form import register_workbook
from generator.layout.context import Context
from generator.layout.csv_text import csv_bytes
from generator.layout.page import PageFile


@dataclass(frozen=True, slots=True)
class RegisterFiles:
    """One file for each kind of data, in their order; and the files that hold or describe all of them."""

    tables: tuple[PageFile, ...]
    together: tuple[PageFile, ...]

    @property
    def all(self) -> tuple[PageFile, ...]:
        """Every file."""
        return (*self.tables, *self.together)


def register_files(context: Context, data: Sequence[Filled]) -> RegisterFiles:
    """Make every file. The same data gives the same bytes."""
    tables = tuple(
        PageFile(f"{one.dataset.name}.csv", csv_bytes(one.names, one.rows)) for one in data
    )
    whole = (
        PageFile("register.xlsx", register_workbook(context, data)),
        PageFile("register.json", register_json(context, data)),
    )
    about = (
        PageFile("csv-metadata.json", csvw(context, data)),
        PageFile("datapackage.json", datapackage(context, data, tables)),
        PageFile("catalogus.jsonld", catalogue(context, (*whole, *tables))),
    )
    return RegisterFiles(tables, (*whole, *about))
