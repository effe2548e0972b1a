"""The rules of counting, as properties: they hold for every register, not only for ours."""

from __future__ import annotations

from datetime import date
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.afspraakstanden import standen_nu, toestanden
from generator.figures.figures import Figures, figures
from generator.figures.stand import ActieStand
from generator.figures.telling import count
from generator.figures.veranderingen import Change, changes, recent_changes
from generator.layout.themes_table import KOLOMMEN
from generator.model.acties import Actie
from generator.model.fields import Resultaat, Stand
from generator.model.register import Register
from generator.model.voortgang import Voortgang
from generator.moment import parse_moment

DAGEN = st.dates(date(2023, 1, 1), date(2025, 12, 31))
DEADLINES = st.sampled_from(
    ["Q4 2023", "maart 2024", "zomer 2024", "doorlopend", "n.t.b.", "onbekend", "per kwartaal"]
)


@st.composite
def voortgang(draw: st.DrawFn, code: str) -> list[Voortgang]:
    dagen = draw(st.lists(DAGEN, max_size=4, unique=True))
    return [
        Voortgang.model_construct(
            code=code,
            peildatum=parse_moment(dag.isoformat()),
            stand=draw(st.sampled_from(get_args(Stand))),
            resultaat=draw(st.sampled_from(get_args(Resultaat))),
            toelichting="x",
            nieuwe_deadline=draw(st.none() | DEADLINES.map(parse_moment)),
            nieuwe_trekker=draw(st.none() | st.sampled_from(["bureau", "onbekend"])),
            stappen=(),
            let_op=(),
            citaten=(),
            bron="rapport",
        )
        for dag in dagen
    ]


@st.composite
def registers(draw: st.DrawFn, goed: Register) -> Register:
    acties, nieuws = [], []
    for nummer in range(draw(st.integers(0, 6))):
        code = f"A{nummer}"
        update = {
            "code": code,
            "doorlopend": draw(st.sampled_from(["ja", "nee"])),
            "eerste_deadline": parse_moment(draw(DEADLINES)),
            "trekker": draw(st.sampled_from(["bureau", "onbekend"])),
        }
        acties.append(goed.acties[0].model_copy(update=update))
        nieuws += draw(voortgang(code))
    # Its source was there before every day, so what is counted depends on the updates only.
    bron = goed.bronnen[0].model_copy(update={"datum": parse_moment("2001-01-01")})
    return goed.model_copy(
        update={"acties": tuple(acties), "voortgang": tuple(nieuws), "bronnen": (bron,)}
    )


def _samples(goed: tuple[Register, object]) -> st.SearchStrategy[Register]:
    return registers(goed[0])


def test_counts_add_up_and_ongoing_is_in_no_percentage(goed: tuple[Register, object]) -> None:
    @given(_samples(goed), DAGEN)
    def holds(register: Register, today: date) -> None:
        cijfers = figures(register, today)
        totaal = cijfers.totaal

        assert sum(totaal.per_stand.values()) == totaal.totaal == len(register.acties)
        assert sum(t.totaal for t in cijfers.per_thema.values()) == totaal.totaal
        assert totaal.telbaar + totaal.per_stand["doorlopend"] == totaal.totaal  # C2
        assert 0 <= totaal.klaar <= totaal.telbaar
        assert totaal.te_laat + totaal.klaar + totaal.zonder_einddatum <= totaal.telbaar
        assert sum(totaal.oud_per_stand.values()) == totaal.oud

    holds()


def test_the_order_of_updates_does_not_matter(goed: tuple[Register, object]) -> None:
    @given(_samples(goed), DAGEN, st.randoms())
    def holds(register: Register, today: date, random: object) -> None:
        gehusseld = list(register.voortgang)
        random.shuffle(gehusseld)  # type: ignore[attr-defined]

        anders = register.model_copy(update={"voortgang": tuple(gehusseld)})

        assert _seen(figures(register, today)) == _seen(figures(anders, today))

    holds()


def test_moving_a_deadline_never_makes_an_action_on_time(goed: tuple[Register, object]) -> None:
    @given(_samples(goed), DAGEN)
    def holds(register: Register, today: date) -> None:
        ver = parse_moment("december 2099")
        later = [
            nieuws.model_copy(update={"nieuwe_deadline": ver}) for nieuws in register.voortgang
        ]

        verschoven = register.model_copy(update={"voortgang": tuple(later)})

        voor = {code: stand.te_laat for code, stand in figures(register, today).acties.items()}
        assert {
            code: stand.te_laat for code, stand in figures(verschoven, today).acties.items()
        } == voor

    holds()


def test_news_from_after_the_day_does_not_count(goed: tuple[Register, object]) -> None:
    @given(_samples(goed), DAGEN)
    def holds(register: Register, today: date) -> None:
        toen = [
            nieuws for nieuws in register.voortgang if nieuws.peildatum.tekst <= today.isoformat()
        ]

        zonder_later = register.model_copy(update={"voortgang": tuple(toen)})

        assert _seen(figures(register, today)) == _seen(figures(zonder_later, today))

    holds()


def test_an_action_without_news_is_unknown_and_old(goed: tuple[Register, object]) -> None:
    register = goed[0].model_copy(update={"voortgang": ()})

    cijfers = figures(register, date(2024, 7, 1))

    assert cijfers.totaal.per_stand["onbekend"] == cijfers.totaal.oud == len(register.acties)


def test_old_news_begins_the_day_after_the_rhythm() -> None:
    assert not _stand("2024-03-31", date(2024, 6, 30)).oud
    assert _stand("2024-03-31", date(2024, 7, 1)).oud


def test_all_steps_done_does_not_finish_an_action(goed: tuple[Register, object]) -> None:
    register = goed[0]
    klaar = [
        nieuws.model_copy(
            update={
                "stappen": tuple(stap.model_copy(update={"klaar": "ja"}) for stap in nieuws.stappen)
            }
        )
        for nieuws in register.voortgang
    ]

    stand = figures(
        register.model_copy(update={"voortgang": tuple(klaar)}), date(2024, 7, 1)
    ).acties["A1"]

    assert [klaar for _, klaar in stand.stappen] == ["ja", "ja", "onbekend"]
    assert not stand.klaar


def test_every_state_has_a_column_on_the_home_page() -> None:
    assert set(KOLOMMEN) == set(get_args(Stand))


def test_the_real_register_says_3_of_9_and_5_ongoing(echte_cijfers: Figures) -> None:
    totaal = echte_cijfers.totaal

    assert (totaal.totaal, totaal.klaar, totaal.telbaar, totaal.per_stand["doorlopend"]) == (
        14,
        3,
        9,
        5,
    )
    assert (totaal.te_laat, totaal.oud, totaal.zonder_trekker) == (4, 11, 13)
    assert {code for code, stand in echte_cijfers.acties.items() if stand.te_laat} == {
        "A3",
        "A4",
        "B2",
        "B4",
    }


def test_an_empty_group_counts_as_nothing() -> None:
    telling = count([])

    assert (telling.totaal, telling.klaar, telling.telbaar) == (0, 0, 0)


def _stand(peildatum: str, today: date) -> ActieStand:
    actie = Actie.model_construct(
        code="A1",
        doorlopend="nee",
        eerste_deadline=parse_moment("onbekend"),
        trekker="onbekend",
        stappen=(),
    )
    nieuws = Voortgang.model_construct(
        code="A1", peildatum=parse_moment(peildatum), stand="loopt", resultaat="onbekend"
    )
    return ActieStand(actie, (nieuws,), today, 3)


def _seen(cijfers: Figures) -> object:
    return (
        cijfers.totaal,
        [
            (c, s.stand, s.resultaat, s.te_laat, s.oud, s.trekkers)
            for c, s in cijfers.acties.items()
        ],
    )


def test_an_agreement_shows_the_state_of_that_day(echt: tuple[Register, object]) -> None:
    afspraken = echt[0].afspraken

    assert standen_nu(afspraken, date(2024, 3, 31)) == {"onbekend": 5}
    assert standen_nu(afspraken, date(2024, 7, 31)) == {"verkend": 5}
    assert standen_nu(afspraken, date(2024, 12, 31)) == {"stil": 5}
    assert [t.stand for t in toestanden(afspraken[0], date(2024, 12, 31))] == ["verkend", "stil"]


def test_changes_are_those_of_the_period_and_name_what_was(goed: tuple[Register, object]) -> None:
    register = goed[0]
    today = date(2024, 7, 1)

    found = recent_changes(
        changes(list(figures(register, today).acties.values()), register.afspraken, today), today, 6
    )

    assert ("A1", "einddatum", "december 2023", "juni 2024") in _told(found)
    assert ("A1", "stand", "niet gestart", "loopt") in _told(found)
    assert ("A1", "resultaat", "deels", "niet gehaald") in _told(found)
    assert ("A2", "trekker", "onbekend", "bureau") in _told(found)
    assert ("PA1", "stand", "verkend", "stil") in _told(found)
    assert not [change for change in found if change.day > today or change.day < date(2024, 1, 1)]
    assert [change.day for change in found] == sorted(
        (change.day for change in found), reverse=True
    )


def test_nothing_changed_in_a_period_without_news(goed: tuple[Register, object]) -> None:
    register, today = goed[0], date(2030, 1, 1)

    ooit = changes(list(figures(register, today).acties.values()), register.afspraken, today)

    assert ooit
    assert recent_changes(ooit, today, 3) == []


def _told(found: list[Change]) -> set[tuple[str, str, str, str]]:
    return {(change.code, change.what, change.was, change.now) for change in found}


def test_an_update_that_repeats_everything_is_no_change_but_is_news(
    goed: tuple[Register, object],
) -> None:
    register = goed[0]
    laatste = max(
        (n for n in register.voortgang if n.code == "A1"), key=lambda n: n.peildatum.tekst
    )
    zelfde = laatste.model_copy(update={"peildatum": parse_moment("2024-06-30")})
    changed = register.model_copy(update={"voortgang": (*register.voortgang, zelfde)})
    today = date(2024, 9, 30)

    stand = figures(changed, today).acties["A1"]

    assert not stand.oud
    assert not [c for c in changes([stand], (), today) if c.day == date(2024, 6, 30)]


def test_news_is_recent_or_old_and_never_both() -> None:
    for today in (date(2024, 6, 30), date(2024, 7, 1)):
        stand = _stand("2024-03-31", today)
        assert stand.oud != stand.recent
        assert stand.recent == (today <= date(2024, 6, 30))
