"""Rules on the register and the texts, with values and properties that hold for every input."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.all_rules import check
from generator.checks.controle_rules import controle_is_van_nu
from generator.checks.double_rules import circles
from generator.checks.editing_rules import geen_redactie_opmerking
from generator.checks.kept_rules import dag_is_geweest
from generator.checks.privacy_rules import geen_weggelakte_tekst
from generator.checks.subject import Subject
from generator.cli import main
from generator.model.agenda import ThemaMiddelen
from generator.model.register import Register
from generator.model.shared import Inventaris
from generator.model.typed import MAX_CIJFERS
from generator.moment import parse_moment
from generator.register.content import Text, read_texts
from generator.register.ids import (
    KEPT,
    KeptKey,
    ids_text,
    kept_values,
    read_ids,
    same_as_kept,
    still_kept,
)
from generator.register.read import Reading, read_register
from tests.conftest import DAG, GOED

NAMES = st.sampled_from("ABCDEF")
ARROWS = st.dictionaries(NAMES, st.lists(NAMES, max_size=3, unique=True), max_size=6)


def _page(folder: Path, title: str, kort: str, body: str) -> Text:
    """A page of the editors, read from a file."""
    head = f'---\ntitle: "{title}"\nin_het_kort:\n  - "{kort}"\n---\n'
    (folder / "a.md").write_text(head + body, encoding="utf-8")
    texts, problems = read_texts(folder)
    assert problems == []
    return texts[0]


@pytest.mark.parametrize(
    "text",
    [
        "Aanvullen met laatste info",
        "check met de afdeling",
        "Naam: XXXX",
        "xxx",
        "Gedaan ✘",
        "Nog invullen",
        "Klik hier om tekst in te voeren.",
        "Beste {{naam}}",
        "Er waren #N/B mensen",
        "Zie Fout! Bladwijzer niet gedefinieerd.",
        "Lorem ipsum dolor",
        "Wie???",
    ],
)
def test_a_remark_of_an_editor_is_found_in_a_title_and_in_a_line(text: str, tmp_path: Path) -> None:
    page = _page(tmp_path, text, text, f"Eerst dit.\n{text}")

    found = list(geen_redactie_opmerking(Subject(Reading(None, []), [page])))

    assert [problem.line for problem in found] == [2, 4, 7]
    assert all(problem.severity == "error" for problem in found)


@pytest.mark.parametrize(
    "text",
    [
        "n.t.b.",
        "Maat XXL",
        "Wij checken de deur.",
        "Check je mail.",
        "Aanvullende eisen",
        "Een fout! Bladzijde 3",
    ],
)
def test_a_plain_sentence_is_no_remark_of_an_editor(text: str, tmp_path: Path) -> None:
    page = _page(tmp_path, text, text, text)

    assert list(geen_redactie_opmerking(Subject(Reading(None, []), [page]))) == []


@pytest.mark.parametrize("text", ["5.1, 2, e", "5.1.2.e", "5.1.2e", "5.2,1,b"])
def test_every_way_to_mark_a_blacked_out_name_is_found(text: str, tmp_path: Path) -> None:
    page = _page(tmp_path, "Een", "Twee", f"Wij spraken {text} gisteren.")

    assert len(list(geen_weggelakte_tekst(Subject(Reading(None, []), [page])))) == 1


def test_the_real_quotes_that_are_held_back_are_no_mistake(
    echt: tuple[Register, list[Text]],
) -> None:
    held_back = [c.tekst for nieuws in echt[0].voortgang for c in nieuws.citaten if c.niet_tonen]

    assert any("Aanvullen met" in tekst for tekst in held_back)
    assert any("Check met" in tekst for tekst in held_back)


@given(ARROWS)
def test_a_circle_is_found_exactly_when_there_is_one(arrows: dict[str, list[str]]) -> None:
    found = circles(arrows)

    assert all(second in arrows[first] for circle in found for first, second in pairwise(circle))
    assert all(circle[0] == circle[-1] for circle in found)
    assert bool(found) == _goes_round(arrows)


def _goes_round(arrows: dict[str, list[str]]) -> bool:
    """The other way to see it: take away what waits for nothing until nothing changes; a circle stays."""
    left = dict(arrows)
    while free := [
        name for name, targets in left.items() if not any(target in left for target in targets)
    ]:
        left = {name: targets for name, targets in left.items() if name not in free}
    return bool(left)


@given(
    st.sampled_from(["onbekend", "Onbekend", "ONBEKEND", "oNbekend", "Onbekend."]),
    st.sampled_from(["", " "]),
)
def test_unknown_is_unknown_however_it_is_typed(typed: str, space: str) -> None:
    text = f"{space}{typed}{space}"

    item = Inventaris.model_validate(
        {"or": "geen", "middelen_nodig": "ja", "geld": text, "capaciteit": text}
    )
    deel = ThemaMiddelen.model_validate({"thema": "taal", "bedrag": text})

    assert item.geld == item.capaciteit == deel.bedrag == "onbekend"


@given(st.integers(0, 10 ** (MAX_CIJFERS + 3)))
def test_an_amount_of_absurd_length_is_refused(number: int) -> None:
    try:
        read = ThemaMiddelen.model_validate({"thema": "taal", "bedrag": str(number)}).bedrag
    except ValueError:
        read = None

    assert (read is None) == (len(str(number)) > MAX_CIJFERS)
    assert read is None or read == number


@given(
    st.sets(
        st.tuples(
            st.sampled_from(KEPT),
            st.from_regex(r"[A-Z][0-9]{1,3}(/2024-01-0[1-9])?", fullmatch=True),
        )
    )
)
def test_what_is_written_down_is_read_back(ids: set[tuple[str, str]]) -> None:
    # hypothesis and tmp_path do not go together
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / ".ids").write_text(ids_text(ids), encoding="utf-8")
        published, problems = read_ids(Path(name))

    assert {(ooit.kind, ooit.key) for ooit in published} == ids
    assert problems == []


def test_every_line_of_the_list_is_read_or_a_problem(tmp_path: Path) -> None:
    (tmp_path / ".ids").write_text(
        "acties A1\nacties\nonzin A1\n\nvoortgang A1/2024-01-01", encoding="utf-8"
    )

    published, problems = read_ids(tmp_path)

    assert [ooit.key for ooit in published] == ["A1", "A1/2024-01-01"]
    assert [problem.line for problem in problems] == [2, 3]


def test_a_list_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / ".ids").write_bytes(b"acties A1\n\xff\n")

    _, problems = read_ids(tmp_path)

    assert [problem.rule for problem in problems] == ["tekencodering"]


def test_an_update_that_disappears_is_an_error() -> None:
    reading = _reading()
    published = (*reading.published, KeptKey("voortgang", "A1/2024-02-02", ("data/.ids", 3, 1)))

    problems = check(replace(reading, published=published), [])

    found = [problem for problem in problems if problem.rule == "niets-verdwijnt"]

    assert [(problem.line, problem.severity) for problem in found] == [(3, "error")]


def test_exactly_the_news_after_the_day_is_something_to_look_at() -> None:
    reading = _reading()
    assert reading.register is not None
    days = [nieuws.peildatum.van for nieuws in reading.register.voortgang]

    @given(st.dates(date(2023, 12, 1), date(2024, 8, 1)))
    def holds(today: date) -> None:
        found = [p for p in dag_is_geweest(Subject(reading, [], today)) if "voortgang" in p.file]

        assert len(found) == sum(day is not None and day > today for day in days)
        assert all(problem.severity == "warning" for problem in found)

    holds()


@pytest.mark.parametrize(
    ("today", "lines"),
    [
        (None, []),
        (date(2024, 6, 2), []),  # no check had been kept on that day
        (date(2024, 9, 3), []),
        (date(2024, 9, 4), [1]),
        (date(2024, 12, 31), []),
        (date(2025, 4, 1), [9]),
    ],
)
def test_a_kept_check_gets_old_after_as_many_months_as_news(
    today: date | None, lines: list[int]
) -> None:
    found = list(controle_is_van_nu(Subject(_reading(), [], today)))

    assert [problem.line for problem in found] == lines
    assert {problem.severity for problem in found} <= {"warning"}


def test_nobody_who_gives_no_day_hears_of_later_news() -> None:
    assert [problem for problem in check(_reading(), []) if problem.rule == "dag-is-geweest"] == []


def test_check_looks_at_the_register_on_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    folders = ["--data", str(GOED / "data"), "--content", str(GOED / "content")]

    code = main(["check", *folders, "--today", DAG.isoformat(), "--format", "json"])

    problems = json.loads(capsys.readouterr().out)["problems"]
    assert code == 0
    assert [(problem["file"], problem["rule"]) for problem in problems] == [
        ("data/afspraken/PA1.yml", "dag-is-geweest")
    ]


@pytest.mark.parametrize(
    ("toelichting", "right"),
    [
        ("Gestopt.", False),
        ("Deze actie is gestopt op 1 juni 2024.", False),
        ("Wij stoppen ermee.", False),
        ("Er is geen geld.", True),
        ("Wij stopten, want er was geen geld.", True),
    ],
)
def test_who_stops_says_why(toelichting: str, right: bool) -> None:  # noqa: FBT001
    reading = _reading()
    assert reading.register is not None
    last = reading.register.voortgang[2].model_copy(
        update={"stand": "gestopt", "toelichting": toelichting}
    )
    stopped = reading.register.model_copy(update={"voortgang": (last,)})

    found = check(replace(reading, register=stopped), [])

    assert ("gestopt-zegt-waarom" not in {problem.rule for problem in found}) == right


def _reading() -> Reading:
    return read_register(GOED / "data")


def _with_news(register: Register, **update: object) -> dict[tuple[str, str], str]:
    """What is kept of the register when one update says something else."""
    first = register.voortgang[0].model_copy(update=update)
    return kept_values(register.model_copy(update={"voortgang": (first, *register.voortgang[1:])}))


_NEWS = ("voortgang", "A1/2023-12-31")
_LATER, _LATEST = parse_moment("2024-07-01"), parse_moment("2024-07-02")


@pytest.mark.parametrize(
    ("was", "now", "same"),
    [
        ({}, {}, True),
        ({"toelichting": "Wij  begonnen\nnog niet."}, {}, True),
        ({}, {"toelichting": "Wij begonnen al."}, False),
        ({}, {"let_op": ("De bron is niet duidelijk.",)}, False),
        ({}, {"nieuwe_trekker": "onbekend"}, False),
        ({}, {"stand": "loopt"}, False),
        ({}, {"toelichting": "Wij begonnen al.", "verbeterd": _LATER}, True),
        ({"verbeterd": _LATER}, {"toelichting": "Wij begonnen al.", "verbeterd": _LATER}, False),
        ({"verbeterd": _LATER}, {"toelichting": "Wij begonnen al.", "verbeterd": _LATEST}, True),
        ({"verbeterd": _LATER}, {}, False),
    ],
)
def test_words_of_news_change_only_with_the_day_of_the_correction(
    was: dict[str, object],
    now: dict[str, object],
    *,
    same: bool,
    goed: tuple[Register, list[Text]],
) -> None:  # C11
    kept, value = _with_news(goed[0], **was)[_NEWS], _with_news(goed[0], **now)[_NEWS]

    assert same_as_kept(kept, value) == same
    published = [KeptKey(*_NEWS, ("data/.ids", 1, 1), kept)]
    assert still_kept(published, {_NEWS: value})[_NEWS] == (value if same else kept)


def test_a_line_of_before_words_were_kept_holds_and_gets_the_words(
    goed: tuple[Register, list[Text]],
) -> None:  # C11
    value = kept_values(goed[0])[_NEWS]
    old = value.partition(" | ")[0]

    assert same_as_kept(old, value)
    assert not same_as_kept(old, _with_news(goed[0], stand="loopt")[_NEWS])
    assert still_kept([KeptKey(*_NEWS, ("data/.ids", 1, 1), old)], {_NEWS: value}) == {_NEWS: value}
