"""Parts of a site, and the proof that together they are the whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.browser.variants import VARIANTS
from generator.gate.errors import MachineError
from generator.gate.site.built import BuiltPage, read_site
from generator.gate.verdict.result import Finding, GateResult
from generator.gate.verdict.shards import (
    SMALL,
    Shard,
    gate_digest,
    merge,
    read_shard,
)
from tests.gate.files.sites import KNOWN

Part = tuple[Shard, GateResult]
NAMES = tuple(variant.name for variant in VARIANTS)
FAULT = Finding(
    "data/b.yml",
    "b/index.html",
    "b",
    "label",
    "Een veld heeft geen label.",
    "input",
    "320-dark",
    "violation",
)


def part(number: int, *pages: str, count: int = 2, total: int = 3, site: str = "abc") -> Part:
    asked = len(pages) * len(NAMES)
    findings = tuple(FAULT for page in pages if page == FAULT.page)
    checked = tuple((page, NAMES) for page in pages)
    return Shard(number, count, total, site), GateResult(
        len(pages), asked, asked, findings, {"node": "24"}, checked
    )


ONE, TWO = part(1, "a/index.html", "c/index.html"), part(2, "b/index.html")


def test_parts_together_are_the_verdict_of_the_whole() -> None:
    shard, result = merge([TWO, ONE])

    assert shard == Shard(1, 1, 3, "abc")
    assert (result.pages, result.asked, result.answered, result.exit_code) == (
        3,
        3 * len(NAMES),
        3 * len(NAMES),
        1,
    )
    assert result.findings == (FAULT,)
    assert [page for page, _ in result.checked] == ["a/index.html", "b/index.html", "c/index.html"]


def test_a_fault_in_the_skeleton_that_every_part_saw_is_told_once() -> None:
    def saw(seen: Part, count: int) -> Part:
        page = seen[1].checked[0][0]
        fault = replace(
            FAULT,
            source="generator/theme/main.html",
            page=page,
            title=page,
            framed=True,
            pages=count,
        )
        return seen[0], replace(seen[1], findings=(fault,))

    _, result = merge([saw(ONE, 2), saw(TWO, 1)])

    assert [(finding.page, finding.pages) for finding in result.findings] == [("a/index.html", 3)]


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ([], "Er is geen enkel verslag om samen te voegen."),
        ([ONE], "Deel 2 van 2 ontbreekt."),
        ([ONE, ONE, TWO], "Deel 1 van 2 is er twee keer."),
        ([ONE, part(2, "b/index.html", site="xyz")], "De delen gaan niet over dezelfde site."),
        ([ONE, part(2, "b/index.html", count=3)], "De delen gaan niet over dezelfde site."),
        ([ONE, part(2, "a/index.html")], "De delen samen hebben 2 van de 3 pagina’s gezien."),
        ([ONE, part(2)], "De delen samen hebben 2 van de 3 pagina’s gezien."),
        (
            [ONE, (TWO[0], replace(TWO[1], variants=NAMES[1:]))],
            "De delen zijn niet met dezelfde regels gecontroleerd.",
        ),
        (
            [ONE, (replace(TWO[0], gate="x"), TWO[1])],
            "De delen zijn niet met dezelfde regels gecontroleerd.",
        ),
        (
            [ONE, (TWO[0], replace(TWO[1], tools={"node": "22"}))],
            "De delen zijn met verschillende hulpmiddelen gecontroleerd.",
        ),
    ],
)
def test_parts_that_are_not_exactly_the_whole_are_an_error(
    parts: list[Part], sentence: str
) -> None:
    with pytest.raises(MachineError) as error:
        merge(parts)

    assert str(error.value) == f"{sentence} Start de controle opnieuw, met alle delen."


def test_second_opinions_of_all_parts_are_told_and_do_not_count() -> None:
    said = [
        replace(FAULT, page=page, outcome="opinion") for page in ("a/index.html", "b/index.html")
    ]
    one, two = (
        replace(part, findings=(), opinions=(said[n],)) for n, (_, part) in enumerate((ONE, TWO))
    )

    _, result = merge([(TWO[0], two), (ONE[0], one)])

    assert result.opinions == tuple(said)
    assert result.exit_code == 0


def test_a_page_that_no_browser_saw_because_it_was_wrong_already_is_not_missing() -> None:
    _, result = merge([ONE, (TWO[0], replace(part(2)[1], pages=1, stayed=("b/index.html",)))])

    assert (result.pages, result.stayed) == (3, ("b/index.html",))


def test_a_part_that_had_nothing_to_look_at_may_name_fewer_tools() -> None:
    _, result = merge([ONE, (TWO[0], replace(TWO[1], tools={}))])

    assert result.tools == {"node": "24"}


def test_another_rule_day_or_decision_is_another_gate() -> None:
    decided = replace(KNOWN, sources={"data/beoordelingen.yml": "- id: a\n"})

    gates = {
        gate_digest("rules", KNOWN),
        gate_digest("other rules", KNOWN),
        gate_digest("rules", replace(KNOWN, today=date(2026, 11, 25))),
        gate_digest("rules", decided),
        gate_digest("rules", replace(decided, sources={"data/toegestaan.yml": "- id: a\n"})),
    }

    assert len(gates) == 5
    assert gate_digest("rules", KNOWN) == gate_digest("rules", replace(KNOWN))


def test_a_part_that_could_not_look_at_a_page_makes_the_whole_fail() -> None:
    lost = replace(TWO[1], answered=0, findings=(replace(FAULT, outcome="infra"),))

    _, result = merge([ONE, (TWO[0], lost)])

    assert result.exit_code == 2


@given(pages=st.integers(0, 3 * SMALL), count=st.integers(1, 9))
def test_every_page_is_in_exactly_one_part(pages: int, count: int) -> None:
    site = [BuiltPage(f"{number}.html", "", "") for number in range(pages)]

    parts = [Shard(number, count).of(site) for number in range(1, count + 1)]

    assert sorted(page for one in parts for page in one) == sorted(site)
    assert pages <= SMALL or max(map(len, parts)) - min(map(len, parts)) <= 1


def test_a_small_site_is_the_work_of_the_first() -> None:
    site = [BuiltPage(f"{number}.html", "", "") for number in range(SMALL)]

    assert [len(Shard(number, 4).of(site)) for number in (1, 2, 3, 4)] == [SMALL, 0, 0, 0]


@pytest.mark.parametrize("text", ["", "1", "0/4", "5/4", "a/b", "1/0", "-1/4"])
def test_a_part_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"invalid|/"):
        read_shard(text)


def test_a_part_is_read() -> None:
    assert read_shard("2/4") == Shard(2, 4)


def test_another_file_or_another_name_is_another_site(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("a", encoding="utf-8")
    before = read_site(tmp_path).digest

    (tmp_path / "a.html").rename(tmp_path / "b.html")

    assert read_site(tmp_path).digest != before
