"""Who talks to whom, who does what, and the open list of the meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.figures.contact import Gehouden, gehouden, laatste_keer
from generator.layout.blocks import Section, block_page, official
from generator.layout.context import Report
from generator.layout.page import Crumb, Page
from generator.layout.tables import Cell, Table
from generator.layout.template import start
from generator.layout.words import STANDEN, Sign, capital, listed, plural
from generator.model.organisatie import Rol
from generator.model.overleg import Contact, Lijstactie
from generator.moment import dag

_OPEN = {
    "open": Sign("Open", "nog", ""),
    "gesloten": Sign("Klaar", "klaar", ""),
    "onbekend": STANDEN["onbekend"],
}


_GEHOUDEN: Mapping[Gehouden, Sign] = {
    "op tijd": Sign("Ja", "klaar", ""),
    "gemist": Sign("Nee, te lang geleden", "niet", ""),
    "onbekend": STANDEN["onbekend"],
    "geen vast ritme": Sign("Geen vast ritme", "nvt", ""),
}


def pages(report: Report) -> list[Page]:
    """Three pages about people at work, always as roles."""
    return [_contacten(report), _rollen(report), _actielijst(report)]


def _contacten(report: Report) -> Page:
    contacten = report.register.contacten
    zonder_ritme = sum(not contact.ritme.bekend for contact in contacten)
    today = report.figures.today
    stand = Counter(gehouden(contact, today) for contact in contacten)
    aantal = len(contacten)
    kort = [
        f"De stukken noemen **{aantal}** {plural(aantal, 'gesprek', 'gesprekken')}. Sommige zijn nog een advies of een plan.",
        f"Bij **{zonder_ritme} van de {aantal}** is nog niet bepaald hoe vaak.",
        f"Op tijd: **{stand['op tijd']}**. Gemist: **{stand['gemist']}**. Van **{stand['onbekend']}** weten wij het niet."
        if stand["op tijd"] + stand["gemist"]
        else "Van **geen enkel** gesprek weten wij of het op tijd was.",
    ]
    if not contacten:
        kort = ["Op deze dag kenden wij nog geen vaste gesprekken."]
    table = Table(
        "Wie praat met wie, en hoe vaak",
        ("Met wie", "Waarover", "Hoe vaak", "Laatste keer", "Op tijd?"),
        tuple(_contact(report, contact) for contact in contacten),
    )
    namen = official([(c.titel, f"{c.officiele_titel} ({c.officieel_ritme})") for c in contacten])
    page = Page(
        "wie-praat-met-wie.md",
        "Wie praat met wie?",
        "",
        "",
        "data/contacten.yml",
        start(Crumb("Wie praat met wie?")),
    )
    return block_page(
        report, page, kort, [Section("contacten", "De gesprekken", table=table), namen], contacten
    )


def _contact(report: Report, contact: Contact) -> tuple[Cell, ...]:
    laatste = laatste_keer(contact, report.figures.today)
    return (
        Cell(capital(listed([report.rol(rol) for rol in contact.met]))),
        Cell(contact.titel),
        Cell(capital(contact.ritme.zin)),
        Cell(dag(laatste)) if laatste else Cell(sign=STANDEN["onbekend"]),
        Cell(sign=_GEHOUDEN[gehouden(contact, report.figures.today)]),
    )


def _rollen(report: Report) -> Page:
    register = report.register
    rollen = [rol for rol in register.rollen if rol.bron is None or report.already(rol.bron)]
    soorten = dict.fromkeys(rol.soort for rol in rollen)
    sections = [
        _soort(soort, [rol for rol in rollen if rol.soort == soort]) for soort in sorted(soorten)
    ]
    zetels = Table(
        "Plekken in de stuurgroep",
        ("Deel van de organisatie", "Waarover", "Cluster", "Besloten?"),
        tuple(
            (
                Cell(z.onderdeel),
                Cell(z.onderwerp),
                Cell(capital(z.cluster)),
                Cell("Onbekend. Dit is een advies." if z.stand == "advies" else capital(z.stand)),
            )
            for z in register.stuurgroep
        ),
    )
    zonder, aantal = report.figures.totaal.zonder_trekker, report.figures.totaal.totaal
    kort = [
        f"Wij noemen **{len(rollen)}** functies, afdelingen en groepen. Wij noemen geen namen van mensen.",
        f"Bij **{zonder} van de {aantal}** acties weten wij niet wie de trekker is."
        if aantal
        else "Er zijn nog geen acties.",
        _stuurgroep_zin(report),
    ]
    page = Page(
        "wie-doet-wat.md", "Wie doet wat?", "", "", "data/rollen.yml", start(Crumb("Wie doet wat?"))
    )
    return block_page(
        report,
        page,
        kort,
        [Section("stuurgroep", "De stuurgroep", table=zetels), *sections],
        register.stuurgroep,
    )


def _stuurgroep_zin(report: Report) -> str:
    advies = sum(zetel.stand == "advies" for zetel in report.register.stuurgroep)
    if not report.register.stuurgroep:
        return "Wij weten niet wie er in de stuurgroep zitten."
    return f"Van de **{len(report.register.stuurgroep)}** plekken in de stuurgroep zijn er **{advies}** een advies. Of dat besloten is, weten wij niet."


def _soort(soort: str, rollen: Sequence[Rol]) -> Section:
    rows = tuple((Cell(capital(rol.naam)), Cell(rol.uitleg)) for rol in rollen)
    return Section(
        f"soort-{soort}",
        capital(soort),
        table=Table(f"{len(rollen)} bij ‘{soort}’", ("Wie", "Wat doen zij?"), rows),
    )


def _actielijst(report: Report) -> Page:
    lijst = report.register.actielijst
    open_ = sum(actie.stand == "open" for actie in lijst)
    kort = [
        f"**{open_} van de {len(lijst)}** {plural(open_, 'punt stond', 'punten stonden')} open bij het laatste nieuws."
        if lijst
        else "Op deze dag kenden wij nog geen punten.",
        "Dit zijn punten uit een overleg. Ze horen niet bij een plan.",
    ]
    table = Table(
        "De punten van het overleg",
        ("Punt", "Waarover", "Wie", "Stand", "Op de lijst op", "Vervolg"),
        tuple(_punt(report, actie) for actie in lijst),
    )
    page = Page(
        "actielijst.md", "Actielijst", "", "", "data/actielijst.yml", start(Crumb("Actielijst"))
    )
    namen = official([(actie.titel, actie.officiele_titel) for actie in lijst])
    return block_page(
        report, page, kort, [Section("punten", "De punten", table=table), namen], lijst
    )


def _punt(report: Report, actie: Lijstactie) -> tuple[Cell, ...]:
    return (
        Cell(actie.titel),
        Cell(actie.onderwerp),
        Cell(sign=STANDEN["onbekend"])
        if actie.wie == "onbekend"
        else Cell(capital(report.rol(actie.wie))),
        Cell(sign=_OPEN[actie.stand]),
        Cell(actie.sinds.zin),
        Cell(actie.vervolg.zin, small=_gebeurd(report, actie))
        if actie.vervolg
        else Cell(sign=STANDEN["onbekend"]),
    )


def _gebeurd(report: Report, actie: Lijstactie) -> str:
    """A next step that should be past, of a point that is still open: nobody knows whether it was taken."""
    voorbij = actie.vervolg is not None and actie.vervolg.voorbij(report.figures.today)
    return "Of dit gebeurde, weten wij niet." if voorbij and actie.stand == "open" else ""
