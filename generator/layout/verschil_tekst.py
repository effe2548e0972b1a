"""What differs, told in plain words: for a terminal, as Markdown for a merge request, and for a program."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.figures.vingerafdruk import code_van
from generator.layout.site_map import SiteMap
from generator.layout.verschil import Verschil
from generator.layout.verschil_deel import Onderdeel
from generator.layout.zin import Deel, Zin
from generator.register.record_changes import RecordChange, What

_GELIJK = Deel("{wat}: {nu}, net als eerst")
_ANDERS = Deel("{wat}: eerst {was}, nu {nu}")
_NIETS = "Op de site verandert er niets."
_ALLEEN_TEKST = "De getallen en de standen blijven gelijk. Wel verandert er iets in het register."
_GETALLEN_GELIJK = "De getallen blijven gelijk."
_KOP_GETALLEN = "De getallen"
_KOLOMMEN = ("Wat", "Eerst", "Nu")
_AANTAL = Deel("{kop}: {n}")
_AFDRUKKEN = Zin("De vingerafdruk was {was} en is nu {nu}.")
_ZELFDE = Zin("De vingerafdruk is {nu}, net als eerst.")
_VERANDERINGEN = Zin(
    "De pagina ‘{pagina}’ noemt in deze tijd {n} {verandering|veranderingen}.",
    geen="De pagina ‘{pagina}’ noemt in deze tijd geen veranderingen.",
)
_KOP_STUKKEN = "In het register"
_SOORTEN: Mapping[What, Deel] = {
    "added": Deel("Nieuw: {wat}"),
    "removed": Deel("Weg: {wat}"),
    "changed": Deel("Anders: {wat} ({velden})"),
}
_STUK = Deel("{soort} {sleutel}")
# What could begin a heading, list, link, table, name of somebody or HTML in a comment of a tracker.
_MARKS = re.compile(r"^[-+]|^\d+(?=[.)])|[\\`*_\[\]<>#!|~&@$%]|:(?=//)|(?<=www)\.", re.IGNORECASE)


def difference_text(titel: str, gevonden: Verschil, stukken: Sequence[RecordChange] = ()) -> str:
    """Lines for a terminal."""
    lines = [titel, ""]
    if gevonden.niets:
        lines += [_ALLEEN_TEKST if stukken else _NIETS, ""]
    lines += [_KOP_GETALLEN, *(f"  {line}" for line in _getallen(gevonden)), ""]
    for deel in _delen(gevonden, stukken):
        lines += [
            _AANTAL(kop=deel.kop, n=len(deel.regels)),
            *(f"  {one}" for one in deel.regels),
            "",
        ]
    return "\n".join([*lines, *_einde(gevonden)])


def difference_markdown(
    titel: str, gevonden: Verschil, stukken: Sequence[RecordChange] = ()
) -> str:
    """The same for a merge request. What stands in the register stays text: it becomes no markup or link."""
    lines = [f"## {escaped(titel)}", ""]
    if gevonden.niets:
        lines += [_ALLEEN_TEKST if stukken else _NIETS, ""]
    lines += [f"### {_KOP_GETALLEN}", "", *_number_table(gevonden), ""]
    for deel in _delen(gevonden, stukken):
        lines += [f"### {escaped(_AANTAL(kop=deel.kop, n=len(deel.regels)))}", ""]
        lines += [*(f"- {escaped(one)}" for one in deel.regels), ""]
    return "\n".join([*lines, *_einde(gevonden)])


def difference_value(gevonden: Verschil, stukken: Sequence[RecordChange] = ()) -> dict[str, object]:
    """Everything for a program, with whole fingerprints."""
    return {
        "fingerprints": list(gevonden.afdrukken),
        "changes": gevonden.veranderingen,
        "counts": [
            {"name": one.wat, "before": one.was, "after": one.nu} for one in gevonden.getallen
        ],
        "parts": [
            {"name": deel.naam, "title": deel.kop, "lines": list(deel.regels)}
            for deel in gevonden.delen
        ],
        "records": [
            {"kind": one.kind, "key": one.key, "what": one.what, "fields": list(one.fields)}
            for one in stukken
        ],
    }


def escaped(text: str) -> str:
    """Text of the register on one line of Markdown, without a sign that means something there."""
    return _MARKS.sub(_with_backslash, " ".join(text.split()))


def _with_backslash(found: re.Match[str]) -> str:
    """A sign with a backslash before it; a number keeps its digits, and the sign after it gets one."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _number_table(gevonden: Verschil) -> Iterator[str]:
    """The numbers that differ; who judges a merge request need not search between those that do not."""
    anders = [getal for getal in gevonden.getallen if not getal.gelijk]
    if not anders:
        yield _GETALLEN_GELIJK
        return
    yield _row(_KOLOMMEN)
    yield _row(["---"] * 3)
    for getal in anders:
        yield _row([escaped(part) for part in (getal.wat, getal.was, getal.nu)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _getallen(gevonden: Verschil) -> Iterator[str]:
    for one in gevonden.getallen:
        if one.gelijk:
            yield _GELIJK(wat=one.wat, nu=one.nu)
        else:
            yield _ANDERS(wat=one.wat, was=one.was, nu=one.nu)


def _delen(gevonden: Verschil, stukken: Sequence[RecordChange]) -> tuple[Onderdeel, ...]:
    """The lists of the site, and last the records themselves."""
    if not stukken:
        return gevonden.delen
    records = Onderdeel("records", _KOP_STUKKEN, tuple(map(_stuk, stukken)))
    return (*gevonden.delen, records)


def _stuk(one: RecordChange) -> str:
    wat = _STUK(soort=one.kind, sleutel=one.key).rstrip()
    if one.what == "changed":
        return _SOORTEN[one.what](wat=wat, velden=", ".join(one.fields))
    return _SOORTEN[one.what](wat=wat)


def _einde(gevonden: Verschil) -> Iterator[str]:
    """What the page of changes says of the same time, and the fingerprints."""
    if gevonden.veranderingen is not None:
        yield _VERANDERINGEN(n=gevonden.veranderingen, pagina=SiteMap.VERANDERD.title)
    was, nu = map(code_van, gevonden.afdrukken)
    yield _ZELFDE(nu=nu) if was == nu else _AFDRUKKEN(was=was, nu=nu)
