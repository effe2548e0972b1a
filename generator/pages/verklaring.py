"""Toegankelijkheid van deze site: the statement that the law asks for, in its usual order and in plain Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.alphabet import capital
from generator.figures.controles import laatste_controle
from generator.figures.proeven import Proef, proeven
from generator.layout.blocks import Section, block_page
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page
from generator.layout.zin import Deel, Zin
from generator.model.toegankelijkheid import Afwijking, Beoordeling, Status, Toegestaan
from generator.moment.calendar_words import dag

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

# In short.
_IEDEREEN = "Wij willen dat iedereen deze site kan gebruiken. Dat moet ook van de wet."
_STATUS_KORT = Zin("De status is nu: **{status}, {woord}**.")
_AFWIJKINGEN = Zin(
    "Wij kennen **{n}** {ding dat|dingen die} nog niet voor iedereen {werkt|werken}.",
    geen="Wij kennen nu geen fouten. Dat bewijst niet dat er geen zijn.",
)
_MAIL = Zin("Werkt iets niet voor jou? Mail naar **{postbus}**.")
# Which site, which rules.
_VAN_WIE = Zin("Deze verklaring is van {organisatie}. Zij gaat over de site ‘{site}’.")
_ADRES = Deel("Het adres is {adres}")
_WCAG = "Over de hele wereld gelden dezelfde regels voor sites: de “Web Content Accessibility Guidelines” (WCAG)."
_WET = Zin(
    "De wet heet: “Besluit digitale toegankelijkheid overheid”. Volgens de wet geldt “{wet}”. "
    "De Europese norm is “{europa}”."
)
_NIEUWER = Zin("Onze computer controleert op een nieuwere versie: “{versie}”.")
# The status.
_STATUS_IS = Zin("De status is **{status}, {woord}**. {uitleg}")
_ONDERZOEK = Zin("Het laatste onderzoek door mensen was op {dag}.")
_GEEN_ONDERZOEK = (
    "Mensen hebben deze site nog niet onderzocht. Dat is wel nodig voor een hogere status."
)
_ZELF_GEKOZEN = (
    "Een computer kan nooit bewijzen dat een site volledig of gedeeltelijk voldoet. "
    "Daarom kiest de organisatie de status zelf."
)
# What does not work for everybody yet.
_GEEN_FOUTEN = "Wij kennen nu geen fouten. Dat bewijst niet dat er geen zijn. Vind je er een? Laat het ons weten."
_REGEL = Zin("Nummer van de regel in WCAG: {regel}.")
_OORZAAK = Zin("Hoe komt het? {oorzaak}")
_GEVOLG = Zin("Wie heeft er last van? {gevolg}")
_ANDERE_WEG = Zin("Hoe kan het anders? {weg}")
_MAATREGEL = Zin("Wat doen wij eraan? {maatregel}")
_KLAAR = Zin("Wanneer is het klaar? {moment}")
# What the computer checks.
_CONTROLE = (
    "De computer kijkt elke pagina na voordat de site online komt. Bij een fout gaat de site niet online.",
    "Wat al goed was, bekijkt de computer niet elke keer opnieuw: alleen wat anders is.",
    "De computer kijkt naar links, koppen, tabellen, plaatjes, kleuren, kleine schermen en het toetsenbord.",
    "Ook zoekt de computer naar namen en nummers van mensen.",
    "Een computer vindt maar een deel van de fouten. Nul fouten betekent dus niet dat de site goed is voor iedereen.",
)
# How well the computer does that.
_PROEF = "Hoe goed is die controle?"
_MUTANTEN = Zin(
    "Wij maakten met opzet {m} fouten in kopieën van onze eigen pagina’s, elk op een eigen pagina. "
    "De controle hield er {n} tegen ({dag}). Wat zij niet tegenhield, staat bij “Wat ziet een computer niet?”."
)
_FOUT = Zin(
    "Wij maakten ook {m} andere pagina’s, elk met één fout. De controle zag er {n} ({dag}). "
    "Bij {vragen} daarvan weet zij het niet zeker. Dan vraagt zij een mens om te kijken."
)
_FOUT_APART = Zin(
    "Van die pagina’s maakten wij er {m} zonder eerst naar de regels te kijken. Eerst zag zij er daarvan {n}."
)
_NA_VERBETERING = Zin("Daarna maakten wij de controle beter. Nu ziet zij er {n}.")
_GOED = Zin(
    "De controle bekeek {m} goede pagina’s die ongewoon zijn. {n} {kreeg|kregen} onterecht een fout ({dag}).",
    geen="De controle bekeek {m} goede pagina’s die ongewoon zijn. Zij noemde er geen een fout ({dag}).",
)
_PROEVEN = {
    "mutanten": _MUTANTEN,
    "fout": _FOUT,
    "fout-apart-eerst": _FOUT_APART,
    "fout-apart": _NA_VERBETERING,
    "goed": _GOED,
}
_NIET_BEWAARD = "De cijfers van een controle hebben wij nog niet bewaard."
_LAATSTE = "Dit is de laatste controle die wij bewaard hebben. Daarna kan de site veranderd zijn."
_ONBEKEND = "Onbekend"
_TOEGESTAAN = "Wat wij toestaan, terwijl de controle het tegenhoudt"
_HELE_SITE = "De hele site"
# Who to tell.
_MELDEN = Zin("Mail naar {postbus}. Vertel op welke pagina het was, en wat er misging. {termijnen}")
_TERMIJNEN = Zin(
    "Je krijgt binnen {antwoord} antwoord. Binnen {oplossing} is er een oplossing of een plan."
)
_TERMIJN_ONBEKEND = "Hoe snel je antwoord krijgt, is nog niet afgesproken."
_KLACHT = Zin("Ben je niet tevreden met ons antwoord? Dien dan een klacht in bij {organisatie}.")
_OMBUDSMAN = "Kom je er met ons niet uit? Dan kun je naar de Nationale ombudsman."
_ONDERTEKEND = Zin(
    "Deze verklaring is ondertekend op {dag}. De functie van wie tekende: {functie}."
)
_NIET_ONDERTEKEND = "Deze verklaring is nog niet ondertekend."


def pages(context: Context) -> list[Page]:
    """The one page of the statement."""
    return [later_page(context, SiteMap.TOEGANKELIJKHEID.page("data/organisatie.yml"), _page)]


def _page(context: Context, page: Page) -> Page:
    organisatie = context.register.organisatie
    kort = [
        _IEDEREEN,
        _STATUS_KORT(status=organisatie.norm.status, woord=_STATUS[organisatie.norm.status][0]),
        _AFWIJKINGEN(n=len(context.register.afwijkingen)),
        _MAIL(postbus=organisatie.postbus),
    ]
    sections = [
        _site(context),
        _status(context),
        *_afwijkingen(context.register.afwijkingen),
        *_controle(context),
        *_proef(),
        Section("niet-te-zien", "Wat ziet een computer niet?", items=NIET_TE_ZIEN),
        *_toegestaan(context),
        _melden(context),
        _ondertekend(context),
    ]
    return block_page(context, page, kort, sections, ())


def _site(context: Context) -> Section:
    organisatie = context.register.organisatie
    norm = organisatie.norm
    van_wie = _VAN_WIE(organisatie=organisatie.naam, site=organisatie.site_naam)
    adres = _ADRES(adres=organisatie.site) if organisatie.site else ""
    zinnen = (
        f"{van_wie} {adres}".rstrip(),
        _WCAG,
        _WET(wet=norm.wet, europa=norm.europa),
        _NIEUWER(versie=norm.getoetst_op),
    )
    return Section("site", "Over welke site en regels gaat dit?", zinnen)


def _status(context: Context) -> Section:
    norm = context.register.organisatie.norm
    woord, uitleg = _STATUS[norm.status]
    zinnen = (
        _STATUS_IS(status=norm.status, woord=woord, uitleg=uitleg),
        _ONDERZOEK(dag=norm.onderzoek.zin) if norm.onderzoek else _GEEN_ONDERZOEK,
        _ZELF_GEKOZEN,
    )
    return Section("status", "Wat is de status?", zinnen)


def _afwijkingen(afwijkingen: tuple[Afwijking, ...]) -> list[Section]:
    zin = _AFWIJKINGEN(n=len(afwijkingen)) if afwijkingen else _GEEN_FOUTEN
    samen = Section("afwijkingen", "Wat werkt nog niet voor iedereen?", (zin,))
    return [samen, *map(_afwijking, afwijkingen)]


def _afwijking(afwijking: Afwijking) -> Section:
    regels = (
        _REGEL(regel=afwijking.regel),
        _OORZAAK(oorzaak=afwijking.oorzaak),
        _GEVOLG(gevolg=afwijking.gevolg),
        _ANDERE_WEG(weg=capital(afwijking.andere_weg)),
        _MAATREGEL(maatregel=afwijking.maatregel),
        _KLAAR(moment=capital(afwijking.klaar.zin)),
    )
    return Section(f"afwijking-{afwijking.id}", afwijking.wat.rstrip("."), items=regels)


def _controle(context: Context) -> list[Section]:
    titel = "Wat controleert de computer?"
    controle = laatste_controle(context.register.controles, context.figures.today)
    if controle is None:
        return [Section("controle", titel, (*_CONTROLE, _NIET_BEWAARD))]
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
            Cell(", ".join(f"“{naam}”" for naam in controle.hulpmiddelen) or _ONBEKEND),
        ),
    )
    table = Table("De laatste controle", ("Wat", "Uitslag"), rows, _LAATSTE)
    return [Section("controle", titel, _CONTROLE, table=table)]


def _proef() -> list[Section]:
    """What the control found when it was tried on faults that were made on purpose."""
    kept = proeven()
    told = tuple(_told(zin, kept[name]) for name, zin in _PROEVEN.items() if name in kept)
    return [Section("proef", _PROEF, told)] if told else []


def _told(zin: Zin, proef: Proef) -> str:
    values: dict[str, int | str] = {
        "n": proef.gezegd,
        "m": proef.aantal,
        "dag": dag(proef.datum),
        "vragen": "onbekend" if proef.vragen is None else proef.vragen,
    }
    needed: dict[str, Any] = {name: values[name] for name in zin.names}
    return zin(**needed)


def _geldt(context: Context, record: Beoordeling | Toegestaan) -> bool:
    """Whether a decision holds on the day of the site."""
    return not record.tot.voorbij(context.figures.today)


def _toegestaan(context: Context) -> list[Section]:
    rows = tuple(
        (
            Cell(uitzondering.reden),
            Cell(f"“{uitzondering.bestand}”" if uitzondering.bestand else _HELE_SITE),
            Cell(capital(context.rol(uitzondering.door))),
            Cell(capital(uitzondering.tot.zin)),
        )
        for uitzondering in context.register.toegestaan
        if _geldt(context, uitzondering)
    )
    if not rows:
        return []
    table = Table(_TOEGESTAAN, ("Reden", "Bestand", "Wie beslist", "Tot en met"), rows)  # fmt: skip
    return [Section("toegestaan", "Welke uitzonderingen zijn er?", table=table)]


def _melden(context: Context) -> Section:
    organisatie = context.register.organisatie
    norm = organisatie.norm
    antwoord, oplossing = norm.antwoord_binnen, norm.oplossing_binnen
    bekend = "onbekend" not in {antwoord, oplossing}
    termijnen = _TERMIJNEN(antwoord=antwoord, oplossing=oplossing) if bekend else _TERMIJN_ONBEKEND
    return Section(
        "melden",
        "Werkt iets niet voor jou?",
        (
            _MELDEN(postbus=organisatie.postbus, termijnen=termijnen),
            _KLACHT(organisatie=organisatie.naam),
            _OMBUDSMAN,
        ),
    )


def _ondertekend(context: Context) -> Section:
    norm = context.register.organisatie.norm
    zin = (
        _ONDERTEKEND(dag=norm.datum.zin, functie=norm.functie)
        if norm.datum and norm.functie
        else _NIET_ONDERTEKEND
    )
    return Section("ondertekend", "Wie staat hiervoor in?", (zin,))
