"""One kind of data: what it is, its columns, and the items that are its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from generator.datasets.column import Column, field
from generator.layout.context import Context
from generator.layout.csv_text import Plain
from generator.layout.page import address
from generator.model.fields import Onderwerp, Record
from generator.model.keuzes import Keuzes, StandMetWoord, stand_woord

_BRON = "Uit welke bron komt dit? Leeg: op deze dag kenden wij de bron nog niet."
# The data of which a row has the state of an action.
_OF_ACTIONS = frozenset({"acties", "voortgang"})
_EIGEN = "Welk eigen woord hoort bij deze stand? Leeg: er is geen eigen woord."
# The columns to whose choices an organisation can add, by the name of their data.
_OWN_WORDS: Mapping[tuple[str, str], Callable[[Keuzes], tuple[str, ...]]] = {
    ("rollen", "soort"): lambda own: own.soorten_rol,
    ("bronnen", "soort"): lambda own: own.soorten_bron,
}
_ONLY_USED = frozenset({("rollen", "soort")})
_PAGINA = "Op welke pagina van de site staat dit?"


@dataclass(frozen=True, slots=True)
class Dataset:
    """`name` is that of its files, `says` one sentence on what a row is. `key` are the columns that name a row.

    `about` are the parts of the register it belongs to: without one of them there is no such data.
    """

    name: str
    title: str
    says: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    items: Callable[[Context], Iterable[Any]]
    about: tuple[Onderwerp, ...] = ()


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
    """The data as known on the day of the site, in the columns of what the site is about."""
    asked = tuple(_asked(dataset, context))
    take = [column.take for column in asked]
    rows = tuple(tuple(one(context, item) for one in take) for item in dataset.items(context))
    asked = tuple(_as_chosen(dataset, asked, rows))
    return _as_used(Filled(replace(dataset, columns=asked), rows))


def _as_chosen(
    dataset: Dataset, asked: Sequence[Column], rows: Sequence[Sequence[Plain]]
) -> Iterator[Column]:
    """The columns; kinds of roles that nobody has are no choice, because they are of other organisations."""
    for index, column in enumerate(asked):
        used = {row[index] for row in rows}
        if (dataset.name, column.name) in _ONLY_USED and used:
            yield replace(column, choices=tuple(one for one in column.choices if one in used))
        else:
            yield column


def _as_used(data: Filled) -> Filled:
    """The data without rare columns that hold nothing, and with lists only where there are any."""
    columns = data.dataset.columns
    if not any(column.several or column.rare for column in columns):
        return data
    by_column = ([row[index] for row in data.rows] for index in range(len(columns)))
    settled = map(_settled, columns, by_column)
    names, values = zip(*filter(None, settled), strict=True)
    return Filled(replace(data.dataset, columns=names), tuple(zip(*values, strict=True)))


def _settled(column: Column, values: list[Plain]) -> tuple[Column, list[Plain]] | None:
    """The column with its values as they are told; None when it is left out."""
    if column.rare and not any(values):
        return None
    if not column.several or any(isinstance(one, tuple) and len(one) > 1 for one in values):
        return column, values
    return replace(column, kind="tekst"), [_only(one) for one in values]


def _only(value: Plain) -> Plain:
    """The one value of a list, or that there is none."""
    return next(iter(value), None) if isinstance(value, tuple) else value


def _asked(dataset: Dataset, context: Context) -> Iterator[Column]:
    """The columns of what the site is about. Who has own words for states has a column of them too."""
    for column in dataset.columns:
        if context.met(*column.about):
            yield _with_own_words(dataset, column, context)
        if column.name == "stand" and dataset.name in _OF_ACTIONS:
            yield from _own_state(context)


def _with_own_words(dataset: Dataset, column: Column, context: Context) -> Column:
    """The column with the words that the organisation added to its choices."""
    own = _OWN_WORDS.get((dataset.name, column.name))
    if own is None:
        return column
    return replace(column, choices=(*column.choices, *own(context.register.organisatie.keuzes)))


def _own_state(context: Context) -> Iterator[Column]:
    """The word of the organisation for a state, beside the state as it counts."""
    if context.register.organisatie.keuzes.standen:
        yield Column("eigen_stand", "tekst", _EIGEN, _word)


def _word(_: Context, item: Any) -> Plain:
    return stand_woord(item.stand) if isinstance(item.stand, StandMetWoord) else None


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


def of_table(record: type[Record], asks_day: str) -> tuple[Column, Column, Column]:
    """Of which table of a figure a number is: its code, its classification and its day."""
    return (
        Column(
            "streefcijfer",
            "tekst",
            "Bij welk streefcijfer hoort dit?",
            lambda _, item: item.tabel.code,
        ),
        field(record, "indeling").taken(lambda _, item: item.tabel.indeling),
        Column("dag", "dag", asks_day, lambda _, item: item.dag),
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
