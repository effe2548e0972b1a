"""Cijfers en middelen: target figures by classification, and the extra money per theme."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain

from generator.figures.tabellen import Tabel
from generator.layout.blocks import Section, block_page, official
from generator.layout.context import Context
from generator.layout.measured import eerste_meting, meting_section
from generator.layout.page import Crumb, Page, thema_path
from generator.layout.priorities import voorrang
from generator.layout.tables import Cell, Table
from generator.layout.template import start
from generator.layout.words import RESULTATEN, STANDEN, capital
from generator.layout.zin import Deel, Zin
from generator.model.agenda import Middelen, Streefcijfer
from generator.model.fields import Herkomst, Indeling, Onbekend

_INDELINGEN: dict[Indeling, str] = {
    "oud": "De oude indeling",
    "cbs-2022": "De indeling van het CBS van 2022",
    "geen": "Zonder indeling",
    "onbekend": "De indeling is onbekend",
}

# The page of target figures.
_AANTAL = Zin(
    "De stukken noemen op **{n}** {plek|plekken} streefcijfers. Een streefcijfer is een getal dat wij willen halen."
)
_GETAL_ONBEKEND = Zin("Van **{n} van de {m}** kennen wij het getal niet. Wij verzinnen er geen.")
_NOOIT_SAMEN = "Oude en nieuwe cijfers zetten wij nooit in één tabel. Ze delen mensen anders in."
# The page of means.
_GEEN_GELD_BEKEND = "Wij weten niet hoeveel geld er is."
_JAAR_ONBEKEND = Zin("Voor {jaar} zijn er extra middelen. Hoeveel, weten wij **niet**.")
_JAAR_DEELS = Zin(
    "Voor {jaar} is er **{bedrag}** extra. Van **{n}** {thema|thema’s} weten wij het bedrag niet."
)
_JAAR = Zin("Voor {jaar} is er **{bedrag}** extra. Nog te verdelen: **{over}**.")
_KEUZES = Zin(
    "Er {is|zijn} {n} {keuze|keuzes} gemaakt over wat voorgaat.",
    geen="Wat voorgaat in de komende 2 jaar, weten wij **niet**. De bron vraagt wel om die keuze.",
)
_EXTRA_IN = Deel("Extra middelen in {jaar}")


def pages(context: Context) -> list[Page]:
    """The page of target figures and the page of means."""
    return [_cijfers(context), _middelen(context)]


def _cijfers(context: Context) -> Page:
    cijfers = context.register.streefcijfers
    aantal = len(cijfers)
    zonder = sum(cijfer.doel_is_onbekend for cijfer in cijfers)
    kort = [
        _AANTAL(n=aantal),
        _GETAL_ONBEKEND(n=zonder, m=aantal),
        _NOOIT_SAMEN,
    ]
    page = Page("cijfers.md", "Cijfers", "", "", "data/streefcijfers", start(Crumb("Cijfers")))
    items = [*cijfers, *chain.from_iterable(map(_bronnen, context.figures.tabellen))]
    return block_page(context, page, kort, _sections(context), items)


def _bronnen(tabel: Tabel) -> list[Herkomst]:
    """The sources of the days in a table."""
    bronnen = chain.from_iterable(tabel.bronnen[dag] for dag in tabel.dagen)
    return [Herkomst(bron=bron) for bron in bronnen]


def _sections(context: Context) -> list[Section]:
    """A table for each classification, then each target figure by itself."""
    cijfers = context.register.streefcijfers
    per_indeling: dict[Indeling, list[Streefcijfer]] = {}
    for cijfer in cijfers:
        per_indeling.setdefault(cijfer.indeling, []).append(cijfer)
    return [
        *(_indeling(context, indeling, groep) for indeling, groep in per_indeling.items()),
        *chain.from_iterable(_cijfer(context, cijfer) for cijfer in cijfers),
        official([(cijfer.code, cijfer.officiele_titel) for cijfer in cijfers]),
    ]


def _cijfer(context: Context, cijfer: Streefcijfer) -> list[Section]:
    """What a target figure is about, then its measurements, one table for each classification."""
    tabellen = [tabel for tabel in context.figures.tabellen if tabel.code == cijfer.code]
    kop = Section(
        cijfer.code.lower(),
        f"{cijfer.code} {cijfer.titel}",
        (" ".join(cijfer.in_het_kort),),
        cijfer.open_vragen,
    )
    return [
        kop,
        *(meting_section(cijfer, tabel, tabellen, context.figures.today) for tabel in tabellen),
    ]


def _indeling(context: Context, indeling: Indeling, cijfers: list[Streefcijfer]) -> Section:
    """One table for each classification: a line over a break in it would compare different people."""
    columns = (
        "Streefcijfer",
        "Getal aan het begin",
        "Getal dat wij willen",
        "Hoger of lager?",
        "Gehaald?",
    )
    rows = tuple(
        (
            Cell(cijfer.titel, code=cijfer.code),
            eerste_meting(cijfer, context.figures.tabellen)
            or _getal(cijfer.nulmeting, cijfer.eenheid),
            _doel(cijfer),
            Cell(sign=STANDEN["onbekend"])
            if cijfer.richting == "onbekend"
            else Cell(capital(cijfer.richting)),
            Cell(sign=RESULTATEN[cijfer.resultaat]),
        )
        for cijfer in cijfers
    )
    return Section(
        f"indeling-{indeling}",
        _INDELINGEN[indeling],
        table=Table("De streefcijfers", columns, rows),
    )


def _doel(cijfer: Streefcijfer) -> Cell:
    """The value to reach and by when, or the sign for unknown."""
    if isinstance(cijfer.doel, str) or isinstance(cijfer.doel.waarde, str):
        return Cell(sign=STANDEN["onbekend"])
    return Cell(_met_eenheid(cijfer.doel.waarde, cijfer.eenheid), small=cijfer.doel.moment.einde)


def _getal(waarde: Decimal | Onbekend, eenheid: str) -> Cell:
    return (
        Cell(sign=STANDEN["onbekend"])
        if isinstance(waarde, str)
        else Cell(_met_eenheid(waarde, eenheid))
    )


def _met_eenheid(waarde: Decimal, eenheid: str) -> str:
    getal = f"{waarde:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return getal if eenheid == "onbekend" else f"{getal} {eenheid}"


def _middelen(context: Context) -> Page:
    agenda = context.register.agenda
    kort = [*(_jaar_zin(deel) for deel in agenda.middelen), _prioriteiten_zin(context)]
    sections = [
        *(_jaar(context, deel) for deel in agenda.middelen),
        Section("prioriteiten", "Wat gaat voor?", items=tuple(voorrang(context))),
    ]
    page = Page("middelen.md", "Middelen", "", "", "data/agenda.yml", start(Crumb("Middelen")))
    return block_page(context, page, kort or [_GEEN_GELD_BEKEND], sections, [agenda])


def _prioriteiten_zin(context: Context) -> str:
    return _KEUZES(n=len(context.register.agenda.prioriteiten))


def verdeeld(deel: Middelen) -> Decimal:
    """The sum of what is given to themes; what is not known adds nothing."""
    return sum(
        (thema.bedrag for thema in deel.per_thema if not isinstance(thema.bedrag, str)), Decimal(0)
    )


def _jaar_zin(deel: Middelen) -> str:
    if isinstance(deel.totaal, str):
        return _JAAR_ONBEKEND(jaar=deel.jaar)
    bedrag = _met_eenheid(deel.totaal, "euro")
    onbekend = sum(isinstance(thema.bedrag, str) for thema in deel.per_thema)
    if onbekend:
        return _JAAR_DEELS(jaar=deel.jaar, bedrag=bedrag, n=onbekend)
    over = _met_eenheid(deel.totaal - verdeeld(deel), "euro")
    return _JAAR(jaar=deel.jaar, bedrag=bedrag, over=over)


def _jaar(context: Context, deel: Middelen) -> Section:
    rows = tuple(
        (
            Cell(context.thema(thema.thema).titel, target=thema_path(thema.thema)),
            _getal(thema.bedrag, "euro"),
        )
        for thema in deel.per_thema
    )
    return Section(
        f"jaar-{deel.jaar}",
        _EXTRA_IN(jaar=deel.jaar),
        table=Table("Middelen per thema", ("Thema", "Bedrag"), rows),
    )
