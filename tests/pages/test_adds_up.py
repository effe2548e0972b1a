"""Every action is in exactly one counted group, on every page and in every table (case C2)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from random import Random

import pytest

from generator.figures import telling
from generator.figures.figures import figures
from generator.layout.page import Page
from generator.layout.site_map import SiteMap, thema_path
from generator.model.acties import Actie, Voortgang
from generator.model.register import Register
from generator.moment import parse_moment
from generator.pages.render import render
from generator.register.content import Text

REGISTERS = 40
TODAY = date(2024, 12, 31)
STATES = (
    "niet gestart",
    "loopt",
    "gereed",
    "doorlopend",
    "te herzien",
    "stil",
    "gestopt",
    "onbekend",
)
# Lists that share all actions out: each action is in one of them.
LISTS = {
    "Klaar": SiteMap.KLAAR,
    "Loopt": SiteMap.LOOPT,
    "Opnieuw bekijken": SiteMap.TE_HERZIEN,
    "Loopt altijd door": SiteMap.DOORLOPEND,
    "Nog niet gestart": SiteMap.LIGT_STIL,
    "Ligt stil": SiteMap.LIGT_STIL,
    "Gestopt": SiteMap.GESTOPT,
    "Onbekend": SiteMap.STAND_ONBEKEND,
}
# Columns that tell something else of the same actions.
BESIDES = {"Te laat", "Zonder nieuws"}
_ROW = re.compile(r'<tr role="row"[^>]*>(.*?)</tr>', re.DOTALL)
_HEAD = re.compile(r'<th role="columnheader"[^>]*>(.*?)</th>')
_CELL = re.compile(r'<t[hd] role="(?:rowheader|cell)"[^>]*>(.*?)</t[hd]>', re.DOTALL)
_TABLE = re.compile(r"<table.*?</table>", re.DOTALL)


def by_chance(chance: Random, register: Register) -> Register:
    """A register with 1 to 25 actions in its themes, each with news of any state, or none."""
    actions, news = [], []
    for number in range(1, chance.randint(1, 25) + 1):
        code = f"A{number}"
        actions.append(_action(chance, register, code))
        days = chance.sample(["2024-01-10", "2024-06-10", "2024-11-10"], chance.randint(0, 2))
        news += [_news(chance, register, code, day) for day in days]
    return register.model_copy(update={"acties": tuple(actions), "voortgang": tuple(news)})


def _action(chance: Random, register: Register, code: str) -> Actie:
    always = chance.choice(["ja", "nee", "nee"])
    deadline = "doorlopend" if always == "ja" else chance.choice(["Q4 2023", "Q4 2030", "n.t.b."])
    update = {"code": code, "thema": chance.choice(register.themas).id, "doorlopend": always}
    update |= {"eerste_deadline": parse_moment(deadline), "wacht_op": (), "stappen": ()}
    return register.acties[0].model_copy(update=update)


def _news(chance: Random, register: Register, code: str, day: str) -> Voortgang:
    update = {"code": code, "peildatum": parse_moment(day), "stand": chance.choice(STATES)}
    return register.voortgang[0].model_copy(update=update | {"stappen": ()})


def tables(page: Page) -> Iterator[tuple[list[str], list[list[str]]]]:
    """The columns and rows of each table of a page, as words."""
    for table in _TABLE.findall(page.head + page.body):
        rows = [[_words(cell) for cell in _CELL.findall(row)] for row in _ROW.findall(table)]
        yield [_words(head) for head in _HEAD.findall(table)], [row for row in rows if row]


def _words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def wrong(register: Register) -> Iterator[str]:
    """Everything on the pages of a register that does not add up."""
    pages = {page.path: page for page in render(register, figures(register, TODAY), [])}
    yield from _wrong_on_home(register, pages["index.md"])
    listed = {site: _codes(pages[site.path]) for site in set(LISTS.values())}
    everywhere = sorted(code for codes in listed.values() for code in codes)
    if everywhere != sorted(actie.code for actie in register.acties):
        yield f"the lists hold {everywhere}"
    for head, rows in tables(pages["index.md"]):
        if head[:1] == ["Thema"]:
            counted = Counter[SiteMap]()
            for name, cell in zip(head[1:], rows[-1][1:], strict=False):
                if name in LISTS:
                    counted[LISTS[name]] += _number(cell)
            for site, codes in listed.items():
                if counted[site] != len(codes):
                    yield f"{site.title}: {len(codes)}, and {counted[site]} on home"
    for thema in register.themas:
        count = sum(actie.thema == thema.id for actie in register.acties)
        rows = next(
            (rows for head, rows in tables(pages[thema_path(thema.id)]) if head[:1] == ["Actie"]),
            [],
        )
        if len([row for row in rows if row[0] != "Niets"]) != count:
            yield f"{thema.id} shows {len(rows)} of {count} actions"


def _codes(page: Page) -> list[str]:
    """The codes of the actions in the table of a list."""
    rows = [row for _, found in tables(page) for row in found]
    return [row[0].split()[0] for row in rows if row[0] != "Niets"]


def _wrong_on_home(register: Register, home: Page) -> Iterator[str]:
    found = [table for table in tables(home) if table[0][:1] == ["Thema"]]
    if not found:
        yield "home has no table of themes"
    for head, rows in found:
        whole = Counter[str]()
        for row in rows:
            counts = dict(zip(head[1:], map(_number, row[1:]), strict=False))
            themes = [thema.id for thema in register.themas if thema.titel == row[0]]
            actions = [actie for actie in register.acties if actie.thema in themes or not themes]
            yield from _wrong_in_row(row, counts, len(actions))
            if themes:
                whole.update(counts)
            elif counts != {name: whole[name] for name in counts}:
                yield f"{row[0]}: {counts}, not {whole}"


def _wrong_in_row(row: list[str], counts: dict[str, int], actions: int) -> Iterator[str]:
    states = sum(number for name, number in counts.items() if name not in BESIDES)
    if states != actions:
        yield f"{row[0]}: {states} of {actions}"
    can_be_done = re.fullmatch(r"\d+ van (\d+)", row[1])
    finite = actions - counts.get("Loopt altijd door", 0)
    if int(can_be_done[1] if can_be_done else 0) != finite:
        yield f"{row[0]}: '{row[1]}' and {finite} that can be done"


def _number(cell: str) -> int:
    """The number a cell begins with; words such as "nog geen acties" are nothing."""
    found = re.match(r"\d+", cell)
    return int(found[0]) if found else 0


@pytest.mark.parametrize("part", range(4))
def test_everything_adds_up_on_every_page(part: int, goed: tuple[Register, list[Text]]) -> None:
    for seed in range(part, REGISTERS, 4):
        assert list(wrong(by_chance(Random(seed), goed[0]))) == [], f"seed {seed}"


def test_an_action_that_is_counted_twice_is_found(
    goed: tuple[Register, list[Text]], monkeypatch: pytest.MonkeyPatch
) -> None:
    # As it was: an action that goes on always counts as such, whatever its news says.
    as_it_was = telling.groep_van
    monkeypatch.setattr(
        telling,
        "groep_van",
        lambda actie: "doorlopend" if actie.actie.doorlopend == "ja" else as_it_was(actie),
    )

    found = [list(wrong(by_chance(Random(seed), goed[0]))) for seed in range(10)]

    assert any(found)
