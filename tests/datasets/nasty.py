"""A register in which every free text is an attack, chosen by a seed."""

from __future__ import annotations

import random
from typing import Any

from generator.model.fields import Record
from generator.model.register import KINDS, Register

FREE = frozenset(
    [
        "titel",
        "officiele_titel",
        "in_het_kort",
        "toelichting",
        "knelpunten",
        "geld",
        "voorbehoud",
        "let_op",
        "borging",
        "meetbron",
        "definitie",
        "eenheid",
        "open_vragen",
        "reden",
        "hoe",
        "officieel_ritme",
        "onderdeel",
        "onderwerp",
        "cluster",
        "tekst",
        "veranderd",
        "advies",
        "meten",
        "uitleg",
        "term",
        "schrijfwijzen",
        "antwoord",
        "waarom",
        "naam",
        "bestand",
        "wie",
    ]
)
_SIGNS = (
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
    "\t=",
    "\r=",
    "\n@",
    " =",
    "\u200b=",
    "\ufeff-",
    "\xa0+",
    "\u2066@",
    "\x00=",
)
_ATTACKS = (
    'HYPERLINK("https://kwaad.invalid";"klik")', "cmd|' /C calc'!A0", "1+1", "SOM(A1:A9)", "WEBSERVICE(1)", "a",
)  # fmt: skip
_MARKUP = (
    "<script>alert(1)</script>", '</t></is></c><c t="str"><f>1+1</f></c>', "]]>", "&lt;b&gt;", "<!-- x", '"><a href=javascript:1>',
    "_x003D_1+1", "a; =1+1", "a,=1+1", 'a"; "=1', "ja|=1", '{"@id":1}', "\x0b", "a\r\n=1\r\n", "javascript:alert(1)", "'=1",
)  # fmt: skip


def nasty_text(dice: random.Random) -> str:
    """A text that some program could run, draw or split."""
    if dice.random() < 0.6:
        return dice.choice(_SIGNS) + dice.choice(_ATTACKS) + str(dice.random())
    return dice.choice(_MARKUP) + dice.choice(("", " woord", ";", "\n", "|")) + dice.choice(_MARKUP)


def nasty_register(register: Register, seed: int) -> Register:
    """The register with other words in it; keys, days and choices stay right."""
    dice = random.Random(seed)
    # A measurement is named by its part and group, which must stay apart.
    before = nasty_text(dice)
    changed = {kind.name: _nasty(getattr(register, kind.name), dice) for kind in KINDS}
    changed["metingen"] = tuple(
        one.model_copy(
            update={name: before + getattr(one, name) for name in ("groep", "onderdeel")}
        )
        for one in register.metingen
    )
    organisatie = register.organisatie.model_copy(
        update={"naam": nasty_text(dice), "site_naam": nasty_text(dice)}
    )
    return register.model_copy(update={**changed, "organisatie": organisatie})


def _nasty(value: Any, dice: random.Random) -> Any:
    if isinstance(value, tuple):
        return tuple(_nasty(one, dice) for one in value)
    if not isinstance(value, Record):
        return value
    update = {name: _changed(name, getattr(value, name), dice) for name in type(value).model_fields}
    return value.model_copy(update=update)


def _changed(name: str, value: Any, dice: random.Random) -> Any:
    if name in FREE and isinstance(value, str):
        return nasty_text(dice)
    if name in FREE and isinstance(value, tuple) and value and isinstance(value[0], str):
        is_role = name == "wie"
        return value if is_role else tuple(nasty_text(dice) for _ in value)
    return _nasty(value, dice)
