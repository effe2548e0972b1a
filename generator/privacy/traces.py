"""Every sign of a person or of unfinished work in a text: one line per kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from generator.privacy.as_read import AsRead, as_read
from generator.privacy.banks import bank_accounts
from generator.privacy.births import birth_days
from generator.privacy.called import people_called
from generator.privacy.citizens import citizen_numbers
from generator.privacy.homes import home_addresses
from generator.privacy.initials import names_with_initials
from generator.privacy.leftovers import blacked_out, mentions, unfinished
from generator.privacy.letters import Span
from generator.privacy.mail import mail_addresses
from generator.privacy.phones import phone_numbers
from generator.privacy.titled import titled_names

NAME = "een naam van een mens"
BLACKED_OUT = "een teken van weggelakte tekst"
MAIL = "een mailadres"
PHONE = "een telefoonnummer"
CITIZEN = "een burgerservicenummer"
BANK = "een rekeningnummer"
HOME = "een adres"
BIRTH = "een geboortedag"
MENTION = "een verwijzing naar een mens"
UNFINISHED = "een opmerking van de redactie"


@dataclass(frozen=True, slots=True)
class Trace:
    """A sign of a person: what it is in plain Dutch, the words, and where they begin in the text."""

    kind: str
    text: str
    start: int


_SIGNS: tuple[tuple[str, tuple[Callable[[str], Iterable[Span]], ...]], ...] = (
    (NAME, (titled_names, names_with_initials, people_called)),
    (BLACKED_OUT, (blacked_out,)),
    (MAIL, (mail_addresses,)),
    (PHONE, (phone_numbers,)),
    (CITIZEN, (citizen_numbers,)),
    (BANK, (bank_accounts,)),
    (HOME, (home_addresses,)),
    (BIRTH, (birth_days,)),
    (MENTION, (mentions,)),
    (UNFINISHED, (unfinished,)),
)


def traces(text: str) -> Iterator[Trace]:
    """Every sign of a person or of unfinished work in `text`, kind by kind; no words twice."""
    read = as_read(text)
    for kind, finders in _SIGNS:
        found = chain.from_iterable(find(read.text) for find in finders)
        yield from (_trace(kind, read, start, end) for start, end in _apart(found))


def _trace(kind: str, read: AsRead, start: int, end: int) -> Trace:
    return Trace(kind, " ".join(read.text[start:end].split()), read.place(start))


def _apart(found: Iterable[Span]) -> Iterator[Span]:
    """The stretches in their order, the longest first, without those that begin in one before."""
    last = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= last:
            yield start, end
            last = end
