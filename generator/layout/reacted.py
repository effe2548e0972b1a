"""What pages say of reactions: when they came, within how many days we answered, and what changed by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.alphabet import capital
from generator.figures.wachttijd import Reactiestand, Wachttijd, reactiestand
from generator.layout.context import Context
from generator.layout.react import issue_page
from generator.layout.site_map import actie_path
from generator.layout.tables import Cell, Row, Table
from generator.layout.words import STANDEN
from generator.layout.zin import Deel, Zin
from generator.model.reacties import Reactie, ReactieStand
from generator.moment import dag, parse_peildatum

# A longer table is no longer read; how many there are is always told.
MOST = 20
_KOLOMMEN = ("Reactie", "Gevraagd op", "Ons antwoord", "Wat veranderde er?")
_NUMMER = Deel("Reactie {nummer}")
_GEZEGD = Deel("“{tekst}”")
_BESLUITEN: Mapping[ReactieStand, str] = {
    "open": "Nog geen antwoord",
    "beantwoord": "Wij gaven antwoord",
    "overgenomen": "Ja, dat doen wij",
    "deels": "Wij doen een deel ervan",
    "niet": "Nee, dat doen wij niet",
    "gesloten": "Gesloten zonder antwoord",
}
_WACHT = Zin("Wacht {n} {dag|dagen}.", geen="Van vandaag.")
_NA = Zin("Op {op}, na {n} {dag|dagen}.", geen="Op {op}, dezelfde dag.")
_NIEUWS = Deel("Nieuws over actie {code}, {wanneer}")
_STAND = Zin("Stand van {dag}.")
_BINNEN = Zin("Wij willen binnen {n} {dag|dagen} antwoord geven.")
_NIEUWSTE = Zin("Je ziet de {n} nieuwste van {totaal} reacties.")
# For pages that count them all.
_STAND_VAN_ALLE = Zin("De stand van de reacties is van {dag}.")
_AANTAL = Zin("Wij kregen **{n}** {reactie|reacties}.", geen="Wij kregen nog **geen** reacties.")
_OPEN = Zin(
    "Op **{zoveel}** {reactie|reacties} gaven wij nog geen antwoord.",
    geen="Er wacht **geen** reactie meer op antwoord.",
    enige="Daarop gaven wij nog geen antwoord.",
    enige_niet="Er wacht geen reactie meer op antwoord.",
)
_OUDSTE = Zin(
    "De oudste is van {sinds}: die wacht **{n} {dag|dagen}**.", geen="De oudste is van {sinds}."
)
_TE_LAAT = Zin(
    "**{n} {reactie wacht|reacties wachten}** te lang.", geen="Geen reactie wacht te lang."
)
_GESLOTEN = Zin("{n} {reactie is|reacties zijn} gesloten zonder antwoord.", geen="")


def reaction_table(context: Context, key: str, name: str) -> Table | None:
    """The reactions on the item with this key, called `name`, newest first; None when there are none we know of."""
    known = reactiestand(context.register, context.figures.today)
    found = known.over(key) if known else ()
    if not known or not found:
        return None
    parts = [_STAND(dag=dag(known.op)), _binnen(context)]
    if len(found) > MOST:
        parts.append(_NIEUWSTE(n=MOST, totaal=len(found)))
    rows = tuple(_row(context, one) for one in found[:MOST])
    return Table(f"Reacties op {name}", _KOLOMMEN, rows, " ".join(parts))


def key_of_page(context: Context, token: str) -> str:
    """The key that reactions have on a page with this token: a theme is called by its title there."""
    keys = {thema.titel: thema.id for thema in context.register.themas}
    return keys.get(token, token)


def counted(context: Context) -> list[str]:
    """How many reactions there are and wait, the oldest, and which are late; nothing when nobody knows."""
    known = reactiestand(context.register, context.figures.today)
    if known is None:
        return []
    sentences = [
        _AANTAL(n=len(known.alle)),
        *_waiting(context, known),
        _STAND_VAN_ALLE(dag=dag(known.op)),
    ]
    return list(filter(None, sentences))


def _waiting(context: Context, known: Reactiestand) -> list[str]:
    if not known.alle:
        return []
    waiting = known.wachtend
    closed = sum(one.reactie.stand == "gesloten" for one in known.alle)
    sentences = [_OPEN(n=len(waiting), m=len(known.alle))]
    if waiting:
        oldest = waiting[0]
        late = sum(one.te_laat for one in waiting)
        sentences += [
            _OUDSTE(n=oldest.dagen, sinds=oldest.reactie.gevraagd.zin),
            _binnen(context),
            _TE_LAAT(n=late),
        ]
    return [*sentences, _GESLOTEN(n=closed)]


def _binnen(context: Context) -> str:
    return _BINNEN(n=context.register.organisatie.antwoord_dagen)


def _row(context: Context, one: Wachttijd) -> Row:
    reactie = one.reactie
    shown = may_be_read(context, reactie)
    asked = _GEZEGD(tekst=reactie.tekst) if reactie.tekst and shown else ""
    address = issue_page(context.register.organisatie, reactie.nummer)
    return (
        Cell(_NUMMER(nummer=reactie.nummer), small=asked, address=address),
        Cell(capital(reactie.gevraagd.zin)),
        _answer(one, shown=shown),
        _changed(context, reactie),
    )


def may_be_read(context: Context, reactie: Reactie) -> bool:
    """Whether its words are shown. Those about an action that is sensitive are not."""
    stand = context.figures.acties.get(reactie.over or "")
    return stand is None or stand.actie.gevoelig == "nee"


def _answer(one: Wachttijd, *, shown: bool) -> Cell:
    """What we decided, when, and in which words; or how long it waits."""
    reactie = one.reactie
    if reactie.beantwoord is None:
        return Cell(_BESLUITEN["open"], small=_WACHT(n=one.dagen), late=one.te_laat)
    parts = [_NA(n=one.dagen, op=reactie.beantwoord.zin)]
    if reactie.antwoord and shown:
        parts.append(_GEZEGD(tekst=reactie.antwoord))
    return Cell(_BESLUITEN[reactie.stand], small=" ".join(parts), late=one.te_laat)


def _changed(context: Context, reactie: Reactie) -> Cell:
    """What changed; without a link where the reader is already."""
    cell = changed(context, reactie.nieuws) or Cell(sign=STANDEN["onbekend"])
    if reactie.over and cell.target == actie_path(reactie.over):
        return replace(cell, target="")
    return cell


def changed(context: Context, nieuws: str | None) -> Cell | None:
    """The update that shows what changed, as a link to its action; None when it is not there, or not yet."""
    code, _, day = (nieuws or "").partition(" ")
    stand = context.figures.acties.get(code)
    days = {one.peildatum.tekst for one in stand.nieuws} if stand else set()
    if day not in days:
        return None
    wanneer = parse_peildatum(day).wanneer
    return Cell(_NIEUWS(code=code, wanneer=wanneer), target=actie_path(code))
