"""A template and the values it is filled with name the same things."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import pytest
from jinja2 import meta, nodes

from generator.layout import blocks
from generator.layout.template import Values, engine
from generator.pages.render import PAGE_KINDS

# What every page gets from `make_page` itself.
GIVEN = {
    "page",
    "organisatie",
    "naar",
    "bied",
    "naar_bestand",
    "met_codes",
    "issue",
    "mail",
    "token",
    "reacties",
    "van_programma",
    "verbeter_tekst",
    "verbeter_gegevens",
}


def filled() -> Iterator[type[Values]]:
    """Every class of values that has a template: those of the blocks and of each kind of page."""
    for module in (blocks, *PAGE_KINDS):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Values) and hasattr(value, "template"):
                yield value


def sources(name: str) -> Iterator[nodes.Template]:
    """A template and those it extends."""
    environment = engine()
    assert environment.loader
    tree = environment.parse(environment.loader.get_source(environment, name)[0])
    yield tree
    for parent in tree.find_all(nodes.Extends):
        assert isinstance(parent.template, nodes.Const)
        yield from sources(parent.template.value)


def asked(name: str) -> set[str]:
    """The names that a template needs, in the blocks that are not written over."""
    known = engine().globals
    names: set[str] = set()
    imported: set[str] = set()
    written: set[str] = set()
    for tree in sources(name):
        found = {block.name: block for block in tree.find_all(nodes.Block)}
        for covered in found.keys() & written:
            found[covered].body = []
        imported |= {part.target for part in tree.find_all(nodes.Import)}
        names |= meta.find_undeclared_variables(tree)
        written |= found.keys()
    return names - imported - known.keys()


KINDS = sorted(filled(), key=lambda kind: kind.template)


@pytest.mark.parametrize("values", KINDS, ids=lambda values: values.template)
def test_a_template_uses_exactly_what_it_is_given(values: type[Values]) -> None:
    own = {field.name for field in fields(values)}
    if values.template == "home.html.j2":
        own.remove("kort")  # its figures are that

    needed = asked(values.template)

    assert needed - own - GIVEN == set(), "the template asks for more"
    assert own - needed == set(), "the template does not use this"


def test_every_template_of_a_kind_is_filled_by_one_class_of_values() -> None:
    found = [values.template for values in KINDS]

    assert len(found) == len(set(found))
    names = engine().list_templates()
    # Parts of pages, the page of another room, and what a report or a piece without a site is made of.
    others = {
        "aanpassen.html.j2",
        "blad.html.j2",
        "blokje.html.j2",
        "delen.html.j2",
        "inhoud.html.j2",
        "los.html.j2",
        "papier.html.j2",
        "papierdelen.html.j2",
        "venster.html.j2",
    }
    assert set(names) - set(found) == others
