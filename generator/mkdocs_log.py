"""Read what MkDocs says while it builds: its warnings are English and name files in its own way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from generator.problem import Problem
from generator.register.content import PICTURES

_MKDOCS_YML = Path(__file__).resolve().parents[1] / "mkdocs.yml"
_ORPHANS = "The following pages exist in the docs directory"
_LINK = re.compile(r"Doc file '([^']+)' contains .*?(?:link|path) '([^']+)'")
_MENU = re.compile(r"A reference to '([^']+)' is included in the 'nav'")


def read_log(log: str, content: Path) -> list[Problem]:
    """Turn the warnings of MkDocs into problems that name a file of the editors."""
    return sorted(
        {
            *_orphans(log, content),
            *chain.from_iterable(_problem(line, content) for line in log.splitlines()),
        }
    )


def _orphans(log: str, content: Path) -> Iterator[Problem]:
    """Pages that no menu leads to; MkDocs lists them under one warning."""
    for block in re.findall(rf"{_ORPHANS}.*\n((?:  - .*\n)+)", log):
        for name in re.findall(r"  - (.+)", block):
            message = (
                "Deze pagina staat in geen menu. Zet hem in mkdocs.yml bij 'nav', of haal hem weg."
            )
            yield Problem(f"{content.name}/{name}", 1, 1, "pagina-zonder-menu", message)


def _problem(line: str, content: Path) -> Iterator[Problem]:
    """What one line warns for; what we do not know is told as it is."""
    if not line.startswith(("WARNING", "ERROR")) or _ORPHANS in line:
        return
    if link := _LINK.search(line):
        place = _line_of(content / link[1], link[2])
        message = _about_link(link[2], line, content)
        yield Problem(f"{content.name}/{link[1]}", *place, "link-gebroken", message)
        return
    if menu := _MENU.search(line):
        place = _line_of(_MKDOCS_YML, menu[1])
        message = f"In het menu staat '{menu[1]}', maar die pagina is er niet. Verander 'nav' of maak de pagina."
        yield Problem("mkdocs.yml", *place, "menu", message)
        return
    text = line.split("-", 1)[-1].strip()
    yield Problem(
        "mkdocs.yml",
        1,
        1,
        "mkdocs",
        f"MkDocs meldt: {text} Kijk in mkdocs.yml en in de map content.",
    )


def _about_link(target: str, line: str, content: Path) -> str:
    """What is wrong with a link that leads nowhere, and what to do about this kind of link."""
    page, _, part = target.partition("#")
    if (part and "no such anchor" in line) or "does not contain an anchor" in line:
        where = f"De pagina '{page}'" if page else "Deze pagina"
        return f"{where} heeft geen deel '{part}'. Haal '#{part}' weg, of kijk hoe het deel heet."
    if Path(page).suffix.lower() in PICTURES:
        return f"Het plaatje '{page}' is er niet. Zet het bestand in de map content, of kijk of de naam klopt."
    if page and not page.endswith((".md", "/")) and (content / f"{page}.md").is_file():
        return f"De link '{target}' gaat nergens heen. Schrijf: {page}.md."
    return f"De link '{target}' gaat nergens heen. Noem het bestand van een pagina, bijvoorbeeld: begrippen.md."


def _line_of(file: Path, text: str) -> tuple[int, int]:
    """Where a text stands in a file; the top of the file when it cannot be found."""
    lines = file.read_text(encoding="utf-8-sig").split("\n") if file.is_file() else []
    found = ((number, line.find(text) + 1) for number, line in enumerate(lines, 1) if text in line)
    return next(found, (1, 1))
