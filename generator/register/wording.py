"""The sentence for each kind of mistake that pydantic finds in a field: what was typed, and what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches

from pydantic_core import ErrorDetails

from generator.model.typed import MAX_CIJFERS
from generator.moment import (
    VOORBEELDEN,
    Moment,
    MomentError,
    no_such_day,
    parse_moment,
    parse_peildatum,
)
from generator.register.impossible_period import impossible_period, readable

# Gets the name of the field as an editor sees it, and what pydantic knows about the mistake.
Message = Callable[[str, ErrorDetails], str]
MAX_SHOWN = 60
# What people type where the register has a word of its own.
_MEANT = {
    "klaar": "gereed",
    "afgerond": "gereed",
    "bezig": "loopt",
    "n.v.t.": "niet van toepassing",
    "nvt": "niet van toepassing",
    # A language by its name.
    "engels": "en",
    "frans": "fr",
    "duits": "de",
    "spaans": "es",
    "fries": "fy",
    "papiaments": "pap",
    "turks": "tr",
    "pools": "pl",
    "oekraïens": "uk",
}
# The mistakes of a field with a day or a moment, and a day that is right.
_DATES = frozenset({"moment", "dag", "peildatum"})
_READERS: Mapping[str, Callable[[str], Moment]] = {
    "moment": parse_moment,
    "peildatum": parse_peildatum,
}
_DAY = "2024-03-07"


def _shown(value: object) -> str:
    """What was typed, short enough to read."""
    if isinstance(value, list):
        return "een lijst"
    if isinstance(value, dict):
        return "een groep velden"
    text = " ".join(str(value).split())
    if len(text) > MAX_SHOWN:
        return f"'{text[:MAX_SHOWN]}…'"
    return f"'{text}'"


def _choices(name: str, details: ErrorDetails) -> str:
    value = str(details["input"])
    options = str(details["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
    if options == ["onbekend"]:
        return (
            f"{typed_value(value)} kan niet bij '{name}'. Schrijf een lijst of schrijf: onbekend."
        )
    if value == "":
        return f"Het veld '{name}' is leeg. Kies uit: {', '.join(options)}."
    near = get_close_matches(_MEANT.get(value.lower(), value.lower()), options, n=1, cutoff=0.75)
    hint = "".join(f"Bedoel je '{option}'? " for option in near)
    return f"{typed_value(details['input'])} kan niet bij '{name}'. {hint}Kies uit: {', '.join(options)}."


def typed_value(value: object) -> str:
    """What was typed, as the begin of a sentence."""
    shown = _shown(value)
    return shown[0].upper() + shown[1:]


def _no_such_day(name: str, typed: str) -> str:
    """That a day does not exist, and what to write; empty when it is wrong in another way."""
    found = no_such_day(typed)
    if found is None:
        return ""
    example = found.near or _DAY
    return f"De dag {_shown(found.typed)} bestaat niet: {found.why}. Schrijf bij '{name}' een dag die er is, bijvoorbeeld: {example}."


def _impossible(name: str, details: ErrorDetails) -> str:
    """That a day or a period cannot be, and what to write; empty when it is wrong in another way."""
    typed = str(details["input"])
    if said := _no_such_day(name, typed):
        return said
    read = _READERS.get(details["type"])
    found = impossible_period(typed, read) if read else None
    if found is None:
        return ""
    return f"{typed_value(typed)} kan niet bij '{name}'. {found.why} Schrijf bijvoorbeeld: {found.near}."


def _meant(details: ErrorDetails) -> str:
    """What may be meant, when the field takes that; else ''."""
    nearest = details.get("ctx", {}).get("bedoeld")
    if not nearest or not readable(nearest, _READERS[details["type"]]):
        return ""
    return f"Bedoel je '{nearest}'? "


def _moment(name: str, details: ErrorDetails) -> str:
    hint = _meant(details)
    examples = ", ".join(VOORBEELDEN)
    return f"{typed_value(details['input'])} is geen moment dat wij kennen bij '{name}'. {hint}Schrijf bijvoorbeeld: {examples}."


def _peildatum(name: str, details: ErrorDetails) -> str:
    hint = _meant(details)
    return (
        f"{typed_value(details['input'])} kan niet bij '{name}'. {hint}"
        "Schrijf een dag, maand, kwartaal of jaar, bijvoorbeeld: 2024-03-07, 2016-08, 2016-Q3 of 2016."
    )


def _dag(name: str, details: ErrorDetails) -> str:
    wrong = f"{typed_value(details['input'])} is geen dag"
    if meant := _one_day(str(details["input"])):
        return f"{wrong} zoals wij die schrijven. Schrijf bij '{name}': {meant}."
    return f"{wrong}. Schrijf bij '{name}' een dag, bijvoorbeeld: {_DAY}."


def _one_day(typed: str) -> str:
    """The day that somebody wrote in another way; empty when it is no day."""
    try:
        moment = parse_moment(typed)
    except MomentError:
        return ""
    return moment.van.isoformat() if moment.van and moment.van == moment.tot else ""


def _pattern(name: str, details: ErrorDetails) -> str:
    value = typed_value(details["input"])
    if details["ctx"]["pattern"].startswith("^https://(["):
        return f"{value} is geen webadres bij '{name}'. Schrijf bijvoorbeeld: https://www.gemeente.example/agenda. Zet er geen @ in."
    if "A-Z" in details["ctx"]["pattern"]:
        return f"{value} is geen goede code bij '{name}'. Schrijf hoofdletters en cijfers, bijvoorbeeld: A1 of A1.2."
    if "@" in details["ctx"]["pattern"]:
        return f"{value} is geen mailadres. Schrijf bij '{name}' bijvoorbeeld: inclusie@gemeente.example."
    if details["ctx"]["pattern"].endswith("?#]+$"):
        return f"{value} is geen webadres bij '{name}'. Begin met https://."
    if details["ctx"]["pattern"].endswith("(/\\w[\\w.-]*)+$"):
        return f"{value} is geen project. Schrijf bij '{name}' eerst de groep en dan het project, bijvoorbeeld: inclusie/voortgang."
    if details["ctx"]["pattern"].endswith("/$"):
        return f"{value} is geen goed webadres bij '{name}'. Begin met https:// en eindig met een schuine streep."
    if "pad" in details["ctx"]["pattern"]:
        return (
            f"{value} is geen goed webadres bij '{name}'. Begin met https:// en zet er {{pad}} in."
        )
    return f"{value} kan niet bij '{name}'. Schrijf het anders."


def short_name(name: str, details: ErrorDetails, example: str) -> str:
    """What to tell an editor about a key that has other signs than a key may have, with an example of a right one."""
    return f"{typed_value(details['input'])} is geen goede korte naam bij '{name}'. Schrijf kleine letters, cijfers en streepjes, bijvoorbeeld: {example}."


def _too_short(name: str, details: ErrorDetails) -> str:
    least = details["ctx"]["min_length"]
    return f"De lijst '{name}' is te kort. Schrijf {least} of meer regels, elk met een streepje: '- ...'."


def _too_long(name: str, details: ErrorDetails) -> str:
    most = details["ctx"]["max_length"]
    if isinstance(details["input"], str):
        return f"{typed_value(details['input'])} is te lang bij '{name}'. Schrijf hooguit {most} letters."
    return f"De lijst '{name}' is te lang. Schrijf hooguit {most} regels."


def _list(name: str, details: ErrorDetails) -> str:
    if details["input"] == "":
        return f"De lijst '{name}' is leeg. Vul hem in of haal deze regel weg."
    return f"Bij '{name}' hoort een lijst. Begin elke regel eronder met een streepje: '- ...'."


def _group(name: str, _: ErrorDetails) -> str:
    return f"Bij '{name}' horen velden met een naam. Schrijf bijvoorbeeld: 'titel: ...'."


def _text(name: str, details: ErrorDetails) -> str:
    if isinstance(details["input"], dict):
        return f"Hier staat een dubbele punt in een tekst bij '{name}'. Zet de hele tekst tussen aanhalingstekens."
    return f"Bij '{name}' hoort een tekst, maar hier staat {_shown(details['input'])}. Schrijf 1 tekst."


def _taken(name: str, details: ErrorDetails) -> str:
    if isinstance(details["loc"][-1], int):
        return f"{typed_value(details['input'])} kan niet in de lijst '{name}'. Haal het weg."
    return f"{typed_value(details['input'])} kan niet bij '{name}'. Kies een ander woord."


def _other(name: str, details: ErrorDetails) -> str:
    return f"{typed_value(details['input'])} kan niet bij '{name}'. Kijk in data/LEESMIJ.md wat hier hoort."


_MESSAGES: Mapping[str, Message] = {
    "literal_error": _choices,
    "moment": _moment,
    "dag": _dag,
    "peildatum": _peildatum,
    "string_pattern_mismatch": _pattern,
    "bezet": _taken,
    "string_too_long": _too_long,
    "kleur": lambda name, details: (
        f"{typed_value(details['input'])} is geen kleur bij '{name}'. Schrijf 6 tekens (0 tot 9, a tot f), bijvoorbeeld: 17505a."
    ),
    "bedrag": lambda name, details: (
        f"{typed_value(details['input'])} is geen bedrag bij '{name}'. Schrijf een getal met 'euro' erachter, of: onbekend."
    ),
    "getal_te_lang": lambda name, details: (
        f"{typed_value(details['input'])} is te lang bij '{name}'. Schrijf hooguit {MAX_CIJFERS} cijfers."
    ),
    "too_short": _too_short,
    "too_long": _too_long,
    "tuple_type": _list,
    "model_type": _group,
    "geen_tekst": _text,
    "leeg": lambda name, _: f"Het veld '{name}' is leeg. Vul het in.",
    "geen_woorden": lambda name, details: (
        f"Bij '{name}' staat alleen {_shown(details['input'])}. Schrijf er een tekst, of haal het veld weg."
    ),
}


def sentence_for(name: str, details: ErrorDetails) -> str:
    """What to tell an editor about one mistake in the field `name`, whatever the kind of mistake is."""
    if details["type"] in _DATES and (said := _impossible(name, details)):
        return said
    return _MESSAGES.get(details["type"], _other)(name, details)
