"""A page per theme, and the list of all themes."""

from __future__ import annotations

from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.figures.telling import Telling
from generator.model import Thema
from generator.pages.answers import not_known
from generator.pages.page import Crumb, Page, thema_path
from generator.pages.report import Report
from generator.pages.template import make_page, start
from generator.pages.words import acties, keuze, maanden_oud, rij


def pages(report: Report) -> list[Page]:
    """The list of themes, then each theme."""
    return [_list(report), *(_thema(report, thema) for thema in report.themas())]


def _list(report: Report) -> Page:
    page = Page("themas/index.md", "Thema’s", "", "", "data/themas", start(Crumb("Thema’s")))
    zonder = sum(not telling.totaal for telling in report.figures.per_thema.values())
    zonder_trekker = sum(thema.trekker == "onbekend" for thema in report.register.themas)
    kort = [
        f"Er zijn **{len(report.register.themas)} thema’s**.",
        f"Bij **{zonder}** daarvan kennen wij nog geen acties. Wij verzinnen er geen.",
        f"Bij **{zonder_trekker}** thema’s is nog niet besloten wie het trekt.",
    ]
    return make_page(report, "themas.html.j2", page, "Thema’s", kort=kort)


def _thema(report: Report, thema: Thema) -> Page:
    groep = report.figures.van_thema(thema.id)
    crumbs = start(Crumb("Thema’s", "themas/index.md"), Crumb(thema.titel))
    page = Page(thema_path(thema.id), thema.titel, "", "", f"data/themas/{thema.id}.yml", crumbs)
    return make_page(
        report,
        "thema.html.j2",
        page,
        thema.titel,
        thema=thema,
        groep=groep,
        kort=[*thema.in_het_kort, *_kort(report, thema, groep)],
        vragen=not_known(report, thema),
        hoort_bij=report.thema(thema.hoort_bij) if thema.hoort_bij else None,
        bronnen=[report.bron(bron) for bron in sorted({thema.bron, *(n.bron for a in groep for n in a.nieuws)})],
    )


def _kort(report: Report, thema: Thema, groep: list[ActieStand]) -> list[str]:
    """The state of a theme in a few sentences: finished, late, news, owner."""
    zinnen = _stand(report.figures.per_thema[thema.id], groep)
    nieuws = laatste_nieuws(groep)
    if nieuws and nieuws.van:
        zinnen.append(
            f"Het laatste nieuws is van **{nieuws.zin}**. Dat is {maanden_oud(nieuws.van, report.figures.today)} oud."
        )
    if thema.trekker == "onbekend":
        zinnen.append("Wie dit thema trekt, is **nog niet besloten**.")
    return zinnen


def _stand(telling: Telling, groep: list[ActieStand]) -> list[str]:
    if not telling.totaal:
        return ["Wij kennen bij dit thema **nog geen acties**."]
    laat = [stand.actie.code for stand in groep if stand.te_laat]
    door = telling.doorlopend
    return [
        f"**{telling.klaar} van de {telling.telbaar}** acties {keuze(telling.telbaar, 'is', 'zijn')} klaar."
        + (f" Nog {acties(door)} {keuze(door, 'loopt', 'lopen')} altijd door." if door else ""),
        f"**{acties(len(laat))}** {keuze(len(laat), 'is', 'zijn')} te laat: {rij(laat)}."
        if laat
        else "Geen actie is te laat.",
    ]
