"""Data on what was agreed: performance agreements with their states, priorities and means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.datasets.column import Column, field, moment, plain
from generator.datasets.dataset import Dataset, columns, source
from generator.datasets.work import need_columns
from generator.figures.afspraakstanden import toestanden
from generator.layout.context import Context
from generator.layout.csv_text import Plain
from generator.model.agenda import (
    Afspraak,
    AfspraakToestand,
    Agenda,
    Middelen,
    Prioriteit,
    ThemaMiddelen,
)

_afspraak = partial(field, Afspraak)
_toestand = partial(field, AfspraakToestand, of="toestand")
_WAT = ("code", "titel", "officiele_titel", "in_het_kort", "thema", "borging", "meetbron")


@dataclass(frozen=True, slots=True)
class _State:
    afspraak: Afspraak
    toestand: AfspraakToestand


@dataclass(frozen=True, slots=True)
class _Means:
    """The money of a year: for one theme, or without `deel` for all together."""

    agenda: Agenda
    jaar: Middelen
    deel: ThemaMiddelen | None = None


def _states(context: Context) -> Iterator[_State]:
    for afspraak in context.register.afspraken:
        for toestand in toestanden(afspraak, context.figures.today):
            yield _State(afspraak, toestand)


def _means(context: Context) -> Iterator[_Means]:
    agenda = context.register.agenda
    for jaar in agenda.middelen:
        yield _Means(agenda, jaar)
        yield from (_Means(agenda, jaar, deel) for deel in jaar.per_thema)


def _now(context: Context, afspraak: Afspraak) -> str:
    known = toestanden(afspraak, context.figures.today)
    return known[-1].stand if known else "onbekend"


def _euro(item: _Means) -> Plain:
    amount = item.deel.bedrag if item.deel else item.jaar.totaal
    return plain(amount, "bedrag")


AFSPRAKEN = Dataset(
    "afspraken",
    "Afspraken",
    "Elke regel is een afspraak van leidinggevenden, met de stand op de dag van deze site.",
    ("code",),
    columns(
        map(_afspraak, _WAT),
        field(AfspraakToestand, "stand").taken(_now),
        need_columns(),
        source(),
    ),
    lambda context: context.register.afspraken,
    ("afspraken",),
)
AFSPRAAKSTANDEN = Dataset(
    "afspraakstanden",
    "Standen van afspraken",
    "Elke regel is de stand van een afspraak op één dag.",
    ("afspraak", "peildatum"),
    columns(
        Column(
            "afspraak", "tekst", "Over welke afspraak gaat dit?", lambda _, item: item.afspraak.code
        ),
        moment(AfspraakToestand, "peildatum", of="toestand"),
        map(_toestand, ("stand", "toelichting")),
        source(of="toestand"),
    ),
    _states,
    ("afspraken",),
)
PRIORITEITEN = Dataset(
    "prioriteiten",
    "Wat gaat voor",
    "Elke regel is een thema dat in een jaar voorgaat.",
    ("jaar", "rang", "thema"),
    columns(map(partial(field, Prioriteit), ("jaar", "rang", "thema", "reden"))),
    lambda context: context.register.agenda.prioriteiten,
    ("prioriteiten",),
)
MIDDELEN = Dataset(
    "middelen",
    "Geld",
    "Elke regel is het extra geld in een jaar: voor alle thema’s samen, of voor één thema.",
    ("jaar", "thema"),
    columns(
        field(Middelen, "jaar", of="jaar"),
        Column(
            "thema",
            "tekst",
            "Voor welk thema? ‘alle’ is voor alle thema’s samen.",
            lambda _, item: item.deel.thema if item.deel else "alle",
        ),
        Column(
            "bedrag_euro",
            "bedrag",
            "Hoeveel euro? Leeg: dat weten wij niet.",
            lambda _, item: _euro(item),
        ),
        source(of="agenda"),
    ),
    _means,
    ("middelen", "themas"),
)
