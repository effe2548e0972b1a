"""Signs of a person in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.privacy.citizens import is_bsn
from generator.privacy.traces import traces

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

NUMBERS = (
    "06.12.34.56.78", "06.12345678", "06/12345678", "010/1234567", "010/123 45 67", "0180.123456", "010.123.45.67",
    "06–12345678", "06‑1234‑5678", "06\u00a012\u00a034\u00a056\u00a078", "+32 470 12 34 56", "+49 (0)30 123456", "+44.20.7946.0958",
    "+31.6.12.34.56.78", "+31 (0)6 12 34 56 78", "+1-202-555-0123", "+352 123 456", "tel.06-12345678", "0031 6 12345678",
)  # fmt: skip
NO_NUMBERS = (
    "01.02.2024 10.30 uur", "01-02-2024", "06.12.2024 9 uur", "06/12/2024 10.30", "2024/0123456", "24-0098", "05/2024 en 06/2025",
    "0.123456789", "10.0.12345678", "+10.000.000 euro", "+1.250.000 inwoners", "+5 procent in 2023 en 2024", "+50 (2023-2024)",
    "versie 1.02.03456789", "v06.12.34", "192.168.100.200", "ISBN 978-90-123-4567-8", "ISBN 978 0 12 345678 9", "ISBN 0306406152",
    "KVK 01234567", "KVK 12345678", "vestiging 000012345678", "btw NL001234567B01", "pad/010/1234567", "978–0–12–345678–9",
    "€ 1.234.567,89", "123.456.789", "123-456-789", "2024-11-123", "111222333444", "artikel 5.1, lid 2", "5.12 m hoog", "5.1 en 5.2 a",
)  # fmt: skip
CITIZENS = (
    "BSN111222333",
    "bsn-111222333",
    "BSN: 111 222 333",
    "111-222-333",
    "111–222–333",
    "111\u00a0222\u00a0333",
)
MARKS = (
    "5.1, lid 2, onder e", "5.1 lid 2 sub e", "5.1, tweede lid, aanhef en onder e", "5.1, Lid 2, Onder E", "5.2.1e", "5.1 lid 2 e",
)  # fmt: skip

HOMES = (
    "Zij wonen op Heuvel 12",
    "Wij wonen aan de Dorpskern 3",
    "Hij woont op Heuvel 1950",
    "Mijn woonadres is Dorp 2012",
)
# "Wonen" is what a directorate is about, and O6 and O61 are actions.
NO_SIGNS = (
    "Directie Wonen: Q1 2023 tot en met juni 2023", "directie-wonen Alle 27 acties", "Directie Wonen Inclusie 12",
    "De directie Wonen Opdracht 12", "O6 2024-06-30", "Actie O6 (30-06-2024)", "Actie O61 15-6-2024", "Agenda O6 2024-2025",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        *((text, {"een adres"}) for text in HOMES),
        *((text, set()) for text in NO_SIGNS),
        ("Bel O6-12345678", {"een telefoonnummer"}),
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
        *((f"Bel {number} voor meer", {"een telefoonnummer"}) for number in NUMBERS),
        *((f"Zie {text} voor meer", set()) for text in NO_NUMBERS),
        *((f"Nummer {number} klopt", {"een burgerservicenummer"}) for number in CITIZENS),
        *((f"Weg: {mark} staat er", {"een teken van weggelakte tekst"}) for mark in MARKS),
        *((f"todo{colon} een tabel", {"een opmerking van de redactie"}) for colon in (":", " :")),
        ("Todos los dias, een todo lijst", set()),
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
def test_a_number_with_one_wrong_digit_never_passes_the_eleven_test(
    digits: list[int], place: int, change: int
) -> None:
    wrong = [*digits]
    wrong[place] = (wrong[place] + change) % 10

    both = [is_bsn("".join(map(str, number))) for number in (digits, wrong)]

    assert both != [True, True]
