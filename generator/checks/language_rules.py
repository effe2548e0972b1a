"""Rules on plain Dutch: what the language room finds in the texts of editors and in the register."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from generator.checks.exceptions import examine_text, valid_exceptions
from generator.checks.subject import Subject
from generator.checks.word_lists import vocabulary
from generator.language.examine import Examined, examine_fields
from generator.language.text import Unit, plain_unit
from generator.language.vocabulary import Vocabulary
from generator.problem import Problem, hand_over, taken_over
from generator.register.page_difficulty import LANGUAGE_FILE, Measured

_NO_LIST = (
    "Deze lijst is er niet of is leeg. Zo merken wij niet dat een pagina lastiger wordt. "
    "Was hij er eerst? Zet hem terug. Anders: voer uit: python -m generator check --update."
)
_SHOWN = 8


def taal_van_teksten(subject: Subject) -> Iterator[Problem]:
    """Een tekst op de site is makkelijk te lezen. Elke regel staat op de pagina Schrijfhulp."""
    for examined in examine_texts(subject).values():
        yield from (remark.problem(examined.file) for remark in examined.remarks)


def taal_van_register(subject: Subject) -> Iterator[Problem]:
    """Een titel, samenvatting of toelichting is makkelijk te lezen. Dit is altijd een let op: je kunt verder."""
    words = vocabulary(subject.reading.items, links_made=True)
    lists = hashlib.sha256(_bytes(repr(words))).digest()
    for file, units in fields_by_file(subject).items():
        given = lists + _bytes(f"{file}\n{units!r}")
        made = partial(_told_of_fields, file, units, words)
        yield from taken_over(subject.memory.text("velden", given, made))


def _told_of_fields(file: str, units: Sequence[Unit], words: Vocabulary) -> str:
    """The problems in the fields of a file, as text."""
    examined = examine_fields(file, units, words)
    return hand_over([remark.problem(file) for remark in examined.remarks])


def pagina_wordt_niet_lastiger(subject: Subject) -> Iterator[Problem]:
    """Een pagina mag makkelijker worden, en niet lastiger."""
    for file, examined in examine_texts(subject).items():
        now, before = measure(examined), subject.reading.measured.get(file)
        if before and now.worse_than(before):
            hard = examined.difficult[0]
            count = f"Eerst waren {before} zinnen lastig, nu {now}."
            message = f"{count} Maak een zin makkelijker. Begin met: ‘{_start(hard.shown)}’"
            yield subject.at((file, *hard.unit.place(hard.start)), message)


def lastige_zinnen_staan_in_lijst(subject: Subject) -> Iterator[Problem]:
    """In data/.taal staat hoeveel zinnen van elke pagina lastig zijn. Zonder die lijst merken wij niet dat een pagina lastiger wordt."""
    if subject.reading.measured or not (subject.reading.published and subject.texts):
        return
    yield Problem(f"{subject.reading.folder}/{LANGUAGE_FILE}", 1, 1, "", _NO_LIST, "warning")


def examine_texts(subject: Subject) -> Mapping[str, Examined]:
    """Every text of the editors by its file, without what an exception allows."""
    exceptions = valid_exceptions(subject)
    return {text.file: examine_text(subject, text, exceptions) for text in subject.texts}


def measure(examined: Examined) -> Measured:
    """How many sentences of a page are difficult."""
    return Measured(len(examined.difficult), len(examined.sentences))


def renewed(subject: Subject) -> dict[str, Measured]:
    """What to remember: every page as it is now, but never worse than it was."""
    kept = {}
    for file, examined in examine_texts(subject).items():
        now, before = measure(examined), subject.reading.measured.get(file)
        kept[file] = now
        if before and now.worse_than(before):
            kept[file] = before
    return kept


def fields_by_file(subject: Subject) -> dict[str, list[Unit]]:
    """The plain fields of the register by file, each with its place."""
    units: dict[str, list[Unit]] = {}
    for (file, line, column), text in subject.plain_text():
        units.setdefault(file, []).append(plain_unit(text, line, column))
    return units


def _bytes(text: str) -> bytes:
    """Also of a text with a sign that is no letter in any alphabet."""
    return text.encode("utf-8", "surrogatepass")


def _start(text: str) -> str:
    """The first words of a sentence, enough to find it."""
    words = text.split()
    if len(words) > _SHOWN:
        words = [*words[:_SHOWN], "…"]
    return " ".join(words)
