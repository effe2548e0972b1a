"""What each mark of an editor shows: the words and counts of the pages, as safe HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from markupsafe import Markup, escape

from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.figures.telling import STANDEN, Telling, count
from generator.layout import words
from generator.layout.context import Context
from generator.layout.site_map import SiteMap, actie_path, plan_path, thema_path
from generator.layout.zin import Deel, Zin
from generator.model.fields import Stand
from generator.texts.mark import Asked, Naar

ALLES = "alles"
# What a filter looks at: an action may belong to more than one.
_BELONGS_TO: Mapping[str, Callable[[ActieStand], tuple[str, ...]]] = {
    "thema": lambda stand: stand.themas,
    "plan": lambda stand: stand.plannen,
}
# What a count of finished actions leaves out.
_STAND_ONBEKEND = Zin("Van **{n} {actie|acties}** is de stand onbekend.", geen="")
_ZONDER_NIEUWS = Zin("Over **{n} {actie|acties}** hoorden wij te lang niets.", geen="")
_AANTAL = Deel("{zoveel} {actie|acties}", enige="1 actie", enige_niet="0 acties")
# When others have no end, then "alle" would be too much.
_AANTAL_NAAST = Deel(
    "{n} van de {m} {actie|acties}", alle="{n} {actie|acties}", enige_niet="0 acties"
)
_NIEUWS = Deel("{dag} ({lang} oud)")
_NIEUWS_ONBEKEND = "onbekend"
_NOG_NIET = Deel("{code} (op deze dag nog niet bekend)")


class Titled(Protocol):
    """Anything of the register that has a title."""

    @property
    def titel(self) -> str:
        """The name in plain words."""


def _groep(context: Context, asked: Asked) -> list[ActieStand]:
    """The actions the filters leave."""
    return [
        stand
        for stand in context.figures.acties.values()
        if all(wanted in _BELONGS_TO[name](stand) for name, wanted in asked.filters)
    ]


def show_stand(context: Context, asked: Asked, _: Naar) -> Markup:
    """The sentences of the page of a theme, and what nobody knows."""
    groep = [stand for stand in _groep(context, asked) if asked.value in {ALLES, *stand.themas}]
    telling = count(groep)
    laat = [stand.actie.code for stand in groep if stand.te_laat]
    zinnen = [words.klaar_zin(telling), words.door_zin(telling)]
    if groep:
        zinnen += [words.laat_zin(telling, laat), *_niet_bekend(telling)]
    return words.bold(" ".join(filter(None, zinnen)))


def _niet_bekend(telling: Telling) -> list[str]:
    """Of how many actions nobody knows how far they are, and of how many there is no news."""
    zinnen = (
        _STAND_ONBEKEND(n=telling.per_stand["onbekend"]),
        _ZONDER_NIEUWS(n=telling.oud),
    )
    return [zin for zin in zinnen if zin]


def _in_stand(stand: Stand) -> Callable[[Telling], int]:
    return lambda telling: telling.per_stand[stand]


AANTALLEN: Mapping[str, Callable[[Telling], int]] = {
    stand: _in_stand(stand) for stand in STANDEN
} | {
    "gereed": lambda telling: telling.klaar,
    "te laat": lambda telling: telling.te_laat,
    "zonder nieuws": lambda telling: telling.oud,
    "zonder trekker": lambda telling: telling.zonder_trekker,
}


def show_aantal(context: Context, asked: Asked, _: Naar) -> Markup:
    """So many of how many. What is finished is set against what can be, as on every page."""
    telling = count(_groep(context, asked))
    samen = telling.telbaar if asked.value == "gereed" else telling.totaal
    if asked.value == "acties" or not samen:
        return escape(words.ACTIES(n=samen))
    words_of = _AANTAL if samen == telling.totaal else _AANTAL_NAAST
    return escape(words_of(n=AANTALLEN[asked.value](telling), m=samen))


def show_nieuws(context: Context, asked: Asked, _: Naar) -> Markup:
    """The day and how old it is, because old news is never shown as going well."""
    nieuws = laatste_nieuws(_groep(context, asked))
    if nieuws is None or nieuws.van is None:
        return escape(_NIEUWS_ONBEKEND)
    if all(stand.afgesloten for stand in _groep(context, asked)):
        return escape(nieuws.zin)
    lang = words.maanden_oud(nieuws.van, context.figures.today)
    return escape(_NIEUWS(dag=nieuws.zin, lang=lang))


def link_to(item: Titled, address: str) -> Markup:
    """The title as a link. A title comes from people, so it is escaped."""
    return Markup('<a href="{}">{}</a>').format(address, item.titel)


def show_actie(context: Context, asked: Asked, naar: Naar) -> Markup:
    """An action of after the day of the site has no page and no title to show."""
    stand = context.figures.acties.get(asked.value)
    if stand is None:
        return escape(_NOG_NIET(code=asked.value))
    return link_to(stand.actie, naar(actie_path(asked.value)))


def show_afspraak(context: Context, asked: Asked, naar: Naar) -> Markup:
    """An agreement from a source of after the day of the site was not there yet, so it has no title to show."""
    for afspraak in context.register.afspraken:
        if afspraak.code == asked.value:
            return link_to(afspraak, f"{naar(SiteMap.AFSPRAKEN.path)}#blok-{afspraak.code.lower()}")
    return escape(_NOG_NIET(code=asked.value))


def show_plan(context: Context, asked: Asked, naar: Naar) -> Markup:
    """A plan from a source of after the day of the site has no page and no title to show."""
    found = context.by_key.plannen.get(asked.value)
    if found is None:
        return escape(_NOG_NIET(code=asked.value))
    return link_to(found, naar(plan_path(found.id)))


def show_thema(context: Context, asked: Asked, naar: Naar) -> Markup:
    """A theme from a source of after the day of the site has no page and no title to show."""
    found = context.by_key.themas.get(asked.value)
    if found is None:
        return escape(_NOG_NIET(code=asked.value))
    return link_to(found, naar(thema_path(found.id)))
