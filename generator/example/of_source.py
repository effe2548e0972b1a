"""Made-up words of a source: percentages, words in another language, links; and a word of the organisation itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

Fields = dict[str, Any]
# One of so many actions gets them; belonging.py gives others more places.
_EVERY, _FIRST = 6, 3
_EIGEN_STAND = {"woord": "in proef", "telt_als": "loopt", "uitleg": "Een paar teams proberen het."}
_LINKS = (
    {"titel": "De uitleg voor teams", "adres": "https://www.voorbeeld.example/uitleg/"},
    {
        "titel": "Het onderzoek van de universiteit",
        "adres": "https://www.voorbeeld.example/onderzoek.pdf",
        "soort": "pdf",
        "grootte": "1,4 MB",
        "taal": "en",
    },
)


def with_words_of_source(files: Mapping[str, Any]) -> dict[str, Any]:
    """The files, in which some actions have links, and some updates say what their source says of them."""
    made = {name: dict(fields) for name, fields in files.items()}
    actions = [fields for name, fields in made.items() if name.startswith("acties/")]
    for action in islice(actions, _FIRST, None, _EVERY):
        start = f"voortgang/{action['code']}/"
        _tell(action, [fields for name, fields in made.items() if name.startswith(start)])
    return made


def own_words() -> Fields:
    """The words that the organisation chose itself."""
    return {"standen": [_EIGEN_STAND]}


def _tell(action: Fields, told: Sequence[Fields]) -> None:
    """Links at the action; at its newest update a percentage, and a word that is not Dutch."""
    action["links"] = [dict(link) for link in _LINKS]
    action["officiele_titel"] = "Inclusion by design"
    action["officiele_taal"] = "en"
    if not told:
        return
    newest = told[-1]
    newest |= {"woord_van_bron": "partly done", "woord_taal": "en"}
    # A percentage beside a state that is over would contradict it.
    if newest["stand"] == _EIGEN_STAND["telt_als"]:
        newest |= {"stand": _EIGEN_STAND["woord"], "percentage": 60}
