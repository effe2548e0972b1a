"""What LEESMIJ.md says about moments and tables, beside what the model knows of them."""

from __future__ import annotations

from generator.model.metingen import GEHEEL

# What LEESMIJ.md says about a moment.
MOMENTEN = (
    "Een moment mag je schrijven zoals het is. Dit zijn alle vormen. Noem altijd het jaar als je het weet.",
    (
        "- 'Begin' en 'eind' van een jaar zijn de eerste en de laatste 3 maanden. Van een maand zijn dat de eerste 10 dagen "
        "en de dagen na de 20e. 'Half' en 'medio' zijn wat daartussen ligt.\n"
        "- Een stand is van een dag, een maand, een kwartaal of een jaar. Heb je geen dag? Schrijf `augustus 2016`. "
        "Het bestand heet dan `2016-08.yml`, `2016-Q3.yml` of `2016.yml`. De stand geldt vanaf de laatste dag.\n"
        "- Bij 'rond' tellen een maand eerder en een maand later ook mee.\n"
        "- Weten wij niet zeker wat je bedoelt? Dan lezen wij het niet, en zeggen wij welke vorm er het meest op lijkt."
    ),
)
_TABEL = "Het bestand is een tabel (csv). Tussen de vakken staat `;`, `,` of een tab. Sla het in Excel op als ‘CSV UTF-8’. "
_CSV = (
    (f"{_TABEL}De naam van het bestand is de code van het streefcijfer."),
    (
        "- Schrijf aantallen mensen, geen procenten. De site rekent zelf om en laat alleen hele procenten zien.\n"
        "- Weet je een aantal niet? Schrijf `onbekend`.\n"
        "- Bij elk onderdeel en elke dag is het totaal overal gelijk. De groepen zijn samen niet meer dan het totaal.\n"
        f"- Onderdelen overlappen niet. Alleen `{GEHEEL}` mag ernaast staan: dat zijn alle onderdelen samen.\n"
        "- Gaat een cijfer over een deel van de organisatie? Noem dat deel bij `onderdeel`.\n"
        "- Gebruik je een nieuwe indeling? Zet die gewoon in hetzelfde bestand. De site maakt er een eigen tabel van."
    ),
    (
        "Kleine groepen laat de site niet zien. Vanaf hoeveel mensen een groep te zien is, staat in "
        "`data/organisatie.yml` bij `drempels`. Soms verdwijnt er ook een grotere groep: anders kun je de kleine uitrekenen. "
        "Een groep die één keer te klein is, verdwijnt in elke tabel en in elk jaar. "
        "Let op: wie in deze map mag kijken, ziet de aantallen zelf wel."
    ),
)
# The same for a table of numbers that are not about people.
_WAARDEN = (
    (
        f"{_TABEL}"
        "De naam van het bestand kies je zelf: kleine letters, cijfers en streepjes. In één tabel mogen meer streefcijfers staan."
    ),
    (
        "- Hier staan getallen die niet over mensen gaan. Zet bij het streefcijfer `over_mensen: nee`, en bij `eenheid` wat je telt. "
        "Gaat een getal over mensen, of over een deel van de mensen? Dan hoort het in `data/metingen`.\n"
        "- Schrijf alleen het getal, zonder eenheid: `165000` en niet `€ 165.000`. Een deel van een getal schrijf je met een komma: `12,5`. "
        "Onder 0 zet je er een streepje voor: `-3`.\n"
        "- Een totaal is er niet. Ook bij een percentage niet: bij `definitie` staat waarvan het een deel is.\n"
        "- Een vak mag leeg zijn als het streefcijfer zo’n kolom niet heeft: geen indeling, geen groep of geen onderdeel.\n"
        "- Staan er meer streefcijfers in één tabel? Dan zet de site ze ook naast elkaar, voor de dagen die ze samen hebben.\n"
        "- Ga je anders indelen? Zet de oude en de nieuwe indeling bij het streefcijfer, bij `indelingen`. "
        "De site maakt dan 2 tabellen: een lijn over zo’n verandering klopt niet."
    ),
    (
        "Drie voorbeelden, elk met de regels bij het streefcijfer:\n\n"
        "| vak | bij het streefcijfer | in de tabel |\n"
        "|---|---|---|\n"
        "| taal | `eenheid: procent`, `definitie: Het deel van alle brieven dat je makkelijk leest.` | `62,5` |\n"
        "| bouwen | `eenheid: gebouwen`, `eenheid_enkelvoud: gebouw` | `41` |\n"
        "| geld | `eenheid: euro`, `onder_nul: ja` | `-12500` |"
    ),
)
OVER_TABEL = {"metingen": _CSV, "waarden": _WAARDEN}
