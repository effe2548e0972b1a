"""What all records are made of: kinds of values, choices, and the parts that many records share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal, TypedDict, Unpack

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
from pydantic_core import PydanticCustomError

from generator.model.dutch_numbers import (
    WHOLE_PATTERN,
    TwoReadingsError,
    numbers_in,
    read_number,
)
from generator.moment import VOORBEELDEN, Moment, MomentError, parse_moment, parse_peildatum


def _kleine_letters(waarde: object) -> object:
    """`onbekend` however that was typed; anything else stays what it is."""
    if isinstance(waarde, str) and waarde.strip().lower().rstrip(".") == "onbekend":
        return "onbekend"
    return waarde


JaNee = Literal["ja", "nee"]
Weten = Literal["ja", "nee", "onbekend"]
# However it was typed: with a capital it is no other answer.
Onbekend = Annotated[Literal["onbekend"], BeforeValidator(_kleine_letters)]
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
SoortBron = Literal["advies", "notitie", "overleg", "voortgangsrapportage", "opdracht", "opgave"]


# What is asked of every state.
VAN_WANNEER = "Van welke dag is deze stand? Weet je alleen de maand, het kwartaal of het jaar? Schrijf dan dat."
# A billion with cents is the most a municipality writes down; more digits are a slip of the
# keyboard.
MAX_CIJFERS = 12


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Marks a field whose value must be the key of a record elsewhere in the register."""

    naar: str


def _moment(waarde: object) -> Moment:
    """Read a moment, or say which form is the nearest."""
    try:
        return parse_moment(_tekst(waarde))
    except MomentError as fout:
        context = {"waarde": str(waarde), "bedoeld": fout.bedoeld or ""}
        raise PydanticCustomError("moment", "geen moment", context) from fout


def _peildatum(waarde: object) -> Moment:
    """Read the moment of a state: a day, month, quarter or year."""
    try:
        return parse_peildatum(_tekst(waarde))
    except MomentError as fout:
        context = {"waarde": str(waarde), "bedoeld": fout.bedoeld or ""}
        raise PydanticCustomError("peildatum", "geen peildatum", context) from fout


def _dag(waarde: object) -> Moment:
    """Read a moment that is one day, written in one way, so that two of them are the same day when they look it."""
    tekst = _tekst(waarde)
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", tekst):
        raise PydanticCustomError("dag", "geen dag", {"waarde": tekst})
    return _moment(tekst)


def _tekst(waarde: object) -> str:
    """A scalar, stripped. A list or a group of fields is a mistake of its own kind, an empty value too."""
    if not isinstance(waarde, str):
        raise PydanticCustomError("geen_tekst", "geen tekst")
    if not waarde.strip():
        raise PydanticCustomError("leeg", "leeg")
    return waarde.strip()


def _woorden(waarde: object) -> str:
    """A text with something to read in it: '-' or '...' is a heading without words."""
    tekst = _tekst(waarde)
    if not any(map(str.isalnum, tekst)):
        raise PydanticCustomError("geen_woorden", "geen woorden")
    return tekst


def _of_onbekend(waarde: object) -> str:
    """A text, or `onbekend` however that was typed: then it is counted as not known."""
    return str(_kleine_letters(_woorden(waarde)))


def getal(waarde: object) -> Decimal | Onbekend:
    """Read a number as it is written in Dutch (1.250,5), or `onbekend`. Never negative, never absurdly long."""
    tekst = _of_onbekend(waarde)
    if tekst == "onbekend":
        return "onbekend"
    return _gelezen(tekst)


def _gelezen(tekst: str) -> Decimal:
    """The number that is typed, or what is wrong with it in the words of pydantic."""
    if sum(map(str.isdecimal, tekst)) > MAX_CIJFERS:
        raise PydanticCustomError("getal_te_lang", "te lang", {"waarde": tekst})
    try:
        return read_number(tekst)
    except TwoReadingsError as fout:
        ways = {"een": fout.ways[0], "ander": fout.ways[1]}
        raise PydanticCustomError("getal_dubbel", "twee getallen", ways) from fout
    except ValueError as fout:
        raise PydanticCustomError("getal", "geen getal", {"bedoeld": str(fout)}) from fout


def _heel_getal(waarde: object) -> object:
    """A whole number as it is typed, by the same rule; what is no text is for pydantic to judge."""
    if not isinstance(waarde, str) or not waarde.strip():
        return waarde
    try:
        gelezen = _gelezen(waarde.strip())
    except PydanticCustomError as fout:
        if fout.type == "getal" and not (fout.context or {}).get("bedoeld"):
            raise _geen_heel_getal() from fout
        raise
    if gelezen != int(gelezen):
        raise _geen_heel_getal()
    return int(gelezen)


def _geen_heel_getal() -> PydanticCustomError:
    return PydanticCustomError("heel_getal", "geen heel getal")


def _kleur(waarde: object) -> str:
    """Read a colour of six signs, with or without #, as #rrggbb in small letters."""
    tekst = _tekst(waarde)
    if not re.fullmatch(r"#?[0-9a-fA-F]{6}", tekst):
        raise PydanticCustomError("kleur", "geen kleur", {"waarde": tekst})
    return f"#{tekst.removeprefix('#').lower()}"


def _bedrag(waarde: object) -> str:
    """An amount in words and numbers, like "ongeveer 5.000 euro", or `onbekend`. Without a number it is no amount."""
    tekst = _of_onbekend(waarde)
    getallen = numbers_in(tekst)
    if tekst != "onbekend" and not getallen:
        raise PydanticCustomError("bedrag", "geen bedrag", {"waarde": tekst})
    for een in getallen:
        _gelezen(een)
    return tekst


def vorm_van_velden(waarde: object) -> str:
    """Which branch of a union a value belongs to: fields, or a word."""
    return "_tekst" if isinstance(waarde, str) else "_velden"


def _vrij(waarde: str) -> str:
    """Keep the words that already mean something else: the address of a list, and not knowing."""
    if waarde in {"index", "onbekend"}:
        raise PydanticCustomError("bezet", "bezet", {"waarde": waarde})
    return waarde


def _vorm_van_lijst(waarde: object) -> str:
    return "_lijst" if isinstance(waarde, (list, tuple)) else "_tekst"


# Editors' tools read `gepland: 3` as a number; here it is the text that was typed.
Tekst = Annotated[str, BeforeValidator(_woorden), JsonSchema({"type": ["string", "number"]})]
# What a source says may be a sign alone, such as a tick in a table.
Letterlijk = Annotated[str, BeforeValidator(_tekst), JsonSchema({"type": ["string", "number"]})]
TekstOfOnbekend = Annotated[
    str, BeforeValidator(_of_onbekend), JsonSchema({"type": ["string", "number"]})
]
Bedrag = Annotated[str, PlainValidator(_bedrag), JsonSchema({"type": ["string", "number"]})]
# The patterns keep every key safe as a file name and as a part of a web address.
Id = Annotated[
    str,
    BeforeValidator(_tekst),
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
    AfterValidator(_vrij),
]
Code = Annotated[
    str,
    BeforeValidator(_tekst),
    StringConstraints(pattern=r"^[A-Z]{1,3}[0-9]{0,4}(\.[0-9]{1,3})?$"),
]
# A key of any kind; such a reference is looked up by a rule, not by its type.
Sleutel = Annotated[
    str, BeforeValidator(_tekst), StringConstraints(pattern=r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$")
]
RolId = Annotated[Id, Verwijzing("rollen")]
BronId = Annotated[Id, Verwijzing("bronnen")]
ThemaId = Annotated[Id, Verwijzing("themas")]
PlanId = Annotated[Id, Verwijzing("plannen")]
ActieCode = Annotated[Code, Verwijzing("acties")]
_MOMENT_SCHEMA = {"type": "string", "examples": list(VOORBEELDEN)}
EenMoment = Annotated[Moment, PlainValidator(_moment), JsonSchema(_MOMENT_SCHEMA)]
# Editors' tools read the year 2016 as a number.
Peildatum = Annotated[
    Moment,
    PlainValidator(_peildatum),
    JsonSchema({"type": ["string", "number"], "examples": ["2024-03-07", "2016-08", "2016-Q3"]}),
]
Dag = Annotated[
    Moment, PlainValidator(_dag), JsonSchema({"type": "string", "examples": ["2024-03-07"]})
]
# Editors' tools read 1.000 as a number too, but as another one.
HeelGetal = Annotated[
    int,
    BeforeValidator(_heel_getal),
    JsonSchema({"type": ["string", "number"], "pattern": WHOLE_PATTERN}),
]
Regel = Annotated[HeelGetal, Field(ge=1, le=100_000)]
Getal = Annotated[
    Decimal | Onbekend,
    PlainValidator(getal),
    JsonSchema({"type": ["string", "number"], "examples": ["30", "12,5", "onbekend"]}),
]
# Editors' tools read six digits as a number.
Kleur = Annotated[
    str,
    PlainValidator(_kleur),
    JsonSchema({"type": ["string", "number"], "pattern": "^#?[0-9a-fA-F]{6}$"}),
]


class _Settings(TypedDict, total=False):
    """What a field may have besides: `alias` is its name in the file where Python does not allow that name."""

    default: Any
    alias: str
    min_length: int
    max_length: int


def veld(vraag: str, voorbeeld: Any, **settings: Unpack[_Settings]) -> Any:
    """A field: the question an editor answers, an example, and a default where it may be left out."""
    return Field(description=vraag, examples=[voorbeeld], **settings)


class Record(BaseModel):
    """What all records share: they never change and they know no field that is not written here."""

    # A kind of record is prepared when the first one is read: the program that only starts others
    # reads none.
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Citaat(Record):
    """Quote: literal words of a source, shown as such, or held back for a reason that is shown."""

    tekst: Letterlijk = veld("Wat staat er letterlijk in de bron?", "Doorlopend ✓")
    bron: BronId = veld("In welke bron staat dit?", "voortgang-po-2024")
    bron_regel: Regel | None = veld("Op welke regel van de bron staat dit?", 35, default=None)
    niet_tonen: Tekst | None = veld(
        "Mag dit citaat niet op de site? Schrijf waarom.",
        "Dit is een vraag van de redactie.",
        default=None,
    )


class Uren(Record):
    """Hours: how much time one role needs in a week."""

    wie: Tekst = veld("Voor wie geldt dit?", "de trekker")
    uren_per_week: Annotated[HeelGetal, Field(ge=0, le=10_000)] = veld("Hoeveel uur per week?", 8)
    ongeveer: JaNee = veld("Is dit ongeveer?", "ja", default="nee")


Capaciteit = Annotated[
    Annotated[tuple[Uren, ...], Field(min_length=1), Tag("_lijst")]
    | Annotated[Onbekend, Tag("_tekst")],
    Discriminator(_vorm_van_lijst),
]


class Inventaris(Record):
    """Inventory: the questions the planner asks of every item. Not known is an answer; no answer is not."""

    or_: OrRol = veld("Wat doet de ondernemingsraad (OR) hierbij?", "onbekend", alias="or")
    middelen_nodig: Weten = veld("Is er geld of tijd nodig?", "onbekend")
    geld: Bedrag = veld("Hoeveel geld kost het? Een bedrag, of onbekend.", "onbekend")
    capaciteit: Capaciteit = veld(
        "Hoeveel tijd kost het? Een lijst met uren per week, of onbekend.", "onbekend"
    )
    voorbehoud: tuple[Tekst, ...] = veld(
        "Waar hangt het nog van af?", ["een besluit van de directie"], default=()
    )
    gevoelig: JaNee = veld(
        "Is dit gevoelig? Dan laten wij de citaten niet zien.", "nee", default="nee"
    )
    gevoelig_reden: Tekst | None = veld(
        "Waarom is dit gevoelig? Dit komt op de site.", "Dit gaat over kleine teams.", default=None
    )


class Herkomst(Record):
    """Origin: the place in a source where something comes from."""

    bron: BronId = veld("Uit welke bron komt dit?", "voortgang-po-2024")
    bron_regel: Regel | None = veld("Op welke regel van de bron begint het?", 22, default=None)


class Onderbouwing(Herkomst):
    """Provenance: which source an item comes from, its literal words, and a remark for colleagues."""

    citaten: tuple[Citaat, ...] = veld("Welke woorden nemen wij letterlijk over?", [], default=())
    opmerking: Tekst | None = veld(
        "Wat moet een collega weten? Dit komt niet op de site.",
        "De bijlage ontbreekt.",
        default=None,
    )


class Beeindiging(Record):
    """End: on which day something ended, and why. From then on the site shows it as an archive."""

    op: Dag = veld("Op welke dag is dit beëindigd?", "2025-01-15")
    waarom: Tekst = veld("Waarom? Eén korte zin.", "Er is een nieuw plan.")
