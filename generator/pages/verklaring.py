"""Toegankelijkheid van deze site: the statement that the law asks for, in its usual order and in plain Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from generator.figures.controles import laatste_controle
from generator.layout.blocks import Section, block_page
from generator.layout.context import Context
from generator.layout.page import Crumb, Page
from generator.layout.tables import Cell, Table
from generator.layout.template import start
from generator.layout.words import capital, plural
from generator.model.toegankelijkheid import Afwijking, Beoordeling, Controle, Status, Toegestaan

_TITEL = "Toegankelijkheid van deze site"
# The words of the law for each status, and what they mean for this site.
_STATUS: Mapping[Status, tuple[str, str]] = {
    "A": ("voldoet volledig", "Mensen onderzochten de site en vonden geen fouten."),
    "B": (
        "voldoet gedeeltelijk",
        "Mensen onderzochten de site. Wat zij vonden, staat hieronder, met een datum.",
    ),
    "C": (
        "eerste maatregelen genomen",
        "Wij zijn begonnen, maar wij weten nog niet alles wat er mis is.",
    ),
    "D": ("voldoet niet", "Wij kunnen nog niet bewijzen dat de site goed genoeg is."),
    "E": ("geen toegankelijkheidsverklaring", "Wij hebben deze verklaring nog niet vastgesteld."),
}
# What the faults that we planted in our own pages taught us, and what no program can judge.
NIET_TE_ZIEN = (
    "Of de tekst begrijpelijk is voor jou.",
    "Of de beschrijving van een plaatje klopt met wat je ziet. De computer ziet alleen of er een beschrijving is.",
    "Of een link of kop goed zegt wat erna komt. De computer kent alleen de bekende foute woorden.",
    "Of wat er staat waar is.",
    "Of je een afkorting kent.",
    "Of iets alleen met een kleur is gezegd. De computer herkent maar een paar vaste woorden.",
    "Of tekst over een plaatje goed te lezen is. De computer laat een mens daarnaar kijken.",
    "Of de volgorde van de tekst logisch is.",
    "Of losse woorden in een andere taal goed worden voorgelezen. De computer ziet alleen hele zinnen.",
    "Of een naam van een mens in een gewone zin staat, zonder ‘mevrouw’ of voorletters.",
    "Of je met een stem, een schakelaar of een brailleregel prettig kunt werken.",
    "Of alles snel genoeg gaat op jouw telefoon.",
)


def pages(context: Context) -> list[Page]:
    """The one page of the statement."""
    page = Page("toegankelijkheid.md", _TITEL, "", "", "data/organisatie.yml", start(Crumb(_TITEL)))
    organisatie = context.register.organisatie
    kort = [
        "Wij willen dat iedereen deze site kan gebruiken. Dat moet ook van de wet.",
        f"De status is nu: **{organisatie.norm.status}, {_STATUS[organisatie.norm.status][0]}**.",
        _kort_over_afwijkingen(context.register.afwijkingen),
        f"Werkt iets niet voor jou? Mail naar **{organisatie.postbus}**.",
    ]
    sections = [
        _site(context),
        _status(context),
        *_afwijkingen(context.register.afwijkingen),
        *_controle(context),
        Section("niet-te-zien", "Wat ziet een computer niet?", items=NIET_TE_ZIEN),
        *_toegestaan(context),
        _melden(context),
        _ondertekend(context),
    ]
    return [block_page(context, page, kort, sections, ())]


def _kort_over_afwijkingen(afwijkingen: tuple[Afwijking, ...]) -> str:
    aantal = len(afwijkingen)
    if not aantal:
        return "Wij kennen nu geen fouten. Dat bewijst niet dat er geen zijn."
    return f"Wij kennen **{aantal}** {plural(aantal, 'ding dat', 'dingen die')} nog niet voor iedereen {plural(aantal, 'werkt', 'werken')}."


def _site(context: Context) -> Section:
    organisatie = context.register.organisatie
    norm = organisatie.norm
    adres = f" Het adres is {organisatie.site}" if organisatie.site else ""
    zinnen = (
        f"Deze verklaring is van {organisatie.naam}. Zij gaat over de site ‘{organisatie.site_naam}’.{adres}",
        "Over de hele wereld gelden dezelfde regels voor sites: de “Web Content Accessibility Guidelines” (WCAG).",
        f"De wet heet: “Besluit digitale toegankelijkheid overheid”. Volgens de wet geldt “{norm.wet}”. De Europese norm is “{norm.europa}”.",
        f"Onze computer controleert op een nieuwere versie: “{norm.getoetst_op}”.",
    )
    return Section("site", "Over welke site en regels gaat dit?", zinnen)


def _status(context: Context) -> Section:
    norm = context.register.organisatie.norm
    woord, uitleg = _STATUS[norm.status]
    onderzoek = (
        f"Het laatste onderzoek door mensen was op {norm.onderzoek.zin}."
        if norm.onderzoek
        else "Mensen hebben deze site nog niet onderzocht. Dat is wel nodig voor een hogere status."
    )
    zinnen = (
        f"De status is **{norm.status}, {woord}**. {uitleg}",
        onderzoek,
        "Een computer kan nooit bewijzen dat een site volledig of gedeeltelijk voldoet. Daarom kiest de organisatie de status zelf.",
    )
    return Section("status", "Wat is de status?", zinnen)


def _afwijkingen(afwijkingen: tuple[Afwijking, ...]) -> list[Section]:
    if not afwijkingen:
        zin = "Wij kennen nu geen fouten. Dat bewijst niet dat er geen zijn. Vind je er een? Laat het ons weten."
        return [Section("afwijkingen", "Wat werkt nog niet voor iedereen?", (zin,))]
    sections = [
        Section(
            "afwijkingen",
            "Wat werkt nog niet voor iedereen?",
            (_kort_over_afwijkingen(afwijkingen),),
        )
    ]
    for afwijking in afwijkingen:
        regels = (
            f"Nummer van de regel in WCAG: {afwijking.regel}.",
            f"Hoe komt het? {afwijking.oorzaak}",
            f"Wie heeft er last van? {afwijking.gevolg}",
            f"Hoe kan het anders? {capital(afwijking.andere_weg)}",
            f"Wat doen wij eraan? {afwijking.maatregel}",
            f"Wanneer is het klaar? {capital(afwijking.klaar.zin)}",
        )
        sections.append(
            Section(f"afwijking-{afwijking.id}", afwijking.wat.rstrip("."), items=regels)
        )
    return sections


def _controle(context: Context) -> list[Section]:
    titel = "Wat controleert de computer?"
    zinnen = (
        "De computer kijkt elke pagina na voordat de site online komt. Bij een fout gaat de site niet online.",
        "Wat al goed was, bekijkt de computer niet elke keer opnieuw: alleen wat anders is.",
        "De computer kijkt naar links, koppen, tabellen, plaatjes, kleuren, kleine schermen en het toetsenbord.",
        "Ook zoekt de computer naar namen en nummers van mensen.",
        "Een computer vindt maar een deel van de fouten. Nul fouten betekent dus niet dat de site goed is voor iedereen.",
    )
    controle = _laatste(context)
    if controle is None:
        return [
            Section(
                "controle",
                titel,
                (*zinnen, "De cijfers van een controle hebben wij nog niet bewaard."),
            )
        ]
    rows = (
        (Cell("Dag van de controle"), Cell(capital(controle.datum.zin))),
        (Cell("Pagina’s"), Cell(f"{controle.paginas}")),
        (
            Cell("Keer bekeken, in verschillende breedtes en kleuren"),
            Cell(f"{controle.keer_bekeken}"),
        ),
        (Cell("Fouten"), Cell(f"{controle.fouten}")),
        (Cell("Punten die een mens moet nakijken"), Cell(f"{controle.nakijken}")),
        (
            Cell("Oordelen van mensen die nu gelden"),
            Cell(f"{sum(_geldt(context, oordeel) for oordeel in context.register.beoordelingen)}"),
        ),
        (
            Cell("Hulpmiddelen"),
            Cell(", ".join(f"“{naam}”" for naam in controle.hulpmiddelen) or "Onbekend"),
        ),
    )
    note = "Dit is de laatste controle die wij bewaard hebben. Daarna kan de site veranderd zijn."
    return [
        Section(
            "controle",
            titel,
            zinnen,
            table=Table("De laatste controle", ("Wat", "Uitslag"), rows, note),
        )
    ]


def _laatste(context: Context) -> Controle | None:
    """The newest check on or before the day of the site."""
    return laatste_controle(context.register.controles, context.figures.today)


def _geldt(context: Context, record: Beoordeling | Toegestaan) -> bool:
    """Whether a decision holds on the day of the site."""
    return not record.tot.voorbij(context.figures.today)


def _toegestaan(context: Context) -> list[Section]:
    rows = tuple(
        (
            Cell(uitzondering.reden),
            Cell(f"“{uitzondering.bestand}”" if uitzondering.bestand else "De hele site"),
            Cell(capital(context.rol(uitzondering.door))),
            Cell(capital(uitzondering.tot.zin)),
        )
        for uitzondering in context.register.toegestaan
        if _geldt(context, uitzondering)
    )
    if not rows:
        return []
    table = Table("Wat wij toestaan, terwijl de controle het tegenhoudt", ("Reden", "Bestand", "Wie beslist", "Tot en met"), rows)  # fmt: skip
    return [Section("toegestaan", "Welke uitzonderingen zijn er?", table=table)]


def _melden(context: Context) -> Section:
    organisatie = context.register.organisatie
    norm = organisatie.norm
    bekend = {"antwoord": norm.antwoord_binnen, "oplossing": norm.oplossing_binnen}
    termijnen = (
        "Hoe snel je antwoord krijgt, is nog niet afgesproken."
        if "onbekend" in bekend.values()
        else f"Je krijgt binnen {bekend['antwoord']} antwoord. Binnen {bekend['oplossing']} is er een oplossing of een plan."
    )
    return Section(
        "melden",
        "Werkt iets niet voor jou?",
        (
            f"Mail naar {organisatie.postbus}. Vertel op welke pagina het was, en wat er misging. {termijnen}",
            f"Ben je niet tevreden met ons antwoord? Dien dan een klacht in bij {organisatie.naam}.",
            "Kom je er met ons niet uit? Dan kun je naar de Nationale ombudsman.",
        ),
    )


def _ondertekend(context: Context) -> Section:
    norm = context.register.organisatie.norm
    zin = (
        f"Deze verklaring is ondertekend op {norm.datum.zin}. De functie van wie tekende: {norm.functie}."
        if norm.datum and norm.functie
        else "Deze verklaring is nog niet ondertekend."
    )
    return Section("ondertekend", "Wie staat hiervoor in?", (zin,))
