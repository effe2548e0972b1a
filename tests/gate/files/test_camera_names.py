"""What is called as a camera or program does, and how long it takes to say so."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.gate.files.camera_names import is_name_of_file, may_be_name_of_file


@pytest.mark.parametrize(
    "text",
    ["Foto 2024-05-01", "DSC_0417-bewerkt", "image (3)", "logo def v2", "Schermafbeelding 2024-05-01 om 12.30.15"],
)  # fmt: skip
def test_what_a_program_would_call_a_file(text: str) -> None:
    assert is_name_of_file(text)


@pytest.mark.parametrize("text", ["Utrecht-groot", "e-mail-klein"])
def test_what_a_thing_can_be_called_too_is_only_asked(text: str) -> None:
    assert not is_name_of_file(text)
    assert may_be_name_of_file(text)


@pytest.mark.parametrize("text", ["Foto van het plein", "Kaart van Utrecht"])
def test_words_are_no_name_of_a_file(text: str) -> None:
    assert not is_name_of_file(text)
    assert not may_be_name_of_file(text)


def test_a_long_row_of_digits_is_read_once() -> None:
    texts = [f"Foto {'1' * 3000}!", f"foto{'-1' * 1500}!", f"scan {'2024-05-01 ' * 300}plein"]
    code = f"from generator.gate.files.camera_names import *\nassert not any(map(is_name_of_file, {texts!r}))"

    # In a program of its own, because a pattern that never ends cannot be stopped here.
    subprocess.run([sys.executable, "-c", code], check=True, timeout=20)
