"""Made-up figures that are not about people: euros, days, a percentage and teams, in one table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.example.fill import Filler
from generator.example.history import KWARTALEN, bron_van
from generator.model.agenda import Doelwaarde, EigenIndeling, Streefcijfer
from generator.model.fields import Record

_HEAD = "peildatum;code;indeling;groep;waarde;bron"
# The teams are counted in another way from this quarter on.
_BREAK = 4
_MAIL, _PHONE = "vragen per mail", "vragen per telefoon"
_OLD, _NEW = "alle-teams", "vaste-teams"
CODES = ("SCF3", "SCF4", "SCF5", "SCF6")
_ABOUT = {
    "SCF3": ("Geld voor training", "euro", "De rekeningen van alle trainingen.", "60000", "hoger"),
    "SCF4": ("Wachten op een antwoord", "dagen", "Van vraag tot antwoord.", "10", "lager"),
    "SCF5": (
        "Brieven die makkelijk te lezen zijn",
        "procent",
        "Het deel van 100 brieven uit een steekproef.",
        "80",
        "hoger",
    ),
    "SCF6": ("Teams met een werkplan", "teams", "Elk team met een plan.", "40", "hoger"),
}


def not_people(vul: Filler) -> Iterator[dict[str, object]]:
    """The target figures that the table holds."""
    for code, (titel, eenheid, definitie, waarde, richting) in _ABOUT.items():
        yield vul.record(
            Streefcijfer,
            code=code,
            titel=titel,
            officiele_titel=titel,
            thema=vul.keys["themas"][0],
            in_het_kort=[f"Dit cijfer gaat over {eenheid}."],
            definitie=definitie,
            eenheid=eenheid,
            richting=richting,
            indeling="geen",
            doel=vul.record(Doelwaarde, waarde=waarde, moment="december 2026"),
            over_mensen="nee",
            nulmeting="onbekend",  # the first measurement says it
            resultaat="onbekend",  # and the last one says whether it was reached
            **_more(vul, eenheid),
        )


def _more(vul: Filler, eenheid: str) -> dict[str, object]:
    """What only one of the figures has: a word for one, a comma, or classifications of its own."""
    if eenheid == "dagen":
        return {"eenheid_enkelvoud": "dag", "met_komma": "ja", "groep": _MAIL}
    if eenheid == "teams":
        return {"eenheid_enkelvoud": "team", "indelingen": [*_divided(vul)]}
    return {}


def _divided(vul: Filler) -> Iterator[object]:
    made: type[Record] = EigenIndeling
    yield vul.record(made, id=_OLD, naam="alle teams", uitleg="Hierin telt elk team mee.")
    uitleg = "Hierin tellen teams voor één project niet mee."
    yield vul.record(made, id=_NEW, naam="vaste teams", uitleg=uitleg)


def values() -> str:
    """The lines of the table: four figures on each day."""
    lines = chain.from_iterable(_quarter(*one) for one in enumerate(KWARTALEN))
    return "\n".join([_HEAD, *lines]) + "\n"


def _quarter(nummer: int, einde: str) -> Iterator[str]:
    bron = bron_van(einde)
    yield f"{einde};SCF3;;;{41000 + 2500 * nummer};{bron}"
    yield f"{einde};SCF4;;{_MAIL};{14 - nummer};{bron}"
    yield f"{einde};SCF4;;{_PHONE};{4 - nummer // 3},5;{bron}"
    yield f"{einde};SCF5;;;{61 + 2 * nummer},5;{bron}"
    yield f"{einde};SCF6;{_OLD if nummer < _BREAK else _NEW};;{1 + 3 * nummer};{bron}"
