"""Rules on style sheets: letters one can read, and nothing from another host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.static.published import Found, Published

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIZE = re.compile(r"(?<![\w-])font(?:-size)?\s*:[^;]*?(?<![\w.])(\d*\.?\d+)(px|rem|em|pt|%)")
# At least this much of what the reader chose; 12 px when the reader chose nothing.
_LEAST = {"px": 12.0, "pt": 9.0, "rem": 0.75, "em": 0.75, "%": 75.0}
_ELSEWHERE = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])((?:[a-z]+:)?//[^'\")\s]+)", re.IGNORECASE)
# Material's own style sheet counts from another base, and our style replaces what pages use of it.
# What a reader really gets, the browser measures.
_OF_MATERIAL = "assets/stylesheets/"


def letters_zijn_leesbaar(file: Published) -> Iterator[Found]:
    """De opmaak maakt tekst te klein, helemaal in hoofdletters of uitgevuld.

    Lastig voor: wie slecht ziet of moeilijk leest.
    Doe dit: haal deze regel uit de opmaak. Letters zijn minstens 12 pixels.
    WCAG 1.4.8.
    """
    if not file.path.endswith(".css") or file.path.startswith(_OF_MATERIAL):
        return
    for where, body in _RULE.findall(_COMMENT.sub("", file.source)):
        name = " ".join(where.split())[-60:]
        if re.search(r"text-align\s*:\s*justify", body):
            yield Found(f"'{name}' vult de regels uit (justify).", "justify")
        if re.search(r"text-transform\s*:\s*(?:uppercase|full-width)|font-variant[\w-]*\s*:\s*all-", body):
            yield Found(f"'{name}' maakt er hoofdletters van.", "uppercase")
        for size, unit in _SIZE.findall(body):
            if 0 < float(size) < _LEAST[unit]:
                yield Found(f"'{name}' maakt letters van {size}{unit}.", f"{size}{unit}")


def opmaak_laadt_niets_van_elders(file: Published) -> Iterator[Found]:
    """De opmaak of de code laadt iets van een andere website.

    Lastig voor: iedereen die niet gevolgd wil worden. Die andere website ziet wie deze site leest.
    Doe dit: zet het bestand op de eigen site.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    if file.path.endswith(".css"):
        for address in _ELSEWHERE.findall(_COMMENT.sub("", file.source)):
            yield Found(f"'{address}'", address)
