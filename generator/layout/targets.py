"""The target figures by classification, each with its measurements."""

from __future__ import annotations

from collections.abc import Sequence

from generator.alphabet import capital
from generator.layout.blocks import Section
from generator.layout.context import Context
from generator.layout.getal import waarde_cel, waarde_van
from generator.layout.measured import eerste_meting, meting_section, uitkomst
from generator.layout.tables import Cell, Table
from generator.layout.words import STANDEN
from generator.layout.zin import Zin
from generator.model.agenda import Streefcijfer
from generator.model.fields import Indeling

_INDELINGEN: dict[Indeling, str] = {
    "oud": "De oude indeling",
    "cbs-2022": "De indeling van het CBS van 2022",
    "geen": "Zonder indeling",
    "onbekend": "De indeling is onbekend",
}
_ZONDER_MENSEN = "Cijfers die niet over mensen gaan"
_AANTAL = Zin(
    "Er {staat|staan} **{n}** {streefcijfer|streefcijfers} in het register. Een streefcijfer is een getal dat wij willen halen.",
    geen="Er staan nog **geen** streefcijfers in het register. Een streefcijfer is een getal dat wij willen halen.",
)
_GETAL_ONBEKEND = Zin(
    "Van **{zoveel}** {streefcijfer|streefcijfers} kennen wij het getal niet. Wij verzinnen er geen.",
    geen="",
    enige="Wij kennen het getal niet. Wij verzinnen er geen.",
)
_NOOIT_SAMEN = "Oude en nieuwe cijfers zetten wij nooit in één tabel. De indeling is anders."


def target_sentences(context: Context) -> list[str]:
    """How many target figures there are, and of how many nobody knows the number."""
    cijfers = context.register.streefcijfers
    zonder = sum(cijfer.doel_is_onbekend for cijfer in cijfers)
    sentences = [_AANTAL(n=len(cijfers)), _GETAL_ONBEKEND(n=zonder, m=len(cijfers)), _NOOIT_SAMEN]
    return list(filter(None, sentences))


def target_sections(context: Context, cijfer: Streefcijfer) -> list[Section]:
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


def targets_by_classification(context: Context, cijfers: Sequence[Streefcijfer]) -> list[Section]:
    """A table of target figures for each classification of people, then one of the figures without people."""
    mensen = [cijfer for cijfer in cijfers if cijfer.telt_mensen]
    indelingen = dict.fromkeys(cijfer.indeling for cijfer in mensen)
    sections = [
        _indeling(
            context,
            f"indeling-{indeling}",
            _INDELINGEN[indeling],
            [c for c in mensen if c.indeling == indeling],
        )
        for indeling in indelingen
    ]
    if len(mensen) < len(cijfers):
        zonder = [cijfer for cijfer in cijfers if not cijfer.telt_mensen]
        sections.append(_indeling(context, "indeling-zonder-mensen", _ZONDER_MENSEN, zonder))
    return sections


def targets_of(context: Context, thema: str) -> Table:
    """The target figures of one theme, each with what it should be and whether that was reached."""
    rows = tuple(
        (
            Cell(cijfer.titel, code=cijfer.code),
            _doel(cijfer),
            uitkomst(cijfer, context.figures.tabellen, context.figures.today),
        )
        for cijfer in context.register.streefcijfers
        if cijfer.thema == thema
    )
    return Table("De streefcijfers", ("Streefcijfer", "Getal dat wij willen", "Gehaald?"), rows)


def _indeling(context: Context, name: str, title: str, cijfers: list[Streefcijfer]) -> Section:
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
            eerste_meting(cijfer, context.figures.tabellen) or waarde_cel(cijfer, cijfer.nulmeting),
            _doel(cijfer),
            _richting(cijfer),
            uitkomst(cijfer, context.figures.tabellen, context.figures.today),
        )
        for cijfer in cijfers
    )
    return Section(
        name,
        title,
        table=Table("De streefcijfers", columns, rows),
    )


def _doel(cijfer: Streefcijfer) -> Cell:
    """The value to reach and by when, or the sign for unknown."""
    if isinstance(cijfer.doel, str) or isinstance(cijfer.doel.waarde, str):
        return Cell(sign=STANDEN["onbekend"])
    return Cell(waarde_van(cijfer, cijfer.doel.waarde), small=cijfer.doel.moment.einde)


def _richting(cijfer: Streefcijfer) -> Cell:
    if cijfer.richting == "onbekend":
        return Cell(sign=STANDEN["onbekend"])
    return Cell(capital(cijfer.richting))
