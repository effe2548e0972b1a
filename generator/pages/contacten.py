"""Wie praat met wie?: each regular talk, how often it should be held, and whether it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.alphabet import capital
from generator.figures.contact import Gehouden, gehouden, laatste_keer
from generator.layout.blocks import Section, block_page, official
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page
from generator.layout.words import STANDEN, Sign, listed
from generator.layout.zin import Zin
from generator.model.overleg import Contact
from generator.moment import dag

_GEHOUDEN: Mapping[Gehouden, Sign] = {
    "op tijd": Sign("Ja", "klaar", ""),
    "gemist": Sign("Nee, te lang geleden", "niet", ""),
    "onbekend": STANDEN["onbekend"],
    "geen vast ritme": Sign("Geen vast ritme", "nvt", ""),
}

_GESPREKKEN = Zin("Er {staat|staan} **{n}** {gesprek|gesprekken} in het register.")
_GEEN_GESPREKKEN = "Op deze dag kenden wij nog geen vaste gesprekken."
_ZONDER_RITME = Zin(
    "Bij **{zoveel}** {gesprek|gesprekken} weten wij niet hoe vaak.",
    geen="",
    enige="Hoe vaak, weten wij **niet**.",
)
_OP_TIJD = Zin("Op tijd: **{op_tijd}**. Gemist: **{gemist}**. Onbekend: **{onbekend}**.")
_ZONDER_VAST_RITME = Zin("Zonder vast ritme: **{n}**.", geen="")
_NIETS_BEKEND = "Van **geen enkel** gesprek weten wij of het op tijd was."


def pages(context: Context) -> list[Page]:
    """The one page of all talks, always between roles."""
    return [later_page(context, SiteMap.CONTACTEN.page("data/contacten.yml"), _page)]


def _page(context: Context, page: Page) -> Page:
    contacten = context.register.contacten
    zonder_ritme = sum(not contact.ritme.bekend for contact in contacten)
    today = context.figures.today
    stand = Counter(gehouden(contact, today) for contact in contacten)
    aantal = len(contacten)
    op_tijd = _OP_TIJD(op_tijd=stand["op tijd"], gemist=stand["gemist"], onbekend=stand["onbekend"])
    kort = [
        _GESPREKKEN(n=aantal),
        _ZONDER_RITME(n=zonder_ritme, m=aantal),
        f"{op_tijd} {_ZONDER_VAST_RITME(n=stand['geen vast ritme'])}".rstrip()
        if stand["op tijd"] + stand["gemist"]
        else _NIETS_BEKEND,
    ]
    kort = list(filter(None, kort))
    table = Table(
        "Wie praat met wie, en hoe vaak",
        ("Met wie", "Waarover", "Hoe vaak", "Laatste keer", "Op tijd?"),
        tuple(_contact(context, contact) for contact in contacten),
    )
    namen = official(
        [(c.titel, f"{c.officiele_titel} ({c.officieel_ritme})", None) for c in contacten]
    )
    sections = [Section("contacten", "De gesprekken", table=table), namen]
    kort = kort if contacten else [_GEEN_GESPREKKEN]
    return block_page(context, page, kort, sections, contacten)


def _contact(context: Context, contact: Contact) -> tuple[Cell, ...]:
    laatste = laatste_keer(contact, context.figures.today)
    return (
        Cell(capital(listed([context.rol(rol) for rol in contact.met]))),
        Cell(contact.titel),
        Cell(capital(contact.ritme.zin)),
        Cell(dag(laatste)) if laatste else Cell(sign=STANDEN["onbekend"]),
        Cell(sign=_GEHOUDEN[gehouden(contact, context.figures.today)]),
    )
