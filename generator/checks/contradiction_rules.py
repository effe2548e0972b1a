"""Warn about an update whose words contradict each other, unless its `let_op` explains that on the page."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from datetime import date
from itertools import chain, product

from generator.checks.subject import Subject
from generator.model.acties import Actie
from generator.model.voortgang import Voortgang
from generator.moment import MAANDEN, Moment, parse_moment
from generator.problem import Problem
from generator.register.tree import FieldPath

# A text of an update with its place in the record.
_Said = tuple[FieldPath, str]

_VINKJE = re.compile("[✓✔☑]")
_NIET_AF = re.compile(
    r"\b(?:gedeeltelijk|deels|(?:nog )?niet (?:\w+ )?(?:gerealiseerd|gehaald|af|klaar|gereed))\b",
    re.IGNORECASE,
)
_AF = r"(?:\b(?:gereed|klaar|afgerond)\b|[✓✔☑])"
_KWARTAAL = r"\bQ[1-4](?:[ -]20\d\d)?\b"
_MOMENT = rf"(?:{_KWARTAAL}|[1-4]e kwartaal 20\d\d|(?:{'|'.join(MAANDEN)}) 20\d\d)"
# Nothing but a few words may stand between, or the two say something about different things.
_MOMENT_AF = re.compile(
    rf"({_MOMENT})[^.;✓]{{0,15}}{_AF}|\b(?:gereed|klaar|afgerond)\b (?:in |vanaf |sinds |per )?({_MOMENT})",
    re.IGNORECASE,
)
_PERIODE = re.compile(rf"{_MOMENT}\s*(?:-|–|/|tot en met|tot|t/m|en|of)\s*{_MOMENT}", re.IGNORECASE)
_DOORLOPEND = re.compile(r"\bdoorlopend\b", re.IGNORECASE)
# "Doorlopend vanaf Q3 2023" has a beginning, not an end.
_EINDE = re.compile(
    rf"{_AF}|\b(?:uiterlijk|deadline)\b|(?<!\bvanaf )(?<!\bsinds ){_MOMENT}", re.IGNORECASE
)
_TIJDELIJK = re.compile(r"\b(?:interim|tijdelijke?|waarnemende?)\b", re.IGNORECASE)
_VAST = re.compile(r"\bvaste\b[^.]{0,20}\btrekker\b|\btrekker\b[^.]{0,20}\bvast\b", re.IGNORECASE)
_NIET_GEDAAN = re.compile(
    r"\bniet (?:op tijd )?(?:opgepakt|begonnen|gestart|gedaan|uitgevoerd)\b", re.IGNORECASE
)
_VERWIJST = re.compile(r"\b(?:zie|verwijst|eerst|wacht(?:en|ten|te)?)\b", re.IGNORECASE)
_WACHT = re.compile(r"\b(?:eerst|wacht(?:en|ten|te)?)\b", re.IGNORECASE)
_CODE = re.compile(r"\b[A-Z]{1,3}[0-9]{1,4}\b")


def vinkje_en_niet_af(subject: Subject) -> Iterator[Problem]:
    """Een vinkje zegt dat iets af is. 'Gedeeltelijk' of 'nog niet' zegt van niet. Leg uit wat klopt."""
    for nieuws in _unexplained(subject):
        vinkje, niet_af = _first(_quotes(nieuws), _VINKJE), _first(_quotes(nieuws), _NIET_AF)
        if vinkje and niet_af:
            message = f"Hier staat '{niet_af[1]}', maar er staat ook '{vinkje[1]}'."
            yield _warning(subject, nieuws, niet_af[0], message)


def gereed_en_niet_af(subject: Subject) -> Iterator[Problem]:
    """Een actie die voor een deel is gedaan, is niet gereed. Zo telt niets te vroeg mee bij 'klaar'."""
    for nieuws in _unexplained(subject):
        niet_af = _first(_quotes(nieuws), _NIET_AF)
        # "Klaar, maar niet gehaald" is no contradiction: then the result says so.
        explained = nieuws.resultaat in {"deels", "niet gehaald"}
        if niet_af and nieuws.stand == "gereed" and not explained:
            message = f"Hier staat '{niet_af[1]}', maar de stand is 'gereed'."
            yield _warning(subject, nieuws, niet_af[0], message)


def gereed_zonder_stappen(subject: Subject) -> Iterator[Problem]:
    """De actie is gereed, maar een stap is niet klaar."""
    for nieuws in subject.register.voortgang:
        open_ = [stap.code for stap in nieuws.stappen if stap.klaar == "nee"]
        if nieuws.stand == "gereed" and open_ and not nieuws.let_op:
            message = f"De stand is gereed, maar niet klaar: {', '.join(open_)}. Leg het uit bij 'let_op', of verander de stand."
            yield subject.warning("voortgang", nieuws, "stand", message=message)


def klaar_in_de_toekomst(subject: Subject) -> Iterator[Problem]:
    """Wat klaar is, kan niet pas later klaar zijn dan de dag van het nieuws. Leg uit wat er bedoeld is."""
    for nieuws in _unexplained(subject):
        for path, text in (*_quotes(nieuws), *_own_words(nieuws)):
            for typed in _klaar_in(nieuws, text):
                if parse_moment(typed).later(nieuws.peildatum.van or date.max):
                    message = f"Hier is iets klaar in '{typed}', maar {nieuws.peildatum.wanneer} moest dat nog komen."
                    yield _warning(subject, nieuws, path, message)


def twee_momenten_in_1_tekst(subject: Subject) -> Iterator[Problem]:
    """Twee einddatums in één tekst: dan weet niemand welke geldt. Een periode van ... tot ... mag wel."""
    for nieuws in _unexplained(subject):
        for path, text in _quotes(nieuws):
            found = list(dict.fromkeys(re.findall(_MOMENT, _PERIODE.sub("", text), re.IGNORECASE)))
            if len(found) > 1:
                yield _warning(
                    subject, nieuws, path, f"Hier staan 2 momenten: '{found[0]}' en '{found[1]}'."
                )


def ander_kwartaal_dan_einddatum(subject: Subject) -> Iterator[Problem]:
    """Het nieuws gaat over een ander kwartaal dan de einddatum. Leg uit wat dat zegt over de einddatum."""
    acties = {actie.code: actie for actie in subject.register.acties}
    for nieuws in _unexplained(subject):
        einde = [moment for moment in _deadlines(acties[nieuws.code]) if moment.tot]
        dagen = "' of '".join(dict.fromkeys(moment.tekst for moment in einde))
        for path, kwartalen in _not_done_in(nieuws):
            if einde and not _ends_in(einde, kwartalen):
                message = f"Hier gaat het over '{kwartalen[0]}', maar de einddatum is '{dagen}'."
                yield _warning(subject, nieuws, path, message)


def doorlopend_met_einde(subject: Subject) -> Iterator[Problem]:
    """Iets dat doorloopt, is nooit af en heeft geen einddatum. Leg uit wat er bedoeld is."""
    for nieuws in _unexplained(subject):
        for path, text in _quotes(nieuws):
            loopt = _DOORLOPEND.search(text)
            einde = _EINDE.search(text) if loopt else None
            if loopt and einde:
                message = f"Hier staat '{loopt[0]}', maar ook een einde: '{einde[0]}'."
                yield _warning(subject, nieuws, path, message)


def tijdelijk_en_vast(subject: Subject) -> Iterator[Problem]:
    """Een trekker is vast of tijdelijk, niet allebei. Leg uit wat klopt."""
    for nieuws in _unexplained(subject):
        texts = [*_quotes(nieuws), *_own_words(nieuws)]
        tijdelijk, vast = _first(texts, _TIJDELIJK), _first(texts, _VAST)
        if tijdelijk and vast:
            message = f"Hier staat '{tijdelijk[1]}', maar er staat ook: '{vast[1]}'."
            yield _warning(subject, nieuws, tijdelijk[0], message)


def verwijzing_klopt(subject: Subject) -> Iterator[Problem]:
    """Een tekst die naar een andere actie verwijst, noemt de actie die bij 'wacht_op' staat."""
    acties = {actie.code: actie for actie in subject.register.acties}
    for nieuws in _unexplained(subject):
        wacht_op = acties[nieuws.code].wacht_op
        # No set of all others: of a large register that would be made for each update.
        known = {nieuws.code, *wacht_op}
        named = [one for one in _named(nieuws, acties, _VERWIJST) if one[1] not in known]
        anders = f"de actie wacht op {', '.join(wacht_op)}"
        if not wacht_op:
            anders = "bij 'wacht_op' staat niets"
            # Then one "zie ook" is only a hint; two, or a word for waiting, are not.
            if len(named) == 1:
                named = [one for one in _named(nieuws, acties, _WACHT) if one[1] not in known]
        for path, code in named:
            message = f"Hier verwijst de tekst naar {code}, maar {anders}."
            yield _warning(subject, nieuws, path, message)


def _unexplained(subject: Subject) -> Iterator[Voortgang]:
    """The updates without `let_op`. With it, a reader of the page already knows that the words do not agree."""
    return (nieuws for nieuws in subject.register.voortgang if not nieuws.let_op)


def _quotes(nieuws: Voortgang) -> list[_Said]:
    """The quotes of an update, also those that are held back: the state was taken from them."""
    return [
        (("citaten", index, "tekst"), citaat.tekst) for index, citaat in enumerate(nieuws.citaten)
    ]


def _own_words(nieuws: Voortgang) -> list[_Said]:
    return [(("toelichting",), nieuws.toelichting)]


def _first(texts: list[_Said], pattern: re.Pattern[str]) -> _Said | None:
    """The first words that fit, with the place of their text."""
    for path, text in texts:
        found = pattern.search(text)
        if found:
            return path, found[0]
    return None


def _klaar_in(nieuws: Voortgang, text: str) -> list[str]:
    """The moments at which something is done, says a text. While an action goes on, "klaar in juni 2024" is a plan."""
    if nieuws.stand != "gereed" and not _VINKJE.search(text):
        return []
    return [found[1] or found[2] for found in _MOMENT_AF.finditer(text)]


def _not_done_in(nieuws: Voortgang) -> Iterator[tuple[FieldPath, list[str]]]:
    """The quarters in each quoted sentence that says that something was not done, with the place of the quote."""
    for path, text in _quotes(nieuws):
        for zin in _sentences(text):
            found = re.findall(_KWARTAAL, zin, re.IGNORECASE)
            if found and _NIET_GEDAAN.search(zin):
                yield path, found


def _sentences(text: str) -> list[str]:
    return re.split(r"[.;]\s", text)


def _deadlines(actie: Actie) -> list[Moment]:
    return [actie.eerste_deadline, *(stap.eerste_deadline for stap in actie.stappen)]


def _ends_in(deadlines: list[Moment], kwartalen: list[str]) -> bool:
    """Whether one of the deadlines ends in one of these quarters."""
    return any(_same_quarter(*pair) for pair in product(kwartalen, deadlines))


def _same_quarter(kwartaal: str, moment: Moment) -> bool:
    """Whether a deadline ends in this quarter; in any year when the text names none."""
    if moment.tot is None:
        return False
    nummer, jaar = int(kwartaal[1]), kwartaal[3:]
    return nummer == (moment.tot.month + 2) // 3 and jaar in {"", str(moment.tot.year)}


def _named(nieuws: Voortgang, codes: Container[str], verb: re.Pattern[str]) -> list[_Said]:
    """Each of these codes in a sentence with such a verb, once, at its first place."""
    places: dict[str, FieldPath] = {}
    for path, text in (*_quotes(nieuws), *_own_words(nieuws)):
        with_verb = (zin for zin in _sentences(text) if verb.search(zin))
        for code in chain.from_iterable(map(_CODE.findall, with_verb)):
            if code in codes:
                places.setdefault(code, path)
    return [(path, code) for code, path in sorted(places.items())]


def _warning(subject: Subject, nieuws: Voortgang, path: FieldPath, what: str) -> Problem:
    message = f"{what} Kijk na wat klopt, of leg het uit bij 'let_op'."
    return subject.warning("voortgang", nieuws, *path, message=message)
