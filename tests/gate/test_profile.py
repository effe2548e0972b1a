"""Where the time goes, as a table."""

from __future__ import annotations

from generator.gate.browser.events import Seen
from tests.gate.profile import table


def test_the_steps_are_told_from_large_to_small_with_what_is_left() -> None:
    first = Seen(steps={"all together": 100.0, "axe": 30.0, "tiny": 0.2})
    second = Seen(steps={"all together": 300.0, "axe": 90.0, "loading": 40.0})

    rows = [" ".join(line.split()) for line in table([first, second]).splitlines()]

    assert rows[1:] == [
        "all together 200.0 100.0%",
        "the rest: opening a page, sending scripts, answers 119.9 60.0%",
        "axe 60.0 30.0%",
        "loading 20.0 10.0%",
    ]
