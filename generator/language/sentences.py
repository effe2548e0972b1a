"""Cut a piece of Dutch text into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.language.text import Sentence, Unit

# After these the sentence goes on, whatever follows. `enz.` and `etc.` are not here: they often
# come last.
_SHORT = (
    "a.d.h.v. a.h.w. art. bijv. blz. bv. ca. cf. c.q. dhr. d.d. d.m.v. dr. drs. d.w.z. evt. excl. fig. gem. i.c. i.h.k.v. "
    "incl. ing. ir. i.p.v. i.s.m. i.v.m. jl. max. mevr. min. m.a.w. m.b.t. m.b.v. m.i.v. mr. m.m.v. m.n. m.u.v. mw. "
    "n.a.v. nl. nr. nrs. o.a. o.b.v. o.g.v. o.i.v. o.l.v. p. p.a. par. pp. prof. resp. t.a.v. tel. t.b.v. t.g.v. "
    "t.h.v. t.o.v. t/m. vgl. v.a. v.w.b. z.g. zgn. z.s.m."
)
_GOES_ON = frozenset(_SHORT.split())
# The end of a sentence: its mark, seen from where a row of marks begins, perhaps a closing quote or
# bracket, white space, and then a possible start.
_END = re.compile(
    r"(?<![.!?…])(?P<mark>[.!?…]++)[\"'”’)\]*_]*+(?P<gap>\s+)(?=[\"'“‘„(\[]*(?:[A-ZÀ-ÖØ-Þ0-9]|[’'][a-z]\s+[A-Z]))"
)
_INITIAL = re.compile(r"[\"'“‘(]*(?:[A-Z]\.)+")
_NUMBERED = re.compile(r"\s*\(?\d{1,2}\.")


def sentences(units: Iterable[Unit]) -> list[Sentence]:
    """All sentences, in order. A unit never shares a sentence with the next one."""
    return list(chain.from_iterable(map(_of, units)))


def _of(unit: Unit) -> Iterator[Sentence]:
    start = 0
    for found in _END.finditer(unit.text):
        if not _is_end(unit.text[start : found.end("mark")]):
            continue
        yield from _trimmed(unit, start, found.start("gap"))
        start = found.end("gap")
    yield from _trimmed(unit, start, len(unit.text))


def _is_end(before: str) -> bool:
    """Whether the mark at the end of this text ends a sentence: not after an abbreviation, initial or number."""
    if not before.endswith("."):
        return True
    word = before.rsplit(maxsplit=1)[-1]
    is_short = word.lstrip("(\"'“‘").lower() in _GOES_ON
    return not (is_short or _INITIAL.fullmatch(word) or _NUMBERED.fullmatch(before))


def _trimmed(unit: Unit, start: int, end: int) -> Iterator[Sentence]:
    """The sentence without white space around it; nothing when no word is left."""
    text = unit.text[start:end]
    stripped = text.strip()
    if any(char.isalnum() for char in stripped):
        begin = start + len(text) - len(text.lstrip())
        yield Sentence(unit, begin, begin + len(stripped))
