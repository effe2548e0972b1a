"""The parts that many records share: where something comes from, what was asked of it, what is quoted and linked, how it ended."""

from __future__ import annotations

from typing import Annotated

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

    tekst: Letterlijk = veld("Wat staat er letterlijk in de bron?", "Doorlopend ✓")
    bron: BronId = veld("In welke bron staat dit?", "voortgang-po-2024")
    bron_regel: Regel | None = veld("Op welke regel van de bron staat dit?", 35, default=None)
    taal: Taal | None = veld(TAAL_VRAAG, "en", default=None)
    niet_tonen: Tekst | None = veld(
        "Mag dit citaat niet op de site? Schrijf waarom.",
        "Dit is een vraag van de redactie.",
        default=None,
    )


class Weblink(Record):
    """Web link: a page or document elsewhere, with what somebody must know before opening it. It is never fetched."""

    titel: Tekst = veld("Wat vind je daar?", "Het rapport van de bouw")
    adres: AdresElders = veld(
        "Op welk webadres staat het?", "https://bouw.gemeente.example/rapport.pdf"
    )
    soort: SoortLink = veld("Wat voor bestand is het?", "pdf", default="pagina")
    grootte: Tekst | None = veld("Hoe groot is het bestand?", "2 MB", default=None)
    taal: Taal | None = veld(TAAL_VRAAG, "en", default=None)


class Uren(Record):
    """Hours: how much time one role needs in a week."""

    wie: Tekst = veld("Voor wie geldt dit?", "de trekker")
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
        "Wat doet de ondernemingsraad (OR) hierbij?", "onbekend", alias="or", default="onbekend"
    )
    middelen_nodig: Weten = veld("Is er geld of tijd nodig?", "onbekend", default="onbekend")
    geld: Bedrag = veld(
        "Hoeveel geld kost het? Een bedrag, of onbekend.", "onbekend", default="onbekend"
    )
    capaciteit: Capaciteit = veld(
        "Hoeveel tijd kost het? Een lijst met uren per week, of onbekend.",
        "onbekend",
        default="onbekend",
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


class Eigen(Onderbouwing):
    """Own: an item that may come from no source. Its fields are the same, and a source may be left out."""

    bron: BronId = veld(
        "Uit welke bron komt dit? Mag weg als er geen stuk van is.",
        "voortgang-po-2024",
        default="",
    )


class Opvolger(Record):
    """Successor: what came after something that ended: a plan or theme of this site, or a page elsewhere."""

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

    op: Dag = veld("Op welke dag is dit beëindigd?", "2025-01-15")
    waarom: Tekst = veld("Waarom? Eén korte zin.", "Er is een nieuw plan.")
    opvolger: Opvolger | None = veld("Wat kwam er voor in de plaats?", None, default=None)
