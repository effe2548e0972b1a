"""What is not read again, and above all that no fault hides behind it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from subprocess import PIPE

import pytest

from generator.gate.hidden.known import Forbidden, Known
from generator.gate.memory.clean_files import INDEX, FileMemory, keep_clean, keys, read_memory
from generator.gate.site.document import make_site
from generator.model.toegankelijkheid import Toegestaan
from generator.search.site_index import FOLDER
from tests.conftest import ROOT
from tests.gate.files.sites import KNOWN, TODAY, cases, check, files_of, pages_of

RULES = FileMemory("the rules of today", frozenset())


@pytest.fixture(scope="module")
def everything() -> FileMemory:
    """The memory of somebody who has seen every case there is."""
    texts = [case for folder in ("fout", "goed", "ongewoon") for _, _, case in cases(folder)]
    return FileMemory(
        RULES.rules, frozenset().union(*(check(text, memory=RULES).clean for text in texts))
    )


@pytest.mark.parametrize(("rule", "number", "case"), cases("fout"))
def test_no_fault_hides_behind_what_was_clean(
    rule: str, number: int, case: str, everything: FileMemory
) -> None:
    assert check(case, memory=everything).findings == check(case).findings, (rule, number)


LINKED = """=== index.html
<p><a href="twee.pdf">Verslag (pdf, 1 kB)</a> en <a href="blad/#deel">een deel</a> en <img src="plein.svg" alt="Plein"></p>
=== blad/index.html
<!doctype html><title>Blad – Proef</title><body><h1>Blad</h1><p id="deel">Tekst</p>
=== twee.pdf
%PDF-1.4
=== plein.svg
<svg xmlns="http://www.w3.org/2000/svg"></svg>
=== stijl.css
p { margin: 0 }
"""


@pytest.mark.parametrize(
    "changed",
    [
        LINKED.replace('id="deel"', 'id="ander"'),
        LINKED.replace("=== twee.pdf\n%PDF-1.4\n", ""),
        LINKED.replace("%PDF-1.4", "%PDF-1.4 en nog veel meer"),
        LINKED.replace("=== plein.svg", "=== ander.svg"),
        LINKED.replace("margin: 0", "margin: 1"),
        LINKED + "=== letter.otf\nOTTO\n",
        LINKED.replace("=== blad/index.html", "=== bladen/index.html"),
    ],
)
def test_a_page_is_read_again_when_what_it_leads_to_or_loads_is_another(changed: str) -> None:
    assert _keys_of_home(changed) != _keys_of_home(LINKED)


def test_a_file_in_a_folder_that_is_named_after_its_content_is_read_once() -> None:
    one, same, other = (
        set(_keys(f'=== {INDEX}/{folder}/p/1.json\n{{"a": 1}}\n').values())
        for folder in ("hvhsjqxvvpbdvbvx", "lwrgbvdncmwzmbql", "jan-jansen-ziek")
    )

    assert one == same
    assert one != other
    assert INDEX == FOLDER
    assert _keys("=== hvhsjqxvvpbdvbvx/a.json\n{}\n").keys() != _keys("=== a.json\n{}\n").keys()
    assert {*_keys("=== hvhsjqxvvpbdvbvx/a.json\n{}\n").values()} != {
        *_keys("=== a.json\n{}\n").values()
    }


def test_a_calendar_changes_nothing_about_other_files() -> None:
    more = LINKED + "=== planning.ics\nBEGIN:VCALENDAR\n"

    assert _keys_of_home(more) == _keys_of_home(LINKED)


def test_a_page_is_read_again_when_a_page_that_it_offers_as_a_file_grows() -> None:
    offer = LINKED.replace('<a href="blad/#deel">', '<a href="blad/" download>')

    assert _keys_of_home(offer.replace("Tekst", "Meer tekst")) != _keys_of_home(offer)
    assert _keys_of_home(LINKED.replace("Tekst", "Meer tekst")) == _keys_of_home(LINKED)


def test_a_page_is_read_again_when_a_page_before_it_takes_its_title() -> None:
    two = LINKED + "=== zulk/index.html\n<!doctype html><title>Zulk – Proef</title>\n"

    taken = _keys(two.replace("<title>Blad", "<title>Zulk"))

    assert taken["zulk/index.html"] != _keys(two)["zulk/index.html"]
    assert taken["index.html"] == _keys(two)["index.html"]


def test_a_page_is_not_read_again_for_a_page_or_a_list_that_it_has_nothing_to_do_with() -> None:
    other = (
        LINKED
        + '=== los/index.html\n<!doctype html><title>Los – Proef</title>\n=== lijst.json\n["zin"]\n'
    )

    assert _keys_of_home(other) == _keys_of_home(LINKED)


def test_other_rules_read_everything_again() -> None:
    assert _keys_of_home(LINKED, rules="the rules of tomorrow") != _keys_of_home(LINKED)


ALLOWED = Toegestaan.model_validate(
    {
        "id": "adres",
        "tekst": "a@b.example",
        "reden": "Van de letter.",
        "door": "bureau",
        "tot": TODAY.isoformat(),
    }
)


@pytest.mark.parametrize(
    "known",
    [
        replace(KNOWN, mailboxes=frozenset()),
        replace(
            KNOWN,
            forbidden=(
                Forbidden("Een heel ander geheim dan eerst", "dit is gevoelig.", "data/acties"),
            ),
        ),
        replace(KNOWN, allowed=(ALLOWED,)),
    ],
)
def test_another_decision_reads_everything_again(known: Known) -> None:
    assert _keys_of_home(LINKED, known) != _keys_of_home(LINKED)


def test_another_day_or_another_text_of_an_editor_decides_nothing_until_an_exception_ends() -> None:
    tomorrow = replace(
        KNOWN, today=TODAY + timedelta(days=1), sources={"data/a.yml": "titel: Anders"}
    )
    allowing, ended = replace(KNOWN, allowed=(ALLOWED,)), replace(tomorrow, allowed=(ALLOWED,))

    assert _keys_of_home(LINKED, tomorrow) == _keys_of_home(LINKED)
    assert _keys_of_home(LINKED, ended) != _keys_of_home(LINKED, allowing)


def test_the_keys_are_the_same_in_every_run() -> None:
    code = "from tests.gate.memory import test_clean_files; print(test_clean_files._keys_of_home(test_clean_files.LINKED))"

    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=ROOT,
            stdout=PIPE,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(told) == 1


def test_a_file_with_a_fault_is_never_remembered() -> None:
    wrong = LINKED.replace("een deel", "klik hier")

    first = check(wrong, memory=RULES)

    assert first.findings
    assert check(wrong, memory=FileMemory(RULES.rules, first.clean)).findings == first.findings


def test_a_file_in_which_an_exception_lets_something_through_is_read_each_time() -> None:
    allowing = replace(KNOWN, allowed=(ALLOWED,))
    text = LINKED.replace("een deel", "a@b.example")

    first = check(text, allowing, RULES)
    again = check(text, allowing, FileMemory(RULES.rules, first.clean))

    assert "uitzondering-is-niet-nodig" not in {finding.rule for finding in again.findings}
    assert again.findings == first.findings


def test_the_list_is_read_back_as_it_was_kept(tmp_path: Path) -> None:
    keep_clean(tmp_path / "results", frozenset({"a", "b"}))

    assert read_memory(tmp_path / "results", "rules", full=False) == FileMemory(
        "rules", frozenset({"a", "b"})
    )


@pytest.mark.parametrize("junk", ["", "{}", "[1, null]", "geen json", "[" * 200_000, '"a"'])
def test_a_broken_list_is_no_list(tmp_path: Path, junk: str) -> None:
    (tmp_path / "static.json").write_text(junk, encoding="utf-8")

    assert read_memory(tmp_path, "rules", full=False) == FileMemory("rules", frozenset())


def test_a_list_that_cannot_be_kept_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "results").write_text("a file where a folder should be", encoding="utf-8")

    keep_clean(tmp_path / "results", ["a"])

    assert read_memory(tmp_path / "results", "rules", full=False) == FileMemory(
        "rules", frozenset()
    )


def test_full_remembers_nothing(tmp_path: Path) -> None:
    keep_clean(tmp_path, ["a"])

    assert read_memory(tmp_path, "rules", full=True) == FileMemory("rules", frozenset())


def _keys_of_home(text: str, known: Known = KNOWN, rules: str = RULES.rules) -> str:
    return _keys(text, known, rules)["index.html"]


def _keys(text: str, known: Known = KNOWN, rules: str = RULES.rules) -> dict[str, str]:
    files = files_of(text)
    return keys(make_site(files, pages_of(files), "/"), known, rules)
