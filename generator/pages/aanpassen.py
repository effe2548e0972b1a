"""Beheer: what somebody should know before he edits on the site. Only there when `beheer` is filled in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

from generator.editor.config import backend
from generator.editor.policy import policy
from generator.layout.context import Context
from generator.layout.page import Crumb, Page
from generator.layout.site_map import BEHEER, start
from generator.layout.template import Values, later_page, make_page
from generator.layout.zin import Deel
from generator.model.beheer import Beheer

_TITEL = "Register en teksten aanpassen"
_KORT = (
    "Heb je een account? Dan kun je hier het register en de teksten aanpassen.",
    "Heb je geen account? Gebruik dan het formulier.",
    "Schrijf geen namen van mensen.",
)
_LOGIN = Deel("Je logt in met je account van {host}.")
_TOKEN = Deel("Je logt in met een token van {host}. Dat maak je daar zelf, bij je instellingen.")
_WIDER = Deel(
    "Deze pagina mag meer dan de rest van de site. Het programma maakt zelf opmaak, en praat met {host}. "
    "Andere websites krijgen niets."
)
_CHECKED = "Iemand kijkt je wijziging na. Daarna komt zij op de site."
_AT_ONCE = "Je wijziging wordt meteen bewaard. Zij komt op de site als die opnieuw wordt gemaakt."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(Values):
    template = "aanpassen.html.j2"
    inloggen: str
    ruimer: str
    daarna: str


def pages(context: Context) -> list[Page]:
    """The one page, or none."""
    beheer = context.register.organisatie.beheer
    if beheer is None:
        return []
    crumbs = start(Crumb(_TITEL))
    settings = policy(backend(beheer))
    page = Page(BEHEER, _TITEL, "data/organisatie.yml", crumbs, searched=False, policy=settings)
    return [later_page(context, page, partial(_page, beheer=beheer))]


def _page(context: Context, page: Page, beheer: Beheer) -> Page:
    host = urlsplit(beheer.adres).netloc
    values = _Values(
        kort=_KORT,
        inloggen=(_LOGIN if beheer.app_id else _TOKEN)(host=host),
        ruimer=_WIDER(host=host),
        daarna=_CHECKED if beheer.nakijken == "ja" else _AT_ONCE,
    )
    return make_page(context, page, page.title, values)
