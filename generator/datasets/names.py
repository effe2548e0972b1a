"""Data that other data refers to: roles, sources, and words with what they mean."""

from __future__ import annotations

from functools import partial

from generator.datasets.column import Column, field, moment
from generator.datasets.dataset import Dataset, columns
from generator.layout.context import Context
from generator.layout.csv_text import Plain
from generator.model.naslag import Begrip, Bron, Rol


def _source_of_role(context: Context, item: Rol) -> Plain:
    return item.bron if item.bron and context.already(item.bron) else None


ROLLEN = Dataset(
    "rollen",
    "Rollen",
    "Elke regel is een organisatie, afdeling, groep of functie. Er staan geen namen van mensen in.",
    ("id",),
    columns(
        map(partial(field, Rol), ("id", "naam", "uitleg", "soort")),
        Column("bron", "tekst", "In welk stuk staat deze rol voor het eerst?", _source_of_role),
    ),
    Context.rollen,
)
BRONNEN = Dataset(
    "bronnen",
    "Bronnen",
    "Elke regel is een stuk waar de gegevens uit komen.",
    ("id",),
    columns(
        map(partial(field, Bron), ("id", "titel", "soort")),
        moment(Bron, "datum"),
        field(Bron, "bestand"),
    ),
    Context.bronnen,
)
BEGRIPPEN = Dataset(
    "begrippen",
    "Begrippen",
    "Elke regel is een woord met wat het betekent.",
    ("id",),
    columns(map(partial(field, Begrip), ("id", "term", "uitleg", "schrijfwijzen", "officieel"))),
    lambda context: context.register.begrippen,
)
