"""Which explained words nobody uses, and which short forms nobody explains. A report for editors, never a mistake."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from generator.alphabet import dutch_order
from generator.checks.language_rules import fields_by_file
from generator.checks.subject import Subject
from generator.language.markdown import markdown_units
from generator.language.sentences import sentences
from generator.language.text import Sentence, plain_unit
from generator.language.text_rules import short_forms
from generator.language.vocabulary import Lexicon, Term
from generator.model.naslag import Begrip


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms that stand in no text, and short forms in texts that are no term; both in order of the alphabet."""

    unused: tuple[str, ...]
    unexplained: tuple[str, ...]

    def __str__(self) -> str:
        """As an editor reads it."""
        unused, short = ", ".join(self.unused) or "geen", ", ".join(self.unexplained) or "geen"
        return f"Deze begrippen gebruikt niemand: {unused}.\nDeze afkortingen staan niet bij Begrippen: {short}."


def terms(subject: Subject) -> Terms:
    """Compare the list of terms with what people read: the texts of editors and the plain fields of the register."""
    begrippen = [item.record for item in subject.reading.items if isinstance(item.record, Begrip)]
    found = _all_sentences(subject)
    unused = [begrip.term for begrip in begrippen if not _is_used(begrip, found)]
    known = set(chain.from_iterable(begrip.spellings for begrip in begrippen))
    short = set(chain.from_iterable(short_forms(sentence) for sentence in found))
    return Terms(tuple(sorted(unused, key=dutch_order)), tuple(sorted(short - known)))


def _is_used(begrip: Begrip, found: Sequence[Sentence]) -> bool:
    """Whether a sentence holds the term. It is looked for by itself: a longer term would hide a shorter one inside it."""
    alone = Lexicon((Term(begrip.spellings, begrip.uitleg),))
    return any(any(alone.find(sentence.tokens)) for sentence in found)


def _all_sentences(subject: Subject) -> list[Sentence]:
    units = list(chain.from_iterable(fields_by_file(subject).values()))
    for text in subject.texts:
        units += markdown_units(text.body, text.first_line)
        units += [plain_unit(zin) for zin in (text.head.title, *text.head.in_het_kort)]
    return sentences(units)
