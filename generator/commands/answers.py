"""How the commands say who answered in a round, and who did not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.commands.wie import as_value, texts
from generator.intake.answered import Answered
from generator.layout.reminder import NOBODY, Reminder
from generator.layout.zin import Zin

_ASKED = Zin("Wij vroegen naar {n} {actie|acties}.", geen="Wij vroegen naar geen enkele actie.")
_NEWS = Zin("Met nieuws: {n} ({codes}).", geen="Met nieuws: 0.")
_UNCHANGED = Zin("Met het antwoord ‘geen nieuws’: {n} ({codes}).", geen="")
_UNSETTLED = Zin("Met een antwoord dat nog niet klopt: {n} ({codes}).", geen="")
_SILENT = Zin("Zonder antwoord: {n}.", geen="Zonder antwoord: 0. Iedereen gaf antwoord.")
_OWNER = Zin("  {rol}: {codes}.")
_NO_OWNER = Zin("  De trekker is onbekend: {codes}.")


def told(found: Answered, silent: Sequence[Reminder]) -> tuple[list[str], dict[str, object]]:
    """Who answered in lines for a person, with the text that asks the others again; and the same for a program."""
    value = {
        "news": list(found.news),
        "unchanged": list(found.unchanged),
        "unsettled": list(found.unsettled),
        "silent": [as_value(one) for one in silent],
    }
    return ["", *_lines(found, silent), *texts(silent)], value


def _lines(found: Answered, silent: Sequence[Reminder]) -> Iterator[str]:
    parts = (found.news, found.unchanged, found.unsettled)
    yield _ASKED(n=sum(map(len, (*parts, found.silent))))
    for codes, sentence in zip(parts, (_NEWS, _UNCHANGED, _UNSETTLED), strict=True):
        if said := sentence(n=len(codes), codes=", ".join(codes)):
            yield said
    yield _SILENT(n=len(found.silent))
    for one in silent:
        named = ", ".join(stand.actie.code for stand in one.acties)
        yield _NO_OWNER(codes=named) if one.rol == NOBODY else _OWNER(rol=one.naam, codes=named)
