"""Measurements: how many people of how many, on a day, in a part of the organisation. Read from CSV."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import PlainValidator
from pydantic import WithJsonSchema as JsonSchema
from pydantic_core import PydanticCustomError

from generator.model.fields import (
    BronId,
    Code,
    Dag,
    Indeling,
    Onbekend,
    Record,
    Tekst,
    Verwijzing,
    veld,
)
from generator.model.typed import read_getal

# The part that is all parts together; a table may hold it beside its parts.
GEHEEL = "hele organisatie"


def _aantal(waarde: object) -> int | Onbekend:
    """Read a number of people, or `onbekend`. People are counted whole."""
    try:
        gelezen = read_getal(waarde)
    except PydanticCustomError as fout:
        if fout.type != "getal" or (fout.context or {}).get("bedoeld"):
            raise
        raise PydanticCustomError("aantal", "geen aantal", {"waarde": str(waarde)}) from fout
    if isinstance(gelezen, str):
        return gelezen
    if gelezen != int(gelezen):
        raise PydanticCustomError("aantal", "geen heel aantal", {"waarde": str(waarde)})
    return int(gelezen)


Aantal = Annotated[
    int | Onbekend,
    PlainValidator(_aantal),
    JsonSchema({"type": ["string", "integer"], "examples": ["310", "1.250", "onbekend"]}),
]
StreefcijferCode = Annotated[Code, Verwijzing("streefcijfers")]


class Meting(Record):
    """Measurement: how many people of a group there were on a day, out of how many in that part."""

    PLEK: ClassVar[str] = "Cijfers"

    code: StreefcijferCode = veld(
        "Bij welk streefcijfer hoort dit? Dat zegt de naam van het bestand.",
        "SC1",
        plek="niet op de site",
    )
    peildatum: Dag = veld("Op welke dag is er geteld?", "2024-12-31")
    indeling: Indeling = veld("Met welke indeling is er geteld?", "cbs-2022")
    groep: Tekst = veld(
        "Welke groep is geteld? Schrijf een groep elk jaar hetzelfde.",
        "buiten Europa",
        ook=("vrouwen", "jonger dan 30"),
    )
    waarde: Aantal = veld("Hoeveel mensen zitten in deze groep? Een aantal, geen procent.", "310")
    totaal: Aantal = veld(
        "Hoeveel mensen zijn er geteld in dit onderdeel, alle groepen samen?", "1250"
    )
    bron: BronId = veld("Uit welke bron komt dit?", "voortgang-po-2024")
    onderdeel: Tekst = veld(
        f"Welk deel van de organisatie? Laat je de kolom weg, dan is het: {GEHEEL}.",
        "team Zorg",
        default=GEHEEL,
        ook=("afdeling Wegen", "locatie Noord"),
    )
