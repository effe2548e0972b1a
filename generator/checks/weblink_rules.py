"""Rules on links to pages and documents elsewhere. Nobody fetches them: what they say of themselves must be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.checks.subject import Subject
from generator.layout.elsewhere import file_kind
from generator.model.acties import Actie
from generator.model.fields import SoortLink
from generator.model.naslag import Bron
from generator.model.voortgang import Voortgang
from generator.problem import Problem

_SOORT = "Dit adres is van een bestand ({kind}). Schrijf erbij: soort: {soort}."
_GROOTTE = "Dit adres is van een bestand ({kind}). Schrijf erbij hoe groot het is. Bijvoorbeeld: grootte: 2 MB."
_SIZE = re.compile(r"\d\s?(bytes?|kB|KB|MB|GB)\b")
# What a file is called in the register, by the end of its name. All others hold data of some kind.
_SOORTEN: Mapping[str, SoortLink] = {
    "pdf": "pdf",
    "doc": "word",
    "docx": "word",
    "xls": "excel",
    "xlsx": "excel",
}


def link_naar_bestand_zegt_soort_en_grootte(subject: Subject) -> Iterator[Problem]:
    """Een link naar een bestand zegt wat voor bestand het is en hoe groot. Niet iedereen kan elk bestand openen."""
    register = subject.register
    for kind in ("bronnen", "acties", "voortgang"):
        for record in getattr(register, kind):
            yield from _of_record(subject, kind, record)


def _of_record(subject: Subject, kind: str, record: Bron | Actie | Voortgang) -> Iterator[Problem]:
    for index, link in enumerate(record.links):
        ends = file_kind(link.adres)
        soort = _SOORTEN.get(ends, "gegevens")
        where = ("links", index)
        if ends and link.soort != soort:
            message = _SOORT.format(kind=ends, soort=soort)
            yield subject.problem(kind, record, *where, "adres", message=message)
        if ends and not _SIZE.search(link.grootte or ""):
            message = _GROOTTE.format(kind=ends)
            yield subject.problem(kind, record, *where, "adres", message=message)
