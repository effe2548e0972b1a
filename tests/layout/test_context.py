"""A site of a day shows nothing that happened later."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.as_known import as_known
from generator.figures.figures import figures
from generator.model.register import Register
from generator.moment import parse_moment
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG

# From the day of the one source of the right example.
DAGEN = st.dates(date(2024, 3, 7), date(2025, 12, 31))


@st.composite
def registers(draw: st.DrawFn, goed: Register) -> Register:
    """The right example with other days on which something was held, known, asked or answered."""

    def dag() -> object:
        return parse_moment(draw(DAGEN).isoformat())

    advies = goed.adviezen[0]
    assert advies.antwoord
    antwoord = advies.antwoord.model_copy(update={"datum": dag()})
    standen = [stand.model_copy(update={"peildatum": dag()}) for stand in goed.afspraken[0].standen]
    gehouden = tuple(parse_moment(day.isoformat()) for day in draw(st.lists(DAGEN, max_size=4)))
    update = {
        "contacten": (goed.contacten[0].model_copy(update={"gehouden": gehouden}),),
        "adviezen": (advies.model_copy(update={"datum": dag(), "antwoord": antwoord}),),
        "actielijst": tuple(punt.model_copy(update={"sinds": dag()}) for punt in goed.actielijst),
        "instrumenten": tuple(
            ding.model_copy(update={"peildatum": dag()}) for ding in goed.instrumenten
        ),
        "afspraken": (goed.afspraken[0].model_copy(update={"standen": tuple(standen)}),),
        "planning": tuple(
            stap.model_copy(update={"moment": dag(), "gebeurd": "ja"}) for stap in goed.planning
        ),
    }
    return goed.model_copy(update=update)


def test_exactly_what_happened_up_to_the_day_is_known(goed: tuple[Register, list[Text]]) -> None:
    @given(registers(goed[0]), DAGEN)
    def holds(register: Register, today: date) -> None:
        seen = as_known(register, today)

        assert seen.contacten[0].gehouden == tuple(
            d for d in register.contacten[0].gehouden if d.van <= today
        )
        assert seen.actielijst == tuple(p for p in register.actielijst if p.sinds.van <= today)
        assert seen.instrumenten == tuple(
            i for i in register.instrumenten if i.peildatum.van <= today
        )
        standen = register.afspraken[0].standen
        assert seen.afspraken[0].standen == tuple(s for s in standen if s.peildatum.van <= today)
        advies = register.adviezen[0]
        assert bool(seen.adviezen) == (advies.datum.van <= today)
        for known in seen.adviezen:
            assert known.antwoord == (
                advies.antwoord if advies.antwoord.datum.van <= today else None
            )
        for stap in seen.planning:
            assert stap.gebeurd == ("ja" if stap.moment.van <= today else "onbekend")

    holds()


def test_knowing_twice_is_knowing_once(goed: tuple[Register, list[Text]]) -> None:
    @given(registers(goed[0]), DAGEN)
    def holds(register: Register, today: date) -> None:
        once = as_known(register, today)

        assert as_known(once, today) == once

    holds()


def test_before_its_source_nobody_knows_what_was_decided_or_held(
    goed: tuple[Register, list[Text]],
) -> None:
    held = goed[0].participatie.model_copy(update={"gehouden": "2", "gehoord": ("Meer tijd.",)})
    register = goed[0].model_copy(update={"participatie": held})

    before, after = as_known(register, date(2024, 3, 6)), as_known(register, date(2024, 3, 7))

    assert (before.agenda.middelen, before.agenda.prioriteiten) == ((), ())
    assert (before.participatie.gehouden, before.participatie.gehoord) == ("onbekend", ())
    assert (after.agenda, after.participatie) == (register.agenda, held)


def test_an_answer_of_later_is_not_on_the_page(goed: tuple[Register, list[Text]]) -> None:
    register, texts = goed
    advies = register.adviezen[0]
    assert advies.antwoord
    later = advies.antwoord.model_copy(update={"datum": parse_moment("2024-07-02")})
    register = register.model_copy(
        update={"adviezen": (advies.model_copy(update={"antwoord": later}),)}
    )

    pages = {page.path: page for page in render(register, figures(register, DAG), texts)}

    assert advies.antwoord.tekst not in pages["meepraten.md"].body
    assert "Nog geen antwoord" in pages["meepraten.md"].body
