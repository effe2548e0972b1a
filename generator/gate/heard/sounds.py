"""What does not sound right on a page: one function for each rule, and each says a sentence to whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.gate.heard.in_dutch import ROLES, SILENT, role_word, said_inside, words
from generator.gate.heard.spoken import Spoken

_CONTROLS = frozenset(
    {
        "button",
        "checkbox",
        "combobox",
        "link",
        "listbox",
        "menuitem",
        "option",
        "radio",
        "searchbox",
        "slider",
        "spinbutton",
        "switch",
        "tab",
        "textbox",
    }
)
_NEED_A_STATE = {
    "checkbox": "checked",
    "radio": "checked",
    "switch": "checked",
    "combobox": "expanded",
}
_NO_STATE = {
    "checked": "hoor je niet of het gekozen is. Gebruik een gewoon vakje of rondje (input).",
    "expanded": "hoor je niet of de lijst open is. Zet het erbij (aria-expanded).",
}
_CELLS = frozenset({"cell", "gridcell"})
_HEADS = frozenset({"columnheader", "rowheader"})
_DRAWN = frozenset({"img", "image", "graphics-document", "graphics-symbol", "graphics-object"})
# How much somebody hears at most before the page itself begins; ours need 30.
_MOST_BEFORE = 60
# Arrows, mathematics, boxes, shapes, dingbats, emoji and the private signs of icon fonts.
_FIRST_DRAWN = 0x2190


def without_a_name(page: Spoken) -> Iterator[str]:
    """What somebody can use has a name."""
    for one in page.walk():
        if one.role in _CONTROLS and not words(one).strip():
            yield f"Een {role_word(one.role)} heeft geen naam. Schrijf erbij wat je ermee doet."


def without_a_state(page: Spoken) -> Iterator[str]:
    """A field with two states says which of them it is in."""
    for one in page.walk():
        needed = _NEED_A_STATE.get(one.role)
        if needed and one.name and not any(needed in state for state in one.states):
            yield f"Van '{one.name}' ({role_word(one.role)}) {_NO_STATE[needed]}"


def twice_in_a_row(page: Spoken) -> Iterator[str]:
    """Nobody hears the same thing twice behind each other."""
    for one in page.walk():
        cells = one.role == "row"  # each is heard with the head of its column
        for before, after in pairwise(() if cells else said_inside(one)):
            said = words(before), before.role, before.states
            if said[0] and said == (words(after), after.role, after.states):
                yield f"Je hoort 2 keer achter elkaar: '{said[0]}'. Haal er een weg."


def table_without_heads(page: Spoken) -> Iterator[str]:
    """A table has a name, and each of its cells a head."""
    for table in _of_role(page, "table"):
        if not table.name:
            yield "Een tabel heeft geen naam. Geef haar een bijschrift (caption)."
        cells = [one.role for one in table.walk() if one.role in _CELLS | _HEADS]
        if cells and not _HEADS.intersection(cells):
            yield f"In de tabel '{table.name}' hoor je niet waar een cel over gaat. Maak koppen (th)."


def cell_before_its_head(page: Spoken) -> Iterator[str]:
    """Each row of a table with names of rows begins with its name, so that the ear knows what follows."""
    for table in _of_role(page, "table"):
        for row in _of_role(table, "row"):
            roles = [one.role for one in row.inside]
            if "rowheader" in roles and roles[0] in _CELLS:
                yield f"In de tabel '{table.name}' staat de kop van een rij niet vooraan. Zet haar vooraan."
                break


def late_beginning(page: Spoken) -> Iterator[str]:
    """The first heading comes soon, or a link in the beginning jumps to it."""
    before = []
    for one in page.walk():
        if one.role == "heading" and one.state("level") == "1":
            break
        before.append(one)
    else:
        yield "De pagina heeft geen kop van niveau 1. Geef haar een titel."
        return
    if sum(one.role not in SILENT for one in before) > _MOST_BEFORE:
        yield f"Voor de titel hoor je meer dan {_MOST_BEFORE} dingen. Zet de titel eerder op de pagina."


def sounding_drawing(page: Spoken) -> Iterator[str]:
    """A drawing has a name, or is silent."""
    for one in page.walk():
        if one.role in _DRAWN and not one.name.strip():
            yield "Een plaatje zonder naam is toch te horen. Geef het een tekst (alt), of maak het stil (aria-hidden)."


def sign_as_word(page: Spoken) -> Iterator[str]:
    """A text of signs alone is read aloud as the names of those signs."""
    for one in page.walk():
        signs = "".join(one.name.split())
        if not one.role and signs and not any(map(str.isalnum, signs)) and _is_drawn(signs):
            yield f"Het teken '{signs}' wordt voorgelezen. Verberg het (aria-hidden), of schrijf het in woorden."


def word_of_a_program(page: Spoken) -> Iterator[str]:
    """Each role has a word in the language of the page."""
    for one in page.walk():
        if one.role and one.role not in ROLES and one.role not in SILENT | {"paragraph"}:
            yield f"Een voorlezer zegt hier '{one.role}', en niet wat het is. Kies een gewoon element."


def _of_role(heard: Spoken, role: str) -> Iterator[Spoken]:
    return (one for one in heard.walk() if one.role == role)


def _is_drawn(signs: str) -> bool:
    """Whether signs stand for a picture: arrows, stars and blocks, and no marks of a sentence."""
    return any(ord(sign) >= _FIRST_DRAWN for sign in signs)
