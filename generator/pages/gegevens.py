"""Gegevens: every file with data, and what stands in each of its columns."""

from __future__ import annotations

from collections.abc import Sequence

from generator.datasets.all_datasets import fill_all
from generator.datasets.column import Column
from generator.datasets.dataset import Filled
from generator.datasets.register_files import RegisterFiles, register_files
from generator.layout.blocks import Link, Section, block_page
from generator.layout.context import Context
from generator.layout.file_weight import weight
from generator.layout.page import Page, PageFile, link
from generator.layout.piece import BLOK_FILE, piece
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page
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
_KIND_OF = {"xlsx": "Excel", "json": "JSON", "jsonld": "JSON"}
_WHAT = {
    "register.xlsx": "Alle gegevens bij elkaar, met een blad dat elke kolom uitlegt.",
    "register.json": "Alle gegevens bij elkaar, voor wie programma’s schrijft.",
    "csv-metadata.json": "Wat elke kolom is, voor programma’s. Dit volgt ‘CSV on the Web’.",
    "datapackage.json": "Hetzelfde, voor programma’s die ‘Data Package’ kennen.",
    "catalogus.jsonld": "Voor wie gegevens verzamelt. Dit volgt ‘DCAT-AP-NL 3.0’.",
}
_BLOK = "3 cijfers en het nieuwste dat veranderde, voor een andere site."
_BESTANDEN = "De bestanden"
_ELK_BESTAND = "Elk bestand, met wat erin staat"
_KOLOMMEN = Deel("De kolommen van {naam}")


def pages(context: Context) -> list[Page]:
    """The one page of all data. It offers the files that it tells about."""
    return [later_page(context, SiteMap.GEGEVENS.page("data"), _page)]


def _page(context: Context, page: Page) -> Page:
    data = fill_all(context)
    files = register_files(context, data)
    sections = [
        _overview(data, files, _blok(context)),
        _LEZEN,
        *(_dataset(one, file) for one, file in zip(data, files.tables, strict=True)),
    ]
    kort = [_KORT(dag=dag(context.figures.today)), _ZELFDE, _ZELF_REKENEN]
    return block_page(context, page, kort, sections, ()).with_files(*files.all)


def _blok(context: Context) -> tuple[Cell, Cell]:
    """The file of the piece for an intranet, which stands beside a page of its own."""
    here, place = SiteMap.GEGEVENS.path, SiteMap.BLOK
    size = weight(len(piece(context).json()))
    words = _BESTAND(naam=BLOK_FILE, soort="JSON", grootte=size)
    return Cell(words, address=f"{link(here, place.path)}{BLOK_FILE}"), Cell(_BLOK)


def _overview(data: Sequence[Filled], files: RegisterFiles, blok: tuple[Cell, Cell]) -> Section:
    """Every file with its link: first those with all data, then one for each kind."""
    together = tuple((_link_cell(file), Cell(_WHAT[file.name])) for file in files.together)
    apart = tuple(
        (_link_cell(file), Cell(one.dataset.says))
        for one, file in zip(data, files.tables, strict=True)
    )
    table = Table(
        _ELK_BESTAND, ("Bestand", "Wat staat erin?"), (*together, *apart, blok), look="kolommen"
    )
    return Section("bestanden", _BESTANDEN, table=table)


def _link_cell(file: PageFile) -> Cell:
    to_file = _link(file)
    return Cell(to_file.text, address=to_file.address)


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
        links=(_link(file),),
    )


def _link(file: PageFile) -> Link:
    kind = _KIND_OF.get(file.name.rpartition(".")[2], "CSV")
    words = _BESTAND(naam=file.name, soort=kind, grootte=weight(len(file.content)))
    return Link(words, file.name)


def _column(column: Column) -> tuple[Cell, ...]:
    return Cell(column.name), Cell(column.asks), Cell(column.kind_in_words)
