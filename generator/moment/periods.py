"""The forms with two ends, or with one: a range, a choice, and a limit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from generator.moment.forms import Vorm, lees_vorm
from generator.moment.points import JAAR, lees_punt
from generator.moment.value import Moment, MomentError, Punt

_EEN_DAG = timedelta(days=1)
_TUSSEN = re.compile(r" (?:tot en met|t/m|tm) | tot | of | en | ?/ ?| ?- ?")
_VOEGWOORD = {"t/m": "tot en met", "tm": "tot en met", "-": "tot en met", "/": "of"}
_PERIODE, _KEUZE, _GRENS = "Een periode", "Een keuze", "Een grens"
# A school year, or one of two years: nobody can tell.
_TWEE_KALE_JAREN = re.compile(rf"{JAAR} ?/ ?{JAAR}")
_NIETS = ("in de loop van", "gedurende", "in", "op", "per")
NEUTRAAL = re.compile(rf"^(?:{'|'.join(_NIETS)}) ")


def _reeks(van: str | None, rest: str) -> Moment:
    """A range or a choice: the first place to cut that leaves a point on both sides."""
    bedoeld = None
    if _TWEE_KALE_JAREN.fullmatch(rest):
        raise MomentError(rest)
    for eerste, voegwoord, laatste in _stukken(rest):
        try:
            return _samen(eerste, voegwoord, laatste, voluit=bool(van))
        except MomentError as fout:
            bedoeld = bedoeld or fout.bedoeld
    raise MomentError(rest, bedoeld)


def _stukken(rest: str) -> Iterator[tuple[str, str, str]]:
    for teken in _TUSSEN.finditer(rest):
        woord = teken.group().strip()
        yield rest[: teken.start()], _VOEGWOORD.get(woord, woord), rest[teken.end() :]


def _samen(eerste: str, voegwoord: str, laatste: str, *, voluit: bool) -> Moment:
    tweede = lees_punt(NEUTRAAL.sub("", laatste))
    begin, geleend = _met_staart(eerste, laatste)
    if begin.van > tweede.van or begin.tot > tweede.tot or begin == tweede:
        raise MomentError(eerste, _jaar_eerder(eerste, laatste) if geleend else None)
    if voegwoord == "of" or (voegwoord == "en" and begin.begin == begin.einde):
        zin = f"{_kort(begin.zin, tweede.zin)} {voegwoord} {tweede.zin}"
        return Moment("", zin, zin, zin, begin.van, tweede.tot)
    loopt = "tot" if voegwoord == "tot" else "tot en met"
    return _lopend(begin, loopt, tweede, voluit=voluit or not geleend)


def _lopend(begin: Punt, voegwoord: str, tweede: Punt, *, voluit: bool) -> Moment:
    """From the first to the last. In full with "van", and without what both ends share."""
    einde = f"tot {tweede.einde}" if voegwoord == "tot" else tweede.einde
    zin = f"{_kort(begin.begin, tweede.einde)} {voegwoord} {tweede.einde}"
    if voluit:
        zin = f"van {begin.begin} {voegwoord} {tweede.einde}"
    return Moment("", zin, begin.begin, einde, begin.van, tweede.tot)


def _met_staart(eerste: str, laatste: str) -> tuple[Punt, bool]:
    """The first point, if need be with the last words of the second: "1" of "1 tot en met 5 juni 2025"."""
    try:
        return lees_punt(eerste), False
    except MomentError:
        pass
    woorden = laatste.split()
    for aantal in range(1, len(woorden)):
        try:
            return lees_punt(" ".join([eerste, *woorden[-aantal:]])), True
        except MomentError:
            continue
    raise MomentError(eerste)


def _jaar_eerder(eerste: str, laatste: str) -> str | None:
    """From November to February: then the first of the two lies a year earlier."""
    jaar = laatste.rsplit(maxsplit=1)[-1]
    return f"{eerste} {int(jaar) - 1} tot en met {laatste}" if jaar.isdigit() else None


def _kort(eerste: str, laatste: str) -> str:
    """The first without the last words that both have: "4" of "4 of 11 juli 2024"."""
    woorden, ander = eerste.split(), laatste.split()
    while len(woorden) > 1 and ander and woorden[-1] == ander[-1]:
        woorden.pop()
        ander.pop()
    return " ".join(woorden)


def _tussen(eerste: str, laatste: str) -> Moment:
    samen = _samen(eerste, "en", laatste, voluit=False)
    zin = f"tussen {samen.zin}"
    return Moment("", zin, zin, zin, samen.van, samen.tot)


def _vanaf(woord: str, rest: str) -> Moment:
    punt = _punt_of_keuze(rest)
    zin = f"{'sinds' if woord in {'sinds', 'sedert'} else 'vanaf'} {punt.begin}"
    return Moment("", zin, punt.begin, zin, punt.van)


def _na(rest: str) -> Moment:
    punt = _punt_of_keuze(rest)
    zin = f"na {punt.einde}"
    return Moment("", zin, zin, zin, punt.tot and punt.tot + _EEN_DAG)


def _voor(rest: str) -> Moment:
    punt = _punt_of_keuze(rest)
    zin = f"voor {punt.begin}"
    return Moment("", zin, zin, zin, None, punt.van and punt.van - _EEN_DAG)


def _uiterlijk(rest: str) -> Moment:
    """Until: "tot de zomer" can be read two ways. The last day it can mean counts, so nobody is late too soon."""
    punt = _punt_of_keuze(rest)
    return Moment("", f"uiterlijk {punt.einde}", punt.einde, punt.einde, None, punt.tot)


def _punt_of_keuze(rest: str) -> Punt | Moment:
    """What a limit can have: a point, or a choice. A range would lose one of its ends."""
    kaal = NEUTRAAL.sub("", rest)
    try:
        return lees_punt(kaal)
    except MomentError:
        keuze = lees_vorm(kaal, (_reeks_vorm(),))
    if keuze.zin != keuze.begin:
        raise MomentError(rest)
    return keuze


def _reeks_vorm() -> Vorm[Moment]:
    return Vorm(_PERIODE, r"(?:(?P<van>vanaf|van) )?(?P<rest>.+)", _reeks, (
        "2016-2017", "Q2-Q3 2017", "januari t/m juni 2018", "vanaf Q2 2023 tot zomer 2024", "eind 2017 - begin 2018",
        "1 tot en met 5 juni 2018",
    ))  # fmt: skip


_VANAF = "vanaf|v.a.|sinds|sedert|met ingang van|m.i.v.|ingaande".replace(".", r"\.")
PERIODES: tuple[Vorm[Moment], ...] = (
    Vorm(_PERIODE, r"tussen (?P<eerste>.+) en (?P<laatste>.+)", _tussen, ("tussen mei en augustus 2018",)),
    Vorm(_GRENS, rf"(?P<woord>{_VANAF}) (?P<rest>(?!.* (?:tot|t/m|tm) ).+)", _vanaf, ("vanaf 2018", "sinds zomer 2024", "met ingang van 1 mei 2018")),
    Vorm(_GRENS, r"na (?:afloop van )?(?P<rest>.+)", _na, ("na de zomer van 2024",)),
    Vorm(_GRENS, r"(?:uiterlijk )?voor (?P<rest>.+)", _voor, ("voor de zomer van 2024", "voor 1 mei 2018")),
    Vorm(_GRENS, r"(?:uiterlijk|tot en met|t/m|tot) (?P<rest>.+)", _uiterlijk, ("uiterlijk 31-12-2025", "uiterlijk juni 2025", "tot en met 2018")),
    _reeks_vorm(),
    Vorm(_KEUZE, r"(?P<rest>.+ of .+|.+/.+)", lambda rest: _reeks(None, rest), ("28 juni of 5 juli 2024", "oktober/november 2024")),
)  # fmt: skip
