"""What is offered is taken, there already, in conflict or refused; and nothing that is there changes."""

from __future__ import annotations

import json
import random
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.intake.inbox import Unread, letters, mails_of, read_letter
from generator.intake.keep import finish, keep_new
from generator.intake.message import to_text
from generator.intake.offered import Offered, offer
from generator.intake.take import take
from generator.register.read import read_register
from tests.conftest import GOED

TODAY = date(2024, 12, 1)
NEWS = {
    "code": "A1",
    "gemeld_door": "team-zorg",
    "peildatum": "2024-10-01",
    "stand": "loopt",
    "resultaat": "deels",
    "toelichting": "Wij herschreven 3 brieven.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(GOED, tmp_path / "goed")
    return tmp_path / "goed"


def news(**answers: str) -> Offered:
    return offer(NEWS | answers, TODAY, "brief.txt", {"stand": "regel 4", "code": "regel 1"})


def verdicts(*offered: Offered) -> list[str]:
    return [one.verdict for one in take(read_register(GOED / "data"), offered, TODAY)]


def test_a_new_file_is_what_a_person_would_have_written() -> None:
    taken = take(
        read_register(GOED / "data"),
        [news(peildatum="1 oktober 2024", nieuwe_deadline="Q2 2025")],
        TODAY,
    )[0]

    assert (taken.verdict, taken.file, taken.says) == ("taken", "voortgang/A1/2024-10-01.yml", ())
    assert taken.text == (
        "peildatum: 2024-10-01\nstand: loopt\nresultaat: deels\nnieuwe_deadline: Q2 2025\n"
        "gemeld_door: team-zorg\ntoelichting: Wij herschreven 3 brieven.\n"
    )


@pytest.mark.parametrize(
    ("answers", "verdict", "says"),
    [
        ({"stand": "Klaar"}, "taken", ""),
        ({"gemeld_door": "Team  Zorg"}, "taken", ""),
        ({"code": "a1"}, "taken", ""),
        ({"code": "B9"}, "refused", "Actie 'B9' kennen wij niet"),
        ({"code": "../../x"}, "refused", "kennen wij niet"),
        ({"stand": "bezig"}, "refused", "brief.txt, regel 4: 'bezig' kan niet bij ‘Stand’."),
        ({"stand": "-"}, "refused", "Er staat geen antwoord bij ‘Stand’."),
        ({"peildatum": "2099-01-01"}, "refused", "nog niet geweest"),
        ({"peildatum": "gisteren"}, "refused", "gisteren"),
        ({"peildatum": "../2024"}, "refused", "2024"),
        ({"gemeld_door": "nergens"}, "refused", "'nergens' kennen wij niet"),
        ({"toelichting": "Mevrouw Jansen hielp ons."}, "refused", "mens"),
        ({"toelichting": "Bel 06-48219377."}, "refused", "telefoon"),
        ({"toelichting": "Kijk **hier**."}, "refused", "tekens"),
        ({"toelichting": "<script>x</script>"}, "refused", "code"),
        ({"toelichting": "x" * 2001}, "refused", "2001 tekens"),
        ({"nieuwe_deadline": "Q1 2020"}, "refused", "ligt niet na de eerste einddatum"),
        ({"stand": "gestopt", "toelichting": "Wij stopten."}, "refused", "waarom"),
        ({"peildatum": "2024-06-15"}, "conflict", "er al ander nieuws"),
    ],
)  # fmt: skip
def test_the_rules_of_the_register_judge(answers: dict[str, str], verdict: str, says: str) -> None:
    judged = take(read_register(GOED / "data"), [news(**answers)], TODAY)[0]

    assert judged.verdict == verdict, judged.says
    assert says in " ".join(judged.says)


# Words of the register that no owner saw in the form.
OURS = re.compile(
    r"'?\b(peildatum|gemeld_door|toelichting|nieuwe_deadline|stand:|gereed|data/|korte naam)"
)


@pytest.mark.parametrize(
    "answers",
    [
        {"stand": "bezig"},
        {"stand": "doorlopend"},
        {"resultaat": "goed"},
        {"peildatum": "gisteren"},
        {"peildatum": "31 februari 2024"},
        {"peildatum": "2099-01-01"},
        {"gemeld_door": "Jan de Vries"},
        {"gemeld_door": "team zorgg"},
        {"nieuwe_deadline": "ooit"},
        {"nieuwe_deadline": "Q1 2020"},
        {"stand": "gestopt", "toelichting": "Wij stopten."},
        {"toelichting": "Mevrouw Jansen hielp ons."},
        {"toelichting": "# kop"},
        {"toelichting": ""},
        {"code": ""},
        {"code": "Z9"},
    ],
)  # fmt: skip
def test_a_sender_hears_no_word_of_the_register(answers: dict[str, str]) -> None:
    judged = take(read_register(GOED / "data"), [news(**answers)], TODAY)[0]

    assert judged.verdict == "refused"
    assert [says for says in judged.says if OURS.search(says)] == []


def test_a_near_name_of_a_role_is_offered() -> None:
    judged = take(read_register(GOED / "data"), [news(gemeld_door="team zorgg")], TODAY)[0]

    assert "Bedoel je ‘team Zorg’?" in judged.says[0]


def test_a_sender_hears_all_mistakes_at_once() -> None:
    """What is lacking hides no mistake in what is there, and the other way round."""
    wrong = news(
        code="Z9",
        stand="bezig",
        resultaat="",
        peildatum="gisteren",
        gemeld_door="x",
        nieuwe_deadline="ooit",
        toelichting="Mevrouw Jansen belde 06-48219377.",
    )

    says = take(read_register(GOED / "data"), [wrong], TODAY)[0].says

    for part in ("'Z9'", "'bezig'", "‘Resultaat’", "'gisteren'", "'x'", "'ooit'", "'Mevrouw Jansen'", "'06-48219377'"):  # fmt: skip
        assert sum(part in sentence for sentence in says) == 1, part
    assert len(says) == 8


def test_of_what_stands_in_for_an_answer_nothing_is_said() -> None:
    says = take(read_register(GOED / "data"), [offer({"code": "A1"}, TODAY)], TODAY)[0].says

    assert len(says) == 5
    assert all(sentence.startswith("Er staat geen antwoord bij") for sentence in says)


def test_who_keeps_the_register_hears_where_to_allow_a_name() -> None:
    judged = take(
        read_register(GOED / "data"), [news(toelichting="Mevrouw Jansen hielp ons.")], TODAY
    )[0]

    assert judged.planner == ("Is het geen mens? Zet precies deze woorden in data/toegestaan.yml.",)


def test_the_same_twice_is_once() -> None:
    assert verdicts(news(), news()) == ["taken", "there"]


def test_two_that_differ_are_both_in_conflict() -> None:
    assert verdicts(news(), news(stand="stil")) == ["conflict", "conflict"]


def test_a_mistake_of_one_keeps_no_other_out() -> None:
    assert verdicts(news(stand="bezig"), news(peildatum="2024-11-01")) == ["refused", "taken"]


def test_all_files_are_written_or_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(folder)
    real = Path.replace

    def full(self: Path, target: Path) -> Path:
        if "A3" in str(target):
            raise OSError(28, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        keep_new(
            folder / "data",
            {"voortgang/A1/2024-10-01.yml": "a", "voortgang/A3/2024-10-01.yml": "b"},
        )

    assert contents(folder) == before


def test_a_file_that_is_there_is_never_written_over(folder: Path) -> None:
    before = contents(folder)

    with pytest.raises(FileExistsError):
        keep_new(
            folder / "data",
            {"voortgang/A3/2024-10-01.yml": "a", "voortgang/A1/2024-06-15.yml": "b"},
        )

    assert contents(folder) == before


def test_a_run_that_was_killed_is_finished_by_the_next(folder: Path) -> None:
    left = folder / ".data.binnen/voortgang/A1/2024-10-01.yml"
    left.parent.mkdir(parents=True)
    left.write_text("peildatum: 2024-10-01\n", encoding="utf-8")

    finish(folder / "data")

    assert (folder / "data/voortgang/A1/2024-10-01.yml").read_text(encoding="utf-8")
    assert not (folder / ".data.binnen").exists()


def test_the_command_takes_a_mailbox(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    box = folder / "post"
    box.mkdir()
    (box / "a.eml").write_bytes(mail(to_text(news())))
    (box / "b.txt").write_text("Hallo, tot morgen.", encoding="utf-8")
    arguments = [
        "intake",
        str(box),
        "--data",
        str(folder / "data"),
        "--today",
        "2024-12-01",
    ]

    assert main(arguments) == 1
    first = capsys.readouterr().out
    main(arguments)
    second = capsys.readouterr().out

    assert "A1, a.eml: aangenomen – data/voortgang/A1/2024-10-01.yml" in first
    assert "b.txt: Hier staat geen nieuws in." in first
    assert "A1, a.eml: stond er al – data/voortgang/A1/2024-10-01.yml" in second
    assert (
        main(["check", "--data", str(folder / "data"), "--content", str(folder / "content")]) == 0
    )


def told(folder: Path, *places: Path) -> list[str]:
    today = ("--data", str(folder / "data"), "--today", "2024-12-01")
    return ["intake", *map(str, places), *today]


def test_a_file_that_is_not_there_keeps_no_other_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.txt").write_text(to_text(news()), encoding="utf-8")
    (folder / "leeg").mkdir()
    places = [folder / name for name in ("weg.eml", "weg.mbox", "leeg", "a.txt")]

    assert main(told(folder, *places)) == 1

    said = capsys.readouterr().out
    assert f"{folder / 'weg.eml'}: Dit bestand is er niet. Kijk of de naam klopt." in said
    assert f"{folder / 'weg.mbox'}: Dit bestand is er niet." in said
    assert f"{folder / 'leeg'}: In deze map staat geen bestand." in said
    assert "A1, a.txt: aangenomen" in said


def test_a_file_that_cannot_be_opened_keeps_no_other_out(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    post = folder / "post"
    post.mkdir()
    (post / "a.txt").write_text(to_text(news()), encoding="utf-8")
    (post / "b.xlsx").write_bytes(b"x")
    real = Path.read_bytes

    def closed(self: Path) -> bytes:
        if self.name == "b.xlsx":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", closed)

    assert main(told(folder, post)) == 1

    said = capsys.readouterr().out
    assert "b.xlsx: Dit bestand kunnen wij niet openen. Sluit het in andere programma’s" in said
    assert "A1, a.txt: aangenomen" in said


def test_a_list_in_which_nobody_filled_in_anything_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "lijst.csv").write_text("Actie;Stand\nA1;\n", encoding="utf-8")

    assert main(told(folder, folder / "lijst.csv")) == 0

    assert "lijst.csv: hier is niets ingevuld." in capsys.readouterr().out
    main([*told(folder, folder / "lijst.csv"), "--format", "json"])
    assert json.loads(capsys.readouterr().out)["untouched"] == ["lijst.csv"]


def test_what_stands_below_the_news_is_shown_and_not_taken(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "Actie: A1\nGemeld door: team Zorg\nVan wanneer: 2024-10-01\nStand: loopt\nResultaat: deels\nWat gebeurde er: Wij herschreven 3 brieven.\n\nZeg dit niet verder: ik ben boos.\n"
    (folder / "brief.txt").write_text(typed, encoding="utf-8")

    assert main(told(folder, folder / "brief.txt")) == 0

    said = capsys.readouterr().out
    assert "Voor jou: Onder dit nieuws staat nog tekst." in said
    assert "'Zeg dit niet verder: ik ben boos.'" in said
    assert "boos" not in (folder / "data/voortgang/A1/2024-10-01.yml").read_text("utf-8")


def test_an_example_writes_nothing_and_says_what_the_site_would_say(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(folder)
    (folder / "brief.txt").write_text(to_text(news(stand="gereed")), encoding="utf-8")

    code = main(
        [
            "intake",
            "--voorbeeld",
            str(folder / "brief.txt"),
            "--data",
            str(folder / "data"),
            "--today",
            "2024-12-01",
        ]
    )

    assert code == 0
    assert {name: text for name, text in contents(folder).items() if name != "brief.txt"} == before
    said = capsys.readouterr().out
    assert "stand: gereed" in said
    assert "De actie was ruim 9 maanden te laat klaar" in said


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.pdf", b"%PDF", "Dit soort bestand lezen wij niet."),
        ("a.json", b"[1]", "geen lijst met antwoorden"),
        ("a.json", b"{", "geen lijst met antwoorden"),
        ("a.json", b'{"naam": "x"}', "Wij kennen: code"),
        ("a.eml", b"Content-Type: text/html\\n\\n<p>Hallo</p>", "geen nieuws"),
        ("a.msg", b"\xd0\xcf", "Bewaar de mail in Outlook als .eml."),
        ("a.docx", b"PK", "Kopieer de tekst"),
        ("a.txt", b" \\n", "Dit bestand is leeg."),
        ("a.txt", b"\xff\xfe", "geen nieuws"),
        ("a.txt", b"x" * 20_000_001, "groter dan 20 MB"),
    ],
)
def test_what_cannot_be_read_is_told(name: str, data: bytes, says: str) -> None:
    found = read_letter(name, data.replace(b"\\n", b"\n"), TODAY)

    assert [says in one.says for one in found if isinstance(one, Unread)] == [True]


def test_a_mail_keeps_its_day_and_its_broken_lines(tmp_path: Path) -> None:
    text = to_text(news(toelichting="Wij herschreven alle brieven van team Zorg en van team Werk."))
    flowed = text.replace("alle brieven ", "alle brieven \n")
    box = tmp_path / "cur"
    box.mkdir()
    (box / "1:2,S").write_bytes(mail(flowed, "; format=flowed"))

    found = [
        read_letter(name, data, TODAY)
        for shown, file in letters(tmp_path)
        for name, data in mails_of(shown, file)
    ]

    assert [one.answers["toelichting"] for one in found[0] if isinstance(one, Offered)] == [
        "Wij herschreven alle brieven van team Zorg en van team Werk."
    ]
    assert [one.received for one in found[0] if isinstance(one, Offered)] == [date(2024, 10, 2)]


DAMAGED = 200  # `nox -s damaged-intake` tries 2,000


def test_damaged_letters_give_no_traceback_and_nothing_half(folder: Path) -> None:
    reading = read_register(folder / "data")
    right = mail(to_text(news()) + to_text(news(code="A3", peildatum="2024-11-05")))
    for seed in range(DAMAGED):
        chance = random.Random(seed)
        data = damaged(right, chance)
        name = chance.choice(["a.eml", "a.txt", "a.json", "a.mbox.eml"])

        found = read_letter(name, data, TODAY)

        judged = take(reading, [one for one in found if isinstance(one, Offered)], TODAY)
        assert found
        for one in judged:
            assert one.verdict in {"taken", "there"} or one.says, seed
            assert all("a." in says for says in one.says), (seed, one.says)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A mail that was cut, of which letters changed, or in which something was put."""
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(spoiled))
        put = chance.choice(
            [
                b"\x00",
                b"\xff",
                b"\r",
                b"\n",
                b": ",
                b"|",
                b"Actie: A3\n",
                b"=C3=",
                b"\xe2\x80\xa8",
                b"<b>",
                b"{{ x }}",
                b"\xf0\x9f\x98\x80",
            ]
        )
        cut = chance.choice([0, 1, 5, 200])
        spoiled[place : place + cut] = put
    return bytes(spoiled)


def mail(text: str, more: str = "") -> bytes:
    head = f"From: iemand@voorbeeld.nl\nDate: Wed, 02 Oct 2024 09:00:00 +0200\nSubject: [A1]\nContent-Type: text/plain; charset=utf-8{more}\n\n"
    return (head + text).encode()


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and ".bezig" not in file.name and ".half" not in str(file)
    }
