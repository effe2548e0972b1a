"""Run every rule. A rule is one name in one of the two tuples; its docstring is the help an editor reads."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.checks import (
    colour_rules,
    exceptions,
    language_rules,
    mark_rules,
    privacy_rules,
    register_rules,
    text_rules,
)
from generator.checks.subject import Subject
from generator.problem import Problem
from generator.register.read import Reading, read_register
from generator.register.texts import Text, read_texts

Check = Callable[[Subject], Iterator[Problem]]
# These need a register without mistakes.
REGISTER_CHECKS: tuple[Check, ...] = (
    register_rules.doel_bestaat,
    register_rules.stap_hoort_bij_actie,
    register_rules.stap_bestaat,
    register_rules.doorlopend_is_overal_gelijk,
    register_rules.doorlopend_heeft_geen_einde,
    register_rules.nieuwe_datum_is_later,
    register_rules.fase_begint_na_terugblik,
    register_rules.middelen_kloppen,
    register_rules.streefcijfer_heeft_richting,
    register_rules.niets_verdwijnt,
    register_rules.ingetrokken_is_weg,
    register_rules.actie_wacht_niet_op_zichzelf,
    text_rules.tekst_hoort_bij_pagina,
    mark_rules.merk_klopt,
    colour_rules.kleur_is_goed_te_zien,
)
# These look at each text by itself, so they run on whatever could be read.
TEXT_CHECKS: tuple[Check, ...] = (
    privacy_rules.geen_persoonsnamen,
    privacy_rules.geen_weggelakte_tekst,
    privacy_rules.geen_eigen_adres,
    text_rules.geen_html,
    text_rules.kop_past_bij_pagina,
    text_rules.geen_tweede_titel,
    text_rules.plaatje_heeft_tekst,
    text_rules.plaatje_van_deze_site,
    text_rules.link_is_veilig,
    language_rules.taal_van_teksten,
    language_rules.taal_van_register,
    language_rules.pagina_wordt_niet_lastiger,
    exceptions.uitzondering_klopt,
)


def check(reading: Reading, texts: list[Text], today: date | None = None) -> list[Problem]:
    """All problems that a rule finds, in file order. The name of a rule is the name of its function.

    A rule on language has a name of its own already. Without a day no exception is over.
    """
    subject = Subject(reading, texts, today)
    rules = TEXT_CHECKS if reading.register is None else REGISTER_CHECKS + TEXT_CHECKS
    found = ((rule, problem) for rule in rules for problem in rule(subject))
    return sorted(replace(problem, rule=problem.rule or rule.__name__.replace("_", "-")) for rule, problem in found)


def read_and_check(data: Path, content: Path, today: date | None = None) -> tuple[Reading, list[Text], list[Problem]]:
    """Read both folders and run every rule. Problems come in file order."""
    with _without_collecting():
        reading = read_register(data)
        texts, text_problems = read_texts(content)
        return reading, texts, sorted(reading.problems + text_problems + check(reading, texts, today))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """All that is read is kept, so looking for garbage in between finds nothing and takes a fifth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
