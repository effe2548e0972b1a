"""Oude standen: the key figures of each quarter that is over, and the code by which people can compare them."""

from __future__ import annotations

from generator.figures.oude_standen import OudeStand, oude_standen_op
from generator.figures.vingerafdruk import code_van
from generator.layout.blocks import Link, Section, block_page
from generator.layout.context import Context
from generator.layout.page import Page, link
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Row, Table
from generator.layout.template import later_page
from generator.layout.words import klaar_van
from generator.layout.zin import Zin
from generator.moment import dag

_UITLEG = "Hier staan de getallen van elk kwartaal, zoals wij ze toen kenden."
_AANTAL = Zin(
    "Wij bewaren **{n}** oude {stand|standen}.",
    geen="Er is nog **geen** kwartaal voorbij waarvan wij de stand kennen.",
)
_BLIJFT = "Nieuws van later verandert niets aan een oude stand."
_TABEL = "De stand op de laatste dag van een kwartaal"
_KOLOMMEN = ("Stand op", "Acties", "Klaar", "Te laat", "Zonder nieuws", "Code")
_LEEG = "Er is nog geen oude stand."
_GEEN = "0"
_CODE = (
    "Elke stand heeft een code. Die maken wij uit alles wat er op die dag in het register stond.",
    "Is de code later anders? Dan is er iets verbeterd in oude gegevens.",
)
_NIET_IN_CODE = "Cijfers over mensen en reacties van lezers tellen niet mee in de code."
_NIET_IN_CODE_REACTIES = "Reacties van lezers tellen niet mee in de code."
_HELE_SITE = "De beheerder kan de hele site van een oude dag opnieuw maken. Vraag het ons."
_VERANDERD = "Lees wat er veranderde"
_RAPPORTEN = "Lees wat er in een heel jaar gebeurde"


def pages(context: Context) -> list[Page]:
    """The one page of old states."""
    return [later_page(context, SiteMap.ARCHIEF.page("data"), _page)]


def _page(context: Context, page: Page) -> Page:
    found = oude_standen_op(context.peildagen())
    table = Table(_TABEL, _KOLOMMEN, tuple(map(_row, found)), empty=_LEEG)
    links = [Link(_VERANDERD, link(page.path, SiteMap.VERANDERD.path))]
    if context.met("rapport"):
        links.append(Link(_RAPPORTEN, link(page.path, SiteMap.RAPPORTEN.path)))
    not_in = _NIET_IN_CODE if context.met("streefcijfers") else _NIET_IN_CODE_REACTIES
    sections = [
        Section("kwartalen", "De kwartalen", table=table),
        Section("code", "Wat is de code?", items=(*_CODE, not_in)),
        Section("oude-site", "De site van een oude dag", (_HELE_SITE,), links=tuple(links)),
    ]
    return block_page(context, page, [_UITLEG, _AANTAL(n=len(found)), _BLIJFT], sections, ())


def _row(oud: OudeStand) -> Row:
    telling = oud.telling
    return (
        Cell(dag(oud.day)),
        Cell(f"{telling.totaal}"),
        Cell(klaar_van(telling) if telling.totaal else _GEEN),
        Cell(f"{telling.te_laat}"),
        Cell(f"{telling.oud}"),
        Cell(typed=code_van(oud.vingerafdruk)),
    )
