"""Rounds: a page for each, with which actions were asked and what came of it; and a list. None without a round."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from generator.alphabet import capital
from generator.figures.antwoorden import Uitkomst, antwoorden
from generator.layout.blocks import Link, Section, block_page
from generator.layout.context import Context
from generator.layout.elsewhere import in_language, with_language
from generator.layout.page import Crumb, Page, link
from generator.layout.site_map import RONDES, SiteMap, ronde_path, start
from generator.layout.tables import Cell, Table, name
from generator.layout.template import later_page
from generator.layout.words import stand_sign
from generator.layout.zin import Deel, Zin
from generator.model.fields import een_of_meer
from generator.model.uitvraag import Ronde

_TITEL_LIJST = "Rondes met vragen"
_TITEL = Deel("Ronde van {dag}")
_HEET = Zin("Deze ronde heet ‘{titel}’.")
_WAT = "In een ronde vragen wij de trekker van elke actie: hoe gaat het?"
_AANTAL = Zin("Er {was|waren} **{n}** {ronde|rondes}.")
_GEVRAAGD = Zin(
    "Op **{dag}** vroegen wij nieuws over **{n}** {actie|acties}.",
    geen="Op **{dag}** vroegen wij niets.",
)
_IN_STUK = Zin(
    "Het nieuws van deze ronde staat in ‘{bron}’. Het gaat over **{n}** {actie|acties}.",
    geen="Het nieuws van deze ronde staat in ‘{bron}’. Het gaat over **geen enkele** actie.",
)
_NIET_AANGELEVERD = "Er is geen nieuws aangeleverd."
_STIL_STUK = Zin(
    "Over **{zoveel}** {actie|acties} is geen nieuws aangeleverd.",
    geen="Over **elke** actie is nieuws aangeleverd.",
    enige="Daarover is **geen** nieuws aangeleverd.",
    enige_niet="",
)
_KON = Zin("Antwoorden kon tot en met {dag}.")
_KAN = Zin("Antwoorden kan tot en met {dag}.")
_GESLOTEN = Zin("De ronde is gesloten op {dag}.")
_OPEN = "De ronde is nog open."
_NIEUWS = Zin(
    "Over **{zoveel}** {actie|acties} kwam nieuws.",
    geen="Over **geen enkele** actie kwam nieuws.",
    enige="Daarover kwam nieuws.",
    enige_niet="",
)
_GELIJK = Zin(
    "Bij **{zoveel}** {actie|acties} was het antwoord: er is geen nieuws.",
    geen="",
    enige="Het antwoord was: er is geen nieuws.",
)
_STIL = Zin(
    "Over **{zoveel}** {actie|acties} kregen wij geen antwoord.",
    geen="Over **elke** actie kregen wij antwoord.",
    enige="Wij kregen **geen** antwoord.",
    enige_niet="",
)
_VAN = Zin("Er is nieuws van {dag}. Stand: {stand}.")
_GEEN_NIEUWS = Zin("Er is geen nieuws. Dat hoorden wij in het antwoord van {dag}.")
_GEEN_ANTWOORD = "Wij kregen geen antwoord."
_NOG_GEEN_ANTWOORD = "Wij kregen nog geen antwoord."
_BIJ_ACTIE = "Wat was het antwoord bij elke actie?"
_ALLE = "De rondes, de nieuwste staat boven"
_KOLOMMEN = ("Ronde", "Acties", "Met nieuws", "Zonder verandering", "Zonder antwoord")


def pages(context: Context) -> list[Page]:
    """The list of rounds and a page for each; nothing when there was none."""
    rondes = newest_first(context)
    if not rondes:
        return []
    return [_list(context, rondes), *(_ronde(context, ronde) for ronde in rondes)]


def newest_first(context: Context) -> list[Ronde]:
    """The rounds that were asked up to the day of the site."""
    return sorted(context.register.rondes, key=lambda ronde: ronde.op.tekst, reverse=True)


def _list(context: Context, rondes: Sequence[Ronde]) -> Page:
    page = Page(RONDES, _TITEL_LIJST, "data/rondes", start(SiteMap.VERANDERD.crumb, _crumb("")))
    return later_page(context, page, partial(_all, rondes=rondes))


def _all(context: Context, page: Page, rondes: Sequence[Ronde]) -> Page:
    rows = tuple(_row(context, ronde) for ronde in rondes)
    kort = [_WAT, _AANTAL(n=len(rondes))]
    section = Section("rondes", "Alle rondes", table=Table(_ALLE, _KOLOMMEN, rows))
    return block_page(context, page, kort, [section], ())


def _row(context: Context, ronde: Ronde) -> tuple[Cell, ...]:
    outcomes = antwoorden(ronde, context.register, context.figures.today)
    numbers = (len(outcomes), *_counted(outcomes))
    named = in_language(ronde.titel or "", ronde.taal)
    first = Cell(capital(ronde.op.zin), small=named, target=ronde_path(ronde.op.tekst))
    return first, *(Cell(str(number)) for number in numbers)


def _counted(outcomes: Sequence[Uitkomst]) -> tuple[int, int, int]:
    """Of how many actions there is news, of how many nothing changed, and of how many nobody said anything."""
    unchanged = sum(one.niets_nieuws for one in outcomes)
    silent = sum(one.nieuws is None for one in outcomes)
    return len(outcomes) - unchanged - silent, unchanged, silent


def _ronde(context: Context, ronde: Ronde) -> Page:
    day = ronde.op.tekst
    # The title of a page has one language, also where a browser and the search show it.
    titel = _TITEL(dag=ronde.op.zin)
    if ronde.titel and not ronde.taal:
        titel = ronde.titel
    crumbs = start(SiteMap.VERANDERD.crumb, _crumb(RONDES), Crumb(titel))
    page = Page(ronde_path(day), titel, f"data/rondes/{day}.yml", crumbs)
    return later_page(context, page, partial(_page, ronde=ronde))


def _page(context: Context, page: Page, ronde: Ronde) -> Page:
    outcomes = antwoorden(ronde, context.register, context.figures.today)
    news, unchanged, silent = _counted(outcomes)
    n = len(outcomes)
    kort = [
        _named(ronde),
        *_asked(context, ronde, n),
        " ".join(filter(None, (_NIEUWS(n=news, m=n), _GELIJK(n=unchanged, m=n)))),
        (_STIL_STUK if ronde.bron else _STIL)(n=silent, m=n),
    ]
    rows = tuple(_answer(context, ronde, one) for one in outcomes)
    who = "Trekker" if ronde.bron else "Wie vroegen wij?"
    table = Table(_BIJ_ACTIE, ("Actie", who, "Antwoord"), rows)
    back = Link(_TITEL_LIJST, link(page.path, RONDES))
    sections = [Section("antwoorden", "De antwoorden", table=table, links=(back,))]
    return block_page(context, page, list(filter(None, kort)), sections, ())


def _named(ronde: Ronde) -> str:
    """How the round is called, where that is no Dutch; else its name is the title of the page."""
    if not ronde.titel or not ronde.taal:
        return ""
    return with_language(lambda titel: _HEET(titel=titel), ronde.titel, ronde.taal)


def _crumb(path: str) -> Crumb:
    return Crumb(_TITEL_LIJST, path or None)


def _asked(context: Context, ronde: Ronde, n: int) -> list[str]:
    """What was asked until when, or in which document the news stands."""
    if ronde.bron:
        bron = context.bron(ronde.bron)
        return [with_language(lambda titel: _IN_STUK(bron=titel, n=n), bron.titel, bron.taal)]
    return [_GEVRAAGD(n=n, dag=ronde.op.zin), _until(context, ronde)]


def _until(context: Context, ronde: Ronde) -> str:
    """Until when owners could answer, and whether they still can."""
    until = ""
    if ronde.uiterlijk:
        over = ronde.uiterlijk.voorbij(context.figures.today)
        until = (_KON if over else _KAN)(dag=ronde.uiterlijk.zin)
    end = _GESLOTEN(dag=ronde.gesloten.zin) if ronde.gesloten else _OPEN
    return f"{until} {end}".lstrip()


def _answer(context: Context, ronde: Ronde, one: Uitkomst) -> tuple[Cell, ...]:
    asked = capital(context.rolnamen(een_of_meer(one.vraag.rol)))
    stand = context.figures.acties.get(one.vraag.code)
    # A part of the register, as a test makes, may lack the action.
    first = name(stand) if stand else Cell(one.vraag.code)
    return first, Cell(asked), Cell(_said(ronde, one))


def _said(ronde: Ronde, one: Uitkomst) -> str:
    """What the owner answered, in words."""
    if one.nieuws is None and ronde.bron:
        return _NIET_AANGELEVERD
    if one.nieuws is None:
        return _GEEN_ANTWOORD if ronde.gesloten else _NOG_GEEN_ANTWOORD
    dag = one.nieuws.peildatum.zin
    if one.niets_nieuws:
        return _GEEN_NIEUWS(dag=dag)
    return _VAN(dag=dag, stand=stand_sign(one.nieuws.stand).word.lower())
