"""Words and short sentences that more than one page uses. All in plain Dutch; 1 has its own form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.figures.telling import Telling
from generator.model.fields import OrRol, Resultaat, Stand, Werkplan, Weten


@dataclass(frozen=True, slots=True)
class Sign:
    """How a value is shown: a word, the name of its sign and colour, and what it means."""

    word: str
    sign: str
    meaning: str
    texture: str = ""


STANDEN: Mapping[Stand, Sign] = {
    "niet gestart": Sign("Nog niet gestart", "nog", "Er is nog niets gedaan.", "leeg"),
    "loopt": Sign(
        "Loopt", "loopt", "Er is iets gedaan. De actie is niet klaar.", "schuine strepen"
    ),
    "gereed": Sign("Klaar", "klaar", "Wij tellen de actie als klaar. Lees erbij waarom.", "vol"),
    "doorlopend": Sign(
        "Loopt altijd door",
        "doorlopend",
        "De actie heeft geen einde. Wij tellen hem niet mee bij ‘klaar’.",
        "rondje",
    ),
    "te herzien": Sign(
        "Opnieuw bekijken",
        "herzien",
        "Het plan klopt niet meer. Er moet een nieuwe keuze komen.",
        "stippen",
    ),
    "stil": Sign("Ligt stil", "stil", "Er is een tijd niets gedaan.", "twee strepen"),
    "gestopt": Sign(
        "Gestopt", "gestopt", "Wij doen dit niet meer. De reden staat erbij.", "liggende strepen"
    ),
    "onbekend": Sign("Onbekend", "onbekend", "De bron zegt het niet.", "gestippelde rand"),
}
RESULTATEN: Mapping[Resultaat, Sign] = {
    "gehaald": Sign("Gehaald", "gehaald", "Het doel is bereikt."),
    "deels": Sign("Deels gehaald", "deels", "Een deel van het doel is bereikt."),
    "niet gehaald": Sign("Niet gehaald", "niet", "Het doel is niet bereikt."),
    "onbekend": Sign("Onbekend", "onbekend", "De bron zegt niet wat het opleverde."),
    "niet van toepassing": Sign("Niet van toepassing", "nvt", "Er hoort geen resultaat bij."),
}
OR_ROLLEN: Mapping[OrRol, str] = {
    "advies": "De OR geeft advies",
    "instemming": "De OR moet het goed vinden",
    "informeren": "De OR krijgt informatie",
    "geen": "De OR heeft hier geen rol",
    "onbekend": "Onbekend",
}
WERKPLANNEN: Mapping[Werkplan, str] = {
    "geen": "Nee",
    "concept": "Ja, maar het is nog niet af",
    "vastgesteld": "Ja",
    "onbekend": "Onbekend",
}
JA_NEE: Mapping[Weten, str] = {"ja": "Ja", "nee": "Nee", "onbekend": "Onbekend"}


def acties(aantal: int) -> str:
    """A number of actions: 1 actie, 2 acties."""
    return f"{aantal} actie" if aantal == 1 else f"{aantal} acties"


def plural(aantal: int, een: str, meer: str) -> str:
    """The right one of two forms: for 1, and for any other number."""
    return een if aantal == 1 else meer


def capital(text: str) -> str:
    """The same text with a capital at the start; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def listed(namen: Sequence[str]) -> str:
    """Names in a row: a, b en c."""
    return " en ".join([", ".join(namen[:-1]), namen[-1]] if len(namen) > 1 else list(namen))


def maanden_oud(sinds: date, today: date) -> str:
    """How long ago: '9 maanden', 'ruim 9 maanden' when some days more, years from two years on."""
    maanden = (today.year - sinds.year) * 12 + today.month - sinds.month - (today.day < sinds.day)
    if maanden < 1:
        return "minder dan 1 maand"
    if maanden >= _IN_YEARS:
        return (
            f"ruim {maanden // 12} jaar"
            if maanden % 12 or today.day != sinds.day
            else f"{maanden // 12} jaar"
        )
    ruim = "" if today.day == sinds.day else "ruim "
    return f"{ruim}{maanden} {plural(maanden, 'maand', 'maanden')}"


_IN_YEARS = 24


def klaar_van(telling: Telling) -> str:
    """Finished of what can be finished: 3 van 9. Words when nothing has an end, because 0 van 0 says nothing."""
    return f"{telling.klaar} van {telling.telbaar}" if telling.telbaar else "Geen einde"


def klaar_zin(telling: Telling) -> str:
    """How many actions are finished, of those that can be. The figure is never left out."""
    if not telling.telbaar:
        return (
            "Geen van deze acties heeft een einde."
            if telling.totaal
            else "Er zijn nog geen acties."
        )
    if telling.telbaar == 1:
        return f"**{telling.klaar} van de 1** actie die klaar kan zijn, is klaar."
    return f"**{telling.klaar} van de {telling.telbaar}** acties {plural(telling.klaar, 'is', 'zijn')} klaar."


def door_zin(telling: Telling) -> str:
    """How many actions go on without an end; empty when there are none."""
    aantal = telling.per_stand["doorlopend"]
    return f"{acties(aantal)} {plural(aantal, 'loopt', 'lopen')} altijd door." if aantal else ""


def laat_zin(telling: Telling, codes: Sequence[str]) -> str:
    """Which actions are late. Nothing late is only said together with what cannot be judged."""
    if codes:
        return (
            f"**{acties(len(codes))}** {plural(len(codes), 'is', 'zijn')} te laat: {listed(codes)}."
        )
    if telling.zonder_einddatum:
        return f"Van **{acties(telling.zonder_einddatum)}** kennen wij geen einddatum. Of die te laat zijn, weten wij niet."
    return "Geen actie is te laat."
