"""Rules on figures that are not about people: what they may be about, and what their numbers may be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.subject import Subject
from generator.lookalike import skeleton
from generator.model.agenda import Doelwaarde, Streefcijfer
from generator.model.fields import Onbekend
from generator.model.waarden import ZONDER_INDELING, Waarde
from generator.problem import Problem

# Words for people, also at the end of a longer word: 'topvrouwen', 'raadsleden'.
_MENSEN = (
    "mensen|personen|collega['’]?s|collega|medewerkers?|medewerksters?|werknemers?|ambtenaren|ambtenaar|"
    "vrouwen|mannen|jongeren|ouderen|inwoners?|bewoners?|burgers|stagiairs?|trainees?|sollicitanten|"
    "kandidaten|leidinggevenden?|managers?|directeuren|bestuurders?|leden|"
    "personeel|werkenden|deelnemers?|studenten|leerlingen|kinderen|migranten|statushouders|nederlanders|"
    "werkzoekenden|uitzendkrachten"
)
# Too short to be the end of another word: 'roman' is no man.
_KORT = "mens|persoon|vrouw|man|fte|fte['’]s|banen"
# Words for where people come from and what they have: groups of people without the word for people.
_KENMERK = (
    "herkomst|afkomst|wortels|nationaliteit|migratieachtergrond|geslacht|gender|leeftijd|"
    "met (?:een )?(?:arbeids)?beperking|lhbt\\w*|geboren (?:in|buiten)"
)
_OVER_MENSEN = re.compile(
    rf"(?<!\w)(?:\w*(?<!ge)(?<!over)(?:{_MENSEN})|{_KORT}|{_KENMERK})(?!\w)", re.IGNORECASE
)
# Units of money and time: they measure no heads, also when people are what it is about.
_GELD_EN_TIJD = frozenset(
    {"euro", "minuten", "uren", "uur", "dagen", "werkdagen", "weken", "maanden", "jaren", "jaar"}
)
# Units that do not say what is counted.
_KAAL = frozenset({"procent", "procentpunt", "aantal", "aantallen", "stuks", "punten", "onbekend"})
# 'Personeel en Organisatie' is a department.
_ONDERDEEL_MAG = re.compile(r"\bpersoneel\b", re.IGNORECASE)
_OOK_EIGEN = ("eenheid_enkelvoud", "indelingen")

_TELT_MENSEN = (
    "'{woord}' gaat over mensen, maar hier staat 'over_mensen: nee'. Cijfers over mensen hebben een totaal, en kleine groepen "
    "laten wij niet zien. Haal 'over_mensen' weg, en zet de aantallen in data/metingen/{code}.csv."
)
_NOEM_EERST = (
    " Tel je toch iets anders? Noem dat dan eerst: 'Gemeenten met een netwerk voor vrouwen'."
)

_GROEP_VAN_MENSEN = (
    "De groep '{groep}' staat ook in data/metingen, en daar zijn het mensen. Geef deze groep een andere naam, of zet de "
    "aantallen in data/metingen."
)


def cijfer_over_mensen_telt_mensen(subject: Subject) -> Iterator[Problem]:
    """Een cijfer dat over mensen gaat, heet ook zo. Anders verbergen wij kleine groepen niet."""
    for cijfer in _zonder_mensen(subject):
        for naam in ("titel", "definitie", "eenheid", "groep"):
            woord = _woord_voor_mensen(cijfer, naam, getattr(cijfer, naam) or "")
            if woord:
                message = _TELT_MENSEN.format(woord=woord, code=cijfer.code)
                if naam in {"titel", "definitie"}:
                    message += _NOEM_EERST
                yield subject.problem("streefcijfers", cijfer, naam, message=message)


def groep_zonder_mensen(subject: Subject) -> Iterator[Problem]:
    """Een groep van mensen hoort in data/metingen. Anders verbergen wij haar niet als zij klein is."""
    without = {cijfer.code for cijfer in _zonder_mensen(subject)}
    of_people = {" ".join(skeleton(meting.groep)) for meting in subject.register.metingen}
    for waarde in subject.register.waarden:
        if waarde.code not in without:
            continue
        for naam, tekst in (("groep", waarde.groep), ("onderdeel", _afdeling(waarde))):
            found = _OVER_MENSEN.search(tekst)
            if found:
                message = _TELT_MENSEN.format(woord=found[0], code=waarde.code)
                yield subject.problem("waarden", waarde, naam, message=message)
        if waarde.groep and " ".join(skeleton(waarde.groep)) in of_people:
            message = _GROEP_VAN_MENSEN.format(groep=waarde.groep)
            yield subject.problem("waarden", waarde, "groep", message=message)


def getallen_staan_op_hun_plek(subject: Subject) -> Iterator[Problem]:
    """Aantallen mensen staan in data/metingen, andere getallen in data/waarden."""
    without = {cijfer.code for cijfer in _zonder_mensen(subject)}
    for waarde in subject.register.waarden:
        if waarde.code not in without:
            message = (
                f"'{waarde.code}' gaat over mensen. Zet dit in data/metingen/{waarde.code}.csv, met een totaal. "
                "Gaat het niet over mensen? Zet dan 'over_mensen: nee' bij het streefcijfer."
            )
            yield subject.problem("waarden", waarde, "code", message=message)
    for code in dict.fromkeys(meting.code for meting in subject.register.metingen):
        if code in without:
            first = next(meting for meting in subject.register.metingen if meting.code == code)
            message = (
                f"Bij '{code}' staat 'over_mensen: nee', maar in deze tabel staan mensen. "
                "Haal 'over_mensen' weg, of zet de getallen in data/waarden."
            )
            yield subject.problem("metingen", first, "waarde", message=message)


def getal_past_bij_eenheid(subject: Subject) -> Iterator[Problem]:
    """Wat je in hele getallen telt, heeft geen komma. Onder 0 komt een getal alleen als dat kan."""
    by_code = {cijfer.code: cijfer for cijfer in _zonder_mensen(subject)}
    for waarde in subject.register.waarden:
        cijfer = by_code.get(waarde.code)
        message = _past_niet(cijfer, waarde.waarde) if cijfer else ""
        if message:
            yield subject.problem("waarden", waarde, "waarde", message=message)


def eenheid_zegt_wat_wij_tellen(subject: Subject) -> Iterator[Problem]:
    """Een getal zegt waarvan het er zoveel zijn. Bij een percentage zegt de definitie waarvan het een deel is."""
    measured = {waarde.code for waarde in subject.register.waarden}
    for cijfer in _zonder_mensen(subject):
        if cijfer.eenheid == "onbekend" and (
            cijfer.code in measured or not cijfer.doel_is_onbekend
        ):
            message = "Dit cijfer heeft een getal, maar geen eenheid. Schrijf wat je telt, bijvoorbeeld: gemeenten."
            yield subject.problem("streefcijfers", cijfer, "eenheid", message=message)
        if cijfer.eenheid == "procent" and cijfer.definitie == "onbekend":
            message = "Procent waarvan? Schrijf dat op, bijvoorbeeld: Het deel van alle brieven dat je makkelijk leest."
            yield subject.problem("streefcijfers", cijfer, "definitie", message=message)


def indeling_staat_bij_het_cijfer(subject: Subject) -> Iterator[Problem]:
    """Elke eigen indeling staat 1 keer bij het streefcijfer, met haar naam en uitleg."""
    for cijfer in _zonder_mensen(subject):
        double = [one for one, times in Counter(_indelingen(cijfer)).items() if times > 1]
        if double:
            message = (
                f"De indeling '{double[0]}' staat er 2 keer. Haal er 1 weg, of kies een andere id."
            )
            yield subject.problem("streefcijfers", cijfer, "indelingen", message=message)
        if cijfer.indeling != ZONDER_INDELING:
            message = f"'{cijfer.indeling}' is een indeling van mensen. Schrijf hier: geen. Zet een eigen indeling bij 'indelingen'."
            yield subject.problem("streefcijfers", cijfer, "indeling", message=message)
    known = {cijfer.code: _indelingen(cijfer) for cijfer in _zonder_mensen(subject)}
    for waarde in subject.register.waarden:
        choices = known.get(waarde.code)
        if choices and waarde.indeling not in choices:
            message = f"De indeling '{waarde.indeling}' staat niet bij {waarde.code}. Kies uit: {', '.join(dict.fromkeys(choices))}."
            yield subject.problem("waarden", waarde, "indeling", message=message)


def alleen_zonder_mensen(subject: Subject) -> Iterator[Problem]:
    """Een cijfer over mensen heeft hele mensen, is nooit minder dan 0, en heeft een indeling uit de lijst."""
    for cijfer in subject.register.streefcijfers:
        if not cijfer.telt_mensen:
            continue
        given = [naam for naam in _OOK_EIGEN if getattr(cijfer, naam)]
        given += [naam for naam in ("met_komma", "onder_nul") if getattr(cijfer, naam) == "ja"]
        for naam in given:
            message = f"'{naam}' kan niet bij een cijfer over mensen. Haal het weg. Gaat dit cijfer niet over mensen? Schrijf dan: 'over_mensen: nee'."
            yield subject.problem("streefcijfers", cijfer, naam, message=message)


def doel_past_bij_cijfer(subject: Subject) -> Iterator[Problem]:
    """Het getal dat wij willen halen, en het getal aan het begin, kunnen minder dan 0 zijn. Dan staat dat bij het cijfer."""
    for cijfer in subject.register.streefcijfers:
        wanted = cijfer.doel.waarde if isinstance(cijfer.doel, Doelwaarde) else "onbekend"
        for path, getal in ((("doel", "waarde"), wanted), (("nulmeting",), cijfer.nulmeting)):
            below = not isinstance(getal, str) and getal < 0
            message = _past_niet(cijfer, getal) if below else ""
            if message:
                yield subject.problem("streefcijfers", cijfer, *path, message=message)


def _zonder_mensen(subject: Subject) -> list[Streefcijfer]:
    return [cijfer for cijfer in subject.register.streefcijfers if not cijfer.telt_mensen]


def _indelingen(cijfer: Streefcijfer) -> list[str]:
    """What the lines of a figure may name as their classification."""
    return [indeling.id for indeling in cijfer.indelingen] or [ZONDER_INDELING]


def _afdeling(waarde: Waarde) -> str:
    """The name of a part, without the word that a department may be called by."""
    return _ONDERDEEL_MAG.sub("", waarde.onderdeel)


def _woord_voor_mensen(cijfer: Streefcijfer, naam: str, tekst: str) -> str:
    """The word that says that a figure counts people; empty when it counts something else.

    Money and time may be about people in their title, but never of a group of people. In a title the unit decides
    when it comes first: 'Gemeenten met een netwerk voor vrouwen' counts gemeenten.
    """
    found = _OVER_MENSEN.search(tekst)
    if found is None:
        return ""
    if naam in {"titel", "definitie"}:
        before = tekst[: found.start()].lower()
        named = any(
            re.search(rf"(?<!\w){re.escape(one)}(?!\w)", before) for one in _eenheden(cijfer)
        )
        if named or cijfer.eenheid.lower() in _GELD_EN_TIJD:
            return ""
    return found[0]


def _eenheden(cijfer: Streefcijfer) -> list[str]:
    """The words of the unit, when it says what is counted."""
    if cijfer.eenheid.lower() in _KAAL:
        return []
    return [cijfer.eenheid.lower(), *filter(None, [(cijfer.eenheid_enkelvoud or "").lower()])]


def _past_niet(cijfer: Streefcijfer, getal: Decimal | Onbekend) -> str:
    """What is wrong with a number of this figure; empty when it is right."""
    if isinstance(getal, str):
        return ""
    if getal < 0 and cijfer.onder_nul == "nee":
        return f"Minder dan 0 {cijfer.eenheid} kan niet. Kijk welk getal klopt. Kan het wel? Zet dan 'onder_nul: ja' bij {cijfer.code}."
    if getal != getal.to_integral_value() and not cijfer.mag_komma:
        return f"Wij tellen hele {cijfer.eenheid}. Schrijf een getal zonder komma. Kan het wel met een komma? Zet dan 'met_komma: ja' bij {cijfer.code}."
    return ""
