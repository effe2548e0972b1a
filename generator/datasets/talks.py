"""Data on who talks and decides: planning, talks, seats, points, advice and reactions; instruments and risks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.datasets.column import Column, day, field, moment, plain, yes_no
from generator.datasets.dataset import Dataset, columns, source
from generator.figures.wachttijd import Wachttijd, reactiestand
from generator.layout.context import Context
from generator.layout.csv_text import Plain
from generator.layout.reacted import changed, may_be_read
from generator.layout.sensitive import is_for_readers
from generator.model.meedenken import Advies, Antwoord
from generator.model.overleg import Contact, Fase, Instrument, Lijstactie, Planstap, Risico, Zetel
from generator.model.reacties import Reactie

_reactie = partial(field, Reactie, of="reactie")


def _held(_: Context, item: Contact) -> Plain:
    return tuple(str(dag.van) for dag in item.gehouden)


def _reactions(context: Context) -> Iterable[Wachttijd]:
    known = reactiestand(context.register, context.figures.today)
    return known.alle if known else ()


def _words(name: str) -> Column:
    """Words of people, left out where the page leaves them out."""
    return _reactie(name).taken(
        lambda context, item: (
            plain(getattr(item.reactie, name)) if may_be_read(context, item.reactie) else None
        )
    )


def _news(context: Context, nieuws: str | None) -> Plain:
    """The update that shows what changed, when it is there already."""
    return nieuws if changed(context, nieuws) else None


def _answer(name: str) -> Column:
    column = field(Antwoord, name)
    return Column(
        f"antwoord_{name}",
        column.kind,
        column.asks,
        lambda _, item: item.antwoord and plain(getattr(item.antwoord, name)),
        column.choices,
    )


def _open_risks(context: Context) -> Iterator[Risico]:
    return filter(is_for_readers, context.register.risicos)


PLANNING = Dataset(
    "planning",
    "Planning",
    "Elke regel is iets dat op een moment moet gebeuren.",
    ("id",),
    columns(
        map(partial(field, Planstap), ("id", "lijst", "titel", "officiele_titel", "wie", "hoe")),
        moment(Planstap, "moment"),
        field(Planstap, "gebeurd"),
        source(),
    ),
    lambda context: context.register.planning,
    ("planning",),
)
FASEN = Dataset(
    "fasen",
    "Fasen",
    "Elke regel is een deel van de opdracht.",
    ("nummer",),
    columns(
        map(partial(field, Fase), ("nummer", "titel", "officiele_titel")),
        moment(Fase, "periode"),
        map(partial(field, Fase), ("stand", "beoordeeld", "voorbehoud")),
        source(),
    ),
    lambda context: context.register.fasen,
    ("planning",),
)
CONTACTEN = Dataset(
    "contacten",
    "Gesprekken",
    "Elke regel is een vast gesprek, met de dagen waarop het er was.",
    ("id",),
    columns(
        map(partial(field, Contact), ("id", "met", "titel", "officiele_titel", "ritme")),
        field(Contact, "officieel_ritme"),
        field(Contact, "gehouden").taken(_held),
        source(),
    ),
    lambda context: context.register.contacten,
    ("contacten",),
)
STUURGROEP = Dataset(
    "stuurgroep",
    "Stuurgroep",
    "Elke regel is een plek in de stuurgroep.",
    ("id",),
    columns(
        map(partial(field, Zetel), ("id", "onderdeel", "onderwerp", "cluster", "stand")), source()
    ),
    lambda context: context.register.stuurgroep,
    ("stuurgroep",),
)
ACTIELIJST = Dataset(
    "actielijst",
    "Actielijst",
    "Elke regel is een punt uit een overleg.",
    ("id",),
    columns(
        map(partial(field, Lijstactie), ("id", "titel", "officiele_titel", "onderwerp", "wie")),
        day(Lijstactie, "sinds"),
        field(Lijstactie, "stand"),
        moment(Lijstactie, "vervolg"),
        source(),
    ),
    lambda context: context.register.actielijst,
    ("actielijst",),
)
ADVIEZEN = Dataset(
    "adviezen",
    "Adviezen",
    "Elke regel is een advies, met ons antwoord als dat er is.",
    ("code",),
    columns(
        map(partial(field, Advies), ("code", "titel", "van")),
        field(Advies, "datum"),
        map(partial(field, Advies), ("gevraagd", "advies")),
        _answer("datum"),
        map(_answer, ("door", "tekst", "besluit", "veranderd")),
        _answer("nieuws").taken(
            lambda context, item: item.antwoord and _news(context, item.antwoord.nieuws)
        ),
        source(),
    ),
    lambda context: context.register.adviezen,
    ("adviezen",),
)
INSTRUMENTEN = Dataset(
    "instrumenten",
    "Trainingen en hulpmiddelen",
    "Elke regel is een training of een hulpmiddel.",
    ("id",),
    columns(
        map(partial(field, Instrument), ("id", "titel", "officiele_titel", "thema", "toelichting")),
        moment(Instrument, "verwacht"),
        map(partial(field, Instrument), ("meten", "peildatum")),
        source(),
    ),
    lambda context: context.register.instrumenten,
    ("instrumenten",),
)
RISICOS = Dataset(
    "risicos",
    "Risico’s",
    "Elke regel is iets dat kan misgaan. Gevoelige risico’s staan er niet in.",
    ("id",),
    columns(map(partial(field, Risico), ("id", "titel", "thema")), source()),
    _open_risks,
    ("risicos",),
)
REACTIES = Dataset(
    "reacties",
    "Reacties",
    "Elke regel is een reactie van een lezer, zonder naam.",
    ("nummer",),
    columns(
        map(_reactie, ("nummer", "over")),
        day(Reactie, "gevraagd", of="reactie"),
        _reactie("stand"),
        day(Reactie, "beantwoord", of="reactie"),
        Column(
            "dagen",
            "getal",
            "Hoeveel dagen wacht de reactie, of wachtte zij?",
            lambda _, item: item.dagen,
        ),
        yes_no(
            "te_laat", "Wacht de reactie te lang, of wachtte zij?", lambda _, item: item.te_laat
        ),
        map(_words, ("tekst", "antwoord")),
        _reactie("nieuws").taken(lambda context, item: _news(context, item.reactie.nieuws)),
    ),
    _reactions,
)
