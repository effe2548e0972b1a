"""The file data/.ids: the keys of what the site ever showed, so that nothing can disappear without a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from pydantic_core import PydanticCustomError

from generator.made_name import made_name
from generator.model.fields import Record, een_of_meer
from generator.model.metingen import Meting
from generator.model.register import KINDS, Register
from generator.model.typed import read_dag
from generator.model.uitvraag import Gevraagd, Ronde
from generator.model.voortgang import Voortgang
from generator.model.waarden import Waarde
from generator.moment import Moment
from generator.problem import Problem
from generator.register.files import read_text
from generator.register.kept_action import kept_of, kept_of_theme, same_action, same_theme
from generator.register.source import key_of

# Kinds of which every record is a promise, an answer to somebody, or a piece of history.
KEPT = (
    "acties",
    "adviezen",
    "afspraken",
    "plannen",
    "rapporten",
    "rondes",
    "streefcijfers",
    "themas",
    "voortgang",
)
# Kinds whose records come in a table: of each day in it the list holds how many lines there were.
IN_TABLES = ("metingen", "waarden")
# Kinds whose records may have no day of their own: then the list holds the day on which they came.
# Of what is kept there the list holds something else; a rule asks those for a source or a day.
CAME = tuple(
    kind.name
    for kind in KINDS
    if kind.name not in KEPT
    and "sinds" in kind.record.model_fields
    and not kind.record.model_fields["sinds"].is_required()
)
IDS_FILE = ".ids"
_KINDS = (*KEPT, *IN_TABLES, *CAME)
_LINES = " regels"
# Between what is kept of an update: its state, its words, and the day of its correction.
_BETWEEN = " | "
_VERBETERD = "verbeterd"
_Key = tuple[str, str]
# Kinds of which the line is compared part by part.
_SAME = {"acties": same_action, "themas": same_theme}


@dataclass(frozen=True, slots=True)
class KeptKey:
    """A line of data/.ids: kind and key of a record that the site showed once, and the place of the line.

    `kept` is what may not change afterwards, as `kept_values` gives it; empty where nothing is kept.
    """

    kind: str
    key: str
    place: tuple[str, int, int]
    kept: str = ""


def read_ids(folder: Path) -> tuple[list[KeptKey], list[Problem]]:
    """The lines of data/.ids below `folder`, and a problem for each line that is none. Both empty when there is no such file.

    Never raises: a file that cannot be read is a problem.
    """
    file = folder / IDS_FILE
    name = f"{folder.name}/{IDS_FILE}"
    if not file.is_file() or file.is_symlink():
        return [], []
    text = read_text(name, file)
    if not isinstance(text, str):
        return [], text
    found = [
        _line(line, (name, number, 1))
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip()
    ]
    published = [part for part in found if isinstance(part, KeptKey)]
    return published, [part for part in found if isinstance(part, Problem)]


def _line(line: str, place: tuple[str, int, int]) -> KeptKey | Problem:
    kind, _, rest = line.strip().partition(" ")
    key, _, kept = rest.partition(" = ")
    if kind not in _KINDS or not key.strip():
        message = f"Deze regel kennen wij niet. Schrijf een soort en een code, zoals: 'acties A1'. Soorten: {', '.join(sorted(_KINDS))}."
        return Problem(*place, "lijst-klopt-niet", message)
    found = KeptKey(kind, key.strip(), place, kept.strip())
    if kind in CAME and found.kept and came_on(found) is None:
        message = (
            f"'{found.kept}' is geen dag. Schrijf bijvoorbeeld: '{kind} {found.key} = 2025-01-15'."
        )
        return Problem(*place, "lijst-klopt-niet", message)
    return found


def came_on(ooit: KeptKey) -> Moment | None:
    """The day on which a record came that has none of its own; None when the list holds no day for it."""
    if ooit.kind not in CAME or not ooit.kept:
        return None
    try:
        return read_dag(ooit.kept)
    except PydanticCustomError:
        return None


def with_days(record: Record, day: Moment | None) -> Record:
    """The record, with the day on which it came when it says none itself."""
    if day is None or not without_day(record):
        return record
    return record.model_copy(update={"sinds": day})


def without_day(record: Record) -> bool:
    """Whether nothing in a record of one of the kinds in CAME says when it came: no day, and no source."""
    fields = ("sinds", "bron", "datum")
    days = [getattr(record, field, None) for field in fields]
    return not any(day and (isinstance(day, str) or day.van) for day in days)


def ids_of(register: Register) -> set[tuple[str, str]]:
    """Kind and key of everything that may not disappear: records of the kinds in KEPT, and days in tables."""
    ids: set[tuple[str, str]] = set(_lines_of_days(register))
    for kind in KINDS:
        if kind.name in KEPT:
            records = getattr(register, kind.name)
            ids.update((kind.name, "/".join(key_of(kind, record))) for record in records)
    return ids


def _lines_of_days(register: Register) -> Counter[_Key]:
    """How many lines each table has of each day."""
    measured = ((IN_TABLES[0], _day_key(meting)) for meting in register.metingen)
    values = ((IN_TABLES[1], _day_key(waarde)) for waarde in register.waarden)
    return Counter(chain(measured, values))


def _day_key(line: Meting | Waarde) -> str:
    return f"{line.code}/{line.peildatum.tekst}"


def undated(register: Register, published: Iterable[KeptKey]) -> set[_Key]:
    """Kind and key of records that nobody can say of when they came, and that are new in the list.

    A kind that is not in the list at all is left out: its records were there before the list kept days.
    """
    followed = {ooit.kind for ooit in published} & set(CAME)
    found: set[_Key] = set()
    for kind in KINDS:
        if kind.name in followed:
            records = getattr(register, kind.name)
            found.update(
                (kind.name, "/".join(key_of(kind, record)))
                for record in records
                if without_day(record)
            )
    return found - {(ooit.kind, ooit.key) for ooit in published}


def kept_values(register: Register) -> dict[tuple[str, str], str]:
    """What may not change afterwards, by kind and key.

    The first deadlines, owners, themes and steps of an action, the owners of a theme, what an update told, what a
    round asked, and how many lines a table had of a day.
    """
    actions = {("acties", actie.code): kept_of(actie) for actie in register.acties}
    themes = {("themas", thema.id): kept_of_theme(thema) for thema in register.themas}
    told = {
        ("voortgang", f"{nieuws.code}/{nieuws.peildatum.tekst}"): told_by(nieuws)
        for nieuws in register.voortgang
    }
    lines = {key: f"{count}{_LINES}" for key, count in _lines_of_days(register).items()}
    rounds = {("rondes", ronde.op.tekst): _asked(ronde) for ronde in register.rondes}
    return actions | themes | told | lines | rounds


def _asked(ronde: Ronde) -> str:
    """What a round asked, in a short form. Its end may come later, so that is left out."""
    asked = (_question(one) for one in ronde.gevraagd)
    return made_name("\n".join([ronde.uiterlijk.tekst if ronde.uiterlijk else "", *asked]).encode())


def _question(one: Gevraagd) -> str:
    return f"{one.code} {' '.join(een_of_meer(one.rol))} {one.bekend and one.bekend.tekst}"


def told_by(nieuws: Voortgang) -> str:
    """What an update said, in so far as nobody may change it unseen: its state, and a short form of its words."""
    datum = "-"
    if nieuws.nieuwe_deadline:
        datum = nieuws.nieuwe_deadline.tekst
    parts = [f"{nieuws.stand}, {nieuws.resultaat}, {datum}", made_name(_words(nieuws))]
    if nieuws.verbeterd:
        parts.append(f"{_VERBETERD} {nieuws.verbeterd.tekst}")
    return _BETWEEN.join(parts)


def _words(nieuws: Voortgang) -> bytes:
    """The words of an update. White space is no change: nobody sees it on the page."""
    steps = [f"{stap.code} {stap.klaar}" for stap in nieuws.stappen]
    words = [nieuws.toelichting, *nieuws.let_op, _owner_words(nieuws), *steps]
    # Older lines of the list know no such fields.
    words += filter(None, [nieuws.gemeld_door])
    words += (f"thema {thema}" for thema in een_of_meer(nieuws.nieuw_thema))
    return "\n".join(" ".join(part.split()) for part in words).encode()


def _owner_words(nieuws: Voortgang) -> str:
    return " ".join(een_of_meer(nieuws.nieuwe_trekker))


def still_says(ooit: KeptKey, now: str) -> bool:
    """Whether a record still says what the list kept of it."""
    same = _SAME.get(ooit.kind, same_as_kept)
    return same(ooit.kept, now)


def lagging(now: Mapping[_Key, str], published: Sequence[KeptKey]) -> list[_Key]:
    """Kind and key of actions and themes of which the list keeps less than they tell now, so that a change would not be seen.

    `now` are the `kept_values` of the register. A theme of which nothing was kept counts once the list keeps something of actions.
    """
    if not any(ooit.kind == "acties" and ooit.kept for ooit in published):
        return []
    guarded = (ooit for ooit in published if ooit.kept or ooit.kind == "themas")
    told = ((ooit, now.get((ooit.kind, ooit.key), ooit.kept)) for ooit in guarded)
    return [(ooit.kind, ooit.key) for ooit, new in told if _keeps_less(ooit, new)]


def _keeps_less(ooit: KeptKey, now: str) -> bool:
    return ooit.kind in _SAME and now != ooit.kept and still_says(ooit, now)


def same_as_kept(kept: str, now: str) -> bool:
    """Whether a record still says what was kept, or says when it was corrected.

    A line of before words were kept has only the first part, so only that is compared. A table may get longer.
    """
    if kept.endswith(_LINES):
        return lines_in(kept) <= lines_in(now)
    if _BETWEEN not in kept:
        return kept == now.partition(_BETWEEN)[0] or _corrected(now) > ""
    return kept == now or _corrected(now) > _corrected(kept)


def lines_in(kept: str) -> int:
    """How many lines of a table were kept; 0 when that is not what was kept."""
    number = kept.removesuffix(_LINES)
    return int(number) if number.isdecimal() else 0


def _corrected(value: str) -> str:
    """The day of the correction, as 2025-01-15; empty when there was none."""
    return value.partition(f"{_BETWEEN}{_VERBETERD} ")[2]


def still_kept(published: Iterable[KeptKey], now: Mapping[_Key, str]) -> dict[_Key, str]:
    """What to keep from now on: what was kept once, unless the record says that it was corrected."""
    kept = dict(now)
    for ooit in published:
        key = (ooit.kind, ooit.key)
        if ooit.kept and not still_says(ooit, now.get(key, "")):
            kept[key] = ooit.kept
    return kept


def ids_text(
    ids: Iterable[tuple[str, str]], kept: Mapping[tuple[str, str], str] = MappingProxyType({})
) -> str:
    """The content of data/.ids: sorted, so that two people who add something do not clash."""
    values = {key: f" = {value}" for key, value in kept.items() if value}
    return "".join(f"{kind} {key}{values.get((kind, key), '')}\n" for kind, key in sorted(ids))
