"""Every file of a made-up register: the plans with their actions, and the few records around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice, product
from random import Random
from typing import Any

from generator.example.actions import PER_PLAN, plans
from generator.example.belonging import with_more_places
from generator.example.fill import Filler
from generator.example.history import KWARTALEN, bron_van
from generator.example.measurements import measurements
from generator.example.not_people import CODES, values
from generator.example.of_source import with_words_of_source
from generator.example.phrases import NAMEN, ONDERWERPEN, ROLLEN, TITEL_VELD, TITELS, VORMEN
from generator.example.with_words import WITH_WORDS, Fields, roles
from generator.model.fields import Record
from generator.model.register import KINDS, Kind
from generator.register.ids import IDS_FILE, KEPT, ids_text

# More plans than there are parts of the organisation cannot be.
MAX_ACTIES = PER_PLAN * len(NAMEN) * len(VORMEN)
# Made by themselves.
_MADE_ELSEWHERE = frozenset({"acties", "plannen", "voortgang", "metingen", "waarden"})
# About a sentence of the real texts, the register as it was, or a place on a finished page.
# Made up, they would be about nothing, and that is a fault.
_NOT_MADE_UP = frozenset({"uitzonderingen", "rapporten", "beoordelingen", "toegestaan"})
_DE = {"directie": "de", "afdeling": "de", "team": "het"}


def make_register(acties: int, seed: int) -> dict[str, Any]:
    """Every file of data/ by its name below data/: fields, or a list of records. `acties` is at most MAX_ACTIES."""
    vul = Filler(Random(seed))  # noqa: S311  # the same seed must give the same register
    onderdelen = _onderdelen(max(3, -(-acties // PER_PLAN)))
    vul.keys = {
        "rollen": [*ROLLEN, *onderdelen],
        "netwerken": [rol for rol in ROLLEN if rol.startswith("netwerk")],
        "bronnen": ["opdracht-acties", *map(bron_van, KWARTALEN)],
        "themas": [onderwerp.id for onderwerp in ONDERWERPEN],
    }
    files = with_more_places(dict(plans(vul, onderdelen, acties)), vul.keys["themas"])
    files = with_words_of_source(files)
    vul.keys["acties"] = _names_in(files, "acties")
    vul.keys["plannen"] = _names_in(files, "plannen")
    files["metingen/SCF1.csv"] = measurements(vul.random)
    files["waarden/monitor.csv"] = values()
    for kind in KINDS:
        if kind.name not in _MADE_ELSEWHERE | _NOT_MADE_UP:
            files |= _files(kind, _records(vul, kind, onderdelen, acties))
    published: set[tuple[str, str]] = set()
    for folder in KEPT:
        published.update((folder, name) for name in _names_in(files, folder))
    lines = product(CODES, KWARTALEN)
    published.update(("metingen", f"SCF1/{einde}") for einde in KWARTALEN)
    published.update(("waarden", f"{code}/{einde}") for code, einde in lines)
    return files | {IDS_FILE: ids_text(published)}


def _names_in(files: Mapping[str, Any], folder: str) -> list[str]:
    """The names of the files below a folder, without that folder and without `.yml`."""
    start = f"{folder}/"
    return [name[len(start) : -4] for name in files if name.startswith(start)]


def _onderdelen(aantal: int) -> dict[str, str]:
    """The parts of the organisation as role and name."""
    found = {}
    for vorm, naam in islice(product(VORMEN, NAMEN), aantal):
        rol = f"{vorm}-{naam.lower().replace(' ', '-').replace('ë', 'e')}"
        found[rol] = f"{_DE[vorm]} {vorm} {naam}"
    return found


def _records(vul: Filler, kind: Kind, onderdelen: Mapping[str, str], acties: int) -> list[Fields]:
    """All records of a kind. A kind without words of its own is filled in from the examples of its model."""
    if kind.name == "rollen":
        return roles(vul, onderdelen)
    if kind.name in WITH_WORDS:
        return WITH_WORDS[kind.name](vul)
    aantal = 1
    if kind.key:
        # Some grow with the register, but a list of agreements is one page: it stays one that
        # people can read.
        aantal = min(3 + acties // 50, 40)
    return [_voorbeeld(vul, kind, nummer) for nummer in range(1, aantal + 1)]


def _voorbeeld(vul: Filler, kind: Kind, nummer: int) -> Fields:
    """A record with the example of each field, a key of its own, and a title where there are words for it."""
    eigen: dict[str, Any] = {name: _key(kind.record, name, nummer) for name in kind.key}
    if kind.name in TITELS:
        eigen[TITEL_VELD.get(kind.name, "titel")] = _titel(TITELS[kind.name], nummer)
    return vul.record(kind.record, **eigen)


def _titel(titels: Sequence[str], nummer: int) -> str:
    """The title of a record by its number, from 1. When the words are used up they come again with a number behind."""
    ronde, plek = divmod(nummer - 1, len(titels))
    if ronde:
        return f"{titels[plek]} ({ronde + 1})"
    return titels[plek]


def _key(record: type[Record], name: str, nummer: int) -> str | int:
    """A key in the form of its example: of 'af-5' the first becomes 'af-1'."""
    voorbeeld = (record.model_fields[name].examples or ["x"])[0]
    if isinstance(voorbeeld, int):
        return nummer
    vast = voorbeeld.rstrip("0123456789")
    if vast == voorbeeld:
        return f"{voorbeeld}-{nummer}"
    return f"{vast}{nummer}"


def _files(kind: Kind, records: list[Fields]) -> dict[str, Any]:
    """The files of a kind: one for all, or one for each."""
    if kind.many:
        return {kind.path: records}
    return {kind.path.format(**record): record for record in records}
