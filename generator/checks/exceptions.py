"""Exceptions to the rules on language: for one sentence, one rule, a reason and a day. Never for a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.checks.subject import Subject
from generator.checks.word_lists import vocabulary
from generator.language.examine import Examined, examine
from generator.language.help import RULES
from generator.language.markdown import markdown_units
from generator.language.remark import Remark
from generator.language.text import fold, plain_unit
from generator.model.taal import Uitzondering
from generator.problem import Problem
from generator.register.content import Text
from generator.register.source import Source

# A page breaks this rule as a whole, so no sentence can be excused from it.
WHOLE_PAGE = "pagina"


def examine_text(
    subject: Subject, text: Text, exceptions: tuple[Uitzondering, ...] = ()
) -> Examined:
    """Every rule on one text of the editors, but for what these exceptions allow."""
    kort = enumerate(text.head.in_het_kort)
    head = [plain_unit(zin, *text.source.place("in_het_kort", index)[1:]) for index, zin in kort]
    units = [*head, *markdown_units(text.body, text.first_line)]
    words = vocabulary(subject.reading.items, links_made=True)
    return examine(text.file, units, words, _allowed_by(exceptions, text.file))


def valid_exceptions(subject: Subject) -> tuple[Uitzondering, ...]:
    """The exceptions that are not over."""
    records = (item.record for item in subject.reading.items)
    return tuple(
        one for one in records if isinstance(one, Uitzondering) and not _is_over(subject, one)
    )


def uitzondering_klopt(subject: Subject) -> Iterator[Problem]:
    """Een uitzondering geldt voor één zin, voor één regel en tot één dag."""
    texts = {text.file: text for text in subject.texts}
    for item in subject.reading.items:
        if isinstance(item.record, Uitzondering):
            yield from _mistakes(subject, item.source, item.record, texts.get(item.record.pagina))


def _mistakes(
    subject: Subject, source: Source, record: Uitzondering, text: Text | None
) -> Iterator[Problem]:
    known = [name for name in RULES if name != WHOLE_PAGE]
    if record.regel not in known:
        message = f"De regel '{record.regel}' kan hier niet. Kies uit: {', '.join(known)}."
        yield subject.at(source.place("regel"), message)
    elif text is None and subject.texts:
        message = f"Het bestand '{record.pagina}' kennen wij niet. Schrijf bijvoorbeeld: content/over-deze-site.md."
        yield subject.at(source.place("pagina"), message)
    elif _is_over(subject, record):
        message = f"Deze uitzondering liep tot en met {record.tot.zin}. Verbeter de zin, of vraag een nieuwe dag."
        yield subject.at(source.place("tot"), message)
    elif text is not None:
        yield from _fit(subject, source, record, examine_text(subject, text))


def _fit(
    subject: Subject, source: Source, record: Uitzondering, examined: Examined
) -> Iterator[Problem]:
    """One sentence, no more and no less."""
    allows = _allowed_by((record,), examined.file)
    sentences = {remark.sentence for remark in examined.remarks if allows(remark)}
    if len(sentences) > 1:
        many = f"'{record.tekst}' past bij {len(sentences)} zinnen."
        message = f"{many} Een uitzondering is voor 1 zin. Neem meer woorden van de zin over."
        yield subject.at(source.place("tekst"), message)
    elif not sentences:
        message = "Deze uitzondering is niet nodig: geen zin past erbij. Haal haar weg."
        yield replace(subject.at(source.place("tekst"), message), severity="warning")


def _allowed_by(exceptions: tuple[Uitzondering, ...], file: str) -> Callable[[Remark], bool]:
    here = [(one.regel, fold(one.tekst)) for one in exceptions if one.pagina == file]
    return lambda remark: any(
        rule == remark.rule and words in fold(remark.sentence.shown) for rule, words in here
    )


def _is_over(subject: Subject, record: Uitzondering) -> bool:
    return subject.today is not None and record.tot.voorbij(subject.today)
