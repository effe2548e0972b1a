"""The colours of the site: those of site.css, with those of the organisation over them, and which must be told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from generator.colours.contrast import BLACK, SIGN, TEXT, WHITE, mix, nearest, ratio
from generator.model.organisatie import Kleuren, Kleurstel

# A colour by the name it has in site.css, for one scheme.
Palette = Mapping[str, str]
SCHEMES = ("licht", "donker")
_GROUNDS = ("papier", "vlak", "zacht")
_STATES = ("klaar", "loopt", "herzien", "doorlopend", "stil", "niet", "onbekend")
# What an editor sees of each colour. A colour of site.css without words here fails a test.
WORDS: Mapping[str, str] = {
    "papier": "de pagina",
    "vlak": "de balk boven en onder",
    "zacht": "het vak ‘In het kort’",
    "inkt": "de tekst",
    "inkt-zacht": "kleine tekst",
    "lijn": "een lijn",
    "rand": "de rand van een knop",
    "hoofd": "links en knoppen",
    "op-hoofd": "tekst op een knop",
    "hoofd-diep": "links en knoppen die je aanwijst",
    "focus": "de rand om wat je kiest met het toetsenbord",
} | dict.fromkeys(_STATES, "een stand")
# Nothing is lost for who does not see these.
DECORATION = frozenset({"lijn"})
# Fields of the organisation; a ground stands before what is read on it.
_ORDER = ("papier", "vlak", "zacht", "hoofd", "op_hoofd", "focus")
# A link that is pointed at has the colour of the organisation, but so much darker (light scheme) or lighter (dark).
_DERIVED = {"hoofd-diep": "hoofd"}
_DEEPER = 0.35
_SITE_CSS = "assets/site.css"
_COLOUR = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet on a page, and the least contrast between them."""

    front: str
    back: str
    need: float


# A new colour in site.css belongs here, or in DECORATION; a test says so.
PAIRS = (
    *(
        Pair(front, back, TEXT)
        for front in ("inkt", "inkt-zacht", "hoofd", "hoofd-diep")
        for back in _GROUNDS
    ),
    *(Pair("op-hoofd", back, TEXT) for back in ("hoofd", "hoofd-diep")),
    *(Pair(front, back, TEXT) for front in _STATES for back in ("papier", "vlak")),
    *(Pair(front, back, SIGN) for front in ("rand", "focus") for back in _GROUNDS),
)


def palette(scheme: str, own: Mapping[str, str]) -> Palette:
    """All colours of a scheme. `own` are the fields the organisation filled in, as #rrggbb."""
    return {**standard()[scheme], **_own_names(scheme, own)}


def own_colours(kleuren: Kleuren | None, scheme: str) -> dict[str, str]:
    """The fields an organisation filled in for a scheme, by name."""
    stel: Kleurstel | None = getattr(kleuren, scheme, None)
    return stel.model_dump(exclude_none=True) if stel else {}


def field_of(name: str, own: Mapping[str, str]) -> str:
    """The field of the organisation that decides this colour; empty when site.css does."""
    field = _DERIVED.get(name, name.replace("-", "_"))
    return field if field in own else ""


def too_weak(colours: Palette) -> Iterator[tuple[Pair, float]]:
    """Each pair without enough contrast, with the contrast it has."""
    for pair in PAIRS:
        if (found := ratio(colours[pair.front], colours[pair.back])) < pair.need:
            yield pair, found


def mended(scheme: str, own: Mapping[str, str]) -> dict[str, str]:
    """The same fields with the nearest colours that together have enough contrast: first grounds, then what is on them."""
    done: dict[str, str] = {}
    for field in _ORDER:
        if field in own:
            done[field] = (
                nearest(own[field], partial(_fits, scheme, own, done, field)) or own[field]
            )
    return done


def _fits(
    scheme: str, own: Mapping[str, str], done: Mapping[str, str], field: str, colour: str
) -> bool:
    """Whether a colour goes with all that site.css and the fields before it decide."""
    tried = {**done, field: colour}
    ends = (
        {field_of(pair.front, own), field_of(pair.back, own)}
        for pair, _ in too_weak(palette(scheme, tried))
    )
    return not any(field in fields and fields <= {"", *tried} for fields in ends)


def own_css(kleuren: Kleuren | None) -> str:
    """The style sheet with the colours of the organisation, to be loaded after site.css."""
    palettes = [palette(scheme, own_colours(kleuren, scheme)) for scheme in SCHEMES]
    before = [standard()[scheme] for scheme in SCHEMES]
    lines = [
        f"  --{name}: light-dark({', '.join(colours[name] for colours in palettes)});\n"
        for name in before[0]
        if [colours[name] for colours in palettes] != [colours[name] for colours in before]
    ]
    rule = f"body[data-md-color-scheme] {{\n{''.join(lines)}}}\n" if lines else ""
    return f"/* The colours of data/organisatie.yml. What is not here keeps its colour of site.css. */\n{rule}"


@cache
def standard() -> Mapping[str, Palette]:
    """The colours of site.css, for each scheme."""
    found = _COLOUR.findall(_site_css())
    return {
        "licht": {name: light for name, light, _ in found},
        "donker": {name: dark for name, _, dark in found},
    }


def place_of(name: str) -> tuple[str, int, int]:
    """File, line and column where site.css gives this colour."""
    before = _site_css().partition(f"--{name}: light-dark(")[0]
    return f"generator/theme/{_SITE_CSS}", before.count("\n") + 1, len(before) - before.rfind("\n")


def _site_css() -> str:
    return (Path(__file__).parents[1] / "theme" / _SITE_CSS).read_text(encoding="utf-8")


def _own_names(scheme: str, own: Mapping[str, str]) -> dict[str, str]:
    """The colours of the organisation by the names of site.css, with what follows from them."""
    end = BLACK if scheme == "licht" else WHITE
    derived = {
        name: mix(own[field], end, _DEEPER) for name, field in _DERIVED.items() if field in own
    }
    return {field.replace("_", "-"): colour for field, colour in own.items()} | derived
