"""What must stay hidden, and what people decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.gate.files.check import check_site
from generator.gate.hidden.known import forbidden_in
from generator.gate.hidden.sources import read_known
from generator.gate.site.built import BuiltPage, BuiltSite, site_of
from generator.gate.verdict.judge import judged
from generator.gate.verdict.result import Finding, GateResult
from generator.model.register import Register
from generator.model.shared import Citaat
from generator.model.toegankelijkheid import Beoordeling, Toegestaan
from generator.register.content import Text
from tests.conftest import GOED
from tests.gate.files.sites import KNOWN, NO_MEMORY, files_of, findings, in_its_table

MAIL = "info@lettermaker.example"


def exception(**fields: Any) -> Toegestaan:
    base = {
        "id": "adres",
        "tekst": MAIL,
        "reden": "Dit hoort bij de letter.",
        "door": "bureau",
        "tot": "2026-12-31",
    }
    return Toegestaan.model_validate(base | fields)


def review(**fields: Any) -> Beoordeling:
    base = {
        "id": "contrast",
        "regel": "color-contrast",
        "pagina": "index.html",
        "plek": "main > p",
        "oordeel": "goed",
    }
    base |= {"reden": "Egale kleur.", "door": "bureau", "datum": "2026-06-01", "tot": "2026-12-31"}
    return Beoordeling.model_validate(base | fields)


def unsure(**fields: Any) -> GateResult:
    base = Finding(
        "content/index.md",
        "index.html",
        "Start",
        "color-contrast",
        "Kijk.",
        "main > p",
        "320-dark",
        "review",
    )
    return GateResult(1, 4, 4, (replace(base, **fields),), {}, (("index.html", ("320-dark",)),))


def test_texts_of_sensitive_things_are_forbidden_and_open_texts_are_not(
    goed: tuple[Register, list[Text]],
) -> None:
    texts = {secret.text for secret in forbidden_in(goed[0])}

    assert "Gesprek met een klein team" in texts
    assert not any(actie.titel in texts for actie in goed[0].acties)


def test_the_reason_why_something_is_hidden_is_no_secret(echt: tuple[Register, list[Text]]) -> None:
    register = echt[0]
    secrets = {secret.text for secret in forbidden_in(register)}

    reasons = {quote.niet_tonen for risk in register.risicos for quote in risk.citaten} - {None}
    assert reasons
    assert not secrets & reasons


def test_a_secret_that_also_stands_in_the_open_is_none(goed: tuple[Register, list[Text]]) -> None:
    register = goed[0]
    geen_geheim = "Gesprek met een klein team"
    acties = (register.acties[0].model_copy(update={"titel": geen_geheim}), *register.acties[1:])

    texts = {secret.text for secret in forbidden_in(register.model_copy(update={"acties": acties}))}

    assert "Gesprek met een klein team" not in texts


def test_a_quote_in_an_update_is_forbidden_when_its_action_is_sensitive(
    goed: tuple[Register, list[Text]],
) -> None:
    register = goed[0]
    update = register.voortgang[0]
    words = "Het team van de afdeling wilde er niet over praten."
    quote = Citaat.model_validate({"tekst": words, "bron": update.bron})
    told = update.model_copy(update={"citaten": (quote,)})

    found = {}
    for answer in ("ja", "nee"):
        acties = tuple(
            actie.model_copy(update={"gevoelig": answer} if actie.code == update.code else {})
            for actie in register.acties
        )
        changed = register.model_copy(
            update={"acties": acties, "voortgang": (told, *register.voortgang[1:])}
        )
        found[answer] = {secret.text for secret in forbidden_in(changed)}

    assert words in found["ja"]
    assert words not in found["nee"]
    assert told.toelichting not in found["ja"]


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({}, 0),
        ({"bestand": "index.html"}, 0),
        ({"bestand": "anders.html"}, 1),
        ({"tot": "2026-11-23"}, 1),
        ({"tekst": "x"}, 1),
    ],
)
def test_an_exception_holds_for_its_text_its_file_and_its_time(
    fields: dict[str, str], count: int
) -> None:
    known = replace(KNOWN, allowed=(exception(**fields),))

    found = findings(f"<p>{MAIL}</p>", known)

    assert [finding.outcome for finding in found].count("violation") == count


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, []),
        (
            {"bestand": "anders.html"},
            [("data/toegestaan.yml", 2, "uitzondering-is-niet-nodig", "review")],
        ),
        ({"tekst": "x"}, [("data/toegestaan.yml", 2, "uitzondering-is-niet-nodig", "review")]),
        ({"tekst": "x", "tot": "2026-11-23"}, []),  # it is over, and that is said already
    ],
)
def test_an_exception_that_lets_nothing_through_is_reported(
    fields: dict[str, str], found: list[Any]
) -> None:
    sources = {"data/toegestaan.yml": "# Lijst\n- id: adres\n"}
    known = replace(KNOWN, allowed=(exception(**fields),), sources=sources)

    told = {
        (one.source, one.line, one.rule, one.outcome) for one in findings(f"<p>{MAIL}</p>", known)
    }

    assert [one for one in told if one[0] == "data/toegestaan.yml"] == found


@pytest.mark.parametrize(
    ("fields", "outcomes"),
    [
        ({}, []),
        ({"oordeel": "fout"}, ["violation"]),
        (
            {"plek": "main > h1"},
            ["review", "review"],
        ),  # the point is open, and the judgement is about nothing
        ({"pagina": "weg/index.html"}, ["review"]),
    ],
)
def test_a_judgement_decides_about_its_own_place_only(
    fields: dict[str, str], outcomes: list[str]
) -> None:
    result = judged(unsure(), replace(KNOWN, reviews=(review(**fields),)))

    assert [finding.outcome for finding in result.findings] == outcomes


def test_a_judgement_may_name_the_words_of_the_place() -> None:
    result = judged(unsure(text="3 van de 9"), replace(KNOWN, reviews=(review(plek="3 van de 9"),)))

    assert result.findings == ()


@pytest.mark.parametrize(
    ("tekst", "now", "rules"),
    [
        ("3 van de 9", "3 van de 9", []),
        (None, "Iets anders", []),
        ("3 van de 9", "4 van de 9", ["color-contrast", "oordeel-is-niet-nodig"]),
        ("3 van de 9", "", ["color-contrast", "oordeel-is-niet-nodig"]),
    ],
)
def test_a_judgement_holds_for_the_words_that_stood_there(
    tekst: str | None, now: str, rules: list[str]
) -> None:
    result = judged(unsure(text=now), replace(KNOWN, reviews=(review(tekst=tekst),)))

    assert [finding.rule for finding in result.findings] == rules
    assert all(finding.outcome == "review" for finding in result.findings)
    assert [f"Nu staat er '{now}'" in finding.message for finding in result.findings[1:]] == [
        True
    ] * len(rules[1:])


def test_a_judgement_never_closes_a_fault() -> None:
    result = judged(unsure(outcome="violation"), replace(KNOWN, reviews=(review(),)))

    assert "violation" in {finding.outcome for finding in result.findings}


def test_what_is_over_opens_again_and_is_a_fault_at_its_own_line() -> None:
    sources = {"data/beoordelingen.yml": "# Lijst\n- id: contrast\n  regel: color-contrast\n"}
    known = replace(
        KNOWN,
        reviews=(review(tot="2026-11-23"),),
        allowed=(exception(tot="2026-11-23"),),
        sources=sources,
    )

    found = {(f.source, f.line, f.rule, f.outcome) for f in judged(unsure(), known).findings}

    assert found == {
        ("content/index.md", 1, "color-contrast", "review"),
        ("data/beoordelingen.yml", 2, "afspraak-is-voorbij", "violation"),
        ("data/toegestaan.yml", 1, "afspraak-is-voorbij", "violation"),
    }


def test_the_files_an_editor_can_change_are_known(goed: tuple[Register, list[Text]]) -> None:
    known = read_known(goed[0], date(2024, 7, 1), GOED / "data", GOED / "content", in_its_table)

    assert {"data/acties/A1.yml", "content/index.md", "generator/theme/main.html"} <= set(
        known.sources
    )


def test_a_fault_is_found_back_in_the_file_of_the_editor() -> None:
    files = files_of("<p>Mail j.devries@proef.example voor meer.</p>")
    known = replace(
        KNOWN, sources={"data/acties/A1.yml": "code: A1\ntitel: Mail j.devries@proef.example\n"}
    )

    [finding] = check_site(_site(files, (_page(),)), known, NO_MEMORY).findings

    assert (finding.source, finding.line, finding.column) == ("data/acties/A1.yml", 2, 13)


def test_a_fault_in_the_skeleton_is_told_once() -> None:
    broken = files_of("<p>Een.</p>")["index.html"].replace(
        b'<a href="#inhoud">Naar de inhoud</a>', b""
    )
    files = {"index.html": broken, "twee/index.html": broken.replace(b"Acties", b"Twee")}
    pages = (_page(), replace(_page(), path="twee/index.html", title="Twee – Proef"))

    result = check_site(_site(files, pages), KNOWN, NO_MEMORY)

    assert {finding.rule for finding in result.findings} == {"sprong-naar-inhoud"}
    assert result.failed == {"index.html", "twee/index.html"}


def _page() -> Any:
    return BuiltPage("index.html", "Acties – Proef", "data/acties/A1.yml")


def _site(files: dict[str, bytes], pages: tuple[BuiltPage, ...]) -> BuiltSite:
    return replace(site_of(Path(), files), base="/", pages=pages)
