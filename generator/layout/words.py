"""Words and short sentences that more than one page uses, all in plain Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup, escape

from generator.alphabet import capital
from generator.figures.telling import Telling
from generator.layout.zin import Deel, Zin
from generator.model.fields import OrRol, Resultaat, Stand, Werkplan, Weten
from generator.model.keuzes import StandMetWoord


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
    "onbekend": Sign("Onbekend", "onbekend", "Dit staat niet in het register.", "gestippelde rand"),
}
RESULTATEN: Mapping[Resultaat, Sign] = {
    "gehaald": Sign("Gehaald", "gehaald", "Het doel is bereikt."),
    "deels": Sign("Deels gehaald", "deels", "Een deel van het doel is bereikt."),
    "niet gehaald": Sign("Niet gehaald", "niet", "Het doel is niet bereikt."),
    "onbekend": Sign("Onbekend", "onbekend", "Wij weten niet wat het opleverde."),
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

# Sentences that more than one page uses.
ACTIES = Deel("{n} {actie|acties}")
_KLAAR_VAN = Deel("{n} van {m}")
_KLAAR = Zin(
    "**{Zoveel}** {actie|acties} {n:is|zijn} klaar.",
    enige_niet="**De enige** actie is nog niet klaar.",
)
_ENIGE_GESTOPT = "**De enige** actie is gestopt."
# When others have no end, then "alle" would be too much.
_KLAAR_NAAST = Zin(
    "**{n} van de {m}** {actie|acties} {n:is|zijn} klaar.",
    alle="**{n} {actie|acties}** {is|zijn} klaar.",
    enige_niet="**1 actie** is nog niet klaar.",
)
_GESTOPT_NAAST = "**1 actie** is gestopt."
_ALTIJD_DOOR = Zin("{n} andere {actie loopt|acties lopen} altijd door.", geen="")
_NIETS_TE_LAAT = "Geen actie is te laat."
_TE_LAAT = Zin("**{n} {actie|acties}** {is|zijn} te laat: {codes}.", geen=_NIETS_TE_LAAT)
# When it was over is not known, only when we heard so.
_LAAT_KLAAR = Zin(
    "Van {n} {actie|acties} hoorden wij pas na de eerste einddatum dat {die klaar is|ze klaar zijn}.",
    geen="",
)
# Not how many have no last day: what is stopped can lack one too.
_ZONDER_EINDDATUM = Zin(
    "Van **{n} {actie|acties}** weten wij niet of {die te laat is|ze te laat zijn}. Wij kennen geen einddatum.",
    geen="",
)
_ALLES_LOOPT_DOOR = "Alles loopt door"
_GEEN_ACTIE = "Geen acties"
_GEEN_ACTIE_HEEFT_EINDE = Zin(
    "Alle {n} acties lopen altijd door.", een="De enige actie loopt altijd door."
)
GEEN_ACTIES = "Er zijn nog geen acties."
_MAANDEN = Deel("{n} {maand|maanden}")
_JAAR = Deel("{n} jaar")
_RUIM = Deel("ruim {lang}")
_KORT = "minder dan 1 maand"

_IN_YEARS = 24


def stand_sign(stand: Stand | StandMetWoord) -> Sign:
    """How a state is shown: in the word of the organisation where it has one, with the sign of what it counts as."""
    if not isinstance(stand, StandMetWoord):
        return STANDEN[stand]
    eigen = stand.eigen
    sign = STANDEN[eigen.telt_als]
    return replace(sign, word=capital(eigen.woord), meaning=eigen.uitleg or sign.meaning)


def listed(namen: Sequence[str]) -> str:
    """Names in a row: a, b en c."""
    *eerst, laatst = namen or [""]
    return f"{', '.join(eerst)} en {laatst}" if eerst else laatst


def maanden_oud(sinds: date, today: date) -> str:
    """How long ago: '9 maanden', 'ruim 9 maanden' when some days more, years from two years on."""
    maanden = (today.year - sinds.year) * 12 + today.month - sinds.month - (today.day < sinds.day)
    if maanden < 1:
        return _KORT
    lang, exact = _MAANDEN(n=maanden), today.day == sinds.day
    if maanden >= _IN_YEARS:
        jaren, rest = divmod(maanden, 12)
        lang, exact = _JAAR(n=jaren), exact and not rest
    return lang if exact else _RUIM(lang=lang)


def bold(text: str) -> Markup:
    """**words** in a sentence become bold; everything is escaped that is not safe already."""
    parts = enumerate(text.split("**"))
    return Markup("").join(
        Markup("<b>{}</b>").format(part) if index % 2 else escape(part) for index, part in parts
    )


def klaar_van(telling: Telling) -> str:
    """Finished of what can be finished: 3 van 9. Words when nothing has an end, because 0 van 0 says nothing."""
    if telling.telbaar:
        return _KLAAR_VAN(n=telling.klaar, m=telling.telbaar)
    return _ALLES_LOOPT_DOOR if telling.totaal else _GEEN_ACTIE


def klaar_zin(telling: Telling) -> str:
    """How many actions are finished, of those that can be. The figure is never left out."""
    if not telling.totaal:
        return GEEN_ACTIES
    if not telling.telbaar:
        return _GEEN_ACTIE_HEEFT_EINDE(n=telling.totaal)
    alone = telling.telbaar == telling.totaal
    if telling.telbaar == telling.per_stand["gestopt"] == 1:
        return _ENIGE_GESTOPT if alone else _GESTOPT_NAAST
    zin = _KLAAR if alone else _KLAAR_NAAST
    return zin(n=telling.klaar, m=telling.telbaar)


def laat_klaar_zin(telling: Telling) -> str:
    """Of how many finished actions we heard so after their first last day; empty when of none."""
    return _LAAT_KLAAR(n=telling.laat_klaar)


def door_zin(telling: Telling) -> str:
    """How many actions go on without an end; empty when there are none, and when `klaar_zin` says it of all."""
    return _ALTIJD_DOOR(n=telling.per_stand["doorlopend"] if telling.telbaar else 0)


def einddatum_zin(telling: Telling) -> str:
    """Of how many actions nobody can say whether they are late; empty when of none."""
    return _ZONDER_EINDDATUM(n=telling.zonder_einddatum)


def laat_zin(telling: Telling, codes: Sequence[str]) -> str:
    """Which actions are late, and of how many nobody can judge it. Nothing late is not said of those."""
    unknown = einddatum_zin(telling)
    late = _TE_LAAT(n=len(codes), codes=listed(codes))
    return unknown if unknown and not codes else f"{late} {unknown}".rstrip()
