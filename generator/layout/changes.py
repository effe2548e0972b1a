"""What changed, as tables: in the last period, and the history of one theme or plan."""

from __future__ import annotations

from collections.abc import Sequence

from generator.alphabet import capital
from generator.figures.stand import ActieStand
from generator.figures.veranderingen import Change, changes, recent_changes
from generator.layout.context import Context
from generator.layout.site_map import SiteMap, actie_path
from generator.layout.tables import Cell, Row, Table
from generator.layout.words import RESULTATEN, STANDEN, listed
from generator.layout.zin import Deel, Zin
from generator.model.agenda import Afspraak
from generator.model.keuzes import StandMetWoord, stand_woord

COLUMNS = ("Wat", "Was", "Werd", "Wanneer")
NOTE = "De dag is die van het stuk: het kan eerder zijn gebeurd."
_PERIODE = Deel("{n} maanden", een="maand")
_TABEL = "De veranderingen tot nu toe"
_TABEL_JAAR = Deel("De veranderingen in {jaar}")
_AANTAL_JAAR = Zin("In {jaar} {was|waren} er **{n} {verandering|veranderingen}**.", geen="")
_VOOR_HET_EERST = Zin(
    "Bij **{n}** daarvan was het eerst onbekend.",
    geen="",
    alle="Bij alle {n} was het eerst **onbekend**.",
    enige="Eerst was het **onbekend**.",
)
_ZONDER_EERSTE = "Wat eerst onbekend was, staat hier niet bij."
_NIEUWSTE = Zin(
    "Dit zijn de nieuwste {n} van de {m}.",
    geen="",
    een="Dit is de nieuwste van de {m}.",
    alle="",
    enige="",
)
NOG_GEEN = "Wij kennen nog geen veranderingen."
_NIET_BEKEND = "Niet bekend"
_NA = Deel("Na {dag}")

_MAX_ROWS = 10
# What of a record can change; all else is about its last day.
_SOORTEN = {"stand": "Stand", "resultaat": "Resultaat", "thema": "Thema", "trekker": "Trekker"}
_EINDDATUM = "Einddatum"
_VOORBIJ = "De einddatum ging voorbij"
_WOORDEN = {
    "stand": {str(stand): sign.word for stand, sign in STANDEN.items()},
    "resultaat": {str(resultaat): sign.word for resultaat, sign in RESULTATEN.items()},
}


def all_changes(context: Context) -> list[Change]:
    """Every change that is known on the day of the site, newest first."""
    acties, today = list(context.figures.acties.values()), context.figures.today
    return changes(acties, context.register.afspraken, today)


def recent(context: Context) -> list[Change]:
    """Every change within the rhythm of the organisation."""
    register, cijfers = context.register, context.figures
    return recent_changes(all_changes(context), cijfers.today, register.organisatie.ritme_maanden)


def period(context: Context) -> str:
    """The rhythm in words, to follow 'de laatste': maand, 3 maanden."""
    maanden = context.register.organisatie.ritme_maanden
    return _PERIODE(n=maanden)


def history(
    context: Context, groep: Sequence[ActieStand], afspraken: Sequence[Afspraak] = ()
) -> Table:
    """The newest changes of a group of actions and agreements, from the first day on."""
    return history_of(context, changes(groep, afspraken, context.figures.today))


def history_of(context: Context, found: Sequence[Change]) -> Table:
    """The same of changes that were found already."""
    rows, nieuwste = _newest(context, found)
    return Table(_TABEL, COLUMNS, rows, f"{NOTE} {nieuwste}".rstrip(), NOG_GEEN)


def was_unknown(change: Change) -> bool:
    """Whether nobody knew what it was before: then it is the first news, and nothing turned into something else."""
    return change.was in {"", "onbekend"}


def sentence_of_year(found: Sequence[Change], year: int) -> str:
    """How many changes there were in a year, and how many of them are first news; empty when there were none."""
    first = sum(map(was_unknown, found))
    sentences = [_AANTAL_JAAR(n=len(found), jaar=year), _VOOR_HET_EERST(n=first, m=len(found))]
    return " ".join(filter(None, sentences))


def table_of_year(context: Context, found: Sequence[Change], year: int) -> Table | None:
    """The newest changes of one year that are no first news, because the state itself is told already."""
    later = [change for change in found if not was_unknown(change)]
    rows, nieuwste = _newest(context, later)
    left_out = _ZONDER_EERSTE if len(later) < len(found) else ""
    note = f"{nieuwste} {left_out}".strip()
    return Table(_TABEL_JAAR(jaar=year), COLUMNS, rows, note) if rows else None


def _newest(context: Context, found: Sequence[Change]) -> tuple[tuple[Row, ...], str]:
    """The rows of the newest changes, and the sentence that says how many there are."""
    shown = found[:_MAX_ROWS]
    rows = tuple(change_row(context, change) for change in shown)
    return rows, _NIEUWSTE(n=len(shown), m=len(found))


def change_row(context: Context, change: Change) -> Row:
    """One change: of what, what it was, what it is now, and when."""
    is_actie = change.kind == "acties"
    afspraken = (
        afspraak for afspraak in context.register.afspraken if afspraak.code == change.code
    )
    titel = context.actie(change.code).titel if is_actie else next(afspraken).titel
    return (
        Cell(
            titel,
            code=change.code,
            target=actie_path(change.code) if is_actie else SiteMap.AFSPRAKEN.path,
            small=_soort(change),
        ),
        Cell(_woord(context, change, change.was) or _NIET_BEKEND),
        Cell(_woord(context, change, change.now)),
        Cell(_NA(dag=change.when) if change.what == "te laat" else change.when),
    )


def _soort(change: Change) -> str:
    if change.what == "te laat":
        return _VOORBIJ
    return _SOORTEN.get(change.what, _EINDDATUM)


def _woord(context: Context, change: Change, waarde: str) -> str:
    """A value in the words of the site."""
    if change.what == "trekker":
        return capital(context.rolnamen(waarde.split()))
    if change.what == "thema":
        return listed(context.thema_namen(waarde.split()))
    if isinstance(waarde, StandMetWoord):
        return capital(stand_woord(waarde))
    return _WOORDEN.get(change.what, {}).get(waarde, capital(waarde))
