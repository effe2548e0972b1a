"""A rule on every published file: no number of people that disclosure control hid, in whatever form it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.gate.static.amounts import PEOPLE, Amount, amounts, is_year, only_amounts
from generator.gate.static.hidden import Hidden, HiddenNumbers, bare, is_named
from generator.gate.static.pieces import pieces_of
from generator.gate.static.published import Found, Published
from generator.gate.static.rows import Box, Row, Said

# What a column or key is called that counts people; a key of a program says so in English too.
_COUNTS = re.compile(rf"(?<![^\W_])(?:aantal|aantallen|waarde|totaal|teller|{PEOPLE}|count|value|n)(?![^\W_])")
_PERCENT = re.compile(r"%|(?<![^\W_])(?:procent|percentage|percent|pct|aandeel)(?![^\W_])")
_TOTAL = re.compile(r"(?<![^\W_])(?:totaal|total|noemer|iedereen|samen|alle)(?![^\W_])")
# What a column is called that counts something else, or only tells lines apart.
_OTHER = re.compile(
    r"(?<![^\W_])(?:nr|nummer|volgnummer|regel|id|code|rang|volgorde|plek|pagina|pagina's|actie|acties|stap|stappen|afspraken|doel|doelen|streefwaarde|drempel|bijeenkomst|bijeenkomsten|training|trainingen|euro|bedrag|budget|uren|uur|dagen|weken|maanden|jaren|versie|index|x|y|width|height|breedte|hoogte)(?![^\W_])|#|€"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z]|['\"‘“])|\n")
_NAMES = re.compile(r"\s*[:()|/–]\s*|\s+-\s+")
_TIE = r"['\"”»)\]]*\s*(?:[:=(–,-]|\bis\b|\bzijn\b|\btelt\b|\bheeft\b)?\s*$"
_END = re.compile(rf"\s*(?:$|[.,;)!?|]|van\b|in\b|op\b|{PEOPLE})")


def verborgen_getal_blijft_verborgen(file: Published) -> Iterator[Found]:
    """In een bestand op de site staat hoe groot een groep is die wij niet mogen laten zien.

    Lastig voor: de mensen in die groep. Met dit getal kan iemand hen herkennen.
    Doe dit: haal het getal weg, en ook elk getal waaruit het volgt. Telt het iets anders dan mensen? Zet dan in de kop of erachter wat het telt.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    hidden = file.known.hidden
    said = bare(file.words) if hidden.numbers else ""
    if not any(name in said for name in hidden.by_name):
        return  # most files name no group at all
    seen: dict[Hidden, None] = {}
    for piece in pieces_of(file):
        seen |= dict.fromkeys(_in_row(piece, hidden) if isinstance(piece, Row) else _in_text(piece, hidden))
    for number in sorted(seen, key=lambda one: one.place):
        yield Found(f"Het gaat om het getal {number.said}.", place=number.place)


def _in_row(row: Row, hidden: HiddenNumbers) -> Iterator[Hidden]:
    """The numbers that a row gives away: one box is the number, the others and its heads name what it counts."""
    values = {index: found for index, box in enumerate(row.boxes) if (found := _values(box))}
    if not values:
        return
    labels = [_names(text for text in box.texts) for box in row.boxes]
    for index, found in values.items():
        box = row.boxes[index]
        beside = set().union(*(names for other, names in enumerate(labels) if other != index))
        names = beside | _names(box.heads)
        for number in _called(names, hidden):
            by_key = row.keyed and number.name not in beside and not _is_clear(box, row)
            if not by_key and _gives_away(number, found, box) and _is_about(number, index, row, names, hidden):
                yield number


def _is_about(number: Hidden, index: int, row: Row, names: set[str], hidden: HiddenNumbers) -> bool:
    """Whether the box is about the day and the part of the organisation of this number."""
    box = row.boxes[index]
    near = [text for other in row.boxes if other is not box and not _counts(other) for text in other.texts]
    in_part = number.is_total or hidden.is_in_part(number, names, row.around)
    return in_part and number.is_of_day([*near, *box.heads], [row.around])


def _gives_away(number: Hidden, found: Sequence[Amount], box: Box) -> bool:
    is_total = any(map(_TOTAL.search, box.heads))
    if number.is_total:
        return any(number.is_shown_by(amount) for amount in found)
    # The total of a part may be shown; where a group is everybody, its number looks the same.
    same = number.geheim.aantal == number.geheim.totaal
    return not (is_total and same) and any(number.is_shown_by(amount) for amount in found)


def _values(box: Box) -> list[Amount]:
    """The amounts that a box consists of, read by what stands above it."""
    if any(map(_OTHER.search, box.heads)) and not _counts(box):
        return []
    found = [amount for text in box.texts for amount in only_amounts(text) if _counts(box) or not is_year(text)]
    share = any(map(_PERCENT.search, box.heads))
    return [Amount(one.value, "procent", one.step, one.start, one.end) if share else one for one in found]


def _counts(box: Box) -> bool:
    return any(map(_COUNTS.search, box.heads))


def _is_clear(box: Box, row: Row) -> bool:
    """Whether a key of a program is surely the name of a group: what it holds is said to count people."""
    return _counts(box) or any(map(_PERCENT.search, box.heads)) or _COUNTS.search(row.around) is not None


def _names(texts: Iterator[str] | Sequence[str]) -> set[str]:
    """What these texts name: the whole text, and the parts of 'team Zorg: vrouwen'."""
    return {bare(part) for text in texts for part in (text, *_NAMES.split(text))} - {""}


def _called(names: set[str], hidden: HiddenNumbers) -> list[Hidden]:
    return [number for name in names & hidden.by_name.keys() for number in hidden.by_name[name]]


def _in_text(said: Said, hidden: HiddenNumbers) -> Iterator[Hidden]:
    """The numbers that a sentence gives away."""
    for sentence in _SENTENCE.split(said.text):
        text = " ".join(bare(sentence).split())
        named = [name for name in hidden.by_name if is_named(name, text)]
        found = [*amounts(text)] if named else []
        for number in (number for name in named for number in hidden.by_name[name]):
            shown = any(number.is_shown_by(one) and _is_tied(number, text, one) for one in found)
            in_part = number.is_total or hidden.is_in_part(
                number, {part for part in hidden.parts if is_named(part, text)}, said.around
            )
            if shown and in_part and number.is_of_day([text], [said.around]):
                yield number


def _is_tied(number: Hidden, text: str, amount: Amount) -> bool:
    """Whether the amount stands straight beside the name, counts people, or is said out of the right total."""
    before, after = text[: amount.start], text[amount.end :]
    if re.search(rf"(?<!\w){re.escape(number.name)}{_TIE}", before) and _END.match(after):
        return True
    if amount.kind == "procent":
        return False
    out_of = re.match(r"\s*(?:van(?: de| het)?|/)\s*([\d.]+)", after)
    if out_of and out_of[1].replace(".", "") == str(number.geheim.totaal):
        return True
    return re.match(rf"\s*(?:{PEOPLE}(?!\w)|{re.escape(number.name)}(?!\w))", after) is not None
