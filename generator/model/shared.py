"""The parts that many records share: where something comes from, what was asked of it, what is quoted and linked, how it ended."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Discriminator, Field, Tag

from generator.model.fields import (
    TAAL_VRAAG,
    AdresElders,
    Bedrag,
    BronId,
    Dag,
    HeelGetal,
    JaNee,
    Letterlijk,
    Onbekend,
    OrRol,
    PlanId,
    Record,
    Regel,
    SoortLink,
    Taal,
    Tekst,
    ThemaId,
    Weten,
    veld,
    vorm_van_lijst,
)


class Citaat(Record):
    """Quote: literal words of a source, shown as such, or held back for a reason that is shown."""

    PLEK: ClassVar[str] = "pagina waar het bij hoort, bij de bron"

    tekst: Letterlijk = veld(
        "Wat staat er letterlijk in de bron?", "Doorlopend ✓", ook=("90% gereed", "Op schema")
    )
    bron: BronId = veld("In welke bron staat dit?", "voortgang-po-2024")
    bron_regel: Regel | None = veld("Op welke regel van de bron staat dit?", 35, default=None)
    taal: Taal | None = veld(TAAL_VRAAG, "en", default=None)
    niet_tonen: Tekst | None = veld(
        "Mag dit citaat niet op de site? Schrijf waarom.",
        "Dit is een vraag van de redactie.",
        default=None,
        ook=("Dit gaat over 1 bewoner.", "Hierover loopt een rechtszaak."),
        plek="op de plek van het citaat",
    )


class Weblink(Record):
    """Web link: a page or document elsewhere, with what somebody must know before opening it. It is never fetched."""

    PLEK: ClassVar[str] = "bij de link zelf"

    titel: Tekst = veld(
        "Wat vind je daar?",
        "De folder van de bouw",
        ook=("De kaart van alle laadpalen", "De uitleg van de zorg-app"),
    )
    adres: AdresElders = veld(
        "Op welk webadres staat het?", "https://bouw.gemeente.example/folder.pdf"
    )
    soort: SoortLink = veld("Wat voor bestand is het?", "pdf", default="pagina")
    grootte: Tekst | None = veld(
        "Hoe groot is het bestand?", "2 MB", default=None, ook=("350 kB", "1,5 MB")
    )
    taal: Taal | None = veld(TAAL_VRAAG, "en", default=None)


class Uren(Record):
    """Hours: how much time one role needs in a week."""

    PLEK: ClassVar[str] = "pagina waar het bij hoort"

    wie: Tekst = veld(
        "Voor wie geldt dit?", "de trekker", ook=("het team Energie", "2 wijkverpleegkundigen")
    )
    uren_per_week: Annotated[HeelGetal, Field(ge=0, le=10_000)] = veld("Hoeveel uur per week?", 8)
    ongeveer: JaNee = veld("Is dit ongeveer?", "ja", default="nee")


Capaciteit = Annotated[
    Annotated[tuple[Uren, ...], Field(min_length=1), Tag("_lijst")]
    | Annotated[Onbekend, Tag("_tekst")],
    Discriminator(vorm_van_lijst),
]


class Inventaris(Record):
    """Inventory: the questions the planner asks of every item. No answer is counted as not known."""

    or_: OrRol = veld(
        "Wat doet de ondernemingsraad (OR) hierbij?",
        "onbekend",
        alias="or",
        default="onbekend",
        plek="eigen pagina of blok, en de lijst voor de ondernemingsraad",
    )
    middelen_nodig: Weten = veld(
        "Is er geld of tijd nodig?",
        "onbekend",
        default="onbekend",
        plek="eigen pagina of blok, en Wat weten we niet?",
    )
    geld: Bedrag = veld(
        "Hoeveel geld kost het? Een bedrag, of onbekend.",
        "onbekend",
        default="onbekend",
        ook=("€ 25.000", "ongeveer 5.000 euro"),
        plek="eigen pagina of blok, en Wat weten we niet?",
    )
    capaciteit: Capaciteit = veld(
        "Hoeveel tijd kost het? Een lijst met uren per week, of onbekend.",
        "onbekend",
        default="onbekend",
        plek="eigen pagina, en Wat weten we niet?",
    )
    voorbehoud: tuple[Tekst, ...] = veld(
        "Waar hangt het nog van af?",
        ["een besluit van de directie"],
        default=(),
        ook=(["de subsidie van het Rijk"], ["de levering van de software"]),
        plek="eigen pagina of blok",
    )
    gevoelig: JaNee = veld(
        "Is dit gevoelig? Dan laten wij de citaten niet zien.",
        "nee",
        default="nee",
        plek="eigen pagina: de citaten zijn dan weg",
    )
    gevoelig_reden: Tekst | None = veld(
        "Waarom is dit gevoelig? Dit komt op de site.",
        "Dit gaat over kleine teams.",
        default=None,
        ook=("Dit gaat over 2 bedrijven.", "Dit gaat over weinig cliënten."),
        plek="op de plek van de citaten",
    )


class Herkomst(Record):
    """Origin: the place in a source where something comes from."""

    bron: BronId = veld(
        "Uit welke bron komt dit?", "voortgang-po-2024", plek="eigen pagina of blok, en Bronnen"
    )
    bron_regel: Regel | None = veld(
        "Op welke regel van de bron begint het?", 22, default=None, plek="naast de bron"
    )


class Onderbouwing(Herkomst):
    """Provenance: which source an item comes from, its literal words, and a remark for colleagues."""

    citaten: tuple[Citaat, ...] = veld(
        "Welke woorden nemen wij letterlijk over?", [], default=(), plek="eigen pagina, bij de bron"
    )
    opmerking: Tekst | None = veld(
        "Wat moet een collega weten? Dit komt niet op de site.",
        "De bijlage ontbreekt.",
        default=None,
        ook=("De tekening is van vóór de bouw.", "De cijfers komen pas in mei."),
        plek="niet op de site",
    )


class Eigen(Onderbouwing):
    """Own: an item that may come from no source. Its fields are the same, and a source may be left out."""

    bron: BronId = veld(
        "Uit welke bron komt dit? Mag weg als er geen stuk van is.",
        "voortgang-po-2024",
        default="",
        plek="eigen pagina of blok, en Bronnen",
    )


class Opvolger(Record):
    """Successor: what came after something that ended: a plan or theme of this site, or a page elsewhere."""

    PLEK: ClassVar[str] = "waar staat dat het plan of de agenda stopte"

    plan: PlanId | None = veld(
        "Kwam er een ander plan van deze site voor in de plaats?", "actieplan-po", default=None
    )
    thema: ThemaId | None = veld(
        "Of ging het verder bij een thema van deze site?", "bewustzijn", default=None
    )
    titel: Tekst | None = veld(
        "Of staat het ergens anders? Hoe heet het daar?",
        "Agenda inclusie 2027",
        default=None,
        ook=("Fietsplan 2027", "Cultuurnota 2027"),
    )
    adres: AdresElders | None = veld(
        "Op welk webadres staat het?", "https://www.gemeente.example/agenda-2027", default=None
    )


class Beeindiging(Record):
    """End: on which day something ended, and why. From then on the site shows it as an archive."""

    PLEK: ClassVar[str] = "pagina van het plan; bij de agenda op de eerste pagina"

    op: Dag = veld("Op welke dag is dit beëindigd?", "2025-01-15")
    waarom: Tekst = veld(
        "Waarom? Eén korte zin.",
        "Er is een nieuw plan.",
        ook=("De subsidie stopte.", "De wet is veranderd."),
    )
    opvolger: Opvolger | None = veld("Wat kwam er voor in de plaats?", None, default=None)
