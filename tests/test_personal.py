"""Signs of a person in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.personal import is_bsn, traces

NAMES = (
    "dhr. Öztürk", "mevr. Şahin", "mevrouw Özil", "mw. 't Hart", "mw. ’t Hart", "dhr. d'Ancona", "mevrouw el Amrani",
    "MEVR. JANSEN", "MEVROUW ŞAHIN", "dhr. A. Jansen", "mevr. Ö.B. van der Çelik", "de heer O'Brien", "mevrouw al-Amrani",
    "mevrouw Иванова", "mevrouw أحمد", "dhr. in 't Veld", "dhr.Jansen", "mr. Łukasz", "Ö. van Dam", "M. d’Ancona",
    "A. el Amrani", "J. 't Hart", "meneer von Özil", "mevrouw\u00a0Jansen",
)  # fmt: skip
NO_NAMES = (
    "een MRSA-test", "PROFIEL EN INGREDIENTEN", "de ING BANK", "een IR CAMERA", "5 MW Zonnepark", "12 MW WINDPARK",
    "een mevrouw in de wijk", "de heer die belt", "IRMA", "punt 3. De acties", "vraag b. de rest", "MR-SCAN",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Vraag het mevrouw Jansen", {"een naam van een mens"}),
        ("J. de Vries belt", {"een naam van een mens"}),
        *((f"Vraag het {name} vandaag", {"een naam van een mens"}) for name in NAMES),
        *((f"Kijk naar {text} vandaag", set()) for text in NO_NAMES),
        ("Weggelakt: 5.1, 2, e", {"een teken van weggelakte tekst"}),
        ("Bel 06 - 12 34 56 78", {"een telefoonnummer"}),
        ("Nummer 111.222.333", {"een burgerservicenummer"}),
        ("Nummer 111222334", set()),
        ("abcdef0123456789", set()),
        ("Alle cijfers: 0123456789", set()),
        ("Gevraagd aan @jdevries", {"een verwijzing naar een mens"}),
        ("Hier komt nog een tabel", {"een opmerking van de redactie"}),
        ("Wij werken van 2023 tot 2026 met 14 teams", set()),
    ],
)
def test_a_sign_of_a_person_is_named(text: str, kinds: set[str]) -> None:
    assert {trace.kind for trace in traces(text)} == kinds


@pytest.mark.parametrize(
    ("text", "found", "start"),
    [
        ("Mail j.de\u00advries@pro\u200bef.example vandaag", "j.devries@proef.example", 5),
        ("Van\u00addaag: bel 06-12\u206034 5678", "06-1234 5678", 14),
        ("Num\u00admer 111\u200d222\ufeff333", "111222333", 8),
    ],
)
def test_what_takes_no_room_on_the_screen_hides_nobody(text: str, found: str, start: int) -> None:
    [trace] = traces(text)

    assert (trace.text, trace.start) == (found, start)


@given(st.lists(st.integers(0, 9), min_size=9, max_size=9), st.integers(0, 8), st.integers(1, 9))
def test_a_number_with_one_wrong_digit_never_passes_the_eleven_test(digits: list[int], place: int, change: int) -> None:
    wrong = [*digits]
    wrong[place] = (wrong[place] + change) % 10

    both = [is_bsn("".join(map(str, number))) for number in (digits, wrong)]

    assert both != [True, True]
