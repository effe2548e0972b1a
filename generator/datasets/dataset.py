"""One kind of data: what it is, its columns, and the items that are its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from generator.datasets.column import Column
from generator.layout.context import Context
from generator.layout.csv_text import Plain
from generator.layout.page import address
from generator.model.fields import Record

_BRON = "Uit welke bron komt dit? Leeg: op deze dag kenden wij de bron nog niet."
_PAGINA = "Op welke pagina van de site staat dit?"


@dataclass(frozen=True, slots=True)
class Dataset:
    """`name` is that of its files, `says` one sentence on what a row is. `key` are the columns that name a row."""

    name: str
    title: str
    says: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    items: Callable[[Context], Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Filled:
    """A kind of data with its rows, made once for all forms."""

    dataset: Dataset
    rows: tuple[tuple[Plain, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.dataset.columns)


def filled(dataset: Dataset, context: Context) -> Filled:
    """The data as known on the day of the site."""
    take = [column.take for column in dataset.columns]
    return Filled(
        dataset,
        tuple(tuple(one(context, item) for one in take) for item in dataset.items(context)),
    )


def columns(*parts: Column | Iterable[Column]) -> tuple[Column, ...]:
    """Columns in a row; a moment brings three of them."""
    return tuple(chain.from_iterable(_several(part) for part in parts))


def source(of: str = "") -> tuple[Column, Column]:
    """Where an item comes from, as far as the source was there on the day of the site."""
    return (
        Column("bron", "tekst", _BRON, lambda context, item: _source(context, item, of)),
        Column(
            "bron_regel",
            "getal",
            "Op welke regel van de bron begint het?",
            lambda context, item: _line(context, item, of),
        ),
    )


def on_page(path: Callable[[Any], str]) -> Column:
    """The address of the page of an item; below the root of the site when the site has no address."""
    return Column(
        "pagina",
        "tekst",
        _PAGINA,
        lambda context, item: f"{context.register.organisatie.site or ''}{address(path(item))}",
    )


def _several(part: Column | Iterable[Column]) -> Iterator[Column]:
    if isinstance(part, Column):
        yield part
    else:
        yield from part


def _source(context: Context, item: Any, of: str) -> Plain:
    record = _record(item, of)
    bron = getattr(record, "bron", None)
    return bron if bron and context.already(bron) else None


def _line(context: Context, item: Any, of: str) -> Plain:
    known = _source(context, item, of)
    line: int | None = getattr(_record(item, of), "bron_regel", None)
    return line if known else None


def _record(item: Any, of: str) -> Record:
    found: Record = getattr(item, of) if of else item
    return found
