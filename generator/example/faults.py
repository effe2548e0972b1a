"""Mistakes to put into a made-up register, so that people can see what the messages look like."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_ACTIE, _NIEUWS, _TEKST = (
    r"data/acties/\w+\.yml",
    r"data/voortgang/.*\.yml",
    r"content/themas/(?!index)[\w-]+\.md",
)


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake of one kind: in the first free file whose name fits `file`, `old` (a pattern) becomes `new`.

    When `old` is empty the file is made, with `new` in it.
    """

    rule: str
    file: str
    old: str
    new: str


# In the files themselves. As long as one of these is there, nothing is said about how the records
# fit together.
IN_FILES = (
    Fault("veld-onbekend", _ACTIE, r"(?m)^trekker:", "treker:"),
    Fault("veld-ontbreekt", _ACTIE, r"(?m)^trekker: .*\n", ""),
    Fault("veld-leeg", _ACTIE, r"(?m)^titel: .*$", "titel:"),
    Fault("veld-dubbel", _ACTIE, r"(?m)^(plan: .*)$", r"\1\n\1"),
    Fault("keuze", _NIEUWS, r"(?m)^stand: loopt$", "stand: bezig"),
    Fault("moment", _ACTIE, r"(?m)^eerste_deadline: .*$", "eerste_deadline: ooit"),
    Fault("verwijzing", _ACTIE, r"(?m)^thema: .*$", "thema: gezelligheid"),
    Fault(
        "soort", _ACTIE, r"(?m)^in_het_kort:\n(  - .*\n)+", "in_het_kort: Wij gaan aan de slag.\n"
    ),
    Fault("waarde", _ACTIE, r"(?m)^bron_regel: .*$", "bron_regel: veel"),
    Fault("naam-klopt-niet", _ACTIE, r"(?m)^code: .*$", "code: ZZZ99"),
    Fault("dubbel", r"data/rollen\.yml", r"\A(- id: .*\n(?:  .*\n)+)(?:.*\n)*\Z", r"\g<0>\n\1"),
    Fault("tab", _ACTIE, r"(?m)^  - ", "\t- "),
    Fault("onleesbaar", _NIEUWS, r"(?m)^toelichting: (.*)$", r'toelichting: "\1'),
    Fault("tekst-na-hekje", _ACTIE, r"(?m)^(titel: .*)$", r"\1 # nog nakijken"),
    Fault("geen-verwijsteken", _NIEUWS, r"(?m)^toelichting: (.*)$", r"toelichting: *\1"),
    Fault("onzichtbaar-teken", _NIEUWS, r"(?m)^toelichting: (.*)$", "toelichting: \u200b\\1"),
    Fault("leeg-bestand", _NIEUWS, r"(?s)^.*$", "\n"),
    Fault("bestand-onbekend", "data/aantekeningen.txt", "", "Vergeet het budget niet.\n"),
    Fault("kop-klopt-niet", "content/nieuws.md", "", "Een tekst zonder kop.\n"),
)
# In texts: these are found next to any other mistake.
IN_TEXTS = (
    Fault(
        "geen-persoonsnamen",
        _NIEUWS,
        r"(?m)^toelichting: .*$",
        "toelichting: Vraag het aan mevrouw Voorbeeld.",
    ),
    Fault(
        "geen-weggelakte-tekst",
        _NIEUWS,
        r"(?m)^toelichting: .*$",
        "toelichting: Dit doet 5.1.2.e van het team.",
    ),
    Fault(
        "geen-eigen-adres",
        _NIEUWS,
        r"(?m)^toelichting: .*$",
        "toelichting: Mail naar collega@oefendam.example.",
    ),
    Fault("geen-html", _TEKST, r"\Z", "\nDit is <b>belangrijk</b>.\n"),
    Fault("geen-tweede-titel", _TEKST, r"\Z", "\n# Nog een titel\n"),
    Fault("plaatje-heeft-tekst", _TEKST, r"\Z", "\n![](gebouw.png)\n"),
    Fault(
        "plaatje-van-deze-site",
        _TEKST,
        r"\Z",
        "\n![Een gebouw](https://oefendam.example/gebouw.png)\n",
    ),
    Fault("link-is-veilig", _TEKST, r"\Z", "\n[Klik hier](javascript:alert)\n"),
    Fault(
        "kop-past-bij-pagina",
        _TEKST,
        r"(?m)^(title: .*)$",
        r"\1\nin_het_kort:\n  - Dit staat al in het register.",
    ),
)
# In how records fit together: these are found when every file by itself is right.
IN_REGISTER = (
    Fault("doel-bestaat", _ACTIE, r"(?m)^doel: .*$", "doel: ZZZ"),
    Fault("stap-hoort-bij-actie", _ACTIE, r"(?m)^  - code: \w+\.1$", "  - code: ZZZ9.1"),
    Fault("stap-bestaat", _NIEUWS, r"(?m)^  - code: (\w+)\.1$", r"  - code: \1.99"),
    Fault("doorlopend-is-overal-gelijk", _NIEUWS, r"(?m)^stand: doorlopend$", "stand: gereed"),
    Fault(
        "doorlopend-heeft-geen-einde",
        _ACTIE,
        r"(?m)^eerste_deadline: doorlopend$",
        "eerste_deadline: Q1 2024",
    ),
    Fault("nieuwe-datum-is-later", _NIEUWS, r"(?m)^nieuwe_deadline: .*$", "nieuwe_deadline: 2020"),
    Fault("fase-begint-na-terugblik", r"data/fasen\.yml", r"beoordeeld: ja", "beoordeeld: nee"),
    Fault("middelen-kloppen", r"data/agenda\.yml", r"totaal: .*", "totaal: 1.000"),
    Fault(
        "streefcijfer-heeft-richting",
        r"data/streefcijfers/SCF1\.yml",
        r"richting: .*",
        "richting: onbekend",
    ),
    Fault("niets-verdwijnt", r"data/\.ids", r"\Z", "acties ZZZ98\n"),
    Fault("wachten-gaat-niet-rond", _ACTIE, r"(?s)^code: (\w+)\n.*\Z", r"\g<0>wacht_op:\n  - \1\n"),
    Fault(
        "tekst-hoort-bij-pagina",
        "content/themas/onderwerp-dat-niet-bestaat.md",
        "",
        "---\ntitle: Leeg\n---\n",
    ),
)
FAULTS = (*IN_FILES, *IN_TEXTS, *IN_REGISTER)


def with_faults(files: Mapping[str, str], faults: Sequence[Fault] = FAULTS) -> dict[str, str]:
    """The same files with each mistake in once, where a file fits; no file gets two."""
    made = dict(files)
    used: set[str] = set()
    for fault in faults:
        if not fault.old:
            made[fault.file] = fault.new
            continue
        fits = (name for name in files if name not in used and re.fullmatch(fault.file, name))
        found = next((name for name in fits if re.search(fault.old, files[name])), None)
        if found:
            made[found] = re.sub(fault.old, fault.new, files[found], count=1)
            used.add(found)
    return made
