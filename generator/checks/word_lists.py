"""The word lists of the register, as the rules on language want them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.language.vocabulary import Concept, Term, Vocabulary
from generator.layout.site_map import BEGRIPPEN
from generator.model.naslag import Begrip
from generator.model.taal import Vervanging, Voorkeur
from generator.register.source import Item


def vocabulary(items: Iterable[Item], *, links_made: bool) -> Vocabulary:
    """All word lists. Also from a register with mistakes: every entry that could be read counts.

    `links_made` says that the text is for a page on which the site links a term to its explanation by itself.
    """
    records = [item.record for item in items]
    return Vocabulary.of(
        [_stiff(record) for record in records if isinstance(record, Vervanging)],
        [_preferred(record) for record in records if isinstance(record, Voorkeur)],
        [
            _concept(record)
            for record in records
            if isinstance(record, Begrip) and record.officieel == "ja"
        ],
        links_made=links_made,
    )


def _stiff(record: Vervanging) -> Term:
    return Term((record.term, *record.schrijfwijzen), record.schrijf, record.zeker == "ja")


def _preferred(record: Voorkeur) -> Term:
    return Term((record.term, *record.schrijfwijzen), record.schrijf, why=record.waarom)


def _concept(record: Begrip) -> Concept:
    return Concept(record.spellings, record.uitleg, f"{BEGRIPPEN}#begrip-{record.id}")
