"""The agenda as a whole: priorities, means, performance agreements and target figures."""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from generator.model.fields import (
    VAN_WANNEER,
    AfspraakStand,
    Code,
    EenMoment,
    Euro,
    Getal,
    HeelGetal,
    Id,
    Indeling,
    JaNee,
    Onbekend,
    Peildatum,
    Record,
    Resultaat,
    Richting,
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
    toelichting: Tekst = veld("Wat is er gebeurd? Korte zinnen.", "Wij keken of deze afspraak kan.")


class AfspraakToestand(Toestand):
    """State of a performance agreement on a day."""

    stand: AfspraakStand = veld("Hoe ver is de afspraak?", "verkend")


class Afspraak(Inventaris, Onderbouwing):
    """Performance agreement: what managers promise to do, where that is written down, and how it is measured."""

    code: Code = veld("Welke code heeft deze afspraak?", "PA1")
    titel: Tekst = veld(
        "Wat is de afspraak, in gewone taal?", "Altijd iemand uit een kleine groep uitnodigen"
    )
    officiele_titel: Tekst = veld(
        "Hoe heet de afspraak in de bron?", "Uitwerken van de Rooney Rule"
    )
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat de afspraak over?", ["Wij letten op wie solliciteert."], min_length=1
    )
    thema: ThemaId = veld("Bij welk thema hoort deze afspraak?", "representatie")
    borging: TekstOfOnbekend = veld("Waar leggen wij de afspraak vast? Of: onbekend.", "onbekend")
    meetbron: TekstOfOnbekend = veld("Hoe meten wij de afspraak? Of: onbekend.", "onbekend")
    standen: tuple[AfspraakToestand, ...] = veld(
        "Hoe ver was de afspraak op welke dag?", [], min_length=1
    )


class Doelwaarde(Record):
    """Target: the value to reach and the moment by which."""

    waarde: Getal = veld("Welk getal willen wij halen?", "30")
    moment: EenMoment = veld("Wanneer moet dat gehaald zijn?", "december 2026")


Doelkeuze = Annotated[
    Annotated[Doelwaarde, Tag("_velden")] | Annotated[Onbekend, Tag("_tekst")],
    Discriminator(vorm_van_velden),
]


class EigenIndeling(Record):
    """Own classification: a way to divide what a target figure counts, with what it means."""

    id: Id = veld("Welke korte naam gebruik je in de tabel?", "indeling-2022")
    naam: Tekst = veld("Hoe heet deze indeling?", "de indeling van 2022")
    uitleg: Tekst = veld(
        "Wat betekent deze indeling? Eén korte zin.", "Vanaf 2022 tellen ook waterschappen mee."
    )


class Streefcijfer(Onderbouwing):
    """Target figure: what is measured, in which direction it should go, and by which classification."""

    code: Code = veld("Welke code heeft dit streefcijfer?", "SC1")
    titel: Tekst = veld(
        "Wat meet dit cijfer, in gewone taal?", "Collega's met wortels buiten Europa"
    )
    officiele_titel: Tekst = veld(
        "Hoe heet het streefcijfer in de bron?", "Streefcijfer culturele diversiteit"
    )
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat dit cijfer over?", ["Dit cijfer gaat over herkomst."], min_length=1
    )
    thema: ThemaId = veld("Bij welk thema hoort dit cijfer?", "representatie")
    definitie: TekstOfOnbekend = veld("Wat telt mee en wat niet? Of: onbekend.", "onbekend")
    eenheid: TekstOfOnbekend = veld("In welke eenheid? Of: onbekend.", "procent")
    indeling: Indeling = veld("Met welke indeling is het gemaakt?", "onbekend")
    richting: Richting = veld("Moet het getal hoger of lager?", "onbekend")
    nulmeting: Getal = veld("Wat was het getal aan het begin?", "onbekend")
    doel: Doelkeuze = veld("Welk getal willen wij halen, en wanneer?", "onbekend")
    resultaat: Resultaat = veld("Is het gehaald?", "onbekend")
    groep: Tekst | None = veld(
        "Bij welke groep uit de metingen hoort het getal dat wij willen?",
        "buiten Europa",
        default=None,
    )
    open_vragen: tuple[Tekst, ...] = veld(
        "Wat moet nog besloten worden?", ["Welke indeling kiezen wij?"], default=()
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

    jaar: Annotated[HeelGetal, Field(ge=2020, le=2099)] = veld("Voor welk jaar?", 2025)
    rang: Annotated[HeelGetal, Field(ge=1, le=99)] = veld("De hoeveelste op de lijst?", 1)
    thema: ThemaId = veld("Welk thema gaat voor?", "toegankelijkheid")
    reden: Tekst = veld("Waarom?", "Hier is nog niemand voor.")


class ThemaMiddelen(Record):
    """Means of a theme: the part of the extra money for one theme."""

    thema: ThemaId = veld("Welk thema?", "toegankelijkheid")
    bedrag: Euro = veld("Hoeveel euro krijgt dit thema?", "onbekend")


class Middelen(Record):
    """Extra means: how much money there is in a year, and how much of it each theme gets."""

    jaar: Annotated[HeelGetal, Field(ge=2020, le=2099)] = veld("Voor welk jaar?", 2025)
    totaal: Euro = veld("Hoeveel euro is er samen?", "onbekend")
    per_thema: tuple[ThemaMiddelen, ...] = veld("Hoeveel krijgt elk thema?", [], default=())


class Agenda(Eigen):
    """Agenda: the whole of all themes, with priorities and extra means per year."""

    titel: Tekst = veld("Hoe heet de agenda?", "Uitvoeringsagenda inclusie en diversiteit")
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat de agenda over?", ["Hierin staat wat wij gaan doen."], default=()
    )
    prioriteiten: tuple[Prioriteit, ...] = veld(
        "Wat gaat voor in de komende 2 jaar?", [], default=()
    )
    middelen: tuple[Middelen, ...] = veld("Hoeveel extra geld is er?", [], default=())
    beeindigd: Beeindiging | None = veld(
        "Is de agenda beëindigd? Op welke dag, en waarom?", None, default=None
    )
