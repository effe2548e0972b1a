"""Reads the files that somebody can change to change the site: a fault is told at its place in one of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain
from pathlib import Path

from generator.gate.hidden.known import Known, PlaceOf, make_known
from generator.model.register import Register

_ROOT = Path(__file__).resolve().parents[3]
# For programmers: the look.
_LOOK = (
    "generator/theme/*.html",
    "generator/theme/partials/*.html",
    "generator/theme/assets/*.css",
    "generator/layout/templates/*.j2",
    "generator/pages/templates/*.j2",
)


def read_known(
    register: Register, today: date, data: Path, content: Path, place_of: PlaceOf
) -> Known:
    """Read the files an editor can change, and take from the register what the gate needs.

    The tables of measurements are not among those files: the digest of `sources` is published, and the few
    numbers that are hidden could be found by trying them all.
    """
    look = chain.from_iterable(sorted(_ROOT.glob(pattern)) for pattern in _LOOK)
    files = {
        **_named(sorted(data.rglob("*.yml")), data, f"{data.name}/"),
        **_named(sorted(content.rglob("*.md")), content, f"{content.name}/"),
        **_named(look, _ROOT, ""),
    }
    sources = {
        name: file.read_text(encoding="utf-8-sig", errors="replace") for name, file in files.items()
    }
    return make_known(register, today, sources, place_of)


def _named(files: Iterable[Path], folder: Path, above: str) -> dict[str, Path]:
    """The files by their path below `folder`, with `above` in front of it."""
    return {f"{above}{file.relative_to(folder).as_posix()}": file for file in files}
