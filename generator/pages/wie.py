"""Who talks to whom, who does what, and the open list of the meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.figures.contact import Gehouden, gehouden, laatste_keer
from generator.layout.blocks import Section, block_page, official
from generator.layout.context import Context
from generator.layout.page import Crumb, Page
from generator.layout.tables import Cell, Table
from generator.layout.template import start
from generator.layout.words import GEEN_ACTIES, STANDEN, Sign, capital, listed
from generator.layout.zin import Deel, Zin
from generator.model.organisatie import Rol
from generator.model.overleg import Contact, Lijstactie, PuntStand, Zetel
from generator.moment import dag

_OPEN: Mapping[PuntStand, Sign] = {
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

# Who talks to whom.
_GESPREKKEN = Zin(
    "De stukken noemen **{n}** {gesprek|gesprekken}. Sommige zijn nog een advies of een plan."
)
_GEEN_GESPREKKEN = "Op deze dag kenden wij nog geen vaste gesprekken."
_ZONDER_RITME = Zin("Bij **{n} van de {m}** is nog niet bepaald hoe vaak.")
_OP_TIJD = Zin(
    "Op tijd: **{op_tijd}**. Gemist: **{gemist}**. Van **{onbekend}** weten wij het niet."
)
_NIETS_BEKEND = "Van **geen enkel** gesprek weten wij of het op tijd was."
# Who does what.
_ROLLEN = Zin(
    "Wij noemen **{n}** functies, afdelingen en groepen. Wij noemen geen namen van mensen."
)
_ZONDER_TREKKER = Zin("Bij **{n} van de {m}** {actie|acties} weten wij niet wie de trekker is.")
_STUURGROEP = Zin(
    "Van de **{m}** plekken in de stuurgroep zijn er **{n}** een advies. "
    "Of dat besloten is, weten wij niet."
)
_STUURGROEP_ONBEKEND = "Wij weten niet wie er in de stuurgroep zitten."
_IS_ADVIES = "Onbekend. Dit is een advies."
_BIJ_SOORT = Deel("{n} bij ‘{soort}’")
# The open list of the meeting.
_OPEN_PUNTEN = Zin(
    "**{n} van de {m}** {punt|punten} {n:stond|stonden} open bij het laatste nieuws."
)
_GEEN_PUNTEN = "Op deze dag kenden wij nog geen punten."
_UIT_OVERLEG = "Dit zijn punten uit een overleg. Ze horen niet bij een plan."
_GEBEURD_ONBEKEND = "Of dit gebeurde, weten wij niet."


def pages(context: Context) -> list[Page]:
    """Three pages about people at work, always as roles."""
    return [_contacten(context), _rollen(context), _actielijst(context)]


def _contacten(context: Context) -> Page:
    contacten = context.register.contacten
    zonder_ritme = sum(not contact.ritme.bekend for contact in contacten)
    today = context.figures.today
    stand = Counter(gehouden(contact, today) for contact in contacten)
    aantal = len(contacten)
    op_tijd = _OP_TIJD(op_tijd=stand["op tijd"], gemist=stand["gemist"], onbekend=stand["onbekend"])
    kort = [
        _GESPREKKEN(n=aantal),
        _ZONDER_RITME(n=zonder_ritme, m=aantal),
        op_tijd if stand["op tijd"] + stand["gemist"] else _NIETS_BEKEND,
    ]
    table = Table(
        "Wie praat met wie, en hoe vaak",
        ("Met wie", "Waarover", "Hoe vaak", "Laatste keer", "Op tijd?"),
        tuple(_contact(context, contact) for contact in contacten),
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
    sections = [Section("contacten", "De gesprekken", table=table), namen]
    return block_page(context, page, kort if contacten else [_GEEN_GESPREKKEN], sections, contacten)


def _contact(context: Context, contact: Contact) -> tuple[Cell, ...]:
    laatste = laatste_keer(contact, context.figures.today)
    return (
        Cell(capital(listed([context.rol(rol) for rol in contact.met]))),
        Cell(contact.titel),
        Cell(capital(contact.ritme.zin)),
        Cell(dag(laatste)) if laatste else Cell(sign=STANDEN["onbekend"]),
        Cell(sign=_GEHOUDEN[gehouden(contact, context.figures.today)]),
    )


def _rollen(context: Context) -> Page:
    stuurgroep = context.register.stuurgroep
    rollen = [rol for rol in context.register.rollen if _is_there(context, rol)]
    per_soort: dict[str, list[Rol]] = {}
    for rol in rollen:
        per_soort.setdefault(rol.soort, []).append(rol)
    sections = [
        Section("stuurgroep", "De stuurgroep", table=_zetels(stuurgroep)),
        *(_soort(soort, groep) for soort, groep in sorted(per_soort.items())),
    ]
    zonder, aantal = context.figures.totaal.zonder_trekker, context.figures.totaal.totaal
    kort = [
        _ROLLEN(n=len(rollen)),
        _ZONDER_TREKKER(n=zonder, m=aantal) if aantal else GEEN_ACTIES,
        _stuurgroep_zin(context),
    ]
    page = Page(
        "wie-doet-wat.md", "Wie doet wat?", "", "", "data/rollen.yml", start(Crumb("Wie doet wat?"))
    )
    return block_page(context, page, kort, sections, stuurgroep)


def _is_there(context: Context, rol: Rol) -> bool:
    return rol.bron is None or context.already(rol.bron)


def _zetels(stuurgroep: Sequence[Zetel]) -> Table:
    rows = tuple(
        (
            Cell(zetel.onderdeel),
            Cell(zetel.onderwerp),
            Cell(capital(zetel.cluster)),
            Cell(_IS_ADVIES if zetel.stand == "advies" else capital(zetel.stand)),
        )
        for zetel in stuurgroep
    )
    columns = ("Deel van de organisatie", "Waarover", "Cluster", "Besloten?")
    return Table("Plekken in de stuurgroep", columns, rows)


def _stuurgroep_zin(context: Context) -> str:
    advies = sum(zetel.stand == "advies" for zetel in context.register.stuurgroep)
    if not context.register.stuurgroep:
        return _STUURGROEP_ONBEKEND
    return _STUURGROEP(n=advies, m=len(context.register.stuurgroep))


def _soort(soort: str, rollen: Sequence[Rol]) -> Section:
    rows = tuple((Cell(capital(rol.naam)), Cell(rol.uitleg)) for rol in rollen)
    return Section(
        f"soort-{soort}",
        capital(soort),
        table=Table(_BIJ_SOORT(n=len(rollen), soort=soort), ("Wie", "Wat doen zij?"), rows),
    )


def _actielijst(context: Context) -> Page:
    lijst = context.register.actielijst
    open_ = sum(actie.stand == "open" for actie in lijst)
    kort = [
        _OPEN_PUNTEN(n=open_, m=len(lijst)) if lijst else _GEEN_PUNTEN,
        _UIT_OVERLEG,
    ]
    table = Table(
        "De punten van het overleg",
        ("Punt", "Waarover", "Wie", "Stand", "Op de lijst op", "Vervolg"),
        tuple(_punt(context, actie) for actie in lijst),
    )
    page = Page(
        "actielijst.md", "Actielijst", "", "", "data/actielijst.yml", start(Crumb("Actielijst"))
    )
    namen = official([(actie.titel, actie.officiele_titel) for actie in lijst])
    return block_page(
        context, page, kort, [Section("punten", "De punten", table=table), namen], lijst
    )


def _punt(context: Context, actie: Lijstactie) -> tuple[Cell, ...]:
    return (
        Cell(actie.titel),
        Cell(actie.onderwerp),
        Cell(sign=STANDEN["onbekend"])
        if actie.wie == "onbekend"
        else Cell(capital(context.rol(actie.wie))),
        Cell(sign=_OPEN[actie.stand]),
        Cell(actie.sinds.zin),
        Cell(actie.vervolg.zin, small=_gebeurd(context, actie))
        if actie.vervolg
        else Cell(sign=STANDEN["onbekend"]),
    )


def _gebeurd(context: Context, actie: Lijstactie) -> str:
    """A next step that should be past, of a point that is still open: nobody knows whether it was taken."""
    voorbij = actie.vervolg is not None and actie.vervolg.voorbij(context.figures.today)
    return _GEBEURD_ONBEKEND if voorbij and actie.stand == "open" else ""
