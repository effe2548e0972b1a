"""Data on figures that are not about people: each number with its unit, as it was measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import product

from generator.datasets.column import Column, field, plain
from generator.datasets.dataset import Dataset, columns, of_table
from generator.figures.tabellen import Tabel
from generator.layout.context import Context
from generator.layout.csv_text import Plain
from generator.layout.measured import cel, regels
from generator.layout.table_file import cell_text
from generator.model.agenda import Streefcijfer
from generator.model.metingen import GEHEEL
from generator.model.waarden import Waarde

# A key may not be empty.
TOGETHER = "alles samen"
_waarde = partial(field, Waarde)


@dataclass(frozen=True, slots=True)
class _Value:
    """One cell of a table that is not about people, with its target figure."""

    tabel: Tabel
    cijfer: Streefcijfer
    dag: date
    onderdeel: str
    groep: str


def _values(context: Context) -> Iterator[_Value]:
    for tabel in context.figures.tabellen:
        if tabel.zonder_mensen is None:
            continue
        for dag, (onderdeel, groep) in product(tabel.dagen, regels(tabel)):
            if (dag, onderdeel, groep) in tabel.cijfers:
                yield _Value(tabel, tabel.zonder_mensen, dag, onderdeel, groep)


def _number(_: Context, item: _Value) -> Plain:
    found = item.tabel.cijfer(item.dag, item.onderdeel, item.groep).getal
    return found if isinstance(found, Decimal) else None


def _on_the_page(_: Context, item: _Value) -> Plain:
    return cell_text(cel(item.tabel, item.dag, item.onderdeel, item.groep))


def _sources_of(context: Context, item: _Value) -> Plain:
    return tuple(filter(context.already, item.tabel.bronnen[item.dag]))


def _part(_: Context, item: _Value) -> Plain:
    return TOGETHER if item.onderdeel == GEHEEL else plain(item.onderdeel)


GETALLEN = Dataset(
    "getallen",
    "Getallen die niet over mensen gaan",
    "Elke regel is één getal uit een meting, met wat er is geteld.",
    ("streefcijfer", "indeling", "dag", "onderdeel", "groep"),
    columns(
        of_table(Waarde, "Op welke dag is er gemeten?"),
        _waarde("onderdeel").taken(_part),
        _waarde("groep").taken(lambda _, item: plain(item.groep or TOGETHER)),
        Column("getal", "bedrag", "Welk getal is er gemeten? Leeg: dat weten wij niet.", _number),
        Column("eenheid", "tekst", "Wat is er geteld?", lambda _, item: plain(item.cijfer.eenheid)),
        Column("op_de_pagina", "tekst", "Hoe staat dit getal op de pagina Cijfers?", _on_the_page),
        Column("bronnen", "lijst", "Uit welke bronnen komt dit?", _sources_of),
    ),
    _values,
    ("streefcijfers",),
)
