"""A page as it is said, in Dutch words: one line for each thing, deeper for what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from types import MappingProxyType

from generator.gate.heard.spoken import Spoken

_DEEPER = "  "
# What is not said apart: what stands in it is said as if it stood outside.
SILENT = frozenset(
    {
        "code",
        "definition",
        "document",
        "emphasis",
        "generic",
        "legend",
        "none",
        "page",
        "presentation",
        "rowgroup",
        "sectionfooter",
        "sectionheader",
        "strong",
        "subscript",
        "superscript",
        "term",
        "time",
    }
)
ROLES: Mapping[str, str] = MappingProxyType(
    {
        "alert": "melding",
        "alertdialog": "venster met een melding",
        "application": "programma",
        "article": "artikel",
        "banner": "kop van de site",
        "blockquote": "citaat",
        "button": "knop",
        "caption": "bijschrift",
        "cell": "cel",
        "checkbox": "vakje",
        "columnheader": "kop van een kolom",
        "combobox": "keuzelijst",
        "complementary": "extra",
        "contentinfo": "voet van de site",
        "deletion": "weggehaald",
        "dialog": "venster",
        "feed": "nieuws",
        "figure": "figuur",
        "form": "formulier",
        "graphics-document": "tekening",
        "graphics-object": "deel van een tekening",
        "graphics-symbol": "teken",
        "grid": "tabel",
        "gridcell": "cel",
        "group": "groep",
        "heading": "kop",
        "iframe": "kader",
        "image": "plaatje",
        "img": "plaatje",
        "insertion": "toegevoegd",
        "link": "link",
        "list": "lijst",
        "listbox": "keuzelijst",
        "listitem": "onderdeel",
        "log": "verslag",
        "main": "inhoud",
        "mark": "gemarkeerd",
        "math": "formule",
        "menu": "menu",
        "menubar": "menu",
        "menuitem": "keuze in een menu",
        "meter": "meter",
        "navigation": "navigatie",
        "note": "opmerking",
        "option": "keuze",
        "progressbar": "voortgang",
        "radio": "keuzerondje",
        "radiogroup": "groep keuzerondjes",
        "region": "deel",
        "row": "rij",
        "rowheader": "kop van een rij",
        "search": "zoeken",
        "searchbox": "zoekveld",
        "separator": "scheiding",
        "slider": "schuif",
        "spinbutton": "veld voor een getal",
        "status": "bericht",
        "suggestion": "voorstel",
        "switch": "schakelaar",
        "tab": "tabblad",
        "table": "tabel",
        "tablist": "tabbladen",
        "tabpanel": "inhoud van een tabblad",
        "textbox": "invulveld",
        "timer": "klok",
        "toolbar": "knoppen",
        "tooltip": "uitleg",
        "tree": "boom",
        "treegrid": "tabel",
        "treeitem": "tak",
    }
)
_STATES: Mapping[str, str] = MappingProxyType(
    {
        "current page": "hier ben je",
        "current item": "hier ben je",
        "current step": "deze stap",
        "current date": "vandaag",
        "current location": "hier ben je",
        "current time": "nu",
        "checked": "gekozen",
        "not checked": "niet gekozen",
        "partially checked": "deels gekozen",
        "selected": "gekozen",
        "pressed": "ingedrukt",
        "not pressed": "niet ingedrukt",
        "expanded": "open",
        "not expanded": "dicht",
        "required": "verplicht",
        "invalid": "fout",
        "disabled": "werkt nu niet",
        "read only": "alleen lezen",
        "busy": "bezig",
    }
)
_ITEMS = frozenset({"listitem", "treeitem"})
_CELLS = frozenset({"cell", "gridcell", "rowheader", "columnheader"})
# What stands in the line of the words around it, between square brackets.
_IN_LINE = frozenset({"link", "image", "img", "mark", "deletion", "insertion", "math"})
_CONTROLS = frozenset({"checkbox", "combobox", "radio", "searchbox", "spinbutton", "textbox"})


def lines(page: Spoken) -> list[str]:
    """Everything that is said of a page, from top to end."""
    return list(_inside(page, ""))


def words(heard: Spoken) -> str:
    """All words in something, in one line."""
    return _spaced(" ".join(one.name for one in heard.walk() if not one.inside))


def role_word(role: str) -> str:
    """A role in Dutch; one we have no word for between question marks."""
    return ROLES.get(role, f"?{role}?")


def said_inside(heard: Spoken) -> list[Spoken]:
    """What stands in something, without what is not said apart, nor the label that its field says already."""
    found = list(_unwrapped(heard))
    near = zip(found, [None, *found], [*found[1:], None], strict=False)
    return [one for one, before, after in near if not _says(before, one) and not _says(after, one)]


def _says(field: Spoken | None, text: Spoken) -> bool:
    return bool(field and not text.role and field.role in _CONTROLS and field.name == text.name)


def _unwrapped(heard: Spoken) -> Iterator[Spoken]:
    for one in heard.inside:
        if one.role == "caption" and one.name == heard.name:
            continue
        if one.role in SILENT:
            yield from _unwrapped(one)
        else:
            yield one


def _inside(heard: Spoken, indent: str) -> Iterator[str]:
    """What stands in something. Pieces of one sentence are one line."""
    for in_line, pieces in groupby(said_inside(heard), _is_in_line):
        if in_line:
            yield indent + _sentence(pieces)
        else:
            yield from chain.from_iterable(_lines(piece, indent) for piece in pieces)


def _is_in_line(heard: Spoken) -> bool:
    return not heard.role or heard.role in _IN_LINE


def _sentence(pieces: Iterable[Spoken]) -> str:
    return _spaced(" ".join(_line(one, "[{}]") if one.role else one.name for one in pieces))


def _lines(heard: Spoken, indent: str) -> Iterator[str]:
    if heard.role == "paragraph":
        yield from _inside(heard, indent)
        return
    if heard.role == "row":
        yield f"{indent}{role_word('row')}: {' | '.join(_cells(heard))}"
        return
    inside = []
    if words(heard) != _spaced(heard.name):
        inside = list(_inside(heard, indent + _DEEPER))
    if heard.role in _ITEMS and inside:
        yield f"{indent}{_line(heard)}: {inside.pop(0).strip()}"
    else:
        yield indent + _line(heard)
    yield from inside


def _line(heard: Spoken, form: str = "{}") -> str:
    """One thing: its role, its name, and how it is now."""
    states = _states(heard.states)
    return form.format(": ".join(filter(None, (_role(heard), _spaced(heard.name)))) + states)


def _role(heard: Spoken) -> str:
    role = role_word(heard.role)
    if heard.role == "heading":
        return f"{role} {heard.state('level')}"
    if heard.role in _ITEMS:
        return f"{heard.state('position')} van {heard.state('set size')}"
    if heard.role == "list":
        return f"{role} van {sum(one.role in _ITEMS for one in heard.inside)}"
    return role


def _states(told: Sequence[str]) -> str:
    known = [_STATES[state] for state in told if state in _STATES]
    return f" ({', '.join(known)})" if known else ""


def _cells(row: Spoken) -> Iterator[str]:
    for cell in row.inside:
        if cell.role in _CELLS:
            yield " ".join(_inside(cell, "")) or cell.name


def _spaced(text: str) -> str:
    """One space between words, and none before a sign that ends something."""
    joined = " ".join(text.replace("\N{SOFT HYPHEN}", "").split())
    for sign in (".", ",", ":", ";", "?", "!", ")", "’"):
        joined = joined.replace(f" {sign}", sign)
    return joined.replace("( ", "(").replace("‘ ", "‘")
