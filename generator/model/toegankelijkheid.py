"""Whether everybody can use the site: the norm, known deviations, checks, judgements and exceptions."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.model.fields import Dag, EenMoment, HeelGetal, Id, Record, RolId, Tekst, veld

# What the Dutch law calls the outcomes. Only a full audit by people can give A or B.
Status = Literal["A", "B", "C", "D", "E"]
Oordeel = Literal["goed", "fout"]


class Norm(Record):
    """Norm: which rules for accessibility count, and what the organisation says about itself."""

    PLEK: ClassVar[str] = "Toegankelijkheid"

    wet: Tekst = veld(
        "Welke norm geldt volgens de wet?",
        "WCAG 2.1, niveau A en AA",
        default="WCAG 2.1, niveau A en AA",
    )
    europa: Tekst = veld("Welke Europese norm hoort daarbij?", "EN 301 549", default="EN 301 549")
    getoetst_op: Tekst = veld("Op welke norm controleert de computer?", "WCAG 2.2, niveau A en AA", default="WCAG 2.2, niveau A en AA")  # fmt: skip
    status: Status = veld(
        "Welke status geeft de organisatie zelf? A of B kan alleen na onderzoek door mensen.",
        "C",
        default="D",
    )
    onderzoek: Dag | None = veld(
        "Op welke dag was het laatste onderzoek door mensen?", "2026-03-02", default=None
    )
    datum: Dag | None = veld(
        "Op welke dag is de verklaring ondertekend?", "2026-11-24", default=None
    )
    functie: Tekst | None = veld(
        "Welke functie ondertekent de verklaring? Geen naam.", "gemeentesecretaris", default=None
    )
    antwoord_binnen: Tekst = veld(
        "Binnen welke tijd krijg je antwoord op een melding?", "2 werkdagen", default="onbekend"
    )
    oplossing_binnen: Tekst = veld(
        "Binnen welke tijd is er een oplossing of een plan?", "3 weken", default="onbekend"
    )


class Afwijking(Record):
    """Deviation: something on the site that not everybody can use, with its cause, effect, measure and date."""

    PLEK: ClassVar[str] = "Toegankelijkheid"

    id: Id = veld("Welke korte naam krijgt dit?", "kaart-zonder-tekst")
    wat: Tekst = veld("Wat werkt niet voor iedereen?", "De kaart heeft geen tekst ernaast.")
    regel: Annotated[str, Field(pattern=r"^\d\.\d\.\d{1,2}$")] = veld(
        "Welk nummer heeft de regel in de norm?", "1.1.1"
    )
    oorzaak: Tekst = veld("Hoe komt het?", "De kaart komt van een ander programma.")
    gevolg: Tekst = veld(
        "Wie heeft daar last van, en wat kan die dan niet?", "Wie niet ziet, mist de plekken."
    )
    andere_weg: Tekst = veld("Hoe kan het anders?", "Bel of mail ons.", default="onbekend")
    maatregel: Tekst = veld("Wat doen wij eraan?", "Wij maken een lijst met plekken.")
    klaar: EenMoment = veld("Wanneer is het opgelost?", "Q2 2027")
    sinds: Dag | None = veld(
        "Sinds wanneer staat dit op de site? Op dagen daarvoor laten wij het niet zien.",
        "2025-01-15",
        default=None,
    )


class Controle(Record):
    """Check: what the automatic checks saw on one day. A command adds these; nobody types them."""

    PLEK: ClassVar[str] = "Toegankelijkheid"

    datum: Dag = veld("Op welke dag was de controle?", "2026-11-24")
    paginas: Annotated[HeelGetal, Field(ge=1)] = veld("Hoeveel pagina's zijn bekeken?", 48)
    keer_bekeken: Annotated[HeelGetal, Field(ge=0)] = veld("Hoe vaak keek de browser, samen?", 192)
    fouten: Annotated[HeelGetal, Field(ge=0)] = veld("Hoeveel fouten vond de computer?", 0)
    nakijken: Annotated[HeelGetal, Field(ge=0)] = veld("Hoeveel punten moet een mens nakijken?", 0)
    hulpmiddelen: tuple[Tekst, ...] = veld(
        "Met welke hulpmiddelen?", ["axe-core 4.14.1"], default=()
    )


class Beoordeling(Record):
    """Judgement: what a person decided about a point that the checks could not decide, and until when it holds."""

    PLEK: ClassVar[str] = "Toegankelijkheid"

    id: Id = veld("Welke korte naam krijgt dit?", "home-contrast-cijfer")
    regel: Tekst = veld(
        "Welke regel vroeg om een oordeel? Zoals het verslag hem noemt.", "color-contrast"
    )
    pagina: Tekst = veld("Op welke pagina? Zoals het verslag haar noemt.", "acties/a1/index.html")
    plek: Tekst = veld(
        "Op welke plek, of bij welke tekst? Zoals het verslag het noemt.", "#inhoud > p"
    )
    tekst: Tekst | None = veld(
        "Welke woorden stonden daar toen iemand keek? Letterlijk. Staan er andere, dan geldt het oordeel niet meer.",
        "3 van de 9",
        default=None,
    )
    oordeel: Oordeel = veld("Wat is het oordeel?", "goed")
    reden: Tekst = veld("Waarom?", "De tekst staat op een egale kleur.")
    door: RolId = veld("Welke functie of groep oordeelde? Geen naam.", "directie-po")
    datum: Dag = veld("Op welke dag?", "2026-11-24")
    tot: Dag = veld("Tot en met welke dag geldt dit oordeel?", "2027-05-24")


class Toegestaan(Record):
    """Exception: something the checks would stop, but that may stand on the site, with reason, owner and end date."""

    PLEK: ClassVar[str] = "Toegankelijkheid"

    id: Id = veld("Welke korte naam krijgt dit?", "adres-in-licentie")
    tekst: Tekst = veld("Welke tekst mag er staan? Letterlijk.", "info@lettermaker.example")
    bestand: Tekst | None = veld(
        "In welk bestand van de site? Leeg is: overal.", "assets/OFL.txt", default=None
    )
    reden: Tekst = veld("Waarom mag dit? Dit komt op de site.", "Dit adres hoort bij de licentie.")
    door: RolId = veld("Welke functie of groep beslist hierover? Geen naam.", "directie-po")
    tot: Dag = veld("Tot en met welke dag mag dit?", "2027-05-24")
    sinds: Dag | None = veld(
        "Sinds wanneer staat dit op de site? Op dagen daarvoor laten wij het niet zien.",
        "2025-01-15",
        default=None,
    )
