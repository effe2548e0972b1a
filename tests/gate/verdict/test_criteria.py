"""Each rule of a tool belongs to a success criterion, unless it is a promise of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.gate.verdict import criteria, messages
from generator.gate.verdict.criteria import CRITERIA, criterion_of, reference

# Not about a barrier: about the site, the machine, or what we promise besides WCAG.
OURS = {
    "ander-adres",
    "bestand-ontbreekt",
    "geen-paginas",
    "niet-gecontroleerd",
    "pagina-ontbreekt",
    "browser-gestopt",
    "niet-op-papier",
    "alleen-met-script",
    "tweede-controle-lukte-niet",
    "pagina-niet-klaar",
    "pagina-geen-antwoord",
    "pagina-gaat-weg",
    "pagina-stuurt-door",
}


def test_every_rule_with_a_message_has_a_criterion() -> None:
    known = json.loads(
        Path(messages.__file__).with_name("messages.json").read_text(encoding="utf-8")
    )
    machine = {rule for rule in known if rule.startswith("browser-gestopt.")}

    assert {rule for rule in known if not criterion_of(rule)} - machine == OURS


@pytest.mark.parametrize(
    ("rule", "number"),
    [
        ("image-alt", "1.1.1"),
        ("H91.Div.Name", "4.1.2"),
        ("H2.EG3", "1.1.1"),
        ("aria-hidden-focus", "4.1.2"),
        ("G1,G123,G124.NoSuchID", "2.4.1"),
        ("toetsenbord-val", "2.1.2"),
        ("html.close-order", "4.1.2"),
        ("aria_parent_required", "1.3.1"),
        ("aria_role_allowed", "4.1.2"),
        ("something-new", ""),
    ],
)
def test_the_name_of_a_rule_leads_to_its_criterion(rule: str, number: str) -> None:
    assert criterion_of(rule) == number


def test_a_reference_says_for_whom_and_where_to_read_more() -> None:
    assert reference("target-size") == (
        " Lastig voor wie moeite heeft met precies klikken. "
        "WCAG 2.5.8: https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum."
    )
    assert reference("something-new") == ""


def test_no_rule_belongs_to_two_criteria() -> None:
    names = [name for criterion in CRITERIA.values() for name in criterion.rules.split()]

    assert len(names) == len(set(names))
    assert criteria.explained_at("1.1.1").endswith("/non-text-content")
