"""Rules about parts that the organisation leaves out: then nothing of them stands in the register or in a text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from itertools import chain

from generator.checks.subject import Subject
from generator.layout.site_map import SiteMap, pages_left_out
from generator.layout.words import listed
from generator.model.fields import Onderwerp, Record
from generator.model.onderwerpen import (
    VAN_THEMAS,
    fields_left_out,
    kinds_left_out,
    part_of_kind,
    parts_of_field,
)
from generator.model.organisatie import Organisatie
from generator.problem import Problem
from generator.register.content import Text
from generator.register.source import Item
from generator.register.tree import FieldPath

_LINK = re.compile(r"\]\(\s*<?(?P<page>[^)\s>#]+\.md)")
_ZONDER = "bij 'zonder' in data/organisatie.yml"
_KIND = "Dit hoort bij '{part}', en dat staat {zonder}. Haal dit weg, of haal '{part}' daar weg."
_FIELD = "Het veld '{field}' hoort bij '{part}', en dat staat {zonder}. Haal dit veld weg, of haal '{part}' daar weg."
_TEXT = "Deze tekst hoort bij de pagina '{title}'. Die is er niet: {part} {zonder}. Haal deze tekst weg, of haal {what} daar weg."
_VAN_THEMAS = "Zonder thema’s is er geen plek voor {parts}. Zet dat ook bij 'zonder'."
_TO_PAGE = (
    "De pagina '{title}' is er niet: {part} {zonder}. Haal deze link weg, of haal {what} daar weg."
)


def onderwerp_hoort_bij_ons(subject: Subject) -> Iterator[Problem]:
    """Wat bij 'zonder' staat in data/organisatie.yml, vullen wij niet in. Anders verdwijnt het zonder dat je het ziet."""
    organisatie = subject.register.organisatie
    if not organisatie.zonder:
        return
    seen: set[str] = set()
    for item in subject.reading.items:
        left_out = item.kind.name in kinds_left_out(organisatie)
        if left_out and item.source.file not in seen:
            seen.add(item.source.file)
            message = _KIND.format(part=part_of_kind(item.kind.name), zonder=_ZONDER)
            yield subject.at((item.source.file, 1, 1), message)
        elif not left_out:
            yield from _fields(subject, item)
    for weg in subject.register.ingetrokken:
        if weg.soort in kinds_left_out(organisatie):
            message = _KIND.format(part=part_of_kind(weg.soort), zonder=_ZONDER)
            yield subject.problem("ingetrokken", weg, "soort", message=message)


def _fields(subject: Subject, item: Item) -> Iterator[Problem]:
    """The fields of a record, and of the records inside it, that say something about what is left out."""
    if item.record is None:
        return
    for path, part in _filled(subject.register.organisatie, item.record):
        message = _FIELD.format(field=path[-1], part=part, zonder=_ZONDER)
        yield subject.at(item.source.place(*path), message)


def _filled(organisatie: Organisatie, record: Record) -> Iterator[tuple[FieldPath, Onderwerp]]:
    """Each field that is filled in and belongs to a part that is left out: its path, and that part."""
    left_out = set(fields_left_out(organisatie, type(record)))
    for name, field in type(record).model_fields.items():
        value, typed = getattr(record, name), field.alias or name
        if name not in left_out:
            for path, inner in _records_in(value):
                yield from (
                    ((typed, *path, *rest), part) for rest, part in _filled(organisatie, inner)
                )
        elif value != field.default:
            parts = parts_of_field(type(record), name)
            yield (typed,), next(part for part in parts if not organisatie.met(part))


def _records_in(value: object) -> Iterator[tuple[FieldPath, Record]]:
    """The records in the value of a field, with the place of each in it."""
    if isinstance(value, Record):
        yield (), value
    elif isinstance(value, tuple):
        yield from (((nth,), one) for nth, one in enumerate(value) if isinstance(one, Record))


def zonder_themas_kan(subject: Subject) -> Iterator[Problem]:
    """Wat alleen bij een thema te zien is, staat ook bij 'zonder' als er geen thema's zijn. Anders is het nergens te zien."""
    organisatie = subject.register.organisatie
    left = [part for part in VAN_THEMAS if organisatie.met(part)]
    if left and not organisatie.met("themas"):
        message = _VAN_THEMAS.format(parts=listed([f"'{part}'" for part in left]))
        yield subject.problem("organisatie", organisatie, "zonder", message=message)


def pagina_hoort_bij_ons(subject: Subject) -> Iterator[Problem]:
    """Een tekst hoort bij een pagina die er is, en een link gaat naar een pagina die er is."""
    left_out = pages_left_out(subject.register.organisatie)
    for text in subject.texts:
        if text.path in left_out:
            message = _said(_TEXT, subject, left_out[text.path])
            yield subject.at((text.file, 1, 1), message)
        yield from _links(subject, text, left_out)


def _links(subject: Subject, text: Text, left_out: dict[str, SiteMap]) -> Iterator[Problem]:
    """Links of a text to a page that is left out."""
    for number, line in text.lines():
        for found in _LINK.finditer(line):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(text.path), found["page"]))
            if path in left_out:
                message = _said(_TO_PAGE, subject, left_out[path])
                yield subject.at((text.file, number, found.start("page") + 1), message)


def _said(message: str, subject: Subject, place: SiteMap) -> str:
    """The message about a page, with the parts for which it is not there."""
    groups = (part if isinstance(part, tuple) else (part,) for part in place.about)
    parts: list[Onderwerp] = list(chain.from_iterable(groups))
    names = [f"'{part}'" for part in parts if not subject.register.organisatie.met(part)]
    what = " en ".join(names)
    verb = "staat" if len(names) == 1 else "staan"
    return message.format(title=place.title, part=f"{what} {verb}", zonder=_ZONDER, what=what)
