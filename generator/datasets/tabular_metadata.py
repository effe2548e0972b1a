"""What each CSV file and column is, for programs: as CSV on the Web (W3C) and as a Frictionless data package."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.datasets.column import Column, Kind
from generator.datasets.dataset import Filled
from generator.datasets.json_form import json_bytes
from generator.layout.context import Context
from generator.layout.csv_text import BETWEEN, SEPARATOR
from generator.layout.page import PageFile

_LINE_END, _QUOTE, _LETTERS = "\r\n", '"', "utf-8"
_CSVW_TYPES: Mapping[Kind, Any] = {
    "tekst": "string",
    "keuze": "string",
    "lijst": "string",
    "getal": "integer",
    "bedrag": {"base": "decimal", "format": {"decimalChar": ","}},
    "dag": {"base": "date", "format": "yyyy-MM-dd"},
}
_FIELD_TYPES: Mapping[Kind, str] = {
    "tekst": "string",
    "keuze": "string",
    "lijst": "string",
    "getal": "integer",
    "bedrag": "number",
    "dag": "date",
}


def csvw(context: Context, data: Sequence[Filled]) -> bytes:
    """The description of all CSV files by the W3C recommendation, in Dutch."""
    organisatie = context.register.organisatie
    return json_bytes(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
            "dc:title": organisatie.site_naam,
            "dc:publisher": organisatie.naam,
            "dc:language": "nl",
            "dc:modified": {"@value": str(context.figures.today), "@type": "xsd:date"},
            "dialect": {
                "delimiter": SEPARATOR,
                "encoding": _LETTERS,
                "header": True,
                "quoteChar": _QUOTE,
                "doubleQuote": True,
                "lineTerminators": [_LINE_END],
            },
            "tables": [_csvw_table(one) for one in data],
        }
    )


def datapackage(context: Context, data: Sequence[Filled], tables: Sequence[PageFile]) -> bytes:
    """The description of the same files as a tabular data package. `tables` are the files of `data`."""
    organisatie = context.register.organisatie
    return json_bytes(
        {
            "profile": "tabular-data-package",
            "name": "register",
            "title": organisatie.site_naam,
            "description": f"Alle gegevens van {organisatie.naam}: {organisatie.site_naam}.",
            "version": str(context.figures.today),
            "resources": [_resource(one, file) for one, file in zip(data, tables, strict=True)],
        }
    )


def _csvw_table(one: Filled) -> dict[str, Any]:
    dataset = one.dataset
    return {
        "url": f"{dataset.name}.csv",
        "dc:title": dataset.title,
        "dc:description": dataset.says,
        "tableSchema": {
            "columns": [_csvw_column(column, dataset.key) for column in dataset.columns],
            "primaryKey": list(dataset.key),
        },
    }


def _csvw_column(column: Column, key: Sequence[str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.asks,
        "datatype": _CSVW_TYPES[column.kind],
    }
    if column.choices:
        told["datatype"] = {"base": "string", "format": "|".join(map(re.escape, column.choices))}
    if column.kind == "lijst":
        told["separator"] = BETWEEN
    if column.name in key:
        told["required"] = True
    return told


def _resource(one: Filled, file: PageFile) -> dict[str, Any]:
    dataset = one.dataset
    return {
        "profile": "tabular-data-resource",
        "name": dataset.name,
        "path": file.name,
        "title": dataset.title,
        "description": dataset.says,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": _LETTERS,
        "bytes": len(file.content),
        "dialect": {
            "delimiter": SEPARATOR,
            "lineTerminator": _LINE_END,
            "quoteChar": _QUOTE,
            "doubleQuote": True,
            "header": True,
        },
        "schema": {
            "fields": [_field(column) for column in dataset.columns],
            "primaryKey": list(dataset.key),
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "type": _FIELD_TYPES[column.kind],
        "description": column.asks,
    }
    if column.choices:
        told["constraints"] = {"enum": list(column.choices)}
    if column.kind == "bedrag":
        told["decimalChar"] = ","
    return told
