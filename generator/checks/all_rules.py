"""Run every rule. A rule is one name in one of the two tuples; its docstring is the help an editor reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from generator.checks import (
    beheer_rules,
    belonging_rules,
    colour_rules,
    contradiction_rules,
    controle_rules,
    correction_rules,
    double_rules,
    editing_rules,
    exceptions,
    kept_rules,
    keuze_rules,
    language_rules,
    lookalike_rules,
    mark_rules,
    meting_rules,
    onderwerp_rules,
    overlap_rules,
    past_rules,
    percentage_rules,
    picture_rules,
    plain_field_rules,
    privacy_rules,
    rapport_rules,
    reactie_rules,
    register_rules,
    ronde_rules,
    sign_rules,
    source_rules,
    waarde_rules,
    weblink_rules,
)
from generator.checks import content_rules as text_rules
from generator.checks.subject import Subject
from generator.language.help import RULES
from generator.problem import Problem
from generator.register.beside import PictureFile, read_pictures
from generator.register.content import Text, read_texts
from generator.register.read import KeptFiles, Reading, read_register
from generator.remember.memory import Memory, no_memory

Check = Callable[[Subject], Iterator[Problem]]
# Rules on language. While somebody writes they are shown beside the page; only a real build stops
# for them.
LANGUAGE = frozenset({*RULES, "pagina-wordt-niet-lastiger"})
# These need a register without mistakes.
REGISTER_CHECKS: tuple[Check, ...] = (
    register_rules.doel_bestaat,
    belonging_rules.niets_staat_dubbel,
    belonging_rules.eerdere_trekker_kan,
    belonging_rules.verhuizing_is_echt,
    belonging_rules.opvolger_is_1_plek,
    register_rules.actie_zegt_vanwaar,
    register_rules.stap_hoort_bij_actie,
    register_rules.stap_bestaat,
    register_rules.doorlopend_is_overal_gelijk,
    register_rules.doorlopend_heeft_geen_einde,
    register_rules.nieuwe_datum_is_later,
    register_rules.fase_begint_na_terugblik,
    register_rules.middelen_kloppen,
    register_rules.streefcijfer_heeft_richting,
    register_rules.tracker_is_compleet,
    beheer_rules.beheer_klopt,
    beheer_rules.getal_staat_tussen_aanhalingstekens,
    register_rules.nieuws_zegt_van_wie,
    register_rules.gestopt_zegt_waarom,
    register_rules.status_past_bij_onderzoek,
    ronde_rules.ronde_klopt,
    ronde_rules.ronde_heeft_einde,
    rapport_rules.rapport_klopt_nog,
    reactie_rules.reactie_klopt,
    reactie_rules.nieuws_van_antwoord_bestaat,
    lookalike_rules.namen_lijken_niet_op_elkaar,
    double_rules.code_is_van_1_ding,
    double_rules.titel_is_van_1_pagina,
    double_rules.agenda_noemt_iets_1_keer,
    double_rules.afspraak_heeft_1_stand_per_dag,
    double_rules.wachten_gaat_niet_rond,
    double_rules.thema_hoort_niet_rond,
    keuze_rules.eigen_woord_is_nieuw,
    weblink_rules.link_naar_bestand_zegt_soort_en_grootte,
    onderwerp_rules.onderwerp_hoort_bij_ons,
    onderwerp_rules.zonder_themas_kan,
    onderwerp_rules.pagina_hoort_bij_ons,
    kept_rules.niets_verdwijnt,
    past_rules.belofte_blijft_staan,
    kept_rules.ingetrokken_is_weg,
    kept_rules.alles_wordt_bewaard,
    kept_rules.dag_is_geweest,
    correction_rules.verbetering_is_geweest,
    correction_rules.intrekken_is_geweest,
    source_rules.bron_is_niet_veel_ouder,
    controle_rules.controle_is_van_nu,
    contradiction_rules.vinkje_en_niet_af,
    contradiction_rules.gereed_en_niet_af,
    contradiction_rules.gereed_zonder_stappen,
    contradiction_rules.klaar_in_de_toekomst,
    percentage_rules.percentage_past_bij_stand,
    contradiction_rules.twee_momenten_in_1_tekst,
    contradiction_rules.ander_kwartaal_dan_einddatum,
    contradiction_rules.doorlopend_met_einde,
    contradiction_rules.tijdelijk_en_vast,
    contradiction_rules.verwijzing_klopt,
    meting_rules.waarde_past_in_totaal,
    meting_rules.totaal_is_overal_gelijk,
    meting_rules.groepen_passen_in_totaal,
    meting_rules.onderdelen_passen_in_geheel,
    meting_rules.cijfer_is_in_elke_tabel_gelijk,
    overlap_rules.geheel_heet_hele_organisatie,
    overlap_rules.onderdeel_is_niet_iedereen,
    overlap_rules.groepen_overlappen_niet,
    meting_rules.begin_staat_in_metingen,
    meting_rules.groep_van_doel_is_gemeten,
    meting_rules.resultaat_past_bij_meting,
    waarde_rules.cijfer_over_mensen_telt_mensen,
    waarde_rules.groep_zonder_mensen,
    waarde_rules.getallen_staan_op_hun_plek,
    waarde_rules.getal_past_bij_eenheid,
    waarde_rules.doel_past_bij_cijfer,
    waarde_rules.eenheid_zegt_wat_wij_tellen,
    waarde_rules.indeling_staat_bij_het_cijfer,
    waarde_rules.alleen_zonder_mensen,
    text_rules.tekst_hoort_bij_pagina,
    mark_rules.merk_klopt,
    colour_rules.kleur_is_goed_te_zien,
)
# These look at each text by itself, so they run on whatever could be read.
TEXT_CHECKS: tuple[Check, ...] = (
    privacy_rules.geen_persoonsnamen,
    privacy_rules.geen_weggelakte_tekst,
    privacy_rules.geen_eigen_adres,
    privacy_rules.geen_gegevens_van_mensen,
    picture_rules.bestandsnaam_zonder_mens,
    picture_rules.plaatje_is_heel,
    picture_rules.plaatje_zegt_niets_over_mensen,
    editing_rules.geen_redactie_opmerking,
    plain_field_rules.geen_opmaak_in_veld,
    text_rules.geen_html,
    text_rules.kop_past_bij_pagina,
    text_rules.verhaal_is_kort,
    text_rules.geen_tweede_titel,
    text_rules.kopje_heeft_tekst,
    text_rules.plaatje_heeft_tekst,
    text_rules.plaatje_van_deze_site,
    text_rules.link_is_veilig,
    text_rules.geen_ingesprongen_tekst,
    sign_rules.teken_kan_niet,
    sign_rules.tekst_tussen_haken_blijft,
    sign_rules.kader_is_heel,
    sign_rules.tabel_is_heel,
    sign_rules.code_is_heel,
    language_rules.taal_van_teksten,
    language_rules.taal_van_register,
    language_rules.pagina_wordt_niet_lastiger,
    kept_rules.pagina_verdwijnt_niet,
    language_rules.lastige_zinnen_staan_in_lijst,
    exceptions.uitzondering_klopt,
)


def check(
    reading: Reading,
    texts: list[Text],
    today: date | None = None,
    pictures: Iterable[PictureFile] = (),
    unread: Iterable[str] = (),
) -> list[Problem]:
    """All problems that a rule finds, in file order. The name of a rule is the name of its function.

    A rule on language has a name of its own already.
    """
    return check_subject(Subject(reading, texts, today, tuple(pictures), frozenset(unread)))


def check_subject(subject: Subject) -> list[Problem]:
    """The same for what is together already."""
    rules = TEXT_CHECKS
    if subject.reading.register is not None:
        rules = REGISTER_CHECKS + TEXT_CHECKS
    return sorted(chain.from_iterable(_found(rule, subject) for rule in rules))


def _found(rule: Check, subject: Subject) -> Iterator[Problem]:
    name = rule.__name__.replace("_", "-")
    return (replace(problem, rule=problem.rule or name) for problem in rule(subject))


def read_and_check(
    data: Path,
    content: Path,
    today: date | None = None,
    memory: Memory | None = None,
    kept: KeptFiles | None = None,
) -> tuple[Reading, list[Text], list[Problem]]:
    """Read both folders and run every rule. Problems come in file order.

    With `today`, news of a later day is something to look at, and an exception that is over is an error;
    without it nobody asked. `memory` holds what rules found in texts that did not change, and `kept` what the files
    of the register held the last time.

    The rules read the clock only here: it decides whether something is wrong, and never what a site says.
    """
    reading = read_register(data, kept)
    texts, text_problems = read_texts(content)
    pictures = read_pictures(content)
    unread = {problem.file for problem in text_problems}
    problems = reading.problems + text_problems
    memory = memory or no_memory()
    subject = Subject(
        reading, texts, today, tuple(pictures), frozenset(unread), memory, _now(today)
    )
    problems += check_subject(subject)
    return reading, texts, sorted(problems)


def _now(today: date | None) -> date:
    """The day by the clock, or the day of the site when that is later.

    On a site of a past day, what was put right since then is no mistake.
    """
    clock = date.today()  # noqa: DTZ011  # the calendar of the editor, not UTC
    return max(clock, today or clock)
