"""A page per theme, and the list of all themes."""

from __future__ import annotations

from collections.abc import Sequence

from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.figures.verloop import Peiling, verloop
from generator.layout.answers import not_known
from generator.layout.changes import history
from generator.layout.context import Context
from generator.layout.page import Crumb, Page, thema_path
from generator.layout.quotes import places, quotes
from generator.layout.tables import Blocks, Cell, Table, actions, questions
from generator.layout.template import make_page, start
from generator.layout.words import (
    capital,
    door_zin,
    klaar_van,
    klaar_zin,
    laat_zin,
    maanden_oud,
)
from generator.layout.zin import Zin
from generator.model.acties import Thema
from generator.model.fields import Herkomst
from generator.model.overleg import Risico
from generator.moment import dag

# The list of themes.
_AANTAL = Zin("Er {is|zijn} **{n} {thema|thema’s}**.")
_ZONDER_ACTIES = Zin("Bij **{n} van de {m}** kennen wij nog geen acties. Wij verzinnen er geen.")
_ZONDER_TREKKER = Zin("Bij **{n} van de {m}** weten wij niet wie het trekt.")
# One theme.
_ACTIES = Zin("{n} {actie|acties} bij dit thema.")
_GEEN_ACTIES = "Wij kennen bij dit thema **nog geen acties**."
_NIEUWS = Zin("Het laatste nieuws is van **{dag}**. Dat is {lang} oud.")
_TREKKER_ONBEKEND = "Wie dit thema trekt, **weten wij niet**."
_BLOKJE = "1 blokje is 1 actie. Wij tellen wat wij op die dag wisten."
_RISICOS = Zin(
    "Wij kennen {n} {risico|risico’s} bij dit thema.",
    geen="Wij kennen nog geen risico’s bij dit thema.",
)
_GEVOELIG = Zin("{n} {is gevoelig. Dat|zijn gevoelig. Die} laten wij hier niet zien.", geen="")

_MIN_PEILINGEN = 2


def pages(context: Context) -> list[Page]:
    """The list of themes, then each theme."""
    per_thema = verloop(context.register, context.figures.today)
    return [
        _list(context),
        *(_thema(context, thema, per_thema[thema.id]) for thema in context.themas()),
    ]


def _list(context: Context) -> Page:
    page = Page("themas/index.md", "Thema’s", "", "", "data/themas", start(Crumb("Thema’s")))
    aantal = len(context.register.themas)
    zonder = sum(not telling.totaal for telling in context.figures.per_thema.values())
    zonder_trekker = sum(thema.trekker == "onbekend" for thema in context.register.themas)
    kort = [
        _AANTAL(n=aantal),
        _ZONDER_ACTIES(n=zonder, m=aantal),
        _ZONDER_TREKKER(n=zonder_trekker, m=aantal),
    ]
    return make_page(
        context,
        "themas.html.j2",
        page,
        "Thema’s",
        kort=kort,
        bronnen=places(context, context.register.themas),
    )


def _thema(context: Context, thema: Thema, peilingen: Sequence[Peiling]) -> Page:
    groep = context.figures.van_thema(thema.id)
    vragen = not_known(context, thema)
    crumbs = start(Crumb("Thema’s", "themas/index.md"), Crumb(thema.titel))
    page = Page(thema_path(thema.id), thema.titel, "", "", f"data/themas/{thema.id}.yml", crumbs)
    return make_page(
        context,
        "thema.html.j2",
        page,
        thema.titel,
        thema=thema,
        groep=groep,
        acties=actions(context, _ACTIES(n=len(groep)), groep, theme=False),
        verloop=_verloop(peilingen),
        veranderd=history(
            context, groep, [a for a in context.register.afspraken if a.thema == thema.id]
        ),
        kort=[*_kort(context, thema, groep), *thema.in_het_kort],
        vragen=questions(f"{len(vragen)} vragen over dit thema", vragen),
        hoort_bij=context.thema(thema.hoort_bij) if thema.hoort_bij else None,
        bronnen=places(
            context,
            (
                thema,
                *_andere(context, thema),
                *(nieuws for stand in groep for nieuws in stand.nieuws),
            ),
        ),
        risicos=[risico.titel for risico in _risicos(context, thema) if risico.gevoelig == "nee"],
        risico_zin=_risico_zin(_risicos(context, thema)),
        instrumenten=[hulp for hulp in context.register.instrumenten if hulp.thema == thema.id],
        citaten=quotes(
            context,
            [
                (thema, thema.citaten),
                *((risico, risico.citaten) for risico in _risicos(context, thema)),
            ],
        ),
    )


def _verloop(peilingen: Sequence[Peiling]) -> Table | None:
    """The counts per quarter, as numbers and as strips. One measuring day shows no course yet."""
    if len(peilingen) < _MIN_PEILINGEN or not peilingen[-1].telling.totaal:
        return None
    rows = tuple(
        (
            Cell(capital(dag(peiling.day))),
            Cell(
                klaar_van(peiling.telling), bold=True, blocks=Blocks("klaar", peiling.telling.klaar)
            ),
            Cell(str(peiling.telling.te_laat), blocks=Blocks("laat", peiling.telling.te_laat)),
            Cell(str(peiling.telling.oud), blocks=Blocks("nieuws", peiling.telling.oud)),
        )
        for peiling in peilingen
    )
    return Table(
        "De stand aan het eind van elk kwartaal",
        ("Op", "Klaar", "Te laat", "Zonder nieuws"),
        rows,
        _BLOKJE,
    )


def _andere(context: Context, thema: Thema) -> list[Herkomst]:
    """What else on the page comes from a source: risks that are shown, and instruments."""
    risicos = [risico for risico in _risicos(context, thema) if risico.gevoelig == "nee"]
    return [*risicos, *(hulp for hulp in context.register.instrumenten if hulp.thema == thema.id)]


def _risicos(context: Context, thema: Thema) -> list[Risico]:
    return [risico for risico in context.register.risicos if risico.thema == thema.id]


def _risico_zin(risicos: list[Risico]) -> str:
    """How many risks there are; a sensitive one is counted and never shown."""
    gevoelig = sum(risico.gevoelig == "ja" for risico in risicos)
    return f"{_RISICOS(n=len(risicos))} {_GEVOELIG(n=gevoelig)}".rstrip()


def _kort(context: Context, thema: Thema, groep: list[ActieStand]) -> list[str]:
    """The state of a theme in a few sentences: finished, late, news, owner."""
    telling = context.figures.per_thema[thema.id]
    if not groep:
        zinnen = [_GEEN_ACTIES]
    else:
        laat = laat_zin(telling, [stand.actie.code for stand in groep if stand.te_laat])
        zinnen = [f"{klaar_zin(telling)} {door_zin(telling)}".strip(), laat]
    nieuws = laatste_nieuws(groep)
    if nieuws and nieuws.van:
        lang = maanden_oud(nieuws.van, context.figures.today)
        zinnen.append(_NIEUWS(dag=nieuws.zin, lang=lang))
    if thema.trekker == "onbekend":
        zinnen.append(_TREKKER_ONBEKEND)
    return zinnen
