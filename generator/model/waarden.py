"""Values: numbers that are not about people, on a day. Read from CSV, several target figures in one table."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import PlainValidator, model_validator
from pydantic import WithJsonSchema as JsonSchema
from pydantic_core import PydanticCustomError

from generator.model.fields import BronId, Dag, Id, Onbekend, Record, Tekst, veld
from generator.model.metingen import GEHEEL, StreefcijferCode
from generator.model.typed import read_getal_met_min

# The classification of a figure that has none.
ZONDER_INDELING = "geen"


def _waarde(waarde: object) -> Decimal | Onbekend:
    """Read a bare number, also below nought, or `onbekend`. What is counted stands at the target figure."""
    try:
        return read_getal_met_min(waarde)
    except PydanticCustomError as fout:
        if fout.type != "getal" or (fout.context or {}).get("bedoeld"):
            raise
        raise PydanticCustomError("kaal_getal", "geen kaal getal") from fout


KaalGetal = Annotated[
    Decimal | Onbekend,
    PlainValidator(_waarde),
    JsonSchema({"type": ["string", "number"], "examples": ["310", "12,5", "-3", "onbekend"]}),
]


class Waarde(Record):
    """Value: what a target figure that is not about people was on a day, in its own unit."""

    PLEK: ClassVar[str] = "Cijfers"

    lijst: Id = veld(
        "Hoe heet deze tabel? Dat zegt de naam van het bestand.",
        "monitor",
        ook=("klimaatmonitor", "zorgcijfers"),
        plek="niet op de site",
    )
    code: StreefcijferCode = veld("Bij welk streefcijfer hoort dit getal?", "SC3")
    peildatum: Dag = veld("Op welke dag is er gemeten?", "2024-12-31")
    waarde: KaalGetal = veld(
        "Welk getal is er gemeten? Alleen het getal: de eenheid staat bij het streefcijfer.", "310"
    )
    bron: BronId = veld("Uit welke bron komt dit?", "voortgang-po-2024")
    indeling: Id = veld(
        "Met welke eigen indeling is er gemeten? Een id van `indelingen` bij het streefcijfer. Mag leeg.",
        "indeling-2022",
        default=ZONDER_INDELING,
        ook=("soort-gebouw", "soort-zorg"),
    )
    groep: Tekst = veld(
        "Welk deel van wat je telt? Mag leeg. Schrijf een groep elk jaar hetzelfde.",
        "kleine gemeenten",
        default="",
        ook=("scholen", "thuiszorg"),
    )
    onderdeel: Tekst = veld(
        "Welk deel van de organisatie of het gebied? Mag leeg: dan is het alles samen.",
        "regio Noord",
        default=GEHEEL,
        ook=("wijk Oost", "locatie Zuid"),
    )

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: Any) -> Any:
        """In a table of several figures an empty cell is a column that the figure does not have."""
        if not isinstance(given, Mapping):
            return given
        fields = cls.model_fields
        kept = (
            (name, value)
            for name, value in given.items()
            if value != "" or name not in fields or fields[name].is_required()
        )
        return dict(kept)
