"""The vocabulary of the register: every record, every choice, with a question and an example per field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

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

from generator.moment import VOORBEELDEN, Moment, parse_moment

JaNee = Literal["ja", "nee"]
Weten = Literal["ja", "nee", "onbekend"]
Onbekend = Literal["onbekend"]
Stand = Literal["niet gestart", "loopt", "gereed", "doorlopend", "te herzien", "stil", "gestopt", "onbekend"]
Resultaat = Literal["gehaald", "deels", "niet gehaald", "onbekend", "niet van toepassing"]
OrRol = Literal["advies", "instemming", "informeren", "geen", "onbekend"]
Werkplan = Literal["geen", "concept", "vastgesteld", "onbekend"]
SoortRol = Literal[
    "bestuur", "directie", "medezeggenschap", "netwerk", "programma", "ondersteuning", "werkgroep", "buiten"
]
SoortBron = Literal["advies", "notitie", "overleg", "voortgangsrapportage", "opdracht", "opgave"]


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Marks a field whose value must be the key of a record elsewhere in the register."""

    naar: str


def _moment(waarde: object) -> Moment:
    """Read a moment, or say with which examples it would be understood."""
    try:
        return parse_moment(_tekst(waarde))
    except ValueError as fout:
        raise PydanticCustomError("moment", "geen moment", {"waarde": str(waarde)}) from fout


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


def _vrij(waarde: str) -> str:
    """Keep the words that already mean something else: the address of a list, and not knowing."""
    if waarde in {"index", "onbekend"}:
        raise PydanticCustomError("bezet", "bezet", {"waarde": waarde})
    return waarde


def _vorm_van_lijst(waarde: object) -> str:
    return "_lijst" if isinstance(waarde, (list, tuple)) else "_tekst"


Tekst = Annotated[str, BeforeValidator(_tekst)]
# The patterns keep every key safe as a file name and as a part of a web address.
Id = Annotated[
    str,
    BeforeValidator(_tekst),
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
    AfterValidator(_vrij),
]
Code = Annotated[str, BeforeValidator(_tekst), StringConstraints(pattern=r"^[A-Z]{1,3}[0-9]{0,4}(\.[0-9]{1,3})?$")]
RolId = Annotated[Id, Verwijzing("rollen")]
BronId = Annotated[Id, Verwijzing("bronnen")]
ThemaId = Annotated[Id, Verwijzing("themas")]
PlanId = Annotated[Id, Verwijzing("plannen")]
ActieCode = Annotated[Code, Verwijzing("acties")]
_MOMENT_SCHEMA = {"type": "string", "examples": list(VOORBEELDEN)}
EenMoment = Annotated[Moment, PlainValidator(_moment), JsonSchema(_MOMENT_SCHEMA)]
Dag = Annotated[Moment, PlainValidator(_dag), JsonSchema({"type": "string", "examples": ["2024-03-07"]})]
Regel = Annotated[int, Field(ge=1)]


def veld(vraag: str, voorbeeld: Any, **instellingen: Any) -> Any:
    """A field: the question an editor answers, an example, and a default where it may be left out."""
    return Field(description=vraag, examples=[voorbeeld], **instellingen)


class Record(BaseModel):
    """What all records share: they never change and they know no field that is not written here."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Citaat(Record):
    """Quote: literal words of a source, shown as such, or held back for a reason that is shown."""

    tekst: Tekst = veld("Wat staat er letterlijk in de bron?", "Doorlopend ✓")
    bron: BronId = veld("In welke bron staat dit?", "voortgang-po-2024")
    bron_regel: Regel | None = veld("Op welke regel van de bron staat dit?", 35, default=None)
    niet_tonen: Tekst | None = veld(
        "Mag dit citaat niet op de site? Schrijf waarom.", "Dit is een vraag van de redactie.", default=None
    )


class Uren(Record):
    """Hours: how much time one role needs in a week."""

    wie: Tekst = veld("Voor wie geldt dit?", "de trekker")
    uren_per_week: Annotated[int, Field(ge=0, le=10_000)] = veld("Hoeveel uur per week?", 8)
    ongeveer: JaNee = veld("Is dit ongeveer?", "ja", default="nee")


Capaciteit = Annotated[
    Annotated[tuple[Uren, ...], Tag("_lijst")] | Annotated[Onbekend, Tag("_tekst")], Discriminator(_vorm_van_lijst)
]


class Inventaris(Record):
    """Inventory: the questions the planner asks of every item. Not known is an answer; no answer is not."""

    or_: OrRol = veld("Wat doet de ondernemingsraad (OR) hierbij?", "onbekend", alias="or")
    middelen_nodig: Weten = veld("Is er geld of tijd nodig?", "onbekend")
    geld: Tekst = veld("Hoeveel geld kost het? Een bedrag, of onbekend.", "onbekend")
    capaciteit: Capaciteit = veld("Hoeveel tijd kost het? Een lijst met uren per week, of onbekend.", "onbekend")
    voorbehoud: tuple[Tekst, ...] = veld("Waar hangt het nog van af?", ["een besluit van de directie"], default=())
    gevoelig: JaNee = veld("Is dit gevoelig? Dan laten wij de citaten niet zien.", "nee", default="nee")
    gevoelig_reden: Tekst | None = veld(
        "Waarom is dit gevoelig? Dit komt op de site.", "Dit gaat over kleine teams.", default=None
    )


class Onderbouwing(Record):
    """Provenance: which source an item comes from, its literal words, and a remark for colleagues."""

    bron: BronId = veld("Uit welke bron komt dit?", "voortgang-po-2024")
    bron_regel: Regel | None = veld("Op welke regel van de bron begint het?", 22, default=None)
    citaten: tuple[Citaat, ...] = veld("Welke woorden nemen wij letterlijk over?", [], default=())
    opmerking: Tekst | None = veld(
        "Wat moet een collega weten? Dit komt niet op de site.", "De bijlage ontbreekt.", default=None
    )


class Organisatie(Record):
    """Organisation: whose site this is, where mail goes and after how long old news is old."""

    naam: Tekst = veld("Hoe heet de organisatie?", "Gemeente Voorbeeld")
    site_naam: Tekst = veld("Hoe heet de site?", "Inclusie en diversiteit")
    postbus: Annotated[Tekst, StringConstraints(pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]+$")] = veld(
        "Naar welk mailadres gaan reacties? Een gedeelde postbus, niet van één persoon.", "inclusie@gemeente.example"
    )
    site: Annotated[Tekst, StringConstraints(pattern=r"^https://\S+/$")] | None = veld(
        "Op welk webadres staat de site? Eindig met een schuine streep.",
        "https://inclusie.gemeente.example/",
        default=None,
    )
    bewerken: Annotated[Tekst, StringConstraints(pattern=r"^https://\S+\{pad\}\S*$")] | None = veld(
        "Op welk webadres kun je een bestand verbeteren? Schrijf {pad} waar het bestand komt.",
        "https://git.gemeente.example/inclusie/bewerk/main/{pad}",
        default=None,
    )
    ritme_maanden: Annotated[int, Field(ge=1, le=24)] = veld(
        "Na hoeveel maanden zonder nieuws is een stand oud?", 3, default=3
    )


class Rol(Record):
    """Role: a function, department or group that can own something. Never a person."""

    id: Id = veld("Welke korte naam gebruik je in het register?", "mt-po")
    naam: Tekst = veld("Hoe heet deze functie, afdeling of groep?", "managementteam van de directie P&O")
    uitleg: Tekst = veld("Wat doet deze groep? Eén korte zin.", "Dit team leidt de directie.")
    soort: SoortRol = veld("Wat voor groep is dit?", "directie")


class Bron(Record):
    """Source: a document the register is made from."""

    id: Id = veld("Welke korte naam gebruik je in het register?", "voortgang-po-2024")
    titel: Tekst = veld("Hoe heet dit stuk?", "Voortgangsrapportage van de directie P&O")
    soort: SoortBron = veld("Wat voor stuk is dit?", "voortgangsrapportage")
    datum: EenMoment = veld("Van wanneer is dit stuk?", "2024-03-07")
    bestand: Tekst | None = veld("Hoe heet het bestand?", "003_72690ab4f8b15f03.txt", default=None)


class Begrip(Record):
    """Term: an official word and what it means in plain words."""

    id: Id = veld("Welke korte naam gebruik je in het register?", "streefcijfer")
    term: Tekst = veld("Welk woord leg je uit?", "streefcijfer")
    uitleg: Tekst = veld("Wat betekent het?", "Een getal dat wij willen halen.")
    schrijfwijzen: tuple[Tekst, ...] = veld("Hoe schrijven mensen dit woord nog meer?", ["streefcijfers"], default=())
    officieel: JaNee = veld("Is dit een officieel woord?", "ja", default="ja")


class Thema(Inventaris, Onderbouwing):
    """Theme: a subject of the agenda, with its plan of work and what is not known about it."""

    id: Id = veld("Welke korte naam krijgt dit thema?", "sociale-veiligheid")
    titel: Tekst = veld("Hoe heet dit thema in gewone taal?", "Sociale veiligheid")
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat dit thema over? 1 tot 4 korte zinnen.", ["Wij willen dat iedereen veilig werkt."], min_length=1
    )
    trekker: RolId | Onbekend = veld("Wie trekt dit thema? Een functie of afdeling, geen naam.", "directie-po")
    trekker_voorstel: tuple[RolId, ...] = veld("Wie is voorgesteld als trekker?", ["directie-po"], default=())
    adviesrollen: tuple[RolId, ...] = veld("Wie geeft advies?", ["bureau-id"], default=())
    betrokken: tuple[RolId, ...] = veld("Wie doet nog meer mee?", ["directie-po"], default=())
    werkplan: Werkplan = veld("Is er een werkplan?", "onbekend")
    hoort_bij: ThemaId | None = veld("Hoort dit thema bij een ander thema?", "sociale-veiligheid", default=None)
    knelpunten: tuple[Tekst, ...] = veld("Wat gaat nog niet goed?", ["Er zijn te weinig mensen."], default=())


class Doel(Record):
    """Goal: what a plan wants to reach, and to which theme that belongs."""

    code: Code = veld("Welke letter heeft dit doel?", "A")
    titel: Tekst = veld("Wat willen jullie bereiken? In gewone taal.", "Wij weten meer over inclusie.")
    officiele_titel: Tekst = veld("Hoe staat het doel in de bron?", "we vergroten de bewustwording")
    thema: ThemaId = veld("Bij welk thema hoort dit doel?", "bewustzijn")
    bron_regel: Regel | None = veld("Op welke regel van de bron staat dit doel?", 15, default=None)


class Plan(Onderbouwing):
    """Plan: the actions of one part of the organisation. It is not the plan of the whole organisation."""

    id: Id = veld("Welke korte naam krijgt dit plan?", "actieplan-po")
    titel: Tekst = veld("Hoe heet dit plan in gewone taal?", "Actieplan van de directie P&O")
    officiele_titel: Tekst = veld("Hoe heet dit plan in de bron?", "Actieplan Inclusie en Diversiteit")
    in_het_kort: tuple[Tekst, ...] = veld("Waar gaat dit plan over?", ["Dit plan is van één directie."], min_length=1)
    organisatieonderdeel: RolId = veld("Van welk deel van de organisatie is dit plan?", "directie-po")
    rapporteert_aan: RolId | Onbekend = veld("Aan wie vertelt dit plan hoe het gaat?", "mt-po")
    doelen: tuple[Doel, ...] = veld("Welke doelen heeft dit plan?", [], min_length=1)


class Stap(Record):
    """Sub-action: a part of an action. All steps done does not make the action done."""

    code: Code = veld("Welke code heeft deze stap?", "A3.1")
    titel: Tekst = veld("Wat is de stap, in gewone taal?", "Bekijken wat wij al doen")
    officiele_titel: Tekst = veld("Hoe staat de stap in de bron?", "Aanpak I&D en MWO")
    eerste_deadline: EenMoment = veld("Wanneer moest deze stap klaar zijn, de eerste keer?", "Q4 2023")
    gevoelig: JaNee = veld("Is deze stap gevoelig voor mensen of teams?", "nee", default="nee")


class Actie(Inventaris, Onderbouwing):
    """Action: one promise with one owner (a role) and one first deadline."""

    code: Code = veld("Welke code heeft deze actie?", "A3")
    titel: Tekst = veld("Wat doen wij, in gewone taal?", "Overzicht van wat teams doen")
    officiele_titel: Tekst = veld("Hoe heet de actie in de bron?", "Inventarisatie P&O")
    in_het_kort: tuple[Tekst, ...] = veld(
        "Wat doen wij en waarom? 2 tot 4 korte zinnen.", ["Wij vragen teams wat zij doen."], min_length=2, max_length=4
    )
    thema: ThemaId = veld("Bij welk thema hoort deze actie?", "bewustzijn")
    plan: PlanId = veld("In welk plan staat deze actie?", "actieplan-po")
    doel: Code = veld("Bij welk doel van het plan hoort deze actie?", "A")
    trekker: RolId | Onbekend = veld("Wie trekt deze actie? Een functie of afdeling, geen naam.", "directie-po")
    betrokken: tuple[RolId, ...] = veld("Wie doet nog meer mee?", ["werkgroep-id-po"], default=())
    eerste_deadline: EenMoment = veld("Wanneer moest het klaar zijn, de eerste keer?", "Q4 2023")
    doorlopend: JaNee = veld("Loopt deze actie altijd door?", "nee")
    stappen: tuple[Stap, ...] = veld("Uit welke stappen bestaat de actie?", [], default=())
    wacht_op: tuple[ActieCode, ...] = veld("Op welke andere actie wacht deze?", ["A3"], default=())


class StapStand(Record):
    """Step state: whether a sub-action was done on one day."""

    code: Code = veld("Welke stap?", "A3.1")
    klaar: Weten = veld("Is de stap klaar?", "nee")


class Voortgang(Onderbouwing):
    """Update: what was known about an action on one day. Updates are added, never changed."""

    code: ActieCode = veld("Over welke actie gaat dit? Mag weg: de map heeft deze naam al.", "A3", default="")
    peildatum: Dag = veld("Op welke dag was dit de stand?", "2024-03-07")
    stand: Stand = veld("Hoe ver is de actie?", "loopt")
    resultaat: Resultaat = veld("Wat leverde de actie op?", "onbekend")
    toelichting: Tekst = veld("Wat is er gebeurd? Korte zinnen.", "Wij bezochten 2 teams.")
    nieuwe_deadline: EenMoment | None = veld("Is de einddatum verschoven? Naar wanneer?", "Q2 2025", default=None)
    nieuwe_trekker: RolId | Onbekend | None = veld("Is er een andere trekker?", "mt-po", default=None)
    stappen: tuple[StapStand, ...] = veld("Hoe ver is elke stap?", [], default=())
    let_op: tuple[Tekst, ...] = veld(
        "Spreekt de bron zichzelf tegen? Leg uit in korte zinnen.", ["De bron zet een vinkje."], default=()
    )


class Kop(Record):
    """Front matter: what stands above the text of a page in content/, between two lines of dashes."""

    title: Tekst = veld("Hoe heet deze pagina?", "Hoe wij meten")
    in_het_kort: tuple[Tekst, ...] = veld(
        "Wat is het belangrijkste? 1 tot 5 korte zinnen.", ["Wij tellen acties."], default=(), max_length=5
    )


class Register(Record):
    """The whole register, as read. Order within a kind is the order of the files."""

    organisatie: Organisatie
    rollen: tuple[Rol, ...]
    bronnen: tuple[Bron, ...]
    begrippen: tuple[Begrip, ...]
    themas: tuple[Thema, ...]
    plannen: tuple[Plan, ...]
    acties: tuple[Actie, ...]
    voortgang: tuple[Voortgang, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """Where records of one kind stand in data/. Add a kind here and as a field of Register, nowhere else.

    `path` may hold `{field}`: in a folder name the field is filled from it, in a file name it must be equal.
    `key` is the field that must be unique. `many`: the file holds a list instead of one record.
    """

    name: str
    record: type[Record]
    path: str
    key: tuple[str, ...] = ()
    many: bool = False


KINDS = (
    Kind("organisatie", Organisatie, "organisatie.yml"),
    Kind("rollen", Rol, "rollen.yml", ("id",), many=True),
    Kind("bronnen", Bron, "bronnen.yml", ("id",), many=True),
    Kind("begrippen", Begrip, "begrippen.yml", ("id",), many=True),
    Kind("themas", Thema, "themas/{id}.yml", ("id",)),
    Kind("plannen", Plan, "plannen/{id}.yml", ("id",)),
    Kind("acties", Actie, "acties/{code}.yml", ("code",)),
    Kind("voortgang", Voortgang, "voortgang/{code}/{peildatum}.yml", ("code", "peildatum")),
)
