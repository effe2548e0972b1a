"""Literal words of sources: shown under their source, or held back with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Bron, Citaat, Onderbouwing
from generator.pages.report import Report
from generator.pages.words import listed

# What a page says when an item is sensitive and nobody wrote down why.
SENSITIVE = "Dit is gevoelig voor mensen of teams."


@dataclass(frozen=True, slots=True)
class Quoted:
    """A place in a source with the words that stand there."""

    bron: Bron
    regel: int | None
    teksten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    """All quotes of a page: what is shown, and for each one that is held back the reason."""

    shown: tuple[Quoted, ...]
    reasons: tuple[str, ...]


def places(report: Report, items: Iterable[Onderbouwing]) -> list[str]:
    """Each source of these items once, with all its lines: Rapport, 7 maart 2024, regel 12 en 20."""
    lines: dict[str, set[int]] = {}
    for item in items:
        lines.setdefault(item.bron, set()).update([item.bron_regel] if item.bron_regel else [])
    return [_place(report.bron(bron), sorted(found)) for bron, found in lines.items()]


def _place(bron: Bron, lines: list[int]) -> str:
    regels = f", regel {listed([str(line) for line in lines])}" if lines else ""
    return f"{bron.titel}, {bron.datum.zin}{regels}"


def quotes(report: Report, citaten: Sequence[Citaat], sensitive: str = "") -> Quotes:
    """Sort quotes by their place in the sources. `sensitive` is the reason to hold all of them back."""
    shown = [citaat for citaat in citaten if not citaat.niet_tonen and not sensitive]
    reasons = [citaat.niet_tonen or sensitive for citaat in citaten if citaat.niet_tonen or sensitive]
    places = dict.fromkeys((citaat.bron, citaat.bron_regel) for citaat in shown)
    return Quotes(
        tuple(Quoted(report.bron(bron), regel, tuple(_at(shown, bron, regel))) for bron, regel in places),
        tuple(reasons),
    )


def _at(citaten: Iterable[Citaat], bron: str, regel: int | None) -> list[str]:
    """The words at one place, each once: a source that says a thing three times is quoted once."""
    return list(dict.fromkeys(citaat.tekst for citaat in citaten if (citaat.bron, citaat.bron_regel) == (bron, regel)))
