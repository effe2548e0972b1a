"""A register in which every free text is an attack, days stand at the edge and lists are empty, chosen by a seed."""

from __future__ import annotations

import random
import re
from functools import cache
from typing import Any

from generator.model.fields import Record
from generator.model.register import KINDS, Register
from generator.moment import Moment, parse_moment
from tests.gate.spoil import takes

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
    "]", "[[actie: A1]]", "[x](javascript:alert(1))", "**vet", "../../../weg", "..\\weg", "/etc/passwd", "\x00", "\x1b[2J",
    "\u202egnp.exe\u202c", "\u2066\u2069", "\u2028", "\x85", "👩‍🦽🏳️‍🌈", "e\u0301\u0301", "\ufffe", "?bcc=kwaad@kwaad.invalid&",
    "\r\nBcc: kwaad@kwaad.invalid", "\r\nEND:VEVENT\r\nBEGIN:VALARM", "{{ 7*7 }}", "${x}", "%s%n", "https://kwaad.invalid/",
    "onerror=alert(1) ", "' onclick='x", "<img src=//kwaad.invalid>", "\n\n# kop\n\n", "| a | b |", "<?xml?>", "<!DOCTYPE a>",
    "&#0;", "&lol;", "</textarea></title></style>", "\ud7ff\ue000", "",
)  # fmt: skip
_LONG = ("x" * 10_000, "woord " * 2_000, "=" * 10_000, "&" * 10_000, "🦽" * 5_000)
# The first and the last day that the register takes; of others it says that they are wrong.
_EDGES = ("1900-01-01", "2099-12-31")
_A_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LOOSE = (
    "1900",
    "2099",
    "onbekend",
    "per maand",
    "eind 2099",
    "week 1 van 1900",
    "tot 1900",
    "na 2098",
)
# What no other record refers to, so that a register without it is right.
_CAN_BE_EMPTY = (
    "voortgang", "planning", "fasen", "contacten", "stuurgroep", "actielijst", "adviezen", "instrumenten", "risicos", "metingen",
    "waarden", "begrippen", "afwijkingen", "controles", "beoordelingen", "rondes", "afspraken",
)  # fmt: skip


def nasty_text(dice: random.Random) -> str:
    """A text that some program could run, draw or split."""
    if dice.random() < 0.5:
        return dice.choice(_SIGNS) + dice.choice(_ATTACKS) + str(dice.random())
    if dice.random() < 0.01:
        return dice.choice(_LONG)
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


def damaged_register(register: Register, seed: int) -> Register:
    """That register with days at the edge of what is a day, and some lists empty."""
    dice = random.Random(seed)
    changed = nasty_register(register, seed)
    empty = {name: () for name in _CAN_BE_EMPTY if dice.random() < 0.15}
    share = dice.choice((0, 0.02, 0.3))
    kinds = {
        kind.name: _at_the_edge(getattr(changed, kind.name), dice, share, kind.key)
        for kind in KINDS
    }
    return changed.model_copy(update=kinds | empty)


def _nasty(value: Any, dice: random.Random) -> Any:
    if isinstance(value, tuple):
        return tuple(_nasty(one, dice) for one in value)
    if not isinstance(value, Record):
        return value
    kind = type(value)
    update = {name: _changed(kind, name, getattr(value, name), dice) for name in kind.model_fields}
    return value.model_copy(update=update)


def _changed(kind: type[Record], name: str, value: Any, dice: random.Random) -> Any:
    if isinstance(value, str) and _is_free(kind, name):
        return nasty_text(dice)
    if isinstance(value, tuple) and value and isinstance(value[0], str) and _is_free(kind, name):
        return tuple(nasty_text(dice) for _ in value)
    return _nasty(value, dice)


@cache
def _is_free(kind: type[Record], name: str) -> bool:
    """Whether any words may stand in a field."""
    text = "Een =zin; van <iemand>."
    return takes(kind, name, text) or takes(kind, name, (text,))


def _at_the_edge(value: Any, dice: random.Random, share: float, keys: tuple[str, ...] = ()) -> Any:
    """The same records, with another day in a part of their moments: a day stays a day, and what names a record stays."""
    if isinstance(value, Moment):
        if dice.random() >= share:
            return value
        is_day = _A_DAY.fullmatch(value.tekst)
        return parse_moment(dice.choice(_EDGES if is_day else (*_EDGES, *_LOOSE)))
    if isinstance(value, tuple):
        return tuple(_at_the_edge(one, dice, share, keys) for one in value)
    if not isinstance(value, Record):
        return value
    names = type(value).model_fields.keys() - set(keys)
    return value.model_copy(
        update={name: _at_the_edge(getattr(value, name), dice, share) for name in sorted(names)}
    )
