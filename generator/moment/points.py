"""The forms of one point in time, from a day to a year, and a part of those."""

from __future__ import annotations

from datetime import timedelta

from generator.moment import stretches
from generator.moment.calendar_words import (
    MAAND_NUMMER,
    RANGORDE,
    SEIZOENEN,
    WEEKDAG_NUMMER,
    dag,
    een_van,
)
from generator.moment.forms import Vorm, lees_vorm
from generator.moment.value import MomentError, Punt, vast

JAAR = r"(?:19|20)\d\d"
_J = rf"(?P<jaar>{JAAR})"
_VOLGEND = rf"(?P<volgend>{JAAR}|\d\d)"
_M = rf"(?P<maand>{een_van(MAAND_NUMMER)})\.?"
_RANG = rf"(?P<nummer>{een_van(RANGORDE)}|laatste)"
_DAG, _WEEK, _MAAND = "Een dag", "Een week", "Een maand"
_KWARTAAL, _DEEL_VAN_JAAR, _SEIZOEN, _JAREN = (
    "Een kwartaal",
    "Een deel van het jaar",
    "Een seizoen",
    "Een jaar",
)
_DEEL, _ROND = "Begin, half of eind", "Ongeveer"
HELE: tuple[Vorm[Punt], ...] = (
    Vorm(_DAG, rf"(?=\d+([-/])\d+\1){_J}.(?P<maand>\d\d?).(?P<nummer>\d\d?)", stretches.dag_in_cijfers, ("2024-03-07",)),
    Vorm(_DAG, rf"(?=\d+([-/.])\d+\1)(?P<nummer>\d\d?).(?P<maand>\d\d?).{_J}", stretches.dag_in_cijfers, ("07-03-2024", "7/3/2024", "7.3.2024")),
    Vorm(_DAG, rf"(?P<nummer>\d\d?) {_M} {_J}", stretches.dag_in_woorden, ("7 maart 2024", "7 mrt. 2024")),
    Vorm(_DAG, rf"(?P<weekdag>{een_van(WEEKDAG_NUMMER)})\.? (?P<nummer>\d\d?) {_M} {_J}", stretches.dag_met_naam, ("donderdag 7 maart 2024",)),
    Vorm(_WEEK, rf"(?:de )?week van (?P<eerste>\d\d?)(?: of (?P<laatste>\d\d?))? {_M} {_J}", stretches.week_van, ("week van 8 juli 2024", "week van 8 of 15 juli 2024")),
    Vorm(_WEEK, rf"(?:week|wk\.?) ?(?P<nummer>\d\d?),?(?: van| in)? {_J}", stretches.week, ("week 12 van 2025", "wk 12 2025")),
    Vorm(_WEEK, rf"{_J}-?w(?P<nummer>\d\d)", stretches.week, ("2025-W12",)),
    Vorm(_WEEK, rf"(?:week|weken) (?P<eerste>\d\d?)(?: ?- ?| en | t/m | tot en met )(?P<laatste>\d\d?)(?: van| in)? {_J}", stretches.weken, ("week 12-14 van 2025",)),
    Vorm(_MAAND, rf"(?:de maand )?{_M}(?: van)? {_J}", stretches.maand_in_woorden, ("maart 2024", "dec. 2024")),
    Vorm(_MAAND, rf"{_M} tot en met (?P<laatste>{een_van(MAAND_NUMMER)}) {_J}", stretches.maanden_in_woorden, ("mei tot en met juli 2024",)),
    Vorm(_MAAND, rf"(?P<maand>\d\d?)[-/]{_J}", stretches.maand_in_cijfers, ("03-2024",)),
    Vorm(_MAAND, rf"{_J}[-/](?P<maand>\d\d)", stretches.maand_in_cijfers, ("2024-03",)),
    Vorm(_KWARTAAL, rf"(?:q|k|kw\.? ?)(?P<nummer>[1-4])(?:[- /]| van )?{_J}", stretches.kwartaal, ("Q3 2023", "Q3-2023", "kw3 2023")),
    Vorm(_KWARTAAL, rf"{_J}[- ]?[qk](?P<nummer>[1-4])", stretches.kwartaal, ("2023-Q3",)),
    Vorm(_KWARTAAL, rf"(?:het )?{_RANG} kwartaal(?: van| in)? {_J}", stretches.kwartaal, ("1e kwartaal 2018", "derde kwartaal van 2018", "laatste kwartaal van 2018")),
    Vorm(_KWARTAAL, rf"kwartaal (?P<nummer>[1-4])(?: van)? {_J}", stretches.kwartaal, ("kwartaal 3 2023",)),
    Vorm(_DEEL_VAN_JAAR, rf"(?:de |het )?{_RANG} (?:helft|halfjaar|half jaar)(?: van)? {_J}", stretches.halfjaar, ("tweede helft 2017", "1e halfjaar van 2018")),
    Vorm(_DEEL_VAN_JAAR, rf"h(?P<nummer>[12])[- ]?{_J}", stretches.halfjaar, ("H1 2018",)),
    Vorm(_DEEL_VAN_JAAR, rf"(?:het )?{_RANG} tertaal(?: van)? {_J}", stretches.tertaal, ("tweede tertaal 2018",)),
    Vorm(_DEEL_VAN_JAAR, rf"(?:de )?(?P<nummer>eerste|tweede|1e|2e) helft van {_M} {_J}", stretches.halve_maand, ("eerste helft van mei 2018",)),
    Vorm(_SEIZOEN, rf"(?:de |het )?(?P<naam>{een_van(SEIZOENEN)})(?: van)? {_J}", stretches.seizoen, ("zomer 2024", "het najaar van 2017")),
    Vorm(_SEIZOEN, rf"(?:de )?winter(?: van)? {_J} ?[-/] ?{_VOLGEND}", stretches.winter, ("winter 2024-2025",)),
    Vorm(_JAREN, rf"(?:het )?(?P<soort>schooljaar|cursusjaar|studiejaar|collegejaar) {_J} ?[-/] ?{_VOLGEND}", stretches.schooljaar, ("schooljaar 2016/2017", "studiejaar 2016-2017")),
    Vorm(_JAREN, rf"(?:het )?(?:(?:kalender|begrotings)?jaar |heel |geheel )?{_J}", stretches.heel_jaar, ("2018", "heel 2018")),
)  # fmt: skip
# How many months at the beginning and at the end of a stretch of so many months.
_RANDEN = {3: 1, 4: 1, 6: 2, 12: 3}
_MIDDEN = frozenset({"medio", "half", "halverwege", "midden"})
_EERSTE_TIEN, _EERSTE_TWINTIG = 10, 20


def _een_deel(woord: str, rest: str) -> Punt:
    """The begin, middle or end: of a month 10 days, of a year its first 3, next 6 or last 3 months."""
    heel = lees_vorm(rest, HELE)
    aantal = _aantal_maanden(heel)
    soort = "half" if woord in _MIDDEN else woord.replace("einde", "eind")
    if aantal == 1:
        return _deel_van_maand(soort, heel)
    if aantal not in _RANDEN:
        raise MomentError(rest)
    rand = _RANDEN[aantal]
    eerste, lengte = {
        "begin": (0, rand),
        "half": (rand, aantal - 2 * rand),
        "eind": (aantal - rand, rand),
    }[soort]
    nul = heel.van.month - 1 + eerste
    deel = stretches.maanden(heel.van.year + nul // 12, nul % 12 + 1, lengte)
    return deel if heel.begin != heel.einde else vast(_zin(soort, heel), deel.van, deel.tot)


def _deel_van_maand(soort: str, heel: Punt) -> Punt:
    begin, half = heel.van.replace(day=_EERSTE_TIEN), heel.van.replace(day=_EERSTE_TWINTIG)
    een_dag = timedelta(days=1)
    van, tot = {
        "begin": (heel.van, begin),
        "half": (begin + een_dag, half),
        "eind": (half + een_dag, heel.tot),
    }[soort]
    return vast(_zin(soort, heel), van, tot)


def _zin(soort: str, heel: Punt) -> str:
    if heel.zin.startswith(("de ", "het ")):
        return f"het {soort.replace('half', 'midden')} van {heel.zin}"
    return f"{soort} {heel.zin}"


def _aantal_maanden(punt: Punt) -> int:
    """How many whole months this is; 0 when it does not begin and end with a month."""
    volgende = punt.tot + timedelta(days=1)
    if punt.van.day != 1 or volgende.day != 1:
        return 0
    return 12 * (volgende.year - punt.van.year) + volgende.month - punt.van.month


def _eerste_dag(rest: str) -> Punt:
    van = lees_vorm(rest, HELE).van
    return vast(dag(van), van, van)


def _laatste_dag(rest: str) -> Punt:
    tot = lees_vorm(rest, HELE).tot
    return vast(dag(tot), tot, tot)


def _ongeveer(rest: str) -> Punt:
    """Around: the month before and the month after count too, so that nobody is late too soon."""
    heel = lees_vorm(rest, _zeker())
    ervoor = heel.van.replace(day=1) - timedelta(days=1)
    erna = heel.tot.replace(day=1)
    tot = stretches.maanden(erna.year, erna.month, 2).tot
    return vast(f"rond {heel.zin}", ervoor.replace(day=1), tot)


def _zeker() -> tuple[Vorm[Punt], ...]:
    """The forms that leave no doubt about their first and last day."""
    return (
        *HELE,
        Vorm(_DEEL, r"(?:het )?(?P<woord>begin|medio|half|halverwege|midden|einde?)(?: van| in|-)? ?(?P<rest>.+)", _een_deel, ("begin 2018", "half 2018", "medio mei 2018", "eind zomer 2018")),
        Vorm(_DAG, r"primo (?P<rest>.+)", _eerste_dag, ("primo 2018",)),
        Vorm(_DAG, r"ultimo (?P<rest>.+)", _laatste_dag, ("ultimo 2018",)),
    )  # fmt: skip


PUNTEN: tuple[Vorm[Punt], ...] = (
    *_zeker(),
    Vorm(_ROND, r"(?:rond|rondom|omstreeks|circa|ca\.|ongeveer) (?P<rest>.+)", _ongeveer, ("rond de zomer van 2018", "omstreeks 1 mei 2018")),
)  # fmt: skip


def lees_punt(kaal: str) -> Punt:
    """One point in time. Raises MomentError when it is none, or has no year."""
    return lees_vorm(kaal, PUNTEN)
