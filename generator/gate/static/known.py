"""What the gate knows beside the site: the mailbox, what must stay hidden, what is allowed, who judged what. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.fields import Inventaris, Onderbouwing, Record
from generator.model.register import KINDS, Register
from generator.model.toegankelijkheid import Beoordeling, Toegestaan

# A shorter text stands in many sentences by chance; then a hit says nothing.
_LEAST = 20


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
    file. `sources` are the files an editor can change: path and text. `allowed` and `reviews` are the records
    of data/toegestaan.yml and data/beoordelingen.yml, in the order of the file.
    """

    today: date
    mailboxes: frozenset[str] = frozenset()
    makers: frozenset[str] = frozenset()
    forbidden: tuple[Forbidden, ...] = ()
    allowed: tuple[Toegestaan, ...] = ()
    reviews: tuple[Beoordeling, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)


def make_known(
    register: Register, today: date, sources: Mapping[str, str], hidden: tuple[Forbidden, ...] = ()
) -> Known:
    """Take from the register what the gate needs. `hidden` is what disclosure control kept out of the figures."""
    organisatie = register.organisatie
    return Known(
        today=today,
        mailboxes=frozenset({organisatie.postbus.lower()}),
        makers=frozenset({organisatie.naam, organisatie.site_naam}),
        forbidden=(*forbidden_in(register), *hidden),
        allowed=register.toegestaan,
        reviews=register.beoordelingen,
        sources=sources,
    )


def forbidden_in(register: Register) -> tuple[Forbidden, ...]:
    """Every text of the register that no page may show: sensitive items, quotes held back, remarks of colleagues.

    A text that also stands in the open elsewhere in the register is no secret. A text of fewer than 20
    characters is left out, because it would be found in sentences that have nothing to do with it.
    """
    found = [
        secret for kind in KINDS for record in _records(register, kind.name) for secret in _secrets(kind.name, record)
    ]
    secret_texts = {secret.text for secret in found}
    open_text = "\n".join(
        text for kind in KINDS for record in _records(register, kind.name) for text in _open(record, secret_texts)
    )
    return tuple(s for s in found if len(s.text) >= _LEAST and s.text.lower() not in open_text)


def _records(register: Register, name: str) -> tuple[Record, ...]:
    found = getattr(register, name)
    return found if isinstance(found, tuple) else (found,)


def _secrets(kind: str, record: Record) -> Iterator[Forbidden]:
    place = f"data/{kind}"
    sensitive = getattr(record, "gevoelig", "nee") == "ja"
    if sensitive and not isinstance(record, Inventaris):  # a sensitive action shows its own plain words
        yield from (_forbidden(text, "dit is gevoelig.", place) for text in _own(record))
    for step in getattr(record, "stappen", ()):
        if getattr(step, "gevoelig", "nee") == "ja":
            yield from (_forbidden(text, "deze stap is gevoelig.", place) for text in _own(step))
    if isinstance(record, Onderbouwing):
        if record.opmerking:
            yield _forbidden(record.opmerking, "dit is een opmerking voor collega's.", place)
        for quote in record.citaten:
            if sensitive or quote.niet_tonen:
                yield _forbidden(quote.tekst, "dit citaat mag niet op de site.", place)


def _forbidden(text: str, reason: str, place: str) -> Forbidden:
    return Forbidden(_bare(text), reason, place)


def _own(record: Record) -> Iterator[str]:
    """The free texts of a record itself: what it is called, in plain words and in the source."""
    for name in ("titel", "officiele_titel", "toelichting", "tekst"):
        if isinstance(value := getattr(record, name, None), str):
            yield value


def _open(value: object, secret: set[str]) -> Iterator[str]:
    """Every text in a record that is no secret by itself, in small letters."""
    if isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _open(getattr(value, name), secret)
    elif isinstance(value, tuple):
        for part in value:
            yield from _open(part, secret)
    elif isinstance(value, str) and _bare(value) not in secret:
        yield _bare(value).lower()


def _bare(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
