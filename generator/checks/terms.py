"""Which explained words nobody uses, and which short forms nobody explains. A report for editors, never a mistake."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.language_rules import fields_by_file
from generator.checks.subject import Subject
from generator.language.markdown import markdown_units
from generator.language.sentences import sentences
from generator.language.text import Sentence, plain_unit
from generator.language.text_rules import short_forms
from generator.language.vocabulary import Lexicon, Term
from generator.model.organisatie import Begrip


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
    lexicon = Lexicon(tuple(Term(begrip.spellings, begrip.uitleg) for begrip in begrippen))
    found = _all_sentences(subject)
    # Each term is looked for by itself, because a longer one hides a shorter one inside it.
    alone = [
        (begrip.term, Lexicon((term,)))
        for begrip, term in zip(begrippen, lexicon.terms, strict=True)
    ]
    unused = [name for name, one in alone if not any(next(one.find(s.tokens), None) for s in found)]
    known = {spelling for begrip in begrippen for spelling in begrip.spellings}
    short = {form for sentence in found for form in short_forms(sentence)}
    return Terms(tuple(sorted(unused, key=str.lower)), tuple(sorted(short - known)))


def _all_sentences(subject: Subject) -> list[Sentence]:
    fields = [unit for units in fields_by_file(subject).values() for unit in units]
    pages = [unit for text in subject.texts for unit in markdown_units(text.body, text.first_line)]
    heads = [
        plain_unit(zin)
        for text in subject.texts
        for zin in (text.head.title, *text.head.in_het_kort)
    ]
    return sentences([*fields, *pages, *heads])
