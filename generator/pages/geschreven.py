"""Pages that editors write: the generator adds the frame, and to some of them a part made from the register."""

from __future__ import annotations

from functools import partial

from generator.layout import language_sections as taal
from generator.layout.context import Context
from generator.layout.page import Crumb, Page, link
from generator.layout.tables import Blocks, Cell, Table
from generator.layout.template import make_page, start
from generator.layout.words import RESULTATEN, STANDEN
from generator.layout.zin import Zin
from generator.texts.marks import fill_sentence

# A page of the editors that ends with a part made from the register.
_AANVULLING = {
    "hoe-wij-meten.md": "meten.html.j2",
    "begrippen.md": "begrippen.html.j2",
    "over-deze-site.md": "over.html.j2",
}
_TE_LANG = Zin("Te lang geen nieuws is: meer dan {n} {maand|maanden}.")
_TELLEN_KLAAR = Zin(
    "Wij tellen nu {n} {actie|acties} als klaar, van de {m} die klaar {m:kan|kunnen} zijn."
)
_DREMPELS = Zin(
    "Wij tonen een groep naar herkomst vanaf {herkomst} mensen, en een andere groep vanaf {anders} mensen."
)
_NIET_GRIJS = "Een actie die klaar of gestopt is, maken wij niet grijs."
_GEGEVENS = {"begrippen.md": "data/begrippen.yml"}
_STANDEN = Table(
    "De stand van een actie: wat wij deden",
    ("Stand", "Blokje", "Betekenis"),
    tuple(
        (Cell(sign=sign), Cell(small=sign.texture, blocks=Blocks(sign.sign, 1)), Cell(sign.meaning))
        for sign in STANDEN.values()
    ),
)
_RESULTATEN = Table(
    "Het resultaat: wat het opleverde",
    ("Resultaat", "Betekenis"),
    tuple((Cell(sign=sign), Cell(sign.meaning)) for sign in RESULTATEN.values()),
)


def pages(context: Context, made: frozenset[str]) -> list[Page]:
    """A frame for every text of the editors that is not the introduction of a page in `made`."""
    return [_geschreven(context, path) for path in sorted(context.texts) if path not in made]


def _geschreven(context: Context, path: str) -> Page:
    text = context.texts[path]
    page = Page(
        path, text.head.title, "", "", _GEGEVENS.get(path, text.file), start(Crumb(text.head.title))
    )
    begrippen = sorted(context.register.begrippen, key=lambda begrip: begrip.term.lower())
    template = _AANVULLING.get(path, "geschreven.html.j2")
    kort = [fill_sentence(context, zin, partial(link, path)) for zin in text.head.in_het_kort]
    return make_page(
        context,
        template,
        page,
        text.head.title,
        kort=kort,
        begrippen=begrippen,
        getallen=_getallen(context),
        standen=_STANDEN,
        resultaten=_RESULTATEN,
        secties=taal.secties(context),
    )


def _getallen(context: Context) -> list[str]:
    """The numbers that decide what counts as old, finished and too small to show."""
    organisatie, totaal = context.register.organisatie, context.figures.totaal
    drempels = organisatie.drempels
    return [
        _TE_LANG(n=organisatie.ritme_maanden),
        _TELLEN_KLAAR(n=totaal.klaar, m=totaal.telbaar),
        _DREMPELS(herkomst=drempels.herkomst, anders=drempels.anders),
        _NIET_GRIJS,
    ]
