"""What all records are made of: kinds of values and choices. The parts that many records share stand in `shared`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, TypedDict, Unpack, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    PlainValidator,
    StringConstraints,
    Tag,
)
from pydantic import WithJsonSchema as JsonSchema
from pydantic.fields import FieldInfo

from generator.model.dutch_numbers import WHOLE_PATTERN
from generator.model.typed import (
    keep_vrij,
    read_bedrag,
    read_dag,
    read_euro,
    read_getal,
    read_getal_met_min,
    read_heel_getal,
    read_kleur,
    read_moment,
    read_of_onbekend,
    read_onbekend,
    read_peildatum,
    read_tekst,
    read_woorden,
)
from generator.moment import VOORBEELDEN, Moment

JaNee = Literal["ja", "nee"]
Weten = Literal["ja", "nee", "onbekend"]
# However it was typed: with a capital it is no other answer.
Onbekend = Annotated[Literal["onbekend"], BeforeValidator(read_onbekend)]
Stand = Literal[
    "niet gestart", "loopt", "gereed", "doorlopend", "te herzien", "stil", "gestopt", "onbekend"
]
Resultaat = Literal["gehaald", "deels", "niet gehaald", "onbekend", "niet van toepassing"]
OrRol = Literal["advies", "instemming", "informeren", "geen", "onbekend"]
AfspraakStand = Literal["verkend", "afgesproken", "in uitvoering", "stil", "gestopt", "onbekend"]
Indeling = Literal["oud", "cbs-2022", "geen", "onbekend"]
Richting = Literal["hoger", "lager", "onbekend"]
Werkplan = Literal["geen", "concept", "vastgesteld", "onbekend"]
SoortTracker = Literal["github", "gitlab", "gitea", "azure", "redmine", "jira"]
# Azure DevOps is not among them: the editing page cannot work with it.
SoortBeheer = Literal["gitlab", "gitea", "github"]
SoortRol = Literal[
    "bestuur",
    "directie",
    "medezeggenschap",
    "netwerk",
    "programma",
    "ondersteuning",
    "werkgroep",
    "buiten",
]
# What an organisation can leave out; onderwerpen.py says what belongs to each.
Onderwerp = Literal[
    "ondernemingsraad",
    "geld",
    "uren",
    "werkplannen",
    "streefcijfers",
    "afspraken",
    "stuurgroep",
    "participatie",
    "prioriteiten",
    "middelen",
    "adviezen",
    "contacten",
    "planning",
    "actielijst",
    "instrumenten",
    "risicos",
    "rapport",
    "rondes",
    "themas",
]
# Languages of texts that stand in the register beside Dutch, as BCP 47 writes them.
Taal = Literal["en", "fr", "de", "es", "fy", "pap", "tr", "pl", "uk"]
SoortLink = Literal["pagina", "pdf", "word", "excel", "gegevens", "film", "geluid"]
SoortBron = Literal["advies", "notitie", "overleg", "voortgangsrapportage", "opdracht", "opgave"]


# Where a field keeps the place it shows at.
PLEK_OF_FIELD = "plek"
# What is asked of every state.
VAN_WANNEER = "Van welke dag is deze stand? Weet je alleen de maand, het kwartaal of het jaar? Schrijf dan dat."


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Marks a field whose value must be the key of a record elsewhere in the register."""

    naar: str


def vorm_van_velden(waarde: object) -> str:
    """Which branch of a union a value belongs to: fields, or a word."""
    return "_tekst" if isinstance(waarde, str) else "_velden"


def vorm_van_lijst(waarde: object) -> str:
    """The same for a list, or one value."""
    return "_lijst" if isinstance(waarde, (list, tuple)) else "_tekst"


# Marks a field that holds one value or a list of the same.
EEN_OF_LIJST = Discriminator(vorm_van_lijst)


def een_of_meer(waarde: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """The values of a field that holds one or a list; none when nothing is filled in."""
    if isinstance(waarde, tuple):
        return waarde
    return (waarde,) if waarde else ()


# Editors' tools read `gepland: 3` as a number; here it is the text that was typed.
Tekst = Annotated[str, BeforeValidator(read_woorden), JsonSchema({"type": ["string", "number"]})]
# What a source says may be a sign alone, such as a tick in a table.
Letterlijk = Annotated[str, BeforeValidator(read_tekst), JsonSchema({"type": ["string", "number"]})]
TekstOfOnbekend = Annotated[
    str, BeforeValidator(read_of_onbekend), JsonSchema({"type": ["string", "number"]})
]
Bedrag = Annotated[str, PlainValidator(read_bedrag), JsonSchema({"type": ["string", "number"]})]
# The patterns keep every key safe as a file name and as a part of a web address.
Id = Annotated[
    str,
    BeforeValidator(read_tekst),
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
    AfterValidator(keep_vrij),
]
Code = Annotated[
    str,
    BeforeValidator(read_tekst),
    StringConstraints(pattern=r"^[A-Z]{1,3}[0-9]{0,4}(\.[0-9]{1,3})?$"),
]
# A key of any kind; such a reference is looked up by a rule, not by its type.
Sleutel = Annotated[
    str,
    BeforeValidator(read_tekst),
    StringConstraints(pattern=r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$"),
]
RolId = Annotated[Id, Verwijzing("rollen")]
BronId = Annotated[Id, Verwijzing("bronnen")]
ThemaId = Annotated[Id, Verwijzing("themas")]
PlanId = Annotated[Id, Verwijzing("plannen")]
ActieCode = Annotated[Code, Verwijzing("acties")]
# One of them, or a list when there are more.
Rollen = Annotated[
    Annotated[tuple[RolId, ...], Field(min_length=1), Tag("_lijst")]
    | Annotated[RolId | Onbekend, Tag("_tekst")],
    EEN_OF_LIJST,
]
Themas = Annotated[
    Annotated[tuple[ThemaId, ...], Field(min_length=1), Tag("_lijst")]
    | Annotated[ThemaId | Onbekend, Tag("_tekst")],
    EEN_OF_LIJST,
]
Plannen = Annotated[
    Annotated[tuple[PlanId, ...], Field(min_length=1), Tag("_lijst")]
    | Annotated[PlanId, Tag("_tekst")],
    EEN_OF_LIJST,
]
# The code of a goal; with its plan before it where two plans of an action have such a goal.
DoelCode = Annotated[
    str,
    BeforeValidator(read_tekst),
    StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)* )?[A-Z]{1,3}[0-9]{0,4}(\.[0-9]{1,3})?$"),
]
Doelen = Annotated[
    Annotated[tuple[DoelCode, ...], Field(min_length=1), Tag("_lijst")]
    | Annotated[DoelCode, Tag("_tekst")],
    EEN_OF_LIJST,
]
# An action and the day of its update, as in data/voortgang/A3/2026-11-01.yml.
NieuwsVan = Annotated[
    str,
    BeforeValidator(read_tekst),
    StringConstraints(pattern=r"^[A-Z]{1,3}[0-9]{0,4}(\.[0-9]{1,3})? [0-9]{4}(-[0-9Q]{2}){0,2}$"),
]
_MOMENT_SCHEMA = {"type": "string", "examples": list(VOORBEELDEN)}
EenMoment = Annotated[Moment, PlainValidator(read_moment), JsonSchema(_MOMENT_SCHEMA)]
# Editors' tools read the year 2016 as a number.
Peildatum = Annotated[
    Moment,
    PlainValidator(read_peildatum),
    JsonSchema({"type": ["string", "number"], "examples": ["2024-03-07", "2016-08", "2016-Q3"]}),
]
Dag = Annotated[
    Moment, PlainValidator(read_dag), JsonSchema({"type": "string", "examples": ["2024-03-07"]})
]
# Editors' tools read 1.000 as a number too, but as another one.
HeelGetal = Annotated[
    int,
    BeforeValidator(read_heel_getal),
    JsonSchema({"type": ["string", "number"], "pattern": WHOLE_PATTERN}),
]
# A percentage as a source gives it.
Procent = Annotated[HeelGetal, Field(ge=0, le=100)]
Regel = Annotated[HeelGetal, Field(ge=1, le=100_000)]
Getal = Annotated[
    Decimal | Onbekend,
    PlainValidator(read_getal),
    JsonSchema({"type": ["string", "number"], "examples": ["30", "12,5", "onbekend"]}),
]
GetalMetMin = Annotated[
    Decimal | Onbekend,
    PlainValidator(read_getal_met_min),
    JsonSchema({"type": ["string", "number"], "examples": ["30", "-5", "onbekend"]}),
]
Euro = Annotated[
    Decimal | Onbekend,
    PlainValidator(read_euro),
    JsonSchema({"type": ["string", "number"], "examples": ["165.000", "€ 165.000", "onbekend"]}),
]
# Editors' tools read six digits as a number.
Kleur = Annotated[
    str,
    PlainValidator(read_kleur),
    JsonSchema({"type": ["string", "number"], "pattern": "^#?[0-9a-fA-F]{6}$"}),
]


def een_of_lijst(field: FieldInfo) -> bool:
    """Whether a field holds one value, or a list of them when there are more."""
    marks = (*field.metadata, *_inner_marks(field.annotation))
    return any(mark is EEN_OF_LIJST for mark in marks)


def _inner_marks(annotation: Any) -> Iterator[object]:
    for part in get_args(annotation):
        yield from getattr(part, "__metadata__", ())


# A page elsewhere. Its form is checked; nobody fetches it. An @ may be somebody's account.
AdresElders = Annotated[
    Tekst,
    StringConstraints(
        pattern=r"^https://([\w-]+\.)+\w{2,}(:\d+)?(/[^\s\"'<>@\\]*)?$",
        max_length=300,
    ),
]


class _Settings(TypedDict, total=False):
    """What a field may have besides: `alias` is its name in the file where Python does not allow that name."""

    default: Any
    alias: str
    min_length: int
    max_length: int


def veld(
    vraag: str,
    voorbeeld: Any,
    *,
    ook: tuple[Any, ...] = (),
    plek: str = "",
    **settings: Unpack[_Settings],
) -> Any:
    """A field: the question an editor answers, an example, and a default where it may be left out.

    `ook` are examples from other work, or of another form; editors see them beside the first.
    `plek` is where it shows on the site, when that is not where its record shows.
    """
    extra: Any = {PLEK_OF_FIELD: plek} if plek else None
    return Field(description=vraag, examples=[voorbeeld, *ook], json_schema_extra=extra, **settings)


class Record(BaseModel):
    """What all records share: they never change and they know no field that is not written here."""

    # A kind of record is prepared when the first one is read: the program that only starts others
    # reads none.
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)

    # Where the fields of this record show on the site, for who fills them in.
    PLEK: ClassVar[str] = ""


TAAL_VRAAG = "Is dit geen Nederlands? Schrijf welke taal het is."
NAAM_TAAL_VRAAG = "Is de naam in de bron geen Nederlands? Schrijf welke taal het is."
