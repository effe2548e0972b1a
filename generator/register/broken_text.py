"""What is wrong with a text before anybody reads it: signs nobody sees, letters that broke, work that is not done."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain

from generator.problem import Problem

# Characters nobody sees: control characters, private ones, switches of direction, which can make a
# text read differently from what it says, and line ends that only some programs see.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\ufffc"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
# The second half of a letter in UTF-8 that was read as Windows-1252, and the signs that begin one.
_REST = "".join(re.escape(sign) for sign in bytes(range(0x80, 0xC0)).decode("cp1252", "ignore"))
_BROKEN = re.compile(f"[ÂÃÄÅ][{_REST}]|â[{_REST}]{{2}}|ï[{_REST}]{{2}}|ð[{_REST}]{{3}}")
_LOST = "\ufffd"
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
# A run of '=' alone is also how a heading can be written, so it does not count by itself.
_MERGE = re.compile(r"(?:<{7}|>{7}|\|{7})(?: .*)?")
# A Cyrillic or Greek letter inside a word of ours looks right, but nobody finds the word again.
_OTHER_ALPHABET = re.compile(
    r"(?<=[A-Za-z])[\u0400-\u04ff]|[\u0400-\u04ff](?=[A-Za-z])"
    r"|(?<=[A-Za-z])[\u0370-\u03ff](?=[A-Za-z])"
)
_WORD = re.compile(r"\S*")

_HIDDEN_MESSAGE = (
    "Hier staat een teken dat je niet ziet (U+{:04X}). Haal het weg en typ de tekst opnieuw."
)
_LOST_MESSAGE = "Hier is een letter verloren gegaan (\ufffd). Typ het woord opnieuw: '{}'."
_BROKEN_MESSAGE = "'{}' is verkeerd overgenomen. Bedoel je '{}'? Typ dat dan."
_ENTITY_MESSAGE = "'{}' is code van een webpagina. Typ gewoon wat je bedoelt: {}."
_MERGE_MESSAGE = (
    "Hier staan 2 versies van de tekst door elkaar ({}). Kies welke blijft, en haal de tekens weg."
)
_ALPHABET_MESSAGE = "In '{}' staat een letter uit een ander alfabet ({}). Typ het woord opnieuw."
_MERGE_SIGNS = frozenset("<>|")
_NAMED = {" ": "een spatie", "\u00a0": "een spatie", "\u00ad": "niets"}

_Fault = tuple[int, str, str]


def entity_in(value: str) -> str:
    """What to write instead of the first code of a web page in `value`; empty when there is none."""
    for found in _ENTITY.finditer(value):
        meant = html.unescape(found[0])
        if meant != found[0]:
            return _ENTITY_MESSAGE.format(found[0], _NAMED.get(meant, meant))
    return ""


def unseen_in(value: str) -> str:
    """What to do about the first sign in `value` that nobody sees; empty when there is none."""
    found = HIDDEN.search(value)
    return _HIDDEN_MESSAGE.format(ord(found[0])) if found else ""


def _hidden(line: str) -> Iterator[_Fault]:
    found = HIDDEN.search(line)
    if found:
        yield found.start() + 1, "onzichtbaar-teken", unseen_in(line)


def _lost(line: str) -> Iterator[_Fault]:
    if _LOST in line:
        column = line.index(_LOST)
        start = line.rfind(" ", 0, column) + 1
        found = _WORD.match(line, start)
        yield column + 1, "kapotte-letter", _LOST_MESSAGE.format(found[0] if found else _LOST)


def _mistaken(line: str) -> Iterator[_Fault]:
    line = unicodedata.normalize("NFC", line)
    found = _BROKEN.search(line)
    if found is None or _mended(found[0]) == found[0]:
        return
    start = line.rfind(" ", 0, found.start()) + 1
    word = line[start:].split(" ", 1)[0]
    # A sign such as € stands by itself in a sentence; then the word would say too little.
    yield found.start() + 1, "kapotte-letter", _BROKEN_MESSAGE.format(word, _mended(word))


def _mended(text: str) -> str:
    """The text as it was before a program took it for Windows-1252."""
    return _BROKEN.sub(lambda found: _once(found[0]), text)


def _once(broken: str) -> str:
    try:
        return broken.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return broken


def _other_alphabet(line: str) -> Iterator[_Fault]:
    found = _OTHER_ALPHABET.search(line)
    if found:
        word = line[line.rfind(" ", 0, found.start()) + 1 :].split(" ", 1)[0]
        yield found.start() + 1, "ander-alfabet", _ALPHABET_MESSAGE.format(word, found[0])


def _unmerged(line: str) -> Iterator[_Fault]:
    if _MERGE.fullmatch(line.rstrip()):
        yield 1, "teken-van-git", _MERGE_MESSAGE.format(line[:7])


_FINDERS: tuple[Callable[[str], Iterator[_Fault]], ...] = (
    _hidden,
    _lost,
    _mistaken,
    _other_alphabet,
    _unmerged,
)


def broken_lines(file: str, text: str, first_line: int = 1) -> list[Problem]:
    """What is wrong in each line of a text, at most one problem of a kind for each line."""
    problems = []
    for number, line in enumerate(text.split("\n"), first_line):
        if line.isascii() and line.isprintable() and line[:1] not in _MERGE_SIGNS:
            continue  # nearly every line
        for column, rule, message in _faults(line):
            problems.append(Problem(file, number, column, rule, message))
    return problems


def _faults(line: str) -> Iterator[_Fault]:
    return chain.from_iterable(find(line) for find in _FINDERS)
