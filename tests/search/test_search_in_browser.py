"""Searching with a real browser, only by keyboard, on a site below a path and under a strict policy."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import generator.gate
from generator.build import build_site
from generator.folders import Folders
from generator.gate.browser.server import serve
from generator.gate.tools.find_browser import find_browser
from generator.gate.tools.node import find_node, install, node_environment
from generator.problem import errors
from tests.conftest import DAG, GOED, ROOT

pytestmark = pytest.mark.browser

CACHE = ROOT / ".cache"


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    site = tmp_path_factory.mktemp("gebouwd") / "site"
    assert errors(build_site(Folders(GOED / "data", GOED / "content", site), DAG)) == []
    node = find_node()
    package = Path(generator.gate.__path__[0], "tools", "pa11y")
    modules = install(node, package, CACHE, os.environ) / "node_modules"
    browser = find_browser(node, CACHE, os.environ)
    script = Path(__file__).with_name("zoeken.cjs")
    with serve(site, "/plan/") as served:
        done = subprocess.run(
            [node.program, script, browser.program, json.dumps(browser.arguments), served.address],
            env={**node_environment(os.environ, modules), **browser.env},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    # Every page that can be found, and not the search page itself.
    pages = html.parse(site / "zoeken" / "index.html").xpath("count(//*[@data-zoek-alle]//a)")
    return found | {"address": served.address, "pages": pages}


def test_the_field_in_the_header_leads_to_the_results(seen: dict[str, Any]) -> None:
    assert seen["header"]["url"] == seen["address"] + "zoeken/?q=Trekker"
    assert seen["header"]["status"].startswith("Wij vinden")


def test_each_form_of_a_word_finds_the_other(seen: dict[str, Any]) -> None:
    assert set(seen["trekkers"]["titles"]) == set(seen["trekker"]["titles"])
    assert "Actie A1 Brieven herschrijven" in seen["brief"]["titles"]
    assert "brieven" in [word.lower() for word in seen["brief"]["marked"]]


def test_a_title_comes_before_text(seen: dict[str, Any]) -> None:
    assert seen["trekker"]["titles"][0] == "Pagina Acties waarvan wij de trekker niet kennen"
    assert seen["begrip"]["titles"][0] == "Pagina Begrippen"
    assert seen["A3"]["titles"][0] == "Actie A3 Een lijst met moeilijke woorden"


def test_the_number_of_results_is_announced_and_the_focus_stays(seen: dict[str, Any]) -> None:
    found = seen["A3"]

    assert found["status"] == f"Wij vinden {len(found['titles'])} pagina’s met ‘A3’."
    assert (found["focus"], found["query"], found["list"]) == ("zoek-veld", "A3", False)


def test_a_typing_error_is_understood(seen: dict[str, Any]) -> None:
    assert seen["trekkr"]["status"].startswith(
        "Wij vinden niets met ‘trekkr’. Zoek je ‘trekker’? Daarmee vinden wij"
    )
    assert seen["trekkr"]["titles"] == seen["trekker"]["titles"]


def test_a_form_that_stands_on_no_page_finds_the_one_that_does(seen: dict[str, Any]) -> None:
    found = seen["nieuwsbrieven"]

    assert found["status"].startswith(
        "Wij vinden niets met ‘nieuwsbrieven’. Zoek je ‘nieuwsbrief’?"
    )
    assert "Actie A2 Elke maand een tip over taal" in found["titles"]


def test_nothing_found_gives_a_tip_and_the_list_of_all_pages(seen: dict[str, Any]) -> None:
    assert seen["qqq"]["status"] == (
        "Wij vinden niets met ‘qqq’. Typ een korter woord, of een ander woord. Hieronder staat een lijst van pagina’s."
    )
    assert (seen["qqq"]["titles"], seen["qqq"]["list"]) == ([], True)
    assert seen["de"]["status"] == "‘de’ staat op bijna elke pagina. Typ er een woord bij."


@pytest.mark.parametrize("typed", ["???", "👍"])
def test_what_holds_no_word_is_told_so(typed: str, seen: dict[str, Any]) -> None:  # T9
    assert seen[typed]["status"] == (
        f"In ‘{typed}’ staat geen woord. Typ een woord met letters of cijfers."
    )


def test_a_verb_finds_its_noun(seen: dict[str, Any]) -> None:  # T9
    assert seen["organiseert"]["status"].startswith(
        "Wij vinden niets met ‘organiseert’. Zoek je ‘organisatie’? Daarmee vinden wij"
    )


def test_what_somebody_copies_has_no_soft_hyphens(seen: dict[str, Any]) -> None:  # T8
    for copied in seen["copied"]:
        assert "Toegankelijkheid" in copied
        assert "\u00ad" not in copied


def test_what_somebody_types_stays_text(seen: dict[str, Any]) -> None:
    assert seen["<qqq>"]["status"].startswith("Wij vinden niets met ‘<qqq>’.")


def test_the_keyboard_reaches_a_result_and_comes_back(seen: dict[str, Any]) -> None:
    assert seen["tabs"] == ["submit", seen["opened"]]
    assert seen["opened"] == seen["address"] + "acties/geen-trekker/"
    assert seen["back"] == {
        "url": seen["address"] + "zoeken/?q=trekker",
        "status": seen["trekker"]["status"],
    }


def test_results_are_accessible_and_need_no_loose_policy_and_no_other_host(
    seen: dict[str, Any],
) -> None:
    assert seen["axe"] == []
    assert seen["complaints"] == []
    assert len(seen["hosts"]) == 1


def test_without_script_there_is_a_list_of_all_pages(seen: dict[str, Any]) -> None:
    assert seen["plain"]["links"] == seen["pages"]
    assert seen["plain"]["says"]


def test_a_choice_of_actions_stands_in_the_address_and_is_announced(seen: dict[str, Any]) -> None:
    assert seen["choice"]["given"] == {
        "status": "Je ziet 1 van de 3 acties.", "rows": ["A1"], "query": "?lijst=te-laat", "links": False,
    }  # fmt: skip
    assert seen["choice"]["typed"] == {
        "status": "Geen actie past bij deze keuze. Kies iets anders.",
        "rows": [],
        "query": "?lijst=te-laat&lijst=klaar",
        "links": False,
    }


def test_without_script_the_lists_are_links(seen: dict[str, Any]) -> None:
    assert seen["plain"]["lists"] == {"links": True, "choices": False}
