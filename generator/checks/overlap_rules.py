"""Rules on groups and parts that hold the same people: what is shown of both gives away what one of them leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from generator.checks.subject import Subject
from generator.figures.tabellen import drempel
from generator.lookalike import skeleton
from generator.model.metingen import GEHEEL, Meting
from generator.problem import Problem

# Words for everybody. A part or group that is called so is no part or group.
_EVERYBODY = frozenset(
    {"iedereen", "allen", "totaal", "eindtotaal", "samen", "som", "alles", "overall", "total"}
)
_WHOLE = frozenset({"hele", "heel", "gehele", "geheel", "alle", "totale", "volledige"})
_ORGANISATION = frozenset(
    {"organisatie", "gemeente", "concern", "organisatiebreed", "gemeentebreed", "concernbreed", "afdelingen", "directies",
     "onderdelen", "teams", "medewerkers", "collegas", "mensen", "werknemers", "personeel", "groepen"}
)  # fmt: skip
_BREED = frozenset({"organisatiebreed", "gemeentebreed", "concernbreed"})
# What follows these takes people away from what stands before, or adds them.
_LESS = re.compile(
    r"\b(?:zonder|behalve|uitgezonderd|exclusief|excl|min|minus|op .+ na|inclusief|incl|plus|samen met)\b"
)
_AGE = re.compile(
    r"^(?P<words>.*\b(?:jonger|ouder|tot|vanaf|onder|boven|minder|meer)\b.*?)\b(?P<age>\d+)\b"
)

_IS_WHOLE = "'{naam}' is iedereen. Schrijf 'hele organisatie', of laat de kolom leeg."
_GROUP_IS_ALL = (
    "'{naam}' is geen groep maar iedereen. Haal deze regel weg: het aantal staat al bij 'totaal'."
)
_AS_LARGE = (
    "'{naam}' heeft evenveel mensen als de hele organisatie, en er zijn ook andere onderdelen. "
    "Is dit iedereen? Schrijf dan 'hele organisatie'."
)
_OVERLAP = (
    "'{naam}' en '{ander}' zijn deels dezelfde mensen, en het verschil is {verschil}. Zo kan iemand dat kleine verschil "
    "uitrekenen. Laat 1 van de 2 weg."
)


def geheel_heet_hele_organisatie(subject: Subject) -> Iterator[Problem]:
    """De hele organisatie heet altijd ‘hele organisatie’. Anders telt zij mee als onderdeel, en is een kleine groep uit te rekenen."""
    for meting in subject.register.metingen:
        if meting.onderdeel != GEHEEL and means_everybody(meting.onderdeel):
            message = _IS_WHOLE.format(naam=meting.onderdeel)
            yield subject.problem("metingen", meting, "onderdeel", message=message)
        if means_everybody(meting.groep):
            message = _GROUP_IS_ALL.format(naam=meting.groep)
            yield subject.problem("metingen", meting, "groep", message=message)


def onderdeel_is_niet_iedereen(subject: Subject) -> Iterator[Problem]:
    """Een onderdeel is nooit even groot als de hele organisatie, als er nog meer onderdelen zijn."""
    for rows in _tables(subject):
        parts = _filled_parts(rows)
        as_large = [row for row in parts if row.totaal == _whole(rows)]
        if as_large and len({row.onderdeel for row in parts}) > 1:
            message = _AS_LARGE.format(naam=as_large[0].onderdeel)
            yield subject.problem("metingen", as_large[0], "onderdeel", message=message)


def groepen_overlappen_niet(subject: Subject) -> Iterator[Problem]:
    """Twee groepen of onderdelen met deels dezelfde mensen geven weg wie er alleen in de ene zit."""
    for rows in _on_a_day(subject):
        for first, second in combinations(rows, 2):
            if not _hold_each_other(first, second):
                continue
            found = _small_difference(
                first, second, drempel(second.indeling, subject.register.organisatie.drempels)
            )
            if found:
                field = "groep" if first.onderdeel == second.onderdeel else "onderdeel"
                message = _OVERLAP.format(
                    naam=getattr(second, field), ander=getattr(first, field), verschil=found
                )
                yield subject.problem("metingen", second, field, message=message)


def _whole(rows: Sequence[Meting]) -> object:
    """How many people the whole organisation has in a table; None when the table does not say."""
    return next((row.totaal for row in rows if row.onderdeel == GEHEEL), None)


def _filled_parts(rows: Sequence[Meting]) -> list[Meting]:
    """The lines of parts in which there are people, as far as known."""
    return [row for row in rows if row.onderdeel != GEHEEL and row.totaal not in ("onbekend", 0)]


def means_everybody(name: str) -> bool:
    """Whether a name says that nobody is left out: "de hele organisatie", "Totaal", "alle medewerkers"."""
    words = set(skeleton(name))
    if words & _EVERYBODY or words & _BREED:
        return True
    return bool(words & _WHOLE and words & _ORGANISATION) or words in (
        {"organisatie"},
        {"gemeente"},
    )


def overlap_by_name(one: str, other: str) -> bool:
    """Whether two names say that they are partly about the same people: "A" and "A zonder B", below 30 and below 35."""
    plain, against = " ".join(skeleton(one)), " ".join(skeleton(other))
    if plain == against:
        return False
    age, age_too = _AGE.match(plain), _AGE.match(against)
    if age and age_too and age["words"] == age_too["words"]:
        return True
    return _is_part_of(plain, against) or _is_part_of(against, plain)


def _is_part_of(name: str, longer: str) -> bool:
    found = _LESS.search(longer)
    return bool(found) and longer[: found.start() if found else 0].strip() == name


def _hold_each_other(first: Meting, second: Meting) -> bool:
    if first.onderdeel == second.onderdeel:
        return overlap_by_name(first.groep, second.groep)
    return first.groep == second.groep and overlap_by_name(first.onderdeel, second.onderdeel)


def _small_difference(first: Meting, second: Meting, least: int) -> int:
    """How many people one of two has more, when that is so few that nobody may know it; else 0."""
    for one, other in ((first.waarde, second.waarde), (first.totaal, second.totaal)):
        if isinstance(one, int) and isinstance(other, int) and 0 < abs(one - other) < least:
            return abs(one - other)
    return 0


def _tables(subject: Subject) -> Iterator[list[Meting]]:
    """The lines of one table on one day."""
    rows = sorted(subject.register.metingen, key=_table)
    return (list(found) for _, found in groupby(rows, key=_table))


def _on_a_day(subject: Subject) -> Iterator[Sequence[Meting]]:
    """The lines of all tables on one day: what is published together is read together."""
    rows = sorted(subject.register.metingen, key=_day)
    return (list(found) for _, found in groupby(rows, key=_day))


def _table(row: Meting) -> tuple[str, str, str]:
    return row.code, row.indeling, row.peildatum.tekst


def _day(row: Meting) -> str:
    return row.peildatum.tekst
