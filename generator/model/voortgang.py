"""Updates: what was known about an action on a day."""

from __future__ import annotations

from typing import ClassVar

from generator.model.fields import (
    VAN_WANNEER,
    ActieCode,
    BronId,
    Code,
    Dag,
    EenMoment,
    Peildatum,
    Procent,
    Record,
    Resultaat,
    RolId,
    Rollen,
    Taal,
    Tekst,
    Themas,
    Weten,
    veld,
)
from generator.model.keuzes import StandOfWoord
from generator.model.shared import Onderbouwing, Weblink


class StapStand(Record):
    """Step state: whether a sub-action was done on one day."""

    PLEK: ClassVar[str] = "pagina van de actie"

    code: Code = veld("Welke stap?", "A3.1")
    klaar: Weten = veld("Is de stap klaar?", "nee")
    percentage: Procent | None = veld(
        "Welk percentage noemt de bron? Wij laten het zo zien.", 60, default=None
    )
    woord_van_bron: Tekst | None = veld(
        "Met welk woord zegt de bron hoe ver de stap is?",
        "grotendeels klaar",
        default=None,
        ook=("op schema", "vertraagd"),
    )
    woord_taal: Taal | None = veld(
        "Is dat woord geen Nederlands? Schrijf welke taal het is.", "en", default=None
    )
    toelichting: Tekst | None = veld(
        "Wat gebeurde er bij deze stap? Korte zinnen.",
        "Vijf gemeenten doen mee.",
        default=None,
        ook=("Op 3 daken liggen panelen.", "Het team heeft geoefend."),
    )


class Voortgang(Onderbouwing):
    """Update: what was known about an action on one day, from a source or from its owner. Updates are added, never changed."""

    PLEK: ClassVar[str] = "pagina van de actie"

    code: ActieCode = veld(
        "Over welke actie gaat dit? Mag weg: de map heeft deze naam al.",
        "A3",
        default="",
        plek="niet op de site",
    )
    bron: BronId = veld(
        "Uit welke bron komt dit? Mag weg als 'gemeld_door' zegt wie het vertelde.",
        "voortgang-po-2024",
        default="",
    )
    gemeld_door: RolId | None = veld(
        "Wie vertelt dit? Een functie, afdeling of organisatie, geen naam.",
        "directie-po",
        default=None,
        plek="pagina van de actie",
    )
    peildatum: Peildatum = veld(
        VAN_WANNEER, "2024-03-07", plek="pagina van de actie, en Wat is er veranderd?"
    )
    stand: StandOfWoord = veld(
        "Hoe ver is de actie?",
        "loopt",
        plek="pagina van de actie, alle lijsten, en Wat is er veranderd?",
    )
    resultaat: Resultaat = veld(
        "Wat leverde de actie op?",
        "onbekend",
        plek="pagina van de actie, alle lijsten, en Wat is er veranderd?",
    )
    toelichting: Tekst = veld(
        "Wat is er gebeurd? Korte zinnen.",
        "Wij bezochten 2 teams.",
        ook=("Er liggen 400 panelen.", "De app werkt op 3 afdelingen."),
    )
    percentage: Procent | None = veld(
        "Welk percentage noemt de bron? Wij laten het zo zien, en rekenen er niet mee.",
        60,
        default=None,
    )
    woord_van_bron: Tekst | None = veld(
        "Met welk woord zegt de bron hoe ver de actie is?",
        "grotendeels klaar",
        default=None,
        ook=("op schema", "vertraagd"),
    )
    woord_taal: Taal | None = veld(
        "Is dat woord geen Nederlands? Schrijf welke taal het is.",
        "en",
        default=None,
        plek="alleen te horen: zo leest een computer het goed voor",
    )
    nieuwe_deadline: EenMoment | None = veld(
        "Is de einddatum verschoven? Naar wanneer?",
        "Q2 2025",
        default=None,
        plek="pagina van de actie, en Wat is er veranderd?",
    )
    nieuwe_trekker: Rollen | None = veld(
        "Is er een andere trekker?",
        "mt-po",
        default=None,
        ook=(["afdeling-wegen", "team-milieu"],),
        plek="pagina van de actie, Wie doet wat? en Wat is er veranderd?",
    )
    nieuw_thema: Themas | None = veld(
        "Is de actie verhuisd naar een ander thema?",
        "schone-lucht",
        default=None,
        ook=(["veilig-fietsen", "schone-lucht"],),
        plek="pagina van de actie en van beide thema’s",
    )
    stappen: tuple[StapStand, ...] = veld("Hoe ver is elke stap?", [], default=())
    links: tuple[Weblink, ...] = veld("Waar kan iedereen hier meer over lezen?", [], default=())
    let_op: tuple[Tekst, ...] = veld(
        "Spreekt de bron zichzelf tegen? Leg uit in korte zinnen.",
        ["De bron zet een vinkje."],
        default=(),
        ook=(["De bron noemt 2 aantallen."], ["De tekst en de tabel zeggen iets anders."]),
    )
    verbeterd: Dag | None = veld(
        "Verbeterde je later een fout in dit nieuws? Op welke dag? Dit komt op de site.",
        "2024-04-02",
        default=None,
    )
