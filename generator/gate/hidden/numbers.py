"""The numbers that disclosure control hid, as the gate looks for them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.figures.geheim import Geheim
from generator.figures.speling import TOTAAL
from generator.gate.hidden.amounts import Amount, days_in, years_in
from generator.gate.site.document import plain
from generator.model.metingen import GEHEEL
from generator.moment import dag

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Hidden:
    """One hidden number, and the line of the register that an editor can look at."""

    geheim: Geheim
    place: Place

    @property
    def name(self) -> str:
        """What a table or sentence must name to be about this number: the group, or the part that it is the total of."""
        return bare(self.part if self.is_total else self.geheim.groep)

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
        """Whether this is the share of the group, so exact that it leaves less room than the threshold."""
        secret = self.geheim
        room = secret.totaal * amount.step / 100
        off = abs(amount.value - Decimal(100 * secret.aantal) / max(secret.totaal, 1))
        return room < secret.drempel and off <= amount.step / 2

    def is_of_day(self, *texts: Iterable[str]) -> bool:
        """Whether the first of these texts that name a day or year name this one; so too when none does."""
        for near in texts:
            said = [*near]
            if days := days_in(said):
                return self.geheim.dag in days
            if years := years_in(said):
                return self.geheim.dag.year in years
        return True


@dataclass(frozen=True)
class HiddenNumbers:
    """All hidden numbers of the register, and the names of all parts of the organisation that were measured."""

    numbers: tuple[Hidden, ...] = ()
    parts: frozenset[str] = frozenset()

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[Hidden]]:
        """The numbers by what must be named."""
        found: dict[str, list[Hidden]] = {}
        for number in self.numbers:
            found.setdefault(number.name, []).append(number)
        return found

    def is_in_part(self, number: Hidden, names: AbstractSet[str], around: str) -> bool:
        """Whether a place that names `names`, with `around` above it, is about the part of this number.

        Where no part is named at all, it is about the whole organisation.
        """
        own = bare(number.part)
        if named := self.parts & names:
            return own in named
        if near := {part for part in self.parts if is_named(part, around)}:
            return own in near
        return number.part == GEHEEL or len(self.parts) == 1


def bare(text: str) -> str:
    """A text to compare with: small letters, one space, one kind of quote, no marks at the ends."""
    return plain(re.sub(r"[‘’´`]", "'", text))


def is_named(name: str, text: str) -> bool:
    """Whether a text of small letters names this, as words of their own."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
