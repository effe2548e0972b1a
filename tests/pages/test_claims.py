"""No page says of another organisation what only one of them knows, or of a source what no source says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import get_args

from generator.figures.figures import figures
from generator.layout.site_map import SiteMap
from generator.model.fields import SoortRol
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG

# What a source would say; only quotes and fields with a source may, and those name it.
_CLAIM = re.compile(
    r"\bde (?:bron|stukken) (?:zegt|zeggen|noemt|noemen|vraagt|vragen|adviseert|adviseren)\b|staat in de bron\b",
    re.IGNORECASE,
)


def _pages(register: Register, texts: list[Text]) -> dict[str, str]:
    made = render(register, figures(register, DAG), texts)
    return {page.path: unescape(re.sub(r"<[^>]+>", " ", page.head + page.body)) for page in made}


def _words(register: Register) -> Iterator[str]:
    """What is of one organisation: its names, those of its groups, themes, plans and sources."""
    yield register.organisatie.naam
    yield from (rol.naam for rol in register.rollen)
    for kind in (register.themas, register.plannen, register.bronnen, register.acties):
        yield from (record.titel for record in kind)


def _bare(register: Register) -> Register:
    """The same organisation, of which nearly nothing is known yet."""
    nothing = dict.fromkeys(
        ("acties", "voortgang", "plannen", "afspraken", "streefcijfers", "metingen", "planning", "fasen", "contacten", "stuurgroep",
         "actielijst", "adviezen", "instrumenten", "risicos", "ingetrokken", "testlezingen", "controles", "beoordelingen", "afwijkingen"),
        (),
    )  # fmt: skip
    return register.model_copy(update=nothing)


def test_no_page_claims_what_a_source_says(goed: tuple[Register, list[Text]]) -> None:
    for register, texts in (goed, (_bare(goed[0]), [])):
        for path, text in _pages(register, texts).items():
            assert not _CLAIM.search(text), f"{path}: {_CLAIM.search(text)}"


def test_no_word_of_another_organisation_is_in_our_sentences(
    goed: tuple[Register, list[Text]], echt: tuple[Register, list[Text]]
) -> None:
    pages = _pages(_bare(goed[0]), [])
    own = set(_words(goed[0]))
    # Every municipality has a works council, pages of our own have a title, and a role has a kind.
    ours = " ".join(
        ["ondernemingsraad (OR)", *(entry.title for entry in SiteMap), *get_args(SoortRol)]
    )
    strange = {word for word in _words(echt[0]) if len(word) > 4 and word not in ours} - own

    for path, text in pages.items():
        for word in strange:
            assert not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text), f"{path} names '{word}'"


def test_a_register_with_nearly_nothing_has_every_fixed_page(
    goed: tuple[Register, list[Text]],
) -> None:
    pages = _pages(_bare(goed[0]), [])

    assert "index.md" in pages
    assert all(text.strip() for text in pages.values())
