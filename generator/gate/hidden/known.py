"""What the gate knows beside the site: the mailbox, what must stay hidden, what is allowed, who judged what. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from generator.figures.geheim import geheimen
from generator.gate.hidden.numbers import Hidden, HiddenNumbers, Place, normalised
from generator.model.fields import Record
from generator.model.metingen import Meting
from generator.model.organisatie import Drempels
from generator.model.register import KINDS, Register
from generator.model.shared import Citaat, Inventaris
from generator.model.toegankelijkheid import Beoordeling, Toegestaan
from generator.model.voortgang import Voortgang

# A shorter text stands in many sentences by chance; then a hit says nothing.
_LEAST = 20
# What a record says in words of its own; its other fields are choices, days and codes.
_WORDS = frozenset({"titel", "officiele_titel", "toelichting", "tekst"})
PlaceOf = Callable[[Meting], Place]
# Why something is hidden stands on the page in its place.
_SHOWN = frozenset({"niet_tonen", "gevoelig_reden"})


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A text that may stand nowhere on the site: why, and where in the register it stands (never the text itself)."""

    text: str
    reason: str
    place: str


@dataclass(frozen=True, slots=True)
class Known:
    """Everything from the register and the texts that the gate needs.

    `mailboxes` are the addresses that may be shown, `makers` the names that may stand in the properties of a
    file. `hidden` are the numbers that no file may give away. `sources` are the files an editor can change: path and
    text. `allowed` and `reviews` are the records of data/toegestaan.yml and data/beoordelingen.yml, in the order of
    the file.
    """

    today: date
    mailboxes: frozenset[str] = frozenset()
    makers: frozenset[str] = frozenset()
    forbidden: tuple[Forbidden, ...] = ()
    hidden: HiddenNumbers = field(default_factory=HiddenNumbers)
    allowed: tuple[Toegestaan, ...] = ()
    reviews: tuple[Beoordeling, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)


def make_known(
    register: Register, today: date, sources: Mapping[str, str], place_of: PlaceOf
) -> Known:
    """Take from the register what the gate needs. `place_of` gives the line of a measurement."""
    organisatie = register.organisatie
    return Known(
        today=today,
        mailboxes=frozenset({organisatie.postbus.lower()}),
        makers=frozenset({organisatie.naam, organisatie.site_naam}),
        forbidden=forbidden_in(register),
        hidden=hidden_in(register.metingen, organisatie.drempels, place_of),
        allowed=register.toegestaan,
        reviews=register.beoordelingen,
        sources=sources,
    )


def hidden_in(metingen: Sequence[Meting], drempels: Drempels, place_of: PlaceOf) -> HiddenNumbers:
    """Every number that disclosure control hid, also of days after today."""
    secrets = geheimen(metingen, drempels)
    parts = frozenset(normalised(meting.onderdeel) for meting in metingen)
    return HiddenNumbers(
        tuple(Hidden(secret, place_of(secret.meting)) for secret in secrets), parts
    )


def forbidden_in(register: Register) -> tuple[Forbidden, ...]:
    """Every text of the register that no page may show: sensitive items, quotes held back, remarks of colleagues.

    A text that also stands in the open elsewhere in the register is no secret. A text of fewer than 20
    characters is left out, because it would be found in sentences that have nothing to do with it.
    """
    sensitive = frozenset(actie.code for actie in register.acties if actie.gevoelig == "ja")
    pieces = _pieces(register, _Walk(sensitive))
    in_the_open = "\n".join(piece.text.lower() for piece in pieces if not piece.reason)
    secret = (piece for piece in pieces if piece.reason and len(piece.text) >= _LEAST)
    return tuple(piece for piece in secret if piece.text.lower() not in in_the_open)


def _pieces(register: Register, walk: _Walk) -> list[Forbidden]:
    """Every text of the register."""
    kinds = [(getattr(register, kind.name), f"data/{kind.name}") for kind in KINDS]
    return [*chain.from_iterable(walk.pieces(records, place) for records, place in kinds)]


@dataclass(frozen=True, slots=True)
class _Walk:
    """A walk through the register, with the codes of its sensitive actions: an update names only the code."""

    sensitive: frozenset[str]

    def pieces(self, value: object, place: str, reason: str = "") -> Iterator[Forbidden]:
        """Every text in a value, with why it must stay hidden; '' when it need not."""
        if isinstance(value, Record):
            for name in type(value).model_fields:
                why = "" if name in _SHOWN else reason or self._reason(value, name)
                yield from self.pieces(getattr(value, name), place, why)
        elif isinstance(value, tuple):
            for part in value:
                yield from self.pieces(part, place, reason)
        elif isinstance(value, str):
            yield Forbidden(_bare(value), reason, place)

    def _reason(self, record: Record, name: str) -> str:
        """Why the field `name` of a record must stay hidden; '' when it need not."""
        sensitive = getattr(record, "gevoelig", "nee") == "ja"
        # A sensitive action shows its own plain words; anything smaller shows nothing.
        if sensitive and not isinstance(record, Inventaris) and name in _WORDS:
            return "dit is gevoelig."
        if name == "opmerking":
            return "dit is een opmerking voor collega's."
        if _is_held_back(record, name) or (name == "citaten" and self._is_sensitive(record)):
            return "dit citaat mag niet op de site."
        return ""

    def _is_sensitive(self, record: Record) -> bool:
        """Whether a record is sensitive itself, or is news of an action that is."""
        of_sensitive = isinstance(record, Voortgang) and record.code in self.sensitive
        return getattr(record, "gevoelig", "nee") == "ja" or of_sensitive


def _is_held_back(record: Record, name: str) -> bool:
    return name == "tekst" and isinstance(record, Citaat) and bool(record.niet_tonen)


def _bare(text: str) -> str:
    return " ".join(text.split())
