"""Literal words of sources: shown under their source, or held back with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.fields import Citaat, Herkomst
from generator.model.site import Bron
from generator.pages.report import Report
from generator.pages.words import listed

# What a page says when an item is sensitive and nobody wrote down why.
SENSITIVE = "Dit is gevoelig voor mensen of teams."


@dataclass(frozen=True, slots=True)
class Quoted:
    """A source with its words: each text with its line, where that is known."""

    bron: Bron
    teksten: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    """All quotes of a page: what is shown, and for each one that is held back the reason."""

    shown: tuple[Quoted, ...]
    reasons: tuple[str, ...]


def places(report: Report, items: Iterable[Herkomst]) -> list[str]:
    """Each source of these items once, with all its lines: Rapport, 7 maart 2024, regel 12 en 20."""
    lines: dict[str, set[int]] = {}
    for item in (item for item in items if report.already(item.bron)):
        lines.setdefault(item.bron, set()).update([item.bron_regel] if item.bron_regel else [])
    return [_place(report.bron(bron), sorted(found)) for bron, found in lines.items()]


def _place(bron: Bron, lines: list[int]) -> str:
    regels = f", regel {listed([str(line) for line in lines])}" if lines else ""
    return f"{bron.titel}, {bron.datum.zin}{regels}"


def quotes(report: Report, citaten: Sequence[Citaat], sensitive: str = "") -> Quotes:
    """Sort quotes by their source. `sensitive` is the reason to hold all of them back."""
    known = [citaat for citaat in citaten if report.already(citaat.bron)]
    shown = [citaat for citaat in known if not citaat.niet_tonen and not sensitive]
    reasons = [citaat.niet_tonen or sensitive for citaat in known if citaat.niet_tonen or sensitive]
    return Quotes(
        tuple(Quoted(report.bron(bron), _of(shown, bron)) for bron in dict.fromkeys(citaat.bron for citaat in shown)),
        tuple(reasons),
    )


def _of(citaten: Iterable[Citaat], bron: str) -> tuple[tuple[str, int | None], ...]:
    """The words of one source, each once: what it says three times on a line is quoted once."""
    return tuple(dict.fromkeys((citaat.tekst, citaat.bron_regel) for citaat in citaten if citaat.bron == bron))
