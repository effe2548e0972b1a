"""What a source says of how far something is, in its own figures and words: shown as given, and never counted."""

from __future__ import annotations

from generator.layout.elsewhere import with_language
from generator.layout.zin import Zin
from generator.model.acties import Actie
from generator.model.voortgang import StapStand, Voortgang

_PROCENT = Zin("De bron zegt: {n} procent.")
_WOORD = Zin("De bron noemt het: “{woord}”.")


def given_by_source(actie: Actie, told: Voortgang | StapStand) -> list[str]:
    """The percentage and the word that a source gives. A word is a quote: of a sensitive action it is held back."""
    zinnen = percentage_given(told)
    if told.woord_van_bron and actie.gevoelig == "nee":
        word, language = told.woord_van_bron, told.woord_taal
        zinnen.append(with_language(lambda woord: _WOORD(woord=woord), word, language))
    return zinnen


def percentage_given(told: Voortgang | StapStand) -> list[str]:
    """The percentage that a source gives, as a sentence; nothing when it gives none."""
    return [] if told.percentage is None else [_PROCENT(n=told.percentage)]
