"""Wat weten we niet?: for each question how often there is an answer, and the sources with what came from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.figures.stand import ActieStand
from generator.layout.answers import not_known
from generator.layout.blocks import Section, block_page
from generator.layout.context import Report
from generator.layout.page import Crumb, Page, thema_path
from generator.layout.tables import Cell, Table
from generator.layout.template import start
from generator.layout.words import STANDEN, capital, plural
from generator.model.fields import Onderbouwing
from generator.model.organisatie import Bron
from generator.model.register import KINDS

# What an editor calls the records of a kind, for 1 and for more.
_SOORTEN = {
    "themas": ("thema", "thema’s"),
    "plannen": ("plan", "plannen"),
    "acties": ("actie", "acties"),
    "voortgang": ("bericht over een actie", "berichten over acties"),
    "afspraken": ("afspraak", "afspraken"),
    "streefcijfers": ("streefcijfer", "streefcijfers"),
    "planning": ("stap in de planning", "stappen in de planning"),
    "fasen": ("fase", "fasen"),
    "contacten": ("gesprek", "gesprekken"),
    "stuurgroep": ("plek in de stuurgroep", "plekken in de stuurgroep"),
    "actielijst": ("punt op de actielijst", "punten op de actielijst"),
    "adviezen": ("advies", "adviezen"),
    "instrumenten": ("training of hulpmiddel", "trainingen en hulpmiddelen"),
    "risicos": ("risico", "risico’s"),
    "agenda": ("agenda", "agenda’s"),
    "participatie": ("plan voor gesprekken", "plannen voor gesprekken"),
}


def pages(report: Report) -> list[Page]:
    """The page of what is not known, and the page of sources."""
    return [_onbekend(report), _bronnen(report)]


def _onbekend(report: Report) -> Page:
    acties = list(report.figures.acties.values())
    vragen = _vragen(acties)
    aantal = len(acties)
    kort = ["Wij laten ook zien wat wij niet weten."]
    kort += ["Er zijn nog geen acties."] if not acties else []
    kort += [
        f"Bij **{onbekend} van de {aantal}** acties: {vraag.lower()} Dat weten wij niet."
        for vraag, onbekend in vragen[:3]
        if acties
    ]
    page = Page(
        "wat-weten-we-niet.md",
        "Wat weten we niet?",
        "",
        "",
        "data/acties",
        start(Crumb("Wat weten we niet?")),
    )
    sections = [_over_acties(vragen, aantal), _over_themas(report), _over_cijfers(report)]
    return block_page(report, page, kort, sections, ())


def _vragen(acties: Sequence[ActieStand]) -> list[tuple[str, int]]:
    """Each question with for how many actions nobody knows the answer."""
    return [
        ("Wie is de trekker?", sum(a.trekker == "onbekend" for a in acties)),
        ("Wat leverde het op?", sum(a.resultaat == "onbekend" for a in acties)),
        ("Hoe staat het er nu voor?", sum(a.oud or a.stand == "onbekend" for a in acties)),
        (
            "Wanneer moet het klaar zijn? Acties die altijd doorlopen, tellen wij hier als bekend.",
            sum(a.loopt_nog and a.actie.eerste_deadline.tot is None for a in acties),
        ),
        ("Is er geld of tijd nodig?", sum(a.actie.middelen_nodig == "onbekend" for a in acties)),
        ("Hoeveel geld kost het?", sum(a.actie.geld == "onbekend" for a in acties)),
        ("Hoeveel tijd kost het?", sum(a.actie.capaciteit == "onbekend" for a in acties)),
        ("Wat doet de ondernemingsraad (OR)?", sum(a.actie.or_ == "onbekend" for a in acties)),
    ]


def _over_acties(vragen: list[tuple[str, int]], aantal: int) -> Section:
    rows = tuple(
        (Cell(vraag), Cell(f"{aantal - niet}"), Cell(f"{niet} van de {aantal}"))
        for vraag, niet in vragen
    )
    table = Table(
        "Hoe vaak weten wij het?", ("Vraag", "Bekend", "Onbekend"), rows, note="Wij tellen acties."
    )
    return Section("over-acties", "Over de acties", table=table)


def _over_themas(report: Report) -> Section:
    antwoorden = [(thema, not_known(report, thema)[:5]) for thema in report.themas()]
    columns = (
        "Thema",
        "Trekker",
        "Werkplan",
        "Geld of tijd nodig?",
        "Hoeveel geld?",
        "Hoeveel tijd?",
    )
    rows = tuple(
        (
            Cell(thema.titel, target=thema_path(thema.id)),
            *(Cell(sign=STANDEN["onbekend"]) if a.sign else Cell("Bekend") for a in vragen),
        )
        for thema, vragen in antwoorden
    )
    return Section(
        "over-themas", "Over de thema’s", table=Table("Wat weten wij per thema?", columns, rows)
    )


def _over_cijfers(report: Report) -> Section:
    cijfers = report.register.streefcijfers
    zonder = sum(cijfer.doel_is_onbekend for cijfer in cijfers)
    afspraken = report.register.afspraken
    gevoelig = sum(risico.gevoelig == "ja" for risico in report.register.risicos)
    risicos = len(report.register.risicos)
    zinnen = [
        f"Van {zonder} van de {len(cijfers)} streefcijfers kennen wij het getal niet."
        if cijfers
        else "",
        f"Bij {len(afspraken)} {plural(len(afspraken), 'afspraak', 'afspraken')} kennen wij geen getal dat wij willen halen."
        if afspraken
        else "",
        f"Wij kennen {risicos} {plural(risicos, 'risico', 'risico’s')}." if risicos else "",
        f"{gevoelig} daarvan {plural(gevoelig, 'is gevoelig. Dat laten', 'zijn gevoelig. Die laten')} wij niet zien."
        if gevoelig
        else "",
    ]
    return Section(
        "over-cijfers", "Over cijfers, afspraken en risico’s", items=tuple(filter(None, zinnen))
    )


def _bronnen(report: Report) -> Page:
    gebruik = {
        bron.id: Counter[str]() for bron in report.register.bronnen if report.already(bron.id)
    }
    for kind in KINDS:
        found = getattr(report.register, kind.name)
        for record in found if isinstance(found, tuple) else (found,):
            if (
                isinstance(record, Onderbouwing)
                and kind.name in _SOORTEN
                and record.bron in gebruik
            ):
                gebruik[record.bron][kind.name] += 1
    rows = tuple(
        _bron(bron, gebruik[bron.id])
        for bron in sorted(map(report.bron, gebruik), key=lambda b: str(b.datum.van))
    )
    aantal = len(rows)
    kort = [
        f"Deze site is gemaakt uit **{aantal}** {plural(aantal, 'stuk', 'stukken')}.",
        "Bij elk onderdeel staat uit welk stuk het komt, en op welke regel.",
        "De stukken zelf staan hier niet. Er staan namen en dingen in die niet voor iedereen zijn.",
    ]
    table = Table(
        "De stukken, met de oudste eerst", ("Stuk", "Soort", "Datum", "Wat halen wij eruit?"), rows
    )
    page = Page("bronnen.md", "Bronnen", "", "", "data/bronnen.yml", start(Crumb("Bronnen")))
    return block_page(report, page, kort, [Section("stukken", "De stukken", table=table)], ())


def _bron(bron: Bron, gebruik: Counter[str]) -> tuple[Cell, ...]:
    delen = [f"{aantal} {plural(aantal, *_SOORTEN[soort])}" for soort, aantal in gebruik.items()]
    return (
        Cell(bron.titel, small=bron.bestand or ""),
        Cell(capital(bron.soort)),
        Cell(capital(bron.datum.zin)),
        Cell("".join(f"{deel}. " for deel in delen).strip() or "Nog niets"),
    )
