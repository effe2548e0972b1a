"""A second register: a plan of a whole country, with two owners, rounds, links and words in another language."""

from __future__ import annotations

import re
from datetime import date

import pytest
from lxml import html

from generator.datasets.all_datasets import fill_all
from generator.datasets.register_files import register_files
from generator.figures.antwoorden import antwoorden, zonder_antwoord
from generator.figures.figures import figures
from generator.layout.action_steps import steps_table
from generator.layout.context import make_context
from generator.layout.jaarverslag import jaarverslag
from generator.layout.page import Page
from generator.layout.table_file import table_csv
from generator.model.register import Register
from generator.outputs.report_markdown import report_markdown
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import GOED, load

PLAN = GOED.parent / "plan"
DAY = date(2016, 11, 1)
# Words of the register of a municipality that this one knows nothing of.
OF_ANOTHER = re.compile(r"Gemeente (?:Voorbeeld|Proef)|P&amp;O|diversiteit|[Oo]ndernemingsraad|[Ss]tuurgroep|[Ss]treefcijfer|bestuursopdracht|streefcijfer SC|[Dd]eze groep zorgt|een gemeente|[Oo]nze directie|manier van werven|medezeggenschap|[Hh]elpdesk")  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> tuple[Register, list[Text]]:
    return load(PLAN)


@pytest.fixture(scope="module")
def pages(plan: tuple[Register, list[Text]]) -> dict[str, Page]:
    register, texts = plan
    return {page.path: page for page in render(register, figures(register, DAY), texts)}


def read(page: Page) -> html.HtmlElement:
    return html.fromstring(f"<div>{page.head}{page.body}</div>")


def in_language(page: Page) -> dict[str, str]:
    """Each text of a page in another language, with that language."""
    return {
        "".join(element.xpath(".//text()[not(ancestor::footer)]")).strip(): element.get("lang")
        for element in read(page).xpath("//*[@lang and @lang != 'nl']")
    }


def test_not_one_word_of_another_organisation_stands_on_it(pages: dict[str, Page]) -> None:
    found = {path: OF_ANOTHER.search(page.head + page.body) for path, page in pages.items()}

    assert {path: hit[0] for path, hit in found.items() if hit} == {}
    assert len(pages) > 60


def test_words_in_another_language_say_so_wherever_they_stand(pages: dict[str, Page]) -> None:
    title = "Open Government Action Plan 2015-2017"

    assert in_language(pages["acties/ob3.md"]) == {
        "substantially completed": "en",
        "Open spending by the state": "en",
        title: "en",
    }
    quote = "The government will explore the options for a lobby register."
    assert in_language(pages["acties/ob7.md"])[quote] == "en"
    for path, page in pages.items():
        bare = read(page)
        for element in bare.xpath("//*[@lang]"):
            element.drop_tree()
        assert title not in bare.text_content(), path


def test_a_report_for_a_letter_has_no_tags_in_it(plan: tuple[Register, list[Text]]) -> None:
    register, texts = plan
    context = make_context(register, figures(register, DAY), texts)

    letter = report_markdown(context, jaarverslag(context, 2016))

    assert "- Open Government Action Plan 2015-2017, december 2015" in letter
    assert "span" not in letter


def test_a_step_has_words_in_another_language(pages: dict[str, Page]) -> None:
    told = in_language(pages["acties/ob5.md"])

    assert told["One standard for council documents"] == "en"
    assert told["completed"] == "en"


def test_a_language_is_no_code_in_a_table_to_download(plan: tuple[Register, list[Text]]) -> None:
    stand = figures(plan[0], DAY).acties["OB5"]

    table = table_csv(steps_table(stand)).decode()

    assert "De bron noemt het: “completed”." in table
    assert "<span" not in table


def test_an_advice_of_a_month_is_of_that_month(
    pages: dict[str, Page], plan: tuple[Register, list[Text]]
) -> None:
    register, texts = plan
    context = make_context(register, figures(register, DAY), texts)
    advices = next(one for one in fill_all(context) if one.dataset.name == "adviezen")

    row = dict(zip(advices.names, advices.rows[0], strict=True))

    assert "mei 2016" in pages["meepraten.md"].body
    assert "12 mei" not in pages["meepraten.md"].body
    assert (row["datum"], row["antwoord_datum"]) == ("2016-05", "2016-07-01")


def test_a_link_tells_what_it_opens(pages: dict[str, Page]) -> None:
    links = {a.get("href"): a.text_content() for a in read(pages["acties/ob3.md"]).iter("a")}

    told = links["https://uitgaven.openbestuur.example/alles.csv"]
    assert told == "Alle uitgaven op een rij (csv-bestand met gegevens, 14 MB)"
    links = {a.get("href"): a.text_content() for a in read(pages["bronnen.md"]).iter("a")}
    told = links["https://plan.openbestuur.example/action-plan.pdf"]
    assert told.endswith("(pdf, 2 MB, Engels)")


def test_a_percentage_is_shown_as_given_and_never_counted(
    plan: tuple[Register, list[Text]], pages: dict[str, Page]
) -> None:
    shown = read(pages["acties/ob3.md"]).text_content()

    assert "De bron zegt: 90 procent." in shown
    assert "De bron zegt: 65 procent." in shown
    assert figures(plan[0], DAY).totaal.klaar == 1
    everywhere = "".join(page.body for path, page in pages.items() if "ob3" not in path)
    assert "90 procent" not in everywhere


def test_a_word_of_the_source_is_held_back_of_a_sensitive_action(
    plan: tuple[Register, list[Text]],
) -> None:
    """It is a quote. Its page says the same as the data."""
    register, texts = plan
    acties = tuple(one.model_copy(update={"gevoelig": "ja"}) for one in register.acties)
    hidden = register.model_copy(update={"acties": acties})
    context = make_context(hidden, figures(hidden, DAY), texts)

    pages = {page.path: page for page in render(hidden, context.figures, texts)}
    tables = register_files(context, fill_all(context)).tables

    shown = read(pages["acties/ob3.md"]).text_content()
    assert "De bron zegt: 90 procent." in shown
    words = ("substantially completed", "grotendeels voltooid")
    for word in words:
        assert not any(word in page.head + page.body for page in pages.values()), word
        assert not any(word in table.content.decode() for table in tables), word


def test_a_step_has_its_own_news(plan: tuple[Register, list[Text]]) -> None:
    register, texts = plan
    then = {page.path: page for page in render(register, figures(register, date(2016, 7, 1)), texts)}  # fmt: skip

    rows = [row.text_content() for row in read(then["acties/ob5.md"]).iter("tr")]

    assert any(
        "Drie scholen proberen het. De bron zegt: 80 procent. De bron noemt het: “bijna klaar”."
        in row
        for row in rows
    )


def test_a_round_of_a_document_says_who_gave_no_news(
    plan: tuple[Register, list[Text]], pages: dict[str, Page]
) -> None:
    register = plan[0]
    last = max(register.rondes, key=lambda ronde: ronde.op.tekst)

    silent = {one.vraag.code for one in antwoorden(last, register, DAY) if one.nieuws is None}

    assert silent == {"OB2", "OB7"}
    assert set(zonder_antwoord(register, DAY)) == silent
    page = read(pages["rondes/2016-08-04.md"]).text_content()
    assert "Over 2 van de 9 acties is geen nieuws aangeleverd." in page
    assert "‘Vierde ronde nieuws’" in page


def test_an_action_of_two_themes_is_counted_once(
    plan: tuple[Register, list[Text]], pages: dict[str, Page]
) -> None:
    counted = figures(plan[0], DAY)

    assert counted.totaal.totaal == 9
    assert sum(telling.totaal for telling in counted.per_thema.values()) == 11
    for theme in ("open-geld", "lokaal"):
        assert "OB4" in pages[f"themas/{theme}.md"].body


def test_plans_say_why_their_counts_are_not_all_actions_together(pages: dict[str, Page]) -> None:
    text = " ".join(read(pages["index.md"]).text_content().split())

    assert "1 actie staat in meer dan 1 plan: OB4. Dat telt bij elk plan mee." in text
    assert "1 actie staat in geen plan: OB6." in text


def test_only_the_title_of_a_source_is_in_its_language(pages: dict[str, Page]) -> None:
    (title,) = read(pages["bronnen.md"]).xpath("//a[span[@lang='en']]")

    assert title.text_content() == "Open Government Action Plan 2015-2017 (pdf, 2 MB, Engels)"
    assert title.xpath("span")[0].text_content() == "Open Government Action Plan 2015-2017"


def test_a_source_that_gave_nothing_is_not_one_the_site_is_made_from(
    pages: dict[str, Page],
) -> None:
    page = read(pages["bronnen.md"])
    nothing = page.xpath("//tr[td[.='Nog niets']]")
    rows = page.xpath("//tbody/tr")
    text = " ".join(page.text_content().split())

    assert nothing
    assert f"Deze site is gemaakt uit {len(rows) - len(nothing)} stukken." in text
    assert f"Uit {len(nothing)} stuk" in text


def test_an_answer_to_an_advice_says_who_gave_it_and_what_was_decided(
    pages: dict[str, Page],
) -> None:
    text = " ".join(read(pages["meepraten.md"]).text_content().split())

    assert "1 juli 2016: deels overgenomen" in text
    assert "Wij kennen 1 advies. Wij gaven antwoord." in text


def test_a_way_is_heard_as_a_label_with_its_moment(pages: dict[str, Page]) -> None:
    stops = read(pages["acties/ob1.md"]).xpath("//ol[@class='weg']/li")

    assert stops
    assert all(stop.xpath("b")[0].text.endswith(":") for stop in stops)
    assert stops[0].text_content() == "Eerste stuk dat wij kennen: december 2015"


def test_no_plan_says_that_an_answer_nobody_was_asked_for_is_unknown(
    pages: dict[str, Page],
) -> None:
    plans = [page for path, page in pages.items() if path.startswith("plannen/")]

    assert plans
    assert all("Vertelt hoe het gaat aan" not in page.body for page in plans)


def test_what_is_asked_inside_a_sentence_is_one_question(pages: dict[str, Page]) -> None:
    short = read(pages["wat-weten-we-niet.md"]).xpath("//ul")[0].xpath("li")

    told = [line.text_content() for line in short]

    assert "Bij 2 van de 9 acties: wanneer moet het klaar zijn? Dat weten wij niet." in told


def test_a_story_begins_with_the_month_that_its_document_says(pages: dict[str, Page]) -> None:
    stories = [page.head + page.body for path, page in pages.items() if path.startswith("themas/")]

    assert any("Het eerste stuk over deze acties kwam in december 2015." in one for one in stories)
    assert not any("1 december 2015" in one for one in stories)
