"""Rules about days and disappearing: what is still to come, and what may not go away."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.alphabet import capital
from generator.checks.subject import Subject
from generator.model.fields import Record
from generator.model.onderwerpen import part_of_kind
from generator.model.register import Register
from generator.moment import Moment
from generator.problem import Problem
from generator.register.ids import (
    CAME,
    IDS_FILE,
    IN_TABLES,
    KEPT,
    KeptKey,
    ids_of,
    lagging,
    undated,
)

_BEWAAR = "Voer uit: python -m generator schema."
_TERUG = "Zet het bestand terug. Moet het echt weg? Voer uit: python -m generator check --update."
_NO_LINES = (
    "De metingen van {day} stonden eerder in data/{where}, maar zijn nu weg. Zet de regels "
    "terug. Klopte een getal niet? Schrijf dan het goede getal, of 'onbekend'."
)
# Where the lines of a target figure stand.
_TABLES = {"metingen": "metingen/{code}.csv", "waarden": "waarden, bij de code {code}"}
_WEG = "'{key}' stond eerder in data/{kind}, maar is nu weg. Zet het bestand terug."
_FOLDER_GONE = (
    "In data/{kind} stonden eerder {count} dingen, maar nu niets. Zet de bestanden terug."
)
_UITGEZET = (
    "'{key}' stond eerder in data/{kind}. Wat op de site stond, blijft staan. Haal '{part}' weg bij "
    "'zonder' in data/organisatie.yml, en zet het bestand terug."
)
_LAGS = (
    "Van {codes} staat in deze lijst nog niet alles wat moet blijven staan, zoals de trekker. "
    "Verandert dat, dan merken wij dat niet. {bewaar}"
)
# So many codes can be read in one line.
_FEW = 5
_Dated = tuple[str, Record, tuple[str | int, ...], Moment]
# Kinds of which a record has one day, with the field that holds it. An action may have none.
_DAY = {
    "acties": "sinds",
    "bronnen": "datum",
    "metingen": "peildatum",
    "waarden": "peildatum",
    "voortgang": "peildatum",
    "instrumenten": "peildatum",
    "actielijst": "sinds",
    "adviezen": "datum",
}
# What to do instead, for kinds that do not stop.
_INTREKKEN = (
    "Hoort het niet meer in het register? Zet het dan in data/ingetrokken.yml, met de reden."
)
_STOPT = "Stopt dit? Schrijf dan dat het gestopt is, en waarom."
_ANDERS = {
    "rapporten": "Een bewaard rapport blijft staan. Klopte het niet? Bewaar dan een nieuwe versie.",
    "rondes": "Een ronde blijft staan, ook als zij voorbij is.",
    "voortgang": "Klopte het nieuws niet? Maak dan een nieuw bestand met wat wel klopt.",
    **dict.fromkeys(("themas", "plannen", "streefcijfers", "adviezen"), _INTREKKEN),
}


def niets_verdwijnt(subject: Subject) -> Iterator[Problem]:
    """Wat op de site stond, blijft in het register. Stopt iets? Dan staat erbij dat het gestopt is, en waarom."""
    withdrawn = {(weg.soort, weg.sleutel) for weg in subject.register.ingetrokken}
    there = ids_of(subject.register) | withdrawn
    gone = [
        ooit
        for ooit in subject.reading.published
        if (ooit.kind, ooit.key) not in there and ooit.kind not in CAME
    ]
    empty = _empty_folders(subject, gone)
    for all_gone in empty.values():
        message = _FOLDER_GONE.format(kind=all_gone[0].kind, count=len(all_gone))
        yield subject.at(all_gone[0].place, message)
    for ooit in gone:
        if ooit.kind not in empty:
            yield from _away(subject, ooit, withdrawn)


def _away(
    subject: Subject, ooit: KeptKey, withdrawn: Collection[tuple[str, str]]
) -> Iterator[Problem]:
    """What to do about one thing that was there once."""
    part = part_of_kind(ooit.kind)
    if part in subject.register.organisatie.zonder:
        yield subject.at(ooit.place, _UITGEZET.format(key=ooit.key, kind=ooit.kind, part=part))
    elif ooit.kind in IN_TABLES:
        code, _, day = ooit.key.partition("/")
        if ("streefcijfers", code) not in withdrawn:
            where = _TABLES[ooit.kind].format(code=code)
            yield subject.at(ooit.place, _NO_LINES.format(where=where, day=day))
    else:
        told = _WEG.format(key=ooit.key, kind=ooit.kind)
        yield subject.at(ooit.place, f"{told} {_ANDERS.get(ooit.kind, _STOPT)}")


def _empty_folders(subject: Subject, gone: Sequence[KeptKey]) -> dict[str, list[KeptKey]]:
    """By kind what is gone, when it is more than one thing and nothing is left: then a whole folder is away."""
    register = subject.register
    folders: dict[str, list[KeptKey]] = {}
    for ooit in gone:
        left_out = part_of_kind(ooit.kind) in register.organisatie.zonder
        if ooit.kind in KEPT and not getattr(register, ooit.kind) and not left_out:
            folders.setdefault(ooit.kind, []).append(ooit)
    return {kind: away for kind, away in folders.items() if len(away) > 1}


def pagina_verdwijnt_niet(subject: Subject) -> Iterator[Problem]:
    """Een tekst die op de site stond, blijft staan. Gaat hij weg, dan is dat met opzet."""
    there = {text.file for text in subject.texts} | subject.unread
    for file, before in subject.reading.measured.items():
        if file not in there:
            message = f"De tekst {file} stond eerder op de site, maar is nu weg. {_TERUG}"
            yield subject.at(before.place, message)


def ingetrokken_is_weg(subject: Subject) -> Iterator[Problem]:
    """Wat is ingetrokken, staat niet meer in het register. Wat ervoor in de plaats komt, staat er wel."""
    there = ids_of(subject.register)
    for weg in subject.register.ingetrokken:
        if (weg.soort, weg.sleutel) in there:
            message = f"'{weg.sleutel}' is ingetrokken, maar staat nog in data/{weg.soort}. Haal 1 van de 2 weg."
            yield subject.problem("ingetrokken", weg, "sleutel", message=message)
        if weg.opvolger and (weg.soort, weg.opvolger) not in there:
            message = f"'{weg.opvolger}' staat niet in data/{weg.soort}. Kijk welke er zijn, of haal deze regel weg."
            yield subject.problem("ingetrokken", weg, "opvolger", message=message)


def alles_wordt_bewaard(subject: Subject) -> Iterator[Problem]:
    """In data/.ids staat alles wat ooit op de site kwam. Wat er niet in staat, kan verdwijnen zonder dat wij het zien."""
    published = subject.reading.published
    new = sorted(
        (ids_of(subject.register) - {(ooit.kind, ooit.key) for ooit in published})
        | undated(subject.register, published)
    )
    if new:
        yield _not_in_list(subject, new)
    if lags := lagging(subject.kept_now, published):
        codes = _first_few([key for _, key in lags])
        yield _of_list(subject, _LAGS.format(codes=codes, bewaar=_BEWAAR))


def _first_few(codes: Sequence[str]) -> str:
    """The codes, so many that a line can be read."""
    few, more = ", ".join(codes[:_FEW]), len(codes) - _FEW
    return f"{few} en nog {more} andere" if more > 0 else few


def _not_in_list(subject: Subject, new: Sequence[tuple[str, str]]) -> Problem:
    """That something new is not in the list, or that there is no list."""
    kind, key = new[0]
    if not subject.reading.published:
        message = f"Deze lijst is er niet of is leeg. Zo merken wij niet dat iets uit het register verdwijnt. Was zij er eerst wel? Zet haar terug uit de vorige versie. Is het register nieuw? {_BEWAAR}"
    elif len(new) == 1:
        message = f"'{kind} {key}' staat nog niet in deze lijst. Verdwijnt het, dan merken wij dat niet. {_BEWAAR}"
    else:
        message = f"{len(new)} dingen staan nog niet in deze lijst, zoals '{kind} {key}'. Verdwijnen ze, dan merken wij dat niet. {_BEWAAR}"
    return _of_list(subject, message)


def _of_list(subject: Subject, message: str) -> Problem:
    return Problem(f"{subject.reading.folder}/{IDS_FILE}", 1, 1, "", message, "warning")


def dag_is_geweest(subject: Subject) -> Iterator[Problem]:
    """Nieuws is van een dag die geweest is. Nieuws van later laat de site nog niet zien."""
    for kind, record, path, moment in _days(subject):
        if subject.today and moment.later(subject.today):
            dag = capital(moment.begin)
            message = f"{dag} is nog niet geweest. De site laat dit pas zien vanaf dan. Kijk of de datum klopt."
            yield subject.warning(kind, record, *path, message=message)


def _days(subject: Subject) -> Iterator[_Dated]:
    """Every day on which something was written, known, done, held or answered."""
    register = subject.register
    for kind, field in _DAY.items():
        for record in getattr(register, kind):
            if day := getattr(record, field):
                yield kind, record, (field,), day
    for stap in register.planning:
        if stap.gebeurd == "ja":
            yield "planning", stap, ("moment",), stap.moment
    for ronde in register.rondes:
        if ronde.gesloten:
            yield "rondes", ronde, ("gesloten",), ronde.gesloten
    yield from _days_inside(register)


def _days_inside(register: Register) -> Iterator[_Dated]:
    """The days that stand deeper in a record, because it may have none or more than one."""
    for afspraak in register.afspraken:
        for index, toestand in enumerate(afspraak.standen):
            yield "afspraken", afspraak, ("standen", index, "peildatum"), toestand.peildatum
    for contact in register.contacten:
        for index, moment in enumerate(contact.gehouden):
            yield "contacten", contact, ("gehouden", index), moment
    for advies in register.adviezen:
        if advies.antwoord:
            yield "adviezen", advies, ("antwoord", "datum"), advies.antwoord.datum
