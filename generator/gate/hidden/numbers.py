"""The numbers of people too small to show, with what a text must say to give one away. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from generator.figures.geheim import Geheim
from generator.figures.speling import TOTAAL
from generator.gate.hidden.amounts import Amount, days_in, years_in
from generator.gate.site.document import comparable
from generator.model.metingen import GEHEEL
from generator.moment import dag

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Hidden:
    """One hidden number, and the file, line and column of the register where an editor finds it."""

    geheim: Geheim
    place: Place

    @property
    def name(self) -> str:
        """What a text must name to be about this number: its group, or for a total its part."""
        if self.is_total:
            return normalised(self.part)
        return normalised(self.geheim.groep)

    @property
    def part(self) -> str:
        """The part of the organisation."""
        return self.geheim.meting.onderdeel

    @property
    def is_total(self) -> bool:
        """Whether this is how many people there are in a part."""
        return self.geheim.groep == TOTAAL

    @property
    def said(self) -> str:
        """Which number it is, without a word about how large it is."""
        who = "alle mensen samen" if self.is_total else f"de groep '{self.geheim.groep}'"
        where = "" if self.part == GEHEEL else f", in '{self.part}'"
        return f"van {who}{where}, op {dag(self.geheim.dag)} ({self.geheim.meting.code})"

    def is_shown_by(self, amount: Amount) -> bool:
        """Whether this amount gives the number away."""
        secret = self.geheim
        if amount.kind == "procent":
            return not self.is_total and self._is_share(amount)
        if amount.kind == "totaal" and not self.is_total:
            return False
        return amount.value == secret.aantal

    def _is_share(self, amount: Amount) -> bool:
        """Whether this is the share of the group, so exact that too few numbers fit it."""
        secret = self.geheim
        room = secret.totaal * amount.step / 100
        off = abs(amount.value - Decimal(100 * secret.aantal) / max(secret.totaal, 1))
        return room < secret.drempel and off <= amount.step / 2

    def is_of_day(self, *texts: Iterable[str]) -> bool:
        """Whether texts are about the day of this number; the first that name a day or year decide.

        Where none names any, they can be about this day, and the answer is yes.
        """
        for near in texts:
            said = [*near]
            days = days_in(said)
            if days:
                return self.geheim.dag in days
            years = years_in(said)
            if years:
                return self.geheim.dag.year in years
        return True


@dataclass(frozen=True)
class HiddenNumbers:
    """All hidden numbers, and the names of all parts of the organisation that were measured."""

    numbers: tuple[Hidden, ...] = ()
    parts: frozenset[str] = frozenset()

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[Hidden]]:
        """The numbers by what a text must name to be about them."""
        found: dict[str, list[Hidden]] = {}
        for number in self.numbers:
            found.setdefault(number.name, []).append(number)
        return found

    @cached_property
    def _told(self) -> dict[str, bool]:
        """Whether a text can be about one of the numbers, for each text that was asked about."""
        return {}

    def may_be_in(self, text: str) -> bool:
        """Whether a text as it is typed has the name of a hidden number in it, perhaps in a longer word."""
        if text not in self._told:
            said = " ".join(normalised(text).split())
            self._told[text] = any(name in said for name in self.by_name)
        return self._told[text]

    def named_in(self, text: str) -> list[str]:
        """What a text of small letters names that a hidden number can be about."""
        return [name for name in self.by_name if is_named(name, text)]

    def about(self, names: Iterable[str]) -> Iterator[Hidden]:
        """The numbers that one of these names is about."""
        for name in names:
            yield from self.by_name.get(name, ())

    def is_in_part(self, number: Hidden, names: AbstractSet[str], around: str) -> bool:
        """Whether a place that names `names`, with `around` above it, is about the part of this number.

        Where no part is named at all, it is about the whole organisation.
        """
        own = normalised(number.part)
        named = self.parts & names
        if named:
            return own in named
        near = {part for part in self.parts if is_named(part, around)}
        if near:
            return own in near
        return number.part == GEHEEL or len(self.parts) == 1


# Names of columns and choices come back in every row.
@lru_cache(maxsize=65_536)
def normalised(text: str) -> str:
    """A text to compare with: small letters, one space, one kind of quote, no marks at the ends."""
    return comparable(re.sub(r"[‘’´`]", "'", text))


def is_named(name: str, text: str) -> bool:
    """Whether a text of small letters has this name in it, and not as a piece of a longer word."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
