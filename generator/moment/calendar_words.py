"""The Dutch words of the calendar, and how a day is written in them."""

from __future__ import annotations

from datetime import date

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december")  # fmt: skip
WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_AFKORTINGEN = {"jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
                "okt": 10, "nov": 11, "dec": 12}  # fmt: skip
MAAND_NUMMER = {naam: nummer for nummer, naam in enumerate(MAANDEN, 1)} | _AFKORTINGEN
WEEKDAG_NUMMER = {naam: nummer for nummer, naam in enumerate(WEEKDAGEN)} | {
    naam[:2]: nummer for nummer, naam in enumerate(WEEKDAGEN)
}
# Whole months: nobody who writes "zomer" means a day. Winter is not here, it lies in two years.
SEIZOENEN = {
    "voorjaar": (3, 5),
    "lente": (3, 5),
    "zomer": (6, 8),
    "najaar": (9, 11),
    "herfst": (9, 11),
}
RANGORDE = {
    **{woord: nummer for nummer, woord in enumerate(("eerste", "tweede", "derde", "vierde"), 1)},
    **{f"{nummer}e": nummer for nummer in range(1, 5)},
    "1ste": 1,
    "2de": 2,
    "3de": 3,
    "4de": 4,
}


def dag(datum: date) -> str:
    """A day in full words: 7 maart 2024."""
    return f"{datum.day} {MAANDEN[datum.month - 1]} {datum.year}"


def een_van(woorden: dict[str, int] | dict[str, tuple[int, int]]) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(sorted(woorden, key=len, reverse=True))
