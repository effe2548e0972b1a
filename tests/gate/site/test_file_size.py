"""The size of a file as a link says it."""

from __future__ import annotations

import pytest

from generator.gate.site.file_size import says_a_size, says_this_size


@pytest.mark.parametrize(
    ("text", "size", "right"),
    [
        ("Verslag van 2024 (pdf, 120 kB)", 120_000, True),
        ("Verslag (pdf, 120 kB)", 122_880, True),
        ("Verslag (pdf, 120 kB)", 131_000, True),
        ("Verslag (pdf, 120 kB)", 60_000, False),
        ("Verslag (pdf, 120 kB)", 240_000, False),
        ("Verslag (pdf, 1,2 MB)", 1_249_000, True),
        ("Verslag (pdf, 1.2 MB)", 2_400_000, False),
        ("Verslag (pdf, 1 MB)", 1_400_000, True),
        ("Verslag (pdf, 1 MB)", 450_000, False),
        ("Verslag (pdf, 1 kB)", 12, True),
        ("Verslag (pdf, 1.200 kB)", 1_200_000, True),
        ("Verslag (pdf, 1.200 kB)", 1_200, False),
        ("Verslag (pdf, 1.200,5 kB)", 1_200_500, True),
        ("Verslag (pdf, 12 bytes)", 12, True),
        ("Verslag (pdf, 900 MB)", 3_000, False),
        ("Verslag (pdf, 2 GB)", 2_000_000_000, True),
    ],
)
def test_a_size_may_be_rounded_and_not_be_another(text: str, size: int, right: bool) -> None:  # noqa: FBT001
    assert says_a_size(text)
    assert says_this_size(text, size) is right


@pytest.mark.parametrize("text", ["Verslag (pdf)", "Verslag over 2024", "Verslag, 3 maten"])
def test_a_number_without_a_unit_is_no_size(text: str) -> None:
    assert not says_a_size(text)
