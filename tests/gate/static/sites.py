"""Small sites written as text: parts of a page, whole pages, or several files."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from generator.gate.pages import Page
from generator.gate.result import Finding
from generator.gate.static.check import check_files
from generator.gate.static.known import Forbidden, Known

HERE = Path(__file__).parent
TODAY = date(2026, 11, 24)
KNOWN = Known(
    today=TODAY,
    mailboxes=frozenset({"samen@proef.example"}),
    makers=frozenset({"Gemeente Proef"}),
    forbidden=(Forbidden("Gesprek met een heel klein team", "dit is gevoelig.", "data/risicos"),),
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


def files_of(text: str) -> dict[str, bytes]:
    """The files of one case: `=== path` begins a file; a part of a page is put in a right page."""
    parts = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)
    named = {"index.html": parts[0]} if parts[0].strip() else {}
    named.update(zip(parts[1::2], parts[2::2], strict=True))
    return {path: _whole(path, body).encode() for path, body in named.items()}


def _whole(path: str, body: str) -> str:
    if body.strip() in _DRAWINGS:
        return _DRAWINGS[body.strip()]
    return body if not path.endswith(".html") or body.lstrip().startswith("<!doctype") else _FRAME.format(body=body)


def findings(text: str, known: Known = KNOWN) -> tuple[Finding, ...]:
    """What the static rules find in the site of one case."""
    files = files_of(text)
    pages = tuple(_page(path, data.decode()) for path, data in files.items() if path.endswith(".html"))
    return check_files(files, pages, "/", known).findings


def _page(path: str, html: str) -> Page:
    title = re.search(r"<title>(.*?)</title>", html)
    return Page(path, title[1] if title else path, "data/acties/A1.yml")


def cases(folder: str) -> list[tuple[str, int, str]]:
    """Every case of a folder as (rule, number, text)."""
    return [
        (file.stem, number, case)
        for file in sorted((HERE / folder).glob("*.txt"))
        for number, case in enumerate(file.read_text(encoding="utf-8").split("\n-----\n"), 1)
    ]
