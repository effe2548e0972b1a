"""Every rule that needs no browser: one name in one of two tuples. Its docstring is its help."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from generator.documented import doc_of
from generator.gate.files import (
    abbreviation_rules,
    access_rules,
    description_rules,
    drawn_rules,
    file_rules,
    form_rules,
    heading_rules,
    image_rules,
    label_rules,
    letter_rules,
    link_rules,
    media_rules,
    name_rules,
    page_rules,
    reading_rules,
    role_rules,
    safety_rules,
    senses_rules,
    structure_rules,
    style_rules,
    table_rules,
    template_rules,
    title_rules,
    word_rules,
)
from generator.gate.hidden import number_rules as hidden_rules
from generator.gate.hidden.published import Found, Published
from generator.gate.site.document import Document, Hit
from generator.gate.verdict.criteria import explained_at

PageRule = Callable[[Document], Iterator[Hit]]
FileRule = Callable[[Published], Iterator[Found]]

PAGE_RULES: tuple[PageRule, ...] = (
    page_rules.titel_past_bij_kop,
    page_rules.titel_is_uniek,
    page_rules.koppen_op_volgorde,
    page_rules.kop_is_een_kop,
    page_rules.pagina_heeft_taal,
    page_rules.kenmerk_is_uniek,
    page_rules.sprong_naar_inhoud,
    page_rules.pagina_is_licht,
    word_rules.stuk_in_andere_taal,
    word_rules.geen_hoofdletters,
    senses_rules.niet_alleen_kleur_of_plek,
    word_rules.lijst_is_een_lijst,
    word_rules.afkorting_heeft_uitleg,
    abbreviation_rules.afkorting_staat_nergens_voluit,
    letter_rules.letters_zijn_gewone_letters,
    letter_rules.tekening_heeft_woorden,
    letter_rules.schrift_past_bij_taal,
    letter_rules.tekst_loopt_de_goede_kant_op,
    letter_rules.citaat_in_andere_taal,
    reading_rules.tekst_is_makkelijk,
    structure_rules.lege_alinea,
    structure_rules.leeg_onderdeel,
    structure_rules.lange_tekst_zonder_kop,
    heading_rules.kop_heeft_inhoud,
    heading_rules.kop_zegt_waarover,
    structure_rules.geen_kolommen_van_spaties,
    structure_rules.rijen_even_breed,
    structure_rules.lege_cel,
    structure_rules.tabel_bevat_geen_pagina,
    title_rules.titel_zegt_iets,
    template_rules.tekst_van_sjabloon_is_vervangen,
    label_rules.knop_zegt_wat_hij_doet,
    label_rules.label_is_eigen,
    label_rules.sterretje_heeft_uitleg,
    label_rules.fout_zegt_wat_je_moet_doen,
    label_rules.fout_niet_alleen_met_kleur,
    label_rules.vakjes_hebben_een_vraag,
    label_rules.gegeven_vult_zichzelf_in,
    label_rules.sneltoets_botst_niet,
    label_rules.tab_stopt_bij_iets,
    description_rules.beschrijving_zegt_wat_je_ziet,
    description_rules.lege_beschrijving_zegt_genoeg,
    description_rules.beschrijving_is_kort,
    description_rules.beschrijving_past_bij_titel,
    drawn_rules.grafiek_heeft_getallen,
    drawn_rules.plaatje_is_geen_tekst,
    drawn_rules.tekenvlak_heeft_woorden,
    image_rules.geluid_heeft_tekst,
    link_rules.links_staan_los,
    link_rules.link_gaat_ergens_heen,
    link_rules.link_zegt_waarheen,
    link_rules.link_met_eigen_naam,
    link_rules.bestand_zegt_soort_en_grootte,
    link_rules.nieuw_venster_met_woorden,
    table_rules.tabel_heeft_bijschrift,
    table_rules.tabel_heeft_koppen,
    table_rules.tabelkop_heeft_tekst,
    table_rules.tabel_is_geen_opmaak,
    media_rules.plaatje_heeft_beschrijving,
    media_rules.tekening_heeft_naam,
    media_rules.plaatje_herhaalt_geen_tekst,
    media_rules.geen_ingevoegde_pagina,
    media_rules.niets_begint_vanzelf,
    media_rules.film_heeft_ondertiteling,
    form_rules.veld_heeft_label,
    form_rules.uitleg_hoort_bij_veld,
    form_rules.verplicht_is_gezegd,
    form_rules.verwijzing_bestaat,
    form_rules.keuzes_hebben_een_vraag,
    form_rules.formulier_heeft_knop,
    access_rules.geen_puzzel_om_verder_te_gaan,
    access_rules.vraagt_niet_twee_keer,
    access_rules.besluit_is_te_herstellen,
    role_rules.rol_houdt_betekenis,
    role_rules.tekst_is_ook_te_horen,
    name_rules.naam_is_nederlands,
    safety_rules.niets_van_elders,
    safety_rules.beveiliging_staat_aan,
    safety_rules.geen_code_in_pagina,
    safety_rules.geen_opmerkingen_in_code,
)
FILE_RULES: tuple[FileRule, ...] = (
    style_rules.letters_zijn_leesbaar,
    image_rules.plaatje_staat_stil,
    image_rules.geen_tekst_in_opmaak,
    style_rules.opmaak_laadt_niets_van_elders,
    file_rules.niemand_is_te_herkennen,
    file_rules.bestand_is_na_te_kijken,
    file_rules.naam_van_pagina_eindigt_op_html,
    file_rules.naam_van_bestand_is_veilig,
    file_rules.maker_is_de_organisatie,
    file_rules.verborgen_blijft_verborgen,
    hidden_rules.verborgen_getal_blijft_verborgen,
    safety_rules.beheer_is_bekend,
)

_NUMBER = re.compile(r"WCAG (\d\.\d\.\d+)")


def rule_id(rule: PageRule | FileRule) -> str:
    """The name of a rule in a report."""
    return rule.__name__.replace("_", "-")


@cache
def help_of(rule: PageRule | FileRule) -> tuple[str, str]:
    """What is wrong, and the rest: for whom, what to do, and the rule of WCAG with its address."""
    what, _, rest = doc_of(rule).partition("\n\n")
    lines = [line.strip() for line in rest.splitlines() if line.strip()]
    number = _NUMBER.search(rest)
    shown = lines[-1].rstrip(".")
    if number:
        shown = f"WCAG {number[1]}: {explained_at(number[1])}"
    return what, f"{' '.join(lines[:-1])} {shown}."


def all_helps() -> dict[str, str]:
    """The help of every rule by its name in a report."""
    rules: tuple[PageRule | FileRule, ...] = (*PAGE_RULES, *FILE_RULES)
    return {rule_id(rule): " ".join(help_of(rule)) for rule in rules}
