"""The colours of the site: those of site.css, with those of the organisation over them, and which must be told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, product, starmap
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
# A link that is pointed at has the colour of the organisation, but so much darker (light scheme) or
# lighter (dark).
_DERIVED = {"hoofd-diep": "hoofd"}
_DEEPER = 0.35
_TOWARDS = {"licht": BLACK, "donker": WHITE}
_SITE_CSS = "assets/site.css"
_COLOUR = re.compile(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet on a page, and the least contrast between them."""

    front: str
    back: str
    need: float


def _pairs(fronts: Iterable[str], backs: Iterable[str], need: float) -> Iterator[Pair]:
    return (Pair(front, back, need) for front, back in product(fronts, backs))


# A new colour in site.css belongs here, or in DECORATION; a test says so.
_MEET = (
    (("inkt", "inkt-zacht", "hoofd", "hoofd-diep"), _GROUNDS, TEXT),
    (("op-hoofd",), ("hoofd", "hoofd-diep"), TEXT),
    (_STATES, ("papier", "vlak"), TEXT),
    (("rand", "focus"), _GROUNDS, SIGN),
)
PAIRS = tuple(chain.from_iterable(starmap(_pairs, _MEET)))


def palette(scheme: str, own: Mapping[str, str]) -> Palette:
    """All colours of a scheme. `own` are the fields the organisation filled in, as #rrggbb."""
    return {**standard()[scheme], **_own_names(scheme, own)}


def own_colours(kleuren: Kleuren | None, scheme: str) -> dict[str, str]:
    """The fields an organisation filled in for a scheme, by name."""
    stel: Kleurstel | None = getattr(kleuren, scheme, None)
    if stel is None:
        return {}
    return stel.model_dump(exclude_none=True)


def field_of(name: str, own: Mapping[str, str]) -> str:
    """The field of the organisation that decides this colour; empty when site.css does."""
    field = _DERIVED.get(name, name.replace("-", "_"))
    if field in own:
        return field
    return ""


def too_weak(colours: Palette) -> Iterator[tuple[Pair, float]]:
    """Each pair without enough contrast, with the contrast it has."""
    for pair in PAIRS:
        found = ratio(colours[pair.front], colours[pair.back])
        if found < pair.need:
            yield pair, found


def mended(scheme: str, own: Mapping[str, str]) -> dict[str, str]:
    """The same fields with the nearest colours that together have enough contrast: first grounds, then what is on them."""
    done: dict[str, str] = {}
    for field in _ORDER:
        if field in own:
            fits = partial(_fits, scheme, own, done, field)
            done[field] = nearest(own[field], fits) or own[field]
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
    before = [standard()[scheme] for scheme in SCHEMES]
    after = [palette(scheme, own_colours(kleuren, scheme)) for scheme in SCHEMES]
    lines = []
    for name in before[0]:
        own = [colours[name] for colours in after]
        if own != [colours[name] for colours in before]:
            lines.append(f"  --{name}: light-dark({', '.join(own)});\n")
    rule = ""
    if lines:
        rule = f"body[data-md-color-scheme] {{\n{''.join(lines)}}}\n"
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
    end = _TOWARDS[scheme]
    derived = {
        name: mix(own[field], end, _DEEPER) for name, field in _DERIVED.items() if field in own
    }
    return {field.replace("_", "-"): colour for field, colour in own.items()} | derived
