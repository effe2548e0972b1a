"""A register without plans, or with a plan without goals, is a whole site: no empty heading, no link to nothing."""

from __future__ import annotations

from dataclasses import replace

from generator.figures.figures import figures
from generator.layout.headline import headline
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG


def bodies(register: Register) -> dict[str, str]:
    return {page.path: page.body for page in render(register, figures(register, DAG), [])}


def test_without_plans_nobody_reads_of_plans(goed: tuple[Register, list[Text]]) -> None:
    register = goed[0]
    acties = tuple(one.model_copy(update={"plan": "", "doel": ""}) for one in register.acties)
    without = register.model_copy(update={"plannen": (), "acties": acties})

    made = bodies(without)

    assert "De plannen" in bodies(register)["index.md"]
    assert "De plannen" not in made["index.md"]
    assert "Van wie is het plan?" not in made["acties/index.md"]
    assert "plannen/" not in "".join(made.values())
    assert "<li>Plan:" not in made["acties/a1.md"]


def test_a_plan_without_goals_has_no_heading_for_them(goed: tuple[Register, list[Text]]) -> None:
    register = goed[0]
    acties = tuple(one.model_copy(update={"doel": ""}) for one in register.acties)
    plan = register.plannen[0].model_copy(update={"doelen": ()})
    without = register.model_copy(update={"plannen": (plan,), "acties": acties})

    assert "De doelen" in bodies(register)[f"plannen/{plan.id}.md"]
    assert "De doelen" not in bodies(without)[f"plannen/{plan.id}.md"]


def test_without_actions_nothing_is_said_to_be_finished(goed: tuple[Register, list[Text]]) -> None:
    none = goed[0].model_copy(update={"acties": (), "voortgang": (), "adviezen": ()})
    assert [(one.number, one.words) for one in headline(figures(none, DAG).totaal)] == [
        ("0", "acties")
    ]
    totaal = figures(goed[0], DAG).totaal
    first = headline(replace(totaal, telbaar=0))[0]
    assert (first.number, first.words) == ("3", "acties gaan altijd door")


def test_means_name_a_source_only_where_something_came_from_it(
    goed: tuple[Register, list[Text]],
) -> None:
    register = goed[0]
    agenda = register.agenda.model_copy(update={"middelen": (), "prioriteiten": ()})
    without = register.model_copy(update={"agenda": agenda})

    title = register.bronnen[0].titel
    assert title in bodies(register)["middelen.md"]
    assert title not in bodies(without)["middelen.md"]
