"""The feeds of changes: of the whole site, of each theme and of each action."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.figures.veranderingen import Change, changes
from generator.figures.verhuisd import changes_of_theme
from generator.layout.changes import change_row, recent
from generator.layout.context import Context
from generator.layout.follow import ALLES_FEED, actie_feed, thema_feed
from generator.layout.page import address, link
from generator.layout.site_map import SiteMap, actie_path, thema_path
from generator.layout.zin import Deel
from generator.outputs.atom import Feed, FeedEntry, atom_file
from generator.outputs.made_file import MadeFile, made_file
from generator.outputs.own_name import tag_of

_ALLES = Deel("{site}: wat is er veranderd?")
_VAN = Deel("{site}: wat is er veranderd bij {wat}?")
_NIEUWSTE = Deel("De nieuwste veranderingen. Oudere vind je op de site.")
_TITEL = Deel("{code} {titel}. {soort} is nu: {nu}")
_INHOUD = Deel("{soort}. Was: {was}. Werd: {nu}. Wanneer: {wanneer}.")

# A reader of feeds keeps what it has; more would only be sent again and again.
MOST_ENTRIES = 50


def files(context: Context) -> Iterator[MadeFile]:
    """Every feed."""
    register, figures = context.register, context.figures
    naam = register.organisatie.site_naam
    page = SiteMap.VERANDERD.path
    yield _file(context, ALLES_FEED, _ALLES(site=naam), page, partial(recent, context))
    acties = list(figures.acties.values())
    for thema in context.themas():
        afspraken = [one for one in register.afspraken if one.thema == thema.id]
        found = partial(changes_of_theme, acties, thema.id, afspraken, figures.today)
        title = _VAN(site=naam, wat=thema.titel)
        yield _file(context, thema_feed(thema.id), title, thema_path(thema.id), found)
    for code, stand in figures.acties.items():
        own = partial(changes, [stand], (), figures.today)
        title = _VAN(site=naam, wat=f"{code} {stand.actie.titel}")
        yield _file(context, actie_feed(code), title, actie_path(code), own)


def _file(
    context: Context, path: str, title: str, page: str, find: Callable[[], Sequence[Change]]
) -> MadeFile:
    """The feed of the changes that `find` gives."""
    return made_file(path, lambda: atom_file(_feed(context, path, title, page, find())))


def _feed(context: Context, path: str, title: str, page: str, found: Sequence[Change]) -> Feed:
    organisatie = context.register.organisatie
    site = organisatie.site
    return Feed(
        id=tag_of(organisatie, path.removesuffix(".xml")),
        title=title,
        subtitle=_NIEUWSTE(),
        author=organisatie.naam,
        link=_address(site, path, page),
        own=f"{site}{path}" if site else posixpath.basename(path),
        entries=list(_entries(context, path, found[:MOST_ENTRIES])),
    )


def _entries(context: Context, path: str, found: Sequence[Change]) -> Iterator[FeedEntry]:
    """An entry for each change. Of two on one day, the one that came first keeps its name."""
    seen: Counter[str] = Counter()
    for change in found:
        name = f"{change.kind}/{change.code}/{change.what.replace(' ', '-')}/{change.day}"
        seen[name] += 1
        twin = f"/{seen[name]}" if seen[name] > 1 else ""
        tag = tag_of(context.register.organisatie, f"{name}{twin}")
        yield _entry(context, path, change, tag)


def _entry(context: Context, path: str, change: Change, name: str) -> FeedEntry:
    """One change, in the words of its row on the page of changes."""
    wat, was, nu, wanneer = change_row(context, change)
    corrected = change.corrected or change.day
    is_known = corrected <= context.figures.today
    return FeedEntry(
        id=name,
        title=_TITEL(code=wat.code, titel=wat.text, soort=wat.small, nu=nu.text),
        content=_INHOUD(soort=wat.small, was=was.text, nu=nu.text, wanneer=wanneer.text),
        link=_address(context.register.organisatie.site, path, wat.target),
        published=change.day,
        updated=max(change.day, corrected) if is_known else change.day,
    )


def _address(site: str | None, path: str, page: str) -> str:
    """The address of a page. Without a known site it is seen from the feed (RFC 3986, 5.1.3).

    An `xml:base` would not help: it can only be whole when the address of the site is known.
    """
    beside = posixpath.join(posixpath.dirname(path), "index.md")
    return f"{site}{address(page)}" if site else link(beside, page)
