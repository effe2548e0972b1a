"""Zoeken: a field to search with, and a list of all pages for who searches without script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.site_map import SiteMap, actie_path
from generator.layout.template import Values, later_page, make_page

# More actions than this make the page too heavy; they stand on "Alle acties" already.
_MANY = 200
_KORT = (
    "Typ een woord en kies Zoek. Wij kijken op **alle pagina’s**.",
    "Wij vinden ook andere vormen: met ‘actie’ vind je ‘acties’.",
    "Pagina’s met je woord in de titel staan bovenaan.",
)


@dataclass(frozen=True, slots=True)
class _Listed:
    """One page in the list of all pages."""

    path: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(Values):
    template = "zoeken.html.j2"
    soorten: Sequence[tuple[str, Sequence[_Listed]]]


def pages(context: Context) -> list[Page]:
    """The one page to search from."""
    return [
        later_page(
            context,
            replace(SiteMap.ZOEKEN.page("generator/pages/zoeken.py"), searched=False),
            _page,
        )
    ]


def _page(context: Context, page: Page) -> Page:
    soorten = [(name, hits) for name, hits in _soorten(context) if hits]
    return make_page(context, page, page.title, _Values(kort=_KORT, soorten=soorten))


def _soorten(context: Context) -> list[tuple[str, list[_Listed]]]:
    """All other pages, by the folder they stand in; the actions stand apart from the lists of them."""
    codes = {actie_path(code): code for code in context.figures.acties}
    acties = [_actie(codes[page.path], page) for page in context.made if page.path in codes]
    rest = [page for page in context.made if page.path not in codes]
    forms = _in_folder("invullen", rest)  # each form is offered at its action
    return [
        ("Algemeen", _in_folder("", rest)),
        ("Thema’s", _in_folder("themas", rest)),
        ("Plannen", _in_folder("plannen", rest)),
        ("Lijsten van acties", _in_folder("acties", rest)),
        ("Acties", acties if len(acties) <= _MANY else []),
        ("Wie doet wat?", _in_folder("wie-doet-wat", rest)),
        ("Rapporten", _in_folder("rapport", rest)),
        ("Rondes", _in_folder("rondes", rest)),
        ("Nieuws invullen", [one for one in forms if one.path == SiteMap.INVULLEN.path]),
    ]


def _in_folder(folder: str, pages: Iterable[Page]) -> list[_Listed]:
    found = [page for page in pages if page.path.rpartition("/")[0].split("/")[0] == folder]
    return [_Listed(page.path, page.title) for page in found]


def _actie(code: str, page: Page) -> _Listed:
    return _Listed(page.path, f"{code} {page.title}")
