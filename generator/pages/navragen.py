"""Wie geeft nieuws?: who owes news, with a mail to ask each owner for it. Only a live preview has this page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.alphabet import capital
from generator.figures.stand import ActieStand
from generator.layout.blocks import Link, Section, block_page
from generator.layout.context import Context
from generator.layout.page import Crumb, Page, link
from generator.layout.reminder import NOBODY, Reminder, reminders
from generator.layout.site_map import NAVRAGEN, start
from generator.layout.template import later_page
from generator.layout.whom import whom_to_ask
from generator.layout.zin import Zin
from generator.model.register import Register
from generator.register.product_texts import GIDS

_TITEL = "Wie geeft nieuws?"
_GIDS = Link("Lees hoe je het register vult", link(NAVRAGEN, GIDS))
_ALLEEN_VOORBEELD = "Deze pagina staat alleen in het voorbeeld, niet op de site."
_HOEVEEL = Zin(
    "Van **{n}** {actie|acties} hoorden wij te lang niets.", geen="Van elke actie is er nieuws."
)
_HULP = "Hoe werkt dit?"
_ZONDER_TREKKER = "Trekker onbekend"
_ZOEK_TREKKER = "Zoek eerst wie ervoor zorgt."
_WIE = "Vraag met een mail wie dit doet"
_WAS = Zin("{code}: {titel}. Het laatste nieuws was van {wanneer}.")
_NOOIT = Zin("{code}: {titel}. Wij hoorden nog nooit iets.")
_VRAAG = Zin("Vraag het aan {rol} met een mail.")


def pages(context: Context) -> list[Page]:
    """The one page of who owes news, a section for each owner."""
    page = Page(NAVRAGEN, _TITEL, "data/voortgang", start(Crumb(_TITEL)), searched=False)
    return [later_page(context, page, _page)]


def _page(context: Context, page: Page) -> Page:
    found = reminders(context.register, context.figures.today)
    kort = [_ALLEEN_VOORBEELD, _HOEVEEL(n=sum(len(one.acties) for one in found))]
    help_ = Section("hulp", _HULP, links=(_GIDS,))
    sections = [*(_section(one, context.register) for one in found), help_]
    return block_page(context, page, kort, sections, ())


def _section(one: Reminder, register: Register) -> Section:
    items = tuple(map(_line, one.acties))
    if one.rol == NOBODY:
        whom = (whom_to_ask(register, stand) for stand in one.acties)
        items = tuple(" ".join(filter(None, both)) for both in zip(items, whom, strict=True))
        links = tuple(_links(one, _WIE))
        return Section(one.rol, _ZONDER_TREKKER, (_ZOEK_TREKKER,), items, links=links)
    ask = _VRAAG(rol=one.naam).rstrip(".")
    return Section(one.rol, capital(one.naam), items=items, links=tuple(_links(one, ask)))


def _links(one: Reminder, says: str) -> Iterator[Link]:
    """A link for each mail. When there are more, each says which actions it is about."""
    for mail in one.mails:
        about = f" ({', '.join(mail.codes)})" if len(one.mails) > 1 else ""
        yield Link(f"{says}{about}", mail.link)


def _line(stand: ActieStand) -> str:
    code, titel = stand.actie.code, stand.actie.titel
    if stand.laatste is None:
        return _NOOIT(code=code, titel=titel)
    return _WAS(code=code, titel=titel, wanneer=stand.laatste.peildatum.zin)
