"""Data on rounds: which owners were asked for news about which action, and what they answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.datasets.column import Column, day, field, plain
from generator.datasets.dataset import Dataset, columns
from generator.figures.antwoorden import Uitkomst, antwoorden
from generator.layout.context import Context
from generator.layout.csv_text import Plain
from generator.model.uitvraag import Gevraagd, Ronde

_NEWS, _UNCHANGED, _SILENT = "nieuws", "geen verandering", "geen antwoord"
_vraag = partial(field, Gevraagd, of="uitkomst.vraag")


@dataclass(frozen=True, slots=True)
class _Asked:
    """One action of a round, with what its owner answered."""

    ronde: Ronde
    uitkomst: Uitkomst


def _asked(context: Context) -> Iterator[_Asked]:
    for ronde in context.register.rondes:
        outcomes = antwoorden(ronde, context.register, context.figures.today)
        yield from (_Asked(ronde, one) for one in outcomes)


def _answer(_: Context, item: _Asked) -> Plain:
    if item.uitkomst.nieuws is None:
        return _SILENT
    return _UNCHANGED if item.uitkomst.niets_nieuws else _NEWS


def _answered(_: Context, item: _Asked) -> Plain:
    news = item.uitkomst.nieuws
    return plain(news.peildatum) if news else None


RONDES = Dataset(
    "rondes",
    "Rondes",
    "Elke regel is een actie waarover wij in een ronde om nieuws vroegen, met het antwoord.",
    ("op", "code"),
    columns(
        day(Ronde, "op", of="ronde"),
        day(Ronde, "uiterlijk", of="ronde"),
        day(Ronde, "gesloten", of="ronde"),
        map(_vraag, ("code", "rol")),
        Column("antwoord", "keuze", "Wat was het antwoord?", _answer, (_NEWS, _UNCHANGED, _SILENT)),
        Column("nieuws_van", "tekst", "Van welke dag is het nieuws?", _answered),
    ),
    _asked,
    ("rondes",),
)
