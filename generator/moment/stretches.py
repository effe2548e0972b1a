"""Stretches of days: from the parts of a text to a first day, a last day and plain words."""

from __future__ import annotations

from datetime import date, timedelta

from generator.moment.calendar_words import (
    MAAND_NUMMER,
    MAANDEN,
    RANGORDE,
    SEIZOENEN,
    WEEKDAG_NUMMER,
    WEEKDAGEN,
    dag,
)
from generator.moment.value import MomentError, Punt, vast

_WEEK = timedelta(days=6)
_HALVE_MAAND = 15


def dag_in_cijfers(jaar: str, maand: str, nummer: str) -> Punt:
    """A day from three numbers."""
    return _dag(date(int(jaar), int(maand), int(nummer)))


def dag_in_woorden(nummer: str, maand: str, jaar: str) -> Punt:
    """A day with the name of its month."""
    return _dag(date(int(jaar), MAAND_NUMMER[maand], int(nummer)))


def dag_met_naam(weekdag: str, nummer: str, maand: str, jaar: str) -> Punt:
    """A day with its weekday; refused when that day was another weekday, for then nobody knows which is right."""
    datum = date(int(jaar), MAAND_NUMMER[maand], int(nummer))
    if datum.weekday() != WEEKDAG_NUMMER[weekdag]:
        raise MomentError(weekdag, f"{WEEKDAGEN[datum.weekday()]} {dag(datum)}")
    return vast(f"{WEEKDAGEN[datum.weekday()]} {dag(datum)}", datum, datum)


def week_van(eerste: str, laatste: str | None, maand: str, jaar: str) -> Punt:
    """The week of one day, or of one of two days."""
    van = date(int(jaar), MAAND_NUMMER[maand], int(eerste))
    tot = date(int(jaar), MAAND_NUMMER[maand], int(laatste or eerste))
    keuze = f" of {tot.day}" if laatste else ""
    if van > tot:
        raise MomentError(maand, f"week van {tot.day} of {van.day} {_naam(maand)} {jaar}")
    zin = f"de week van {van.day}{keuze} {_naam(maand)} {jaar}"
    return vast(zin, van, tot + _WEEK)


def week(nummer: str, jaar: str) -> Punt:
    """A numbered week; in words it is its Monday, for not everybody knows the numbers."""
    van = date.fromisocalendar(int(jaar), int(nummer), 1)
    return vast(f"de week van {dag(van)}", van, van + _WEEK)


def weken(eerste: str, laatste: str, jaar: str) -> Punt:
    """Numbered weeks that follow each other."""
    van = date.fromisocalendar(int(jaar), int(eerste), 1)
    tot = date.fromisocalendar(int(jaar), int(laatste), 1) + _WEEK
    if van > tot:
        raise MomentError(laatste, f"week {laatste}-{eerste} van {jaar}")
    return Punt(f"van {dag(van)} tot en met {dag(tot)}", dag(van), dag(tot), van, tot)


def maand_in_woorden(maand: str, jaar: str) -> Punt:
    """A month by its name."""
    return maanden(int(jaar), MAAND_NUMMER[maand], 1)


def maanden_in_woorden(maand: str, laatste: str, jaar: str) -> Punt:
    """The months of one year from one to another, as we print a quarter."""
    van, tot = MAAND_NUMMER[maand], MAAND_NUMMER[laatste]
    if van >= tot:
        raise MomentError(maand)
    return maanden(int(jaar), van, tot - van + 1)


def maand_in_cijfers(maand: str, jaar: str) -> Punt:
    """A month by its number."""
    if not 1 <= int(maand) <= len(MAANDEN):
        raise MomentError(maand)
    return maanden(int(jaar), int(maand), 1)


def kwartaal(nummer: str, jaar: str) -> Punt:
    """A quarter, in words its first and last month."""
    return _deel(nummer, 3, jaar)


def halfjaar(nummer: str, jaar: str) -> Punt:
    """Half a year, in words its first and last month."""
    return _deel(nummer, 6, jaar)


def tertaal(nummer: str, jaar: str) -> Punt:
    """A third of a year, in words its first and last month."""
    return _deel(nummer, 4, jaar)


def halve_maand(nummer: str, maand: str, jaar: str) -> Punt:
    """The first 15 days of a month, or the days after them."""
    heel = maand_in_woorden(maand, jaar)
    eerste = RANGORDE.get(nummer) == 1
    zin = f"de {'eerste' if eerste else 'tweede'} helft van {heel.zin}"
    midden = heel.van.replace(day=_HALVE_MAAND)
    if eerste:
        return vast(zin, heel.van, midden)
    return vast(zin, midden + timedelta(days=1), heel.tot)


def seizoen(naam: str, jaar: str) -> Punt:
    """A season of whole months."""
    van, tot = SEIZOENEN[naam]
    artikel = "het" if naam in {"voorjaar", "najaar"} else "de"
    heel = maanden(int(jaar), van, tot - van + 1)
    return vast(f"{artikel} {naam} van {jaar}", heel.van, heel.tot)


def winter(jaar: str, volgend: str) -> Punt:
    """The winter lies in two years, so both are named."""
    eerste, tweede = _twee_jaren(jaar, volgend)
    return vast(f"de winter van {eerste}-{tweede}", date(eerste, 12, 1), maanden(tweede, 2, 1).tot)


def schooljaar(soort: str, jaar: str, volgend: str) -> Punt:
    """From August for schools, from September for universities."""
    eerste, tweede = _twee_jaren(jaar, volgend)
    maand = 8 if soort in {"schooljaar", "cursusjaar"} else 9
    heel = maanden(eerste, maand, 12)
    return vast(f"het {soort} {eerste}-{tweede}", heel.van, heel.tot)


def heel_jaar(jaar: str) -> Punt:
    """A year."""
    return vast(jaar, date(int(jaar), 1, 1), date(int(jaar), 12, 31))


def maanden(jaar: int, eerste: int, aantal: int) -> Punt:
    """Whole months from one month on; they may go on in the next year."""
    laatste = eerste + aantal - 1
    van = date(jaar, eerste, 1)
    tot = date(jaar + laatste // 12, laatste % 12 + 1, 1) - timedelta(days=1)
    begin, einde = (f"{MAANDEN[punt.month - 1]} {punt.year}" for punt in (van, tot))
    if begin == einde:
        return vast(begin, van, tot)
    kort = begin.removesuffix(f" {tot.year}")
    return Punt(f"{kort} tot en met {einde}", begin, einde, van, tot)


def _dag(datum: date) -> Punt:
    return vast(dag(datum), datum, datum)


def _deel(nummer: str, lengte: int, jaar: str) -> Punt:
    """The first, second … part of a year that has parts of so many months; the last is a word of its own."""
    laatste = len(MAANDEN) // lengte
    welk = laatste if nummer == "laatste" else RANGORDE.get(nummer) or int(nummer)
    if not 1 <= welk <= laatste:
        raise MomentError(nummer)
    return maanden(int(jaar), lengte * (welk - 1) + 1, lengte)


def _twee_jaren(jaar: str, volgend: str) -> tuple[int, int]:
    eerste = int(jaar)
    if int(volgend) not in {eerste + 1, (eerste + 1) % 100}:
        raise MomentError(volgend)
    return eerste, eerste + 1


def _naam(maand: str) -> str:
    return MAANDEN[MAAND_NUMMER[maand] - 1]
