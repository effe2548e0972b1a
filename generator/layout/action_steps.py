"""The steps of an action: which may be shown, which are done, and what was told of each."""

from __future__ import annotations

from markupsafe import Markup

from generator.alphabet import capital
from generator.figures.stand import ActieStand
from generator.layout.answers import ONBEKEND
from generator.layout.given import given_by_source
from generator.layout.sensitive import is_for_readers
from generator.layout.tables import Cell, Table
from generator.layout.words import JA_NEE
from generator.layout.zin import Zin
from generator.model.acties import Actie, Stap
from generator.model.voortgang import StapStand

# The steps.
_GEEN_STAPPEN = "In het register staan geen losse stappen."
_GEDAAN = Zin(
    "**{Zoveel}** {stap|stappen} {n:is|zijn} klaar.",
    enige_niet="**De enige** stap is nog niet klaar.",
)
_GEDAAN_HIER = Zin(
    "**{Zoveel}** {stap die hier staat|stappen die hier staan}, {n:is|zijn} klaar.",
    enige_niet="**De enige** stap die hier staat, is nog niet klaar.",
)
_WETEN_NIET = Zin("Van {n} {stap|stappen} weten wij het niet.", geen="")
_WETEN_NIETS = Zin(
    "Van de {n} stappen weten wij niet of ze klaar zijn.",
    geen="",
    een="Van 1 stap weten wij niet of die klaar is.",
)
_NIET_AF = "Daarmee is de actie nog niet klaar."
_STAPPEN_VAN = Zin("Dit hoorden wij {wanneer}.")
_ANDERE_VERBORGEN = Zin("Andere stappen laten wij hier niet zien. {reden}")
_ALLE_VERBORGEN = Zin("De stappen laten wij hier niet zien. {reden}")
_NIET_HERKENNEN = "Wij willen niet dat je mensen kunt herkennen."


def steps_table(stand: ActieStand) -> Table:
    """The steps that may be shown, each with whether it is done."""
    told = stand.stap_nieuws
    rows = tuple(
        (
            Cell(stap.titel, small=_told(stand.actie, told.get(stap.code))),
            Cell(capital(stap.eerste_deadline.einde)),
            Cell(sign=ONBEKEND) if klaar == "onbekend" else Cell(JA_NEE[klaar]),
        )
        for stap, klaar in stand.stappen
        if is_for_readers(stap)
    )
    return Table("Stappen van deze actie", ("Stap", "Eerste einddatum", "Klaar?"), rows)


def _told(actie: Actie, told: StapStand | None) -> str:
    """The newest that was told of a step, in the words and figures of its source."""
    if told is None:
        return ""
    words = [*filter(None, (told.toelichting, *given_by_source(actie, told)))]
    # A word in another language is HTML already.
    between = Markup(" ") if any(isinstance(word, Markup) for word in words) else " "
    return between.join(words)


def steps_sentence(stand: ActieStand) -> str:
    """How many steps are done. Steps that may not be recognised are not counted out loud."""
    klaar = [klaar for stap, klaar in stand.stappen if is_for_readers(stap)]
    if not klaar:
        return "" if stand.actie.stappen else _GEEN_STAPPEN
    gedaan, onbekend = klaar.count("ja"), klaar.count("onbekend")
    if onbekend == len(klaar):
        return _WETEN_NIETS(n=onbekend)
    alles_gedaan = gedaan == len(klaar)
    zin = _GEDAAN if len(klaar) == len(stand.stappen) else _GEDAAN_HIER
    zinnen = (
        zin(n=gedaan, m=len(klaar)),
        _WETEN_NIET(n=onbekend),
        _NIET_AF if alles_gedaan and stand.loopt_nog and stand.stand != "onbekend" else "",
        _stappen_van(stand),
    )
    return " ".join(filter(None, zinnen))


def next_step(stand: ActieStand) -> Stap | None:
    """The first step that is not done; None when nobody knows which, and when it may not be shown."""
    first = next(((stap, klaar) for stap, klaar in stand.stappen if klaar != "ja"), None)
    if first is None or first[1] == "onbekend" or not is_for_readers(first[0]):
        return None
    return first[0]


def _stappen_van(stand: ActieStand) -> str:
    """Of when the news about the steps is, where later news said nothing about them."""
    told = next((nieuws for nieuws in stand.nieuws if nieuws.stappen), None)
    if told is None or told is stand.laatste:
        return ""
    return _STAPPEN_VAN(wanneer=told.peildatum.wanneer)


def hidden_steps(actie: Actie) -> str:
    """That there are steps that may not be shown, and why; empty when all are shown."""
    gevoelig = [not is_for_readers(stap) for stap in actie.stappen]
    if not any(gevoelig):
        return ""
    zin = _ALLE_VERBORGEN if all(gevoelig) else _ANDERE_VERBORGEN
    return zin(reden=actie.gevoelig_reden or _NIET_HERKENNEN)
