"""Rows as CSV that Dutch Excel opens as columns, and in which no text becomes a formula.

Between the cells stands `;` and the file begins with the mark of UTF-8, because Dutch Excel splits and reads by
these. Quotes and line ends are those of RFC 4180. Python and pandas find the `;` by themselves; the metadata names it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

SEPARATOR = ";"
# Between the texts of a list in one cell. A text itself never has it.
BETWEEN = "|"
_MARK = "\ufeff"
# Spreadsheets begin a formula at these, some also at the wide forms of East Asia.
_SIGNS = r"=+\-@＝＋－＠﹦﹢﹣﹫"
# What nobody sees and a spreadsheet may pass by.
_UNSEEN = r"\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff"
_SIGN = re.compile(rf"[{_SIGNS}]")
_FORMULA = re.compile(rf"[{_UNSEEN}]*[{_SIGNS}]")
# A spreadsheet set to another separator begins a cell there. Not in "165.000,-".
_FORMULA_INSIDE = re.compile(rf"([;,|\t][{_UNSEEN}]*)([{_SIGNS}])(?=[^\s.,;:!?)])")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")

Plain = str | int | Decimal | date | tuple[str, ...] | None


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Plain]]) -> bytes:
    """A file with these columns and rows. The same input gives the same bytes."""
    text = io.StringIO(newline="")
    text.write(_MARK)
    writer = csv.writer(text, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow([harmless(one) for one in columns])
    writer.writerows([_written(one) for one in row] for row in rows)
    # Half of a letter of two parts cannot be written.
    return text.getvalue().encode("utf-8", "replace")


def one_line(text: str) -> str:
    """A text on one line, as a page shows it."""
    # Nearly all texts are one line already, and to see that takes a third of the time.
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    return " ".join(text.split())


def harmless(text: str) -> str:
    """A text on one line that no spreadsheet takes for a formula. A number stays a number."""
    line = one_line(text)
    if not _SIGN.search(line) or _NUMBER.fullmatch(line):
        return line
    inside = _FORMULA_INSIDE.sub(r"\1'\2", line)
    return f"'{inside}" if is_formula(inside) else inside


def is_formula(line: str) -> bool:
    """Whether a spreadsheet can take a text for a formula: it begins with a sign, behind what nobody sees."""
    return _FORMULA.match(line) is not None and not _NUMBER.fullmatch(line)


def in_a_list(text: str) -> str:
    """A text on one line that can stand in a list."""
    return one_line(text).replace(BETWEEN, "/")


def decimal_comma(number: Decimal) -> str:
    """A number as Dutch spreadsheets read it: 12,5."""
    return f"{number:f}".replace(".", ",")


def _written(value: Plain) -> str:
    """A value as it stands in its cell."""
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, tuple):
        return harmless(BETWEEN.join(map(in_a_list, value)))
    if isinstance(value, Decimal):
        return decimal_comma(value)
    return "" if value is None else str(value)
