"""Literal words of sources: shown under their source, or held back with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from generator.layout.context import Context
from generator.layout.elsewhere import with_language
from generator.layout.words import listed
from generator.layout.zin import Deel, Zin
from generator.model.naslag import Bron
from generator.model.shared import Citaat, Herkomst, Onderbouwing

# What a page says when an item is sensitive and nobody wrote down why.
SENSITIVE = "Dit is gevoelig voor mensen of teams."
_VERBORGEN = Zin("{n} {citaat|citaten} laten wij niet zien. {reden}")
_PLEK = Deel("{bron}, {dag}")
_PLEK_MET_REGEL = Deel("{bron}, {dag}, regel {regels}")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A source with its words: each text with its line, where that is known, and its language, if that is not Dutch."""

    bron: Bron
    teksten: tuple[tuple[str, int | None, str | None], ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    """All quotes of a page: what is shown, and how many are held back for each reason, as sentences."""

    shown: tuple[Quoted, ...]
    held_back: tuple[str, ...]


def places(context: Context, items: Iterable[Herkomst]) -> list[str]:
    """Each source of these items once, with all its lines: Rapport, 7 maart 2024, regel 12 en 20."""
    lines: dict[str, set[int]] = {}
    for item in (item for item in items if item.bron and context.already(item.bron)):
        found = lines.setdefault(item.bron, set())
        if item.bron_regel:
            found.add(item.bron_regel)
    return [_place(context.bron(bron), sorted(found)) for bron, found in lines.items()]


def _place(bron: Bron, lines: list[int]) -> str:
    return with_language(partial(_sentence, bron, lines), bron.titel, bron.taal)


def _sentence(bron: Bron, lines: list[int], titel: str) -> str:
    if not lines:
        return _PLEK(bron=titel, dag=bron.datum.zin)
    regels = listed([str(line) for line in lines])
    return _PLEK_MET_REGEL(bron=titel, dag=bron.datum.zin, regels=regels)


def quotes(context: Context, items: Iterable[tuple[Onderbouwing, Sequence[Citaat]]]) -> Quotes:
    """Sort the quotes of items by their source. A sensitive item holds all of its quotes back.

    Each item comes with its quotes, because an action also has those of its updates.
    """
    shown: list[Citaat] = []
    reasons: list[str] = []
    for item, citaten in items:
        sensitive = _sensitive(item)
        for citaat in citaten:
            reason = citaat.niet_tonen or sensitive
            if reason and context.already(citaat.bron):
                reasons.append(reason)
            elif context.already(citaat.bron):
                shown.append(citaat)
    sources = dict.fromkeys(citaat.bron for citaat in shown)
    held_back = tuple(_VERBORGEN(n=n, reden=reden) for reden, n in Counter(reasons).items())
    return Quotes(
        tuple(Quoted(context.bron(bron), _of(shown, bron)) for bron in sources), held_back
    )


def _sensitive(item: Onderbouwing) -> str:
    """Why all quotes of an item are held back; empty when they are not."""
    if getattr(item, "gevoelig", "nee") != "ja":
        return ""
    return getattr(item, "gevoelig_reden", None) or SENSITIVE


def _of(citaten: Iterable[Citaat], bron: str) -> tuple[tuple[str, int | None, str | None], ...]:
    """The words of one source, each once: what it says three times on a line is quoted once."""
    return tuple(
        dict.fromkeys(
            (citaat.tekst, citaat.bron_regel, citaat.taal)
            for citaat in citaten
            if citaat.bron == bron
        )
    )
