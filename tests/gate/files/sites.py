"""Small sites written as text: parts of a page, whole pages, or several files."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.gate.files.check import FilesResult, check_site
from generator.gate.hidden.known import Forbidden, Known, hidden_in
from generator.gate.hidden.numbers import Place
from generator.gate.memory.clean_files import FileMemory
from generator.gate.site.built import BuiltPage, site_of
from generator.gate.verdict.result import Finding
from generator.model.metingen import Meting
from generator.model.organisatie import Drempels

HERE = Path(__file__).parent
NO_MEMORY = FileMemory("", frozenset())
TODAY = date(2026, 11, 24)
# Hidden: each group of team Zorg and, because of those, of team Werk; the smaller group of SC2; all
# of team Balie; the group that is everybody in team Kas; the group of SC5, of which the number
# looks like a year.
_MEASURED = """
SC1;2023-12-31;hele organisatie;vrouwen;101;236
SC1;2023-12-31;hele organisatie;mannen;135;236
SC1;2023-12-31;team Zorg;vrouwen;4;38
SC1;2023-12-31;team Zorg;mannen;34;38
SC1;2023-12-31;team Werk;vrouwen;97;198
SC1;2023-12-31;team Werk;mannen;101;198
SC1;2024-12-31;hele organisatie;vrouwen;103;240
SC1;2024-12-31;hele organisatie;mannen;137;240
SC1;2024-12-31;team Zorg;vrouwen;3;40
SC1;2024-12-31;team Zorg;mannen;37;40
SC1;2024-12-31;team Werk;vrouwen;100;200
SC1;2024-12-31;team Werk;mannen;100;200
SC2;2025-06-30;hele organisatie;met een arbeidsbeperking;7;613
SC3;2022-12-31;team Balie;Doof;2;8
SC4;2021-12-31;team Kas;Rechts;30;30
SC4;2021-12-31;team Kas;Links;0;30
SC5;2019-12-31;hele organisatie;met een fiets;2019;2025
"""
_FIELDS = ("code", "peildatum", "onderdeel", "groep", "waarde", "totaal")


def in_its_table(meting: Meting) -> Place:
    """Where a measurement stands, for a test that does not ask for its line."""
    return f"data/metingen/{meting.code}.csv", 1, 1


def measured(text: str) -> list[Meting]:
    """Measurements written as lines."""
    rows = [dict(zip(_FIELDS, line.split(";"), strict=True)) for line in text.strip().splitlines()]
    return [Meting.model_validate(row | {"indeling": "geen", "bron": "rapport"}) for row in rows]


KNOWN = Known(
    today=TODAY,
    mailboxes=frozenset({"samen@proef.example"}),
    makers=frozenset({"Gemeente Proef"}),
    forbidden=(Forbidden("Gesprek met een heel klein team", "dit is gevoelig.", "data/risicos"),),
    hidden=hidden_in(measured(_MEASURED), Drempels(), in_its_table),
)

_FRAME = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'">
<title>Acties – Proef</title>
</head>
<body>
<a href="#inhoud">Naar de inhoud</a>
<main id="inhoud"><article data-bron="data/acties/A1.yml">
<h1>Acties</h1>
{body}
</article></main>
</body>
</html>
"""
# Too big to keep in the project.
_DRAWINGS = {"ZWAAR": f"<svg>{' ' * 1_100_000}</svg>", "HALF": f"<svg>{' ' * 600_000}</svg>"}


def gif(frames: int, seconds: float, rounds: int) -> bytes:
    """A picture of one pixel; `rounds` of 0 is for ever, of 1 is once."""
    loop = rounds - 1 if rounds else 0
    again = b"!\xff\x0bNETSCAPE2.0\x03\x01" + loop.to_bytes(2, "little") + b"\0"
    timing = b"!\xf9\x04\0" + int(seconds * 100).to_bytes(2, "little") + b"\0\0"
    image = b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0"
    start = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff"
    return start + (again if rounds != 1 else b"") + (timing + image) * frames + b";"


_PICTURES = {
    "BEWEEGT": gif(3, 0.1, 0),
    "LANGE RONDE": gif(4, 2, 1),
    "KORTE RONDE": gif(3, 0.5, 2),
    "EEN BEELD": gif(1, 1, 0),
}


def files_of(text: str) -> dict[str, bytes]:
    """The files of one case: `=== path` begins a file; a part of a page is put in a right page."""
    parts = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)
    named = {"index.html": parts[0]} if parts[0].strip() else {}
    named.update(zip(parts[1::2], parts[2::2], strict=True))
    return {
        path: _PICTURES.get(body.strip()) or _whole(path, body).encode()
        for path, body in named.items()
    }


def _whole(path: str, body: str) -> str:
    if body.strip() in _DRAWINGS:
        return _DRAWINGS[body.strip()]
    return (
        body
        if not path.endswith(".html") or body.lstrip().startswith("<!doctype")
        else _FRAME.format(body=body)
    )


def findings(text: str, known: Known = KNOWN) -> tuple[Finding, ...]:
    """What the static rules find in the site of one case."""
    return check(text, known).findings


def check(text: str, known: Known = KNOWN, memory: FileMemory = NO_MEMORY) -> FilesResult:
    """The result of the static rules for the site of one case."""
    files = files_of(text)
    site = replace(site_of(Path(), files), base="/", pages=pages_of(files))
    return check_site(site, known, memory)


def pages_of(files: dict[str, bytes]) -> tuple[BuiltPage, ...]:
    """The pages among the files of one case."""
    return tuple(
        _page(path, data.decode()) for path, data in files.items() if path.endswith(".html")
    )


def _page(path: str, html: str) -> BuiltPage:
    title = re.search(r"<title>(.*?)</title>", html)
    return BuiltPage(path, title[1] if title else path, "data/acties/A1.yml")


def cases(folder: str) -> list[tuple[str, int, str]]:
    """Every case of a folder as (rule, number, text)."""
    return [
        (file.stem, number, case)
        for file in sorted((HERE / folder).glob("*.txt"))
        for number, case in enumerate(file.read_text(encoding="utf-8").split("\n-----\n"), 1)
    ]
