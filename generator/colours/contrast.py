"""How well two colours can be told apart, as WCAG 2.2 measures it, and the nearest colour that is right."""

from __future__ import annotations

from collections.abc import Callable

# Success criteria 1.4.3 (text) and 1.4.11 (signs, edges of controls, focus).
TEXT, SIGN = 4.5, 3.0
BLACK, WHITE = "#000000", "#ffffff"
_STEPS = 200
_KNEE = 0.04045


def ratio(one: str, other: str) -> float:
    """The contrast ratio of two colours written as #rrggbb: from 1 (the same) to 21; the order does not matter.

    Source: "contrast ratio" and "relative luminance" in the glossary of WCAG 2.2.
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is: 0 for black, 1 for white."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(colour: str, other: str, share: float) -> str:
    """A colour with so much (0 to 1) of another colour in it."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(mine + (theirs - mine) * share):02x}" for mine, theirs in pairs)


def nearest(colour: str, passes: Callable[[str], bool]) -> str | None:
    """The colour that passes and differs least from this one: so much black or white in it as is needed.

    None when not even black or white passes.
    """
    for step in range(_STEPS + 1):
        for end in (BLACK, WHITE):
            found = mix(colour, end, step / _STEPS)
            if passes(found):
                return found
    return None


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(part: float) -> float:
    if part <= _KNEE:
        return part / 12.92
    curved: float = ((part + 0.055) / 1.055) ** 2.4
    return curved
