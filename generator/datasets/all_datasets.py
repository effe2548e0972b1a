"""All kinds of data, in the order of the page Gegevens. A new kind is one value, named here."""

from __future__ import annotations

from collections.abc import Iterator

from generator.datasets.asked_rounds import RONDES
from generator.datasets.dataset import Dataset, Filled, filled
from generator.datasets.measured_data import (
    CIJFERS,
    STREEFCIJFERS,
    STREEFCIJFERS_MET_EENHEID,
)
from generator.datasets.measured_values import GETALLEN
from generator.datasets.names import BEGRIPPEN, BRONNEN, ROLLEN
from generator.datasets.promised import AFSPRAAKSTANDEN, AFSPRAKEN, MIDDELEN, PRIORITEITEN
from generator.datasets.talks import (
    ACTIELIJST,
    ADVIEZEN,
    CONTACTEN,
    FASEN,
    INSTRUMENTEN,
    PLANNING,
    REACTIES,
    RISICOS,
    STUURGROEP,
)
from generator.datasets.work import ACTIES, DOELEN, PLANNEN, STAPPEN, THEMAS, VOORTGANG
from generator.layout.context import Context

DATASETS: tuple[Dataset, ...] = (
    ACTIES,
    STAPPEN,
    VOORTGANG,
    RONDES,
    THEMAS,
    PLANNEN,
    DOELEN,
    AFSPRAKEN,
    AFSPRAAKSTANDEN,
    STREEFCIJFERS,
    CIJFERS,
    PRIORITEITEN,
    MIDDELEN,
    PLANNING,
    FASEN,
    CONTACTEN,
    STUURGROEP,
    ACTIELIJST,
    ADVIEZEN,
    REACTIES,
    INSTRUMENTEN,
    RISICOS,
    ROLLEN,
    BRONNEN,
    BEGRIPPEN,
)


def fill_all(context: Context) -> tuple[Filled, ...]:
    """All data as known on the day of the site. A kind without any row is there too, with its columns.

    What the site is not about is left out.
    """
    asked = (one for one in datasets_of(context) if context.met(*one.about))
    return tuple(filled(dataset, context) for dataset in asked)


def datasets_of(context: Context) -> Iterator[Dataset]:
    """The kinds of data of a register. Who has no figures without people gets nothing about those."""
    only_people = all(cijfer.telt_mensen for cijfer in context.register.streefcijfers)
    for dataset in DATASETS:
        if only_people or dataset not in (STREEFCIJFERS, CIJFERS):
            yield dataset
        elif dataset is STREEFCIJFERS:
            yield STREEFCIJFERS_MET_EENHEID
        else:
            yield from (CIJFERS, GETALLEN)
