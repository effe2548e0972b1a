"""How far the agreements are: sentences and one table."""

from __future__ import annotations

from datetime import date

from generator.figures.afspraakstanden import standen_nu, toestanden
from generator.layout.context import Context
from generator.layout.tables import Cell, Table
from generator.layout.words import STANDEN, Sign
from generator.layout.zin import Deel, Zin
from generator.model.agenda import Afspraak, AfspraakToestand
from generator.model.fields import AfspraakStand

_NU: dict[AfspraakStand, Sign] = {
    "verkend": Sign("Verkend", "nog", "Wij keken of dit kan."),
    "afgesproken": Sign("Afgesproken", "loopt", "Wij spraken dit af."),
    "in uitvoering": Sign("In uitvoering", "loopt", "Wij doen dit."),
    "stil": STANDEN["stil"],
    "gestopt": STANDEN["gestopt"],
    "onbekend": STANDEN["onbekend"],
}
_KOLOMMEN: tuple[AfspraakStand, ...] = ("verkend", "afgesproken", "in uitvoering")
_GEEN_AFSPRAKEN = "Op deze dag kenden wij nog geen afspraken."
_AANTAL = Zin("Er {staat|staan} **{n}** {afspraak|afspraken} in het register.")
_LAATSTE_STAND = Zin(
    "De laatste stand van **{zoveel}** {afspraak|afspraken}: {stand}.",
    geen="",
    enige="De laatste stand: {stand}.",
)
_GEMAAKT_ZIN = Zin(
    "Bij **{zoveel}** {afspraak|afspraken} staat in het register dat {n:die gemaakt is|ze gemaakt zijn}.",
    geen="Bij **geen enkele** afspraak staat in het register dat die gemaakt is.",
    enige_niet="In het register staat niet dat die gemaakt is.",
    enige="In het register staat dat die gemaakt is.",
)
_VAN_KIJKEN_NAAR_DOEN = "Van links naar rechts: van kijken naar doen. De datum is de dag van het stuk. Het kan eerder gebeurd zijn."
_STAND_VAN = Deel("(stand van {dag})")
_NIET_BEKEND = "Niet bekend"
# An agreement that is carried out has been made, also when no source names the day.
_GEMAAKT = frozenset({"afgesproken", "in uitvoering"})


def agreed_sentences(context: Context) -> list[str]:
    """How many agreements there are, their newest states, and how many were made."""
    aantal = len(context.register.afspraken)
    if not aantal:
        return [_GEEN_AFSPRAKEN]
    nu = standen_nu(context.register.afspraken, context.figures.today)
    gemaakt = sum(
        any(t.stand in _GEMAAKT for t in toestanden(afspraak, context.figures.today))
        for afspraak in context.register.afspraken
    )
    return [
        _AANTAL(n=aantal),
        *(_LAATSTE_STAND(n=nu[stand], m=aantal, stand=_NU[stand].word.lower()) for stand in nu),
        _GEMAAKT_ZIN(n=gemaakt, m=aantal),
    ]


def agreed_table(context: Context) -> Table:
    """Each agreement with the day of each of its states."""
    columns = ("Afspraak", "Verkend", "Afgesproken", "In uitvoering", "Nu")
    rows = tuple(
        _rij(afspraak, toestanden(afspraak, context.figures.today))
        for afspraak in context.register.afspraken
    )
    return Table("De afspraken en hun stand", columns, rows, _VAN_KIJKEN_NAAR_DOEN)


def state_word(afspraak: Afspraak, today: date) -> str:
    """The word for where an agreement stands on a day."""
    known = toestanden(afspraak, today)
    return _NU[known[-1].stand if known else "onbekend"].word


def _rij(afspraak: Afspraak, toestanden: list[AfspraakToestand]) -> tuple[Cell, ...]:
    dagen = {toestand.stand: toestand.peildatum.zin for toestand in toestanden}
    nu = toestanden[-1] if toestanden else None
    laatste = (
        Cell(sign=_NU[nu.stand], small=_STAND_VAN(dag=nu.peildatum.zin))
        if nu
        else Cell(sign=_NU["onbekend"])
    )
    return (
        Cell(afspraak.titel, code=afspraak.code),
        *(Cell(dagen.get(stand, _NIET_BEKEND)) for stand in _KOLOMMEN),
        laatste,
    )
