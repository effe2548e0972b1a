"""Rules on pictures and on the names of files in content/: nobody may be recognised by them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from generator.attachments.fact import Fact
from generator.attachments.picture import Picture
from generator.checks.subject import Subject
from generator.model.organisatie import Organisatie
from generator.privacy.file_names import traces_in_file_name
from generator.privacy.traces import traces
from generator.problem import Problem

_KINDS = {"jpg": "jpeg"}
_BROKEN = (
    "Dit plaatje is stuk, of geen plaatje. Bewaar het opnieuw als png, jpg, webp, avif of gif."
)
_EMPTY = "Maak de eigenschappen leeg, of bewaar het plaatje zonder eigenschappen."
_SAID = {
    "where": "Er staat in waar dit plaatje gemaakt is.",
    "device": "Er staat in met welk toestel dit plaatje gemaakt is.",
    "behind": "Achter het plaatje staat nog iets in het bestand, misschien wat je hebt afgesneden.",
    "small": "Er zit nog een kleine versie van het plaatje in. Daarop kan iets staan wat je hebt weggehaald.",
}


def bestandsnaam_zonder_mens(subject: Subject) -> Iterator[Problem]:
    """De naam van een bestand komt op de site. Zet er geen naam van een mens in."""
    texts = (text.file for text in subject.texts)
    pictures = (one.file for one in subject.pictures)
    records = (item.source.file for item in subject.reading.items)
    for file in dict.fromkeys(chain(texts, pictures, records)):
        _, _, inside = file.partition("/")
        given = inside.encode("utf-8", "surrogateescape")
        if told := subject.memory.text("bestandsnaam", given, partial(_person_in, inside)):
            yield subject.at((file, 1, 1), f"{told} Geef het bestand een andere naam.")


def _person_in(path: str) -> str:
    """What a path gives away of somebody; empty when that is nothing."""
    trace = next(traces_in_file_name(path), None)
    return f"In de naam van dit bestand lijkt '{trace.text}' {trace.kind}." if trace else ""


def plaatje_is_heel(subject: Subject) -> Iterator[Problem]:
    """Een plaatje is heel, en van de soort die de naam zegt."""
    for one, picture in subject.read_pictures():
        ending = one.file.rpartition(".")[2].lower()
        if picture is None:
            yield subject.at((one.file, 1, 1), _BROKEN)
        elif picture.kind != _KINDS.get(ending, ending):
            message = f"Dit is een plaatje van de soort {picture.kind}. Geef het een naam die eindigt op .{picture.kind}."
            yield subject.at((one.file, 1, 1), message)


def plaatje_zegt_niets_over_mensen(subject: Subject) -> Iterator[Problem]:
    """In een plaatje staat niet wie het maakte, waar dat was, of een ander teken van een mens."""
    ours = _names_of_ours(subject)
    for one, picture in subject.read_pictures():
        for said in _told(picture, ours):
            yield subject.at((one.file, 1, 1), f"{said} {_EMPTY}")


def _told(picture: Picture | None, ours: frozenset[str]) -> Iterator[str]:
    """What a picture gives away, each thing once."""
    if picture is None:
        return
    told = (_of_fact(fact, ours) for fact in picture.facts)
    yield from dict.fromkeys(chain.from_iterable(told))


def _of_fact(fact: Fact, ours: frozenset[str]) -> Iterator[str]:
    if fact.gives in _SAID:
        yield _SAID[fact.gives]
    elif fact.gives == "who" and not _is_ours(fact.value, ours):
        yield f"Bij '{fact.name}' staat '{fact.value}'."
    elif fact.gives == "text":
        for trace in traces(fact.value):
            yield f"Bij '{fact.name}' staat '{trace.text}': dat lijkt {trace.kind}."


def _is_ours(value: str, ours: frozenset[str]) -> bool:
    """Whether this is the name of the organisation, perhaps with a year and a sign of its rights."""
    return _without_rights(value) in ours


def _names_of_ours(subject: Subject) -> frozenset[str]:
    records = (item.record for item in subject.reading.items)
    ours = [record for record in records if isinstance(record, Organisatie)]
    names = chain.from_iterable((record.naam, record.site_naam) for record in ours)
    return frozenset({"", *map(_without_rights, names)})


def _without_rights(value: str) -> str:
    return value.strip("©(c) ,.0123456789-").lower()
