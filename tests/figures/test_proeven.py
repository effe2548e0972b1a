"""The kept trials of the gate."""

from __future__ import annotations

from datetime import date

from generator.figures.proeven import Proef, _read, proeven, with_proef

DAY = date(2026, 11, 27)


def test_a_trial_takes_the_place_of_the_one_before() -> None:
    old = with_proef("", "mutanten", Proef(DAY, 10, 8))

    new = with_proef(with_proef(old, "goed", Proef(DAY, 5, 0)), "mutanten", Proef(DAY, 12, 11, 3))

    assert dict(_read(new)) == {"goed": Proef(DAY, 5, 0), "mutanten": Proef(DAY, 12, 11, 3)}


def test_what_is_kept_can_be_read_and_counts_no_more_than_was_offered() -> None:
    kept = proeven().values()

    assert kept
    assert all(0 <= (proef.vragen or 0) <= proef.gezegd <= proef.aantal for proef in kept)
