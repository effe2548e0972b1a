"""Rules on the signs that editors type: what the site would lose, or show in another way than they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.checks.subject import Subject
from generator.language.markdown import CODE
from generator.problem import Problem
from generator.register.content import Text
from generator.texts.boxes import BOXES

_DEFINITION = re.compile(r" {0,3}\[(?P<name>[^\]\n]+)\]:\s*(?P<target>\S*)(?P<rest>.*)")
_ADDRESS = re.compile(r"<?(?:[A-Za-z][\w+.-]*:\S|[\w./-]+\.(?:md|png|jpe?g|webp|avif|gif)\b|#)\S*$")
_TITLE = re.compile(r"\s*(?:\"[^\"]*\"|'[^']*'|\([^)]*\))?\s*$")
_BOX = re.compile(r"!!!+")
_RIGHT_BOX = re.compile(rf'!!! (?:{"|".join(BOXES)})(?: "[^"]+")? *$')
_BODY = re.compile(r" {4}\S")
_FENCE = re.compile(r"(?P<before>\s*(?:[-*+] +|\d+\. +|> ?)*)(?P<mark>`{3,}|~{3,})")
_INSIDE_BOX = "Zet elke regel die in het kader hoort 4 spaties verder."
_NO_TABLE = "Een tabel heeft 2 vakken of meer naast elkaar, en een regel of meer onder de streepjes. Schrijf anders een lijst."
# The names, the dashes and one more.
_SMALLEST = 3
_LONG, _SHOWN = 60, 50
_LINK = "Voor een link schrijf je: [tekst](pagina.md)."


@dataclass(frozen=True, slots=True)
class _Sign:
    """Signs of another kind of Markdown, and what to type."""

    pattern: re.Pattern[str]
    advice: str


def _sign(pattern: str, advice: str) -> _Sign:
    return _Sign(re.compile(pattern), advice)


SIGNS = (
    _sign(r"\[\^[^\]\n]+\]:?", f"Een voetnoot kan niet. Zet de uitleg in de tekst zelf. {_LINK}"),
    _sign(r"^ *(?:[-*+]|\d+\.) \[[ xX]\](?!\()", "Een vinkje kan niet. Schrijf met woorden wat klaar is."),
    _sign(r"~~[^~\n]*~{0,2}", "Doorstrepen kan niet. Haal weg wat niet meer geldt."),
    _sign(r"\{:? ?[#.][^}\n]*\}", "Dit kan niet in een tekst. Haal het weg. Een kopje krijgt zelf een adres."),
    _sign(r"^ *:::+ *\S*", f'Een kader schrijf je zo: !!! tip "Titel". {_INSIDE_BOX}'),
    _sign(r"^ *\?\?\?\+? *\w+", f'Een kader dat open en dicht gaat, kan niet. Schrijf: !!! note "Titel". {_INSIDE_BOX}'),
    _sign(r"^ *> *\[!\w+\]", f'Een kader schrijf je zo: !!! note "Titel". {_INSIDE_BOX}'),
    _sign(r"^ *===+ *(?:\".*\")?$", "Zet voor een kopje '## ' voor de woorden. Haal deze regel weg."),
    _sign(r"==(?=[^\s=])[^=\n]+==", "Markeren kan niet. Schrijf voor dikke letters: **woord**."),
    _sign(r"\+\+(?=[^\s+])[^+\n]+\+\+", "Onderstrepen kan niet. Schrijf voor dikke letters: **woord**."),
    _sign(r"!?\[[^\[\]\n]+\] +\((?:https?:|mailto:|#|[^)\s]+\.(?:md|png|jpg))[^)\n]*\)", "Haal de spatie weg tussen ] en (."),
    _sign(r"(?<!\!)\([^()\n]+\)\[(?:https?:|[^\]\s]+\.md)[^\]\n]*\]", f"De haken staan verkeerd om. {_LINK}"),
    _sign(r"^ *[A-Za-z]\)(?= )", "Een lijst met letters kan niet. Begin elke regel met '1. ' of '- '."),
    _sign(r"^ *\d{1,3}\)(?= )", "Schrijf in een lijst een punt achter het cijfer: '1. '."),
    _sign(r"^ *[•●▪◦‣·–—](?= )", "Begin een regel in een lijst met '- '."),
    _sign(r"^ {0,3}-(?=[A-Za-z])[\w-]+", "Zet een spatie achter het streepje. Dan is het een lijst."),
    _sign(r"^ *:(?= )", "Een lijst met uitleg kan niet. Schrijf: '- **woord**: uitleg'."),
    _sign(r"^ *\*\[[^\]\n]+\]:", "Leg een afkorting uit in de tekst zelf, of in data/begrippen.yml."),
    _sign(r"(?<![\w:/]):[a-z][a-z_]+[a-z0-9]:(?![\w:])", "Een plaatje in woorden kan niet. Haal het weg."),
    _sign(r"^ *\[TOC\] *$", "Een lijst van kopjes kan niet. Haal deze regel weg."),
    _sign(r"\\$", "Een \\ aan het einde van een regel kan niet. Zet voor een nieuwe regel 2 spaties achter de zin."),
    _sign(r"^#{1,6}[^\s#]\S*", "Zet een spatie achter #. Dan is het een kopje. Is het geen kopje? Zet er een \\ voor."),
)  # fmt: skip


def teken_kan_niet(subject: Subject) -> Iterator[Problem]:
    """De site kent de meeste tekens van Markdown, maar niet alle. Op de pagina Schrijfhulp staat wat kan."""
    for text in subject.texts:
        for number, line in text.lines():
            shown = CODE.sub(lambda code: " " * len(code[0]), line)
            found = _first(shown)
            if found:
                place, advice = found
                typed = line[place.start() : place.end()].strip() or "\\"
                yield subject.at(
                    (text.file, number, place.start() + 1), f"'{_short(typed)}': {advice}"
                )


def _first(line: str) -> tuple[re.Match[str], str] | None:
    for sign in SIGNS:
        found = sign.pattern.search(line)
        if found and not line[: found.start()].endswith("\\"):
            return found, sign.advice
    return None


def _short(typed: str) -> str:
    return typed if len(typed) <= _LONG else f"{typed[:_SHOWN]} …"


def tekst_tussen_haken_blijft(subject: Subject) -> Iterator[Problem]:
    """Een regel als '[Noot]: later' komt niet op de site: voor de computer is dat het adres van een link."""
    for text in subject.texts:
        for number, line in text.lines():
            found = _DEFINITION.match(line)
            if found and not found["name"].startswith("^") and not _is_used(found, text.body):
                message = (
                    f"'{_short(line.strip())}' komt zo niet op de site. Haal de haken weg. {_LINK}"
                )
                yield subject.at((text.file, number, 1), message)


def _is_used(found: re.Match[str], body: str) -> bool:
    """Whether it is the address of a link that stands in the text."""
    right = _ADDRESS.match(found["target"]) and _TITLE.match(found["rest"])
    used = rf"\[{re.escape(found['name'])}\](?!:)"
    return bool(right and re.search(used, body, re.IGNORECASE))


def kader_is_heel(subject: Subject) -> Iterator[Problem]:
    """Een kader begint met '!!!' en een soort. Wat erin hoort, staat 4 spaties verder."""
    for text in subject.texts:
        lines = [*text.lines(), (0, "")]
        for (number, line), (_, after) in pairwise(lines):
            message = _wrong_box(line.strip(), after) if _BOX.match(line.lstrip()) else ""
            if message:
                yield subject.at((text.file, number, 1), message)


def _wrong_box(line: str, after: str) -> str:
    if not _RIGHT_BOX.match(line):
        kinds = ", ".join(BOXES)
        return f"'{_short(line)}' is geen kader. Schrijf: !!! note \"Titel\". Kies uit: {kinds}."
    if not _BODY.match(after):
        return f"Onder '{_short(line)}' staat niets in het kader. {_INSIDE_BOX}"
    return ""


def tabel_is_heel(subject: Subject) -> Iterator[Problem]:
    """Elke regel van een tabel heeft evenveel vakken als de eerste. Onder de eerste regel staat |---|---|."""
    for text in subject.texts:
        for rows in _tables(text):
            for number, message in _wrong_rows(rows):
                yield subject.at((text.file, number, 1), message)


def _tables(text: Text) -> Iterator[list[tuple[int, str]]]:
    """The lines that stand together and begin with |."""
    rows: list[tuple[int, str]] = []
    for number, line in [*text.lines(), (0, "")]:
        if line.lstrip().startswith("|"):
            rows.append((number, line.strip()))
        elif rows:
            yield rows
            rows = []


def _wrong_rows(rows: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    first, *rest = rows
    names = _cells(first[1])
    ruler = re.compile(r"(?: *:?-+:? *)")
    if not rest or not all(ruler.fullmatch(cell) for cell in _cells(rest[0][1])):
        dashes = "|" + "---|" * len(names)
        yield (
            first[0],
            f"Onder de eerste regel van een tabel hoort een regel met streepjes: {dashes}",
        )
        return
    if len(names) == 1 or len(rows) < _SMALLEST:
        yield first[0], _NO_TABLE
    if not all(names):
        yield (
            first[0],
            "In de eerste regel van een tabel is een vak leeg. Zet in elk vak een woord.",
        )
    for number, row in rest:
        cells = len(_cells(row))
        if cells != len(names):
            yield (
                number,
                f"Deze regel heeft {cells} vakken, en de eerste regel {len(names)}. Maak ze gelijk.",
            )


def _cells(row: str) -> list[str]:
    """What stands in each cell. A | behind a backslash or in code is text."""
    plain = CODE.sub(lambda code: "x" * len(code[0]), row.replace("\\|", "xx"))
    return [cell.strip() for cell in plain.removeprefix("|").removesuffix("|").split("|")]


def code_is_heel(subject: Subject) -> Iterator[Problem]:
    """Code staat tussen 2 regels met ```, aan het begin van de regel."""
    for text in subject.texts:
        fence, begin = "", 0
        for number, line in enumerate(text.body.split("\n"), text.first_line):
            found = _FENCE.match(line)
            if found and not fence:
                fence, begin = found["mark"], number
                if found["before"]:
                    yield subject.at(
                        (text.file, number, 1),
                        "Zet ``` aan het begin van de regel, zonder spaties.",
                    )
            elif found and found["mark"].startswith(fence):
                fence = ""
        if fence:
            yield subject.at(
                (text.file, begin, 1), f"Dit blok is niet dicht. Zet aan het einde: {fence}"
            )
