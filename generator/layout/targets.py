"""The target figures by classification, each with its measurements."""

from __future__ import annotations

from collections.abc import Sequence

from generator.alphabet import capital
from generator.layout.blocks import Section
from generator.layout.context import Context
from generator.layout.getal import getal_cel, met_eenheid
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
    """A table of target figures for each classification."""
    indelingen = dict.fromkeys(cijfer.indeling for cijfer in cijfers)
    return [
        _indeling(context, indeling, [c for c in cijfers if c.indeling == indeling])
        for indeling in indelingen
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
            or getal_cel(cijfer.nulmeting, cijfer.eenheid),
            _doel(cijfer),
            _richting(cijfer),
            uitkomst(cijfer, context.figures.tabellen, context.figures.today),
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
    return Cell(met_eenheid(cijfer.doel.waarde, cijfer.eenheid), small=cijfer.doel.moment.einde)


def _richting(cijfer: Streefcijfer) -> Cell:
    if cijfer.richting == "onbekend":
        return Cell(sign=STANDEN["onbekend"])
    return Cell(capital(cijfer.richting))
