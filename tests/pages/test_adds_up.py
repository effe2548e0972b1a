"""Every action is in exactly one counted group, on every page and in every table (case C2).

An action of more themes, plans or owners counts at each, and once in what is told of all together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from random import Random

import pytest

from generator.figures import figures as of_day
from generator.figures import telling
from generator.figures.figures import figures
from generator.figures.stand import ActieStand
from generator.layout.page import Page
from generator.layout.site_map import SiteMap, rol_path, thema_path, trekker_acties_path
from generator.model.acties import Actie, Thema
from generator.model.fields import een_of_meer
from generator.model.naslag import Rol
from generator.model.register import Register
from generator.model.voortgang import Voortgang
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
# In the table of a list, where the first cell of a row names an action.
OPEN_ROW = '<th role="rowheader" scope="row"><a'
NO_PAGE = Page("", "", "")
_ROW = re.compile(r'<tr role="row"[^>]*>(.*?)</tr>', re.DOTALL)
_HEAD = re.compile(r'<th role="columnheader"[^>]*>(.*?)</th>')
_CELL = re.compile(r'<t[hd] role="(?:rowheader|cell)"[^>]*>(.*?)</t[hd]>', re.DOTALL)
_TABLE = re.compile(r"<table.*?</table>", re.DOTALL)


def by_chance(chance: Random, register: Register) -> Register:
    """A register with 1 to 25 actions in its themes, each with news of any state, or none."""
    return _made(chance, register, _action, _news)


def with_lists(chance: Random, register: Register) -> Register:
    """The same with actions of more themes and owners, which news can change."""
    return _made(chance, register, _action_of_more, _news_of_more)


def _made(
    chance: Random,
    register: Register,
    action: Callable[[Random, Register, str], Actie],
    update: Callable[[Random, Register, str, str], Voortgang],
) -> Register:
    actions, news = [], []
    for number in range(1, chance.randint(1, 25) + 1):
        code = f"A{number}"
        actions.append(action(chance, register, code))
        days = chance.sample(["2024-01-10", "2024-06-10", "2024-11-10"], chance.randint(0, 2))
        news += [update(chance, register, code, day) for day in days]
    return register.model_copy(update={"acties": tuple(actions), "voortgang": tuple(news)})


def _action(chance: Random, register: Register, code: str) -> Actie:
    always = chance.choice(["ja", "nee", "nee"])
    deadline = "doorlopend" if always == "ja" else chance.choice(["Q4 2023", "Q4 2030", "n.t.b."])
    update = {"code": code, "thema": chance.choice(register.themas).id, "doorlopend": always}
    update |= {"eerste_deadline": parse_moment(deadline), "wacht_op": (), "stappen": ()}
    return register.acties[0].model_copy(update=update)


def _action_of_more(chance: Random, register: Register, code: str) -> Actie:
    owner = chance.choice(["onbekend", _some(chance, register.rollen)])
    update = {"thema": _some(chance, register.themas), "trekker": owner}
    return _action(chance, register, code).model_copy(update=update)


def _some(chance: Random, records: Sequence[Rol] | Sequence[Thema]) -> str | tuple[str, ...]:
    """The key of one record, or of some in a list."""
    keys = [record.id for record in records]
    return chance.choice([chance.choice(keys), tuple(chance.sample(keys, chance.randint(1, 2)))])


def _news(chance: Random, register: Register, code: str, day: str) -> Voortgang:
    update = {"code": code, "peildatum": parse_moment(day), "stand": chance.choice(STATES)}
    return register.voortgang[0].model_copy(update=update | {"stappen": ()})


def _news_of_more(chance: Random, register: Register, code: str, day: str) -> Voortgang:
    update = {
        "nieuw_thema": chance.choice([None, None, _some(chance, register.themas)]),
        "nieuwe_trekker": chance.choice([None, None, _some(chance, register.rollen)]),
    }
    return _news(chance, register, code, day).model_copy(update=update)


def belongs_to(register: Register, code: str, field: str, of_news: str) -> set[str]:
    """The themes or owners of an action after its newest update that tells of them."""
    (actie,) = (actie for actie in register.acties if actie.code == code)
    told = [getattr(news, of_news) for news in register.voortgang if news.code == code]
    # `by_chance` draws days in any order; the newest day decides.
    days = [news.peildatum.tekst for news in register.voortgang if news.code == code]
    newest = sorted((day, value) for day, value in zip(days, told, strict=True) if value)
    value = newest[-1][1] if newest else getattr(actie, field)
    return {value} if isinstance(value, str) else set(value)


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
    themes = {
        actie.code: belongs_to(register, actie.code, "thema", "nieuw_thema")
        for actie in register.acties
    }
    yield from _wrong_on_home(register, pages["index.md"], themes)
    yield from _wrong_of_owners(register, pages)
    listed = {site: _codes(pages[site.path]) for site in set(LISTS.values())}
    everywhere = sorted(code for codes in listed.values() for code in codes)
    if everywhere != sorted(actie.code for actie in register.acties):
        yield f"the lists hold {everywhere}"
    for head, rows in tables(pages["index.md"]):
        if head[:1] == ["Thema"]:
            yield from _wrong_beside_lists(head, rows, listed, themes)
    for thema in register.themas:
        count = sum(thema.id in of for of in themes.values())
        rows = next(
            (rows for head, rows in tables(pages[thema_path(thema.id)]) if head[:1] == ["Actie"]),
            [],
        )
        if len([row for row in rows if row[0] != "Niets"]) != count:
            yield f"{thema.id} shows {len(rows)} of {count} actions"


def _wrong_beside_lists(
    head: list[str],
    rows: list[list[str]],
    listed: Mapping[SiteMap, list[str]],
    themes: Mapping[str, set[str]],
) -> Iterator[str]:
    """The totals of home are the lists, and the rows above them too, without what stands there twice."""
    apart, whole = Counter[SiteMap](), Counter[SiteMap]()
    for row in rows:
        counted = whole if row is rows[-1] else apart
        for name, cell in zip(head[1:], row[1:], strict=False):
            if name in LISTS:
                counted[LISTS[name]] += _number(cell)
    for site, codes in listed.items():
        doubles = sum(len(themes[code]) - 1 for code in codes)
        if whole[site] != len(codes):
            yield f"{site.title}: {len(codes)}, and {whole[site]} on home"
        if apart[site] - doubles != len(codes):
            yield f"{site.title}: {apart[site]} at themes, {doubles} double, {len(codes)}"


def _codes(page: Page) -> list[str]:
    """The codes of the actions in the table of a list."""
    rows = [row for _, found in tables(page) for row in found]
    return [row[0].split()[0] for row in rows if row[0] != "Niets"]


def _wrong_of_owners(register: Register, pages: Mapping[str, Page]) -> Iterator[str]:
    """The page of a role shows each action it owns, alone or with others, and no other."""
    for rol in register.rollen:
        own = [
            actie.code
            for actie in register.acties
            if rol.id in belongs_to(register, actie.code, "trekker", "nieuwe_trekker")
        ]
        page = pages.get(rol_path(rol.id))
        shown = [rows for head, rows in tables(page) if head[:1] == ["Actie"]] if page else []
        codes = [row[0].split()[0] for row in shown[0]] if shown and own else []
        if codes != own:
            yield f"{rol.id} shows {codes}, and owns {own}"
        if (
            len(own)
            != len(pages.get(trekker_acties_path(rol.id), NO_PAGE).body.split(OPEN_ROW)) - 1
        ):
            yield f"the list of {rol.id} is not {own}"


def _wrong_on_home(register: Register, home: Page, themes: Mapping[str, set[str]]) -> Iterator[str]:
    found = [table for table in tables(home) if table[0][:1] == ["Thema"]]
    if not found:
        yield "home has no table of themes"
    for head, rows in found:
        for row in rows:
            counts = dict(zip(head[1:], map(_number, row[1:]), strict=False))
            here = {thema.id for thema in register.themas if thema.titel == row[0]}
            actions = [code for code, of in themes.items() if here & of or not here]
            yield from _wrong_in_row(row, counts, len(actions))


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
        made = with_lists if seed % 8 < 4 else by_chance
        assert list(wrong(made(Random(seed), goed[0]))) == [], f"seed {seed}"


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


@pytest.mark.parametrize("fault", ["totals are sums", "first theme only", "theme of then"])
def test_a_fault_in_counting_doubles_is_found(
    fault: str, goed: tuple[Register, list[Text]], monkeypatch: pytest.MonkeyPatch
) -> None:
    themas, counted = ActieStand.themas.func, of_day.count
    if fault == "totals are sums":
        monkeypatch.setattr(
            of_day,
            "count",
            lambda group: counted([one for one in group for _ in one.themas]),
        )
    elif fault == "first theme only":
        monkeypatch.setattr(ActieStand, "themas", property(lambda stand: themas(stand)[:1]))
    else:
        monkeypatch.setattr(
            ActieStand, "themas", property(lambda stand: een_of_meer(stand.actie.thema))
        )

    found = [list(wrong(with_lists(Random(seed), goed[0]))) for seed in range(10)]

    assert any(found)
