"""Gegevens: every file with data, and what stands in each of its columns."""

from __future__ import annotations

from dataclasses import replace

from generator.datasets.all_datasets import fill_all
from generator.datasets.column import Column, Kind
from generator.datasets.dataset import Filled
from generator.datasets.register_files import register_files
from generator.layout.blocks import Link, Section, block_page
from generator.layout.context import Context
from generator.layout.file_weight import weight
from generator.layout.page import Page, PageFile
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.zin import Deel, Zin
from generator.moment import dag

_KORT = Zin("Hier staat alles van deze site als bestand. De stand is van {dag}.")
_ZELFDE = "Wat een pagina niet laat zien, staat ook niet in een bestand."
_ZELF_REKENEN = "Je kunt er zelf mee rekenen, of het ergens anders laten zien."
_LEZEN = Section(
    "lezen",
    "Hoe lees je een bestand?",
    items=(
        "Een CSV-bestand opent in Excel als een tabel.",
        "Tussen de vakken staat een puntkomma. Zo leest Excel in het Nederlands het goed.",
        "Lezen andere programma’s alles in één kolom? Kies dan zelf de puntkomma.",
        "Een dag staat er als jaar, maand, dag. Bijvoorbeeld: 2024-03-07.",
        "Staan er meer antwoorden in een vak? Dan staat er een streep tussen: |.",
        "Is een vak leeg? Dan is er geen antwoord. Staat er ‘onbekend’? Dan weten wij het niet.",
        "Begint een tekst met een teken van een formule? Dan zetten wij er een ' voor.",
        "Citaten en opmerkingen van de redactie staan er niet in.",
    ),
)
_REGELS = Zin("Nu {staat|staan} er {n} {regel|regels} in.", geen="Nu staat er nog niets in.")
_BESTAND = Deel("Download {naam} ({soort}, {grootte})")
_KOLOMMEN = Deel("De kolommen van {naam}")
_SOORTEN: dict[Kind, str] = {
    "tekst": "Tekst",
    "keuze": "Keuze",
    "lijst": "Lijst",
    "getal": "Heel getal",
    "bedrag": "Getal",
    "dag": "Dag",
}
_KEUZE = Deel("Keuze uit: {woorden}")


def pages(context: Context) -> list[Page]:
    """The one page of all data. It offers the files that it tells about."""
    data = fill_all(context)
    files = register_files(data)
    sections = [
        _LEZEN,
        *(_dataset(one, file) for one, file in zip(data, files.tables, strict=True)),
    ]
    kort = [_KORT(dag=dag(context.figures.today)), _ZELFDE, _ZELF_REKENEN]
    page = block_page(context, SiteMap.GEGEVENS.page("data"), kort, sections, ())
    return [replace(page, files=(*page.files, *files.all))]


def _dataset(one: Filled, file: PageFile) -> Section:
    """What one kind of data is, with the link to its file and the explanation of its columns."""
    dataset = one.dataset
    rows = tuple(_column(column) for column in dataset.columns)
    return Section(
        dataset.name,
        dataset.title,
        (dataset.says, _REGELS(n=len(one.rows))),
        table=Table(
            _KOLOMMEN(naam=file.name), ("Kolom", "Wat staat erin?", "Soort"), rows, look="kolommen"
        ),
        links=(_link(file, "CSV"),),
    )


def _link(file: PageFile, kind: str) -> Link:
    words = _BESTAND(naam=file.name, soort=kind, grootte=weight(len(file.content)))
    return Link(words, file.name)


def _column(column: Column) -> tuple[Cell, ...]:
    kind = _SOORTEN[column.kind]
    if column.choices:
        kind = _KEUZE(woorden=", ".join(column.choices))
    return Cell(column.name), Cell(column.asks), Cell(kind)
