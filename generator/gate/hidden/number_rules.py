"""A rule on every published file: no number of people that is hidden, in whatever form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from generator.gate.hidden.amounts import PEOPLE, Amount, amounts, is_year, only_amounts
from generator.gate.hidden.numbers import Hidden, HiddenNumbers, is_named, normalised
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
_OTHER_WORDS = (
    "nr|nummer|volgnummer|regel|id|code|rang|volgorde|plek|pagina|pagina's|actie|acties|stap|stappen|"
    "afspraken|doel|doelen|streefwaarde|drempel|bijeenkomst|bijeenkomsten|training|trainingen|euro|"
    "bedrag|budget|uren|uur|dagen|weken|maanden|jaren|versie|index|x|y|width|height|breedte|hoogte"
)
_OTHER = re.compile(rf"(?<![^\W_])(?:{_OTHER_WORDS})(?![^\W_])|#|€")
# A column that says what a row counts.
_UNIT = "eenheid"
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
    if not _names_a_group(file, hidden):
        return
    seen: set[Hidden] = set()
    for piece in pieces_of(file):
        if isinstance(piece, Row):
            seen.update(_in_row(piece, hidden))
        else:
            seen.update(_in_text(piece, hidden))
    for number in sorted(seen, key=lambda one: (one.place, one.said)):
        yield Found(f"Het gaat om het getal {number.said}.", place=number.place)


@dataclass(frozen=True, slots=True)
class _Spot:
    """One box of a row that holds a number; `beside` are the names in the other boxes."""

    row: Row
    box: Box
    beside: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """Everything that this number can be about."""
        return self.beside | _names((*self.box.heads, *self.box.above))

    def is_about(self, number: Hidden, hidden: HiddenNumbers) -> bool:
        """Whether this counts the people of a hidden number, on its day and in its part."""
        named = number.name in self.beside
        if self.row.keyed and not named and not _is_clear(self.box, self.row):
            return False
        if number.is_total:
            is_part = _is_of_everybody(self.box, self.names)
        else:
            is_part = hidden.is_in_part(number, self.names, self.row.around)
        near = [*self._near(), *self.box.heads, *self.box.above]
        return is_part and number.is_of_day(near, [self.row.around])

    def _near(self) -> Iterator[str]:
        """What the other boxes of the row say, to find a day in."""
        for box in self.row.boxes:
            # A number of people can look like a year.
            if box is not self.box and not _counts(box):
                yield from box.texts


def _names_a_group(file: Published, hidden: HiddenNumbers) -> bool:
    """Whether a file can be about a hidden number; most name no group, and are read no further."""
    if not hidden.numbers:
        return False
    said = normalised(file.words)
    return any(name in said for name in hidden.by_name)


def _in_row(row: Row, hidden: HiddenNumbers) -> Iterator[Hidden]:
    """The numbers that a row gives away: one box is the number, the others say what it counts."""
    if not _names_any(row, hidden) or _says_other_unit(row):
        return
    labels = [_names(box.texts) for box in row.boxes]
    for index, box in enumerate(row.boxes):
        found = _values(box)
        if found:
            spot = _Spot(row, box, frozenset().union(*labels[:index], *labels[index + 1 :]))
            yield from _at_spot(spot, found, hidden)


def _names_any(row: Row, hidden: HiddenNumbers) -> bool:
    """Whether anything in or above a row is the name of a hidden number; most rows name none."""
    said: set[str] = set()
    for box in row.boxes:
        said.update(box.texts, box.heads, box.above)
    return any(not hidden.by_name.keys().isdisjoint(_names_of_one(text)) for text in said)


def _says_other_unit(row: Row) -> bool:
    """Whether a box says that this row counts something else than people: gemeenten, euro, dagen."""
    units = chain.from_iterable(box.texts for box in row.boxes if _UNIT in box.heads)
    return any(map(_is_other_unit, units))


def _is_other_unit(text: str) -> bool:
    return bool(text) and text != "onbekend" and not (_PEOPLE.search(text) or _PERCENT.search(text))


def _at_spot(spot: _Spot, found: Sequence[Amount], hidden: HiddenNumbers) -> Iterator[Hidden]:
    """The numbers that these amounts in one box give away."""
    for number in hidden.about(spot.names):
        if _gives_away(number, found, spot.box) and spot.is_about(number, hidden):
            yield number


def _gives_away(number: Hidden, found: Sequence[Amount], box: Box) -> bool:
    """Whether one of the amounts in a box is the hidden number."""
    # The total of a part may be shown; where a group is everybody, its number looks the same.
    same = not number.is_total and number.geheim.aantal == number.geheim.totaal
    is_total = any(map(_TOTAL.search, box.heads))
    return not (is_total and same) and any(number.is_shown_by(amount) for amount in found)


def _values(box: Box) -> list[Amount]:
    """The amounts that a box consists of, read by what stands above it."""
    if any(map(_is_other, box.heads)):
        return []
    texts = [text for text in box.texts if _counts(box) or not is_year(text)]
    found = list(chain.from_iterable(map(only_amounts, texts)))
    if any(map(_PERCENT.search, box.heads)):
        return [replace(amount, kind="procent") for amount in found]
    return found


def _is_other(head: str) -> bool:
    """Whether a column counts something else than people."""
    return bool(_OTHER.search(head)) and not _PEOPLE.search(head)


def _counts(box: Box) -> bool:
    """Whether a column says that it counts people, or counts without saying what."""
    return any(map(_COUNTS.search, box.heads))


def _is_clear(box: Box, row: Row) -> bool:
    """Whether a key is surely the name of a group: what it holds is said to count people."""
    said = (*box.heads, *box.above, row.around)
    return any(_COUNTS.search(text) or _PERCENT.search(text) for text in said)


def _is_of_everybody(box: Box, names: frozenset[str]) -> bool:
    """Whether a number beside the name of a part counts all its people, and nothing else."""
    said = (*box.texts, *names)
    return _counts(box) or any(_PEOPLE.search(text) or _TOTAL.search(text) for text in said)


def _names(texts: Sequence[str]) -> frozenset[str]:
    """What these texts name: the whole text, and the parts of 'team Zorg: vrouwen'."""
    return frozenset().union(*map(_names_of_one, texts)) - {""}


# Choices come back in every row.
@lru_cache(maxsize=65_536)
def _names_of_one(text: str) -> frozenset[str]:
    return frozenset(map(normalised, (text, *_NAMES.split(text))))


def _in_text(said: Said, hidden: HiddenNumbers) -> Iterator[Hidden]:
    """The numbers that a sentence gives away."""
    if not hidden.may_be_in(said.text):
        return  # most texts name no group
    for sentence in _SENTENCE.split(said.text):
        text = " ".join(normalised(sentence).split())
        yield from _in_sentence(text, said.around, hidden)


def _in_sentence(text: str, around: str, hidden: HiddenNumbers) -> Iterator[Hidden]:
    """The numbers that one normalised sentence gives away, with `around` above it."""
    named = hidden.named_in(text)
    found = list(amounts(text)) if named else []
    if not found:
        return  # most sentences name no group, or no number
    parts = {part for part in hidden.parts if is_named(part, text)}
    for number in hidden.about(named):
        in_part = number.is_total or hidden.is_in_part(number, parts, around)
        if in_part and _is_said(number, text, found) and number.is_of_day([text], [around]):
            yield number


def _is_said(number: Hidden, text: str, found: Sequence[Amount]) -> bool:
    """Whether one of the amounts in a sentence is the hidden number."""
    return any(number.is_shown_by(amount) and _is_tied(number, text, amount) for amount in found)


def _is_tied(number: Hidden, text: str, amount: Amount) -> bool:
    """Whether an amount in a sentence belongs to the name of a number.

    It does when it stands straight behind the name, or before the name, people or the right total.
    """
    before, after = text[: amount.start], text[amount.end :]
    out_of = _OUT_OF.match(after)
    rest = after.strip()
    if out_of:
        rest = after[out_of.end() :].strip()
    if _OTHER.match(rest):
        return False
    name = re.escape(number.name)
    if re.search(rf"(?<!\w){name}{_TIE}", before) and _END.match(after):
        return True
    if amount.kind == "procent":
        return False
    right = out_of is not None and out_of[1].replace(".", "") == str(number.geheim.totaal)
    return right or re.match(rf"(?:{PEOPLE}|{name})(?!\w)", rest) is not None
