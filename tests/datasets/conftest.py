"""The data of two right registers, with the context that they are made from."""

from __future__ import annotations

from datetime import date

import pytest

from generator.datasets.all_datasets import fill_all
from generator.datasets.dataset import Filled
from generator.figures.figures import figures
from generator.layout.context import Context, make_context
from generator.model.register import Register
from generator.register.content import Text
from tests.conftest import DAG

# A day after everything in the register of one municipality.
LATER = date(2026, 11, 1)


@pytest.fixture(scope="session")
def small(goed: tuple[Register, list[Text]]) -> Context:
    return make_context(goed[0], figures(goed[0], DAG), goed[1])


@pytest.fixture(scope="session")
def real(echt: tuple[Register, list[Text]]) -> Context:
    return make_context(echt[0], figures(echt[0], LATER), echt[1])


@pytest.fixture(scope="session")
def data(small: Context) -> dict[str, Filled]:
    return {one.dataset.name: one for one in fill_all(small)}
