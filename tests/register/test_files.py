"""A file gives its text, or one problem that says why it does not."""

from __future__ import annotations

from pathlib import Path

from generator.problem import Problem
from generator.register.files import MAX_BYTES, read_text


def test_a_file_gives_its_text(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbfEen caf\xc3\xa9.\n")

    assert read_text("content/a.md", file) == "Een café.\n"


def test_a_file_that_is_too_big_is_a_problem_at_its_name(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"a" * (MAX_BYTES + 1))

    found = read_text("content/a.md", file)

    message = "Dit bestand is groter dan 1 MB. Maak er kleinere bestanden van."
    assert found == [Problem("content/a.md", 1, 1, "te-groot", message)]


def test_a_file_in_another_encoding_is_a_problem_where_it_begins(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"Een\ncaf\xe9.\n")

    found = read_text("content/a.md", file)

    message = "Dit teken kunnen wij niet lezen. Sla het bestand op als UTF-8."
    assert found == [Problem("content/a.md", 2, 4, "tekencodering", message)]
