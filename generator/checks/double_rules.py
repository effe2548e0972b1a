"""Rules against saying a thing twice, and against waiting in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.checks.subject import Subject
from generator.model.agenda import Agenda
from generator.model.fields import Record
from generator.problem import Problem

# Something that is named, with its place in a record.
_Named = tuple[tuple[str | int, ...], str]

# Kinds whose code stands in front of a reaction, with what an editor calls one of them.
_MET_CODE = {"acties": "een actie", "afspraken": "een afspraak", "streefcijfers": "een streefcijfer",
             "adviezen": "een advies"}  # fmt: skip


def code_is_van_1_ding(subject: Subject) -> Iterator[Problem]:
    """Een code hoort bij één ding in het hele register. Anders weet niemand waarover een reactie gaat."""
    first: dict[str, str] = {}
    for kind, record, path, code, name in _codes(subject):
        if code in first and first[code] != name:
            message = f"De code '{code}' is al van {first[code]}. Kies hier een andere code."
            yield subject.problem(kind, record, *path, message=message)
        first.setdefault(code, name)


def titel_is_van_1_pagina(subject: Subject) -> Iterator[Problem]:
    """Elk thema en elk plan heeft een eigen titel. Die staat boven de pagina en boven een reactie."""
    first: dict[str, str] = {}
    for kind in ("themas", "plannen"):
        for record in getattr(subject.register, kind):
            file, line, _ = subject.reading.place(kind, record, "titel")
            titel = record.titel.lower()
            if titel in first:
                message = f"De titel '{record.titel}' is er al: kijk in {first[titel]}. Kies hier een andere titel."
                yield subject.problem(kind, record, "titel", message=message)
            first.setdefault(titel, f"{file}, regel {line}")


def agenda_noemt_iets_1_keer(subject: Subject) -> Iterator[Problem]:
    """Een jaar staat 1 keer bij de middelen. Een thema en een plek op de lijst staan 1 keer per jaar."""
    agenda = subject.register.agenda
    for path, what in _again(list(_middelen(agenda))) + _again(list(_prioriteiten(agenda))):
        yield subject.problem(
            "agenda", agenda, *path, message=f"{what} staat er 2 keer. Haal er 1 weg."
        )


def _middelen(agenda: Agenda) -> Iterator[_Named]:
    for i, deel in enumerate(agenda.middelen):
        yield ("middelen", i, "jaar"), f"Het jaar {deel.jaar}"
        for j, thema in enumerate(deel.per_thema):
            yield (
                ("middelen", i, "per_thema", j, "thema"),
                f"Het thema '{thema.thema}' in {deel.jaar}",
            )


def _prioriteiten(agenda: Agenda) -> Iterator[_Named]:
    for i, prioriteit in enumerate(agenda.prioriteiten):
        yield ("prioriteiten", i, "rang"), f"Plek {prioriteit.rang} van {prioriteit.jaar}"
        yield ("prioriteiten", i, "thema"), f"Het thema '{prioriteit.thema}' in {prioriteit.jaar}"


def afspraak_heeft_1_stand_per_dag(subject: Subject) -> Iterator[Problem]:
    """Een afspraak heeft op een dag één stand. Anders kiest het toeval wat de site laat zien."""
    for afspraak in subject.register.afspraken:
        dagen = [
            (("standen", i, "peildatum"), t.peildatum.tekst) for i, t in enumerate(afspraak.standen)
        ]
        for path, dag in _again(dagen):
            message = f"Bij '{dag}' staan 2 standen. Laat er 1 staan, of verander de dag."
            yield subject.problem("afspraken", afspraak, *path, message=message)


def wachten_gaat_niet_rond(subject: Subject) -> Iterator[Problem]:
    """Acties wachten niet op elkaar in een kring. Dan begint er nooit een."""
    acties = {actie.code: actie for actie in subject.register.acties}
    for kring in circles({code: actie.wacht_op for code, actie in acties.items()}):
        message = f"{_kring('Actie', kring, 'wacht op')} Haal hier '{kring[1]}' weg, of verander de andere actie."
        place = acties[kring[0]].wacht_op.index(kring[1])
        yield subject.problem("acties", acties[kring[0]], "wacht_op", place, message=message)


def thema_hoort_niet_rond(subject: Subject) -> Iterator[Problem]:
    """Thema's horen niet bij elkaar in een kring. Dan is er geen thema dat boven de andere staat."""
    themas = {thema.id: thema for thema in subject.register.themas}
    above = {naam: (thema.hoort_bij,) for naam, thema in themas.items() if thema.hoort_bij}
    for kring in circles(above):
        message = f"{_kring('Thema', kring, 'hoort bij')} Haal deze regel weg, of verander het andere thema."
        yield subject.problem("themas", themas[kring[0]], "hoort_bij", message=message)


def circles(arrows: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """A shortest circle through each name that is in one, each circle once, first and last name equal."""
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for name in arrows:
        circle = _back_to(name, arrows)
        if circle:
            found.setdefault(frozenset(circle), circle)
    return list(found.values())


def _back_to(start: str, arrows: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The shortest way from a name back to itself; empty when there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for target in arrows.get(way[-1], ()):
            if target == start:
                return (*way, start)
            if target not in seen:
                seen.add(target)
                ways.append((*way, target))
    return ()


def _kring(what: str, kring: Sequence[str], verb: str) -> str:
    """A circle in words: Actie 'A1' wacht op 'A2', en 'A2' wacht op 'A1'."""
    if len(kring) == 2:  # noqa: PLR2004  # one name, and the same name again
        return f"{what} '{kring[0]}' {verb} zichzelf."
    return f"{what} " + ", en ".join(f"'{a}' {verb} '{b}'" for a, b in pairwise(kring)) + "."


def _codes(subject: Subject) -> Iterator[tuple[str, Record, tuple[str | int, ...], str, str]]:
    """Each code of the register: kind, record, place in it, the code, and what it is the code of."""
    for kind, name in _MET_CODE.items():
        for record in getattr(subject.register, kind):
            yield kind, record, ("code",), record.code, name
    for actie in subject.register.acties:
        for index, stap in enumerate(actie.stappen):
            yield "acties", actie, ("stappen", index, "code"), stap.code, "een stap"


def _again(named: Sequence[_Named]) -> list[_Named]:
    """What was named before, from the second time on."""
    first = {what: path for path, what in reversed(named)}
    return [(path, what) for path, what in named if first[what] != path]
