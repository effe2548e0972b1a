"""What must hold for every page of the real register."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import urljoin

import pytest
from lxml import html

from generator.figures.figures import figures
from generator.figures.telling import count
from generator.layout.attention import attention
from generator.layout.follow import ALLES_FEED, PLANNING_ICS
from generator.layout.page import Page, address, link
from generator.layout.react import MAX_LENGTH, issue_link, mail_link
from generator.layout.site_map import actie_path, plan_path, thema_path
from generator.layout.words import ACTIES, klaar_zin, laat_zin, listed, maanden_oud
from generator.model.acties import Actie
from generator.model.organisatie import Tracker
from generator.model.register import Register
from generator.model.shared import Citaat
from generator.moment import parse_moment
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG


def test_everything_in_the_register_has_its_page(
    echt: tuple[Register, list[Text]], echte_paginas: dict[str, Page]
) -> None:
    register = echt[0]

    assert (len(register.themas), len(register.acties), len(register.plannen)) == (7, 14, 1)
    assert {thema_path(thema.id) for thema in register.themas} <= set(echte_paginas)
    assert {actie_path(actie.code) for actie in register.acties} <= set(echte_paginas)
    assert {plan_path(plan.id) for plan in register.plannen} <= set(echte_paginas)


def test_every_quote_is_on_its_page_or_held_back_with_a_reason(
    echt: tuple[Register, list[Text]], echte_paginas: dict[str, Page]
) -> None:
    register = echt[0]
    items = [
        *((thema, thema_path(thema.id), thema.citaten) for thema in register.themas),
        *((plan, plan_path(plan.id), plan.citaten) for plan in register.plannen),
        *((actie, actie_path(actie.code), _quotes(register, actie)) for actie in register.acties),
    ]
    assert sum(len(citaten) for _, _, citaten in items) > 50
    for item, path, citaten in items:
        quoted = [
            quote.text_content()
            for quote in html.fromstring(echte_paginas[path].body).xpath("//blockquote/p")
        ]
        sensitive = getattr(item, "gevoelig", "nee") == "ja"
        for citaat in citaten:
            assert (citaat.tekst in quoted) == (not sensitive and citaat.niet_tonen is None), citaat
            assert citaat.niet_tonen is None or citaat.niet_tonen in echte_paginas[path].body
        assert not sensitive or item.gevoelig_reden in echte_paginas[path].body


def _quotes(register: Register, actie: Actie) -> list[Citaat]:
    return [
        *actie.citaten,
        *(
            quote
            for news in register.voortgang
            if news.code == actie.code
            for quote in news.citaten
        ),
    ]


def test_every_page_opens_with_in_het_kort_and_ends_with_its_source(
    echte_paginas: dict[str, Page],
) -> None:
    for page in echte_paginas.values():
        headings = html.fromstring(f"<div>{page.head}{page.body}</div>").xpath("//h1|//h2")
        names = [heading.text_content() for heading in headings]

        assert headings[0].tag == "h1", page.path
        assert names[1] == "In het kort", page.path
        assert names[-2:] == ["Reageren", "Waar komt dit vandaan?"], page.path
        assert len(html.fromstring(page.head).xpath("//li")) >= 1, page.path


def test_pages_of_a_kind_have_the_same_order(echte_paginas: dict[str, Page]) -> None:
    for folder in ("acties/a", "acties/b", "acties/c"):
        orders = {
            tuple(h.text_content() for h in html.fromstring(page.body).xpath("//h2"))
            for path, page in echte_paginas.items()
            if path.startswith(folder) and path[len(folder)].isdigit()
        }
        assert len(orders) == 1


def test_every_table_has_a_caption_and_headers(echte_paginas: dict[str, Page]) -> None:
    for page in echte_paginas.values():
        for table in html.fromstring(f"<div>{page.body}</div>").xpath("//table"):
            assert table.xpath("./caption")[0].text_content().strip(), page.path
            assert table.xpath("./thead//th[@scope='col']"), page.path
            assert all(row.xpath("./th[@scope='row']") for row in table.xpath("./tbody/tr")), (
                page.path
            )


def test_links_between_pages_lead_to_pages(echte_paginas: dict[str, Page]) -> None:
    addresses = {address(path) for path in echte_paginas} | {ALLES_FEED, PLANNING_ICS}
    for path, page in echte_paginas.items():
        addresses |= {
            page.feed,
            page.feed.replace(".xml", ".ics"),
            *(f"{address(path)}{file.name}" for file in page.files),
        }
    for path, page in echte_paginas.items():
        for href in html.fromstring(f"<div>{page.head}{page.body}</div>").xpath("//a/@href"):
            if href.startswith(("#", "mailto:", "https:")):
                continue
            target = urljoin(f"http://x/{address(path)}", href).removeprefix("http://x/")
            assert target in addresses, (path, href)


def test_text_of_people_can_never_become_html(echt: tuple[Register, list[Text]]) -> None:
    register, texts = echt
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    acties_ = tuple(
        actie.model_copy(
            update={"titel": evil, "officiele_titel": evil, "in_het_kort": (evil,), "geld": evil}
        )
        for actie in register.acties
    )
    nieuws = tuple(
        n.model_copy(update={"toelichting": evil, "let_op": (evil,)}) for n in register.voortgang
    )

    made = render(
        register.model_copy(update={"acties": acties_, "voortgang": nieuws}),
        figures(
            register.model_copy(update={"acties": acties_, "voortgang": nieuws}), date(2024, 12, 31)
        ),
        texts,
    )

    for page in made:
        assert "<script" not in page.head + page.body
        assert "<img" not in page.head + page.body


@pytest.mark.parametrize(
    ("origin", "target", "expected"),
    [
        ("index.md", "acties/a1.md", "acties/a1/"),
        ("acties/a1.md", "index.md", "../../"),
        ("acties/a1.md", "acties/index.md", "../"),
        ("acties/index.md", "acties/index.md", "./"),
        ("themas/x.md", "acties/a1.md", "../../acties/a1/"),
    ],
)
def test_links_are_relative(origin: str, target: str, expected: str) -> None:
    assert link(origin, target) == expected


def test_one_has_its_own_form() -> None:
    assert (ACTIES(n=1), ACTIES(n=2)) == ("1 actie", "2 acties")
    assert (listed([]), listed(["a"]), listed(["a", "b", "c"])) == ("", "a", "a, b en c")


@pytest.mark.parametrize(
    ("sinds", "woorden"),
    [
        (date(2024, 12, 2), "minder dan 1 maand"),
        (date(2024, 11, 30), "ruim 1 maand"),
        (date(2024, 3, 31), "9 maanden"),
        (date(2024, 3, 7), "ruim 9 maanden"),
        (date(2022, 12, 31), "2 jaar"),
        (date(2021, 12, 30), "ruim 3 jaar"),
    ],
)
def test_age_is_rounded_down(sinds: date, woorden: str) -> None:
    assert maanden_oud(sinds, date(2024, 12, 31)) == woorden


@pytest.mark.parametrize(
    ("klaar", "telbaar", "totaal", "zin"),
    [
        (0, 0, 0, "Er zijn nog geen acties."),
        (0, 0, 2, "Alle 2 acties lopen altijd door."),
        (0, 0, 1, "De enige actie loopt altijd door."),
        (0, 1, 1, "**De enige** actie is nog niet klaar."),
        (1, 1, 1, "**De enige** actie is klaar."),
        (0, 1, 3, "**1 actie** is nog niet klaar."),
        (1, 1, 3, "**1 actie** is klaar."),
        (4, 4, 4, "**Alle 4** acties zijn klaar."),
        (4, 4, 6, "**4 acties** zijn klaar."),
        (0, 4, 4, "**0 van de 4** acties zijn klaar."),
        (1, 4, 4, "**1 van de 4** acties is klaar."),
        (3, 9, 14, "**3 van de 9** acties zijn klaar."),
    ],
)
def test_the_sentence_about_what_is_finished_fits_every_number(
    klaar: int, telbaar: int, totaal: int, zin: str
) -> None:
    assert klaar_zin(replace(count([]), klaar=klaar, telbaar=telbaar, totaal=totaal)) == zin


@pytest.mark.parametrize(
    ("totaal", "zin"), [(1, "**De enige** actie is gestopt."), (3, "**1 actie** is gestopt.")]
)
def test_what_is_stopped_is_not_called_still_to_be_done(totaal: int, zin: str) -> None:
    none = count([])
    stopped = replace(none, telbaar=1, totaal=totaal, per_stand={**none.per_stand, "gestopt": 1})

    assert klaar_zin(stopped) == zin


def test_nothing_late_is_not_said_when_nobody_can_know() -> None:
    unknown = replace(count([]), totaal=3, zonder_einddatum=2)

    assert laat_zin(count([]), []) == "Geen actie is te laat."
    assert "weten wij niet" in laat_zin(unknown, [])
    assert laat_zin(unknown, ["A1"]) == (
        "**1 actie** is te laat: A1. Van **2 acties** weten wij niet of ze te laat zijn. "
        "Wij kennen geen einddatum."
    )


def test_an_action_that_asks_for_attention_twice_has_one_row(
    goed: tuple[Register, list[Text]],
) -> None:
    register = goed[0]
    stil = tuple(
        n.model_copy(update={"stand": "stil", "resultaat": "niet gehaald"})
        for n in register.voortgang
    )

    punten = attention(
        list(
            figures(
                register.model_copy(update={"voortgang": stil}), date(2024, 7, 1)
            ).acties.values()
        )
    )

    assert [punt.stand.actie.code for punt in punten] == ["A1", "A3", "A2"]
    assert punten[2].reason == "Het resultaat is niet gehaald. De actie ligt stil."


@pytest.mark.parametrize(
    ("soort", "begin"),
    [
        ("github", "https://git.example/a/b/issues/new?title=%5BA1%5D%20Een%20%26%20twee&body="),
        (
            "gitlab",
            "https://git.example/a/b/-/issues/new?issue%5Btitle%5D=%5BA1%5D%20Een%20%26%20twee&issue%5Bdescription%5D=",
        ),
        ("gitea", "https://git.example/a/b/issues/new?title=%5BA1%5D%20Een%20%26%20twee&body="),
        ("azure", "https://git.example/a/b/_workItems/create/Issue?%5BSystem.Title%5D=%5BA1%5D"),
        ("redmine", "https://git.example/a/b/issues/new?issue%5Bsubject%5D=%5BA1%5D%20Een"),
        (
            "jira",
            "https://git.example/a/b/secure/CreateIssueDetails!init.jspa?pid=1&issuetype=2&summary=%5BA1%5D",
        ),
    ],
)
def test_a_reaction_is_a_new_issue_in_the_tracker(
    goed: tuple[Register, list[Text]], soort: str, begin: str
) -> None:
    jira = {"project": "1", "issuetype": "2"} if soort == "jira" else {}
    tracker = Tracker.model_validate({"soort": soort, "adres": "https://git.example/a/b/", **jira})
    organisatie = goed[0].organisatie.model_copy(update={"tracker": tracker})

    assert issue_link(organisatie, "A1", "Een & twee").startswith(begin)
    assert len(issue_link(organisatie, "A1", "x" * 5000)) <= MAX_LENGTH


def test_without_a_tracker_a_reaction_is_a_mail(goed: tuple[Register, list[Text]]) -> None:
    assert issue_link(goed[0].organisatie, "A1", "Een") == ""
    assert (
        mail_link(goed[0].organisatie, "A1", "Een +")
        == "mailto:samen@proef.example?subject=%5BA1%5D%20Een%20%2B"
    )


def test_with_a_tracker_every_page_offers_both(goed: tuple[Register, list[Text]]) -> None:
    register, texts = goed
    tracker = Tracker.model_validate({"soort": "gitlab", "adres": "https://git.example/a/b"})
    organisatie = register.organisatie.model_copy(update={"tracker": tracker})

    for page in render(
        register.model_copy(update={"organisatie": organisatie}),
        figures(register, date(2024, 7, 1)),
        texts,
    ):
        links = html.fromstring(page.body).xpath(
            "//section[@id='blok-reageer']/p[not(@data-zoek)]//a/@href"
        )
        assert [link.split(":")[0] for link in links] == ["https", "mailto"], page.path


def test_a_sensitive_item_of_any_kind_shows_its_reason_and_no_quotes(
    goed: tuple[Register, list[Text]],
) -> None:
    register, texts = goed
    citaat = Citaat.model_validate({"tekst": "NIETVOORIEDEREEN", "bron": "rapport"})
    gevoelig = {"gevoelig": "ja", "gevoelig_reden": "Dit is de reden.", "citaten": (citaat,)}
    kinds = ("themas", "acties", "afspraken")
    changed = {
        kind: tuple(item.model_copy(update=gevoelig) for item in getattr(register, kind))
        for kind in kinds
    }

    made = render(
        register.model_copy(update=changed),
        figures(register.model_copy(update=changed), date(2024, 7, 1)),
        texts,
    )

    assert not [page.path for page in made if "NIETVOORIEDEREEN" in page.head + page.body]
    assert {"themas/taal.md", "acties/a1.md", "afspraken.md"} <= {
        p.path for p in made if "Dit is de reden." in p.body
    }


def test_a_target_without_a_value_is_unknown_and_no_crash(
    goed: tuple[Register, list[Text]],
) -> None:
    register, texts = goed
    doel = register.streefcijfers[0].doel
    assert not isinstance(doel, str)
    cijfer = register.streefcijfers[0].model_copy(
        update={"doel": doel.model_copy(update={"waarde": "onbekend"})}
    )
    changed = register.model_copy(update={"streefcijfers": (cijfer,)})

    page = next(
        page
        for page in render(changed, figures(changed, date(2024, 7, 1)), texts)
        if page.path == "cijfers.md"
    )

    assert "Wij kennen het getal niet." in page.head


def test_what_older_news_explained_stays_in_the_history(
    goed: tuple[Register, list[Text]],
) -> None:  # C8
    register = goed[0]
    older = next(news for news in register.voortgang if news.let_op)

    page = next(
        page
        for page in render(register, figures(register, DAG), [])
        if page.path == f"acties/{older.code.lower()}.md"
    )

    history = page.body.partition('id="blok-veranderd"')[2]
    assert older.toelichting in history
    for sentence in older.let_op:
        assert sentence in history


def test_news_that_was_corrected_says_when(goed: tuple[Register, list[Text]]) -> None:  # C11
    first, *rest = goed[0].voortgang
    better = first.model_copy(update={"verbeterd": parse_moment("2024-04-02")})
    register = goed[0].model_copy(update={"voortgang": (better, *rest)})

    pages = {page.path: page for page in render(register, figures(register, DAG), [])}

    assert "Verbeterd op 2 april 2024." in pages[f"acties/{first.code.lower()}.md"].body
