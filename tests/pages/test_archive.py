"""A plan or an agenda that ended is shown as an archive: its last state stands and nothing is called old."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures.figures import figures
from generator.model.register import Register
from generator.model.shared import Beeindiging
from generator.pages.render import render
from generator.register.content import Text

Goed = tuple[Register, list[Text]]
ENDED = date(2024, 7, 15)
YEARS_LATER = date(2032, 9, 1)
END = Beeindiging.model_validate({"op": ENDED.isoformat(), "waarom": "Er is een nieuw plan."})


def ended(register: Register, what: str) -> Register:
    """The register with an ended plan or an ended agenda."""
    if what == "agenda":
        agenda = register.agenda.model_copy(update={"beeindigd": END})
        return register.model_copy(update={"agenda": agenda})
    plannen = tuple(plan.model_copy(update={"beeindigd": END}) for plan in register.plannen)
    return register.model_copy(update={"plannen": plannen})


def site(register: Register, today: date) -> dict[str, str]:
    made = render(register, figures(register, today), [])
    return {page.path: page.head + page.body for page in made}


@pytest.mark.parametrize("what", ["plan", "agenda"])
def test_what_ended_keeps_its_last_state_and_is_not_called_old(what: str, goed: Goed) -> None:
    register = ended(goed[0], what)
    then, now = figures(register, ENDED), figures(register, YEARS_LATER)

    pages = site(register, YEARS_LATER)

    assert now.totaal.per_stand == then.totaal.per_stand
    assert now.totaal.te_laat == then.totaal.te_laat
    assert now.totaal.oud == 0
    for path, page in pages.items():
        if path.startswith(("acties/", "themas/", "plannen/")):
            assert " jaar oud" not in page, path
    for code in now.acties:
        assert "niet meer</b> sinds 15 juli 2024" in pages[f"acties/{code.lower()}.md"]


def test_the_page_of_a_plan_and_the_home_page_say_when_it_ended_and_why(goed: Goed) -> None:
    plan = goed[0].plannen[0].id
    of_plan = site(ended(goed[0], "plan"), YEARS_LATER)[f"plannen/{plan}.md"]
    home = site(ended(goed[0], "agenda"), YEARS_LATER)["index.md"]

    for page in (of_plan, home):
        assert "<b>beëindigd</b> op 15 juli 2024. Er is een nieuw plan." in " ".join(
            page.replace("</li>", "").replace("<li>", "").split()
        )


def test_an_end_changes_nothing_on_the_days_before(goed: Goed) -> None:
    before = date(2024, 7, 14)

    for what in ("plan", "agenda"):
        assert site(ended(goed[0], what), before) == site(goed[0], before)


@pytest.mark.parametrize(
    ("after", "link"),
    [
        ({"thema": "leeg"}, 'href="{up}themas/leeg/"'),
        ({"plan": "plan-later"}, 'href="{up}plannen/plan-later/"'),
        (
            {"titel": "Agenda 2027", "adres": "https://www.gemeente.example/agenda"},
            'href="https://www.gemeente.example/agenda">Agenda 2027</a>',
        ),
    ],
)
@pytest.mark.parametrize("what", ["plan", "agenda"])
def test_what_came_after_is_linked_where_the_end_is_told(
    what: str, after: dict[str, str], link: str, goed: Goed
) -> None:
    register = ended(goed[0], what)
    (plan,) = register.plannen
    later = plan.model_copy(update={"id": "plan-later", "beeindigd": None})
    end = Beeindiging.model_validate(
        {"op": "2024-07-15", "waarom": "Er is een nieuw plan.", "opvolger": after}
    )
    if what == "agenda":
        agenda = register.agenda.model_copy(update={"beeindigd": end})
        register = register.model_copy(update={"agenda": agenda})
    else:
        plan = plan.model_copy(update={"beeindigd": end})
    register = register.model_copy(update={"plannen": (plan, later)})

    pages = site(register, YEARS_LATER)
    before = site(register, date(2024, 7, 14))

    told = "index.md" if what == "agenda" else "plannen/plan-zorg.md"
    up = "" if what == "agenda" else "../../"
    wanted = link.format(up=up).replace("../../plannen/", "../")
    assert f"Wat kwam hierna? Lees verder bij: <a {wanted}" in pages[told]
    assert f"Lees verder bij: <a {link.format(up='../../')}" in pages["acties/a1.md"]
    assert not [path for path, page in before.items() if "Wat kwam hierna?" in page]
