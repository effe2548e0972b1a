"""Workbooks, mails and answers that were damaged by chance: never a traceback, never half, and a place with each refusal.

`DAMAGED_COPIES=2100 pytest tests/intake/test_damaged_intake.py` tries more; the number is small because this takes time.
"""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from email.message import EmailMessage
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.cli import main
from generator.intake.answer_table import HEADERS
from generator.intake.inbox import Unread, mails_of, read_letter
from generator.intake.keep import keep_new
from generator.intake.message import to_text
from generator.intake.offered import Offered, offer
from generator.intake.take import Judged, take
from generator.intake.workbook import SHEET
from generator.layout.asked import LABELS
from generator.register.read import read_register
from tests.conftest import GOED
from tests.intake.test_workbook import FILLED, book, fill

COPIES = int(os.environ.get("DAMAGED_COPIES", "240"))
PARTS = 4
TODAY = date(2024, 12, 1)
# Every so many copies the whole command runs, with its own reading and writing.
COMMAND = 40
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
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(right_workbook())) as source,
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


KINDS: tuple[tuple[str, Callable[[Random], bytes]], ...] = (
    ("ronde.xlsx", cells),
    ("ronde.xlsx", parts),
    ("ronde.xlsx", raw),
    ("brief.eml", mail),
    ("postbus.mbox", mailbox),
    ("brief.txt", text),
    ("antwoord.csv", table),
    ("antwoord.json", listed),
)


@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_news_is_taken_or_refused_with_its_place(part: int, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(GOED / "data", data)
    reading = read_register(data)
    before = contents(data)
    verdicts: Counter[str] = Counter()
    for seed in range(part, COPIES, PARTS):
        file = damaged(tmp_path, seed)

        judged, unread = [], []
        for name, letter in mails_of(file.name, file):
            came = read_letter(name, letter, TODAY)
            unread += [one for one in came if isinstance(one, Unread)]
            judged += [one for one in came if isinstance(one, Offered)]
        found = take(reading, judged, TODAY)
        new = {one.file: one.text for one in found if one.verdict == "taken"}
        keep_new(data, new)

        verdicts.update(one.verdict for one in found)
        verdicts["unread"] += len(unread)
        assert list(without_place(found)) == [], seed
        assert all(one.says for one in unread), seed
        assert changed(before, contents(data)) == {
            name: text.encode() for name, text in new.items()
        }, seed
        assert all(re.fullmatch(r"voortgang/A[123]/[\dQ-]+\.yml", name) for name in new), new
        for name in new:
            (data / name).unlink()
    assert not (tmp_path / ".data.half").exists()
    assert not (tmp_path / ".data.binnen").exists()
    assert {"taken", "refused", "unread"} <= verdicts.keys(), verdicts


@pytest.mark.parametrize("seed", range(0, COPIES, COMMAND))
def test_the_command_tells_what_became_of_damaged_news(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    before = contents(tmp_path / "data")
    file = damaged(tmp_path, seed + seed // COMMAND)

    code = main(["intake", str(file), "--data", str(tmp_path / "data"), "--today", str(TODAY)])

    told = capsys.readouterr()
    assert code in {0, 1}, told.err
    assert "Aangenomen:" in told.out
    # What a mail of a colleague says without news is a reaction: then only that file is another one.
    before["reacties.json"] = (tmp_path / "data/reacties.json").read_bytes()
    new = changed(before, contents(tmp_path / "data"))
    assert all(name.startswith("voortgang/") for name in new)


def damaged(folder: Path, seed: int) -> Path:
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
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, bytes]:
    """What is new; nothing that was there may be other or gone."""
    assert {name: after.get(name) for name in before} == before
    return {name: data for name, data in after.items() if name not in before}
