"""What each role does: with an own page, a list of its actions, and no figure twice."""

from __future__ import annotations

from datetime import date

import pytest

from generator.example.write import SEED, example_files, write_example
from generator.figures.figures import figures
from generator.layout.context import Context, make_context
from generator.layout.doing import doing
from generator.layout.site_map import rol_path, trekker_acties_path
from generator.pages.render import render_kinds
from generator.register.read import read_register

DAY = date(2024, 12, 31)


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    folder = tmp_path_factory.mktemp("rollen") / "map"
    write_example(folder, example_files(40, SEED), lambda *_: None)
    register = read_register(folder / "data").register
    assert register is not None
    return make_context(register, figures(register, DAY), [])


def test_every_action_stands_with_each_of_its_owners(context: Context) -> None:
    owned = [(stand.actie.code, rol.id) for rol, what in doing(context) for stand in what.trekt]

    stands = [one for one in context.figures.acties.values() if not one.trekker_onbekend]
    known = [(stand.actie.code, rol) for stand in stands for rol in stand.trekkers]
    assert sorted(owned) == sorted(known)
    assert any(len(stand.trekkers) > 1 for stand in stands)


def test_who_owns_an_action_now_counts_and_not_who_did_before(context: Context) -> None:
    register = context.register
    news = register.voortgang[0]
    before = context.actie(news.code).trekker
    after = next(rol.id for rol in register.rollen if rol.id != before)
    moved = news.model_copy(update={"nieuwe_trekker": after})
    changed = register.model_copy(update={"voortgang": (moved, *register.voortgang[1:])})

    roles = doing(make_context(changed, figures(changed, DAY), []))

    owners = [
        rol.id for rol, what in roles if news.code in [stand.actie.code for stand in what.trekt]
    ]
    assert owners == [after]


def test_nobody_joins_what_he_owns(context: Context) -> None:
    for _, what in doing(context):
        assert not [stand for stand in what.doet_mee if stand in what.trekt]


def test_each_role_that_does_something_has_a_page_and_each_owner_a_list(context: Context) -> None:
    made = render_kinds(context)
    paths = {page.path for kind in made.values() for page in kind}

    roles = doing(context)

    assert {page.path for page in made["rol"]} == {rol_path(rol.id) for rol, _ in roles}
    owners = {rol.id for rol, what in roles if what.trekt}
    assert {trekker_acties_path(rol) for rol in owners} <= paths


def test_a_role_that_does_nothing_has_no_page(context: Context) -> None:
    quiet = {rol.id for rol in context.rollen()} - {rol.id for rol, _ in doing(context)}

    paths = {page.path for page in render_kinds(context)["rol"]}

    assert quiet
    assert not paths & {rol_path(rol) for rol in quiet}
