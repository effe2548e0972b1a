"""Whose site this is: the organisation, and the heading of a page."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from generator.model.beheer import Beheer
from generator.model.fields import (
    HeelGetal,
    JaNee,
    Kleur,
    Onderwerp,
    Record,
    SoortTracker,
    Tekst,
    veld,
)
from generator.model.keuzes import Keuzes
from generator.model.toegankelijkheid import Norm

Toegang = Literal["openbaar", "beperkt", "besloten"]


class Tracker(Record):
    """Issue tracker: where colleagues with an account can react in public."""

    PLEK: ClassVar[str] = "de links om te reageren"

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

    PLEK: ClassVar[str] = "alle pagina’s"

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

    PLEK: ClassVar[str] = "alle pagina’s"

    licht: Kleurstel | None = veld(
        "Welke kleuren heeft de site op een licht scherm?", None, default=None
    )
    donker: Kleurstel | None = veld(
        "Welke kleuren heeft de site op een donker scherm?", None, default=None
    )


class Drempels(Record):
    """Thresholds: of how few people a figure is hidden, so that nobody can be traced by it."""

    PLEK: ClassVar[str] = "Hoe wij meten; wat te klein is, zie je niet bij Cijfers"

    herkomst: Annotated[HeelGetal, Field(ge=5)] = veld(
        "Vanaf hoeveel mensen tonen wij een groep naar herkomst?", 250, default=250
    )
    anders: Annotated[HeelGetal, Field(ge=5)] = veld(
        "Vanaf hoeveel mensen tonen wij een andere groep?", 10, default=10
    )


class Hergebruik(Record):
    """Reuse: who may see the data of the site, and under which licence others may use it."""

    PLEK: ClassVar[str] = "Gegevens, en in de bestanden om op te halen"

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

    PLEK: ClassVar[str] = "alle pagina’s"

    naam: Tekst = veld(
        "Hoe heet de organisatie?",
        "Gemeente Voorbeeld",
        ook=("Waterschap Voorbeeld", "Zorggroep Voorbeeld"),
        plek="onder aan elke pagina",
    )
    site_naam: Tekst = veld(
        "Hoe heet de site?",
        "Inclusie en diversiteit",
        ook=("Klimaatagenda", "Digitale zorg"),
        plek="boven aan elke pagina",
    )
    postbus: Annotated[Tekst, StringConstraints(pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]+$")] = (
        veld(
            "Naar welk mailadres gaan reacties? Een gedeelde postbus, niet van één persoon.",
            "inclusie@gemeente.example",
            ook=("klimaat@waterschap.example", "digitaal@zorg.example"),
            plek="bij elke vraag om te reageren",
        )
    )
    site: Annotated[Tekst, StringConstraints(pattern=r"^https://[^\s\"'<>&]+/$")] | None = veld(
        "Op welk webadres staat de site? Eindig met een schuine streep.",
        "https://inclusie.gemeente.example/",
        default=None,
        plek="in de bestanden om op te halen, en in mails",
    )
    bewerken: (
        Annotated[Tekst, StringConstraints(pattern=r"^https://[^\s\"'<>]*\{pad\}[^\s\"'<>]*$")]
        | None
    ) = veld(
        "Op welk webadres kun je een bestand verbeteren? Schrijf {pad} waar het bestand komt.",
        "https://git.gemeente.example/inclusie/bewerk/main/{pad}",
        default=None,
        plek="link onder aan bijna elke pagina",
    )
    tracker: Tracker | None = veld(
        "Waar kunnen collega's in het openbaar reageren?",
        None,
        default=None,
        plek="de links om te reageren",
    )
    beheer: Beheer | None = veld(
        "Waar kunnen collega's met een account de bestanden aanpassen?",
        None,
        default=None,
        plek="een eigen pagina",
    )
    ritme_maanden: Annotated[HeelGetal, Field(ge=1, le=24)] = veld(
        "Na hoeveel maanden zonder nieuws is een stand oud?",
        3,
        default=3,
        plek="Hoe wij meten; na die tijd staat er dat nieuws oud is",
    )
    antwoord_dagen: Annotated[HeelGetal, Field(ge=1, le=365)] = veld(
        "Binnen hoeveel dagen krijgt een reactie antwoord?",
        14,
        default=14,
        plek="bij elke vraag om te reageren",
    )
    kleuren: Kleuren | None = veld("Welke eigen kleuren heeft de organisatie?", None, default=None)
    drempels: Drempels = veld(
        "Vanaf hoeveel mensen tonen wij een groep in de cijfers?",
        None,
        default=Drempels(),
        plek="Hoe wij meten",
    )
    norm: Norm = veld(
        "Welke regels voor toegankelijkheid gelden?", None, default=Norm(), plek="Toegankelijkheid"
    )
    hergebruik: Hergebruik = veld(
        "Wie mag de gegevens van de site gebruiken?", None, default=Hergebruik(), plek="Gegevens"
    )
    zonder: tuple[Onderwerp, ...] = veld(
        "Wat past niet bij jullie? Daarover staat dan niets op de site, en wij vragen er niet naar.",
        ["ondernemingsraad", "uren"],
        default=(),
        plek="nergens: dit is weg",
    )

    keuzes: Keuzes = veld(
        "Welke eigen woorden gebruiken jullie naast die van ons?",
        None,
        default=Keuzes(),
        plek="overal waar zo’n woord staat",
    )

    def met(self, *onderwerpen: Onderwerp) -> bool:
        """Whether the site is about all of these parts."""
        return not set(onderwerpen) & set(self.zonder)


class Kop(Record):
    """Front matter: what stands above the text of a page in content/, between two lines of dashes."""

    PLEK: ClassVar[str] = "boven aan die pagina"

    title: Tekst = veld("Hoe heet deze pagina?", "Hoe wij meten")
    in_het_kort: tuple[Tekst, ...] = veld(
        "Wat is het belangrijkste? 1 tot 5 korte zinnen.",
        ["Wij tellen acties."],
        default=(),
        max_length=5,
    )
    zoeken: JaNee = veld(
        "Mag je deze pagina vinden met zoeken?", "nee", default="ja", plek="Zoeken"
    )
