"""What was late stays told, and nothing is said about a date that no longer matters."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures.figures import figures
from generator.figures.stand import standen
from generator.figures.veranderingen import changes
from generator.model.register import Register
from generator.moment import Moment, parse_moment
from generator.pages.render import render
from generator.register.content import Text

Goed = tuple[Register, list[Text]]
TODAY = date(2025, 3, 1)
_HEARD = "Wij hoorden 7 maanden later dat het klaar is"


def register_with(register: Register, deadline: str, *news: tuple[str, str, str]) -> Register:
    """The register with one action and its news: day, state and new date."""
    actie = register.acties[0].model_copy(
        update={"eerste_deadline": parse_moment(deadline), "doorlopend": "nee"}
    )
    old = next(nieuws for nieuws in register.voortgang if nieuws.code == actie.code)
    updates = tuple(
        old.model_copy(
            update={
                "peildatum": parse_moment(day),
                "stand": stand,
                "nieuwe_deadline": moment_or_none(later),
            }
        )
        for day, stand, later in news
    )
    others = tuple(n for n in register.voortgang if n.code != actie.code)
    return register.model_copy(
        update={"acties": (actie, *register.acties[1:]), "voortgang": (*updates, *others)}
    )


def moment_or_none(text: str) -> Moment | None:
    return parse_moment(text) if text else None


def page_of_first(register: Register) -> str:
    path = f"acties/{register.acties[0].code.lower()}.md"
    made = render(register, figures(register, TODAY), [])
    return next(page.head + page.body for page in made if page.path == path)


@pytest.mark.parametrize("end", ["gereed", "gestopt"])
@pytest.mark.parametrize("later", ["december 2024", "n.t.b.", "december 2026"])
def test_nothing_is_said_of_a_new_date_after_the_end(
    end: str, later: str, goed: Goed
) -> None:  # C3
    news = [("2024-06-01", "loopt", later), ("2024-09-01", end, "")]
    register = register_with(goed[0], "Q4 2023", *news)

    head = page_of_first(register).partition('id="blok-stand"')[0]

    assert "Nieuwe einddatum" not in head


def test_a_new_date_that_has_passed_is_told_as_passed(goed: Goed) -> None:  # C3
    register = register_with(goed[0], "Q4 2023", ("2024-06-01", "loopt", "december 2024"))

    page = page_of_first(register)

    assert 'Nieuwe einddatum:</span> <span class="waarde">December 2024' in page
    assert "Deze datum is voorbij." in page


def test_a_new_date_that_is_not_known_is_none(goed: Goed) -> None:  # C3
    register = register_with(goed[0], "Q4 2023", ("2024-06-01", "loopt", "n.t.b."))

    page = page_of_first(register)

    told = page.partition("Nieuwe einddatum:</span>")[2].partition("</li>")[0]
    assert "Onbekend" in told


@pytest.mark.parametrize(
    ("heard", "sentence"),
    [
        ("2023-12-31", "De actie was op tijd klaar."),
        ("2024-07-31", "De actie was <b>7 maanden te laat</b> klaar, voor zover wij weten."),
    ],
)
def test_done_in_time_or_late_stays_told(heard: str, sentence: str, goed: Goed) -> None:  # C7
    register = register_with(
        goed[0], "Q4 2023", (heard, "gereed", ""), ("2024-12-01", "gereed", "")
    )

    first = standen(register, TODAY)[0]
    late = [change for change in changes([first], [], TODAY) if change.what == "te laat"]

    assert sentence in page_of_first(register)
    assert bool(late) == first.was_te_laat == ("te laat" in sentence)


@pytest.mark.parametrize(("unclear", "told"), [((), True), (("De bron zet een vinkje.",), False)])
def test_what_the_source_is_not_clear_about_is_not_called_in_time(
    unclear: tuple[str, ...], *, told: bool, goed: Goed
) -> None:
    register = register_with(goed[0], "Q4 2023", ("2023-12-31", "gereed", ""))
    news = tuple(n.model_copy(update={"let_op": unclear}) for n in register.voortgang)

    page = page_of_first(register.model_copy(update={"voortgang": news}))

    assert ("De actie was op tijd klaar." in page) == told


def test_stopped_after_its_last_day_stays_told(goed: Goed) -> None:  # C7
    register = register_with(goed[0], "Q4 2023", ("2024-07-31", "gestopt", ""))

    page = page_of_first(register)

    assert "Toen wij dat hoorden, was de actie <b>7 maanden te laat</b>." in page


@pytest.mark.parametrize(("heard", "late"), [("2023-12-31", False), ("2024-07-31", True)])
def test_a_late_result_is_counted_everywhere(heard: str, *, late: bool, goed: Goed) -> None:  # C7
    register = register_with(goed[0], "Q4 2023", (heard, "gereed", ""))
    pages = {p.path: p.head + p.body for p in render(register, figures(register, TODAY), [])}
    theme = pages[f"themas/{register.acties[0].thema}.md"]

    said = "Van 1 actie hoorden wij pas na de eerste einddatum dat die klaar is."
    assert (said in theme) == late
    assert (said in pages["index.md"]) == late
    assert ("bij 1 hoorden wij dat pas na de einddatum" in theme) == late
    assert (_HEARD in theme) == late
    assert (_HEARD in pages["acties/index.md"]) == late


@pytest.mark.parametrize(("today", "old"), [("2024-04-02", False), ("2024-06-08", True)])
def test_new_is_new_until_the_rhythm_has_passed(today: str, *, old: bool, goed: Goed) -> None:  # C9
    register = goed[0].model_copy(update={"voortgang": ()})  # its source is of 7 March 2024

    day = date.fromisoformat(today)

    assert all(stand.oud == old for stand in standen(register, day))
    assert bool(figures(register, day).totaal.oud) == old


@pytest.mark.parametrize(
    ("deadline", "since"),
    [
        ("2025-02-28", "1 maart 2025"),
        ("februari 2025", "1 maart 2025"),
        ("Q4 2023", "1 januari 2024"),
        ("2025-03-01", ""),
        ("n.t.b.", ""),
    ],
)
def test_what_is_late_says_since_which_day(deadline: str, since: str, goed: Goed) -> None:
    register = register_with(goed[0], deadline, ("2024-12-01", "loopt", ""))
    stand = figures(register, TODAY).acties[register.acties[0].code]

    page = page_of_first(register)

    assert (stand.te_laat_sinds is not None) == stand.te_laat == bool(since)
    assert (f"Te laat sinds {since}</span>" in page) == bool(since)
