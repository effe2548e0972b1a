"""Whose site this is: organisation, roles, sources, terms, and the heading of a page."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.beheer import Beheer
from generator.model.fields import (
    TAAL_VRAAG,
    BronId,
    Dag,
    EenMoment,
    HeelGetal,
    Id,
    JaNee,
    Kleur,
    Onderwerp,
    Record,
    Sleutel,
    SoortTracker,
    Taal,
    Tekst,
    veld,
)
from generator.model.keuzes import BronSoort, Keuzes, RolSoort
from generator.model.shared import Weblink
from generator.model.toegankelijkheid import Norm

Toegang = Literal["openbaar", "beperkt", "besloten"]


class Tracker(Record):
    """Issue tracker: where colleagues with an account can react in public."""

    soort: SoortTracker = veld("Welk programma is het?", "gitlab")
    adres: Annotated[
        Tekst,
        StringConstraints(pattern=r"^(https://|http://(localhost|127\.0\.0\.1)[:/])[^\s\"'<>?#]+$"),
    ] = veld(
        "Op welk webadres staat het project?", "https://git.gemeente.example/inclusie/reacties"
    )
    project: Tekst | None = veld(
        "Alleen bij Jira: welk nummer heeft het project?", "10000", default=None
    )
    issuetype: Tekst | None = veld(
        "Alleen bij Jira: welk nummer heeft het soort melding?", "10001", default=None
    )

    def extra(self) -> dict[str, str]:
        """What Jira must know before it shows a form."""
        return {
            name: value
            for name, value in (("pid", self.project), ("issuetype", self.issuetype))
            if value
        }


class Kleurstel(Record):
    """Colour set: the colours of the organisation on a light or a dark screen. What is left out stays neutral."""

    hoofd: Kleur | None = veld(
        "Welke kleur hebben links en knoppen? 6 tekens, zonder #.", "17505a", default=None
    )
    op_hoofd: Kleur | None = veld("Welke kleur heeft de tekst op een knop?", "ffffff", default=None)
    papier: Kleur | None = veld("Welke kleur heeft de pagina?", "faf8f4", default=None)
    vlak: Kleur | None = veld("Welke kleur heeft de balk boven en onder?", "ffffff", default=None)
    zacht: Kleur | None = veld("Welke kleur heeft het vak ‘In het kort’?", "e9f1ee", default=None)
    focus: Kleur | None = veld(
        "Welke kleur heeft de rand om wat je met het toetsenbord kiest?", "a8420b", default=None
    )


class Kleuren(Record):
    """Colours: two sets, because every page is shown on light and on dark screens."""

    licht: Kleurstel | None = veld(
        "Welke kleuren heeft de site op een licht scherm?", None, default=None
    )
    donker: Kleurstel | None = veld(
        "Welke kleuren heeft de site op een donker scherm?", None, default=None
    )


class Drempels(Record):
    """Thresholds: of how few people a figure is hidden, so that nobody can be traced by it."""

    herkomst: Annotated[HeelGetal, Field(ge=5)] = veld(
        "Vanaf hoeveel mensen tonen wij een groep naar herkomst?", 250, default=250
    )
    anders: Annotated[HeelGetal, Field(ge=5)] = veld(
        "Vanaf hoeveel mensen tonen wij een andere groep?", 10, default=10
    )


class Hergebruik(Record):
    """Reuse: who may see the data of the site, and under which licence others may use it."""

    toegang: Toegang = veld(
        "Wie mag de gegevens zien? Iedereen, alleen wie bij de site kan, of niemand buiten de groep.",
        "beperkt",
        default="beperkt",
    )
    licentie: Annotated[Tekst, StringConstraints(pattern=r"^https?://[^\s\"'<>]+$")] | None = veld(
        "Op welk webadres staat de licentie van de gegevens?",
        "http://creativecommons.org/publicdomain/zero/1.0/",
        default=None,
    )


class Organisatie(Record):
    """Organisation: whose site this is, where mail goes and after how long old news is old."""

    naam: Tekst = veld("Hoe heet de organisatie?", "Gemeente Voorbeeld")
    site_naam: Tekst = veld("Hoe heet de site?", "Inclusie en diversiteit")
    postbus: Annotated[Tekst, StringConstraints(pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]+$")] = (
        veld(
            "Naar welk mailadres gaan reacties? Een gedeelde postbus, niet van één persoon.",
            "inclusie@gemeente.example",
        )
    )
    site: Annotated[Tekst, StringConstraints(pattern=r"^https://[^\s\"'<>&]+/$")] | None = veld(
        "Op welk webadres staat de site? Eindig met een schuine streep.",
        "https://inclusie.gemeente.example/",
        default=None,
    )
    bewerken: (
        Annotated[Tekst, StringConstraints(pattern=r"^https://[^\s\"'<>]*\{pad\}[^\s\"'<>]*$")]
        | None
    ) = veld(
        "Op welk webadres kun je een bestand verbeteren? Schrijf {pad} waar het bestand komt.",
        "https://git.gemeente.example/inclusie/bewerk/main/{pad}",
        default=None,
    )
    tracker: Tracker | None = veld(
        "Waar kunnen collega's in het openbaar reageren?", None, default=None
    )
    beheer: Beheer | None = veld(
        "Waar kunnen collega's met een account de bestanden aanpassen?", None, default=None
    )
    ritme_maanden: Annotated[HeelGetal, Field(ge=1, le=24)] = veld(
        "Na hoeveel maanden zonder nieuws is een stand oud?", 3, default=3
    )
    antwoord_dagen: Annotated[HeelGetal, Field(ge=1, le=365)] = veld(
        "Binnen hoeveel dagen krijgt een reactie antwoord?", 14, default=14
    )
    kleuren: Kleuren | None = veld("Welke eigen kleuren heeft de organisatie?", None, default=None)
    drempels: Drempels = veld(
        "Vanaf hoeveel mensen tonen wij een groep in de cijfers?", None, default=Drempels()
    )
    norm: Norm = veld("Welke regels voor toegankelijkheid gelden?", None, default=Norm())
    hergebruik: Hergebruik = veld(
        "Wie mag de gegevens van de site gebruiken?", None, default=Hergebruik()
    )
    zonder: tuple[Onderwerp, ...] = veld(
        "Wat past niet bij jullie? Daarover staat dan niets op de site, en wij vragen er niet naar.",
        ["ondernemingsraad", "uren"],
        default=(),
    )

    keuzes: Keuzes = veld(
        "Welke eigen woorden gebruiken jullie naast die van ons?", None, default=Keuzes()
    )

    def met(self, *onderwerpen: Onderwerp) -> bool:
        """Whether the site is about all of these parts."""
        return not set(onderwerpen) & set(self.zonder)


class Rol(Record):
    """Role: a function, department or group that can own something. Never a person."""

    id: Id = veld("Welke korte naam gebruik je in het register?", "mt-po")
    naam: Tekst = veld(
        "Hoe heet deze functie, afdeling of groep?", "managementteam van de directie P&O"
    )
    uitleg: Tekst = veld("Wat doet deze groep? Eén korte zin.", "Dit team leidt de directie.")
    soort: RolSoort = veld("Wat voor groep is dit?", "directie")
    bron: BronId | None = veld(
        "In welk stuk staat deze rol voor het eerst?", "voortgang-po-2024", default=None
    )
    sinds: Dag | None = veld(
        "Sinds wanneer staat dit op de site? Op dagen daarvoor laten wij het niet zien.",
        "2025-01-15",
        default=None,
    )


class Bron(Record):
    """Source: a document the register is made from."""

    id: Id = veld("Welke korte naam gebruik je in het register?", "voortgang-po-2024")
    titel: Tekst = veld("Hoe heet dit stuk?", "Voortgangsrapportage van de directie P&O")
    soort: BronSoort = veld("Wat voor stuk is dit?", "voortgangsrapportage")
    datum: EenMoment = veld("Van wanneer is dit stuk?", "2024-03-07")
    bestand: Tekst | None = veld("Hoe heet het bestand?", "003_72690ab4f8b15f03.txt", default=None)
    taal: Taal | None = veld(TAAL_VRAAG, "en", default=None)
    links: tuple[Weblink, ...] = veld("Waar kan iedereen dit stuk lezen?", [], default=())
    sinds: Dag | None = veld(
        "Weten wij niet van wanneer dit stuk is? Sinds wanneer kennen wij het dan?",
        "2025-01-15",
        default=None,
    )


class Begrip(Record):
    """Term: an official word and what it means in plain words."""

    id: Id = veld("Welke korte naam gebruik je in het register?", "streefcijfer")
    term: Tekst = veld("Welk woord leg je uit?", "streefcijfer")
    uitleg: Tekst = veld("Wat betekent het?", "Een getal dat wij willen halen.")
    schrijfwijzen: tuple[Tekst, ...] = veld(
        "Hoe schrijven mensen dit woord nog meer?", ["streefcijfers"], default=()
    )
    officieel: JaNee = veld("Is dit een officieel woord?", "ja", default="ja")
    sinds: Dag | None = veld(
        "Sinds wanneer staat dit op de site? Op dagen daarvoor laten wij het niet zien.",
        "2025-01-15",
        default=None,
    )

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way in which people write it. 'ondernemingsraad (OR)' is also written as each of its halves."""
        halves: list[str] = []
        if self.term.endswith(")"):
            halves = self.term.removesuffix(")").split(" (", 1)
        return tuple(dict.fromkeys((self.term, *halves, *self.schrijfwijzen)))


class Ingetrokken(Record):
    """Withdrawn: something that left the register. Its page keeps its address and says why."""

    soort: Literal["themas", "plannen", "streefcijfers", "adviezen"] = veld(
        "Wat is ingetrokken? Een actie trek je niet in: die stopt.", "themas"
    )
    sleutel: Sleutel = veld("Welke korte naam of code had het?", "uitstroom")
    titel: Tekst = veld("Hoe heette het?", "Uitstroom")
    sinds: Dag = veld("Sinds wanneer is het ingetrokken?", "2025-01-15")
    reden: Tekst = veld("Waarom? Eén korte zin.", "Dit thema hoort nu bij representatie.")
    opvolger: Sleutel | None = veld(
        "Welk thema of plan komt ervoor in de plaats?", "representatie", default=None
    )


class Kop(Record):
    """Front matter: what stands above the text of a page in content/, between two lines of dashes."""

    title: Tekst = veld("Hoe heet deze pagina?", "Hoe wij meten")
    in_het_kort: tuple[Tekst, ...] = veld(
        "Wat is het belangrijkste? 1 tot 5 korte zinnen.",
        ["Wij tellen acties."],
        default=(),
        max_length=5,
    )
    zoeken: JaNee = veld("Mag je deze pagina vinden met zoeken?", "nee", default="ja")
