"""Blok voor je intranet: three figures and the newest change, to show on another site."""

from __future__ import annotations

from dataclasses import replace

from generator.layout.blocks import Link, Section, block_page
from generator.layout.changes import NOG_GEEN
from generator.layout.context import Context
from generator.layout.file_weight import weight
from generator.layout.page import Page, PageFile, address
from generator.layout.piece import BLOK_FILE, Piece, piece
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page
from generator.layout.zin import Deel, Zin

_KORT = (
    "Met dit blok laat je op een andere site zien waar wij staan.",
    "In het blok staan 3 cijfers en het nieuwste dat veranderde.",
    "Het blok heeft geen script nodig. Het vertelt ons niets over wie het leest.",
)
_STAND = Zin("Stand op {dag}.")
_CIJFER = Deel("**{getal}** {woorden}")
_NIEUWSTE = Zin("Het nieuwste: {naam}. {zin}")
_VENSTER = Section(
    "venster",
    "Hoe laat je het blok in een venster zien?",
    (
        "Dan verandert het blok mee als wij iets veranderen.",
        "Plak deze code op je eigen pagina. Kan dat niet? Vraag dan wie je site beheert.",
    ),
)
_ZELF = Section(
    "code",
    "Hoe neem je het blok over als tekst?",
    (
        "Dan blijft staan wat er nu staat. Plak de code later opnieuw, dan klopt het weer.",
        "Je site kiest zelf de letters en de kleuren.",
    ),
)
_PROGRAMMA = Section(
    "programma",
    "Hoe leest een programma het blok?",
    ("In dit bestand staat hetzelfde. Je site kan het elke dag ophalen.",),
)
_GEEN_ADRES = "Wij kennen het webadres van deze site nog niet. Zet het er zelf voor."
_CODE = ("Wat is het?", "Code")
_CODE_VENSTER = "De code voor een venster"
_CODE_TEKST = "De code voor tekst"
_FRAME = Deel('<iframe src="{adres}" title="{titel}" width="340" height="420"></iframe>')
_BEKIJK = "Bekijk het blok in een venster"
_DOWNLOAD = Deel("Download {naam} (JSON, {grootte})")
_VELDEN = (
    ("titel", "Hoe de site heet."),
    ("organisatie", "Van wie de site is."),
    ("stand_op", "Van welke dag de cijfers zijn: jaar, maand, dag."),
    ("link", "Het adres van de site."),
    ("cijfers", "3 keer: het getal, de zin, en de link naar de lijst."),
    ("nieuwste", "Wat het laatst veranderde, in een zin, met een link. Leeg als er niets is."),
)
_WINDOW = "venster.html"


def pages(context: Context) -> list[Page]:
    """The one page of the piece, with its files."""
    return [later_page(context, SiteMap.BLOK.page("data/acties"), _page)]


def _page(context: Context, page: Page) -> Page:
    made = piece(context)
    root = made.site
    files = (
        PageFile(BLOK_FILE, made.json()),
        PageFile(_WINDOW, made.html("venster.html.j2", "../").encode("utf-8", "replace")),
    )
    adres = f"{root}{address(page.path)}{_WINDOW}"
    unknown = () if root else (_GEEN_ADRES,)
    sections = [
        _shown(made),
        replace(
            _VENSTER,
            sentences=(*_VENSTER.sentences, *unknown),
            table=_code(_CODE_VENSTER, _FRAME(adres=adres, titel=made.titel.replace('"', ""))),
            links=(Link(_BEKIJK, _WINDOW),),
        ),
        replace(
            _ZELF,
            sentences=(*_ZELF.sentences, *unknown),
            table=_code(_CODE_TEKST, made.html("blokje.html.j2", root)),
        ),
        replace(
            _PROGRAMMA,
            table=_fields(),
            links=(
                Link(_DOWNLOAD(naam=BLOK_FILE, grootte=weight(len(files[0].content))), BLOK_FILE),
            ),
        ),
    ]
    return block_page(context, page, _KORT, sections, ()).with_files(*files)


def _shown(made: Piece) -> Section:
    """What stands in the piece today."""
    told = made.nieuwste
    newest = NOG_GEEN
    if told:
        newest = _NIEUWSTE(naam=f"{told.code} {told.title}".strip(), zin=told.words)
    return Section(
        "blok",
        "Wat staat er nu in?",
        (_STAND(dag=made.stand_op),),
        tuple(_CIJFER(getal=one.number, woorden=one.words) for one in made.cijfers),
        after=(newest,),
    )


def _code(caption: str, text: str) -> Table:
    return Table(caption, _CODE, ((Cell("HTML"), Cell(typed=text.strip())),), look="kolommen")


def _fields() -> Table:
    rows = tuple((Cell(name), Cell(says)) for name, says in _VELDEN)
    return Table("Wat staat er in het bestand?", ("Naam", "Wat is het?"), rows, look="kolommen")
