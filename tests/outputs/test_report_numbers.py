"""Every number of a report stands on the page that it comes from, as the site of that day says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

import pytest
from lxml import html

from generator.figures.figures import figures
from generator.layout.page import Page
from generator.layout.site_map import SiteMap, thema_path
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG
from tests.pages.test_adds_up import by_chance

# From which page the words of a chapter come.
PAGES = {
    "blok-stand": SiteMap.HOME,
    "blok-afspraken": SiteMap.AFSPRAKEN,
    "blok-besluiten": SiteMap.PLANNING,
    "blok-adviezen": SiteMap.MEEPRATEN,
    "blok-cijfers": SiteMap.CIJFERS,
    "blok-middelen": SiteMap.MIDDELEN,
    "blok-onbekend": SiteMap.ONBEKEND,
    "blok-stukken": SiteMap.BRONNEN,
}
# Words about the report itself, and how to react.
OWN = {"blok-inhoud", "blok-tellen", "blok-reageer-titel", "blok-bron"}
ABOUT = re.compile(r"Dit rapport gaat over|Je leest wat wij op|Stand op ")
# A number of the summary, and the list that is as long.
LISTS = (
    (re.compile(r"(\d+) acties? (?:is|zijn) te laat\b"), SiteMap.TE_LAAT),
    (re.compile(r"Van (\d+) acties? hoorden wij te lang niets"), SiteMap.GEEN_NIEUWS),
    (re.compile(r"Bij (\d+) acties? weten wij niet wie de trekker is"), SiteMap.GEEN_TREKKER),
)
NO_LAST_DAY = re.compile(r"Van (\d+) acties? weten wij niet of (?:die|ze) te laat")
CHANGED = re.compile(r"In \d{4} \w+ er (\d+) veranderingen?\.(?: Bij (\d+) daarvan)?")
NEWEST = re.compile(r"de nieuwste (?:(\d+) )?van de (\d+)\.")
QUESTIONS = re.compile(r"Op (\d+) vra(?:ag|gen) over dit thema")
BARE = re.compile(r"Op (\d+) (?:vraag|vragen) hebben wij nog geen antwoord: ")
STEPS = re.compile(r"(\d+) stap(?:pen)?$")
UNKNOWN = {"Niet bekend", "Onbekend"}


@dataclass(frozen=True)
class Said:
    """One element of a page with its words. `chapter` and `part` are the headings above, `cells` those of a row."""

    chapter: str
    part: str
    tag: str
    words: str
    cells: tuple[str, ...] = ()


def said(page: Page) -> list[Said]:
    """Everything that a page says below its title."""
    found, chapter, part = [], "", ""
    tree = html.fromstring(f"<div>{page.head}{page.body}</div>")
    for element in tree.iter("h2", "h3", "p", "li", "caption", "tr"):
        words = " ".join(element.text_content().split())
        if element.tag == "h2":
            chapter, part = element.get("id", ""), ""
        elif element.tag == "h3":
            part = element.get("id", "")
        elif "download" not in element.get("class", ""):
            rows = list(element) if element.tag == "tr" else []
            cells = tuple(" ".join(cell.text_content().split()) for cell in rows)
            found.append(Said(chapter, part, str(element.tag), words, cells))
    return found


@dataclass(frozen=True)
class Day:
    """The site of the day of a report, as far as it says numbers; and every change of the year, as the page has it."""

    register: Register
    year: int
    pages: dict[str, list[Said]]
    changes: list[tuple[str, ...]]

    def rows(self, path: str) -> list[Said]:
        return [one for one in self.pages[path] if one.cells]

    def words(self, path: str) -> str:
        return " ".join(one.words for one in self.pages[path])


def site(register: Register, texts: list[Text], day: date) -> Day:
    made = render(register, figures(register, day), texts)
    # With a rhythm of many years the page of what changed has everything.
    organisatie = register.organisatie.model_copy(update={"ritme_maanden": 1000})
    long = register.model_copy(update={"organisatie": organisatie})
    all_changed = {page.path: page for page in render(long, figures(long, day), texts)}
    rows = [one.cells for one in said(all_changed[SiteMap.VERANDERD.path]) if len(one.cells) == 4]
    return Day(
        register,
        day.year,
        {page.path: said(page) for page in made},
        [cells for cells in rows if _year(cells[3]) == day.year],
    )


def _year(when: str) -> int:
    """Of which year a change is: late is what is not there on the day after."""
    year = int((re.findall(r"\b\d{4}\b", when) or ["0"])[-1])
    return year + (when.startswith("Na 31 december"))


def wrong(report: list[Said], day: Day) -> list[str]:
    """The words with a number in a report that the site of its day does not say."""
    numbered = [one for one in report if re.search(r"\d", one.words) and one.chapter not in OWN]
    return [one.words for one in numbered if not _holds(one, report, day)]


def _holds(one: Said, report: list[Said], day: Day) -> bool:
    if one.chapter in {"", "blok-kort"}:
        return all(_in_summary(part, day) for part in re.split(r"(?<=[.?!]) ", one.words))
    if one.chapter == "blok-themas":
        return _in_theme(one, report, day)
    page = day.pages[PAGES[one.chapter].path]
    if one.words == f"Over extra middelen voor {day.year} staat niets in het register.":
        return f"oor {day.year} " not in day.words(SiteMap.MIDDELEN.path)
    if one.words.startswith(f"In {day.year} kwam er geen advies en geen antwoord"):
        advice = [row.words for row in page if row.chapter == "blok-adviezen" and row.cells]
        return not any(str(day.year) in words for words in advice)
    if one.part == "blok-voorrang":
        page = day.pages[SiteMap.MIDDELEN.path]
    return _on_page(one, report, page)


def _in_summary(sentence: str, day: Day) -> bool:
    if not re.search(r"\d", sentence) or ABOUT.match(sentence):
        return True
    if sentence == f"In {day.year} veranderde er niets, voor zover wij weten.":
        return not day.changes
    if found := CHANGED.match(sentence):
        return int(found[1]) == len(day.changes)
    for pattern, lijst in LISTS:
        if found := pattern.match(sentence):
            return int(found[1]) == sum(_is_action(row) for row in day.rows(lijst.path)) and all(
                f" {code}" in day.words(lijst.path) for code in _codes(sentence)
            )
    if found := NO_LAST_DAY.match(sentence):
        themes = [day.words(thema_path(thema.id)) for thema in day.register.themas]
        return int(found[1]) == sum(int(n) for page in themes for n in NO_LAST_DAY.findall(page))
    return sentence in day.words(SiteMap.HOME.path)


def _codes(sentence: str) -> list[str]:
    return re.findall(r"\b[A-Z]+\d+\b", sentence)


def _is_action(row: Said) -> bool:
    return re.match(r"[A-Z]+\d+ ", row.words) is not None


def _in_theme(one: Said, report: list[Said], day: Day) -> bool:
    """What is said of a theme: its page says it, or the changes of its actions and agreements are as many."""
    thema = one.part.removeprefix("blok-thema-")
    page = day.pages[thema_path(thema)]
    own = [cells for cells in day.changes if _theme_of(cells[0], day.register) == thema]
    real = [cells for cells in own if cells[1] not in UNKNOWN]
    if found := CHANGED.match(one.words):
        return (int(found[1]), int(found[2] or len(own) - len(real))) == (
            len(own),
            len(own) - len(real),
        )
    if one.words.startswith("De veranderingen in "):
        found = NEWEST.search(one.words)
        return found is None or int(found[2]) == len(real)
    if found := QUESTIONS.match(one.words):
        asked = [row for row in page if row.chapter == "blok-onbekend"]
        in_table = sum(row.cells[1] == "Onbekend" for row in asked if row.cells)
        bare = [int(said[1]) for row in asked if (said := BARE.match(row.words))]
        return int(found[1]) == in_table + sum(bare)
    if len(one.cells) == 4 and one.cells in real:
        return True
    return _on_page(one, report, page)


def _theme_of(name: str, register: Register) -> str | None:
    code = name.split(maxsplit=1)[0]
    kinds = (*register.acties, *register.afspraken)
    return next((record.thema for record in kinds if record.code == code), None)


def _on_page(one: Said, report: list[Said], page: list[Said]) -> bool:
    """Whether a page has the same words; a caption may say more there, and a step has its small print."""
    if found := STEPS.match(one.words):
        steps = [
            row
            for row in report
            if (row.chapter, row.part) == (one.chapter, one.part) and row.cells
        ]
        return int(found[1]) == len(steps) - 1  # the first row has the names of the columns
    if one.chapter == "blok-stukken":
        titel, _, dag = one.words.rpartition(", ")
        return any(titel in row.words and dag in row.words.lower() for row in page if row.cells)
    if one.cells:
        return any(_same(one.cells, row.cells) for row in page)
    return any(
        other.words == one.words
        or (one.tag == "caption" == other.tag and other.words.startswith(one.words))
        for other in page
    )


def _same(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return bool(theirs) and theirs[0].startswith(mine[0]) and mine[1:] == theirs[1:]


def reports(register: Register, texts: list[Text], today: date) -> Iterator[tuple[list[Said], Day]]:
    """Each report of a site, with the site of its day."""
    for page in render(register, figures(register, today), texts):
        if found := re.fullmatch(r"rapport/(\d{4})\.md", page.path):
            day = min(today, date(int(found[1]), 12, 31))
            yield said(page), site(register, texts, day)


@pytest.mark.parametrize("today", [DAG, date(2024, 12, 31), date(2026, 3, 1)])
@pytest.mark.parametrize("name", ["goed", "echt"])
def test_every_number_stands_on_its_page(
    name: str, today: date, request: pytest.FixtureRequest
) -> None:
    register, texts = request.getfixturevalue(name)
    found = list(reports(register, texts, today))

    assert found
    for report, day in found:
        assert wrong(report, day) == []


@pytest.mark.parametrize("part", range(2))
def test_every_number_stands_on_its_page_by_chance(
    part: int, goed: tuple[Register, list[Text]]
) -> None:
    for seed in range(part, 12, 2):
        for report, day in reports(by_chance(Random(seed), goed[0]), [], date(2024, 12, 31)):
            assert wrong(report, day) == [], f"seed {seed}"


def test_another_number_is_seen(echt: tuple[Register, list[Text]]) -> None:
    report, day = next(reports(*echt, date(2024, 12, 31)))
    planted = missed = 0
    for place, one in enumerate(report):
        count = re.search(r"(?<![\w.’])\d{1,2}(?![\w.])", one.words)
        if not count or one.chapter in OWN or ABOUT.match(one.words):
            continue
        other = str(int(count[0]) + 1)
        words = one.words[: count.start()] + other + one.words[count.end() :]
        cells = tuple(cell.replace(count[0], other, 1) for cell in one.cells)
        spoiled = Said(one.chapter, one.part, one.tag, words, cells)
        planted += 1
        missed += not wrong([*report[:place], spoiled, *report[place + 1 :]], day)

    assert planted > 60
    assert missed == 0
