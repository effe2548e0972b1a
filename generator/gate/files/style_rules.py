"""Rules on style sheets, code and drawings: letters one can read, and nothing from another host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.address import is_elsewhere
from generator.gate.hidden.published import Found, Published
from generator.html_tree import local_name, parse_xml

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PIECE = re.compile(r"([^{};]*)([{};]|$)")
# At least this much of what the reader chose: 12 px by default, on a screen of 320 px.
_LEAST = {
    "px": 12.0, "pt": 9.0, "pc": 0.75, "in": 0.125, "cm": 0.317, "mm": 3.17, "q": 12.6,
    "rem": 0.75, "em": 0.75, "ex": 1.5, "ch": 1.5, "%": 75.0, "": 0.75, "vw": 3.75, "vh": 3.75, "vmin": 3.75, "vmax": 3.75,
}  # fmt: skip
_UNITS = "|".join(unit for unit in _LEAST if unit)
_NUMBER = rf"(?<![\w.])(\d*\.?\d+)({_UNITS})(?![\w-])"
_SIZE = re.compile(
    rf"(?:font(?:-size)?\s*:.*?{_NUMBER}|zoom\s*:\s*(\d*\.?\d+)(%?))", re.IGNORECASE | re.DOTALL
)
_TINY = re.compile(r"font(?:-size)?\s*:(?:.*\s)?(xx?-small)\b", re.IGNORECASE | re.DOTALL)
_JUSTIFY = re.compile(r"text-align(?:-last|-all)?\s*:\s*justify", re.IGNORECASE)
_CAPITALS = re.compile(
    r"text-transform\s*:\s*(?:uppercase|full-width)|font-variant[\w-]*\s*:\s*all-", re.IGNORECASE
)
# Where a style sheet names a file: url(), @import, and the texts in image-set() and src().
_NAMED = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", re.IGNORECASE)
_SETS = re.compile(r"(?:image-set|src)\(([^{};]*)", re.IGNORECASE)
_TEXT = re.compile(r"[\"']([^\"']+)[\"']")
# The last character that there is.
_LAST = 0x10FFFF
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
# A text in code that is an address with a host in it.
# The names of XML languages look like one, and load nothing.
_IN_CODE = re.compile(
    r"[\"'`]((?:https?:|wss?:)?(?:\\?/|\\\\){2}[\w-]+(?:\.[\w-]+)+[^\"'`\s]*)", re.IGNORECASE
)
_NO_HOST = "http://www.w3.org/"
# Material's own style sheet counts from another base, and our style replaces what pages use of it.
# What a reader really gets, the browser measures.
_OF_MATERIAL = "assets/stylesheets/"


def letters_zijn_leesbaar(file: Published) -> Iterator[Found]:
    """De opmaak maakt tekst te klein, helemaal in hoofdletters of uitgevuld.

    Lastig voor: wie slecht ziet of moeilijk leest.
    Doe dit: haal deze regel uit de opmaak. Letters zijn minstens 12 pixels.
    WCAG 1.4.8.
    """
    if not file.path.lower().endswith(".css") or file.path.startswith(_OF_MATERIAL):
        return
    for name, said in _declarations(file.source):
        if _JUSTIFY.match(said):
            yield Found(f"'{name}' vult de regels uit (justify).", "justify")
        if _CAPITALS.match(said):
            yield Found(f"'{name}' maakt er hoofdletters van.", "uppercase")
        size = _too_small(said)
        if size:
            yield Found(f"'{name}' maakt letters van {size}.", size)


def opmaak_laadt_niets_van_elders(file: Published) -> Iterator[Found]:
    """De opmaak, de code of een tekening laadt iets van een andere website.

    Lastig voor: iedereen die niet gevolgd wil worden. Die andere website ziet wie deze site leest.
    Doe dit: zet het bestand op de eigen site.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    for address in _loaded_by(file):
        if is_elsewhere(address):
            yield Found(f"'{address}'", address)


def _loaded_by(file: Published) -> Iterator[str]:
    """Every address in a style sheet, code or drawing that a browser loads, or may load."""
    kind = file.path.lower().rpartition(".")[2]
    if kind == "css":
        yield from _of_style(file.source)
    elif kind in ("js", "mjs"):
        yield from _of_code(file.source)
    elif kind == "svg":
        yield from _of_drawing(file.source)


def _declarations(source: str) -> Iterator[tuple[str, str]]:
    """Every `property: value` of a style sheet with its selector, also in rules inside rules."""
    around = [""]
    for piece, end in _PIECE.findall(_ESCAPE.sub(_character, _COMMENT.sub("", source))):
        if end == "{":
            around.append(" ".join(piece.split())[-60:])
        elif piece.strip():
            yield around[-1], piece.strip()
        if end == "}" and len(around) > 1:
            around.pop()


def _too_small(said: str) -> str:
    """The size that a declaration gives to letters, when that is too small; else ''."""
    tiny = _TINY.match(said)
    if tiny:
        return tiny[1]
    found = _SIZE.match(said)
    if not found:
        return ""
    number, unit = found[1] or found[3], found[2] or found[4] or ""
    if 0 < float(number) < _LEAST[unit.lower()]:
        return f"{number}{unit}"
    return ""


def _of_style(source: str) -> Iterator[str]:
    text = _ESCAPE.sub(_character, _COMMENT.sub("", source))
    yield from ((first or second).strip() for first, second in _NAMED.findall(text))
    for inside in _SETS.findall(text):
        yield from _TEXT.findall(inside)


def _of_code(source: str) -> Iterator[str]:
    return (address for address in _IN_CODE.findall(source) if not address.startswith(_NO_HOST))


def _of_drawing(source: str) -> Iterator[str]:
    """What a drawing loads: every address in it but those of links, and what its own style names."""
    root = parse_xml(source)
    elements = () if root is None else root.iter("*")
    for element in elements:
        is_link = local_name(element) == "a"
        for name, value in element.attrib.items():
            if str(name).rpartition("}")[2] in ("href", "src") and not is_link:
                yield str(value)
            else:
                yield from _of_style(str(value))
        yield from _of_style(element.text or "")
    yield from re.findall(r"<\?xml-stylesheet[^>]*href=[\"']([^\"']+)", source)


def _character(found: re.Match[str]) -> str:
    """The character behind a backslash in a style sheet, which may be written as a number."""
    if found[2]:
        return found[2]
    number = int(found[1], 16)
    if number > _LAST:
        return ""
    return chr(number)
