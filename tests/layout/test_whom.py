"""Of an action of which nobody knows the owner, the nearest role in the register is named."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures.figures import figures
from generator.figures.stand import standen
from generator.layout.whom import whom_to_ask
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text

LATE = date(2024, 12, 1)
Read = tuple[Register, list[Text]]


def changed(register: Register, actie: dict[str, object], thema: str = "onbekend") -> Register:
    """The register with A1 alone, in a theme with this owner."""
    one = register.acties[0].model_copy(update={"trekker": "onbekend", **actie})
    themas = tuple(old.model_copy(update={"trekker": thema}) for old in register.themas)
    return register.model_copy(update={"acties": (one,), "themas": themas, "voortgang": ()})


@pytest.mark.parametrize(
    ("actie", "thema", "says"),
    [
        ({}, "bureau", "Vraag het aan: bureau Inclusie (trekker van het thema)."),
        ({}, "onbekend", "Vraag het aan: team Zorg (maker van het plan)."),
        ({"plan": ""}, "onbekend", "Vraag het aan: bureau Inclusie (doet mee)."),
        ({"plan": "", "betrokken": ()}, "onbekend", ""),
        ({"trekker": "bureau"}, "bureau", ""),
    ],
)
def test_the_nearest_role_is_asked(
    goed: Read, actie: dict[str, object], thema: str, says: str
) -> None:
    register = changed(goed[0], actie, thema)

    (stand,) = standen(register, LATE)

    assert whom_to_ask(register, stand) == says


@pytest.mark.parametrize(
    ("actie", "says"),
    [
        ({}, "Weet jij het ook niet? Vraag het aan: team Zorg (maker van het plan)."),
        ({"plan": "", "betrokken": ()}, "Weet jij het ook niet? Mail het ons: "),
        ({"trekker": "team-zorg"}, ""),
    ],
)
def test_the_form_says_whom_to_ask(goed: Read, actie: dict[str, object], says: str) -> None:
    register, texts = goed
    one = register.acties[0].model_copy(update={"trekker": "onbekend", **actie})
    register = register.model_copy(update={"acties": (one, *register.acties[1:])})

    pages = render(register, figures(register, LATE), texts)

    (form,) = (page.body for page in pages if page.path == "invullen/a1.md")
    assert ("Wij weten niet wie deze actie trekt." in form) == bool(says)
    assert says in form
