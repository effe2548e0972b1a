"""Measurements of one target figure: a table for one classification, with words for what is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from generator.figures.speling import TOTAAL
from generator.figures.tabellen import Cijfer, Tabel
from generator.layout.blocks import Section
from generator.layout.tables import Cell, Table
from generator.layout.words import STANDEN, capital
from generator.model.agenda import Streefcijfer
from generator.model.fields import Indeling
from generator.model.metingen import GEHEEL
from generator.moment import dag

TE_KLEIN = "te weinig mensen om te tonen"
_NAMEN: dict[Indeling, str] = {
    "oud": "de oude indeling",
    "cbs-2022": "de indeling van het CBS van 2022",
    "geen": "zonder indeling",
    "onbekend": "de indeling is onbekend",
}
_BREUK = (
    "Deze tabel heeft een andere indeling dan de andere tabel van dit cijfer. Dezelfde mensen vallen dan in een andere "
    "groep. Vergelijk de tabellen dus niet met elkaar."
)
_NOOIT_COMPLEET = (
    "Geen enkel beeld is voor 100 procent compleet. Niet van iedereen is alles bekend."
)


def meting_section(
    cijfer: Streefcijfer, tabel: Tabel, tabellen: Sequence[Tabel], today: date
) -> Section:
    """The measurements by one classification. Tables of two classifications never stand in one line."""
    sentences = (_BREUK,) if len(tabellen) > 1 else ()
    after = [oordeel(cijfer, tabel, today)]
    if any(gevonden.stand == "te klein" for gevonden in _getoond(tabel)):
        after.append(
            f"Een groep van minder dan {tabel.drempel} mensen laten wij niet zien. Soms laten wij ook een grotere "
            "groep weg. Anders kun je de kleine groep uitrekenen."
        )
    columns = ("Groep", *(dag(een) for een in tabel.dagen))
    table = Table(
        "Hoeveel procent van de mensen?", columns, _rijen(tabel), note="Wij tonen hele procenten."
    )
    return Section(
        f"{cijfer.code.lower()}-{tabel.indeling}",
        f"{cijfer.code} gemeten: {_NAMEN[tabel.indeling]}",
        sentences,
        table=table,
        after=(*filter(None, after), _NOOIT_COMPLEET),
    )


def eerste_meting(cijfer: Streefcijfer, tabellen: Sequence[Tabel]) -> Cell | None:
    """The first measurement of the group that the target is about, by the classification of the target."""
    for tabel in tabellen:
        groep = _groep_van_doel(cijfer, tabel) if tabel.code == cijfer.code else None
        if groep is not None:
            return _cel(tabel.cijfer(tabel.dagen[0], GEHEEL, groep), groep)
    return None


def _groep_van_doel(cijfer: Streefcijfer, tabel: Tabel) -> str | None:
    """The group to compare with the target; None when this table has no such group for the whole organisation."""
    if tabel.indeling != cijfer.indeling or GEHEEL not in tabel.onderdelen:
        return None
    groep = cijfer.groep or (tabel.groepen[0] if len(tabel.groepen) == 1 else None)
    return groep if groep in tabel.groepen else None


def oordeel(cijfer: Streefcijfer, tabel: Tabel, today: date) -> str:
    """Where the first and the last measurement stand against the target; empty when nobody can say.

    Only what the table shows is judged, in whole percentages: anything else would give away a hidden number.
    """
    groep = _groep_van_doel(cijfer, tabel)
    if groep is None:
        return ""
    eerst, laatst = (tabel.cijfer(een, GEHEEL, groep) for een in (tabel.dagen[0], tabel.dagen[-1]))
    zin = (
        f"De eerste meting van ‘{groep}’: {_woorden(eerst)}. De laatste meting: {_woorden(laatst)}."
    )
    if (
        isinstance(cijfer.doel, str)
        or isinstance(cijfer.doel.waarde, str)
        or cijfer.eenheid != "procent"
    ):
        return zin
    zin += (
        f" Het doel is {f'{cijfer.doel.waarde:f}'.replace('.', ',')} procent of {cijfer.richting}."
    )
    if laatst.getal is None or cijfer.richting == "onbekend":
        return f"{zin} Of dat is gehaald, kunnen wij niet laten zien."
    over = (laatst.getal - cijfer.doel.waarde) * (1 if cijfer.richting == "hoger" else -1)
    if abs(over) < _AFRONDING:
        return f"{zin} Wij ronden af. Daardoor kunnen wij niet zeggen of dat is gehaald."
    gehaald = over > 0
    nog = "" if cijfer.doel.moment.voorbij(today) else "nog "
    return f"{zin} Dat is **gehaald**." if gehaald else f"{zin} Dat is **{nog}niet gehaald**."


def _getoond(tabel: Tabel) -> list[Cijfer]:
    return [
        tabel.cijfer(een, onderdeel, groep)
        for een in tabel.dagen
        for onderdeel in tabel.onderdelen
        for groep in (*tabel.groepen, TOTAAL)
    ]


def _rijen(tabel: Tabel) -> tuple[tuple[Cell, ...], ...]:
    """For each part its groups, then how many people it has."""
    alleen = len(tabel.onderdelen) == 1
    return tuple(
        (
            Cell(_naam(onderdeel, groep, alleen=alleen)),
            *(_cel(tabel.cijfer(een, onderdeel, groep), groep) for een in tabel.dagen),
        )
        for onderdeel in tabel.onderdelen
        for groep in (*tabel.groepen, TOTAAL)
    )


def _naam(onderdeel: str, groep: str, *, alleen: bool) -> str:
    wat = "aantal mensen" if groep == TOTAAL else groep
    return capital(wat if alleen and onderdeel == GEHEEL else f"{onderdeel}: {wat}")


# A whole percentage can be half a percent more or less.
_AFRONDING = Decimal("0.5")


def _cel(cijfer: Cijfer, groep: str) -> Cell:
    if cijfer.stand == "onbekend":
        return Cell(sign=STANDEN["onbekend"])
    if groep == TOTAAL and cijfer.getal is not None:
        return Cell(f"Ongeveer {round(cijfer.getal, -1):,}".replace(",", "."))
    return Cell(capital(_woorden(cijfer)))


def _woorden(cijfer: Cijfer) -> str:
    """A percentage in words. A shown group is never nobody, and never said to be everybody."""
    if cijfer.stand == "te klein":
        return TE_KLEIN
    if cijfer.getal is None:
        return "onbekend"
    return {0: "minder dan 1 procent", 100: "meer dan 99 procent"}.get(
        cijfer.getal, f"{cijfer.getal} procent"
    )
