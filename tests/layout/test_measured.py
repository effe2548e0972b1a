"""What a page says of measurements: words for what is hidden, a judgement of what is shown only, no line over a break."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import html

from generator.figures.figures import figures
from generator.model.metingen import GEHEEL, Meting
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text

Goed = tuple[Register, list[Text]]


def cijfers(
    goed: Goed, rijen: list[Meting], today: date = date(2026, 7, 1), **anders: object
) -> str:
    """The page of figures of the right example, with other measurements and other fields of its target figure."""
    cijfer = goed[0].streefcijfers[0].model_copy(update={"groep": "a"} | anders)
    register = goed[0].model_copy(update={"metingen": tuple(rijen), "streefcijfers": (cijfer,)})
    made = render(register, figures(register, today), goed[1])
    return next(page.body for page in made if page.path == "cijfers.md")


def meting(
    dag: str, waarde: str, totaal: str = "1000", groep: str = "a", indeling: str = "geen"
) -> Meting:
    velden = {
        "code": "SC1",
        "peildatum": dag,
        "indeling": indeling,
        "groep": groep,
        "bron": "rapport",
    }
    return Meting.model_validate(velden | {"waarde": waarde, "totaal": totaal, "onderdeel": GEHEEL})


@pytest.mark.parametrize(("waarde", "richting", "today", "woorden"), [
    ("810", "hoger", date(2026, 7, 1), "Dat is <b>gehaald</b>."),
    ("796", "hoger", date(2026, 7, 1), "Daardoor kunnen wij met deze meting niet zeggen of dat is gehaald."),
    ("790", "hoger", date(2026, 7, 1), "Dat is <b>niet gehaald</b>."),
    ("790", "hoger", date(2024, 7, 1), "Dat is <b>nog niet gehaald</b>."),
    ("790", "lager", date(2026, 7, 1), "Dat is <b>gehaald</b>."),
    ("810", "lager", date(2026, 7, 1), "Dat is <b>niet gehaald</b>."),
    ("995", "hoger", date(2026, 7, 1), "Of dat is gehaald, kunnen wij met deze meting niet laten zien."),
    ("onbekend", "hoger", date(2026, 7, 1), "Of dat is gehaald, kunnen wij met deze meting niet laten zien."),
])  # fmt: skip
def test_the_last_measurement_is_judged_by_the_direction(
    goed: Goed, waarde: str, richting: str, today: date, woorden: str
) -> None:
    body = cijfers(goed, [meting("2023-06-30", waarde)], today, richting=richting)

    assert woorden in body


def test_a_hidden_number_is_in_words_and_nowhere_on_the_page(goed: Goed) -> None:
    body = cijfers(goed, [meting("2023-06-30", "7", "613"), meting("2023-12-31", "433", "617")])
    cells = [cell.text_content() for cell in html.fromstring(f"<div>{body}</div>").xpath("//td")]

    assert cells.count("Laten wij niet zien") == 3  # two days, and the number at the start
    assert "70 procent" not in body
    assert "433" not in body


@pytest.mark.parametrize(
    ("waarde", "woorden"), [("12", "Minder dan 1 procent"), ("4980", "Meer dan 99 procent")]
)
def test_a_shown_group_is_never_nobody_or_everybody(goed: Goed, waarde: str, woorden: str) -> None:
    body = cijfers(goed, [meting("2023-06-30", waarde, "5000")])

    assert f">{woorden}</td>" in body


def test_two_classifications_never_share_a_table(goed: Goed) -> None:
    rijen = [
        meting("2022-12-31", "400", indeling="oud"),
        meting("2023-12-31", "300", indeling="cbs-2022"),
    ]

    tree = html.fromstring(f"<div>{cijfers(goed, rijen)}</div>")
    kolommen = [
        [th.text_content() for th in table.xpath(".//thead//th")]
        for table in tree.xpath("//table")[1:]
    ]

    assert kolommen == [["Groep", "31 december 2023"], ["Groep", "31 december 2022"]]
    assert tree.text_content().count("Vergelijk de tabellen dus niet met elkaar.") == 2


def test_a_measurement_of_later_is_not_there_yet(goed: Goed) -> None:
    body = cijfers(
        goed, [meting("2023-12-31", "400"), meting("2024-12-31", "500")], date(2024, 7, 1)
    )

    assert "31 december 2023" in body
    assert "31 december 2024" not in body


def test_under_every_figure_stands_that_it_is_not_complete(goed: Goed) -> None:
    assert "Geen enkel beeld is voor 100 procent compleet." in cijfers(
        goed, [meting("2023-12-31", "400")]
    )


@pytest.mark.parametrize(("resultaat", "waarde", "cel", "zin"), [
    ("onbekend", "250", "Nog niet gehaald Zo zegt de laatste meting het.", "Dat is nog niet gehaald."),
    ("gehaald", "250", "Nog niet gehaald Zo zegt de laatste meting het.",
     "Dat is nog niet gehaald. In het register staat iets anders. De laatste meting telt."),
    ("niet gehaald", "250", "Nog niet gehaald Zo zegt de laatste meting het.", "Dat is nog niet gehaald."),
    ("niet gehaald", "850", "Gehaald Zo zegt de laatste meting het.",
     "Dat is gehaald. In het register staat iets anders. De laatste meting telt."),
    ("deels", "250", "Deels gehaald Zo staat het in het register.", "Dat is voor een deel gehaald."),
    ("deels", "850", "Gehaald Zo zegt de laatste meting het.",
     "Dat is gehaald. In het register staat iets anders. De laatste meting telt."),
    ("niet van toepassing", "250", "Nog niet gehaald Zo zegt de laatste meting het.",
     "Dat is nog niet gehaald. In het register staat iets anders. De laatste meting telt."),
    ("gehaald", "798", "Gehaald Zo staat het in het register.",
     "Wij ronden af. Daardoor kunnen wij met deze meting niet zeggen of dat is gehaald. In het register staat: gehaald."),
    ("gehaald", "onbekend", "Gehaald Zo staat het in het register.",
     "Of dat is gehaald, kunnen wij met deze meting niet laten zien. In het register staat: gehaald."),
])  # fmt: skip
def test_a_target_has_one_state_on_the_page(
    goed: Goed, resultaat: str, waarde: str, cel: str, zin: str
) -> None:  # C1
    body = cijfers(goed, [meting("2023-06-30", waarde)], date(2024, 7, 1), resultaat=resultaat)

    tree = html.fromstring(f"<div>{body}</div>")
    state = tree.xpath("//td[@data-kop='Gehaald?']")[0].text_content()
    after = next(p.text_content() for p in tree.xpath("//p") if "Het doel is" in p.text_content())
    assert " ".join(state.split()) == cel
    assert after.endswith(f"Het doel is 80 procent of hoger. {zin}")
