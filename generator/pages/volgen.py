"""Volgen: how to hear of changes without an account."""

from __future__ import annotations

from generator.layout.blocks import Link, Section, block_page
from generator.layout.context import Context
from generator.layout.follow import (
    ALLES_FEED,
    PLANNING_ICS,
    has_last_days,
    thema_feed,
    thema_ics,
)
from generator.layout.page import Page, file_link, link
from generator.layout.site_map import SiteMap
from generator.layout.template import later_page
from generator.layout.words import listed
from generator.layout.zin import Zin

_KORT = (
    "Je kunt zelf zien wat er verandert. Je hoeft daarvoor niet elke dag te kijken.",
    "Je hebt geen account nodig.",
    "Je hoeft niets over jezelf te vertellen.",
    "Wij sturen zelf geen mail. Je volgt ons met een programma.",
)
_FEED = (
    "Een feed is een lijst met nieuws. Een programma kijkt of er iets bij komt.",
    "Verandert er iets? Dan zie je dat in je programma, net als een nieuwe mail.",
    "Verbeteren wij een fout? Dan verandert ook het bericht in je programma.",
)
_OUTLOOK = (
    "Klik in Outlook met de rechtermuisknop op de map ‘RSS-feeds’.",
    "Kies ‘Een nieuwe RSS-feed toevoegen’.",
    "Plak het adres van de feed. Kies ‘Toevoegen’.",
    "Zie je die map niet? Kies dan een ander programma.",
)
_THUNDERBIRD = (
    "Kies in Thunderbird: Nieuw, en dan ‘Feedaccount’.",
    "Klik op ‘Abonnementen beheren’.",
    "Plak het adres van de feed. Kies ‘Toevoegen’.",
)
_ADRES = (
    "Het adres krijg je zo: klik met de rechtermuisknop op een link. Kies ‘Koppeling kopiëren’.",
    "Open je de link zelf? Dan zie je code. Dat is geen fout.",
)
_IN_AGENDA = Zin("In dit bestand staan {wat}.")
_AGENDA = (
    "Weten wij de dag niet precies? Dan staat dat erbij.",
    "Weten wij geen dag? Dan staat het er niet in. Kijk dan op de pagina Planning.",
)
_AGENDA_HOE = (
    "Eén keer overnemen: sla het bestand op, en open het met je agenda.",
    "Blijven volgen: kopieer het adres. Kies in je agenda: ‘Agenda toevoegen’, en dan ‘Van internet’.",
)
_PLANNING = "De planning voor je agenda"
_PER_THEMA = "Wil je alleen de einddatums van één thema? Kies dan het bestand van dat thema."
_PER_ACTIE = "Elke actie heeft ook een eigen feed. De link staat op de pagina van de actie."
_ALLES = "Alle veranderingen"
_NAAR_ACTIES = "Zoek een actie"


def pages(context: Context) -> list[Page]:
    """The one page about following."""
    return [later_page(context, SiteMap.VOLGEN.page("data/organisatie.yml"), _page)]


def _page(context: Context, page: Page) -> Page:
    feeds = [
        Link(_ALLES, file_link(page.path, ALLES_FEED)),
        *(
            Link(f"Thema: {thema.titel}", file_link(page.path, thema_feed(thema.id)))
            for thema in context.themas()
        ),
    ]
    sections = [
        Section("feed", "Wat is een feed?", _FEED),
        Section("feeds", "Welke feeds zijn er?", _ADRES, links=tuple(feeds)),
        Section(
            "actie",
            "Wil je één actie volgen?",
            (_PER_ACTIE,),
            links=(Link(_NAAR_ACTIES, link(page.path, SiteMap.ALLE_ACTIES.path)),),
        ),
        _agenda(context, page),
        Section("outlook", "Hoe volg je een feed in Outlook?", items=_OUTLOOK),
        Section("thunderbird", "Hoe volg je een feed in Thunderbird?", items=_THUNDERBIRD),
    ]
    return block_page(context, page, _KORT, sections, ())


def _agenda(context: Context, page: Page) -> Section:
    """The file for somebody's calendar; nothing when the site is not about the planning."""
    if not context.met("planning"):
        return Section("agenda", "")
    themas = [
        Link(f"Einddatums bij het thema: {thema.titel}", file_link(page.path, thema_ics(thema.id)))
        for thema in context.themas()
        if has_last_days(context.figures.van_thema(thema.id))
    ]
    what = ["besluiten", *(["gesprekken"] if context.met("contacten") else []), "einddatums"]
    return Section(
        "agenda",
        "Hoe zet je de planning in je agenda?",
        (_IN_AGENDA(wat=listed(what)), *_AGENDA, *([_PER_THEMA] if themas else [])),
        _AGENDA_HOE,
        links=(Link(_PLANNING, file_link(page.path, PLANNING_ICS)), *themas),
    )
