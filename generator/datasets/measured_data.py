"""Data on target figures and measurements: only what disclosure control publishes, with a flag for each number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import product

from generator.datasets.column import Column, field, plain
from generator.datasets.dataset import Dataset, columns, of_table, source
from generator.figures.speling import TOTAAL
from generator.figures.tabellen import Cijfer, Tabel
from generator.layout.context import Context
from generator.layout.csv_text import Plain
from generator.layout.measured import uitkomst
from generator.layout.measured_number import measured_cell, published
from generator.layout.table_file import cell_text
from generator.model.agenda import Doelwaarde, Streefcijfer
from generator.model.metingen import Meting

# What a cell can be: shown, too small to show, or not known.
FLAGS = ("getoond", "te_klein", "onbekend")
ALL_GROUPS = "alle groepen samen"
_streefcijfer = partial(field, Streefcijfer)
_meting = partial(field, Meting)
_WAT = ("code", "titel", "officiele_titel", "in_het_kort", "thema", "definitie", "eenheid")


@dataclass(frozen=True, slots=True)
class _Number:
    """One cell of a table of measurements."""

    tabel: Tabel
    dag: date
    onderdeel: str
    groep: str

    @property
    def cijfer(self) -> Cijfer:
        return self.tabel.cijfer(self.dag, self.onderdeel, self.groep)

    @property
    def shown(self) -> int | None:
        return published(self.cijfer, self.groep)


def _numbers(context: Context) -> Iterator[_Number]:
    about_people = (tabel for tabel in context.figures.tabellen if tabel.zonder_mensen is None)
    for tabel in about_people:
        groups = (*tabel.groepen, TOTAAL)
        for dag, onderdeel, groep in product(tabel.dagen, tabel.onderdelen, groups):
            yield _Number(tabel, dag, onderdeel, groep)


def _sources(context: Context, item: _Number) -> Plain:
    return tuple(filter(context.already, item.tabel.bronnen[item.dag]))


def _outcome(context: Context, item: Streefcijfer) -> Plain:
    figures = context.figures
    tabellen = [tabel for tabel in figures.tabellen if tabel.code == item.code]
    return cell_text(uitkomst(item, tabellen, figures.today))


def _target(_: Context, item: Streefcijfer) -> Plain:
    return plain(item.doel.waarde, "bedrag") if isinstance(item.doel, Doelwaarde) else None


def _target_moment(_: Context, item: Streefcijfer) -> Plain:
    return plain(item.doel.moment) if isinstance(item.doel, Doelwaarde) else None


STREEFCIJFERS = Dataset(
    "streefcijfers",
    "Streefcijfers",
    "Elke regel is een getal dat wij willen halen.",
    ("code",),
    columns(
        map(_streefcijfer, (*_WAT, "indeling", "richting", "nulmeting")),
        Column(
            "doel",
            "bedrag",
            "Welk getal willen wij halen? Leeg: dat weten wij niet.",
            _target,
        ),
        Column(
            "doel_moment",
            "tekst",
            "Wanneer moet dat gehaald zijn?",
            _target_moment,
        ),
        Column("gehaald", "tekst", "Is het gehaald, volgens de pagina Cijfers?", _outcome),
        map(_streefcijfer, ("groep", "open_vragen")),
        source(),
    ),
    lambda context: context.register.streefcijfers,
    ("streefcijfers",),
)
# The same with what only figures without people have.
STREEFCIJFERS_MET_EENHEID = replace(
    STREEFCIJFERS,
    columns=columns(
        STREEFCIJFERS.columns, map(_streefcijfer, ("over_mensen", "eenheid_enkelvoud"))
    ),
)
CIJFERS = Dataset(
    "cijfers",
    "Cijfers",
    "Elke regel is één getal uit een meting. Kleine groepen laten wij niet zien, net als op de site.",
    ("streefcijfer", "indeling", "dag", "onderdeel", "groep"),
    columns(
        of_table(Meting, "Op welke dag is er geteld?"),
        Column(
            "onderdeel",
            "tekst",
            "Welk deel van de organisatie?",
            lambda _, item: plain(item.onderdeel),
        ),
        Column(
            "groep",
            "tekst",
            f"Welke groep is geteld? ‘{ALL_GROUPS}’ is iedereen in dit deel.",
            lambda _, item: ALL_GROUPS if item.groep == TOTAAL else plain(item.groep),
        ),
        Column(
            "vlag",
            "keuze",
            "Laten wij dit getal zien? te_klein: er zijn te weinig mensen om te tonen.",
            lambda _, item: item.cijfer.stand.replace(" ", "_"),
            FLAGS,
        ),
        Column(
            "procent",
            "getal",
            "Hoeveel procent van de mensen? Hele procenten. 0 is minder dan 1, 100 is meer dan 99.",
            lambda _, item: None if item.groep == TOTAAL else item.shown,
        ),
        Column(
            "ongeveer_aantal_mensen",
            "getal",
            "Ongeveer hoeveel mensen zijn geteld? Afgerond op 10. Alleen bij alle groepen samen.",
            lambda _, item: item.shown if item.groep == TOTAAL else None,
        ),
        Column(
            "op_de_pagina",
            "tekst",
            "Hoe staat dit getal op de pagina Cijfers?",
            lambda _, item: cell_text(measured_cell(item.cijfer, item.groep)),
        ),
        Column("bronnen", "lijst", "Uit welke bronnen komt dit?", _sources),
    ),
    _numbers,
    ("streefcijfers",),
)
