"""The word lists of the register, as the rules on language want them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.language.vocabulary import Concept, Term, Vocabulary
from generator.model.site import Begrip
from generator.model.taal import Vervanging, Voorkeur
from generator.register.source import Item

_BOTH = re.compile(r"(?P<full>.+?) \((?P<short>[^()]+)\)")


def vocabulary(items: Iterable[Item], *, links_made: bool) -> Vocabulary:
    """All word lists. Also from a register with mistakes: every entry that could be read counts.

    `links_made` says that the text is for a page on which the site links a term to its explanation by itself.
    """
    records = [item.record for item in items]
    return Vocabulary.of(
        [_stiff(record) for record in records if isinstance(record, Vervanging)],
        [_preferred(record) for record in records if isinstance(record, Voorkeur)],
        [_concept(record) for record in records if isinstance(record, Begrip) and record.officieel == "ja"],
        links_made=links_made,
    )


def spellings(begrip: Begrip) -> tuple[str, ...]:
    """Every way in which people write a term. 'ondernemingsraad (OR)' is also written as each of its halves."""
    return tuple(dict.fromkeys(_spellings(begrip)))


def _spellings(begrip: Begrip) -> Iterator[str]:
    yield begrip.term
    if both := _BOTH.fullmatch(begrip.term):
        yield from (both["full"], both["short"])
    yield from begrip.schrijfwijzen


def _stiff(record: Vervanging) -> Term:
    return Term((record.term, *record.schrijfwijzen), record.schrijf, record.zeker == "ja")


def _preferred(record: Voorkeur) -> Term:
    return Term((record.term, *record.schrijfwijzen), record.schrijf, why=record.waarom)


def _concept(record: Begrip) -> Concept:
    return Concept(spellings(record), record.uitleg, f"begrippen.md#begrip-{record.id}")
