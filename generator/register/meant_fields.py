"""Which field somebody meant: words that people use for it, and names that look like it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches

# Words people use, and the fields they can mean; the first that a record has is meant.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "eigenaar eigenaars verantwoordelijke verantwoordelijk actiehouder uitvoerder projectleider "
    "aanspreekpunt contactpersoon owner": ("trekker", "eigenaar", "rol", "wie"),
    "trekker functie afdeling": ("rol", "gemeld_door", "organisatieonderdeel"),
    "vorige_trekker oude_trekker vorige_eigenaar oud_trekker": ("eerdere_trekkers",),
    "volgende_trekker andere_trekker nieuwe_eigenaar": ("nieuwe_trekker",),
    "deadline einddatum eind_datum streefdatum opleverdatum oplevering gereed_op klaar_op planning "
    "wanneer klaar_voor": (
        "eerste_deadline",
        "nieuwe_deadline",
        "moment",
        "tot",
        "uiterlijk",
        "op",
    ),
    "nieuwe_einddatum nieuwe_datum": ("nieuwe_deadline",),
    "naam kop title name onderwerp actie": ("titel", "naam", "term", "wat"),
    "titel": ("naam", "term", "wat"),
    "omschrijving beschrijving samenvatting inhoud description": (
        "in_het_kort",
        "toelichting",
        "uitleg",
        "tekst",
    ),
    "uitleg toelichting": ("toelichting", "uitleg", "in_het_kort"),
    "status voortgang toestand": ("stand", "status"),
    "uitkomst opbrengst effect": ("resultaat",),
    "datum dag date per op": ("peildatum", "datum", "dag", "op", "sinds"),
    "begin begindatum start startdatum vanaf gestart": ("sinds", "van", "moment"),
    "einde eind tot_en_met": ("tot", "eerste_deadline", "nieuwe_deadline"),
    "auteur melder afzender verteld_door": ("gemeld_door", "door", "van"),
    "document stuk herkomst source": ("bron", "herkomst"),
    "pagina regel regelnummer": ("bron_regel",),
    "domein categorie programmalijn": ("thema",),
    "programma project": ("plan",),
    "id nummer kenmerk actienummer": ("code", "id", "nummer"),
    "code afkorting slug": ("id", "code"),
    "mail email e-mail mailadres e-mailadres": ("postbus",),
    "website webadres url link": ("adres", "site", "links"),
    "deelacties subacties taken acties": ("stappen",),
    "afhankelijk_van afhankelijkheid hangt_af_van": ("wacht_op", "voorbehoud"),
    "meewerkers deelnemers partners samen_met wie_doet_mee": ("betrokken",),
    "budget kosten bedrag": ("geld", "bedrag"),
    "uren tijd fte": ("capaciteit", "uren_per_week"),
    "reden motivatie waardoor": ("waarom", "reden", "gevoelig_reden"),
    "waarom": ("reden", "toelichting"),
    "opmerkingen notitie notities": ("opmerking", "let_op"),
    "type": ("soort",),
    "gecorrigeerd correctie hersteld": ("verbeterd",),
}


def _by_word() -> dict[str, tuple[str, ...]]:
    meant: dict[str, tuple[str, ...]] = {}
    for words, fields in _FIELDS.items():
        meant |= dict.fromkeys(words.split(), fields)
    return meant


_BY_WORD = _by_word()


def same_word(typed: str, there: Collection[str]) -> str:
    """The field that is another word for what was typed; empty when none of those that are there is."""
    word = typed.strip().lower().replace(" ", "_").replace("-", "_")
    meant = _BY_WORD.get(word, _BY_WORD.get(typed.lower(), ()))
    return next((name for name in meant if name in there), "")


def looks_like(typed: str, there: Collection[str]) -> str:
    """The field that looks like what was typed; empty when none does."""
    near = get_close_matches(typed.lower(), there, n=1)
    return next(iter(near), "")
