"""A moment as people write it: kept word for word, readable, and comparable without inventing a day."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december")  # fmt: skip
_AFKORTINGEN = {"jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
                "okt": 10, "nov": 11, "dec": 12}  # fmt: skip
_NUMMER = {naam: nummer for nummer, naam in enumerate(MAANDEN, 1)} | _AFKORTINGEN
# Whole months, because nobody who writes "zomer" means a day. No winter: it lies in two years.
_SEIZOENEN = {
    "voorjaar": (3, 5),
    "lente": (3, 5),
    "zomer": (6, 8),
    "najaar": (9, 11),
    "herfst": (9, 11),
}

# A rhythm or a state has no end, so it can never be late.
ZONDER_EINDE = {
    "doorlopend": "loopt altijd door",
    "wekelijks": "elke week",
    "per week": "elke week",
    "maandelijks": "elke maand",
    "per maand": "elke maand",
    "per kwartaal": "elk kwartaal",
    "twee keer per jaar": "twee keer per jaar",
    "jaarlijks": "elk jaar",
    "bij besluit": "bij elk besluit",
    "naar behoefte": "als het nodig is",
    "n.t.b.": "nog niet bepaald",
    "onbekend": "onbekend",
}
GEEN_EINDE = "geen einddatum"
_ZELFDE = {
    "ntb": "n.t.b.",
    "nnb": "n.t.b.",
    "nog niet bekend": "n.t.b.",
    "nog te bepalen": "n.t.b.",
}
_GEEN_DATUM = frozenset({"n.t.b.", "onbekend"})
VOORBEELDEN = ("2024-03-07", "maart 2024", "Q3 2023", "zomer 2024", "n.t.b.", "doorlopend")

_MAAND_NAMEN = "|".join(sorted(_NUMMER, key=len, reverse=True))
_MAAND = rf"({_MAAND_NAMEN})\.?"
_JAAR = r"(?:\s+(20\d\d))?"


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, quarter, season, period, rhythm, or the fact that it is not known.

    `tekst` is what was typed. `zin` is plain Dutch for it; `begin` and `einde` are the same, seen as
    a start and as a deadline: the quarter "Q4 2023" is "oktober 2023" or "december 2023".
    `van` and `tot` are the first and last day it can mean, `None` where the text does not say.
    """

    tekst: str
    zin: str
    begin: str
    einde: str
    van: date | None = None
    tot: date | None = None

    def voorbij(self, today: date) -> bool:
        """Whether `today` lies after every day this can mean. Never true without a last day."""
        return self.tot is not None and today > self.tot

    def begonnen(self, today: date) -> bool:
        """Whether the first day this can mean has come. Never true without a first day."""
        return self.van is not None and self.van <= today

    def later(self, today: date) -> bool:
        """Whether every day this can mean is still to come. Never true without a first day."""
        return self.van is not None and self.van > today

    @property
    def bekend(self) -> bool:
        """False for `onbekend` and `n.t.b.`: then nobody has said anything yet."""
        return self.tekst not in _GEEN_DATUM


@lru_cache(maxsize=4096)  # a register has many moments, and few that differ
def parse_moment(tekst: str) -> Moment:
    """Read one moment. Raises ValueError when the text is none of the known forms."""
    schoon = re.sub(r"\s+", " ", tekst.replace("–", "-").strip())
    kaal = schoon.lower().replace("vóór ", "voor ").removeprefix("in ")
    kaal = _ZELFDE.get(kaal, kaal)
    if kaal in ZONDER_EINDE:
        zin = ZONDER_EINDE[kaal]
        return Moment(kaal, zin, zin, GEEN_EINDE if kaal == "doorlopend" else zin)
    return replace(_periode(kaal), tekst=schoon)


def dag(datum: date) -> str:
    """A day in full words: 7 maart 2024."""
    return f"{datum.day} {MAANDEN[datum.month - 1]} {datum.year}"


def _tot(eerste: Moment, laatste: Moment) -> Moment:
    """Until: "tot de zomer" can be read two ways. The last day it can mean counts, so nobody is late too soon."""
    return _reeks(eerste, laatste, "tot", f"tot {laatste.einde}")


def _tot_en_met(eerste: Moment, laatste: Moment) -> Moment:
    return _reeks(eerste, laatste, "tot en met", laatste.einde)


def _reeks(eerste: Moment, laatste: Moment, voegwoord: str, einde: str) -> Moment:
    if eerste.van and laatste.tot and eerste.van > laatste.tot:
        message = "het begin ligt na het einde"
        raise ValueError(message)
    zin = f"van {eerste.begin} {voegwoord} {laatste.einde}"
    return Moment("", zin, eerste.begin, einde, eerste.van, laatste.tot)


def _vanaf(punt: Moment) -> Moment:
    zin = f"vanaf {punt.begin}"
    return Moment("", zin, punt.begin, zin, punt.van)


def _sinds(punt: Moment) -> Moment:
    zin = f"sinds {punt.begin}"
    return Moment("", zin, punt.begin, zin, punt.van)


def _na(punt: Moment) -> Moment:
    zin = f"na {punt.einde}"
    return Moment("", zin, zin, zin, punt.tot + timedelta(days=1) if punt.tot else None)


def _voor(punt: Moment) -> Moment:
    zin = f"voor {punt.begin}"
    return Moment("", zin, zin, zin, None, punt.van - timedelta(days=1) if punt.van else None)


def _uiterlijk(punt: Moment) -> Moment:
    return Moment("", f"uiterlijk {punt.einde}", punt.einde, punt.einde, None, punt.tot)


def _dag(jaar: str, maand: str, nummer: str) -> Moment:
    datum = date(int(jaar), int(maand), int(nummer))
    return _vast(dag(datum), datum, datum)


def _dag_in_cijfers(nummer: str, maand: str, jaar: str) -> Moment:
    return _dag(jaar, maand, nummer)


def _dag_in_woorden(nummer: str, maand: str, jaar: str) -> Moment:
    return _dag(jaar, str(_NUMMER[maand]), nummer)


def _twee_dagen(dag1: str, maand1: str | None, dag2: str, maand2: str, jaar: str) -> Moment:
    eerste = date(int(jaar), _NUMMER[maand1 or maand2], int(dag1))
    laatste = date(int(jaar), _NUMMER[maand2], int(dag2))
    maand = f" {_naam(maand1)}" if maand1 else ""
    return _oplopend(f"{eerste.day}{maand} of {dag(laatste)}", eerste, laatste)


def _week(dag1: str, dag2: str | None, maand: str, jaar: str) -> Moment:
    eerste = date(int(jaar), _NUMMER[maand], int(dag1))
    laatste = date(int(jaar), _NUMMER[maand], int(dag2 or dag1))
    zin = f"de week van {eerste.day}{f' of {laatste.day}' if dag2 else ''} {_naam(maand)} {jaar}"
    return replace(_oplopend(zin, eerste, laatste), tot=laatste + timedelta(days=6))


def _maanden(eerste: str, teken: str | None, laatste: str | None, jaar: str | None) -> Moment:
    van, tot = _NUMMER[eerste], _NUMMER[laatste or eerste]
    if van > tot:
        message = "de eerste maand komt na de tweede"
        raise ValueError(message)
    woord = {"/": "of", "of": "of", "en": "en"}.get((teken or "-").strip(), "tot en met")
    namen = _naam(eerste) if laatste is None else f"{_naam(eerste)} {woord} {_naam(laatste)}"
    return _hele_maanden(
        (namen, _naam(eerste), namen if woord == "of" else MAANDEN[tot - 1]), (van, tot), jaar
    )


def _kwartaal(nummer: str, jaar: str | None) -> Moment:
    van, tot = 3 * int(nummer) - 2, 3 * int(nummer)
    eerste, laatste = MAANDEN[van - 1], MAANDEN[tot - 1]
    return _hele_maanden((f"{eerste} tot en met {laatste}", eerste, laatste), (van, tot), jaar)


def _seizoen(naam: str, jaar: str | None) -> Moment:
    artikel = "het" if naam in {"voorjaar", "najaar"} else "de"
    zin = f"{artikel} {naam} van" if jaar else f"{artikel} {naam}"
    return _hele_maanden((zin, zin, zin), _SEIZOENEN[naam], jaar)


def _jaar(jaar: str) -> Moment:
    return _vast(jaar, date(int(jaar), 1, 1), date(int(jaar), 12, 31))


def _eind(jaar: str) -> Moment:
    """The end of a year has no first day, but it is over when the year is."""
    zin = f"eind {jaar}"
    return Moment("", zin, zin, zin, None, date(int(jaar), 12, 31))


def _vast(zin: str, van: date, tot: date) -> Moment:
    """A point that reads the same in a sentence, as a start and as an end."""
    return Moment("", zin, zin, zin, van, tot)


def _oplopend(zin: str, eerste: date, laatste: date) -> Moment:
    """Two days to choose from, in their order."""
    if eerste > laatste:
        message = "de eerste dag komt na de tweede"
        raise ValueError(message)
    return _vast(zin, eerste, laatste)


def _hele_maanden(
    zinnen: tuple[str, str, str], maanden: tuple[int, int], jaar: str | None
) -> Moment:
    """Whole months, with a year or with the honest remark that the year is not known."""
    zin, begin, einde = (f"{deel} {jaar or '(jaar onbekend)'}" for deel in zinnen)
    if jaar is None:
        return Moment("", zin, begin, einde)
    volgende = date(int(jaar) + maanden[1] // 12, maanden[1] % 12 + 1, 1)
    return Moment(
        "", zin, begin, einde, date(int(jaar), maanden[0], 1), volgende - timedelta(days=1)
    )


def _naam(maand: str) -> str:
    return MAANDEN[_NUMMER[maand] - 1]


_PUNTEN: tuple[tuple[str, Callable[..., Moment]], ...] = (
    (r"(20\d\d)-(\d\d)-(\d\d)", _dag),
    (r"(\d\d?)[-/](\d\d?)[-/](20\d\d)", _dag_in_cijfers),
    (rf"(\d\d?) {_MAAND} (20\d\d)", _dag_in_woorden),
    (rf"(\d\d?)(?: {_MAAND})? of (\d\d?) {_MAAND} (20\d\d)", _twee_dagen),
    (rf"(?:de )?week van (\d\d?)(?: of (\d\d?))? {_MAAND} (20\d\d)", _week),
    (rf"{_MAAND}(?:( ?/ ?| of | en | ?- ?){_MAAND})?{_JAAR}", _maanden),
    (rf"q([1-4]){_JAAR}", _kwartaal),
    (r"q([1-4])-(20\d\d)", _kwartaal),
    (r"([1-4])e kwartaal (20\d\d)", _kwartaal),
    (r"eind (20\d\d)", _eind),
    (rf"(?:de |het )?({'|'.join(_SEIZOENEN)})(?: van)?{_JAAR}", _seizoen),
    (r"(20\d\d)", _jaar),
)
_KORT = rf"((?:q[1-4]|(?:{_MAAND_NAMEN})) 20\d\d)"
_PERIODES: tuple[tuple[str, Callable[..., Moment]], ...] = (
    (r"(?:vanaf |van )?(?!tot )(\S.*?) (?:tot en met|t/m) (.+)", _tot_en_met),
    (rf"{_KORT} ?- ?{_KORT}", _tot_en_met),
    (r"(?:vanaf|van) (.+?) tot (.+)", _tot),
    (r"vanaf (.+)", _vanaf),
    (r"sinds (.+)", _sinds),
    (r"na (.+)", _na),
    (r"voor (.+)", _voor),
    (r"(?:uiterlijk|tot en met|t/m|tot) (.+)", _uiterlijk),
)


def _periode(kaal: str) -> Moment:
    """A range or a one-sided limit around one or two points in time."""
    for patroon, maak in _PERIODES:
        if gevonden := re.fullmatch(patroon, kaal):
            return maak(*[_punt(groep) for groep in gevonden.groups()])
    return _punt(kaal)


def _punt(kaal: str) -> Moment:
    """One point in time; the first form that fits."""
    for patroon, maak in _PUNTEN:
        if gevonden := re.fullmatch(patroon, kaal):
            return maak(*gevonden.groups())
    raise ValueError(kaal)
