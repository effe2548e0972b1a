"""The agenda as a whole: priorities, means, performance agreements and target figures."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Discriminator, Field, Tag

from generator.model.fields import (
    NAAM_TAAL_VRAAG,
    VAN_WANNEER,
    AfspraakStand,
    Code,
    EenMoment,
    Euro,
    GetalMetMin,
    HeelGetal,
    Id,
    Indeling,
    JaNee,
    Onbekend,
    Peildatum,
    Record,
    Resultaat,
    Richting,
    Taal,
    Tekst,
    TekstOfOnbekend,
    ThemaId,
    veld,
    vorm_van_velden,
)
from generator.model.shared import Beeindiging, Eigen, Herkomst, Inventaris, Onderbouwing

# Units of which there can always be a part.
_IN_DELEN = frozenset({"euro", "procent", "procentpunt"})


class Toestand(Herkomst):
    """State on a day: what was known about an item, and where that stands. States are added, never changed."""

    peildatum: Peildatum = veld(VAN_WANNEER, "2024-07-08")
    toelichting: Tekst = veld(
        "Wat is er gebeurd? Korte zinnen.",
        "Wij keken of deze afspraak kan.",
        ook=("De eerste 4 auto’s zijn besteld.", "Alle teams oefenden."),
    )


class AfspraakToestand(Toestand):
    """State of a performance agreement on a day."""

    PLEK: ClassVar[str] = "Afspraken"

    stand: AfspraakStand = veld("Hoe ver is de afspraak?", "verkend")


class Afspraak(Inventaris, Onderbouwing):
    """Performance agreement: what managers promise to do, where that is written down, and how it is measured."""

    PLEK: ClassVar[str] = "Afspraken"

    code: Code = veld("Welke code heeft deze afspraak?", "PA1")
    titel: Tekst = veld(
        "Wat is de afspraak, in gewone taal?",
        "Altijd ook een vrouw uitnodigen",
        ook=("Elke directeur rijdt elektrisch", "Elk team belt binnen 2 dagen terug"),
        plek="Afspraken, en Wat is er veranderd?",
    )
    officiele_titel: Tekst = veld(
        "Hoe heet de afspraak in de bron?",
        "Uitwerken van de Rooney Rule",
        ook=("Zero-emissie dienstwagens", "Servicenorm telefonie"),
    )
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat de afspraak over?",
        ["Wij letten op wie solliciteert."],
        min_length=1,
        ook=(["Wij kopen geen auto’s op benzine."], ["Wij laten niemand wachten."]),
    )
    thema: ThemaId | Onbekend = veld(
        "Bij welk thema hoort deze afspraak?",
        "representatie",
        default="onbekend",
        plek="pagina van het thema",
    )
    borging: TekstOfOnbekend = veld(
        "Waar leggen wij de afspraak vast? Of: onbekend.",
        "onbekend",
        ook=("het contract met de garage", "het jaarplan van elk team"),
    )
    meetbron: TekstOfOnbekend = veld(
        "Hoe meten wij de afspraak? Of: onbekend.",
        "onbekend",
        ook=("de lijst van alle auto’s", "de telefooncentrale"),
        plek="Afspraken, en Wat weten we niet?",
    )
    standen: tuple[AfspraakToestand, ...] = veld(
        "Hoe ver was de afspraak op welke dag?", [], min_length=1
    )
    officiele_taal: Taal | None = veld(NAAM_TAAL_VRAAG, "en", default=None)


class Doelwaarde(Record):
    """Target: the value to reach and the moment by which."""

    PLEK: ClassVar[str] = "Cijfers"

    waarde: GetalMetMin = veld("Welk getal willen wij halen?", "30", ook=("12,5", "-5"))
    moment: EenMoment = veld("Wanneer moet dat gehaald zijn?", "december 2026")


Doelkeuze = Annotated[
    Annotated[Doelwaarde, Tag("_velden")] | Annotated[Onbekend, Tag("_tekst")],
    Discriminator(vorm_van_velden),
]


class EigenIndeling(Record):
    """Own classification: a way to divide what a target figure counts, with what it means."""

    PLEK: ClassVar[str] = "Cijfers"

    id: Id = veld(
        "Welke korte naam gebruik je in de tabel?",
        "indeling-2022",
        ook=("soort-gebouw", "soort-zorg"),
        plek="niet op de site",
    )
    naam: Tekst = veld(
        "Hoe heet deze indeling?",
        "de indeling van 2022",
        ook=("naar soort gebouw", "naar soort zorg"),
    )
    uitleg: Tekst = veld(
        "Wat betekent deze indeling? Eén korte zin.",
        "Vanaf 2022 tellen ook waterschappen mee.",
        ook=("Scholen en kantoren tellen apart.", "Thuiszorg en wijkzorg tellen apart."),
    )


class Streefcijfer(Onderbouwing):
    """Target figure: what is measured, in which direction it should go, and by which classification."""

    PLEK: ClassVar[str] = "Cijfers"

    code: Code = veld("Welke code heeft dit streefcijfer?", "SC1")
    titel: Tekst = veld(
        "Wat meet dit cijfer, in gewone taal?",
        "Collega's met wortels buiten Europa",
        ook=("Stroom van onze eigen daken", "Brieven die je makkelijk leest"),
    )
    officiele_titel: Tekst = veld(
        "Hoe heet het streefcijfer in de bron?",
        "Streefcijfer culturele diversiteit",
        ook=("Aandeel eigen opwek", "Percentage B1"),
    )
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat dit cijfer over?",
        ["Dit cijfer gaat over herkomst."],
        min_length=1,
        ook=(["Zo meten wij onze eigen stroom."], ["Zo meten wij of mensen ons begrijpen."]),
    )
    thema: ThemaId | Onbekend = veld(
        "Bij welk thema hoort dit cijfer?",
        "representatie",
        default="onbekend",
        plek="alleen in de bestanden om op te halen",
    )
    definitie: TekstOfOnbekend = veld(
        "Wat telt mee en wat niet? Of: onbekend.",
        "onbekend",
        ook=("Alle stroom van onze daken in 1 jaar.", "Alle brieven die wij vaak sturen."),
    )
    eenheid: TekstOfOnbekend = veld(
        "In welke eenheid? Of: onbekend.", "procent", ook=("kilowattuur", "brieven")
    )
    indeling: Indeling = veld("Met welke indeling is het gemaakt?", "onbekend")
    richting: Richting = veld("Moet het getal hoger of lager?", "onbekend")
    nulmeting: GetalMetMin = veld(
        "Wat was het getal aan het begin?", "onbekend", ook=("12,5", "-5")
    )
    doel: Doelkeuze = veld("Welk getal willen wij halen, en wanneer?", "onbekend")
    resultaat: Resultaat = veld("Is het gehaald?", "onbekend")
    groep: Tekst | None = veld(
        "Bij welke groep uit de metingen hoort het getal dat wij willen?",
        "buiten Europa",
        default=None,
        ook=("scholen", "thuiszorg"),
    )
    open_vragen: tuple[Tekst, ...] = veld(
        "Wat moet nog besloten worden?",
        ["Welke indeling kiezen wij?"],
        default=(),
        ook=(["Telt een gehuurd dak mee?"], ["Welke brieven tellen mee?"]),
    )
    over_mensen: JaNee = veld(
        "Telt dit cijfer mensen, of een deel van de mensen? Bij `nee` gaat het bijvoorbeeld over gemeenten, euro of dagen.",
        "ja",
        default="ja",
    )
    eenheid_enkelvoud: Tekst | None = veld(
        "Alleen bij `over_mensen: nee`: hoe heet 1 van wat je telt? Dat komt achter het getal 1.",
        "gemeente",
        default=None,
        ook=("dak", "brief"),
    )
    met_komma: JaNee = veld(
        "Alleen bij `over_mensen: nee`: kan het getal een komma hebben? Bij euro en procent altijd.",
        "nee",
        default="nee",
    )
    onder_nul: JaNee = veld(
        "Alleen bij `over_mensen: nee`: kan het getal lager zijn dan 0?", "nee", default="nee"
    )
    indelingen: tuple[EigenIndeling, ...] = veld(
        "Alleen bij `over_mensen: nee`: welke eigen indelingen zijn er? De laatste is die van nu.",
        [],
        default=(),
    )
    officiele_taal: Taal | None = veld(NAAM_TAAL_VRAAG, "en", default=None)

    @property
    def doel_is_onbekend(self) -> bool:
        """Whether nobody knows which value to reach."""
        return isinstance(self.doel, str) or self.doel.waarde == "onbekend"

    @property
    def telt_mensen(self) -> bool:
        """Whether this figure is about people, so that small groups must be hidden."""
        return self.over_mensen == "ja"

    @property
    def mag_komma(self) -> bool:
        """Whether a number of this figure need not be whole."""
        return self.met_komma == "ja" or self.eenheid in _IN_DELEN

    @property
    def indeling_van_nu(self) -> str:
        """The classification that the target is about."""
        if self.indelingen:
            return self.indelingen[-1].id
        return self.indeling


class Prioriteit(Record):
    """Priority: what comes first in a year, and why."""

    PLEK: ClassVar[str] = "eerste pagina en pagina van het thema"

    jaar: Annotated[HeelGetal, Field(ge=2020, le=2099)] = veld("Voor welk jaar?", 2025)
    rang: Annotated[HeelGetal, Field(ge=1, le=99)] = veld("De hoeveelste op de lijst?", 1)
    thema: ThemaId = veld("Welk thema gaat voor?", "toegankelijkheid")
    reden: Tekst = veld(
        "Waarom?",
        "Hier is nog niemand voor.",
        ook=("De wet gaat in op 1 januari.", "Hier wachten veel mensen op."),
    )


class ThemaMiddelen(Record):
    """Means of a theme: the part of the extra money for one theme."""

    PLEK: ClassVar[str] = "Middelen"

    thema: ThemaId = veld("Welk thema?", "toegankelijkheid")
    bedrag: Euro = veld("Hoeveel euro krijgt dit thema?", "onbekend")


class Middelen(Record):
    """Extra means: how much money there is in a year, and how much of it each theme gets."""

    PLEK: ClassVar[str] = "Middelen"

    jaar: Annotated[HeelGetal, Field(ge=2020, le=2099)] = veld("Voor welk jaar?", 2025)
    totaal: Euro = veld("Hoeveel euro is er samen?", "onbekend")
    per_thema: tuple[ThemaMiddelen, ...] = veld("Hoeveel krijgt elk thema?", [], default=())


class Agenda(Eigen):
    """Agenda: the whole of all themes, with priorities and extra means per year."""

    PLEK: ClassVar[str] = "eerste pagina"

    titel: Tekst = veld(
        "Hoe heet de agenda?",
        "Uitvoeringsagenda inclusie en diversiteit",
        ook=("Klimaatagenda", "Agenda digitale overheid"),
    )
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat de agenda over?",
        ["Hierin staat wat wij gaan doen."],
        default=(),
        ook=(
            ["Hierin staat hoe wij energie sparen."],
            ["Hierin staat hoe wij online beter helpen."],
        ),
    )
    prioriteiten: tuple[Prioriteit, ...] = veld(
        "Wat gaat voor in de komende 2 jaar?",
        [],
        default=(),
        plek="eerste pagina en pagina van het thema",
    )
    middelen: tuple[Middelen, ...] = veld(
        "Hoeveel extra geld is er?", [], default=(), plek="Middelen"
    )
    beeindigd: Beeindiging | None = veld(
        "Is de agenda beëindigd? Op welke dag, en waarom?", None, default=None
    )
