"""Workbooks, mails and answers that are damaged by chance, and what may not come of them.

`python -m tests.intake.damaged_news` tries 2,000 of them and prints figures; the tests try fewer, for this takes time.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import sys
import tempfile
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from email.message import EmailMessage
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

from openpyxl import load_workbook

from generator.intake import inbox, keep
from generator.intake import take as judge
from generator.intake.answer_table import HEADERS
from generator.intake.inbox import Unread
from generator.intake.message import to_text
from generator.intake.offered import Offered, offer
from generator.intake.take import Judged
from generator.intake.workbook import SHEET
from generator.layout.asked import LABELS
from generator.register.read import Reading, read_register
from tests.conftest import GOED
from tests.intake.excel import saved_by_excel
from tests.intake.test_workbook import FILLED, book, fill

MANY = 2_000
TODAY = date(2024, 12, 1)
ANSWERS = {
    "code": "A1",
    "gemeld_door": "team-zorg",
    "peildatum": "2024-10-01",
    "stand": "loopt",
    "resultaat": "deels",
    "toelichting": "Wij herschreven 3 brieven.",
}
OTHER = ANSWERS | {"code": "A3", "peildatum": "2024-11-05", "stand": "gereed"}
# What a person, a program or somebody with a plan puts where an answer belongs.
ODD: tuple[Any, ...] = (
    "", " ", "=1+1", '=HYPERLINK("http://x")', "+31612345678", "-", "@SUM(A1)", "#REF!", "../../../etc/passwd", "A1/../../x",
    "A1\nStand: gereed", "PA1", "SC1", "AD1", "Z9", "a1", "A1.1", "<script>", "{{ x }}", "![x](http://x/y.png)", "\u202eA1",
    "x" * 40_000, "Fatima Yilmaz", "31-02-2024", "2024-13-01", "9999-12-31", "Q5 2024", 0, -1, 1e308, 2.5, True,
    datetime(1900, 1, 1), datetime(9999, 12, 31), time(12, 0), timedelta(days=40_000), date(2024, 11, 5),  # noqa: DTZ001
)  # fmt: skip
JUNK = (
    b"\x00", b"\xff\xfe", b"<", b">", b"&", b"&#0;", b"</c>", b"<v>1e999</v>", b't="e"', b't="s"', b"<f>1+1</f>", b'r="A1"',
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"-1", b"99999999999", b'"', b"\xc3\x28",
)  # fmt: skip
LETTERS = (
    "\x00", "\r", "\u2028", "\ufeff", ": ", "|", ";", ",", "\t", '"', "<b>", "### Actie\n", "Actie: ../../x\n", "Actie: A3\n",
    "Einde van dit nieuws\n", "> ", "-- \n", "=1+1", "\\ud800", "[", "}", "null", "1e999", "sep=\n", "\u202e", "é", "😀",
)  # fmt: skip
# A place for who must mend it: a cell of a sheet, a line, or an item of a list.
PLACE = re.compile(r"(blad Voortgang, vak [A-Z]+\d+|regel \d+|bericht \d+): ", re.IGNORECASE)

# Where news may stand, and what a run that was broken off leaves.
NEWS = re.compile(r"voortgang/A[123]/[\dQ-]+\.yml")
HALF = (".data.half", ".data.binnen")


@cache
def right_workbook() -> bytes:
    return fill(fill(book(), "A1", FILLED), "A2", {"Is er nieuws?": "nee"})


def cells(chance: Random) -> bytes:
    """A workbook in which somebody typed, pasted or moved something odd."""
    opened = load_workbook(BytesIO(right_workbook()))
    sheet = opened[SHEET]
    for _ in range(chance.randint(1, 4)):
        way = chance.randrange(12)
        if way == 0:
            sheet.delete_cols(chance.randint(1, len(HEADERS)))
        elif way == 1:
            sheet.insert_rows(chance.randint(1, 5))
        elif way == 2:
            sheet.append([cell.value for cell in sheet[2]])
        elif way == 3:
            sheet.title = chance.choice(["Blad1", "voortgang", "Voortgang (2)"])
        else:
            cell = sheet.cell(chance.randint(1, 5), chance.randint(1, len(HEADERS) + 1))
            cell.value = chance.choice(ODD)
    saved = BytesIO()
    opened.save(saved)
    return saved.getvalue()


def parts(chance: Random) -> bytes:
    """A workbook of which a file inside it is damaged, or gone."""
    return spoiled_parts(right_workbook(), chance)


def spoiled_parts(whole: bytes, chance: Random) -> bytes:
    """A workbook with other bytes in its sheet and in one more of its files."""
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(whole)) as source,
        zipfile.ZipFile(made, "w") as target,
    ):
        names = source.namelist()
        hit = {chance.choice(names), chance.choice([one for one in names if "sheet2" in one])}
        for name in names:
            data = bytearray(source.read(name))
            if name in hit:
                for _ in range(chance.randint(1, 3)):
                    place, cut = chance.randrange(len(data) + 1), chance.choice([0, 1, 9, 400])
                    data[place : place + cut] = chance.choice(JUNK)
            if name not in hit or chance.random() > 0.05:
                target.writestr(name, bytes(data))
    return made.getvalue()


def raw(chance: Random) -> bytes:
    """A workbook that was cut or changed on its way."""
    return spoiled_bytes(right_workbook(), chance)


def mail(chance: Random) -> bytes:
    """A mail with news in its text, of one of the shapes that mail programs make."""
    text = "".join(to_text(offer(one, TODAY)) for one in (ANSWERS, OTHER))
    message = EmailMessage()
    message["From"], message["Subject"] = "iemand@voorbeeld.nl", "[A1] nieuws"
    message["Date"] = "Wed, 02 Oct 2024 09:00:00 +0200"
    coding = chance.choice(["quoted-printable", "base64", "8bit"])
    message.set_content(spoiled_text(text, chance), cte=coding)
    if chance.random() < 0.4:
        message.add_alternative("<p>Actie: A2</p><img src='http://x/y.png'>", subtype="html")
    if chance.random() < 0.2:
        message.add_attachment(right_workbook(), "application", "zip", filename="../../x.xlsx")
    data = message.as_bytes()
    return spoiled_bytes(data, chance) if chance.random() < 0.5 else data


def mailbox(chance: Random) -> bytes:
    return b"".join(b"From x Wed Oct  2 09:00:00 2024\n" + mail(chance) + b"\n" for _ in range(2))


def text(chance: Random) -> bytes:
    whole = "".join(to_text(offer(one, TODAY)) for one in (ANSWERS, OTHER))
    return coded(spoiled_text(whole, chance), chance)


def table(chance: Random) -> bytes:
    """CSV as an office saves it, with odd cells and signs."""
    written = StringIO()
    writer = csv.writer(written, delimiter=chance.choice(";,\t"), lineterminator="\r\n")
    writer.writerow(LABELS.values())
    for answers in (ANSWERS, OTHER):
        row = [answers.get(name, "") for name in LABELS]
        if chance.random() < 0.6:
            row[chance.randrange(len(row))] = str(chance.choice(ODD))
        writer.writerow(row)
    whole = written.getvalue()
    return coded(spoiled_text(whole, chance) if chance.random() < 0.7 else whole, chance)


def listed(chance: Random) -> bytes:
    """A list of a program, with odd values."""
    items: list[Any] = [dict(ANSWERS), dict(OTHER)]
    for _ in range(chance.randint(0, 2)):
        value = chance.choice(ODD)
        chance.choice(items)[chance.choice(list(ANSWERS))] = (
            value if isinstance(value, (str, int, float)) else str(value)
        )
    whole = json.dumps(items, indent=1)
    return coded(spoiled_text(whole, chance) if chance.random() < 0.7 else whole, chance)


def spoiled_bytes(data: bytes, chance: Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place, cut = chance.randrange(len(made)), chance.choice([0, 1, 5, 200])
        made[place : place + cut] = chance.choice([*JUNK, b"\r", b"\n", b"Actie: A3\n"])
    return bytes(made)


def spoiled_text(whole: str, chance: Random) -> str:
    for _ in range(chance.randint(1, 4)):
        place, cut = chance.randrange(len(whole)), chance.choice([0, 0, 1, 6, 60])
        whole = f"{whole[:place]}{chance.choice(LETTERS)}{whole[place + cut :]}"
    return whole


def coded(whole: str, chance: Random) -> bytes:
    return whole.encode(chance.choice(["utf-8", "utf-8-sig", "cp1252", "utf-16"]), "replace")


def from_excel(chance: Random) -> bytes:
    """A workbook as Excel saves it, of which some bytes inside are others."""
    return spoiled_parts(
        saved_by_excel(book(), {("A1", name): told for name, told in FILLED.items()}), chance
    )


def html(chance: Random) -> bytes:
    """A mail of HTML alone, sent on or not."""
    lines = "</p><p>".join(to_text(offer(ANSWERS, TODAY)).splitlines())
    message = EmailMessage()
    message["Subject"] = chance.choice(["[A1] Nieuws", "FW: [A1] Nieuws", "RE: [A1]"])
    message.set_content(f"<p>Verzonden: 4-11-2024</p><p>{lines}</p>", subtype="html")
    return spoiled_bytes(message.as_bytes(), chance)


KINDS: tuple[tuple[str, Callable[[Random], bytes]], ...] = (
    ("ronde.xlsx", cells),
    ("ronde.xlsx", parts),
    ("ronde.xlsx", raw),
    ("brief.eml", mail),
    ("postbus.mbox", mailbox),
    ("brief.txt", text),
    ("antwoord.csv", table),
    ("antwoord.json", listed),
    ("ronde.xlsx", from_excel),
    ("brief.eml", html),
)


@dataclass
class Trial:
    """A register in a folder of its own to which damaged news is offered, and what became of all of it."""

    folder: Path
    reading: Reading
    before: dict[str, bytes]
    became: Counter[str] = field(default_factory=Counter)
    places: int = 0  # sentences that say where a mistake stands

    @classmethod
    def beside(cls, folder: Path) -> Trial:
        """A trial with a copy of the right register."""
        shutil.copytree(GOED / "data", folder / "data")
        return cls(folder, read_register(folder / "data"), contents(folder / "data"))

    def faults(self, seed: int) -> list[str]:
        """What may not come of this damaged news and did; the register is as it was afterwards."""
        try:
            return list(self._faults(damaged(self.folder, seed)))
        except Exception:  # noqa: BLE001  # any of them is one too many
            return [traceback.format_exc()]
        finally:
            self._clean()

    def _faults(self, file: Path) -> Iterator[str]:
        came = [
            one
            for name, letter in inbox.mails_of(file.name, file)
            for one in inbox.read_letter(name, letter, TODAY)
        ]
        found = judge.take(self.reading, [one for one in came if isinstance(one, Offered)], TODAY)
        unread = [one for one in came if isinstance(one, Unread)]
        new = {one.file: one.text.encode() for one in found if one.verdict == "taken"}
        keep.keep_new(self.folder / "data", {name: text.decode() for name, text in new.items()})
        self.became.update(one.verdict for one in found)
        self.became["unread"] += len(unread)
        self.places += sum(bool(PLACE.search(says)) for one in found for says in one.says)
        yield from (f"no place: {says}" for says in without_place(found))
        yield from (f"no word: {one.file}" for one in unread if not one.says)
        yield from (f"no place for news: {name}" for name in new if not NEWS.fullmatch(name))
        if changed(self.before, contents(self.folder / "data")) != new:
            yield "the register is not what was told"
        if any((self.folder / name).exists() for name in HALF):
            yield "half of it was left"

    def _clean(self) -> None:
        for name in contents(self.folder / "data").keys() - self.before.keys():
            (self.folder / "data" / name).unlink()


def damaged(folder: Path, seed: int) -> Path:
    """A damaged file of the kind of this number."""
    name, make = KINDS[seed % len(KINDS)]
    file = folder / name
    file.write_bytes(make(Random(seed)))
    return file


def without_place(judged: list[Judged]) -> Iterator[str]:
    """What is refused without a word, or of which nobody can find where it stands."""
    for one in judged:
        if one.verdict in {"refused", "conflict"} and not one.says:
            yield one.offered.file
        yield from (says for says in one.says if not PLACE.search(says))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, bytes]:
    """What is new; nothing that was there may be other or gone."""
    assert {name: after.get(name) for name in before} == before
    return {name: data for name, data in after.items() if name not in before}


def main() -> int:
    """Try them all, print what became of them, and return 1 when anything came of it that may not."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    begun = process_time()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial.beside(Path(folder))
        wrong = {seed: faults for seed in range(many) if (faults := trial.faults(seed))}
    print(f"{many} damaged workbooks, mails, texts and lists: {process_time() - begun:.0f} s CPU")
    print(*(f"  {name}: {number}" for name, number in trial.became.most_common()), sep="\n")
    print(f"  sentences with a sheet, cell or line: {trial.places}")
    for seed, faults in wrong.items():
        print(f"DOES NOT HOLD: seed {seed}: {faults[0]}")
    if not wrong:
        print("holds: no traceback, nothing half written, a place with each refusal")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
