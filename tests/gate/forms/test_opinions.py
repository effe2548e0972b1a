"""What the second opinion says, for people."""

from __future__ import annotations

from generator.gate.forms.opinions import opinions_text
from generator.gate.verdict.result import Finding, GateResult


def said(rule: str, page: str, selector: str = "body > a") -> Finding:
    return Finding(
        f"data/{page}.yml",
        f"{page}/index.html",
        page,
        rule,
        f"Dit is {rule}.",
        selector,
        "",
        "opinion",
    )


def text(*opinions: Finding) -> str:
    return opinions_text(GateResult(2, 10, 10, (), {}, opinions=opinions))


def test_without_opinions_nothing_is_said() -> None:
    assert text() == ""


def test_what_is_said_names_whom_it_hinders_and_the_norm() -> None:
    told = text(said("aria_role_allowed", "a"))

    assert (
        "Regel: aria_role_allowed. Lastig voor wie de pagina laat voorlezen. WCAG 4.1.2: https://"
        in told
    )


def test_what_is_said_of_many_pages_is_one_line_at_its_first_place() -> None:
    told = text(
        said("los", "b"), said("leeg", "a", ""), said("los", "a"), said("los", "b", "body > b")
    )

    assert told == (
        "\n"
        "Een tweede controle zegt ook dit. Het telt niet mee: kijk zelf of het klopt.\n"
        "data/a.yml:1:1: Pagina 'a': Dit is leeg. Regel: leeg.\n"
        "data/a.yml:1:1: Pagina 'a': Dit is los. Plek: body > a. Dit staat op 2 pagina's. Regel: los.\n"
    )
