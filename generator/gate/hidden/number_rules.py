"""A rule on every published file: no number of people that disclosure control hid, in whatever form it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.gate.hidden.amounts import PEOPLE, Amount, amounts, is_year, only_amounts
from generator.gate.hidden.numbers import Hidden, HiddenNumbers, bare, is_named
from generator.gate.hidden.pieces import pieces_of
from generator.gate.hidden.published import Found, Published
from generator.gate.hidden.rows import Box, Row, Said

# What a column or key is called that counts people; a key of a program says so in English too.
_COUNTS = re.compile(
    rf"(?<![^\W_])(?:aantal|aantallen|waarde|totaal|teller|{PEOPLE}|count|value|n)(?![^\W_])"
)
_PERCENT = re.compile(r"%|(?<![^\W_])(?:procent|percentage|percent|pct|aandeel)(?![^\W_])")
_PEOPLE = re.compile(rf"(?<![^\W_]){PEOPLE}(?![^\W_])")
_TOTAL = re.compile(r"(?<![^\W_])(?:totaal|total|noemer|iedereen|samen|alle)(?![^\W_])")
# What a column is called that counts something else, or only tells lines apart.
_OTHER = re.compile(
    r"(?<![^\W_])(?:nr|nummer|volgnummer|regel|id|code|rang|volgorde|plek|pagina|pagina's|actie|acties|stap|stappen|afspraken|doel|doelen|streefwaarde|drempel|bijeenkomst|bijeenkomsten|training|trainingen|euro|bedrag|budget|uren|uur|dagen|weken|maanden|jaren|versie|index|x|y|width|height|breedte|hoogte)(?![^\W_])|#|€"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z]|['\"‘“])|\n")
_OUT_OF = re.compile(r"\s*(?:van(?: de| het)?|/)\s*([\d.]+)")
_NAMES = re.compile(r"\s*[:()|/–]\s*|\s+-\s+")
_TIE = r"['\"”»)\]]*\s*(?:[:=(–-]|\bis\b|\bzijn\b|\btelt\b|\bheeft\b)?\s*$"
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
    seen: set[Hidden] = set()
    for piece in pieces_of(file):
        seen |= set(_in_row(piece, hidden) if isinstance(piece, Row) else _in_text(piece, hidden))
    for number in sorted(seen, key=lambda one: (one.place, one.said)):
        yield Found(f"Het gaat om het getal {number.said}.", place=number.place)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A box of a row that holds a number, with what the other boxes name and what stands above it."""

    row: Row
    box: Box
    beside: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """Everything that this number can be about."""
        return self.beside | _names((*self.box.heads, *self.box.above))

    def is_about(self, number: Hidden, hidden: HiddenNumbers) -> bool:
        """Whether this counts the people of a hidden number, on its day and in its part of the organisation."""
        if self.row.keyed and number.name not in self.beside and not _is_clear(self.box, self.row):
            return False
        if number.is_total and not _is_of_everybody(self.box, self.names):
            return False
        near = (
            text
            for one in self.row.boxes
            if one is not self.box and not _counts(one)
            for text in one.texts
        )
        in_part = number.is_total or hidden.is_in_part(number, self.names, self.row.around)
        return in_part and number.is_of_day(
            [*near, *self.box.heads, *self.box.above], [self.row.around]
        )


def _in_row(row: Row, hidden: HiddenNumbers) -> Iterator[Hidden]:
    """The numbers that a row gives away: one box is the number, the others and what is above say what it counts."""
    labels = [_names(box.texts) for box in row.boxes]
    for index, box in enumerate(row.boxes):
        if found := _values(box):
            spot = _Spot(row, box, frozenset().union(*labels[:index], *labels[index + 1 :]))
            for name in spot.names & hidden.by_name.keys():
                for number in hidden.by_name[name]:
                    if _gives_away(number, found, box) and spot.is_about(number, hidden):
                        yield number


def _gives_away(number: Hidden, found: Sequence[Amount], box: Box) -> bool:
    # The total of a part may be shown; where a group is everybody, its number looks the same.
    same = not number.is_total and number.geheim.aantal == number.geheim.totaal
    is_total = any(map(_TOTAL.search, box.heads))
    return not (is_total and same) and any(number.is_shown_by(amount) for amount in found)


def _values(box: Box) -> list[Amount]:
    """The amounts that a box consists of, read by what stands above it."""
    if any(_OTHER.search(head) and not _PEOPLE.search(head) for head in box.heads):
        return []
    found = [
        amount
        for text in box.texts
        for amount in only_amounts(text)
        if _counts(box) or not is_year(text)
    ]
    share = any(map(_PERCENT.search, box.heads))
    return [
        Amount(one.value, "procent", one.step, one.start, one.end) if share else one
        for one in found
    ]


def _counts(box: Box) -> bool:
    return any(map(_COUNTS.search, box.heads))


def _is_clear(box: Box, row: Row) -> bool:
    """Whether a key of a program is surely the name of a group: what it holds is said to count people."""
    said = (*box.heads, *box.above, row.around)
    return any(_COUNTS.search(text) or _PERCENT.search(text) for text in said)


def _is_of_everybody(box: Box, names: frozenset[str]) -> bool:
    """Whether a number beside the name of a part counts its people: a part is named for many other reasons."""
    said = (*box.texts, *names)
    return _counts(box) or any(_PEOPLE.search(text) or _TOTAL.search(text) for text in said)


def _names(texts: Sequence[str]) -> frozenset[str]:
    """What these texts name: the whole text, and the parts of 'team Zorg: vrouwen'."""
    return frozenset(bare(part) for text in texts for part in (text, *_NAMES.split(text))) - {""}


def _in_text(said: Said, hidden: HiddenNumbers) -> Iterator[Hidden]:
    """The numbers that a sentence gives away."""
    for sentence in _SENTENCE.split(said.text):
        text = " ".join(bare(sentence).split())
        named = [name for name in hidden.by_name if is_named(name, text)]
        found = [*amounts(text)] if named else []
        parts = {part for part in hidden.parts if found and is_named(part, text)}
        for number in (number for name in named for number in hidden.by_name[name]):
            shown = any(number.is_shown_by(one) and _is_tied(number, text, one) for one in found)
            in_part = number.is_total or hidden.is_in_part(number, parts, said.around)
            if shown and in_part and number.is_of_day([text], [said.around]):
                yield number


def _is_tied(number: Hidden, text: str, amount: Amount) -> bool:
    """Whether the amount stands straight beside the name, counts people, or is said out of the right total."""
    before, after = text[: amount.start], text[amount.end :]
    out_of = _OUT_OF.match(after)
    rest = after[out_of.end() :].strip() if out_of else after.strip()
    if _OTHER.match(rest):
        return False
    name = re.escape(number.name)
    if re.search(rf"(?<!\w){name}{_TIE}", before) and _END.match(after):
        return True
    right = out_of is not None and out_of[1].replace(".", "") == str(number.geheim.totaal)
    return amount.kind != "procent" and (
        right or re.match(rf"(?:{PEOPLE}|{name})(?!\w)", rest) is not None
    )
