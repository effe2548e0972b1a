"""How the commands say who answered in a round, and who did not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.commands.intake import Intake
from generator.commands.wie import as_value, texts
from generator.figures.antwoorden import open_rondes
from generator.figures.as_known import as_known
from generator.figures.stand import ActieStand, standen
from generator.intake.answered import Answered
from generator.layout.reminder import NOBODY, Reminder, ask_again
from generator.layout.zin import Zin
from generator.model.register import Register
from generator.model.uitvraag import Ronde
from generator.whole_file import write_whole

_ASKED = Zin("Wij vroegen naar {n} {actie|acties}.", geen="Wij vroegen naar geen enkele actie.")
_NEWS = Zin("Met nieuws: {n} ({codes}).", geen="Met nieuws: 0.")
_UNCHANGED = Zin("Met het antwoord ‘geen nieuws’: {n} ({codes}).", geen="")
_UNSETTLED = Zin("Met een antwoord dat nog niet klopt: {n} ({codes}).", geen="")
_BESIDES = Zin("Ook nieuws over {n} andere {actie|acties}: {codes}.", geen="")
_ASK = "In {file} staan de teksten waarmee je het nog eens vraagt."
_WOULD_ASK = "Zonder --voorbeeld komen in {file} de teksten waarmee je het nog eens vraagt."
# Beside the register, where nobody keeps what is made.
_AGAIN = "build/herinneringen.txt"
_SILENT = Zin("Zonder antwoord: {n}.", geen="Zonder antwoord: 0. Iedereen gaf antwoord.")
_OWNER = Zin("  {rol}: {codes}.")
_NO_OWNER = Zin("  De trekker is onbekend: {codes}.")


def round_of(register: Register, today: date, day: date | None) -> Ronde | None:
    """The round of a day, or the newest that is open; None when there is no such round."""
    if day is None:
        return next(iter(open_rondes(register, today)), None)
    return next((ronde for ronde in register.rondes if ronde.op.van == day), None)


def who_answered(
    register: Register, how: Intake, found: Answered, asked: Mapping[str, Sequence[str]]
) -> tuple[list[str], dict[str, object]]:
    """Who answered in lines for a person; and the same for a program. The texts that ask the others again become a file.

    `asked` are the roles by the code of the action they were asked about.
    """
    today = how.today
    known = as_known(register, today)
    stands = {stand.actie.code: stand for stand in standen(known, today)}
    owners: dict[str, list[ActieStand]] = {}
    for code in found.silent:
        if code in stands:
            for rol in asked[code]:
                owners.setdefault(rol, []).append(stands[code])
    silent = ask_again(known, owners)
    value = {
        "news": list(found.news),
        "unchanged": list(found.unchanged),
        "unsettled": list(found.unsettled),
        "besides": list(found.besides),
        "silent": [as_value(one) for one in silent],
    }
    return ["", *_lines(found, silent), *_kept(how, silent)], value


def _kept(how: Intake, silent: Sequence[Reminder]) -> Iterator[str]:
    """Write the texts that ask again where nobody takes them for news, and say where they are."""
    said = list(texts(silent))
    if not said:
        return
    file = how.data.resolve().parent / _AGAIN
    if how.preview:
        yield _WOULD_ASK.format(file=file)
        return
    file.parent.mkdir(exist_ok=True)
    write_whole(file, "\n".join(said).lstrip())
    yield _ASK.format(file=file)


def _lines(found: Answered, silent: Sequence[Reminder]) -> Iterator[str]:
    parts = (found.news, found.unchanged, found.unsettled)
    yield _ASKED(n=sum(map(len, (*parts, found.silent))))
    for codes, sentence in zip(parts, (_NEWS, _UNCHANGED, _UNSETTLED), strict=True):
        if said := sentence(n=len(codes), codes=", ".join(codes)):
            yield said
    if also := _BESIDES(n=len(found.besides), codes=", ".join(found.besides)):
        yield also
    yield _SILENT(n=len(found.silent))
    for one in silent:
        named = ", ".join(stand.actie.code for stand in one.acties)
        yield _NO_OWNER(codes=named) if one.rol == NOBODY else _OWNER(rol=one.naam, codes=named)
