"""Zoeken: a field to search with, and a list of all pages for who searches without script."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.context import Context
from generator.layout.page import Crumb, Page, actie_path
from generator.layout.template import make_page, start

# More actions than this make the page too heavy; they stand on "Alle acties" already.
_MANY = 200
_KORT = (
    "Typ een woord en kies Zoek. Wij kijken op **alle pagina’s**.",
    "Wij vinden ook andere vormen: met ‘afspraak’ vind je ‘afspraken’.",
    "Pagina’s met je woord in de titel staan bovenaan.",
)


def pages(context: Context, made: Sequence[Page]) -> list[Page]:
    """The one page to search from. `made` are all other pages."""
    codes = {actie_path(code): code for code in context.figures.acties}
    soorten = (
        ("Algemeen", [page for page in made if "/" not in page.path]),
        ("Thema’s", [page for page in made if page.path.startswith("themas/")]),
        ("Plannen", [page for page in made if page.path.startswith("plannen/")]),
        (
            "Lijsten van acties",
            [page for page in made if page.path.startswith("acties/") and page.path not in codes],
        ),
        ("Acties", [page for page in made if page.path in codes and len(codes) <= _MANY]),
    )
    page = Page(
        "zoeken.md",
        "Zoeken",
        "",
        "",
        "generator/pages/zoeken.py",
        start(Crumb("Zoeken")),
        searched=False,
    )
    return [
        make_page(
            context, "zoeken.html.j2", page, "Zoeken", kort=_KORT, soorten=soorten, codes=codes
        )
    ]
