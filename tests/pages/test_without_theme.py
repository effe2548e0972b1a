"""An agenda may have no themes, and an action no theme: then it is unknown and counted, or nothing is said about it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html

from generator.checks.all_rules import read_and_check
from generator.figures.figures import figures
from generator.layout.page import Page
from generator.model.onderwerpen import VAN_THEMAS, without_parts
from generator.model.register import Register
from generator.pages.render import render
from generator.problem import errors
from tests.conftest import DAG, GOED

THEME_OF_A2 = "thema: taal\n"


@dataclass(frozen=True)
class Site:
    """A register with its pages by path."""

    register: Register
    pages: dict[str, Page]

    def rows(self, path: str, caption: str) -> list[list[str]]:
        """The rows of a table, as the words of their cells."""
        found = html.fromstring(f"<div>{self.pages[path].body}</div>")
        for table in found.iter("table"):
            if caption in (table.findtext("caption") or ""):
                rows = table.xpath(".//tr")
                return [[" ".join(cell.text_content().split()) for cell in row] for row in rows]
        raise AssertionError(caption)


def made(register: Register) -> Site:
    pages = render(register, figures(register, DAG), [])
    return Site(register, {page.path: page for page in pages})


def without_theme(register: Register, code: str) -> Register:
    acties = [
        actie.model_copy(update={"thema": "onbekend"}) if actie.code == code else actie
        for actie in register.acties
    ]
    return register.model_copy(update={"acties": tuple(acties)})


@pytest.fixture(scope="module")
def one(goed: tuple[Register, list[object]]) -> Site:
    return made(without_theme(goed[0], "A2"))


@pytest.fixture(scope="module")
def none(goed: tuple[Register, list[object]]) -> Site:
    zonder = ("themas", *VAN_THEMAS)
    organisatie = goed[0].organisatie.model_copy(update={"zonder": zonder})
    weg = tuple(one for one in goed[0].ingetrokken if one.soort != "themas")
    changed = goed[0].model_copy(update={"organisatie": organisatie, "ingetrokken": weg})
    return made(without_parts(changed))


def test_a_register_may_leave_a_theme_out(tmp_path: Path) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    file = tmp_path / "data/acties/A2.yml"
    text = file.read_text(encoding="utf-8")
    assert THEME_OF_A2 in text
    file.write_text(text.replace(THEME_OF_A2, ""), encoding="utf-8")

    reading, _, problems = read_and_check(tmp_path / "data", GOED / "content", DAG)

    assert [str(problem) for problem in errors(problems)] == []
    assert reading.register
    assert {a.code: a.thema for a in reading.register.acties}["A2"] == "onbekend"


def test_an_action_without_a_theme_says_so_everywhere(one: Site) -> None:
    assert "<li>Thema: onbekend</li>" in one.pages["acties/a2.md"].body
    assert ["A2", "Onbekend"] in [
        [row[0].split()[0], row[1]] for row in one.rows("acties/index.md", "acties")
    ]
    assert "A2" in one.pages["acties/thema/onbekend.md"].body
    assert "A1" not in one.pages["acties/thema/onbekend.md"].body
    assert "A2" not in one.pages["themas/taal.md"].body


def test_an_unknown_theme_is_counted(one: Site) -> None:
    total = len(one.register.acties)

    rows = {row[0]: row[1:] for row in one.rows("wat-weten-we-niet.md", "Hoe vaak")}

    assert rows["Bij welk thema hoort het?"] == [str(total - 1), f"1 van {total}"]


def test_where_all_themes_are_known_nobody_asks(goed: tuple[Register, list[object]]) -> None:
    site = made(goed[0])

    assert "Bij welk thema hoort het?" not in site.pages["wat-weten-we-niet.md"].body
    assert "acties/thema/onbekend.md" not in site.pages


def test_home_counts_every_action_once(one: Site, none: Site) -> None:
    for site, caption in ((one, "Acties per thema"), (none, "Acties per plan")):
        _, *rows, total = site.rows("index.md", caption)
        late = [int(row[-2]) for row in rows if len(row) == len(total)]

        assert sum(late) == int(total[-2])
    assert one.rows("index.md", "Acties per thema")[-2][0] == "Thema onbekend"


def test_without_themes_actions_stand_below_all_actions(none: Site) -> None:
    page = none.pages["acties/a1.md"]

    assert [crumb.path for crumb in page.crumbs if crumb.path] == ["index.md", "acties/index.md"]
    assert not [path for path in none.pages if "thema" in path]
    assert "Stand per plan" in none.pages["index.md"].body


def test_without_themes_and_plans_all_actions_are_one_row(none: Site) -> None:
    acties = tuple(
        actie.model_copy(update={"plan": "", "doel": ""}) for actie in none.register.acties
    )
    site = made(none.register.model_copy(update={"plannen": (), "acties": acties}))

    assert len(site.rows("index.md", "Alle acties")) == 2
    assert "Waar hoort dit bij?" not in site.pages["acties/a1.md"].body or all(
        actie.betrokken for actie in acties if actie.code == "A1"
    )
