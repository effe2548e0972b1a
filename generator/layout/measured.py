"""Measurements of one target figure: a table for one classification, with words for what is hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

from generator.alphabet import capital
from generator.figures.gehaald import (
    BESLIST,
    Gemeten,
    gemeten,
    groep_van_doel,
    meetbaar_doel,
    spreekt_tegen,
)
from generator.figures.speling import TOTAAL
from generator.figures.tabellen import Cijfer, Tabel
from generator.layout.blocks import Section
from generator.layout.drawing import Drawing, line
from generator.layout.getal import waarde_van
from generator.layout.measured_number import in_words, measured_cell, published
from generator.layout.tables import Cell, Table
from generator.layout.words import RESULTATEN, Sign
from generator.layout.zin import Deel, Zin
from generator.model.agenda import Streefcijfer
from generator.model.fields import Indeling
from generator.model.metingen import GEHEEL
from generator.moment import dag

# More days than this do not fit beside each other on a sheet of paper or a small screen.
_MOST_DAYS_BESIDE = 4
_DAG = "Dag"
_GEMETEN = "Gemeten"
_NAMEN: Mapping[Indeling, str] = {
    "oud": "de oude indeling",
    "cbs-2022": "de indeling van het CBS van 2022",
    "geen": "zonder indeling",
    "onbekend": "de indeling is onbekend",
}
_TITEL = Deel("{code} gemeten: {indeling}")
_VRAAG = "Hoeveel procent van de mensen?"
_HELE_PROCENTEN = "Wij tonen hele procenten."
_BREUK = (
    "Deze tabel heeft een andere indeling dan de andere tabel van dit cijfer. Dezelfde mensen vallen dan in een andere "
    "groep. Vergelijk de tabellen dus niet met elkaar."
)
_VERBORGEN = Zin(
    "Een groep van minder dan {drempel} mensen laten wij niet zien. Soms laten wij ook een grotere "
    "groep weg. Anders kun je de kleine groep uitrekenen."
)
_TITEL_KORT = Deel("{code} gemeten")
_HOEVEEL = Deel("Hoeveel {eenheid}?")
_WELK_GETAL = "Welk getal is gemeten?"
_ANDERE_INDELING = "Een andere tabel van dit cijfer heeft een andere indeling. Vergelijk de tabellen dus niet met elkaar."
_NOOIT_COMPLEET = (
    "Geen enkel beeld is voor 100 procent compleet. Niet van iedereen is alles bekend."
)
_METINGEN = Zin("De eerste meting van ‘{groep}’: {eerst}. De laatste meting: {laatst}.")
_METINGEN_SAMEN = Zin("De eerste meting: {eerst}. De laatste meting: {laatst}.")
_DOEL = Zin("Het doel is {doel} of {richting}.")
_OORDEEL: dict[Gemeten, str] = {
    "gehaald": "Dat is **gehaald**.",
    "niet gehaald": "Dat is **niet gehaald**.",
    "nog niet gehaald": "Dat is **nog niet gehaald**.",
    "niet te zien": "Of dat is gehaald, kunnen wij met deze meting niet laten zien.",
    "afgerond": "Wij ronden af. Daardoor kunnen wij met deze meting niet zeggen of dat is gehaald.",
}
_UITKOMST: dict[Gemeten | None, Sign] = {
    "gehaald": RESULTATEN["gehaald"],
    "niet gehaald": RESULTATEN["niet gehaald"],
    "nog niet gehaald": Sign("Nog niet gehaald", "niet", "Het doel is nog niet bereikt."),
}
_DEELS = "Dat is **voor een deel gehaald**."
_VOLGENS_METING = "Zo zegt de laatste meting het."
_VOLGENS_REGISTER = "Zo staat het in het register."
_METING_TELT = "In het register staat iets anders. De laatste meting telt."
_IN_REGISTER = Zin("In het register staat: **{resultaat}**.")
_AANTAL_MENSEN = "aantal mensen"
_ONBEKEND = "onbekend"
_SAMEN = "alles samen"


def meting_section(
    cijfer: Streefcijfer, tabel: Tabel, tabellen: Sequence[Tabel], today: date
) -> Section:
    """The measurements by one classification. Tables of two classifications never stand in one line."""
    if tabel.zonder_mensen:
        return _waarden_section(cijfer, tabel, tabellen, today)
    too_small = any(gevonden.stand == "te klein" for gevonden in _getoond(tabel))
    after = (
        oordeel(cijfer, tabel, today),
        _VERBORGEN(drempel=tabel.drempel) if too_small else "",
        _NOOIT_COMPLEET,
    )
    before = (_BREUK,) if len(tabellen) > 1 else ()
    section = Section(
        f"{cijfer.code.lower()}-{tabel.indeling}",
        _TITEL(code=cijfer.code, indeling=_naam_van(tabel.indeling)),
        before,
        after=tuple(filter(None, after)),
    )
    if len(tabel.dagen) > _MOST_DAYS_BESIDE:
        intro = (*before, f"{_VRAAG} {_HELE_PROCENTEN}")
        return replace(section, sentences=intro, series=_per_groep(tabel))
    columns = ("Groep", *(dag(een) for een in tabel.dagen))
    return replace(section, table=Table(_VRAAG, columns, _rijen(tabel), note=_HELE_PROCENTEN))


def _naam_van(indeling: str) -> str:
    """The name of a classification of people."""
    return next((naam for one, naam in _NAMEN.items() if one == indeling), indeling)


def _waarden_section(
    cijfer: Streefcijfer, tabel: Tabel, tabellen: Sequence[Tabel], today: date
) -> Section:
    """The measurements of a figure that is not about people: in its own unit, with nothing hidden."""
    before = (cijfer.definitie,) if cijfer.definitie != _ONBEKEND else ()
    if len(tabellen) > 1:
        before = (*before, _ANDERE_INDELING)
    title = _TITEL_KORT(code=cijfer.code)
    for eigen in cijfer.indelingen:
        if eigen.id == tabel.indeling:
            title = _TITEL(code=cijfer.code, indeling=eigen.naam)
            before = (*before, eigen.uitleg)
    caption = vraag_van(cijfer)
    section = Section(
        f"{cijfer.code.lower()}-{tabel.indeling}",
        title,
        before,
        after=tuple(filter(None, [oordeel(cijfer, tabel, today)])),
    )
    if len(tabel.dagen) > _MOST_DAYS_BESIDE:
        series = _per_groep(tabel)
        if len(series) == 1:
            return replace(section, series=(replace(series[0], caption=caption),))
        return replace(section, sentences=(*before, caption), series=series)
    columns = ("Wat", *(dag(een) for een in tabel.dagen))
    return replace(section, table=Table(caption, columns, _rijen(tabel)))


def vraag_van(cijfer: Streefcijfer) -> str:
    """What a table of a figure that is not about people answers."""
    if cijfer.eenheid == _ONBEKEND:
        return _WELK_GETAL
    return _HOEVEEL(eenheid=cijfer.eenheid)


def _per_groep(tabel: Tabel) -> tuple[Table, ...]:
    """For each group a table with a day on each line, so that a series of any length fits in any width."""
    series = []
    for onderdeel, groep in regels(tabel):
        rows = tuple((Cell(dag(een)), cel(tabel, een, onderdeel, groep)) for een in tabel.dagen)
        naam = regel_naam(tabel, onderdeel, groep)
        drawn = _drawing(tabel, onderdeel, groep)
        drawings = (("", drawn),) if drawn else ()
        series.append(Table(naam, (_DAG, _GEMETEN), rows, look="reeks", drawings=drawings))
    return tuple(series)


def eerste_meting(cijfer: Streefcijfer, tabellen: Sequence[Tabel]) -> Cell | None:
    """The first measurement of the group that the target is about, by the classification of the target."""
    for tabel in tabellen:
        groep = groep_van_doel(cijfer, tabel)
        if groep is not None:
            return cel(tabel, tabel.dagen[0], GEHEEL, groep)
    return None


def uitkomst(cijfer: Streefcijfer, tabellen: Sequence[Tabel], today: date) -> Cell:
    """Whether the target was reached: one state, also when register and measurement do not agree."""
    volgens_meting = gemeten(cijfer, tabellen, today)
    sign = RESULTATEN[cijfer.resultaat]
    if volgens_meting not in _UITKOMST or _is_deels(cijfer, volgens_meting):
        return Cell(sign=sign, small="" if cijfer.resultaat == _ONBEKEND else _VOLGENS_REGISTER)
    return Cell(sign=_UITKOMST[volgens_meting], small=_VOLGENS_METING)


def oordeel(cijfer: Streefcijfer, tabel: Tabel, today: date) -> str:
    """Where the first and the last measurement stand against the target; empty when nobody can say."""
    groep = groep_van_doel(cijfer, tabel)
    if groep is None:
        return ""
    eerst, laatst = (tabel.cijfer(een, GEHEEL, groep) for een in (tabel.dagen[0], tabel.dagen[-1]))
    first, last = _zoals(tabel, eerst), _zoals(tabel, laatst)
    metingen = _METINGEN_SAMEN(eerst=first, laatst=last)
    if groep:
        metingen = _METINGEN(groep=groep, eerst=first, laatst=last)
    return " ".join([metingen, *_tegen_doel(cijfer, gemeten(cijfer, [tabel], today))])


def _tegen_doel(cijfer: Streefcijfer, volgens_meting: Gemeten | None) -> list[str]:
    """The target and whether it was reached; nothing when there is no number to reach."""
    doel = meetbaar_doel(cijfer)
    if doel is None or volgens_meting is None or isinstance(doel.waarde, str):
        return []
    zinnen = [_DOEL(doel=waarde_van(cijfer, doel.waarde), richting=cijfer.richting)]
    if _is_deels(cijfer, volgens_meting):
        return [*zinnen, _DEELS]
    zinnen.append(_OORDEEL[volgens_meting])
    if spreekt_tegen(cijfer, volgens_meting):
        zinnen.append(_METING_TELT)
    if volgens_meting not in BESLIST and cijfer.resultaat != "onbekend":
        zinnen.append(_IN_REGISTER(resultaat=RESULTATEN[cijfer.resultaat].word.lower()))
    return zinnen


def _is_deels(cijfer: Streefcijfer, volgens_meting: Gemeten | None) -> bool:
    """A part was reached, says the register; the measurement that the whole was not."""
    return cijfer.resultaat == "deels" and volgens_meting in {"niet gehaald", "nog niet gehaald"}


def _getoond(tabel: Tabel) -> list[Cijfer]:
    plekken = product(tabel.dagen, tabel.onderdelen, (*tabel.groepen, TOTAAL))
    return [tabel.cijfer(een, onderdeel, groep) for een, onderdeel, groep in plekken]


def _rijen(tabel: Tabel) -> tuple[tuple[Cell, ...], ...]:
    """For each part its groups, then how many people it has."""
    return tuple(
        (
            Cell(regel_naam(tabel, onderdeel, groep), drawing=_drawing(tabel, onderdeel, groep)),
            *(cel(tabel, een, onderdeel, groep) for een in tabel.dagen),
        )
        for onderdeel, groep in regels(tabel)
    )


def _drawing(tabel: Tabel, onderdeel: str, groep: str) -> Drawing | None:
    """A picture of one line of a table, from the numbers that the page tells; None when there are few."""
    return line(
        [(een, _told(tabel, tabel.cijfer(een, onderdeel, groep), groep)) for een in tabel.dagen]
    )


def _told(tabel: Tabel, cijfer: Cijfer, groep: str) -> int | Decimal | None:
    """The number as the page tells it; None for one that is hidden or not known."""
    if tabel.zonder_mensen and isinstance(cijfer.getal, Decimal):
        return cijfer.getal
    return published(cijfer, groep)


def regels(tabel: Tabel) -> list[tuple[str, str]]:
    """The lines of a table as (part, group): of people with their total, else only what was ever measured."""
    if not tabel.zonder_mensen:
        return [*product(tabel.onderdelen, (*tabel.groepen, TOTAAL))]
    measured = {(onderdeel, groep) for _, onderdeel, groep in tabel.cijfers}
    return [one for one in product(tabel.onderdelen, tabel.groepen) if one in measured]


def regel_naam(tabel: Tabel, onderdeel: str, groep: str) -> str:
    """What a line of a table is called."""
    if tabel.zonder_mensen:
        return _naam_zonder_mensen(onderdeel, groep, alleen=len(regels(tabel)) == 1)
    wat = _AANTAL_MENSEN if groep == TOTAAL else groep
    alleen = len(tabel.onderdelen) == 1
    return capital(wat if alleen and onderdeel == GEHEEL else f"{onderdeel}: {wat}")


def _naam_zonder_mensen(onderdeel: str, groep: str, *, alleen: bool) -> str:
    """The part and the group, as far as there are any."""
    named = [onderdeel] if onderdeel != GEHEEL else []
    if groep:
        named.append(groep)
    if named:
        return capital(": ".join(named))
    return _GEMETEN if alleen else capital(_SAMEN)


def cel(tabel: Tabel, een: date, onderdeel: str, groep: str) -> Cell:
    """What a page shows for one number of a table: a number with its unit, or why there is none."""
    cijfer = tabel.cijfer(een, onderdeel, groep)
    if tabel.zonder_mensen is None or cijfer.getal is None:
        return measured_cell(cijfer, groep)
    return Cell(capital(_zoals(tabel, cijfer)))


def _zoals(tabel: Tabel, cijfer: Cijfer) -> str:
    """A number of a table in words."""
    if tabel.zonder_mensen and isinstance(cijfer.getal, Decimal):
        return waarde_van(tabel.zonder_mensen, cijfer.getal)
    return in_words(cijfer)
