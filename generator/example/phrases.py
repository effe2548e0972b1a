"""The words of the made-up register: themes with what is done for them, parts of a municipality, news. All invented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.fields import Stand

NAMEN = (
    "Wonen", "Parken", "Verkeer", "Vergunningen", "Belastingen", "Burgerzaken", "Sport", "Cultuur", "Jeugd", "Zorg",
    "Werk en Inkomen", "Onderwijs", "Afval", "Bruggen en Havens", "Erfgoed", "Economie", "Communicatie", "Financiën",
    "Inkoop", "Informatie", "Juridische Zaken", "Gebouwen", "Archief", "Handhaving", "Markten", "Riolen",
    "Verlichting", "Wijken", "Bibliotheken", "Water", "Groen", "Straten", "Personeel", "Statistiek",
)  # fmt: skip
# Roles that every example has: name, explanation and kind.
ROLLEN = {
    "managementteam": ("managementteam", "Dit team leidt de gemeente.", "bestuur"),
    "ondernemingsraad": (
        "ondernemingsraad (OR)",
        "De raad praat mee namens alle collega’s.",
        "medezeggenschap",
    ),
    "bureau-inclusie": ("bureau inclusie", "Dit bureau houdt het overzicht.", "programma"),
    "netwerk-jong": (
        "netwerk voor jonge collega’s",
        "Hier praten jonge collega’s met elkaar.",
        "netwerk",
    ),
    "netwerk-toegang": (
        "netwerk toegankelijkheid",
        "Hier praten collega’s over toegankelijkheid.",
        "netwerk",
    ),
    "netwerk-kleur": (
        "netwerk culturele diversiteit",
        "Hier praten collega’s over afkomst en cultuur.",
        "netwerk",
    ),
}
VORMEN = ("directie", "afdeling", "team")
STAPPEN = (
    ("Bekijken wat wij al doen", "Inventarisatie huidige situatie"),
    ("Een plan schrijven en bespreken", "Opstellen plan van aanpak"),
    ("Het plan laten goedkeuren", "Besluitvorming MT"),
    ("Beginnen met een proef", "Uitvoering pilot"),
    ("Vragen wat collega’s ervan vinden", "Evaluatie met deelnemers"),
    ("Het daarna overal invoeren", "Organisatiebrede uitrol"),
)
SAMEN = (
    "Wij doen dit samen met collega’s die er ervaring mee hebben.",
    "Wij beginnen klein en kijken na een half jaar wat het oplevert.",
    "De groep die dit trekt, vertelt elk kwartaal hoe het gaat.",
    "Wij gebruiken wat andere gemeenten al hebben geleerd.",
    "Iedereen mag meedenken, ook wie hier net werkt.",
)
NIEUWS: Mapping[Stand, tuple[str, ...]] = {
    "niet gestart": ("Wij zijn nog niet begonnen. Er is nog niemand vrij.", "Dit wacht op een besluit over het geld."),
    "loopt": (
        "Wij spraken met {aantal} teams. De meeste doen mee.",
        "De proef is begonnen bij {aantal} teams. Wij horen goede en minder goede verhalen.",
        "Wij maakten {aantal} voorbeelden. Daarmee kunnen teams zelf verder.",
        "Er kwamen {aantal} collega’s naar de bijeenkomst. Zij gaven veel tips.",
        "Het plan is besproken. Wij veranderden {aantal} punten.",
    ),
    "gereed": ("Het is af. {aantal} teams gebruiken het nu.", "Alles is gedaan wat in het plan stond. Wij kijken later of het helpt."),
    "doorlopend": ("Dit loopt door. Deze keer deden {aantal} teams mee.", "Wij deden dit ook dit kwartaal. Er kwamen {aantal} reacties."),
    "te herzien": ("Het plan past niet meer. Wij moeten opnieuw kiezen.", "Door de nieuwe regels klopt het plan niet meer."),
    "stil": ("Er is dit kwartaal niets gedaan. Er was geen tijd.", "De groep die dit trekt, is tijdelijk met iets anders bezig."),
    "gestopt": ("Wij stoppen hiermee. Een andere actie doet hetzelfde.", "Wij stoppen hiermee, want er is geen geld voor."),
    "onbekend": ("Wij hoorden niets over deze actie.", "Het stuk noemt de actie, maar zegt niet hoe ver het is."),
}  # fmt: skip
CITATEN = (
    "De uitvoering vindt plaats binnen de bestaande formatie.",
    "Besluitvorming over aanvullende middelen volgt bij de voorjaarsnota.",
    "De eerste ervaringen worden positief beoordeeld door de deelnemers.",
    "Door beperkte capaciteit is vertraging opgetreden in de uitvoering.",
    "Over de resultaten wordt gerapporteerd aan het managementteam.",
    "De doelgroep wordt betrokken bij de verdere uitwerking.",
    "Afstemming met de ondernemingsraad heeft plaatsgevonden.",
    "De planning is onder voorbehoud van beschikbaarheid van medewerkers.",
)
VOORBEHOUD = (
    "een besluit van de directie",
    "genoeg geld",
    "genoeg tijd",
    "advies van de ondernemingsraad (OR)",
)
# The titles of records that are otherwise filled in from the examples of the model.
TITEL_VELD = {"afwijkingen": "wat"}  # where it is called otherwise
TITELS = {
    "planning": (
        "De top bespreekt het plan", "Netwerken lezen het plan", "De ondernemingsraad geeft advies",
        "De directies maken afspraken", "Het college neemt een besluit", "Wij vertellen het aan iedereen",
    ),
    "contacten": (
        "Vertellen hoe het gaat", "Vragen wat netwerken nodig hebben", "Het geld verdelen",
        "Leren van andere gemeenten", "De cijfers doornemen",
    ),
    "actielijst": (
        "Een lijst van gebouwen met drempels maken", "Vragen wie er nog wil meedoen", "De brief aan directies nakijken",
        "Een datum prikken voor de netwerkdag", "Uitzoeken wat een tolk kost",
    ),
    "instrumenten": (
        "Training: een grens aangeven", "Gids: zo leid je een gesprek", "Lijst: is je tekst duidelijk?",
        "Spel: wie zit er aan tafel?", "Training: eerlijk kiezen",
    ),
    "afwijkingen": (
        "De kaart heeft geen tekst ernaast.", "Een film heeft geen ondertiteling.",
        "Een formulier zegt niet wat verplicht is.", "Een oud bestand is niet voor te lezen.",
        "Een grafiek heeft kleuren die op elkaar lijken.",
    ),
    "risicos": (
        "Er is te weinig tijd om mee te doen.", "Netwerken raken moe van alle vragen.",
        "Een besluit komt later dan gepland.", "De cijfers komen te laat.", "Een team is te klein om te meten.",
    ),
}  # fmt: skip
BEGRIPPEN = {
    "drempel": "Iets wat het moeilijk maakt om ergens binnen te komen of mee te doen.",
    "netwerk": "Een groep collega’s die iets met elkaar deelt.",
    "schermlezer": "Een programma dat voorleest wat op het scherm staat.",
    "proef": "Iets eerst klein doen, om te zien of het werkt.",
    "melding": "Vertellen dat er iets naars is gebeurd op het werk.",
}


@dataclass(frozen=True, slots=True)
class Werk:
    """Something one can do: in plain words, in the words of an official paper, and why."""

    titel: str
    officieel: str
    waarom: str


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """A theme with the work that belongs to it."""

    id: str
    titel: str
    zinnen: tuple[str, ...]
    knelpunt: str
    werk: tuple[Werk, ...]


ONDERWERPEN = (
    Onderwerp(
        "toegankelijkheid",
        "Toegankelijkheid",
        ("Iedereen moet onze gebouwen en websites kunnen gebruiken.", "Dat geldt ook als je slecht ziet, hoort of loopt."),
        "In oude gebouwen zijn nog hoge drempels.",
        (
            Werk("Websites nakijken en verbeteren", "Toetsing digitale toegankelijkheid", "Niet elke website werkt met een schermlezer."),
            Werk("Drempels in gebouwen weghalen", "Aanpassing fysieke entrees", "Wie in een rolstoel zit, komt nu niet overal binnen."),
            Werk("Een stille werkplek maken", "Realisatie prikkelarme werkplekken", "Sommige collega’s kunnen niet werken in een drukke zaal."),
            Werk("Filmpjes ondertitelen", "Ondertiteling audiovisuele producties", "Wie slecht hoort, mist nu een deel van het nieuws."),
            Werk("Borden in gebouwen duidelijker maken", "Herziening bewegwijzering", "Bezoekers kunnen de weg niet altijd vinden."),
            Werk("Een tolk regelen voor overleg", "Inzet tolkvoorziening bij overleggen", "Met een tolk kan iedereen meepraten."),
        ),
    ),
    Onderwerp(
        "sociale-veiligheid",
        "Sociale veiligheid",
        ("Wij willen dat iedereen zich veilig voelt op het werk.", "Wie iets meemaakt, moet weten waar je hulp krijgt."),
        "Veel collega’s weten niet bij wie je iets kunt melden.",
        (
            Werk("Uitleggen waar je iets kunt melden", "Communicatie meldstructuur", "Een melding helpt alleen als je weet waar je moet zijn."),
            Werk("Gesprekken over omgangsvormen", "Teamdialogen gedragscode", "In een gesprek hoor je wat een ander vervelend vindt."),
            Werk("Een training over grenzen", "Training omgangsvormen", "Een grap is niet voor iedereen een grap."),
            Werk("Nazorg na een melding verbeteren", "Optimalisatie nazorgtraject", "Na een melding blijft een collega soms alleen."),
            Werk("Elk jaar vragen hoe veilig het voelt", "Periodieke meting sociale veiligheid", "Zonder vragen weten wij niet wat er speelt."),
            Werk("Leidinggevenden helpen bij een melding", "Ondersteuning leidinggevenden bij meldingen", "De eerste reactie op een melding is heel belangrijk."),
        ),
    ),
    Onderwerp(
        "werving",
        "Werving en selectie",
        ("Iedereen moet een eerlijke kans krijgen op een baan.", "Wij kijken naar wat iemand kan."),
        "Wij bereiken nog te vaak dezelfde mensen.",
        (
            Werk("Vacatures schrijven in gewone taal", "Herziening vacatureteksten", "Moeilijke woorden houden mensen tegen."),
            Werk("Kiezen met vaste vragen", "Invoering gestructureerde selectie", "Met vaste vragen vergelijk je eerlijker."),
            Werk("Plekken voor stages maken", "Uitbreiding stageplaatsen", "Een stage is vaak een eerste stap naar een baan."),
            Werk("Vacatures op meer plekken zetten", "Verbreding wervingskanalen", "Niet iedereen leest dezelfde websites."),
            Werk("Een training over eerlijk kiezen", "Training objectieve selectie", "Je kiest snel iemand die op jou lijkt."),
            Werk("Navragen waarom mensen afhaken", "Onderzoek uitval in procedures", "Wij willen weten wat er misgaat."),
        ),
    ),
    Onderwerp(
        "leiderschap",
        "Leiderschap",
        ("Een leidinggevende zorgt dat iedereen mee kan doen.", "Dat kun je leren."),
        "Leidinggevenden hebben weinig tijd om te leren.",
        (
            Werk("Een leergroep voor leidinggevenden", "Leerkring inclusief leiderschap", "Van elkaar leer je sneller."),
            Werk("Inclusie bespreken in het jaargesprek", "Borging in gesprekscyclus", "Wat je bespreekt, raakt niet vergeten."),
            Werk("Meekijken bij een ander team", "Collegiale consultatie", "Bij een ander zie je hoe het ook kan."),
            Werk("Een gids met voorbeelden maken", "Handreiking inclusief leidinggeven", "Een voorbeeld helpt meer dan een regel."),
            Werk("Nieuwe leidinggevenden inwerken", "Introductieprogramma leidinggevenden", "In de eerste weken leer je hoe het hier gaat."),
            Werk("Vragen wat het team nodig heeft", "Behoeftepeiling teams", "Het team weet zelf vaak wat er mist."),
        ),
    ),
    Onderwerp(
        "taal",
        "Begrijpelijke taal",
        ("Wij schrijven zo dat iedereen het begrijpt.", "Korte zinnen helpen daarbij."),
        "Oude brieven staan nog vol moeilijke woorden.",
        (
            Werk("Brieven herschrijven", "Herschrijving standaardbrieven", "Mensen bellen nu omdat zij een brief niet snappen."),
            Werk("Een cursus gewone taal", "Opleiding schrijven op B1", "Duidelijk schrijven kun je leren."),
            Werk("Lezers een tekst laten testen", "Inzet testlezerspanel", "Alleen een lezer weet of een tekst duidelijk is."),
            Werk("Een lijst met duidelijke woorden", "Ontwikkeling woordenlijst", "Met een lijst schrijft iedereen hetzelfde."),
            Werk("Formulieren korter maken", "Vereenvoudiging formulieren", "Elke vraag die weg kan, scheelt tijd."),
            Werk("Beelden bij teksten zetten", "Visualisatie van informatie", "Een plaatje zegt soms meer dan een regel tekst."),
        ),
    ),
    Onderwerp(
        "netwerken",
        "Netwerken van collega’s",
        ("Collega’s vinden elkaar in netwerken.", "Netwerken vertellen ons wat er speelt."),
        "Netwerken doen veel werk in hun eigen tijd.",
        (
            Werk("Vaste uren geven aan netwerken", "Facilitering medewerkersnetwerken", "Zonder uren lukt het werk niet."),
            Werk("Elk kwartaal praten met netwerken", "Kwartaaloverleg netwerken", "Zo horen wij op tijd wat er speelt."),
            Werk("Een dag voor alle netwerken", "Organisatie netwerkdag", "Op zo’n dag leren netwerken van elkaar."),
            Werk("Antwoord geven op elk advies", "Opvolging adviezen netwerken", "Wie advies geeft, wil weten wat ermee gebeurt."),
            Werk("Een pagina voor elk netwerk", "Digitale zichtbaarheid netwerken", "Nieuwe collega’s vinden de netwerken niet."),
            Werk("Een klein budget per netwerk", "Toekenning netwerkbudget", "Met een beetje geld kan een netwerk iets doen."),
        ),
    ),
    Onderwerp(
        "inkoop",
        "Inkopen en samenwerken",
        ("Wij kopen graag in bij bedrijven die ook iedereen meetellen.", "Dat vragen wij voordat wij kiezen."),
        "In oude contracten staat hier nog niets over.",
        (
            Werk("Vragen over inclusie bij inkoop", "Opname inclusiecriteria in bestekken", "Zo telt het mee bij de keuze."),
            Werk("Kleine bedrijven beter bereiken", "Verbreding leveranciersbestand", "Kleine bedrijven kennen onze regels niet."),
            Werk("Afspraken met leveranciers nakijken", "Contractmonitoring inclusie", "Een afspraak werkt alleen als je kijkt of het gebeurt."),
            Werk("Samen met scholen projecten doen", "Samenwerking onderwijsinstellingen", "Scholen kennen jongeren die wij niet kennen."),
            Werk("Werkplekken maken via contracten", "Social return in opdrachten", "Zo krijgen meer mensen een baan."),
            Werk("Een training voor inkopers", "Training inclusief inkopen", "Inkopers willen weten wat zij mogen vragen."),
        ),
    ),
    Onderwerp(
        "cijfers",
        "Meten en leren",
        ("Wij willen weten of ons werk helpt.", "Daarom meten wij, en praten wij over wat wij zien."),
        "Van kleine groepen mogen wij geen cijfers laten zien.",
        (
            Werk("Een overzicht van alle acties bijhouden", "Inrichting centraal register", "Zonder overzicht weet niemand hoe ver wij zijn."),
            Werk("Elk jaar een verslag schrijven", "Opstellen jaarrapportage", "In een verslag kun je jaren vergelijken."),
            Werk("Gesprekken met mensen die vertrekken", "Exitinterviews", "Wie weggaat, vertelt vaak wat er mist."),
            Werk("Cijfers bespreken met teams", "Duiding cijfers in teams", "Een cijfer zegt pas iets als je erover praat."),
            Werk("Nakijken of trainingen helpen", "Effectmeting trainingen", "Een training die niet helpt, kan beter anders."),
            Werk("De cijfers van 2 jaar vergelijken", "Trendanalyse", "Zo zie je of er iets verandert."),
        ),
    ),
)  # fmt: skip
